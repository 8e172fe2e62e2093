using MentoringPortal.Domain.Schools;

namespace MentoringPortal.Web.Features.Settings;

/// <summary>Names, letterhead and time zone of the school.</summary>
public sealed class SchoolForm
{
    public Guid Version { get; set; }

    public string? FullName { get; set; }

    public string? ShortName { get; set; }

    public string? Founder { get; set; }

    public string? Region { get; set; }

    public string? Settlement { get; set; }

    public string? Address { get; set; }

    public string? Phone { get; set; }

    public string? Email { get; set; }

    public string? Website { get; set; }

    public string? Inn { get; set; }

    public string? Kpp { get; set; }

    public string? Ogrn { get; set; }

    public string? Okpo { get; set; }

    public string? DirectorPost { get; set; }

    public string? TimeZoneId { get; set; }

    public bool SixDayWeek { get; set; }

    public static SchoolForm Of(School s) => new()
    {
        Version = s.Version,
        FullName = s.FullName,
        ShortName = s.ShortName,
        Founder = s.Founder,
        Region = s.Region,
        Settlement = s.Settlement,
        Address = s.Address,
        Phone = s.Phone,
        Email = s.Email,
        Website = s.Website,
        Inn = s.Inn,
        Kpp = s.Kpp,
        Ogrn = s.Ogrn,
        Okpo = s.Okpo,
        DirectorPost = s.DirectorPost,
        TimeZoneId = s.TimeZoneId,
        SixDayWeek = s.SixDayWeek,
    };
}

/// <summary>A day that differs from the general rule.</summary>
public sealed class CalendarDayForm
{
    public DateOnly? Date { get; set; }

    public bool IsWorking { get; set; }

    public string? Reason { get; set; }
}

/// <summary>The four quarters of one academic year.</summary>
public sealed class QuartersForm
{
    public int AcademicYear { get; set; }

    public DateOnly? Start1 { get; set; }

    public DateOnly? End1 { get; set; }

    public DateOnly? Start2 { get; set; }

    public DateOnly? End2 { get; set; }

    public DateOnly? Start3 { get; set; }

    public DateOnly? End3 { get; set; }

    public DateOnly? Start4 { get; set; }

    public DateOnly? End4 { get; set; }

    public IReadOnlyList<(DateOnly? Start, DateOnly? End)> All => [(Start1, End1), (Start2, End2), (Start3, End3), (Start4, End4)];
}

/// <summary>The page with calendar days and quarters.</summary>
public sealed record CalendarPage(CalendarDayForm Form, QuartersForm Quarters, IReadOnlyList<CalendarDay> Days);
