using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Domain.Visits;
using MentoringPortal.Web.Infrastructure.Work;

namespace MentoringPortal.Web.Features.Visits;

/// <summary>Visit sheets that wait for whoever was visited.</summary>
public static class VisitWork
{
    /// <summary>Days after which an unread sheet counts as late.</summary>
    public const int LateAfterDays = 7;

    public static IReadOnlyList<WorkRule> Rules { get; } =
    [
        new("visit-to-read", (db, v) => WorkSources.OfPairs(
            from s in db.Set<LessonVisit>()
            where s.State == VisitState.Shared
            join m in db.Set<Mentorship>() on s.MentorshipId equals m.Id
            where m.State == MentorshipState.Active && s.VisitedId == m.MenteeId
            select new PairOfWork { Pair = m, RecordId = s.Id, OtherId = s.Id, On = s.SharedOn, At = null, Text = s.Topic }))
        {
            Acts = SchoolRole.Mentee, What = "Ознакомиться с листом посещения урока", Verb = "Прочитать", Href = Page, About = WorkWords.Title,
            When = WorkWords.Since(LateAfterDays), Behind = 1,
        },
        new("mentors-visit-to-read", (db, v) => WorkSources.OfPairs(
            from s in db.Set<LessonVisit>()
            where s.State == VisitState.Shared
            join m in db.Set<Mentorship>() on s.MentorshipId equals m.Id
            where m.State == MentorshipState.Active && s.VisitedId == m.MentorId
            select new PairOfWork { Pair = m, RecordId = s.Id, OtherId = s.Id, On = s.SharedOn, At = null, Text = s.Topic }))
        {
            Acts = SchoolRole.Mentor, What = "Ознакомиться с листом посещения вашего урока", Followed = "Наставник знакомится с листом посещения урока", Verb = "Прочитать",
                Href = Page,
            When = WorkWords.Since(LateAfterDays), Behind = 1,
        },
    ];

    private static string Page(WorkRow row) => $"/visits/{row.RecordId}";
}
