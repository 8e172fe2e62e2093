using MentoringPortal.Data;
using MentoringPortal.Documents.Mentorships;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Programs;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Lists;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Mentorships.Summary;

/// <summary>What the summary says of a month: minutes together, or why there are none.</summary>
/// <param name="Minutes">Time of the diary's entries; 0 without any.</param>
/// <param name="Css">Css class of the cell: v1 … v5 by hours, v0 empty, vp paused, vx outside the days of the pair.</param>
public sealed record SummaryMonth(int Minutes, string Css);

/// <summary>A mentor with whom works together, over an academic year; a group is one line, its meeting counts once.</summary>
/// <param name="PairId">The pair whose diary is the unit's.</param>
/// <param name="MentorId">Lines of one mentor are added up.</param>
/// <param name="Plan">Per cent of the plans' measures; null where there are none, or where the reader may not read them.</param>
/// <param name="Silence">Days without an entry in words.</param>
public sealed record SummaryLine(Guid PairId, Guid MentorId, RussianName Mentor, IReadOnlyList<RussianName> Mentees, IReadOnlyList<SummaryMonth> Months, int Entries, int? Plan,
    string Silence, bool IsSilent, string? Stage)
{
    /// <summary>All months.</summary>
    public int Minutes => Months.Sum(m => m.Minutes);

    public string MenteeNames => string.Join(", ", Mentees.Select(m => m.SurnameWithInitials));
}

/// <summary>The summary of an academic year.</summary>
/// <param name="Months">Months shown: those of the year that have begun.</param>
/// <param name="HasLoadSheet">The reader prints the sheet for payment.</param>
public sealed record SummaryPage(AcademicYear Year, DateOnly Today, int Months, IReadOnlyList<SummaryLine> Lines, bool HasLoadSheet)
{
    /// <summary>Number in the year of the last month that is over, its last day included: the one that is paid next. The first one while none is over.</summary>
    public int LastFullMonth => Math.Max(0, Enumerable.Range(0, Months).LastOrDefault(i => Year.Start.AddMonths(i + 1).AddDays(-1) <= Today));

    /// <summary>What the last row adds up.</summary>
    public string TotalWords => HasLoadSheet ? "Вся школа" : "Все ваши пары";

    /// <summary>«3:05».</summary>
    public static string Time(int minutes) => TimeSummary.Time(minutes);
}

/// <summary>Filter and order of the summary, kept in the address.</summary>
public sealed class SummaryFilter : ListFilter
{
    /// <summary>First calendar year of the academic year; null: the one that runs.</summary>
    public int? Year { get; set; }

    /// <summary>As many lines as a page carries with all their months.</summary>
    public override int Rows => 50;

    /// <summary>The order of the sheet is by mentor.</summary>
    public static IReadOnlyList<Choice> Sorts { get; } =
        [new("", "По имени"), new("less", "Мало часов"), new("more", "Много часов"), new("silent", "Давно без записей")];

    /// <summary>The lines of a mentor stand together.</summary>
    public bool IsByMentor => Sorts.All(s => s.Value.Length == 0 || s.Value != Sort);

    /// <summary>A year alone leaves nothing out.</summary>
    public bool Narrows => NameKeys.Length > 0;

    private string[] NameKeys => SearchKey.Of(Q).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The lines that fit, in the order asked for.</summary>
    public IEnumerable<SummaryLine> Of(IEnumerable<SummaryLine> lines)
    {
        var keys = NameKeys;
        var found = lines.Where(l => keys.Length == 0 || l.Mentees.Prepend(l.Mentor).Select(n => SearchKey.Of(n.Full))
            .Any(name => keys.All(k => name.Contains(k, StringComparison.Ordinal))));
        return Sort switch
        {
            "less" => found.OrderBy(l => l.Minutes),
            "more" => found.OrderByDescending(l => l.Minutes),
            "silent" => found.OrderByDescending(l => l.IsSilent).ThenBy(l => l.Minutes),
            _ => found,
        };
    }
}

/// <summary>A page of the summary; its last row is of everything that the reader follows, whatever is shown.</summary>
public sealed class SummaryListPage
{
    private readonly ILookup<Guid, SummaryLine> _mentors;

    public SummaryListPage(SummaryPage summary, SummaryFilter filter)
    {
        (Summary, Filter) = (summary, filter);
        var found = filter.Of(summary.Lines).ToList();
        _mentors = found.ToLookup(l => l.MentorId);
        List = found.Skip(filter.Skip).Take(filter.Rows + 1).ToList().CutPage(filter, "/mentorships/summary");
    }

    public SummaryPage Summary { get; }

    public SummaryFilter Filter { get; }

    public PageOf<SummaryLine> List { get; }

    /// <summary>The lines that are added up below this one: those of a mentor of several, below the last; otherwise none.</summary>
    public IReadOnlyList<SummaryLine> AddedBelow(SummaryLine line) =>
        Filter.IsByMentor && _mentors[line.MentorId].ToList() is { Count: > 1 } own && ReferenceEquals(own[^1], line) ? own : [];
}

/// <summary>Reads the summary in four queries: pairs, time by month, plans, stages.</summary>
public sealed class SummaryReader(PortalDbContext db, MentorshipAccess access, SchoolClock clock, ProgramReader programs)
{
    /// <summary>Hours from which a cell is darker.</summary>
    private static readonly int[] Steps = [60, 120, 180, 240];

    /// <summary>Days of a month that a pair must have worked before the month counts as empty.</summary>
    private const int EmptyDays = 14;

