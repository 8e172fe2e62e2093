using MentoringPortal.Domain.Common;

namespace MentoringPortal.Domain.Mentorships;

/// <summary>Days of a period on which a mentor worked with somebody; what is paid for is the time, so a day counts once however many mentees it has.</summary>
/// <param name="Spans">The days of the pairs inside the period, one span after another.</param>
/// <param name="Breaks">Days between the first and the last one on which every pair stood still or none was in force.</param>
/// <param name="Days">Calendar days worked: those of the spans without those of the breaks.</param>
public sealed record WorkedDays(IReadOnlyList<DayRange> Spans, IReadOnlyList<DayRange> Breaks, int Days)
{
    /// <summary>What of the period is worked; null where no pair is in force in it.</summary>
    /// <param name="asked">The period; its days after <paramref name="today"/> have not come yet and do not count.</param>
    /// <param name="pairs">Of each pair its days in force and its pauses.</param>
    public static WorkedDays? Of(DayRange asked, DateOnly today, IReadOnlyCollection<(DayRange Days, IReadOnlyCollection<Pause> Pauses)> pairs)
    {
        var period = new DayRange(asked.From, asked.To < today ? asked.To : today);
        var (inForce, worked) = (new List<DateOnly>(), new HashSet<DateOnly>());
        for (var day = period.From; day <= period.To; day = day.AddDays(1))
        {
            var own = pairs.Where(p => p.Days.Contains(day)).ToList();
            if (own.Count == 0) continue;

            inForce.Add(day);
            if (own.Exists(p => !p.Pauses.Any(x => x.Covers(day)))) worked.Add(day);
        }

        return inForce.Count == 0 ? null : new WorkedDays(DayRange.Runs(inForce), DayRange.Runs(Between(inForce[0], inForce[^1]).Where(d => !worked.Contains(d))), worked.Count);
    }

    private static IEnumerable<DateOnly> Between(DateOnly from, DateOnly to)
    {
        for (var day = from; day <= to; day = day.AddDays(1)) yield return day;
    }
}
