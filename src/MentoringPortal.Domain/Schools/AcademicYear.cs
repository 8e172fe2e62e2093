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

    /// <summary>The usual quarters, a proposal that each school corrects: I 1.09–25.10, II 5.11–30.12, III 10.01–25.03, IV 3.04–31.05.</summary>
    public IReadOnlyList<QuarterDates> DefaultQuarters() =>
    [
        new(1, Start, new DateOnly(StartYear, 10, 25)),
        new(2, new DateOnly(StartYear, 11, 5), new DateOnly(StartYear, 12, 30)),
        new(3, new DateOnly(StartYear + 1, 1, 10), new DateOnly(StartYear + 1, 3, 25)),
        new(4, new DateOnly(StartYear + 1, 4, 3), new DateOnly(StartYear + 1, 5, 31)),
    ];

    /// <inheritdoc />
    public int CompareTo(AcademicYear other) => StartYear.CompareTo(other.StartYear);

    public static bool operator <(AcademicYear left, AcademicYear right) => left.StartYear < right.StartYear;

    public static bool operator >(AcademicYear left, AcademicYear right) => left.StartYear > right.StartYear;

    public static bool operator <=(AcademicYear left, AcademicYear right) => left.StartYear <= right.StartYear;

    public static bool operator >=(AcademicYear left, AcademicYear right) => left.StartYear >= right.StartYear;

    /// <summary>«2026/2027».</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{StartYear}/{StartYear + 1}");
}

/// <summary>Days of a quarter, both ends included.</summary>
/// <param name="Number">1–4.</param>
/// <param name="Start">First school day.</param>
/// <param name="End">Last school day.</param>
public sealed record QuarterDates(int Number, DateOnly Start, DateOnly End);
