using MentoringPortal.Documents.Assessments;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Programs;

namespace MentoringPortal.Documents.Dossiers;

/// <summary>One filed paper.</summary>
public sealed record FiledPaper(string Title, DateOnly Date, int Pages, DateOnly FiledOn, Participant FiledBy)
{
    public string? Number { get; init; }
}

/// <summary>Data of the inventory of a dossier (D-46).</summary>
public sealed record DossierInventoryData : DocumentData
{
    public required Participant Mentee { get; init; }

    /// <summary>What the program calls the mentee: «молодой специалист», «вновь прибывший педагог».</summary>
    public Phrase Status { get; init; } = AssessmentPaperData.YoungSpecialist;

    public required IReadOnlyList<FiledPaper> Papers { get; init; }

    /// <summary>Who made the inventory.</summary>
    public required Participant Compiler { get; init; }

    /// <summary>Index by the nomenclature of files: «02-15».</summary>
    public string? FileIndex { get; init; }
}

/// <summary>Опись дела специалиста (D-46).</summary>
public static class DossierInventory
{
    public const string Code = "D-46";

    public static OfficialDocument Compose(DossierInventoryData data)
    {
        return Template.Begin(data, Code, $"Опись дела {data.Status.One[1]}: {data.Mentee.Name.SurnameWithInitials}", "ОПИСЬ ДЕЛА", registered: false, fontSize: 12,
            keptOverTenYears: true) with
        {
            KindDetail = data.Status.One[1],
            Body =
            [
                new FactsBlock([new(Words.Upper(data.Status.One[0]), data.Mentee.Full()), new("Дело №", data.FileIndex)]),
                new TableBlock(
                    [
                        new("№\nп/п", 6, TextAlign.Center), new("Документ", 44), new("Дата документа", 15, TextAlign.Center), new("Листов", 9, TextAlign.Center),
                        new("Помещён в дело", 13, TextAlign.Center), new("Кем помещён", 17),
                    ],
                    [.. data.Papers.Select((p, i) => TableRow.Of(
                        $"{i + 1}", TitleOf(p), RussianDate.Short(p.Date), $"{p.Pages}", RussianDate.Short(p.FiledOn),
                            p.FiledBy.Name.SurnameWithInitials))],
                    EmptyText: "Документы в дело не помещены",
                    FontSize: 11),
                new ParagraphBlock([new(DossierInventoryTexts.Total.Say(data.School, data))], Indent: false, SpaceBefore: true),
            ],
            Signatures = [data.Compiler.Signs(DossierInventoryTexts.Compiled.Say(data.School, data))],
            Closing = [ParagraphBlock.Plain(data.Date is { } date ? RussianDate.Long(date) : "«___» ___________ 20___ г.") with { Indent = false }],
        };
    }

    private static string TitleOf(FiledPaper paper) =>
        paper.Number is { } number && !paper.Title.Contains($"№ {number}", StringComparison.Ordinal) ? $"{Words.Upper(paper.Title)} № {number}" : Words.Upper(paper.Title);
}
