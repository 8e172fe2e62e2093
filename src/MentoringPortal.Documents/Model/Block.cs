using System.Text.Json.Serialization;

namespace MentoringPortal.Documents;

/// <summary>One block of the text of a document.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "block")]
[JsonDerivedType(typeof(ParagraphBlock), "paragraph")]
[JsonDerivedType(typeof(HeadingBlock), "heading")]
[JsonDerivedType(typeof(ItemBlock), "item")]
[JsonDerivedType(typeof(FactsBlock), "facts")]
[JsonDerivedType(typeof(TableBlock), "table")]
[JsonDerivedType(typeof(CheckListBlock), "checklist")]
[JsonDerivedType(typeof(BarChartBlock), "barchart")]
[JsonDerivedType(typeof(FillLinesBlock), "fill")]
[JsonDerivedType(typeof(HandSignatureBlock), "handsignature")]
[JsonDerivedType(typeof(NoteBlock), "note")]
[JsonDerivedType(typeof(PageBreakBlock), "pagebreak")]
[JsonDerivedType(typeof(ContentsBlock), "contents")]
public abstract record Block;

/// <summary>Where the lines stand between the margins.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TextAlign>))]
public enum TextAlign
{
    /// <summary>Both edges even, the custom of Russian official text.</summary>
    Justify,
    Left,
    Center,
    Right,
}

/// <summary>A piece of text in one style. A line feed inside begins a new line.</summary>
public sealed record Run(string Text, bool Bold = false, bool Italic = false)
{
    public static implicit operator Run(string text) => new(text);

    public static Run FromString(string text) => new(text);

    public static Run Strong(string text) => new(text, Bold: true);

    public static Run Emphasis(string text) => new(text, Italic: true);
}

/// <summary>Paragraph of text.</summary>
public sealed record ParagraphBlock(
    IReadOnlyList<Run> Runs,
    TextAlign Align = TextAlign.Justify,
    bool Indent = true,
    bool KeepWithNext = false,
    bool SpaceBefore = false) : Block
{
    /// <summary>At the foot of its page, as the place and year of a title page; one line.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool AtBottom { get; init; }

    public static ParagraphBlock Of(params Run[] runs) => new(runs);

    public static ParagraphBlock Plain(string text) => new([new Run(text)]);
}

/// <summary>Heading inside the text; never stands alone at the end of a page. Level 1 or 2.</summary>
public sealed record HeadingBlock(string Text, int Level = 1, bool Centered = false) : Block;

/// <summary>Numbered or dashed item. The label is part of the content: «1.», «2.1.», «–».</summary>
public sealed record ItemBlock(string Label, IReadOnlyList<Run> Runs, int Level = 1, bool KeepWithNext = false) : Block
{
    public static ItemBlock Of(string label, params Run[] runs) => new(label, runs);

    public static ItemBlock Dash(string text, int level = 1) => new("–", [new Run(text)], level);
}

/// <summary>Name and value, line by line, without rules around.</summary>
public sealed record FactsBlock(IReadOnlyList<Fact> Facts) : Block;

/// <summary>One line of a <see cref="FactsBlock"/>. An empty value prints a blank to fill by hand.</summary>
public sealed record Fact(string Name, string? Value)
{
    /// <summary>Must be known when the document is issued; a draft leaves a line for it.</summary>
    [JsonIgnore]
    public bool Obligatory { get; init; }
}

/// <summary>Table with a header repeated on every page.</summary>
/// <param name="Columns">Columns with relative widths.</param>
/// <param name="Rows">Rows of cells; a row may be shorter when cells span columns.</param>
/// <param name="Caption">Line above the table, for example «Таблица 1. …».</param>
/// <param name="EmptyText">One row across the table when there are no rows.</param>
/// <param name="NumberedColumns">True: a second header row 1, 2, 3 … as in long registers.</param>
/// <param name="FontSize">Size in points; the default is 2 points below the text, at least 10.</param>
public sealed record TableBlock(
    IReadOnlyList<TableColumn> Columns,
    IReadOnlyList<TableRow> Rows,
    string? Caption = null,
    string EmptyText = "Записей нет",
    bool NumberedColumns = false,
    float? FontSize = null) : Block;

