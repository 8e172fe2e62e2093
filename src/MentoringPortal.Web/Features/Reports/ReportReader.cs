using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Data.Reference;
using MentoringPortal.Documents.Assessments;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Reports;
using MentoringPortal.Web.Features.Diary;
using MentoringPortal.Web.Features.Programs;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Reports;

/// <summary>Reads a final paper for its author: nobody else opens the form, everybody else reads what was handed in.</summary>
public sealed class ReportReader(PortalDbContext db, CurrentActor actor, ProgramReader programs, SchoolClock clock)
{
    /// <summary>Codes of the papers that are written here.</summary>
    public static IReadOnlyList<string> Papers { get; } = [SpecialistReport.Code, TeachingAssessment.Code, MentorReport.Code];

    /// <summary>The paper of a part that is asked of the actor; null where there is none.</summary>
    public async Task<ReportInHand?> FindAsync(Guid partId, CancellationToken cancel)
    {
        if (actor.PersonId is not { } me) return null;

        var assessment = await db.Set<StageAssessment>().FirstOrDefaultAsync(a => a.Parts.Any(p => p.Id == partId && p.AuthorId == me && p.Kind == PartKind.Paper), cancel);
        if (assessment?.Parts.FirstOrDefault(p => p.Id == partId) is not { } part || !Papers.Contains(part.Source)) return null;

        var (menteeId, leadId) = (assessment.MenteeId, assessment.MentorshipId);
        var pairs = await db.Set<Mentorship>().AsNoTracking().Where(m => m.MenteeId == menteeId && m.ApprovedOn != null && (part.IsMentees || m.MentorId == me))
            .OrderBy(m => m.StartsOn).ToListAsync(cancel);
        if (pairs.Count == 0) return null;

        var pair = pairs.Find(m => m.Id == leadId) ?? pairs[^1];
        var stage = await programs.StageAsync(assessment, cancel);
        var rubric = stage.Part(part.Code)?.Rubric is { } code ? RubricCatalogue.Latest(code) : null;
        var report = await db.Set<Report>().FirstOrDefaultAsync(r => r.PartId == partId, cancel);
        return new ReportInHand(assessment, part, report, pair, rubric, await FactsAsync(menteeId, pairs, cancel));
    }

    /// <summary>The page of it.</summary>
    public async Task<ReportPage?> PageAsync(Guid partId, ReportForm? form, CancellationToken cancel)
    {
        if (await FindAsync(partId, cancel) is not { } inHand) return null;

        var (mentorId, menteeId) = (inHand.Pair.MentorId, inHand.Pair.MenteeId);
        var names = await db.Set<Person>().AsNoTracking().Where(p => p.Id == mentorId || p.Id == menteeId).ToDictionaryAsync(p => p.Id, p => p.Name, cancel);
        var facts = inHand.Facts;
        return new ReportPage
        {
            InHand = inHand,
            Mentee = names[menteeId].Full,
            Mentor = names[mentorId].Full,
            Facts =
            [
                new("Период", RussianDate.Span(facts.From, facts.To)),
                new("Мероприятия планов", facts.Plan.Planned == 0 ? "планов нет" : $"выполнено {facts.Plan.Done} из {facts.Plan.Planned}"
                    + (facts.Plan.Unplanned > 0 ? $", сверх плана – {facts.Plan.Unplanned}" : "")),
                new("Дневник наставника", facts.Work.Meetings == 0 ? "записей нет"
                    : $"{RussianPlural.Of(facts.Work.Meetings, "запись", "записи", "записей")}, {RussianDuration.Format(facts.Work.Minutes)}, "
                        + $"посещено уроков – {facts.Work.Visits}"),
            ],
            Form = form ?? (inHand.Report is { } report ? ReportForm.Of(report.Read(), inHand.Criteria) : Begun(inHand)),
        };
    }

    // What the portal knows is there already; the author goes on from it.
    private static ReportForm Begun(ReportInHand inHand)
    {
        var form = ReportForm.Of(new ReportContent(new Dictionary<string, string>(), []), inHand.Criteria);
        var facts = inHand.Facts;
        if (inHand.Part.Source == SpecialistReport.Code && facts.Events.Count > 0) form.Events = string.Join("\n", facts.Events);
        if (inHand.Part.Source == MentorReport.Code && facts.Work.Meetings > 0)
        {
            form.Done = $"Проведено встреч и консультаций – {facts.Work.Meetings - facts.Work.Visits}, посещено уроков – {facts.Work.Visits}. "
                + $"Из {facts.Plan.Planned} запланированных мероприятий выполнено {facts.Plan.Done}.";
        }

        return form;
    }

    private async Task<ReportFacts> FactsAsync(Guid menteeId, List<Mentorship> pairs, CancellationToken cancel)
    {
        var today = clock.Today;
        var plans = await db.Set<Plan>().AsNoTracking().Include(p => p.Items).Where(p => p.MenteeId == menteeId && p.ApprovedOn != null).ToListAsync(cancel);
        var progress = plans.ConvertAll(p => p.Progress(today));
        var done = plans.SelectMany(p => p.Items).Where(i => i.State == PlanItemState.Done).OrderBy(i => i.DoneOn).ToList();
        var work = new MentorWork(0, 0, 0);
        foreach (var pair in pairs)
        {
            var own = await db.EntriesOfPair(pair.Id).GroupBy(e => 1)
                .Select(g => new MentorWork(g.Count(), g.Count(e => e.Kind == DiaryEntryKind.LessonVisit), g.Sum(e => e.Minutes))).SingleOrDefaultAsync(cancel);
            if (own is not null) work = new MentorWork(work.Meetings + own.Meetings, work.Visits + own.Visits, work.Minutes + own.Minutes);
        }

        return new ReportFacts(
            pairs[0].StartsOn,
            pairs[^1].LastOn < today ? pairs[^1].LastOn : today,
            new PlanFulfilment(progress.Sum(p => p.Planned), progress.Sum(p => p.Done), progress.Sum(p => p.Unplanned),
                [.. plans.SelectMany(p => p.Items).Where(i => i is { IsUnplanned: false, State: not (PlanItemState.Done or PlanItemState.Cancelled) }).OrderBy(i => i.DueOn)
                    .Select(i => $"{i.Measure} – {i.State.Label().ToLowerInvariant()}{(i.Comment is null ? "" : ": " + i.Comment)}")]),
            work,
            done.ConvertAll(i => i.DoneOn is { } on ? $"{i.Measure} ({RussianDate.Short(on)})" : i.Measure),
            [.. done.Where(i => i.ActivityForm?.Contains("участие", StringComparison.OrdinalIgnoreCase) == true).Select(i => i.Measure)]);
    }
}
