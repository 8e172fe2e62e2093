using MentoringPortal.Domain.Common;

namespace MentoringPortal.Domain.Programs;

/// <summary>An edition to which tracks may be moved.</summary>
public sealed record MoveTarget(Guid EditionId, int Number, ProgramDefinition Definition);

/// <summary>What works on a track and must find its place in another edition.</summary>
/// <param name="UnderWay">Title of the stage whose assessment is under way: something was handed in, or its package is asked for soon; null: none is.</param>
/// <param name="PlanKinds">Kinds of the mentee's plans that are not closed.</param>
public sealed record WorkOnTrack(string? UnderWay, IReadOnlyCollection<string> PlanKinds);

/// <summary>How a track goes over.</summary>
/// <param name="KeepsRunning">Stages that have begun keep their whole calendar: first and last day, milestone, days of the assessment.</param>
/// <param name="BackBecause">Why it goes back to the edition it was moved from; null: it goes on to another one.</param>
public sealed record MoveChoice(bool KeepsRunning = false, string? BackBecause = null)
{
    /// <summary>It goes back.</summary>
    public bool IsBack => BackBecause is not null;
}

/// <summary>What another edition changes of a track.</summary>
/// <param name="What">«Этап «…», срок».</param>
/// <param name="Before">Null: there was none.</param>
/// <param name="Now">Null: there is none any more.</param>
public sealed record TrackChange(string What, string? Before, string? Now)
{
    /// <summary>«Этап «…», срок: было …, стало …».</summary>
    public string Words => (Before, Now) switch
    {
        (null, _) => $"{What}: {Now}",
        (_, null) => $"{What}: исключено (было: {Before})",
        _ => $"{What}: было {Before}, стало {Now}",
    };
}

/// <summary>«Перевод на новую редакцию»: a track goes on by another edition of its program; who moved it, when, and what was told of it.</summary>
[DisplayName("Перевод на новую редакцию")]
public sealed class TrackMove : SchoolEntity
{
    /// <summary>Characters of all changes together; what is longer is cut.</summary>
    public const int ChangesMax = 8000;

    /// <summary>Characters of the reason of a move back.</summary>
    public const int ReasonMax = 500;

    private TrackMove() { }

    internal TrackMove(Guid participationId, Guid fromEditionId, MoveTarget to, IReadOnlyList<TrackChange> changes, Guid byId, DateOnly on, string? backBecause = null)
    {
        Reason = backBecause;
        ParticipationId = participationId;
        FromEditionId = fromEditionId;
        ToEditionId = to.EditionId;
        ToNumber = to.Number;
        ById = byId;
        On = on;
        var text = string.Join('\n', changes.Select(c => c.Words));
        Changes = text.Length > ChangesMax ? text[..(ChangesMax - 1)] + "…" : text;
    }

    public Guid ParticipationId { get; private set; }

    public Guid FromEditionId { get; private set; }

    public Guid ToEditionId { get; private set; }

    /// <summary>Number of the edition moved to.</summary>
    [DisplayName("Редакция")]
    public int ToNumber { get; private set; }

    [DisplayName("Дата перевода")]
    public DateOnly On { get; private set; }

    [DisplayName("Кто перевёл")]
    public Guid ById { get; private set; }

    /// <summary>What changed, one a line; empty where only the text of the program did.</summary>
    [DisplayName("Что изменилось")]
    public string Changes { get; private set; } = "";

    /// <summary>Why the track went back to the edition it was moved from; null: it was moved on.</summary>
    [DisplayName("Причина возврата")]
    public string? Reason { get; private set; }

    /// <summary>The track went back.</summary>
    public bool IsBack => Reason is not null;

    /// <summary>«перевод на редакцию 2», «возврат на редакцию 1».</summary>
    public string Words => $"{(IsBack ? "возврат" : "перевод")} на редакцию {ToNumber}";

    /// <summary>What keeps this move from being taken back; null: it may be.</summary>
    /// <param name="edition">Edition by which the track goes now.</param>
    /// <param name="issued">What was issued by the new edition, in words: «выдано заключение этапа «…»»; null: nothing.</param>
    /// <param name="reason">As typed.</param>
    public IReadOnlyList<RuleViolation> CheckBack(Guid edition, string? issued, string? reason)
    {
        if (IsBack || edition != ToEditionId) return [new RuleViolation("Этот перевод уже не последний: вернуть можно только последний")];

        if (issued is not null) return [new RuleViolation($"По редакции {ToNumber} уже {issued}: вернуть прежнюю нельзя")];

        var violations = new List<RuleViolation>();
        Texts.Require(violations, reason, nameof(Reason), "Напишите, почему участника возвращают на прежнюю редакцию", ReasonMax);
        return violations;
    }

    /// <summary>The changes, one by one.</summary>
    public IReadOnlyList<string> Lines => Changes.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
