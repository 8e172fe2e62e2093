using MentoringPortal.Documents.Wording;
using MentoringPortal.Domain.Language;

namespace MentoringPortal.Documents.Volumes;

/// <summary>A paper of a bound volume.</summary>
/// <param name="FirstSheet">Sheet on which it begins, from 1; null: it is not bound in.</param>
/// <param name="Sheets">How many it has.</param>
public sealed record BoundLine(string Title, DateOnly? Date, int? FirstSheet, int? Sheets);

/// <summary>Data of the first sheets of a bound volume: what it is about and what stands where.</summary>
public sealed record BoundContentsData : DocumentData
{
    /// <summary>«материалов о наставнической паре», genitive.</summary>
    public required string What { get; init; }

    /// <summary>«Соколова Е.А., наставник Петрова А.И.», for lists and file names.</summary>
    public required string About { get; init; }

    public required DateOnly AsOf { get; init; }

    public required IReadOnlyList<Fact> Facts { get; init; }

    /// <summary>Tables that stand on these sheets themselves: consents, hours by month.</summary>
    public IReadOnlyList<Block> Tables { get; init; } = [];

    public required IReadOnlyList<BoundLine> Lines { get; init; }

    /// <summary>All sheets, these ones included.</summary>
    public int Sheets { get; init; }

    public required Participant Compiler { get; init; }
}

/// <summary>Содержание подшивки: the first sheets of «Всё о паре» and of the attestation folder.</summary>
public static class BoundContents
{
    public const string Code = "D-63";

    public static OfficialDocument Compose(BoundContentsData data) =>
        Template.Begin(data, Code, $"Содержание {data.What}: {data.About}", "СОДЕРЖАНИЕ", registered: false, fontSize: 12) with
        {
            KindDetail = $"{data.What} на {RussianDate.Short(data.AsOf)}",
            Body =
            [
                new FactsBlock(data.Facts),
                .. data.Tables,
                new HeadingBlock("Документы"),
                new TableBlock(
                    [new("№\nп/п", 7, TextAlign.Center), new("Документ", 53), new("Дата", 14, TextAlign.Center),
                        new("Листов", 10, TextAlign.Center), new("Листы", 16, TextAlign.Center)],
                    [.. data.Lines.Select((l, i) => TableRow.Of($"{i + 1}", l.Title, l.Date is { } on ? RussianDate.Short(on) : "–", l.Sheets is { } n ? $"{n}" : "–", Place(l)))],
                    EmptyText: "Документов пока нет", FontSize: 11),
                new ParagraphBlock([new(BoundContentsTexts.Total.Say(data.School, data))], Indent: false, SpaceBefore: true),
                .. BoundContentsTexts.Note.Blocks(data.School, data),
            ],
            Signatures = [data.Compiler.Signs()],
        };

    private static string Place(BoundLine line) => line.FirstSheet is not { } first ? "отдельным файлом"
        : line.Sheets is > 1 and var sheets ? $"{first}–{first + sheets - 1}" : $"{first}";
}

/// <summary>Editable texts of the contents (D-63).</summary>
internal static class BoundContentsTexts
{
    private static readonly Variables<BoundContentsData> OfVolume = Variables.OfDocument<BoundContentsData>()
        .Text("чего", "чего содержание, в родительном падеже", d => d.What)
        .Text("о_ком", "о ком материалы", d => d.About)
        .Day("на_день", "на какой день составлено", d => d.AsOf)
        .Number("документов", "сколько документов", d => d.Lines.Count)
        .Number("листов", "сколько листов вместе с этими", d => d.Sheets)
        .Person("составитель", "кто составил", d => d.Compiler);

    public static readonly KindTexts Texts = new(BoundContents.Code);

    public static readonly TextSlot<BoundContentsData> Total = Texts.Text("total", "Итог под таблицей", OfVolume,
        """Всего {{ документов | срок: "документ" }}, {{ листов | срок: "лист" }} вместе с содержанием.""");

    public static readonly TextSlot<BoundContentsData> Note = Texts.Note(OfVolume);
}
