using System.ComponentModel;
using MentoringPortal.Domain.Language;
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
public sealed record PeriodicRow(Guid Id, string Title, string PeriodWords, DateOnly ToOn, PeriodicState State, RussianName Author, RussianName Mentee, SchoolRole Receiver);

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

    public bool IsOpen => IsAuthor && Report.State == PeriodicState.Asked;
}
