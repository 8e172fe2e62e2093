using MentoringPortal.Data;
using MentoringPortal.Domain.Checklists;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Infrastructure.Work;

namespace MentoringPortal.Web.Features.Checklists;

/// <summary>Duties to acknowledge and what is prepared before the first meeting.</summary>
public static class ChecklistWork
{
    public static IReadOnlyList<WorkRule> Rules { get; } =
    [
        new("prepare-first-meeting", (db, v) => WorkSources.OfPairs(Running(db, v).Where(m => m.LastEntryOn == null
            && db.Set<Participation>().Any(p => p.PersonId == m.MenteeId && p.Side == PoolSide.Mentees && p.EndedOn == null && p.Stages.Any(s =>
                s.GateList != null && (s.State == StageState.Ahead || s.State == StageState.Running)
                && db.Set<ChecklistMark>().Count(c => c.SubjectId == m.UnitId && c.Checklist == s.GateList && c.Number > 0) < s.GateItems)))
            .Select(m => new PairOfWork { Pair = m, RecordId = m.Id, OtherId = m.Id, On = m.StartsOn, At = null, Text = null })))
        {
            IsPosted = true, Acts = SchoolRole.Mentor, What = "Подготовиться к первой встрече", Verb = "Отметить", Href = Page, When = WorkWords.Always("до первой встречи"),
        },
        new("duties-of-mentor", (db, v) => WorkSources.OfPairs(Asked(db, v)
            .Where(m => !db.Set<ChecklistMark>().Any(c => c.Checklist == ChecklistMark.MentorDuties && c.Number == 0 && (c.SubjectId == m.Id
                || (c.SubjectId == m.UnitId && !db.Set<ChecklistMark>().Any(own => own.SubjectId == m.Id && own.Checklist == ChecklistMark.MentorDuties)))))
            .Select(m => new PairOfWork { Pair = m, RecordId = m.Id, OtherId = m.Id, On = m.StartsOn, At = null, Text = null })))
        {
            IsPosted = true,
            Acts = SchoolRole.Mentor, What = "Ознакомиться с обязанностями наставника", Verb = "Ознакомиться", Href = Page, When = WorkWords.Always("не подтверждено"),
        },
        new("duties-of-mentee", (db, v) => WorkSources.OfPairs(Asked(db, v)
            .Where(m => m.IsLead && !db.Set<Participation>().Any(p => p.PersonId == m.MenteeId && p.Side == PoolSide.Mentees && p.EndedOn == null
                && db.Set<ChecklistMark>().Any(c => c.SubjectId == p.Id && c.Checklist == ChecklistMark.MenteeDuties && c.Number == 0)))
            .Select(m => new PairOfWork { Pair = m, RecordId = m.Id, OtherId = m.Id, On = m.StartsOn, At = null, Text = null })))
        {
            IsPosted = true, Acts = SchoolRole.Mentee, What = "Ознакомиться со своими обязанностями", Verb = "Ознакомиться", Href = Page, About = WorkWords.WithMentor,
            When = WorkWords.Always("не подтверждено"),
        },
    ];

    private static string Page(WorkRow row) => $"/mentorships/{row.RecordId}/checklists";

    private static IQueryable<Mentorship> Running(PortalDbContext db, QueryValues v) => db.Set<Mentorship>().Where(m => m.State == MentorshipState.Active && m.StartsOn <= v.Today);

    private static IQueryable<Mentorship> Asked(PortalDbContext db, QueryValues v) => Running(db, v)
        .Where(m => db.Set<Participation>().Any(p => p.PersonId == m.MenteeId && p.Side == PoolSide.Mentees && p.EndedOn == null && p.AsksDuties));
}
