using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Infrastructure.Work;

namespace MentoringPortal.Web.Features.Mentorships.Cards;

/// <summary>A pair at a glance: its state in words, the year as a strip, plan, time together and one next step.</summary>
/// <param name="Words">The state in words; in trouble the reason itself.</param>
/// <param name="Plan">Measures of its plans; null without an approved plan of the stage.</param>
/// <param name="Minutes">Time of the diary's entries within the academic year.</param>
/// <param name="Step">What comes next; null: nothing is due.</param>
public sealed record PairCard(Guid Id, RussianName Mentor, RussianName Mentee, string Topic, PairStanding Standing, string Words, PairStrip Strip, PlanPieces? Plan, int Minutes,
    CardStep? Step)
{
    public DateOnly From { get; init; }

    public DateOnly To { get; init; }

    /// <summary>Day of the latest entry that the reader may see.</summary>
    public DateOnly? LastEntryOn { get; init; }

    /// <summary>Only shared entries are counted: a mentee knows no others, and the time has another name than the mentor's.</summary>
    public bool IsOfShared { get; init; }

    /// <summary>What the time is called.</summary>
    public string TimeWords => IsOfShared ? "По доступным записям" : "Вместе";

    /// <summary>Others work with the same mentor in this unit.</summary>
    public bool InGroup { get; init; }

    /// <summary>The plan of the stage awaits its approval.</summary>
    public bool IsPlanOnReview { get; init; }

    /// <summary>What stands for the plan's figures where there are none.</summary>
    public string PlanWords => Standing switch
    {
        PairStanding.Ahead => "после начала",
        PairStanding.Over => "не составлялся",
        _ => IsPlanOnReview ? "на утверждении" : "составляется",
    };

    /// <summary>Css class of the state.</summary>
    public string Kind => Standing switch
    {
        PairStanding.Trouble => "is-trouble",
        PairStanding.Suspended or PairStanding.Paused => "is-paused",
        PairStanding.New => "is-new",
        PairStanding.Ahead => "is-soon",
        PairStanding.Fine => "is-fine",
        PairStanding.Forming => "is-soon",
        PairStanding.Over => "is-over",
    };

    /// <summary>Symbol of the state.</summary>
    public string Icon => Standing switch
    {
        PairStanding.Trouble => "i-trouble",
        PairStanding.Suspended or PairStanding.Paused => "i-paused",
        PairStanding.New => "i-new",
        PairStanding.Ahead or PairStanding.Forming => "i-soon",
        PairStanding.Fine => "i-fine",
        PairStanding.Over => "i-over",
    };

    /// <summary>Where no time and no plan is told yet.</summary>
    public bool IsEarly => Standing is PairStanding.New or PairStanding.Ahead or PairStanding.Forming;

    /// <summary>«ДС»: surname first.</summary>
    public static string Initials(RussianName name) => name.Monogram;
}

/// <summary>A card on a page of its own, with the step that the page knows.</summary>
/// <param name="Href">Where the reader does it; null where it is somebody else's move.</param>
/// <param name="Verb">The word on the button; null: the title.</param>
public sealed record LargeCard(PairCard Card, string Title, string Who, string When, bool IsLate, string? Href, string? Verb = null)
{
    /// <summary>What else the reader may do now.</summary>
    public IReadOnlyList<NextStep> Others { get; init; } = [];

    /// <summary>A card on the home of its mentor or mentee, with the step that the card itself knows.</summary>
    public static LargeCard Of(PairCard card) => card.Step is { } step ? new(card, step.What, step.Who, step.When, step.IsLate, step.Who == "вы" ? step.Href : null, step.Verb)
        : new(card, CardWords.Rest(card.Standing), "", "", false, null);
}

/// <summary>The next step of a pair.</summary>
/// <param name="Who">Whose move, in words.</param>
/// <param name="When">Until when, in words.</param>
public sealed record CardStep(string What, string Who, string When, bool IsLate, string Href, string Verb)
{
    /// <summary>The step as the page of the pair tells it.</summary>
    public static CardStep Of(NextStep step) => new(step.Title, step.IsMine ? "вы" : step.Who, step.Item.When, step.Item.Late, step.Item.Href, step.Item.Verb);
}

/// <summary>Measures of the plans of a pair.</summary>
/// <param name="Late">Past their day and not settled.</param>
public sealed record PlanPieces(int Done, int Late, int All)
{
    /// <summary>Per cent, rounded down.</summary>
    public int Percent => All == 0 ? 0 : Done * 100 / All;
}

/// <summary>State of a milestone.</summary>
public enum MilestoneState
{
    Done,
    Late,
    Ahead,
}

/// <summary>A day on the strip: order, plan, review, interview, conclusion, last day.</summary>
public sealed record PairMilestone(string Text, DateOnly On, MilestoneState State);

/// <summary>What the strip of a pair draws: entries by month of the academic year, the pair's days, pauses, milestones.</summary>
/// <param name="Entries">Twelve numbers, September to August.</param>
/// <param name="Pauses">Days of rest, cut to nothing yet; an open one has no end.</param>
public sealed record PairStrip(AcademicYear Year, DateOnly Today, DateOnly From, DateOnly To, IReadOnlyList<int> Entries, IReadOnlyList<(DateOnly From, DateOnly? To)> Pauses,
    IReadOnlyList<PairMilestone> Milestones, bool TellsEmptyMonths);
