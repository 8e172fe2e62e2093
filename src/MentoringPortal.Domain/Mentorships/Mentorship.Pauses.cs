using MentoringPortal.Domain.Common;

namespace MentoringPortal.Domain.Mentorships;

/// <summary>A pair that stands still for a while.</summary>
public sealed partial class Mentorship
{
    /// <summary>First day of the pause that keeps the pair from working; null while it works.</summary>
    [DisplayName("Приостановлена с")]
    public DateOnly? SuspendedOn { get; private set; }

    /// <summary>Why it stands still, for everybody whom the pair concerns.</summary>
    [DisplayName("Почему приостановлена")]
    public string? SuspendedBecause { get; private set; }

    /// <summary>Approved by an order and not over, whether it works or stands still.</summary>
    public bool IsRunning => State is MentorshipState.Active or MentorshipState.Suspended;

    /// <summary>Stands still on the days of its pauses and works on all others; true when that changed.</summary>
    public bool FollowPauses(IEnumerable<Pause> pauses, DateOnly today)
    {
        if (!IsRunning) return false;

        var before = (State, SuspendedOn, SuspendedBecause);
        var covering = pauses.Where(p => p.Covers(today)).OrderBy(p => p.FromOn).ThenBy(p => p.Ground).FirstOrDefault();
        State = covering is null ? MentorshipState.Active : MentorshipState.Suspended;
        SuspendedOn = covering?.FromOn;
        SuspendedBecause = covering?.Reason;
        return before != (State, SuspendedOn, SuspendedBecause);
    }

    /// <summary>«Пара приостановлена с 30.11.2026: …»; null while it is not.</summary>
    public string? SuspensionWords => State == MentorshipState.Suspended ? $"Пара приостановлена с\u00a0{SuspendedOn:dd.MM.yyyy}: {SuspendedBecause}" : null;

    /// <summary>Why nothing may be recorded in a pair that does not work: its pause, or the rule itself.</summary>
    public RuleViolation NotWorking(string rule) => new(SuspensionWords ?? rule);

    /// <summary>Why nothing new is said or shown while the pair stands still; null while it works and when it is over.</summary>
    public RuleViolation? RefuseStandingStill() => SuspensionWords is { } words ? new(words) : null;
}