    public async Task<SummaryPage> ReadAsync(AcademicYear year, CancellationToken cancel)
    {
        var today = clock.Today;
        var (start, end) = (year.Start, year.End);
        var visible = access.Visible().AsNoTracking().Where(m => m.ApprovedOn != null && m.StartsOn <= end && m.LastOn >= start);
        var readable = access.VisiblePlans();
        var pairs = await visible.OrderBy(m => m.Mentor.SearchName).ThenBy(m => m.StartsOn).ThenBy(m => m.Mentee.SearchName).ThenBy(m => m.Id).Select(m => new
        {
            Pair = m,
            Mentor = m.Mentor.Name,
            Mentee = m.Mentee.Name,
            Planned = db.Set<Plan>().Where(p => p.MentorshipId == m.Id && p.ApprovedOn != null && readable.Any(r => r.Id == m.Id)).SelectMany(p => p.Items)
                .Count(i => !i.IsUnplanned && i.State != PlanItemState.Cancelled),
            Done = db.Set<Plan>().Where(p => p.MentorshipId == m.Id && p.ApprovedOn != null && readable.Any(r => r.Id == m.Id)).SelectMany(p => p.Items)
                .Count(i => !i.IsUnplanned && i.State == PlanItemState.Done),
        }).ToListAsync(cancel);
        var times = await db.Set<DiaryEntry>().AsNoTracking().Where(e => e.Date >= start && e.Date <= end && visible.Any(m => m.UnitId == e.UnitId))
            .GroupBy(e => new { e.UnitId, e.Date.Month }).Select(g => new { g.Key.UnitId, g.Key.Month, Entries = g.Count(), Minutes = g.Sum(e => e.Minutes) }).ToListAsync(cancel);
        var pauses = await db.Set<Pause>().AsNoTracking().Where(p => visible.Any(m => m.Id == p.ScopeId) && (p.ToOn == null || p.ToOn >= p.FromOn)).ToListAsync(cancel);
        var current = (await (
            from p in db.Set<Participation>().AsNoTracking()
            from s in p.Stages
            where p.Side == PoolSide.Mentees && p.EndedOn == null && s.StartsOn <= today && (s.State == StageState.Ahead || s.State == StageState.Running)
                && visible.Any(m => m.MenteeId == p.PersonId)
            orderby s.Position descending
            select new { p.PersonId, p.EditionId, s.StageCode }).ToListAsync(cancel)).GroupBy(s => s.PersonId).Select(g => g.Last());
        var stages = new Dictionary<Guid, string?>();
        foreach (var s in current) stages[s.PersonId] = (await programs.OfAsync(s.EditionId, cancel)).Stage(s.StageCode)?.Title;


        var months = today > end ? 12 : today < start ? 1 : ((today.Month + 3) % 12) + 1;
        var lines = pairs.GroupBy(p => p.Pair.UnitId).Select(unit =>
        {
            var own = unit.ToList();
            var running = own.Select(p => p.Pair).FirstOrDefault(p => p.State == MentorshipState.Active) ?? own[^1].Pair;
            var (from, to) = (own.Min(p => p.Pair.StartsOn), own.Max(p => p.Pair.LastOn));
            var rests = pauses.Where(p => own.TrueForAll(o => pauses.Exists(x => x.ScopeId == o.Pair.Id)) && own.Exists(o => o.Pair.Id == p.ScopeId)).ToList();
            var cells = Enumerable.Range(0, months).Select(i =>
            {
                var first = start.AddMonths(i);
                var last = first.AddMonths(1).AddDays(-1);
                var minutes = times.Where(t => t.UnitId == unit.Key && t.Month == first.Month).Sum(t => t.Minutes);
                return new SummaryMonth(minutes, minutes > 0 ? "v" + (1 + Steps.Count(s => minutes > s)) : last < from || first > to || first > today ? "vx"
                    : rests.Exists(p => p.FromOn <= last && !(p.ToOn < first)) ? "vp" : Days(first > from ? first : from, Earliest(last, today, to)) < EmptyDays ? "vx" : "v0");
            }).ToList();
            var planned = own.Sum(p => p.Planned);
            // A group has one diary: somebody who missed the last meeting does not make it silent.
            var lastEntry = own.Max(p => p.Pair.LastEntryOn);
            var sign = DiaryWatch.Of(running.State, running.StartsOn, running.ApprovedOn, lastEntry, today);
            return new SummaryLine(running.Id, running.MentorId, own[0].Mentor, [.. own.Select(p => p.Mentee).DistinctBy(m => m.Full)], cells,
                times.Where(t => t.UnitId == unit.Key).Sum(t => t.Entries), planned == 0 ? null : own.Sum(p => p.Done) * 100 / planned,
                SilenceOf(running, lastEntry, sign, today), sign == DiarySign.Silent,
                own.Select(p => stages.GetValueOrDefault(p.Pair.MenteeId)).FirstOrDefault(s => s is not null));
        }).ToList();
        return new SummaryPage(year, today, months, lines, access.SeesAll);
    }

    private static int Days(DateOnly from, DateOnly to) => to.DayNumber - from.DayNumber + 1;

    private static DateOnly Earliest(params ReadOnlySpan<DateOnly> days)
    {
        var first = days[0];
        foreach (var day in days) if (day < first) first = day;
        return first;
    }

    private static string SilenceOf(Mentorship pair, DateOnly? lastEntry, DiarySign sign, DateOnly today) => sign switch
    {
        DiarySign.NotExpected => pair.State == MentorshipState.Suspended ? "пауза" : pair.State == MentorshipState.Active ? "впереди" : "завершена",
        DiarySign.TooEarly => "новая",
        _ => RussianPlural.Of(DiaryWatch.Silence(pair.StartsOn, pair.ApprovedOn, lastEntry, today), "день", "дня", "дней"),
    };
}
