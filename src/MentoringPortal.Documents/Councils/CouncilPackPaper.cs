using MentoringPortal.Documents.Wording;
using MentoringPortal.Domain.Councils;

namespace MentoringPortal.Documents.Councils;

/// <summary>An appendix of the pack: a table, and the picture of the same numbers.</summary>
/// <param name="Note">How it is counted, small below the table; null: nothing.</param>
public sealed record PackTable(string Title, IReadOnlyList<TableColumn> Columns, IReadOnlyList<TableRow> Rows, string? Note = null)
{
    public BarChartBlock? Chart { get; init; }

    public bool IsWide { get; init; }

    // A line of the sheet holds so many letters of a table: near enough to decide what stands on one sheet.
    private const double LineLetters = 85;

    /// <summary>About how many lines of a sheet it takes, with its heading, picture and note.</summary>
    internal int Lines
    {
        get
        {
            var all = Columns.Sum(c => c.Width);
            int Of(IEnumerable<(string Text, float Width)> cells) => cells.Max(c => c.Text.Split('\n').Sum(l => 1 + (int)(l.Length / (LineLetters * c.Width / all))));

            return 5 + Of(Columns.Select(c => (c.Title, c.Width))) + Rows.Sum(r => r.Cells.Count == Columns.Count ? Of(r.Cells.Select((c, i) => (c.Text, Columns[i].Width))) : 1)
                + (Chart is null ? 0 : 3 + (Chart.Bars.Count * (Chart.Series is { Count: > 1 } ? 8 : 5) / 5)) + (Note is null ? 0 : 1 + (Note.Length / (int)LineLetters));
        }
    }

    internal IEnumerable<Block> Blocks()
    {
        yield return new TableBlock(Columns, Rows, FontSize: 11);
        if (Chart is not null) yield return Chart;
        if (Note is not null) yield return new NoteBlock(Note);
    }
}

/// <summary>Data of the pack for the council (D-34).</summary>
public sealed record CouncilPackData : DocumentData
{
    /// <summary>«О результатах наставничества в первом полугодии».</summary>
    public required string Topic { get; init; }

    /// <summary>The talk, a paragraph a line.</summary>
    public required IReadOnlyList<string> Memo { get; init; }

    /// <summary>The draft decision, an item a line.</summary>
    public required IReadOnlyList<string> Decision { get; init; }

    public required IReadOnlyList<PackTable> Tables { get; init; }

    /// <summary>Who prepared it and speaks.</summary>
    public required Participant Speaker { get; init; }

    public required DateOnly AsOf { get; init; }

    /// <summary>Only what is read out aloud: the memo and the draft decision.</summary>
    public bool IsForReading { get; init; }
}

/// <summary>Справка к педагогическому совету с таблицами и проектом решения (D-34).</summary>
public static class CouncilPackPaper
{
    public const string Code = "D-34";

    private const int SheetLines = 44;

    // Lines by which the guess of a long table may be wrong.
    private const int Unsure = 10;

    /// <summary>The paper of a kind of pack.</summary>
    public static OfficialDocument Of(PackKind kind, CouncilPackData data) => kind switch
    {
        PackKind.Council => Compose(data),
        PackKind.Final => FinalReportPaper.Compose(data),
        PackKind.Hearing => HearingPaper.Compose(data),
    };

    public static OfficialDocument Compose(CouncilPackData data)
    {
        var tables = data.IsForReading ? [] : data.Tables;
        return Template.Begin(data, Code, $"Справка {Words.Lower(data.Topic)}", "СПРАВКА", registered: false) with
        {
            KindDetail = Words.Lower(data.Topic),
            Body =
            [
                .. CouncilPackTexts.Lead.Lines(data.School, data).Select(ParagraphBlock.Plain),
                .. data.Memo.Select(ParagraphBlock.Plain),
                .. CouncilPackTexts.Note.Blocks(data.School, data),
            ],
            Signatures = [data.Speaker.Signs()],
            Appendices = [.. Together(tables, i => $"Приложение № {i + 1} к справке"), DraftDecision(data, tables.Count + 1)],
        };
    }

    /// <summary>The appendices of minutes: the memo first, then its tables, numbered through.</summary>
    /// <param name="mark">«к протоколу педагогического совета от 30.11.2026 № 3».</param>
    public static IReadOnlyList<Appendix> AppendedTo(CouncilPackData data, string mark) =>
    [
        new Appendix($"Приложение № 1 {mark}", $"Справка {Words.Lower(data.Topic)}",
            [.. data.Memo.Select(ParagraphBlock.Plain), new HandSignatureBlock(data.Speaker.Name.InitialsWithSurname)]),
        .. Together(data.Tables, i => $"Приложение № {i + 2} {mark}"),
    ];

    // Short tables share a sheet, each with its own mark: a pack of two rows a sheet is paper for nothing.
    private static List<Appendix> Together(IReadOnlyList<PackTable> tables, Func<int, string> mark)
    {
        var (sheets, left) = (new List<Appendix>(), 0);
        foreach (var (table, i) in tables.Select((t, i) => (t, i)))
        {
            var lines = table.Lines;
            if (sheets.Count > 0 && !table.IsWide && lines <= left)
            {
                sheets[^1] = sheets[^1] with
                {
                    Body =
                    [
                        .. sheets[^1].Body,
                        new ParagraphBlock([new Run(mark(i))], TextAlign.Right, Indent: false, KeepWithNext: true, SpaceBefore: true),
                        new ParagraphBlock([Run.Strong(table.Title)], TextAlign.Center, Indent: false, KeepWithNext: true, SpaceBefore: true),
                        .. table.Blocks(),
                    ],
                };
            }
            else
            {
                sheets.Add(new Appendix(mark(i), table.Title, [.. table.Blocks()], table.IsWide));
                left = table.IsWide ? lines : SheetLines;
            }

            // Below a table that runs over several sheets stands what the last of them has room for; as near as lines can be guessed.
            left = lines <= left ? left - lines : SheetLines - (lines % SheetLines) - Unsure;
        }

        return sheets;
    }

    private static Appendix DraftDecision(CouncilPackData data, int number) => new($"Приложение № {number} к справке", "Проект решения педагогического совета",
    [
        ParagraphBlock.Plain($"Заслушав и обсудив информацию «{data.Topic}», педагогический совет"),
        new ParagraphBlock([Run.Strong("РЕШИЛ:")], TextAlign.Left, Indent: false, KeepWithNext: true),
        .. data.Decision.Select((d, i) => ItemBlock.Of($"{i + 1}.", new Run(Words.Sentence(Words.Unnumbered(d))))),
    ]);
}
