using MentoringPortal.Documents.Wording;
using MentoringPortal.Domain.Councils;

namespace MentoringPortal.Documents.Councils;

/// <summary>Итоговый аналитический отчёт (D-33): text with headings, proposals, tables as appendices.</summary>
public static class FinalReportPaper
{
    public const string Code = "D-33";

    public static OfficialDocument Compose(CouncilPackData data)
    {
        var number = 0;
        return Template.Begin(data, Code, $"Итоговый аналитический отчёт {Words.Lower(data.Topic)}", "ИТОГОВЫЙ АНАЛИТИЧЕСКИЙ ОТЧЁТ", registered: false) with
        {
            KindDetail = Words.Lower(data.Topic),
            Approvals = [Template.Approve(data.School.Director, null)],
            Body =
            [
                .. FinalReportTexts.Lead.Lines(data.School, data).Select(ParagraphBlock.Plain),
                .. data.Memo.Select(line => FinalReport.IsHeading(line) ? (Block)new HeadingBlock(line) : ParagraphBlock.Plain(line)),
                new HeadingBlock("Предложения"),
                .. data.Decision.Select(d => ItemBlock.Of($"{++number}.", new Run(Words.Sentence(Words.Unnumbered(d))))),
                .. FinalReportTexts.Note.Blocks(data.School, data),
            ],
            Signatures = [data.Speaker.Signs()],
            Appendices = data.IsForReading ? [] : Appended(data.Tables),
        };
    }

    // Tables follow one another on one appendix; wide ones take a sheet of their own.
    private static List<Appendix> Appended(IReadOnlyList<PackTable> tables)
    {
        var appendices = new List<Appendix>();
        var flowing = new List<Block>();
        for (var i = 0; i < tables.Count; i++)
        {
            var table = tables[i];
            if (table.IsWide)
            {
                Flush();
                appendices.Add(new Appendix($"Приложение № {appendices.Count + 1} к отчёту", $"Таблица {i + 1}. {table.Title}", [.. table.Blocks()], true));
                continue;
            }

            flowing.Add(new HeadingBlock($"Таблица {i + 1}. {table.Title}"));
            flowing.AddRange(table.Blocks());
        }

        Flush();
        return appendices;

        void Flush()
        {
            if (flowing.Count == 0) return;

            appendices.Add(new Appendix($"Приложение № {appendices.Count + 1} к отчёту", "Таблицы", [.. flowing]));
            flowing.Clear();
        }
    }
}

/// <summary>Editable texts of the final report (D-33).</summary>
internal static class FinalReportTexts
{
    private static readonly Variables<CouncilPackData> OfReport = CouncilPackTexts.Facts();

    public static readonly KindTexts Texts = new(FinalReportPaper.Code);

    public static readonly TextSlot<CouncilPackData> Lead = Texts.Lines("lead", "Вступление", OfReport, "", optional: true,
        hint: "Печатается перед отчётом: на основании чего он составлен");

    public static readonly TextSlot<CouncilPackData> Note = Texts.Note(OfReport);
}
