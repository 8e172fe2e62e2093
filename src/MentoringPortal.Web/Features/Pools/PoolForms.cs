using MentoringPortal.Domain.Pools;

namespace MentoringPortal.Web.Features.Pools;

/// <summary>A record of a base as typed. What is allowed is told by <see cref="PoolRecord"/>.</summary>
public class PoolForm
{
    public PoolCategory? Category { get; set; }

    public string? Competences { get; set; }

    public string? Achievements { get; set; }

    public string? Interests { get; set; }

    public int? HoursPerWeek { get; set; }

    public string? PreferredMentees { get; set; }

    public string? Results { get; set; }

    public string? CaseLink { get; set; }

    public PoolCard Card => new(Category, Competences, Achievements, Interests, HoursPerWeek, PreferredMentees, Results, CaseLink);

    public static PoolForm Of(PoolRecord record) => new()
    {
        Category = record.Category,
        Competences = record.Competences,
        Achievements = record.Achievements,
        Interests = record.Interests,
        HoursPerWeek = record.HoursPerWeek,
        PreferredMentees = record.PreferredMentees,
        Results = record.Results,
        CaseLink = record.CaseLink,
    };
}

/// <summary>Taking a person into a base.</summary>
public sealed class EnterPoolForm : PoolForm
{
    public Guid? PersonId { get; set; }
}

/// <summary>Leaving a base.</summary>
public sealed class WithdrawForm
{
    public DateOnly? LeftOn { get; set; }

    public string? LeftBecause { get; set; }
}

/// <summary>Words of the two bases.</summary>
public static class PoolWords
{
    /// <summary>«База наставников».</summary>
    public static string Title(this PoolSide side) => side == PoolSide.Mentors ? "База наставников" : "База наставляемых";

    /// <summary>«базу наставников».</summary>
    public static string Accusative(this PoolSide side) => side == PoolSide.Mentors ? "базу наставников" : "базу наставляемых";

    /// <summary>Address of the base.</summary>
    public static string Path(this PoolSide side) => side == PoolSide.Mentors ? "/mentors" : "/mentees";

    /// <summary>CSS kind of the state.</summary>
    public static string Kind(this PoolState state) => state switch
    {
        PoolState.AwaitingConsent or PoolState.Draft => "wait",
        PoolState.InPool or PoolState.Selected => "info",
        PoolState.Paired => "ok",
        _ => "done",
    };

    /// <summary>Categories offered in this base.</summary>
    public static IReadOnlyList<PoolCategory> Categories(this PoolSide side) => side == PoolSide.Mentors
        ? [PoolCategory.ExperiencedTeacher, PoolCategory.YoungSpecialist, PoolCategory.WantsNewSkills]
        : [PoolCategory.YoungSpecialist, PoolCategory.NewlyArrived, PoolCategory.BurnedOut, PoolCategory.WantsNewSkills, PoolCategory.ExperiencedTeacher];
}
