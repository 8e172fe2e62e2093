using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Documents;
using MentoringPortal.Documents.Reports;
using MentoringPortal.Domain.Councils;
using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Reports;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Diary;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Features.Mentorships;
using MentoringPortal.Web.Features.Programs;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Lists;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Reports;

/// <summary>Reads periodic reports: authors their own, the mentor those of the own mentee, followers what was handed in of the pairs they see.</summary>
public sealed class PeriodicReader(PortalDbContext db, CurrentActor actor, MentorshipAccess pairs, ProgramReader programs, OpenReports open,
    PaperFactsReader papers, SchoolClock clock)
{
    // What is told line by line stands in the text of the report, not among its facts.
    private static readonly string[] Listed = ["Темы встреч", "Выполнено по плану"];

    private static readonly string[] UsualSections = ["Что сделано за период", "Результаты и затруднения", "Что предстоит"];

    /// <summary>The reports the actor may see in the role shown now.</summary>
    public IQueryable<PeriodicReport> Visible()
    {
        var (me, seen) = (actor.PersonId ?? Guid.Empty, pairs.Visible());
        if (actor.Is(Rights.Followers)) return db.Set<PeriodicReport>().Where(r => seen.Any(m => m.Id == r.MentorshipId) && (r.State != PeriodicState.Asked || r.AuthorId != me));

        return db.Set<PeriodicReport>().Where(r => seen.Any(m => m.Id == r.MentorshipId && (r.AuthorId == me || (m.MentorId == me && r.State != PeriodicState.Asked))));
    }

    public async Task<PeriodicListPage> ListAsync(PeriodicFilter filter, CancellationToken cancel)
    {
        var reports = Visible().AsNoTracking();
        if (filter.State is { } state) reports = reports.Where(r => r.State == state);
        var page = await (from r in reports
                          join m in db.Set<Mentorship>() on r.MentorshipId equals m.Id
                          join a in db.Set<Person>() on r.AuthorId equals a.Id
                          orderby r.ToOn descending, r.Id
                          select new PeriodicRow(r.Id, r.Title, r.PeriodWords, r.DueOn, r.State, a.Name, m.Mentee.Name, r.Receiver)).PageOfAsync(filter, "/reports", cancel);
        return new PeriodicListPage(page, filter, await BeginnableAsync(cancel), clock.Today);
    }

    /// <summary>A report, or null when the actor may not see it.</summary>
    public async Task<PeriodicPage?> PageAsync(Guid id, PeriodicForm? posted, CancellationToken cancel)
    {
        if (await Visible().AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, cancel) is not { } report) return null;

        var (titles, dated, document) = await FormOfAsync(report, cancel);
        var heard = await db.Set<ReportHearing>().AsNoTracking().Where(h => h.ReportId == id).OrderBy(h => h.On).ThenBy(h => h.Id)
            .Select(h => new { h.Place, h.On, h.Decision, Meeting = db.Set<CouncilMeeting>().FirstOrDefault(m => m.Id == h.MeetingId) }).ToListAsync(cancel);
        var minutes = actor.Is(Rights.Leadership);
        var pair = await db.Set<Mentorship>().AsNoTracking().Include(m => m.Mentor).Include(m => m.Mentee).FirstAsync(m => m.Id == report.MentorshipId, cancel);
        var facts = report.State == PeriodicState.Asked ? await FactsAsync(report, pair, cancel) : report.ReadFacts();
        var written = report.Read();
        var form = posted ?? new PeriodicForm
        {
            Sections = [.. titles.Select((t, i) =>
                new PeriodicSectionForm { Text = written.Count > 0 ? written.ElementAtOrDefault(i)?.Text : i == 0 && !dated ? Proposed(facts) : null })],
        };
        var accepted = report.AcceptedById is { } by ? (await db.Set<Person>().Where(p => p.Id == by).Select(p => p.Name).FirstAsync(cancel)).SurnameWithInitials : null;
        return new PeriodicPage(report, titles, dated, (report.AuthorId == pair.MentorId ? pair.Mentor : pair.Mentee).Name.Full, pair.Mentee.Name.Full,
            [.. facts.Select(f => new SummaryRow(f.Title, f.Text))], report.AuthorId == actor.PersonId, MayAccept(report), accepted, document, form)
        {
            Heard = heard.ConvertAll(h => new HearingView(h.Place, h.On, h.Decision,
                minutes && h.Meeting is { } m ? new PageLink($"/council/meetings/{m.Id}", MeetingWords(m)) : null)),
            ToHear = [.. (await DefinitionAsync(report, cancel))?.Hearings?.Where(p => !heard.Exists(h => h.Place == p)) ?? []],
            Meetings = minutes && report.HandedInOn is { } since ? await MeetingsAsync(since, cancel) : [],
            MayHear = report.State != PeriodicState.Asked && report.AuthorId != actor.PersonId && actor.PersonId is not null && actor.Is(PeriodicController.Receivers),
            Hearing = new HearingForm { On = clock.Today },
        };
    }

    /// <summary>Meetings that may have heard a report handed in on a day.</summary>
    public IQueryable<CouncilMeeting> MeetingsSince(DateOnly since)
    {
        var today = clock.Today;
        return db.Set<CouncilMeeting>().Where(m => m.HeldOn >= since && m.HeldOn <= today);
    }

    private async Task<IReadOnlyList<Choice>> MeetingsAsync(DateOnly since, CancellationToken cancel)
    {
        var meetings = await MeetingsSince(since).AsNoTracking().OrderByDescending(m => m.HeldOn).ThenBy(m => m.Id).Take(60).ToListAsync(cancel);
        return meetings.Count == 0 ? [] : [Choice.None("нет в портале"), .. meetings.Select(m => Choice.Of(m.Id, MeetingWords(m)))];
    }

    // «Педагогический совет 12.11.2026, протокол № 3».
    private static string MeetingWords(CouncilMeeting m) => $"{m.Body.Label()} {RussianDate.Short(m.HeldOn)}{(m.Number is { } number ? $", протокол № {number}" : "")}";

    private async Task<ReportDefinition?> DefinitionAsync(PeriodicReport report, CancellationToken cancel) =>
        (await programs.OfPairAsync(report.MentorshipId, cancel)).Reports?.FirstOrDefault(r => r.Code == report.ReportCode);

    /// <summary>The role shown now is the one that receives it, and it is not the own report.</summary>
    public bool MayAccept(PeriodicReport report) => report.State == PeriodicState.HandedIn && report.AuthorId != actor.PersonId && actor.Is(report.Receiver | SchoolRole.Director);

    /// <summary>What the portal knows of the period: meetings, lessons, time, measures done.</summary>
    public async Task<IReadOnlyList<ReportSection>> FactsAsync(PeriodicReport report, Mentorship pair, CancellationToken cancel)
    {
        var (from, to, own) = (report.FromOn, report.ToOn, report.AuthorId == pair.MentorId);
        var entries = await db.EntriesOfPair(pair.Id).AsNoTracking().Where(e => e.Date >= from && e.Date <= to && (own || e.IsShared)).OrderBy(e => e.Date).ThenBy(e => e.Id)
            .Select(e => new { e.Date, e.Topic, e.Kind, e.Minutes }).ToListAsync(cancel);
        var menteeId = pair.MenteeId;
        var done = await (from i in db.Set<PlanItem>().AsNoTracking()
                          join p in db.Set<Plan>() on i.PlanId equals p.Id
                          where p.MenteeId == menteeId && p.ApprovedOn != null && i.DoneOn >= @from && i.DoneOn <= to
                          orderby i.DoneOn
                          select new { i.Measure, i.DoneOn }).ToListAsync(cancel);
        return
        [
            new("Записей дневника", $"{entries.Count}"),
            new("Посещений уроков", $"{entries.Count(e => e.Kind == DiaryEntryKind.LessonVisit)}"),
            new("Уроков наставника посещено", $"{entries.Count(e => e.Kind == DiaryEntryKind.MentorLesson)}"),
            new("Времени вместе", RussianDuration.Format(entries.Sum(e => e.Minutes))),
            new(Listed[0], entries.Count == 0 ? null : string.Join('\n', entries.Select(e => $"{RussianDate.Short(e.Date)} – {e.Topic}"))),
            new(Listed[1], done.Count == 0 ? null : string.Join('\n', done.Select(d => $"{RussianDate.Short(d.DoneOn!.Value)} – {d.Measure}"))),
        ];
    }

    /// <summary>The report as a paper.</summary>
    public async Task<OfficialDocument?> PaperAsync(Guid id, CancellationToken cancel)
    {
        if (await PageAsync(id, null, cancel) is not { } page) return null;

        var report = page.Report;
        var mentor = await db.Set<Mentorship>().Where(m => m.Id == report.MentorshipId).Select(m => m.MentorId).SingleAsync(cancel);
        var people = await papers.PeopleAsync([report.AuthorId, mentor], cancel);
        return PeriodicReportPaper.Compose(new PeriodicReportData
        {
            School = await papers.SchoolAsync(cancel),
            IsDraft = report.State == PeriodicState.Asked,
            Date = report.HandedInOn,
            Heading = report.Title,
            Period = report.PeriodWords,
            Author = people[report.AuthorId],
            Mentee = page.Mentee,
            Mentor = report.AuthorId == mentor ? null : people[mentor].Name.Full,
            Facts = [.. page.Facts.Where(f => f.Value is not null && !Listed.Contains(f.Label)).Select(f => new Fact(f.Label, f.Value))],
            Sections = [.. page.Titles.Select((t, i) => (t, page.Form.Sections.ElementAtOrDefault(i)?.Text))],
            IsDated = page.IsDated,
            AcceptedBy = page.AcceptedBy,
            AcceptedOn = report.AcceptedOn,
            Heard = [.. page.Heard.Select(h => $"Заслушан {h.Place.Where()} {RussianDate.Short(h.On)}: {h.Decision}")],
        }, page.Document);
    }

    /// <summary>Titles of the sections as the program words them.</summary>
    /// <returns>The titles, whether each entry has its day, and the code of the paper.</returns>
    public async Task<(IReadOnlyList<string> Titles, bool IsDated, string Document)> FormOfAsync(PeriodicReport report, CancellationToken cancel)
    {
        var definition = await DefinitionAsync(report, cancel);
        var written = report.Read();
        return (written.Count > 0 && report.State != PeriodicState.Asked ? [.. written.Select(s => s.Title)] : definition?.Sections ?? UsualSections,
            definition?.Dated == true, definition?.Document ?? (definition?.Dated == true ? PeriodicReportPaper.DatedCode : PeriodicReportPaper.Code));
    }

    private async Task<IReadOnlyList<BeginnableReport>> BeginnableAsync(CancellationToken cancel)
    {
        if (!actor.Is(Rights.Participants) || actor.PersonId is not { } me) return [];

        var today = clock.Today;
        var own = await db.Set<Mentorship>().AsNoTracking().Include(m => m.Mentor).Include(m => m.Mentee)
            .Where(m => m.State == MentorshipState.Active && (m.MentorId == me || m.MenteeId == me)).ToListAsync(cancel);
        var begun = (await db.Set<PeriodicReport>().Where(r => r.AuthorId == me).Select(r => new { r.ReportCode, r.MentorshipId, r.ToOn }).ToListAsync(cancel))
            .Select(r => (r.ReportCode, r.MentorshipId, r.ToOn)).ToHashSet();
        var quarters = await open.QuartersAsync(cancel);
        var programOf = await programs.OfMenteesAsync([.. own.Select(p => p.MenteeId).Distinct()], cancel);
        return
        [
            .. from pair in own
               from report in programOf(pair.MenteeId).Definition.Reports ?? []
               where OpenReports.AuthorOf(report, pair) == me
               let period = OpenReports.PeriodOf(report, pair, today, quarters)
               where period is not null && !begun.Contains((report.Code, pair.Id, period.ToOn))
               select new BeginnableReport(pair.Id, report.Code, report.Called, period.Words,
                   (pair.MentorId == me ? pair.Mentee : pair.Mentor).Name.SurnameWithInitials),
        ];
    }

    // What there is already is put in, so that the author only confirms or corrects.
    private static string? Proposed(IReadOnlyList<ReportSection> facts)
    {
        var lines = facts.Where(f => f.Text is not null && Listed.Contains(f.Title)).Select(f => $"{f.Title}:\n{f.Text}").ToList();
        var text = string.Join('\n', lines);
        return text.Length == 0 ? null : text.Length > PeriodicReport.LongestSection ? text[..PeriodicReport.LongestSection] : text;
    }
}
