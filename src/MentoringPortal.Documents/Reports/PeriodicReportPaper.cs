using MentoringPortal.Documents.Wording;
using MentoringPortal.Domain.Language;

namespace MentoringPortal.Documents.Reports;

/// <summary>Data of a periodic report (D-26, D-29, D-30).</summary>
public sealed record PeriodicReportData : DocumentData
{
    /// <summary>Its title in the program.</summary>
    public required string Heading { get; init; }

    /// <summary>«I полугодие 2026/2027».</summary>
    public required string Period { get; init; }

    public required Participant Author { get; init; }

    public required string Mentee { get; init; }

    /// <summary>Who mentors the author, where the mentee reports; null: the mentor does.</summary>
    public string? Mentor { get; init; }

    /// <summary>What the portal knows of the period.</summary>
    public required IReadOnlyList<Fact> Facts { get; init; }

    public required IReadOnlyList<(string Title, string? Text)> Sections { get; init; }

    /// <summary>A section holds several entries, each «05.10.2026 – результат» (S2-13).</summary>
    public bool IsDated { get; init; }

    /// <summary>«Ким В.А.» of whoever said «принято».</summary>
    public string? AcceptedBy { get; init; }

    public DateOnly? AcceptedOn { get; init; }

    /// <summary>Where it was heard and what was decided, a sentence each.</summary>
    public IReadOnlyList<string> Heard { get; init; } = [];
}

/// <summary>Периодический отчёт: по разделам формы (D-29), таблицей с датами (D-30) или годовая аналитическая справка наставника (D-26, S3-20).</summary>
public static class PeriodicReportPaper
{
    public const string Code = "D-29";

    /// <summary>Рефлексивный анализ с датами.</summary>
    public const string DatedCode = "D-30";

    /// <summary>Аналитическая справка наставника за год.</summary>
    public const string MemoCode = "D-26";

    public static OfficialDocument Compose(PeriodicReportData data, string code = Code)
    {
        var period = PeriodOf(data);
        var body = new List<Block>
        {
            new FactsBlock(
            [
                new(code == MemoCode ? "Наставник" : "Автор", data.Author.Full()),
                data.Mentor is { } mentor ? new("Наставник", mentor) : new("Наставляемый", data.Mentee), new("Период", Words.Upper(period)),
                .. data.Facts.Where(f => f.Value?.Contains('\n') != true),
            ]),
        };
        if (data.IsDated)
        {
            body.Add(new TableBlock(
                [new("№ п/п", 6, TextAlign.Center), new("Деятельность педагога по реализации задач своего ИОМ", 42), new("Дата", 14, TextAlign.Center), new("Результат", 38)],
                [.. data.Sections.SelectMany((s, i) => Dated(s.Text).DefaultIfEmpty((null, null)).Select((e, k) => k == 0
                    ? TableRow.Of($"{i + 1}", s.Title, e.On, e.What) : TableRow.Of("", "", e.On, e.What)))],
                FontSize: 11));
        }
        else
        {
            foreach (var (section, i) in data.Sections.Select((s, i) => (s, i)))
            {
                body.Add(new HeadingBlock($"{i + 1}. {section.Title}"));
                // A draft is also filled by hand; what was handed in says that nothing was written.
                if (string.IsNullOrWhiteSpace(section.Text) && data.IsDraft) body.Add(new FillLinesBlock(null, 2));
                else body.AddRange(Words.Paragraphs(section.Text, "Сведений нет."));
            }
        }

        body.AddRange(PeriodicReportTexts.Of(code).Note.Blocks(data.School, data));

        var (kind, detail) = code == MemoCode ? ("АНАЛИТИЧЕСКАЯ СПРАВКА", "о работе наставника") : Titled(data.Heading);
        return Template.Begin(data, code, $"{Words.Upper(data.Heading)}: {data.Author.Name.SurnameWithInitials}, {period}", kind, registered: false) with
        {
            KindDetail = $"{detail} за {period}".TrimStart(),
            Body = body,
            Signatures = [data.Author.Signs()],
            Closing =
            [
                ParagraphBlock.Plain(data.Date is { } day ? RussianDate.Long(day) : "«___» ___________ 20___ г.") with { Indent = false },
                .. data is { AcceptedBy: { } by, AcceptedOn: { } on }
                    ? (Block[])[ParagraphBlock.Plain(Words.Sentence($"Принято {RussianDate.Short(on)}: {by}")) with { Indent = false }] : [],
                .. data.Heard.Select(h => ParagraphBlock.Plain(Words.Sentence(h)) with { Indent = false }),
            ],
        };
    }

    // «Отчёт наставника о …» is a report about something; any other title is the kind of the paper itself. The word is never said twice.
    private static (string Kind, string Detail) Titled(string heading)
    {
        const string Report = "отчёт ";
        if (OneSpelling.Of(heading).StartsWith(Report, StringComparison.OrdinalIgnoreCase)) return ("ОТЧЁТ", heading[Report.Length..].Trim());

        return (heading.ToUpperInvariant(), "");
    }

    // «I полугодие 2026/2027 учебного года»
    private static string PeriodOf(PeriodicReportData data) =>
        data.Period.Length > 5 && data.Period[^5] == '/' && char.IsAsciiDigit(data.Period[^1]) ? $"{data.Period} учебного года" : data.Period;

    // «05.10.2026 – результат», one a line; a line without a day is a result alone.
    private static IEnumerable<(string? On, string? What)> Dated(string? text)
    {
        foreach (var line in (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var apart = line.Split(['–', '—'], 2, StringSplitOptions.TrimEntries);
            yield return apart.Length == 2 && RussianDate.TryParse(apart[0], new(2000, 9, 1), out var on) && apart[0].Length >= 8
                ? (RussianDate.Short(on), apart[1]) : (null, line);
        }
    }
}

/// <summary>Editable texts of the three kinds.</summary>
internal sealed class PeriodicReportTexts
{
    private static readonly Variables<PeriodicReportData> OfReport = Variables.OfDocument<PeriodicReportData>()
        .Text("название", "как отчёт называется в программе", d => d.Heading)
        .Text("период", "«I полугодие 2026/2027»", d => d.Period)
        .Person("автор", "кто отчитывается", d => d.Author)
        .Text("наставляемый", "наставляемый", d => d.Mentee);

    private static readonly Dictionary<string, PeriodicReportTexts> ByCode =
        new[] { PeriodicReportPaper.Code, PeriodicReportPaper.DatedCode, PeriodicReportPaper.MemoCode }.ToDictionary(c => c, c => new PeriodicReportTexts(c));

    private PeriodicReportTexts(string code)
    {
        Texts = new(code);
        Note = Texts.Note(OfReport);
    }

    public KindTexts Texts { get; }

    public TextSlot<PeriodicReportData> Note { get; }

    public static PeriodicReportTexts Of(string code) => ByCode[code];
}
