using System.Globalization;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Schools;

namespace MentoringPortal.Domain.Councils;

/// <summary>A usual period of a school year, offered to choose.</summary>
/// <param name="Code">«2026-q1»: year of the September and the part.</param>
/// <param name="Title">«I четверть 2026/2027».</param>
public sealed record PeriodPreset(string Code, string Title, CountedPeriod Period)
{
    /// <summary>«2026/2027 учебный год», and «период с 01.09 по 01.12.2026» while most of the year lies ahead: the year is summed up from May on.</summary>
    public string TitleOn(DateOnly today)
    {
        var year = AcademicYear.Of(Period.From);
        if (Period != new CountedPeriod(year.Start, year.End) || today <= Period.From || today >= new DateOnly(year.StartYear + 1, 5, 1)) return Title;

        return today.Year == Period.From.Year ? $"период с\u00a0{Period.From:dd.MM} по\u00a0{today:dd.MM.yyyy}" : "период " + (Period with { To = today }).Words;
    }
}

/// <summary>What a report speaks of: from the first day to the day of the report, both included. «На дату» is the last day, «за период» all of them.</summary>
public readonly record struct CountedPeriod(DateOnly From, DateOnly To)
{
    /// <summary>Years that a period may last.</summary>
    public const int MostYears = 3;

    /// <summary>Days after the end of a period within which its report is written: how things stand then still speaks of it.</summary>
    public const int SlackDays = 45;

    /// <summary>Over for so long that how things stand today says nothing of it.</summary>
    public bool IsPast(DateOnly today) => To.AddDays(SlackDays) < today;

    /// <summary>The same days a year ago: last year is compared at the same date only. 29 February becomes the 28th.</summary>
    public CountedPeriod YearBefore => new(From.AddYears(-1), To.AddYears(-1));

    /// <summary>«с 01.09.2026 по 30.11.2026», or the one day.</summary>
    public string Words => From == To ? $"{From:dd.MM.yyyy}" : $"с\u00a0{From:dd.MM.yyyy} по\u00a0{To:dd.MM.yyyy}";

    /// <summary>As it stands in addresses.</summary>
    public string Query => string.Create(CultureInfo.InvariantCulture, $"from={From:yyyy-MM-dd}&to={To:yyyy-MM-dd}");

    /// <summary>The year so far, or the whole one when it is over.</summary>
    public static CountedPeriod OfYear(AcademicYear year, DateOnly today) => new(year.Start, today < year.End && today >= year.Start ? today : year.End);

    /// <summary>A period as it was asked for; days that have not come are cut off.</summary>
    public static Result<CountedPeriod> Of(DateOnly? from, DateOnly? to, DateOnly today)
    {
        var violations = new List<RuleViolation>();
        if (from is null) violations.Add(new RuleViolation("Укажите первый день периода", nameof(From)));
        if (to is null) violations.Add(new RuleViolation("Укажите день отчёта", nameof(To)));
        if (from is { Year: < 2000 or > 2100 }) violations.Add(new RuleViolation("Проверьте год первого дня", nameof(From)));
        if (to is { Year: < 2000 or > 2100 }) violations.Add(new RuleViolation("Проверьте год последнего дня", nameof(To)));
        if (violations.Count > 0) return violations;

        if (from > today) return new RuleViolation("Период ещё не начался: отчитаться не о чем", nameof(From));

        if (to < from) return new RuleViolation("Последний день раньше первого: проверьте даты", nameof(To));

        if (to > CalendarTerm.LastDayOfYears(from!.Value, MostYears)) return new RuleViolation("Период не длиннее трёх лет", nameof(To));

        return new CountedPeriod(from.Value, to < today ? to!.Value : today);
    }

    /// <summary>Quarters, half-years and the year to which this day belongs, and the year before, those that have begun, latest first.</summary>
    /// <param name="today">The school's day.</param>
    /// <param name="quarters">Quarters as the school has set them; a year without its own has the usual ones.</param>
    public static IReadOnlyList<PeriodPreset> Presets(DateOnly today, IReadOnlyCollection<SchoolQuarter> quarters)
    {
        var presets = new List<PeriodPreset>();
        foreach (var year in new[] { AcademicYear.Of(today), AcademicYear.Of(today).Previous })
        {
            var (y, name) = (year.StartYear, year.ToString());
            PeriodPreset[] own =
            [
                Preset($"{y}-year", $"{name} учебный год", year.Start, year.End),
                Preset($"{y}-h2", $"II полугодие {name}", new(y + 1, 1, 1), new(y + 1, 5, 31)),
                Preset($"{y}-h1", $"I полугодие {name}", year.Start, new(y, 12, 31)),
                Quarter(4, "IV", new(y + 1, 4, 1), new(y + 1, 5, 31)),
                Quarter(3, "III", new(y + 1, 1, 1), new(y + 1, 3, 31)),
                Quarter(2, "II", new(y, 11, 1), new(y, 12, 31)),
                Quarter(1, "I", year.Start, new(y, 10, 31)),
            ];
            presets.AddRange(own.Where(p => p.Period.From <= today));

            PeriodPreset Quarter(int number, string words, DateOnly from, DateOnly to) =>
                quarters.FirstOrDefault(q => q.AcademicYear == y && q.Number == number) is { } set
                    ? Preset($"{y}-q{number}", $"{words} четверть {name}", set.StartsOn, set.EndsOn)
                    : Preset($"{y}-q{number}", $"{words} четверть {name}", from, to);
        }

        return presets;
    }

    /// <summary>«I четверть 2026/2027» of the code «2026-q1»; null for what is no quarter.</summary>
    public static string? QuarterTitle(string? code) =>
        code?.Split("-q") is [var year, ['1' or '2' or '3' or '4'] number] && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var start)
            ? $"{Roman[number[0] - '1']} четверть {new AcademicYear(start)}" : null;

    /// <summary>«2026-q2»: the usual quarter in which a day lies, for a school that has set none; the summer counts to the fourth.</summary>
    public static string UsualQuarter(DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"{AcademicYear.Of(day).StartYear}-q{day.Month switch { 9 or 10 => 1, 11 or 12 => 2, 1 or 2 or 3 => 3, _ => 4 }}");

    private static readonly string[] Roman = ["I", "II", "III", "IV"];

    private static PeriodPreset Preset(string code, string title, DateOnly from, DateOnly to) => new(code, title, new CountedPeriod(from, to));
}
