using MentoringPortal.Data;
using MentoringPortal.Domain.Achievements;
using MentoringPortal.Domain.People;
using MentoringPortal.Web.Infrastructure.Security;
using MentoringPortal.Web.Infrastructure.Work;

namespace MentoringPortal.Web.Features.Achievements;

/// <summary>Achievements that wait for their confirmation, and those given back to be mended.</summary>
public static class AchievementWork
{
    public static IReadOnlyList<WorkRule> Rules { get; } =
    [
        new("achievement-to-confirm", (db, v) => Rows(db, db.Set<Achievement>().Where(a => a.State == AchievementState.Claimed)))
        {
            Acts = Rights.Office, IsNeverOnes = true, OnPair = null, What = "Подтвердить достижение", Verb = "Проверить", Href = Page, When = WorkWords.Since(14), Behind = 1,
        },
        new("achievement-returned", (db, v) => Rows(db, db.Set<Achievement>().Where(a => a.State == AchievementState.Returned)))
        {
            Acts = AchievementAccess.Write, IsPersonal = true, OnPair = null, What = "Исправить запись о достижении", Verb = "Исправить", Href = r => Page(r) + "/edit",
            About = WorkWords.Title, When = WorkWords.Always("возвращена"),
        },
    ];

    private static string Page(WorkRow row) => $"/achievements/{row.RecordId}";

    // Whose it is stands for a mentor: nobody confirms the own.
    private static IQueryable<WorkRow> Rows(PortalDbContext db, IQueryable<Achievement> achievements) =>
        from a in achievements
        join p in db.Set<Person>() on a.PersonId equals p.Id
        select new WorkRow
        {
            RecordId = a.Id,
            OtherId = a.Id,
            MentorshipId = null,
            MentorId = a.PersonId,
            MenteeId = null,
            DoerId = a.PersonId,
            On = a.EnteredOn,
            At = null,
            Surname = p.Name.Surname,
            GivenName = p.Name.GivenName,
            Patronymic = p.Name.Patronymic,
            MentorSurname = "",
            MentorGivenName = "",
            MentorPatronymic = null,
            Text = a.Title,
        };
}
