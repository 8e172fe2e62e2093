using MentoringPortal.Domain.Programs;

namespace MentoringPortal.Documents.Assessments;

/// <summary>The specialist, the mentor and the ground of their work: what every paper of an assessment begins with.</summary>
public abstract record AssessmentPaperData : DocumentData
{
    public required Participant Mentee { get; init; }

    public required Participant Mentor { get; init; }

    /// <summary>What the program calls the mentee: «молодой специалист», «вновь прибывший педагог».</summary>
    public Phrase Status { get; init; } = YoungSpecialist;

    /// <summary>The usual word.</summary>
    public static Phrase YoungSpecialist { get; } = new(
        ["молодой специалист", "молодого специалиста", "молодому специалисту", "молодого специалиста", "молодым специалистом", "молодом специалисте"],
        ["молодые специалисты", "молодых специалистов", "молодым специалистам", "молодых специалистов", "молодыми специалистами", "молодых специалистах"]);

    /// <summary>«приказ от 01.09.2026 № 29.2».</summary>
    public string? Basis { get; init; }

    public DateOnly From { get; init; }

    public DateOnly To { get; init; }
}

/// <summary>Fulfilment of the plan in figures.</summary>
/// <param name="Planned">Planned measures.</param>
/// <param name="Done">Done of them.</param>
/// <param name="Unplanned">Done beyond the plan.</param>
/// <param name="NotDone">What was not done, with reasons: one line each.</param>
public sealed record PlanFulfilment(int Planned, int Done, int Unplanned, IReadOnlyList<string> NotDone)
{
    /// <summary>Some of what is listed as not done was done in part.</summary>
    internal bool HasPartial => NotDone.Any(n => n.Contains("частично", StringComparison.Ordinal));

    /// <summary>The same table in every paper.</summary>
    internal TableBlock Table() => new(
        [new("Запланировано", 20, TextAlign.Center), new("Выполнено", 20, TextAlign.Center), new("Выполнение", 20, TextAlign.Center),
            new("Сверх плана", 20, TextAlign.Center), new("Не выполнено", 20, TextAlign.Center)],
        Planned + Unplanned == 0 ? [] : [TableRow.Of($"{Planned}", $"{Done}", Words.OrDash(Words.Percent(Done, Planned)), $"{Unplanned}", $"{Math.Max(Planned - Done, 0)}")],
        EmptyText: "Мероприятий в плане нет");
}

/// <summary>A paper of the package.</summary>
/// <param name="Title">Exact title.</param>
/// <param name="ReadyOn">Day it was handed in; null while missing.</param>
public sealed record SubmittedPaper(string Title, DateOnly? ReadyOn);

/// <summary>A visit or control of the stage.</summary>
public sealed record ControlLine(DateOnly Date, string Kind, string Subject, string? Findings = null);

/// <summary>Work of a mentor in figures.</summary>
/// <param name="Meetings">Diary entries.</param>
/// <param name="Visits">Visited lessons among them.</param>
/// <param name="Minutes">Time.</param>
public sealed record MentorWork(int Meetings, int Visits, int Minutes);
