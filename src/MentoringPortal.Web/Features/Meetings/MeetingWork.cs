using MentoringPortal.Data;
using MentoringPortal.Domain.Meetings;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Infrastructure.Work;

namespace MentoringPortal.Web.Features.Meetings;

/// <summary>Meetings to come, meetings that nobody has closed, next steps to look at again (S0-60).</summary>
public static class MeetingWork
{
    /// <summary>A meeting stands on the home so many days before.</summary>
    public const int DaysAhead = 7;

    /// <summary>The mentee is reminded of the next step so many days before.</summary>
    public const int StepDays = 3;

    /// <summary>Rules that calendars tell by the hour instead.</summary>
    public static bool IsAppointment(string code) => code is Ahead or OwnAhead;

    private const string Ahead = "meeting-ahead";

    private const string OwnAhead = "own-meeting-ahead";

    public static IReadOnlyList<WorkRule> Rules { get; } =
    [
        new("meeting-to-close", (db, v) => OfUnits(db, Open(db).Where(m => m.On < v.Today)))
        {
            OnPair = OfUnit, IsPosted = true,
            Acts = SchoolRole.Mentor, Behind = 1, What = "Отметить, состоялась ли встреча", Verb = "Отметить", Href = r => $"/meetings/{r.RecordId}/log",
            About = About, When = WorkWords.Hour,
        },
        new(Ahead, (db, v) => OfUnits(db, Open(db).Where(m => m.On >= v.Today && m.On <= v.Today.AddDays(DaysAhead))))
        {
            OnPair = OfUnit, IsPosted = true,
            Acts = SchoolRole.Mentor, Behind = 2, What = "Провести встречу", Verb = "Посмотреть", Href = Page, About = About, When = WorkWords.Hour,
        },
        new(OwnAhead, (db, v) => WorkSources.OfPairs(
            from m in Open(db)
            where m.On >= v.Today && m.On <= v.Today.AddDays(DaysAhead)
            from p in db.Set<Mentorship>()
            where p.UnitId == m.UnitId && p.State == MentorshipState.Active && p.StartsOn <= m.On && m.On <= p.LastOn
            select new PairOfWork { Pair = p, RecordId = m.Id, OtherId = m.UnitId, On = m.On, At = m.StartsAt, Text = null }))
        {
            Acts = SchoolRole.Mentee, Behind = 2, What = "Прийти на встречу", Verb = "Посмотреть", Href = Page, About = WorkWords.WithMentor, When = WorkWords.Hour,
        },
        new("step-to-check", (db, v) => OfUnits(db, db.Set<Meeting>()
            .Where(m => m.State == MeetingStanding.Held && m.CheckOn <= v.Today && m.NextStep != null && m.CheckedOn == null)))
        {
            OnPair = OfUnit, Acts = SchoolRole.Mentor, Behind = 1, What = "Проверить следующий шаг, о котором договорились", Verb = "Проверить", Href = Page, About = About,
            When = WorkWords.Until,
        },
        new("own-step-ahead", (db, v) => WorkSources.OfPairs(
            from m in db.Set<Meeting>()
            where m.State == MeetingStanding.Held && m.CheckOn <= v.Today.AddDays(StepDays) && m.NextStep != null && m.CheckedOn == null
            from p in db.Set<Mentorship>()
            where p.UnitId == m.UnitId && p.State == MentorshipState.Active && p.StartsOn <= m.On && m.On <= p.LastOn
                && !m.Attendances.Any(a => a.MentorshipId == p.Id && !a.IsPresent)
            select new PairOfWork { Pair = p, RecordId = m.Id, OtherId = m.UnitId, On = m.CheckOn, At = null, Text = m.NextStep }))
        {
            Acts = SchoolRole.Mentee, Behind = 1, What = "Сделать то, о чём договорились", Title = WorkWords.Title, Verb = WorkRule.Look, Href = Page, About = WorkWords.WithMentor,
            When = WorkWords.Until,
        },
    ];

    private static Func<PortalDbContext, QueryValues, System.Linq.Expressions.Expression<Func<WorkRow, bool>>> OfUnit => (db, v) => r =>
        db.Set<Mentorship>().Any(p => p.Id == v.Id && p.UnitId == r.OtherId);

    private static string Page(WorkRow row) => $"/meetings/{row.RecordId}";

    private static string About(WorkRow row) => WorkWords.Person(row) + row.Text;

    private static IQueryable<Meeting> Open(PortalDbContext db) => db.Set<Meeting>().Where(m => m.State == MeetingStanding.Appointed || m.State == MeetingStanding.Moved);

    // A meeting of a group is one row, told by one of its pairs.
    private static IQueryable<WorkRow> OfUnits(PortalDbContext db, IQueryable<Meeting> meetings) => WorkSources.OfPairs(
        from m in meetings
        from p in db.Set<Mentorship>()
        where p.Id == db.Set<Mentorship>().Where(o => o.UnitId == m.UnitId && o.State == MentorshipState.Active && o.StartsOn <= m.On && m.On <= o.LastOn)
            .OrderBy(o => o.StartsOn).ThenBy(o => o.Id).Select(o => o.Id).FirstOrDefault()
        select new PairOfWork
        {
            Pair = p,
            RecordId = m.Id,
            OtherId = m.UnitId,
            On = m.State == MeetingStanding.Held ? m.CheckOn : m.On,
            At = m.StartsAt,
            Text = db.Set<Mentorship>().Any(o => o.UnitId == m.UnitId && o.Id != p.Id && o.State == MentorshipState.Active) ? " и другие" : null,
        });
}
