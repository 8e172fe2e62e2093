using MentoringPortal.Documents.Wording;

namespace MentoringPortal.Documents.Consents;

/// <summary>Заявление наставника о досрочном отказе от осуществления наставничества (D-08c, второй вид).</summary>
public static class MentorRefusal
{
    public const string Code = "D-08cm";

    public static OfficialDocument Compose(EarlyEndData data) =>
        Template.Begin(data, Code, $"Заявление о досрочном отказе от наставничества: {data.Mentor.Name.SurnameWithInitials}", "ЗАЯВЛЕНИЕ", registered: false, fontSize: 13) with
        {
            Letterhead = null,
            KindDetail = "о досрочном отказе от осуществления наставничества",
            Addressee = ConsentParts.Addressee(data.School, data.Mentor),
            Body =
            [
                ParagraphBlock.Plain(MentorRefusalTexts.Statement.Say(data.School, data)),
                .. EarlyEndParts.Reason(MentorRefusalTexts.Reason, data),
                .. MentorRefusalTexts.Term.Lines(data.School, data).Select(ParagraphBlock.Plain),
                new HandSignatureBlock(data.Mentor.Name.InitialsWithSurname),
                new ParagraphBlock([Run.Strong("Отметка о получении")], Indent: false, SpaceBefore: true, KeepWithNext: true),
                new FactsBlock([new("Заявление принял(а)", null), new("Дата получения", null), new("Входящий номер", null)]),
                .. ConsentParts.CodeNote(data.RecordCode),
            ],
        };
}

internal static class EarlyEndParts
{
    public static IEnumerable<Block> Reason(TextSlot<EarlyEndData> slot, EarlyEndData data) =>
        string.IsNullOrWhiteSpace(data.Reason) ? [] : [ParagraphBlock.Plain(slot.Say(data.School, data))];
}
