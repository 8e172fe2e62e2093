using System.ComponentModel;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Reports;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Lists;

namespace MentoringPortal.Web.Features.Reports;

/// <summary>Which reports the list shows.</summary>
public sealed class PeriodicFilter : ListFilter
{
    public PeriodicState? State { get; set; }

    public static IReadOnlyList<Choice> States { get; } = Choice.OfEnum<PeriodicState>(s => s.Label());
}

/// <summary>A report in the list.</summary>
public sealed record PeriodicRow(Guid Id, string Title, string PeriodWords, DateOnly DueOn, PeriodicState State, RussianName Author, RussianName Mentee, SchoolRole Receiver);

/// <summary>A report that its author may begin now.</summary>
public sealed record BeginnableReport(Guid PairId, string Code, string Title, string Period, string Pair);

/// <summary>The list of reports.</summary>
public sealed record PeriodicListPage(PageOf<PeriodicRow> List, PeriodicFilter Filter, IReadOnlyList<BeginnableReport> Beginnable, DateOnly Today);

/// <summary>A section as typed.</summary>
public sealed class PeriodicSectionForm
{
    [DisplayName("Раздел отчёта")]
    public string? Text { get; set; }
}

/// <summary>A report as typed.</summary>
public sealed class PeriodicForm
{
    [DisplayName("Разделы")]
    public List<PeriodicSectionForm> Sections { get; set; } = [];
}

/// <summary>Why a report is given back.</summary>
public sealed class PeriodicReturnForm
{
    [DisplayName("Что исправить")]
    public string? Reason { get; set; }
}

/// <summary>A report.</summary>
/// <param name="Titles">Titles of the sections.</param>
/// <param name="IsDated">A section holds lines with days.</param>
/// <param name="Document">Code of its paper.</param>
public sealed record PeriodicPage(PeriodicReport Report, IReadOnlyList<string> Titles, bool IsDated, string Author, string Mentee, IReadOnlyList<SummaryRow> Facts,
    bool IsAuthor, bool MayAccept,
    string? AcceptedBy, string Document, PeriodicForm Form)
{
    public string Url => $"/reports/periodic/{Report.Id}";

    /// <summary>What is typed when it is given back.</summary>
    public PeriodicReturnForm Back { get; set; } = new();

    /// <summary>Where it was heard and what was decided.</summary>
    public IReadOnlyList<HearingView> Heard { get; init; } = [];

    /// <summary>Places where the program has it heard and it was not yet.</summary>
    public IReadOnlyList<HearingPlace> ToHear { get; init; } = [];

    /// <summary>The actor records a hearing now.</summary>
    public bool MayHear { get; init; }

    /// <summary>A hearing as typed.</summary>
    public HearingForm Hearing { get; set; } = new();

    /// <summary>Meetings since the report was handed in, to choose from; empty: there is none, or the actor reads no minutes.</summary>
    public IReadOnlyList<Choice> Meetings { get; init; } = [];

    public static IReadOnlyList<Choice> Places { get; } = Choice.OfEnum<HearingPlace>(p => p.Label());

    public bool IsOpen => IsAuthor && Report.State == PeriodicState.Asked;
}

/// <summary>A hearing on a page.</summary>
/// <param name="Meeting">The meeting whose minutes tell of it, for those who read minutes; null: none.</param>
public sealed record HearingView(HearingPlace Place, DateOnly On, string Decision, PageLink? Meeting)
{
    /// <summary>«Учительское совещание 12.11.2026».</summary>
    public string Words => $"{Place.Label()}, {RussianDate.Short(On)}";
}

/// <summary>A hearing as typed.</summary>
public sealed class HearingForm
{
    [DisplayName("Где заслушан")]
    public HearingPlace? Place { get; set; }

    [DisplayName("Когда")]
    public DateOnly? On { get; set; }

    [DisplayName("Решение")]
    public string? Decision { get; set; }

    [DisplayName("Заседание")]
    public Guid? MeetingId { get; set; }

    public HearingCard Card => new(Place, On, Decision, MeetingId);
}
