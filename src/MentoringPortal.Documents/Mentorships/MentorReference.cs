using MentoringPortal.Domain.Language;

namespace MentoringPortal.Documents.Mentorships;

/// <summary>A pair of the mentor.</summary>
/// <param name="Mentee">Mentee.</param>
/// <param name="Form">Form of mentoring.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day, planned or real.</param>
public sealed record MentoredLine(Participant Mentee, string Form, DateOnly From, DateOnly To)
{
    /// <summary>«от 01.09.2026 № 29.2».</summary>
    public string? Order { get; init; }

    /// <summary>It is over: the last day is a real one.</summary>
    public bool IsOver { get; init; }

    /// <summary>«действует», «завершено 31.05.2027».</summary>
    public string? Result { get; init; }
}

/// <summary>Data of the reference on the mentor's work (D-49).</summary>
public sealed record MentorReferenceData : DocumentData
{
    public required Participant Mentor { get; init; }

    /// <summary>Qualification category.</summary>
    public string? Category { get; init; }

    public IReadOnlyList<MentoredLine> Pairs { get; init; } = [];

    /// <summary>Work of all pairs; null where no diary is kept.</summary>
    public Assessments.MentorWork? Work { get; init; }

    public string? Trainings { get; init; }

    public string? Contests { get; init; }

    public string? Awards { get; init; }

    /// <summary>Who prepared it.</summary>
    public string? Executor { get; init; }
}

/// <summary>Справка о работе наставника для аттестации (D-49, category «педагог-наставник»).</summary>
public static class MentorReference
{
    public const string Code = "D-49";

    public static OfficialDocument Compose(MentorReferenceData data)
    {
        var body = new List<Block> { ParagraphBlock.Plain(MentorReferenceTexts.Statement.Say(data.School, data)) };
        if (data.Pairs.Count > 0)
        {
            body.Add(new TableBlock(
                [
                    new("№\nп/п", 6, TextAlign.Center), new("Наставляемый, должность", 22), new("Форма наставничества", 17), new("Период", 14, TextAlign.Center),
                        new("Приказ", 14), new("Итог", 29),
                ],
                [.. data.Pairs.OrderBy(p => p.From)
                    .Select((p, i) => TableRow.Of($"{i + 1}", p.Mentee.Full(), p.Form, RussianDate.Span(p.From, p.To), Words.OrDash(p.Order),
                    Words.OrDash(p.Result)))],
                FontSize: 11));
        }
        if (data.Work is { Meetings: > 0 }) body.Add(new ParagraphBlock([new(MentorReferenceTexts.Work.Say(data.School, data))], SpaceBefore: true));
        Section(body, "Обучение наставника", data.Trainings);
        Section(body, "Участие в конкурсах и распространение опыта", data.Contests);
        Section(body, "Поощрения", data.Awards);
        if (MentorReferenceTexts.Purpose.Say(data.School, data) is { Length: > 0 } purpose) body.Add(ParagraphBlock.Plain(purpose) with { SpaceBefore = true });
        return Template.Begin(data, Code, $"Справка о работе наставника: {data.Mentor.Name.SurnameWithInitials}", "СПРАВКА", fontSize: 13) with
        {
            KindDetail = "о работе наставника",
            Place = data.School.PlaceOfIssue,
            Body = body,
            Signatures = [data.School.Director.Signs()],
            Executor = data.Executor,
        };
    }

    private static void Section(List<Block> body, string title, string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return;
        body.Add(new HeadingBlock(title));
        body.AddRange(Words.Paragraphs(text));
    }
}
