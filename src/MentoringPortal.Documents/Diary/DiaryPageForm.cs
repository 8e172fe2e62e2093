using MentoringPortal.Documents.Wording;

namespace MentoringPortal.Documents.Diary;

/// <summary>Data of an empty diary page.</summary>
public sealed record DiaryPageFormData : DocumentData
{
    public Participant? Mentor { get; init; }

    public Participant? Mentee { get; init; }

    /// <summary>Code of the pair in the portal.</summary>
    public string? RecordCode { get; init; }

    public int Rows { get; init; } = 5;
}

/// <summary>Страница дневника наставника для заполнения от руки (D-17, бланк).</summary>
public static class DiaryPageForm
{
    public const string Code = "D-17f";

    public static OfficialDocument Compose(DiaryPageFormData data) =>
        Template.Begin(data, Code, "Страница дневника наставника (бланк)", "ДНЕВНИК НАСТАВНИКА", registered: false, fontSize: 12, landscape: true) with
        {
            Letterhead = null,
            Body =
            [
                new FactsBlock([new("Наставник", data.Mentor?.Full()), new("Наставляемый", data.Mentee?.Full())]),
                new TableBlock(
                    [
                        new("Дата", 9), new("Вид", 11), new("Тема", 17), new("Содержание", 24), new("Результат", 17), new("Затруднения", 13),
                            new("Задание, следующий шаг", 16), new("Время", 8),
                    ],
                    [.. Enumerable.Range(0, data.Rows).Select(_ => TableRow.Of(TableCell.Blank(5), "", "", "", "", "", "", ""))],
                    FontSize: 11),
                .. DiaryPageTexts.Note.Blocks(data.School, data),
                .. data.RecordCode is { } code ? [new NoteBlock($"Код пары для внесения в портал: {code}")] : Array.Empty<Block>(),
            ],
        };
}
