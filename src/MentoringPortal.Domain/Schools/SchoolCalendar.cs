namespace MentoringPortal.Domain.Schools;

/// <summary>A day that differs from the rule: a transferred day off, or a Saturday that is worked.</summary>
/// <param name="Date">The day.</param>
/// <param name="IsWorking">What the day is against the rule.</param>
public sealed record CalendarException(DateOnly Date, bool IsWorking);

/// <summary>
/// The school's own time: zone, working week, days off by the Labour Code (ТК РФ, art. 112) and the yearly transfers.
/// Terms of three working days (art. 351.8) are counted here.
/// </summary>
public sealed class SchoolCalendar
{
    // Terms are days or months; a longer search means a calendar without a single working day.
    private const int SearchLimit = 3660;

    private readonly Dictionary<DateOnly, bool> _exceptions = [];
    private readonly TimeZoneInfo _zone;
    private readonly bool _sixDayWeek;

    /// <summary>The calendar of a school.</summary>
    /// <param name="timeZoneId">IANA id: «Asia/Novosibirsk».</param>
    /// <param name="sixDayWeek">True where Saturday is worked.</param>
    /// <param name="exceptions">Transfers entered by the school; they win over the official ones and over the rule.</param>
    public SchoolCalendar(string timeZoneId, bool sixDayWeek = false, IEnumerable<CalendarException>? exceptions = null)
    {
        _zone = TimeZoneInfo.FindSystemTimeZoneById(timeZoneId);
        _sixDayWeek = sixDayWeek;
        foreach (var exception in OfficialTransfers.Concat(exceptions ?? []))
            _exceptions[exception.Date] = exception.IsWorking;
    }

    /// <summary>
    /// Transfers decreed by the government for the years known when the portal was built; later years are entered on the settings page.
    /// 2026: the days off of 3 and 4 January go to 9 January and 31 December.
    /// </summary>
    public static IReadOnlyList<CalendarException> OfficialTransfers { get; } =
    [
        new(new DateOnly(2026, 1, 9), false),
        new(new DateOnly(2026, 12, 31), false),
    ];

    /// <summary>The calendar of a school with the days it entered.</summary>
    public static SchoolCalendar Of(School school, IEnumerable<CalendarDay> days) =>
        new(school.TimeZoneId, school.SixDayWeek, days.Select(day => new CalendarException(day.Date, day.IsWorking)));

    /// <summary>Today in the school's time zone.</summary>
    public DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(LocalTime(clock.GetUtcNow().UtcDateTime));

    /// <summary>The school's wall clock at a UTC instant.</summary>
    public DateTime LocalTime(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), _zone);

    /// <summary>True where people work: no weekend, no holiday, no transferred day off.</summary>
    public bool IsWorkingDay(DateOnly day)
    {
        if (_exceptions.TryGetValue(day, out var isWorking))
            return isWorking;
        return !PublicHolidays.IsHoliday(day) && !IsWeekend(day) && !IsTransferredDayOff(day);
    }

    /// <summary>
    /// «N рабочих дней»: the count starts on the next day, the result is the last day of the term.
    /// A negative number counts back: the last day to give notice before <paramref name="from"/>.
    /// </summary>
    public DateOnly AddWorkingDays(DateOnly from, int n)
    {
        var step = Math.Sign(n);
        var left = Math.Abs(n);
        var day = from;
        for (var searched = 0; left > 0; searched++)
        {
            if (searched > SearchLimit + left)
                throw new InvalidOperationException("The calendar has no working days.");
            day = day.AddDays(step);
            if (IsWorkingDay(day))
                left--;
        }

        return day;
    }

    /// <summary>«N календарных дней»: where the last day is not worked, the term ends on the next working day (ТК РФ, art. 14).</summary>
    public DateOnly AddCalendarDaysMovingToWorking(DateOnly from, int n) => SameOrNextWorkingDay(from.AddDays(n));

    /// <summary>The day itself where it is worked, else the next one that is.</summary>
    public DateOnly SameOrNextWorkingDay(DateOnly day) => IsWorkingDay(day) ? day : AddWorkingDays(day, 1);

    /// <summary>Working days after <paramref name="from"/> up to and including <paramref name="to"/>; negative where <paramref name="to"/> lies before.</summary>
    public int WorkingDaysBetween(DateOnly from, DateOnly to)
    {
        if (to < from)
            return -WorkingDaysBetween(to, from);
        var count = 0;
        for (var day = from.AddDays(1); day <= to; day = day.AddDays(1))
        {
            if (IsWorkingDay(day))
                count++;
        }

        return count;
    }

    private bool IsWeekend(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday || !_sixDayWeek && day.DayOfWeek == DayOfWeek.Saturday;

    // Art. 112 part 2: a day off that falls on a holiday moves to the next working day; the January ones move by decree only.
    private bool IsTransferredDayOff(DateOnly day)
    {
        var owed = 0;
        // Chains are short: weekend, holiday and their neighbours fit in a week.
        for (var d = day.AddDays(-7); d < day; d = d.AddDays(1))
        {
            if (PublicHolidays.IsHoliday(d) && IsWeekend(d) && d.Month != 1 && !_exceptions.ContainsKey(d))
                owed++;
            else if (owed > 0 && !PublicHolidays.IsHoliday(d) && !IsWeekend(d))
                owed--;
        }

        return owed > 0;
    }
}
