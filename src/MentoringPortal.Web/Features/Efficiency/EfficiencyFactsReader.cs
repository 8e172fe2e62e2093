using MentoringPortal.Data;
using MentoringPortal.Data.Reference;
using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Domain.Surveys;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Efficiency;

/// <summary>What the portal knows for the evidence beside the indicators, for the school or for one pair in an academic year.</summary>
public sealed class EfficiencyFactsReader(PortalDbContext db)
{
    /// <summary>Sentences by the number of the indicator.</summary>
    public async Task<IReadOnlyDictionary<int, string>> ReadAsync(AcademicYear year, Guid? mentorshipId, CancellationToken cancel)
    {
        var (from, to) = (year.Start, year.End);
        var fromUtc = from.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        var toUtc = to.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        var facts = await db.Set<School>().Where(s => s.Id == db.CurrentSchoolId).Select(s => new
        {
            Pairs = db.Set<Mentorship>().Count(m => (mentorshipId == null || m.Id == mentorshipId) && m.StartsOn <= to && m.EndsOn >= from && (m.State == MentorshipState.Active || m.State == MentorshipState.Completed)),
            Plans = db.Set<Plan>().Count(p => (mentorshipId == null || p.MentorshipId == mentorshipId) && p.ApprovedOn != null && p.StartsOn <= to && p.EndsOn >= from),
            Planned = db.Set<PlanItem>().Count(i => !i.IsUnplanned && i.State != PlanItemState.Cancelled && i.DueOn >= from && i.DueOn <= to && (mentorshipId == null || db.Set<Plan>().Any(p => p.Id == i.PlanId && p.MentorshipId == mentorshipId))),
            Done = db.Set<PlanItem>().Count(i => !i.IsUnplanned && i.State == PlanItemState.Done && i.DueOn >= from && i.DueOn <= to && (mentorshipId == null || db.Set<Plan>().Any(p => p.Id == i.PlanId && p.MentorshipId == mentorshipId))),
            Unplanned = db.Set<PlanItem>().Count(i => i.IsUnplanned && i.State == PlanItemState.Done && i.DoneOn >= from && i.DoneOn <= to && (mentorshipId == null || db.Set<Plan>().Any(p => p.Id == i.PlanId && p.MentorshipId == mentorshipId))),
            Meetings = db.Set<DiaryEntry>().Count(e => (mentorshipId == null || e.MentorshipId == mentorshipId) && e.Date >= from && e.Date <= to),
            Visits = db.Set<DiaryEntry>().Count(e => e.Kind == DiaryEntryKind.LessonVisit && (mentorshipId == null || e.MentorshipId == mentorshipId) && e.Date >= from && e.Date <= to),
            Minutes = db.Set<DiaryEntry>().Where(e => (mentorshipId == null || e.MentorshipId == mentorshipId) && e.Date >= from && e.Date <= to).Sum(e => (int?)e.Minutes) ?? 0,
            Surveys = db.Set<SurveyResponse>().Count(r => r.SurveyCode == SurveyCatalogue.YoungSpecialist && r.SubmittedAt >= fromUtc && r.SubmittedAt < toUtc && (mentorshipId == null || r.MentorshipId == mentorshipId)),
        }).AsNoTracking().FirstAsync(cancel);
        var plan = facts.Planned == 0 ? "мероприятий планов за год нет" : $"мероприятия планов выполнены на {facts.Done * 100 / facts.Planned}\u00a0% ({facts.Done} из {facts.Planned})";
        var meetings = $"{RussianPlural.Of(facts.Meetings, "встреча", "встречи", "встреч")} по дневникам, {RussianDuration.Format(facts.Minutes)}";
        return new Dictionary<int, string>
        {
            [1] = plan,
            [2] = $"{RussianPlural.Of(facts.Pairs, "пара", "пары", "пар")}, утверждённых планов – {facts.Plans}",
            [5] = meetings,
            [6] = $"сдано анкет – {facts.Surveys}",
            [8] = meetings + (facts.Unplanned > 0 ? $"; сверх плана – {RussianPlural.Of(facts.Unplanned, "мероприятие", "мероприятия", "мероприятий")}" : ""),
            [9] = $"посещено уроков – {facts.Visits}; {plan}",
        };
    }
}
