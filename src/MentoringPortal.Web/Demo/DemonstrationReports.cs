using MentoringPortal.Data.Reference;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Reports;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Reports;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Demo;

/// <summary>Periodic reports: of each pair named here the one of the latest period waits to be received and the one of the period before was received.</summary>
internal static class DemonstrationReports
{
    // A period younger than this has nothing to report.
    private const int DaysBefore = 45;

    public static async Task AddAsync(DemonstrationRun run, string program)
    {
        run.Db.ChangeTracker.Clear();
        var definition = ProgramCatalogue.Latest(program)!;
        var stories = DemonstrationReportTexts.All.Where(s => s.Program == program);
        foreach (var story in stories)
        {
            var report = definition.Reports!.Single(r => r.Code == story.Code);
            var menteeId = run.School.People[story.Mentee].Id;
            var pair = await run.Db.Set<Mentorship>().AsNoTracking().Where(m => m.MenteeId == menteeId && m.State == MentorshipState.Active)
                .OrderByDescending(m => m.StartsOn).ThenBy(m => m.Id).FirstOrDefaultAsync();
            if (pair is null) continue;

            var days = HandedInOn(run, report, pair);
            if (story.Before is { } before) await WriteAsync(run, report, pair, before, days.Before, accepted: true);
            // What still runs is handed in at most; nobody receives a report of days that lie ahead.
            var isOver = days.Latest is { } on && ReportPeriod.Of(report.Rhythm, on) is { } period && period.ToOn <= run.School.Today;
            await WriteAsync(run, report, pair, story.Latest, days.Latest, accepted: story.Before is null && isOver);
        }

        run.Db.ChangeTracker.Clear();
    }

    // The period that runs, when enough of it has passed, or the one that has ended; and the one before. Null: the pair was not there yet.
    private static (DateOnly? Latest, DateOnly? Before) HandedInOn(DemonstrationRun run, ReportDefinition report, Mentorship pair)
    {
        var (today, days) = (run.School.Today, run.School.Days);
        var found = new List<DateOnly>();
        var current = ReportPeriod.Of(report.Rhythm, today);
        // What is written once a year tells of a year that is over.
        var runs = current is not null && report.Rhythm != ReportRhythm.OnceAYear;
        if (runs && (pair.StartsOn > current!.FromOn ? pair.StartsOn : current.FromOn).AddDays(DaysBefore) <= today) found.Add(days.Ago(3));
        for (var day = current?.FromOn.AddDays(-1) ?? today; found.Count < 2 && day > pair.StartsOn; day = day.AddDays(-1))
        {
            if (ReportPeriod.Of(report.Rhythm, day) is not { } period || period.ToOn != day) continue;

            var handedIn = days.StaffDay(period.ToOn.AddDays(-6), 0);
            if (handedIn < period.FromOn || handedIn < pair.StartsOn.AddDays(7)) break;

            found.Add(handedIn);
        }

        return (found.Count > 0 ? found[0] : null, found.Count > 1 ? found[1] : null);
    }

    private static async Task WriteAsync(DemonstrationRun run, ReportDefinition definition, Mentorship pair, string[] sections, DateOnly? handedIn, bool accepted)
    {
        if (handedIn is not { } on) return;

        var isMentees = definition.From == ProgramRole.Mentee;
        var author = isMentees ? pair.MenteeId : pair.MentorId;
        run.ActAs(Key(run, author), isMentees ? SchoolRole.Mentee : SchoolRole.Mentor, on);
        var report = DemonstrationRun.Obey(await run.Use<OpenReports>().BeginAsync(pair.Id, definition.Code, author, default));
        var form = new PeriodicForm { Sections = [.. sections.Select(s => new PeriodicSectionForm { Text = s })] };
        DemonstrationRun.Obey(await run.Use<WritePeriodicReport>().RunAsync(report.Id, report.Version, form, confirm: true, default));
        if (!accepted) return;

        var day = run.School.Days.StaffDay(on, 2);
        if (day > run.School.Today) day = run.School.Days.Ago(0);
        run.ActAs(report.Receiver switch { SchoolRole.MethodUnionHead => "union-head", SchoolRole.DeputyDirectorAcademic => "deputy", _ => "curator" }, report.Receiver, day);
        DemonstrationRun.Obey(await run.Use<WritePeriodicReport>().AcceptAsync(report.Id, report.Version, default));
        foreach (var place in definition.Hearings ?? [])
        {
            DemonstrationRun.Obey(await run.Use<RecordHearing>().RunAsync(report.Id,
                new HearingForm { Place = place, On = day, Decision = DemonstrationReportTexts.Decision(place) }, default));
        }
    }

    private static string Key(DemonstrationRun run, Guid person) => run.School.People.First(p => p.Value.Id == person).Key;
}
