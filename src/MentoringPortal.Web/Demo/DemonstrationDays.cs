using MentoringPortal.Domain.Schools;

namespace MentoringPortal.Web.Demo;

/// <summary>The calendar of a demonstration school and the days of its stories: whatever day is today, lessons are held on teaching days only.</summary>
internal sealed class DemonstrationDays
{
    private readonly DateOnly _today;
    private readonly SchoolCalendar _calendar;
    private readonly Dictionary<int, List<DateOnly>> _teaching;
    private readonly List<DateOnly> _all;

    public DemonstrationDays(School school, DateOnly today)
    {
        _today = today;
        ThisYear = AcademicYear.Of(today);
        var years = Enumerable.Range(ThisYear.StartYear - 3, 5).ToList();
        OwnDays = [.. years.SelectMany(ElectionDays)];
        _calendar = SchoolCalendar.Of(school, OwnDays);
        Quarters = [.. years.SelectMany(QuartersOf)];
        _teaching = years.ToDictionary(y => y, y => Quarters.Where(q => q.AcademicYear == y).SelectMany(DaysOf).Where(_calendar.IsWorkingDay).ToList());
        _all = [.. _teaching.OrderBy(t => t.Key).SelectMany(t => t.Value)];
    }

    /// <summary>Academic year of today.</summary>
    public AcademicYear ThisYear { get; }

    /// <summary>Days that the school made different: in September it is a polling station and works on a Saturday instead.</summary>
    public IReadOnlyList<CalendarDay> OwnDays { get; }

    /// <summary>Four quarters of each year, the next one included.</summary>
    public IReadOnlyList<SchoolQuarter> Quarters { get; }

    /// <summary>A lesson may be visited.</summary>
    public bool IsTeaching(DateOnly day) => _all.BinarySearch(day) >= 0;

    /// <summary>First day of the pairs of an order.</summary>
    public DateOnly StartOf(DemoOrder order)
    {
        if (order.Start.YearsAgo is { } years) return _teaching[ThisYear.StartYear - years][0];

        if (order.Start.InDays is { } ahead) return _all.First(d => d >= _today.AddDays(ahead));

        var start = _all[_all.FindLastIndex(d => d <= _today) - order.Start.TeachingDaysAgo!.Value];
        return order.Start.Autumn && start is { Month: 9, Day: <= 20 } ? _teaching[start.Year][0] : start;
    }

    /// <summary>A day of a pair as its file writes it; a day that no calendar reaches lies after today.</summary>
    public DateOnly At(DemoOrder order, int day)
    {
        var start = StartOf(order);
        if (order.Start.YearsAgo is null) return _all.IndexOf(start) + day is var index && index < _all.Count ? _all[index] : DateOnly.MaxValue;

        if (!_teaching.TryGetValue(start.Year + (day / 1000), out var days)) return DateOnly.MaxValue;

        return days[Math.Min(day % 1000, days.Count - 1)];
    }

    /// <summary>So many days of work back from today; in the summer leave nobody works.</summary>
    public DateOnly Ago(int days) => StaffDay(_today, -days);

    /// <summary>So many days of work after a day, or before it; for none the day itself or the latest one before it.</summary>
    public DateOnly StaffDay(DateOnly from, int days)
    {
        var day = from;
        while (!IsStaffDay(day)) day = day.AddDays(-1);
        for (var left = Math.Abs(days); left > 0;)
        {
            day = day.AddDays(Math.Sign(days));
            if (IsStaffDay(day)) left--;
        }

        return day;
    }

    /// <summary>The day itself or the latest one before it on which the school works.</summary>
    public DateOnly WorkingDayBefore(DateOnly day)
    {
        while (!_calendar.IsWorkingDay(day)) day = day.AddDays(-1);
        return day;
    }

    /// <summary>The day itself or the next one on which the school works.</summary>
    public DateOnly WorkingDayAfter(DateOnly day) => _calendar.SameOrNextWorkingDay(day);

    private bool IsStaffDay(DateOnly day) => day is not ({ Month: 7 } or { Month: 8, Day: <= 20 }) && _calendar.IsWorkingDay(day);

    private static IEnumerable<CalendarDay> ElectionDays(int year)
    {
        var friday = On(new DateOnly(year, 9, 15), DayOfWeek.Friday);
        yield return new CalendarDay(friday, isWorking: false, "В школе избирательный участок, уроки перенесены");
        yield return new CalendarDay(friday.AddDays(8), isWorking: true, $"Отработка пятницы {friday:dd.MM}");
    }

    private IEnumerable<SchoolQuarter> QuartersOf(int year)
    {
        var autumn = On(new DateOnly(year, 10, 21), DayOfWeek.Friday);
        var spring = On(new DateOnly(year + 1, 3, 18), DayOfWeek.Friday);
        yield return new SchoolQuarter(year, 1, new DateOnly(year, 9, 1), autumn);
        yield return new SchoolQuarter(year, 2, autumn.AddDays(10), WorkingDayBefore(new DateOnly(year, 12, 29)));
        yield return new SchoolQuarter(year, 3, On(new DateOnly(year + 1, 1, 9), DayOfWeek.Monday), spring);
        yield return new SchoolQuarter(year, 4, spring.AddDays(10), WorkingDayBefore(new DateOnly(year + 1, 5, 26)));
    }

    // The day itself or the next one of that name.
    private static DateOnly On(DateOnly from, DayOfWeek day) => from.AddDays(((int)day - (int)from.DayOfWeek + 7) % 7);

    private static IEnumerable<DateOnly> DaysOf(SchoolQuarter quarter) =>
        Enumerable.Range(0, quarter.EndsOn.DayNumber - quarter.StartsOn.DayNumber + 1).Select(quarter.StartsOn.AddDays);
}
