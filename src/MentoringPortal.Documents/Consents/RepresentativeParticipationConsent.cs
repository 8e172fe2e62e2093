namespace MentoringPortal.Documents.Consents;

/// <summary>Согласие законного представителя на участие несовершеннолетнего в программе наставничества (D-09a, отдельный документ).</summary>
public static class RepresentativeParticipationConsent
{
    public const string Code = "D-09ap";

    public static OfficialDocument Compose(RepresentativeConsentData data) =>
        Template.Begin(data, Code, $"Согласие законного представителя на участие в программе наставничества: {data.Child.SurnameWithInitials}", "СОГЛАСИЕ",
            registered: false, fontSize: 13) with
        {
            Letterhead = null,
            KindDetail = "законного представителя на участие несовершеннолетнего в программе наставничества",
            Addressee = data.Addressee,
            Body =
            [
                .. data.Parties,
                new ParagraphBlock([new(RepresentativeParticipationTexts.Statement.Say(data.School, data))], SpaceBefore: true, KeepWithNext: true),
                new FactsBlock([new("Форма наставничества", data.Form), new("Период", ConsentParts.Period(data.From, data.To))]),
                new ParagraphBlock([new("Мне разъяснено, что:")], KeepWithNext: true, SpaceBefore: true),
                .. RepresentativeParticipationTexts.Explained.Lines(data.School, data).Select(l => ItemBlock.Dash(Words.Unnumbered(l))),
                new HandSignatureBlock(data.Representative?.InitialsWithSurname),
                .. ConsentParts.CodeNote(data.RecordCode),
            ],
        };
}
