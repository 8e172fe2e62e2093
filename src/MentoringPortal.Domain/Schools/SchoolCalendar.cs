namespace MentoringPortal.Domain.Schools;

/// <summary>A day that differs from the rule: a transferred day off, or a Saturday that is worked.</summary>
/// <param name="Date">The day.</param>
/// <param name="IsWorking">What the day is against the rule.</param>
/// <param name="MovedFrom">The day off that moved to <paramref name="Date"/>, where the school entered a transfer; null for a day of its own.</param>
public sealed record CalendarException(DateOnly Date, bool IsWorking, DateOnly? MovedFrom = null);

/// <summary>Why a day is worked or off.</summary>
public enum DayGround
{
    /// <summary>The working week of the school.</summary>
    Week,

    /// <summary>A holiday of the Labour Code.</summary>
    Holiday,

    /// <summary>A holiday fell on a day off, which moved to the next working day (art. 112 part 2).</summary>
    MovedHoliday,

    /// <summary>A day off moved to this day by decree.</summary>
    MovedHere,

    /// <summary>The day off of this day moved elsewhere by decree.</summary>
    MovedAway,

    /// <summary>The school entered this day itself.</summary>
    Own,
}

/// <summary>What a day is and why.</summary>
/// <param name="Date">The day.</param>
/// <param name="IsWorking">Whether people work.</param>
/// <param name="Ground">Why.</param>
/// <param name="Other">The other day of a transfer or of a moved holiday.</param>
public readonly record struct CountedDay(DateOnly Date, bool IsWorking, DayGround Ground, DateOnly? Other = null);

/// <summary>
/// The school's own time: zone, working week, days off by the Labour Code (ТК РФ, art. 112) and the yearly transfers.
/// Terms of three working days (art. 351.8) are counted here.
/// </summary>
public sealed class SchoolCalendar
{
    // Terms are days or months; a longer search means a calendar without a single working day.
    private const int SearchLimit = 3660;

    private readonly Dictionary<DateOnly, bool> _own = [];
    private readonly Dictionary<DateOnly, DateOnly> _movedTo = [];
    private readonly Dictionary<DateOnly, DateOnly> _movedFrom = [];
    private readonly TimeZoneInfo _zone;
    private readonly bool _sixDayWeek;

    /// <summary>The calendar of a school.</summary>
    /// <param name="timeZoneId">IANA id: «Asia/Novosibirsk».</param>
    /// <param name="sixDayWeek">True where Saturday is worked.</param>
    /// <param name="exceptions">Days and transfers entered by the school; its own days win over the transfers, and both over the rule.</param>
    public SchoolCalendar(string timeZoneId, bool sixDayWeek = false, IEnumerable<CalendarException>? exceptions = null)
    {
        _zone = TimeZoneInfo.FindSystemTimeZoneById(timeZoneId);
        _sixDayWeek = sixDayWeek;
        foreach (var transfer in OfficialTransfers.All) Move(transfer.From, transfer.To);
        foreach (var exception in exceptions ?? [])
        {
            if (exception.MovedFrom is { } from) Move(from, exception.Date);
            else _own[exception.Date] = exception.IsWorking;
        }
    }

    /// <summary>The calendar of a school with the days it entered.</summary>
    public static SchoolCalendar Of(School school, IEnumerable<CalendarDay> days) =>
        new(school.TimeZoneId, school.SixDayWeek, days.Select(day => new CalendarException(day.Date, day.IsWorking, day.MovedFrom)));

    /// <summary>Today in the school's time zone.</summary>
    public DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(LocalTime(clock.GetUtcNow().UtcDateTime));

    /// <summary>The school's wall clock at a UTC instant.</summary>
    public DateTime LocalTime(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), _zone);

    /// <summary>True where people work: no weekend, no holiday, no transferred day off.</summary>
    public bool IsWorkingDay(DateOnly day) => Count(day).IsWorking;

    /// <summary>What a day is and why: the school's own days first, then the transfers, the holidays, the week.</summary>
    public CountedDay Count(DateOnly day)
    {
        if (_own.TryGetValue(day, out var isWorking)) return new(day, isWorking, DayGround.Own);
        if (PublicHolidays.IsHoliday(day)) return new(day, false, DayGround.Holiday);
        if (_movedTo.TryGetValue(day, out var from)) return new(day, false, DayGround.MovedHere, from);
        if (_movedFrom.TryGetValue(day, out var to)) return new(day, true, DayGround.MovedAway, to);
        if (IsWeekend(day)) return new(day, false, DayGround.Week);
        return HolidayMovedTo(day) is { } holiday ? new(day, false, DayGround.MovedHoliday, holiday) : new(day, true, DayGround.Week);
    }

    /// <summary>The days of a calendar year that the working week alone does not explain, in order.</summary>
    public IEnumerable<CountedDay> Special(int year)
    {
        for (var day = new DateOnly(year, 1, 1); day.Year == year; day = day.AddDays(1))
        {
            if (Count(day) is { Ground: not DayGround.Week } counted) yield return counted;
        }
    }

    /// <summary>Working days of a month.</summary>
    public int WorkingDaysIn(int year, int month) =>
        Enumerable.Range(1, DateTime.DaysInMonth(year, month)).Count(day => IsWorkingDay(new DateOnly(year, month, day)));

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
            if (searched > SearchLimit + left) throw new InvalidOperationException("The calendar has no working days.");
            day = day.AddDays(step);
            if (IsWorkingDay(day)) left--;
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
        if (to < from) return -WorkingDaysBetween(to, from);
        var count = 0;
        for (var day = from.AddDays(1); day <= to; day = day.AddDays(1))
        {
            if (IsWorkingDay(day)) count++;
        }

        return count;
    }

    /// <summary>True where the school rests on this day every week.</summary>
    public bool IsWeekend(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday || !_sixDayWeek && day.DayOfWeek == DayOfWeek.Saturday;

    // A transfer from a Saturday says nothing to a school that works on Saturdays.
    private void Move(DateOnly from, DateOnly to)
    {
        if (!IsWeekend(from)) return;
        _movedTo[to] = from;
        _movedFrom[from] = to;
    }

    // Art. 112 part 2: a day off that falls on a holiday moves to the next working day; the January ones move by decree only, and so does one that a decree names.
    private DateOnly? HolidayMovedTo(DateOnly day)
    {
        var owed = new Queue<DateOnly>();
        // Chains are short: weekend, holiday and their neighbours fit in a week.
        for (var d = day.AddDays(-7); d < day; d = d.AddDays(1))
        {
            if (PublicHolidays.IsHoliday(d) && IsWeekend(d) && d.Month != 1 && !_movedFrom.ContainsKey(d) && !_own.ContainsKey(d))
                owed.Enqueue(d);
            else if (owed.Count > 0 && !PublicHolidays.IsHoliday(d) && !IsWeekend(d))
                owed.Dequeue();
        }

        return owed.TryPeek(out var holiday) ? holiday : null;
    }
}
