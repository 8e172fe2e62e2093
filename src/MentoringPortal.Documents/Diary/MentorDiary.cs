using MentoringPortal.Documents.Wording;
using MentoringPortal.Domain.Language;

namespace MentoringPortal.Documents.Diary;

/// <summary>One entry of the diary.</summary>
public sealed record DiaryLine(DateOnly Date, string Kind, int Minutes, string Topic)
{
    public string? Content { get; init; }

    public string? Result { get; init; }

    public string? Difficulty { get; init; }

    public string? NextStep { get; init; }
}

/// <summary>Data of the printed diary (D-17).</summary>
public sealed record MentorDiaryData : DocumentData
{
    public required Participant Mentor { get; init; }

    public required Participant Mentee { get; init; }

    public DateOnly From { get; init; }

    public DateOnly To { get; init; }

    /// <summary>«приказ от 01.09.2026 № 29.2».</summary>
    public string? Basis { get; init; }

    public IReadOnlyList<DiaryLine> Entries { get; init; } = [];

    /// <summary>Head of the methodical union, who marks the diary.</summary>
    public Participant? MethodUnionHead { get; init; }
}

/// <summary>Дневник наставника, печатная форма за период (D-17).</summary>
public static class MentorDiary
{
    public const string Code = "D-17";

    public static OfficialDocument Compose(MentorDiaryData data)
    {
        var minutes = data.Entries.Sum(e => e.Minutes);
        var months = data.Entries.GroupBy(e => new DateOnly(e.Date.Year, e.Date.Month, 1)).OrderBy(g => g.Key).ToList();
        var body = new List<Block>
        {
            new FactsBlock(
            [
                new("Наставник", data.Mentor.Full()),
                new("Наставляемый", data.Mentee.Full()),
                new("Основание", data.Basis),
                new("Период", Words.Period(data.From, data.To)),
                new("Записей, времени", $"{RussianPlural.Of(data.Entries.Count, "запись", "записи", "записей")}, {RussianDuration.Format(minutes)}"),
            ]),
            Table(data.Entries),
        };
        if (months.Count > 0)
        {
            body.Add(new HeadingBlock("Время наставника по месяцам"));
            body.Add(new TableBlock(
                [new("Месяц", 50), new("Записей", 25, TextAlign.Center), new("Время", 25, TextAlign.Center)],
                [
                    .. months.Select(m => TableRow.Of(RussianDate.MonthAndYear(m.Key), $"{m.Count()}", RussianDuration.Format(m.Sum(e => e.Minutes)))),
                    TableRow.Of("Всего", $"{data.Entries.Count}", RussianDuration.Format(minutes)) with { Strong = true },
                ],
                FontSize: 11));
        }
        body.AddRange(MentorDiaryTexts.Note.Blocks(data.School, data));
        return Template.Begin(data, Code, $"Дневник наставника: {data.Mentor.Name.SurnameWithInitials}, {RussianDate.Span(data.From, data.To)}",
            "ДНЕВНИК НАСТАВНИКА", registered: false, fontSize: 12, landscape: true) with
        {
            KindDetail = $"за период {Words.Period(data.From, data.To)}",
            Body = body,
            Signatures =
            [
                new("Наставник", data.Mentor.Name.InitialsWithSurname),
                new("Руководитель методического объединения", data.MethodUnionHead?.Name.InitialsWithSurname, MentorDiaryTexts.Checked.Say(data.School, data)),
            ],
        };
    }

    private static TableBlock Table(IReadOnlyList<DiaryLine> entries) => new(
        [
            new("№\nп/п", 4.5f, TextAlign.Center), new("Дата", 9, TextAlign.Center), new("Вид", 10.5f), new("Тема", 16), new("Содержание", 21),
            new("Результат", 15), new("Затруднения", 13), new("Задание, следующий шаг", 14), new("Время", 9, TextAlign.Center),
        ],
        [.. entries.OrderBy(e => e.Date)
            .Select((e, i) => TableRow.Of($"{i + 1}", RussianDate.Short(e.Date), e.Kind, e.Topic, e.Content, e.Result, e.Difficulty, e.NextStep,
            RussianDuration.Format(e.Minutes)))],
        EmptyText: "За период записей нет",
        FontSize: 10);
}
