using MentoringPortal.Domain.Common;

namespace MentoringPortal.Domain.Schools;

/// <summary>
/// A day that the yearly transfers (or the school) make different from the general rule: a day off that would be working, or a working day that would be off.
/// </summary>
public sealed class CalendarDay : SchoolEntity
{
    private CalendarDay() { }

    public CalendarDay(DateOnly date, bool isWorking, string reason)
    {
        Date = date;
        IsWorking = isWorking;
        Reason = reason;
    }

    public DateOnly Date { get; private set; }

    /// <summary>True: works although a weekend or a holiday; false: off although a working day.</summary>
    public bool IsWorking { get; private set; }

    /// <summary>«Перенос с субботы 3 января».</summary>
    public string Reason { get; private set; } = "";
}

/// <summary>A quarter of an academic year as the school has set it.</summary>
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
    public int Number { get; private set; }

    public DateOnly StartsOn { get; private set; }

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
