using System.Globalization;

namespace MentoringPortal.Domain.Schools;

/// <summary>Учебный год: from 1 September to 31 August.</summary>
/// <param name="StartYear">Calendar year of its September.</param>
public readonly record struct AcademicYear(int StartYear) : IComparable<AcademicYear>
{
    /// <summary>The academic year a day belongs to.</summary>
    public static AcademicYear Of(DateOnly day) => new(day.Month >= 9 ? day.Year : day.Year - 1);

    /// <summary>1 September.</summary>
    public DateOnly Start => new(StartYear, 9, 1);

    /// <summary>31 August of the next calendar year.</summary>
    public DateOnly End => new(StartYear + 1, 8, 31);

    /// <summary>The year before.</summary>
    public AcademicYear Previous => new(StartYear - 1);

    /// <summary>The year after.</summary>
    public AcademicYear Next => new(StartYear + 1);

    /// <summary>True where the day lies inside, both ends included.</summary>
    public bool Contains(DateOnly day) => day >= Start && day <= End;

    /// <inheritdoc />
    public int CompareTo(AcademicYear other) => StartYear.CompareTo(other.StartYear);

    public static bool operator <(AcademicYear left, AcademicYear right) => left.StartYear < right.StartYear;

    public static bool operator >(AcademicYear left, AcademicYear right) => left.StartYear > right.StartYear;

    public static bool operator <=(AcademicYear left, AcademicYear right) => left.StartYear <= right.StartYear;

    public static bool operator >=(AcademicYear left, AcademicYear right) => left.StartYear >= right.StartYear;

    /// <summary>«2026/2027».</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{StartYear}/{StartYear + 1}");
}
