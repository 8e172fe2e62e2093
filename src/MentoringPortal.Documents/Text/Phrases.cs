using System.Globalization;

namespace MentoringPortal.Documents.Text;

/// <summary>Phrases of requisites, the same in every face.</summary>
public static class Phrases
{
    /// <summary>Date to write in by hand.</summary>
    public const string BlankDate = "«___»\u00A0___________\u00A020___\u00A0г.";

    /// <summary>Date of a document, or a blank.</summary>
    public static string DateOf(OfficialDocument document) => document.Date is { } date ? Day(date) : "_______________";

    /// <summary>«№ 29.2», or a blank.</summary>
    public static string NumberOf(OfficialDocument document) =>
        document is { IsNumbered: false, Number: null } ? "" : $"№\u00A0{document.Number ?? "_________"}";

    /// <summary>What stands right of the date: the number; on a paper without one its place, where it fits there.</summary>
    public static string RightOfDate(OfficialDocument document) => NumberOf(document) is { Length: > 0 } number ? number : IsPlaceBeside(document) ? document.Place! : "";

    /// <summary>The place of issue below the date and the number; empty where there is none, or it stands beside the date.</summary>
    public static string PlaceBelow(OfficialDocument document) => IsPlaceBeside(document) ? "" : document.Place ?? "";

    // Half a line of an upright page.
    private static bool IsPlaceBeside(OfficialDocument document) => NumberOf(document).Length == 0 && document.Place is { Length: > 0 and <= 28 };

    /// <summary>Title of the file: that of a draft says so, for those who do not see the word across its pages.</summary>
    public static string TitleOf(OfficialDocument document) => document.IsDraft ? document.Title + " (проект)" : document.Title;

    /// <summary>Lines of an approval block.</summary>
    public static string ApprovalOf(ApprovalBlock block)
    {
        List<string> lines = [block.Word, .. block.Lines];
        if (block.SignerName is { } signer) lines.Add($"_____________\u00A0{signer}");
        if (block.Date is { Length: > 0 } date) lines.Add(date);
        else if (block.SignerName is not null) lines.Add(BlankDate);
        return string.Join('\n', lines);
    }

    /// <summary>Approval blocks row by row, two at most in a row; an approval stands on the right.</summary>
    public static IEnumerable<IReadOnlyList<ApprovalBlock>> RowsOf(IReadOnlyList<ApprovalBlock> approvals)
    {
        foreach (var row in approvals.Chunk(2))
        {
            if (row.Length == 2 && row[0].Word.StartsWith("УТВЕРЖД", StringComparison.Ordinal)) Array.Reverse(row);
            yield return row;
        }
    }

    /// <summary>Table of the acknowledgement sheet.</summary>
    public static TableBlock TableOf(Acknowledgement acknowledgement) => new(
        [new("№\nп/п", 7, TextAlign.Center), new("Фамилия, инициалы", 28), new("Должность", 31), new("Подпись", 18, TextAlign.Center), new("Дата", 16, TextAlign.Center)],
        [.. acknowledgement.Entries.Select((e, i) => TableRow.Of($"{i + 1}", e.Name, e.Post, e.Mark, e.Date is { } date ? Day(date) : null))]);

    /// <summary>«01.09.2026».</summary>
    public static string Day(DateOnly date) => date.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    /// <summary>Number as it stands in Russian text; a dash for none.</summary>
    public static string Number(double? value) => value?.ToString("0.##", CultureInfo.GetCultureInfo("ru-RU")) ?? "–";
}
