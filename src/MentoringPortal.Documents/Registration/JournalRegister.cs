using MentoringPortal.Documents.Wording;
using MentoringPortal.Domain.Language;

namespace MentoringPortal.Documents.Registration;

/// <summary>A line of the journal.</summary>
public sealed record JournalLine(DateOnly Date, string? Number, string Title, string State)
{
    /// <summary>«В дело № 01-15 за 2026 г.»</summary>
    public string? Case { get; init; }

    /// <summary>«3 из 4».</summary>
    public string? Acknowledged { get; init; }
}

/// <summary>Data of the printed journal.</summary>
public sealed record JournalRegisterData : DocumentData
{
    public required IReadOnlyList<JournalLine> Lines { get; init; }

    /// <summary>What was selected, in words; null: everything.</summary>
    public string? Selection { get; init; }

    /// <summary>Day the journal shows.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Who printed it.</summary>
    public required Participant Responsible { get; init; }
}

/// <summary>Журнал регистрации документов, печатный.</summary>
public static class JournalRegister
{
    public const string Code = "D-56";

    public static OfficialDocument Compose(JournalRegisterData data) =>
        Template.Begin(data, Code, $"Журнал регистрации документов {data.School.ShortName} на {RussianDate.Short(data.AsOf)}", "ЖУРНАЛ", registered: false, fontSize: 12,
            landscape: true) with
        {
            KindDetail = $"регистрации документов по состоянию на {RussianDate.Short(data.AsOf)}",
            Body =
            [
                .. data.Selection is null ? Array.Empty<Block>() : [ParagraphBlock.Plain(JournalRegisterTexts.Selected.Say(data.School, data)) with { Indent = false }],
                new TableBlock(
                    [
                        new("№\nп/п", 5, TextAlign.Center), new("Дата", 10, TextAlign.Center), new("Номер", 10), new("Документ", 40),
                        new("Ознакомлены", 10, TextAlign.Center), new("Дело", 13), new("Состояние", 12),
                    ],
                    [.. data.Lines.Select((l, i) =>
                        TableRow.Of($"{i + 1}", RussianDate.Short(l.Date), Words.OrDash(l.Number), l.Title, Words.OrDash(l.Acknowledged), Words.OrDash(l.Case), l.State))],
                    NumberedColumns: true,
                    FontSize: 10),
                .. JournalRegisterTexts.Note.Blocks(data.School, data),
            ],
            Signatures = [data.Responsible.Signs()],
        };
}
