using MentoringPortal.Domain.Schools;

namespace MentoringPortal.Domain.Programs;

/// <summary>Where a mentee of a cohort stands.</summary>
public enum CohortPlace
{
    /// <summary>Goes through a stage.</summary>
    OnStage,

    /// <summary>Every stage that applies is over.</summary>
    GoneThrough,

    /// <summary>Ended before the last stage was over.</summary>
    Left,

    /// <summary>The program has no stages for the mentee.</summary>
    WithoutStages,
}

/// <summary>Mentees whose track, or participation, began for one academic year, by the stage they go through.</summary>
/// <param name="OnStages">Numbers by the code of the stage.</param>
public sealed record Cohort(AcademicYear Year, IReadOnlyDictionary<string, int> OnStages, int GoneThrough, int Left, int WithoutStages)
{
    public int All => OnStages.Values.Sum() + GoneThrough + Left + WithoutStages;

    /// <summary>The year for which a mentee came: who is hired in August is hired for the year that begins on 1 September.</summary>
    public static AcademicYear YearOf(DateOnly began) => AcademicYear.Of(began.Month == 8 ? began.AddMonths(1) : began);

    /// <summary>Where one mentee stands, and on which stage.</summary>
    public static (CohortPlace Place, string? Stage) PlaceOf(Participation track) =>
        track.IsGoneThrough ? (CohortPlace.GoneThrough, null)
        : track.EndedOn is not null ? (CohortPlace.Left, null)
        : track.Current is { } stage ? (CohortPlace.OnStage, stage.StageCode)
        : (CohortPlace.WithoutStages, null);

    /// <summary>Cohorts, the latest first.</summary>
    /// <param name="tracks">Participations of mentees, with their stages.</param>
    public static IReadOnlyList<Cohort> Of(IEnumerable<Participation> tracks) =>
    [
        .. tracks.GroupBy(t => YearOf(t.TrackFrom ?? t.AdmittedOn)).OrderByDescending(g => g.Key.StartYear).Select(g =>
        {
            var places = g.Select(PlaceOf).ToList();
            return new Cohort(g.Key, places.Where(p => p.Stage is not null).CountBy(p => p.Stage!).ToDictionary(p => p.Key, p => p.Value),
                places.Count(p => p.Place == CohortPlace.GoneThrough), places.Count(p => p.Place == CohortPlace.Left), places.Count(p => p.Place == CohortPlace.WithoutStages));
        }),
    ];
}