/// <summary>Column of a table.</summary>
/// <param name="Title">Header.</param>
/// <param name="Width">Relative width.</param>
/// <param name="Align">Alignment of the body cells.</param>
public sealed record TableColumn(string Title, float Width, TextAlign Align = TextAlign.Left);

/// <summary>Row of a table. A strong row is a total or a group title.</summary>
public sealed record TableRow(IReadOnlyList<TableCell> Cells, bool Strong = false)
{
    public static TableRow Of(params string?[] cells) => new([.. cells.Select(c => new TableCell(c ?? ""))]);

    /// <summary>A group title across all columns.</summary>
    public static TableRow Group(string title, int columns) => new([new TableCell(title, columns)], Strong: true);

    /// <summary>A group title never ends a page.</summary>
    public bool IsGroupTitle => Strong && Cells is [{ Span: > 1 }];

    /// <summary>A total never begins one: it stays with the row before it.</summary>
    public bool IsTotal => Strong && !IsGroupTitle;
}

/// <summary>Cell of a table. Line ends after the last words are dropped; a text of line ends only is a blank of so many lines, the same in every face.</summary>
public sealed record TableCell(string Text, int Span = 1, TextAlign? Align = null, bool Bold = false)
{
    public string Text { get; init; } = Settled(Text);

    /// <summary>How dark the cell is, from 0 (white) to <see cref="MostShade"/>: a heat map prints as it looks; the number in it says the same.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Shade { get; init; }

    /// <summary>The darkest shade: black letters on it still have a contrast of more than 7 : 1.</summary>
    public const int MostShade = 4;

    /// <summary>The shade as a grey between 0 (black) and 1; null for a white cell.</summary>
    [JsonIgnore]
    public float? Grey => Shade <= 0 ? null : 1 - (0.09f * Math.Min(Shade, MostShade));

    /// <summary>The shade as RRGGBB; null for a white cell.</summary>
    [JsonIgnore]
    public string? Hex => Grey is { } grey
        ? string.Concat(Enumerable.Repeat(((int)MathF.Round(grey * 255)).ToString("X2", System.Globalization.CultureInfo.InvariantCulture), 3)) : null;

    /// <summary>Room to write in by hand.</summary>
    public static string Blank(int lines) => string.Join('\n', Enumerable.Repeat("\u00A0", lines));

    private static string Settled(string text) =>
        !text.Contains('\n', StringComparison.Ordinal) ? text : string.IsNullOrWhiteSpace(text) ? Blank(text.Count(c => c == '\n') + 1) : text.TrimEnd();
}

/// <summary>List with boxes. A null state leaves the box to tick by hand.</summary>
public sealed record CheckListBlock(IReadOnlyList<CheckItem> Items) : Block;

/// <summary>Line of a <see cref="CheckListBlock"/>.</summary>
public sealed record CheckItem(string Text, bool? Checked = null, string? Note = null);

/// <summary>Horizontal bars with their numbers. Several series make paired bars: before and after.</summary>
/// <param name="Title">Title above.</param>
/// <param name="Bars">One group per line.</param>
/// <param name="Maximum">Value at the full width.</param>
/// <param name="Series">Names of the series when there are several.</param>
public sealed record BarChartBlock(string Title, IReadOnlyList<Bar> Bars, double Maximum, IReadOnlyList<string>? Series = null) : Block;

/// <summary>One group of bars. A null value means «not measured» and is printed as a dash.</summary>
public sealed record Bar(string Label, IReadOnlyList<double?> Values);

/// <summary>Blank ruled lines for filling by hand.</summary>
public sealed record FillLinesBlock(string? Label, int Lines) : Block;

/// <summary>Line «подпись / расшифровка / дата» for a hand signature on a form.</summary>
/// <param name="Name">Decipherment when known: «А.И. Петрова».</param>
/// <param name="Caption">Text before, for example «Согласие даю:».</param>
public sealed record HandSignatureBlock(string? Name, string? Caption = null, bool WithDate = true) : Block;

/// <summary>Small text: remarks, legal references.</summary>
public sealed record NoteBlock(string Text) : Block;

/// <summary>Table of contents: the headings after it with the pages on which they stand.</summary>
public sealed record ContentsBlock(string Title) : Block;

/// <summary>Begins a new page.</summary>
public sealed record PageBreakBlock : Block;
