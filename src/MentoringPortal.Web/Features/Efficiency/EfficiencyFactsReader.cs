using MentoringPortal.Data;
using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Efficiency;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Domain.Surveys;
using MentoringPortal.Web.Features.Diary;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Efficiency;

/// <summary>What the portal knows for the evidence beside the indicators, for the school or for one pair in an academic year.</summary>
public sealed class EfficiencyFactsReader(PortalDbContext db, SchoolClock clock)
{
    /// <summary>Sentences by what they tell.</summary>
    public async Task<IReadOnlyDictionary<RubricFact, string>> ReadAsync(AcademicYear year, Guid? mentorshipId, CancellationToken cancel)
    {
        var (from, to) = (year.Start, year.End);
        var fromUtc = clock.ToUtc(from, TimeOnly.MinValue);
        var toUtc = clock.ToUtc(to.AddDays(1), TimeOnly.MinValue);
        var diary = mentorshipId is { } pair ? db.EntriesOfPair(pair) : db.Set<DiaryEntry>();
        var facts = await db.Set<School>().Where(s => s.Id == db.CurrentSchoolId).Select(s => new
        {
            Pairs = db.Set<Mentorship>()
                .Count(m => (mentorshipId == null || m.Id == mentorshipId) && m.StartsOn <= to && m.EndsOn >= from
                && (m.State == MentorshipState.Active || m.State == MentorshipState.Completed)),
            Plans = db.Set<Plan>().Count(p => (mentorshipId == null || p.MentorshipId == mentorshipId) && p.ApprovedOn != null && p.StartsOn <= to && p.EndsOn >= from),
            Planned = db.Set<PlanItem>()
                .Count(i => !i.IsUnplanned && i.State != PlanItemState.Cancelled && i.DueOn >= from && i.DueOn <= to
                && (mentorshipId == null || db.Set<Plan>().Any(p => p.Id == i.PlanId && p.MentorshipId == mentorshipId))),
            Done = db.Set<PlanItem>()
                .Count(i => !i.IsUnplanned && i.State == PlanItemState.Done && i.DueOn >= from && i.DueOn <= to
                && (mentorshipId == null || db.Set<Plan>().Any(p => p.Id == i.PlanId && p.MentorshipId == mentorshipId))),
            Unplanned = db.Set<PlanItem>()
                .Count(i => i.IsUnplanned && i.State == PlanItemState.Done && i.DoneOn >= from && i.DoneOn <= to
                && (mentorshipId == null || db.Set<Plan>().Any(p => p.Id == i.PlanId && p.MentorshipId == mentorshipId))),
            Entries = diary.Count(e => e.Date >= from && e.Date <= to),
            Meetings = diary.Count(e => e.Kind == DiaryEntryKind.Meeting && e.Date >= from && e.Date <= to),
            Visits = diary.Count(e => e.Kind == DiaryEntryKind.LessonVisit && e.Date >= from && e.Date <= to),
            Minutes = diary.Where(e => e.Date >= from && e.Date <= to).Sum(e => (int?)e.Minutes) ?? 0,
            Surveys = db.Set<SurveyResponse>()
                .Count(r => r.SubmittedAt >= fromUtc && r.SubmittedAt < toUtc
                && (mentorshipId == null || r.MentorshipId == mentorshipId)),
        }).AsNoTracking().FirstAsync(cancel);
        var plan = facts.Planned == 0 ? "мероприятий планов за год нет"
            : $"мероприятия планов выполнены на {facts.Done * 100 / facts.Planned}\u00a0% ({facts.Done} из {facts.Planned})";
        var meetings = $"{RussianPlural.Of(facts.Entries, "запись", "записи", "записей")} в дневниках, из них встреч – {facts.Meetings}, {RussianDuration.Format(facts.Minutes)}";
        return new Dictionary<RubricFact, string>
        {
            [RubricFact.Plans] = plan,
            [RubricFact.Pairs] = $"{RussianPlural.Of(facts.Pairs, "пара", "пары", "пар")}, утверждённых планов – {facts.Plans}",
            [RubricFact.Meetings] = meetings,
            [RubricFact.Surveys] = $"сдано анкет – {facts.Surveys}",
            [RubricFact.Activity] = meetings + (facts.Unplanned > 0 ? $"; сверх плана – {RussianPlural.Of(facts.Unplanned, "мероприятие", "мероприятия", "мероприятий")}" : ""),
            [RubricFact.Visits] = $"посещено уроков – {facts.Visits}; {plan}",
        };
    }
}
