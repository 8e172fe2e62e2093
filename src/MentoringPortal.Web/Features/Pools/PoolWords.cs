using System.ComponentModel;
using MentoringPortal.Domain.Pools;

namespace MentoringPortal.Web.Features.Pools;

/// <summary>Taking a person into a base.</summary>
public sealed class EnterPoolForm : PoolForm
{
    [DisplayName("Сотрудник")]
    public Guid? PersonId { get; set; }
}

/// <summary>Leaving a base.</summary>
public sealed class WithdrawForm
{
    [DisplayName("Дата выбытия")]
    public DateOnly? LeftOn { get; set; }

    [DisplayName("Причина выбытия")]
    public string? LeftBecause { get; set; }
}

/// <summary>Words of the two bases.</summary>
public static class PoolWords
{
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
        PoolState.Completed or PoolState.Withdrawn or PoolState.Archived => "done",
    };

    /// <summary>Categories offered in this base.</summary>
    public static IReadOnlyList<PoolCategory> Categories(this PoolSide side) => side == PoolSide.Mentors
        ? [PoolCategory.ExperiencedTeacher, PoolCategory.YoungSpecialist, PoolCategory.WantsNewSkills]
        : [PoolCategory.YoungSpecialist, PoolCategory.NewlyArrived, PoolCategory.BurnedOut, PoolCategory.WantsNewSkills, PoolCategory.ExperiencedTeacher];
}
