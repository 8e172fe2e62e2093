using MentoringPortal.Domain.Common;

namespace MentoringPortal.Domain.Schools;

/// <summary>
/// A day that the yearly transfers (or the school) make different from the general rule: a day off that would be working, or a working day that would be off.
/// </summary>
[DisplayName("День календаря")]
public sealed class CalendarDay : SchoolEntity
{
    private CalendarDay() { }

    public CalendarDay(DateOnly date, bool isWorking, string reason)
    {
        Date = date;
        IsWorking = isWorking;
        Reason = reason;
    }

    /// <summary>A transfer: the day off of <paramref name="movedFrom"/> is taken on <paramref name="date"/>.</summary>
    public static Result<CalendarDay> Moved(DateOnly date, DateOnly movedFrom, string reason)
    {
        if (movedFrom == date) return new RuleViolation("Выходной переносят на другой день", nameof(MovedFrom));
        if (movedFrom.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)) return new RuleViolation("Переносят выходной: субботу или воскресенье", nameof(MovedFrom));
        if (Math.Abs(movedFrom.DayNumber - date.DayNumber) > 366) return new RuleViolation("Выходной переносят в пределах года: проверьте год", nameof(MovedFrom));
        return new CalendarDay(date, isWorking: false, reason) { MovedFrom = movedFrom };
    }

    [DisplayName("Дата")]
    public DateOnly Date { get; private set; }

    /// <summary>True: works although a weekend or a holiday; false: off although a working day.</summary>
    public bool IsWorking { get; private set; }

    /// <summary>The day off that moved to <see cref="Date"/>; null for a day that the school made different itself.</summary>
    [DisplayName("Перенесён с")]
    public DateOnly? MovedFrom { get; private set; }

    /// <summary>«Перенос с субботы 3 января».</summary>
    [DisplayName("Причина")]
    public string Reason { get; private set; } = "";
}

/// <summary>A quarter of an academic year as the school has set it.</summary>
[DisplayName("Четверть")]
public sealed class SchoolQuarter : SchoolEntity
{
    private SchoolQuarter() { }

    public SchoolQuarter(int academicYear, int number, DateOnly startsOn, DateOnly endsOn)
    {
        AcademicYear = academicYear;
        Number = number;
        StartsOn = startsOn;
        EndsOn = endsOn;
    }

    /// <summary>Calendar year in which the academic year begins: 2026 for 2026/2027.</summary>
    public int AcademicYear { get; private set; }

    /// <summary>1 to 4.</summary>
    [DisplayName("Номер")]
    public int Number { get; private set; }

    [DisplayName("Начало")]
    public DateOnly StartsOn { get; private set; }

    [DisplayName("Срок окончания")]
    public DateOnly EndsOn { get; private set; }

    /// <summary>Moves the quarter.</summary>
    public RuleViolation? Move(DateOnly startsOn, DateOnly endsOn)
    {
        if (endsOn <= startsOn) return new("Четверть должна заканчиваться позже, чем начинается", nameof(EndsOn));
        StartsOn = startsOn;
        EndsOn = endsOn;
        return null;
    }
}
