using MentoringPortal.Data;
using MentoringPortal.Data.Accounts;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Efficiency;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Infrastructure.Security;
using MentoringPortal.Web.Infrastructure.Work;

namespace MentoringPortal.Web.Features.Efficiency;

/// <summary>Sheets of efficiency to fill when a conclusion lies in its file.</summary>
public static class EfficiencyWork
{
    public static IReadOnlyList<WorkRule> Rules { get; } =
    [
        new("efficiency-sheet", (db, v) => WorkSources.OfPairs(Unscored(db)))
        {
            Acts = SchoolRole.Curator, IsNeverOnes = true, IsHiddenFromMentee = true, Behind = 2, What = "Заполнить лист эффективности", Verb = "Заполнить",
            Href = r => $"/efficiency/new?mentorshipId={r.RecordId}", When = WorkWords.Always("заключение в деле"),
        },
        // Nobody scores the own pair: where every curator stands in it, the deputies and the director are asked (M15).
        new("efficiency-sheet-of-curator", (db, v) => WorkSources.OfPairs(Unscored(db).Where(w => !db.Set<Membership>().Any(m => !m.IsBlocked
            && (m.Roles & SchoolRole.Curator) != 0 && m.PersonId != null && m.PersonId != w.Pair.MentorId && m.PersonId != w.Pair.MenteeId))))
        {
            Acts = Rights.Deciders, IsNeverOnes = true, IsHiddenFromMentee = true, Behind = 2, What = "Заполнить лист эффективности за куратора", Verb = "Заполнить",
            Href = r => $"/efficiency/new?mentorshipId={r.RecordId}", When = WorkWords.Always("куратор сам в этой паре"),
        },
    ];

    private static IQueryable<PairOfWork> Unscored(PortalDbContext db) =>
        from a in db.Set<StageAssessment>()
        join m in db.Set<Mentorship>() on a.MentorshipId equals m.Id
        where a.State == AssessmentState.Filed && !db.Set<EfficiencySheet>().Any(s => s.MentorshipId == a.MentorshipId || s.MentorshipId == null)
        select new PairOfWork { Pair = m, RecordId = m.Id, OtherId = a.Id, On = a.FiledOn, At = null, Text = null };
}
