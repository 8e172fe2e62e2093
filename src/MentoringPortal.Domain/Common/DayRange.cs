namespace MentoringPortal.Domain.Common;

/// <summary>Days from the first to the last one, both included.</summary>
public readonly record struct DayRange(DateOnly From, DateOnly To)
{
    /// <summary>Calendar days; 0 when the last day lies before the first.</summary>
    public int Days => Math.Max(0, To.DayNumber - From.DayNumber + 1);

    public bool Contains(DateOnly day) => From <= day && day <= To;

    public bool Meets(DayRange other) => From <= other.To && other.From <= To;

    /// <summary>The month of this day.</summary>
    public static DayRange MonthOf(DateOnly day)
    {
        var first = new DateOnly(day.Year, day.Month, 1);
        return new DayRange(first, first.AddMonths(1).AddDays(-1));
    }

    /// <summary>Days in their order as stretches without a gap.</summary>
    public static IReadOnlyList<DayRange> Runs(IEnumerable<DateOnly> days)
    {
        var runs = new List<DayRange>();
        foreach (var day in days)
        {
            if (runs.Count > 0 && runs[^1].To.AddDays(1) == day)
            {
                runs[^1] = runs[^1] with { To = day };
            }
            else
            {
                runs.Add(new DayRange(day, day));
            }
        }

        return runs;
    }
}
