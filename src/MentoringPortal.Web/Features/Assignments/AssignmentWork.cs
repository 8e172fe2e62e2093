using MentoringPortal.Data;
using MentoringPortal.Domain.Assignments;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Infrastructure.Work;

namespace MentoringPortal.Web.Features.Assignments;

/// <summary>Assignments to do, to check, and those whose day has passed (S0-14).</summary>
public static class AssignmentWork
{
    /// <summary>Work handed in is late to be checked after so many days.</summary>
    public const int CheckDays = 7;

    public static IReadOnlyList<WorkRule> Rules { get; } =
    [
        new("assignment-to-do", (db, v) => Rows(db, db.Set<Assignment>().Where(a => a.State == AssignmentState.Given)))
        {
            IsPosted = true, Acts = SchoolRole.Mentee, What = "Выполнить задание наставника", Title = WorkWords.Title, Verb = "Сдать", Href = Page, About = WorkWords.WithMentor,
            When = WorkWords.Until, Behind = 1,
        },
        new("assignment-returned", (db, v) => Rows(db, db.Set<Assignment>().Where(a => a.State == AssignmentState.Returned)))
        {
            IsPosted = true,
            Acts = SchoolRole.Mentee, What = "Доработать задание", Title = r => "Доработать: " + r.Text, Verb = "Доработать", Href = Page, About = WorkWords.WithMentor,
            When = WorkWords.Until, Behind = 1,
        },
        new("assignment-to-check", (db, v) => Rows(db, db.Set<Assignment>().Where(a => a.State == AssignmentState.HandedIn)))
        {
            IsPosted = true,
            Acts = SchoolRole.Mentor, What = "Проверить задание", Title = r => "Проверить задание: " + r.Text, Verb = "Проверить", Href = Page, When = WorkWords.Since(CheckDays),
        },
        new("assignment-late", (db, v) => Rows(db, db.Set<Assignment>()
            .Where(a => (a.State == AssignmentState.Given || a.State == AssignmentState.Returned) && a.DueOn < v.Today)))
        {
            // On the page of the pair the mentee's own move says it.
            OnPair = null, Acts = SchoolRole.Mentor, What = "Задание не сдано в срок", Title = r => "Не сдано в срок: " + r.Text, Verb = WorkRule.Look, Href = Page,
            When = WorkWords.Until,
        },
    ];

    private static string Page(WorkRow row) => $"/assignments/{row.RecordId}";

    private static IQueryable<WorkRow> Rows(PortalDbContext db, IQueryable<Assignment> assignments) => WorkSources.OfPairs(
        from a in assignments
        join m in db.Set<Mentorship>() on new { a.UnitId, MenteeId = a.DoerId } equals new { m.UnitId, m.MenteeId }
        where m.State == MentorshipState.Active
        select new PairOfWork { Pair = m, RecordId = a.Id, OtherId = a.Id, On = a.State == AssignmentState.HandedIn ? a.HandedInOn : a.DueOn, At = null, Text = a.Title });
}
