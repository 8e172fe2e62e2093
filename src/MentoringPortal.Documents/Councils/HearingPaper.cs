using MentoringPortal.Documents.Wording;

namespace MentoringPortal.Documents.Councils;

/// <summary>Список заслушиваемых за четверть (S2-6): whom a council or union hears, on what, with the figures of the quarter and room for the decision.</summary>
public static class HearingPaper
{
    public const string Code = "D-62";

    public static OfficialDocument Compose(CouncilPackData data)
    {
        var number = 0;
        return Template.Begin(data, Code, $"Сведения к заслушиванию {Words.Lower(data.Topic)}", "СВЕДЕНИЯ К ЗАСЛУШИВАНИЮ", registered: false, fontSize: 12, landscape: true) with
        {
            KindDetail = Words.Lower(data.Topic),
            Body =
            [
                .. data.Memo.Select(ParagraphBlock.Plain),
                .. data.Tables.Count == 0
                    ? [ParagraphBlock.Plain("Просроченных мероприятий и пар без записей на день отчёта нет: заслушивать в отдельном порядке некого.")]
                    : data.Tables.SelectMany(t => t.Blocks().Prepend(new HeadingBlock(t.Title))),
                new HeadingBlock("Проект решения"),
                .. data.Decision.Select(d => ItemBlock.Of($"{++number}.", new Run(Words.Sentence(Words.Unnumbered(d))))),
                .. HearingTexts.Note.Blocks(data.School, data),
            ],
            Signatures = [data.Speaker.Signs()],
        };
    }
}

/// <summary>Editable texts of the list of a hearing (D-62).</summary>
internal static class HearingTexts
{
    public static readonly KindTexts Texts = new(HearingPaper.Code);

    public static readonly TextSlot<CouncilPackData> Note = Texts.Note(CouncilPackTexts.Facts());
}
