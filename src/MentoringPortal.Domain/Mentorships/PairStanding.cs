namespace MentoringPortal.Domain.Mentorships;

/// <summary>How a pair stands in the eyes of whoever follows it, in the order in which pairs are shown: those that need help first.</summary>
public enum PairStanding
{
    /// <summary>Silent for too long, or something is past its day.</summary>
    Trouble,

    /// <summary>A consent is missing: nothing may be recorded.</summary>
    Suspended,

    Paused,

    /// <summary>Up to <see cref="DiaryWatch.SilenceDays"/> days old: too early to judge, never red.</summary>
    New,

    /// <summary>Approved; its first day lies ahead.</summary>
    Ahead,

    Fine,

    /// <summary>No order has approved it yet.</summary>
    Forming,

    Over,
}

/// <summary>The facts that decide how a pair stands.</summary>
/// <param name="ApprovedOn">Date of the order; a pair approved after its first day is new from then on.</param>
/// <param name="LacksConsent">It stands still because a consent is missing.</param>
/// <param name="PlanLateSince">Due day of the oldest measure that is past its day and not settled.</param>
/// <param name="PaperLateSince">Due day of the oldest paper that is past its day.</param>
/// <param name="PlanMissingSince">Day on which the plan of the stage was to begin that nobody has handed over yet.</param>
/// <param name="ControlLateSince">Last day of the oldest control that is past it and not held.</param>
/// <param name="FindingLateSince">Due day of the oldest finding that is past its day and that nobody has answered.</param>
public readonly record struct PairFacts(MentorshipState State, DateOnly StartsOn, DateOnly? ApprovedOn, DateOnly? LastEntryOn, bool LacksConsent = false,
    DateOnly? PlanLateSince = null, DateOnly? PaperLateSince = null, DateOnly? PlanMissingSince = null, DateOnly? ControlLateSince = null, DateOnly? FindingLateSince = null)
{
    /// <summary>Days for which the plan of a stage may be awaited.</summary>
    public const int PlanAwaitedDays = 30;

    /// <summary>How the pair stands on this day. Paused, new and coming pairs are never in trouble: what is late there stands in the list of tasks.</summary>
    public PairStanding On(DateOnly today) => State switch
    {
        MentorshipState.Proposed or MentorshipState.AwaitingConsents or MentorshipState.InOrder => PairStanding.Forming,
        MentorshipState.Completed or MentorshipState.TerminatedEarly or MentorshipState.PostSupport => PairStanding.Over,
        MentorshipState.Suspended => LacksConsent ? PairStanding.Suspended : PairStanding.Paused,
        MentorshipState.Active when StartsOn > today => PairStanding.Ahead,
        MentorshipState.Active when Age(today) <= DiaryWatch.SilenceDays => PairStanding.New,
        MentorshipState.Active => Weight(today) > 0 ? PairStanding.Trouble : PairStanding.Fine,
    };

    /// <summary>Days of work, the first one is 1.</summary>
    public int Age(DateOnly today) => Math.Max(0, today.DayNumber - (ApprovedOn > StartsOn ? ApprovedOn.Value : StartsOn).DayNumber + 1);

    /// <summary>Days without an entry; 0 while that is no reason to ask.</summary>
    public int SilentDays(DateOnly today) => DiaryWatch.Of(State, StartsOn, ApprovedOn, LastEntryOn, today) == DiarySign.Silent
        ? DiaryWatch.Silence(StartsOn, ApprovedOn, LastEntryOn, today) : 0;

    /// <summary>Days by which the plan is late.</summary>
    public int PlanLateDays(DateOnly today) => Late(PlanLateSince, today);

    /// <summary>Days by which a paper is late.</summary>
    public int PaperLateDays(DateOnly today) => Late(PaperLateSince, today);

    /// <summary>Days by which a control is late; its last day itself is in time.</summary>
    public int ControlLateDays(DateOnly today) => Late(ControlLateSince, today);

    /// <summary>Days by which a finding is late; its day itself is in time.</summary>
    public int FindingLateDays(DateOnly today) => Late(FindingLateSince, today);

    /// <summary>Days for which the plan of the stage has been awaited; 0 while that is no reason to ask.</summary>
    public int PlanMissingDays(DateOnly today) => Late(PlanMissingSince, today) is > PlanAwaitedDays and var days ? days : 0;

    /// <summary>The heaviest of the troubles in days past what is allowed; 0 without trouble.</summary>
    public int Weight(DateOnly today) =>
        new[] { SilenceWeight(today), PlanMissingWeight(today), PlanLateDays(today), PaperLateDays(today), ControlLateDays(today), FindingLateDays(today) }.Max();

    /// <summary>Days past those for which the plan of a stage may be awaited.</summary>
    public int PlanMissingWeight(DateOnly today) => Math.Max(0, PlanMissingDays(today) - PlanAwaitedDays);

    /// <summary>Days of silence past what is allowed; the first one counts as 1.</summary>
    public int SilenceWeight(DateOnly today) => SilentDays(today) is > 0 and var days ? days - DiaryWatch.SilenceDays + 1 : 0;

    private static int Late(DateOnly? since, DateOnly today) => since is { } day ? Math.Max(0, today.DayNumber - day.DayNumber) : 0;
}
