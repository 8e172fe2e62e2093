using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Schools;

namespace MentoringPortal.Domain.Plans;

/// <summary>Which days a plan of the mentee takes on the track: one function for its beginning and for whatever moves the stages afterwards.</summary>
public static class PlanDays
{
    /// <summary>
    /// A plan of a stage lasts as the stage does. One of months ends with the stage that ends with its last month, or on the milestone of that month (T-02), wherever
    /// leaves have moved them; else its months are counted from the beginning of the track.
    /// </summary>
    /// <param name="stages">Stages of the track, those left out too.</param>
    /// <returns>Null for a plan of the pair, and where the mentee has no track.</returns>
    public static (DateOnly From, DateOnly To)? OnTrack(this PlanKindDefinition kind, ProgramDefinition program, IReadOnlyCollection<TrackStage> stages)
    {
        var own = stages.Where(s => s.State is not (StageState.NotApplicable or StageState.Credited)).Select(s => (Track: s, By: program.Stage(s.StageCode)))
            .Where(s => s.By is not null).Select(s => (s.Track, By: s.Track.By(s.By!))).ToList();
        if (kind.Owner != PlanOwner.Mentee || own.Count == 0) return null;

        if (kind.Months is not [var first, var last])
        {
            return own.Where(s => s.By.Plan == kind.Code).Select(s => ((DateOnly, DateOnly)?)(s.Track.StartsOn, s.Track.EndsOn)).FirstOrDefault();
        }

        var from = stages.Min(s => s.BaseFrom);
        var growth = own.Where(s => s.By.Kind == StageKind.Growth).ToList();
        var to = growth.Where(s => s.By.To == last).Select(s => (DateOnly?)s.Track.EndsOn).FirstOrDefault()
            ?? growth.Where(s => s.By.Milestone?.Months == last).Select(s => s.Track.MilestoneOn).FirstOrDefault()
            ?? EndOfMonths(from, last);
        return (CalendarTerm.After(from, first), to);
    }

    /// <summary>
    /// Last day of a plan of months where no stage tells it: the first months are over on the day that closes them (T-02: start + 3 months), whole years on their last day.
    /// </summary>
    public static DateOnly EndOfMonths(DateOnly from, int months) => months % 12 == 0 ? CalendarTerm.LastDay(from, months) : from.AddMonths(months);
}
