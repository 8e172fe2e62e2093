using MentoringPortal.Data;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Petitions;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Infrastructure.Work;

namespace MentoringPortal.Web.Features.Petitions;

/// <summary>
/// Petitions that wait for an answer, answers that wait for their author, orders that follow. Their rows name no pair, so that neither its page nor its card tells the
/// other side that there is a petition.
/// </summary>
public static class PetitionWork
{
    public static IReadOnlyList<WorkRule> Rules { get; } =
    [
        // A kept query takes in constants only, so each addressee has a predicate of its own.
        ToAnswer(SchoolRole.Director, "director", db => db.Set<Petition>().Where(p => p.Addressee == SchoolRole.Director)),
        ToAnswer(SchoolRole.DeputyDirectorAcademic, "deputy", db => db.Set<Petition>().Where(p => p.Addressee == SchoolRole.DeputyDirectorAcademic)),
        ToAnswer(SchoolRole.DeputyDirectorMethodical, "methodical", db => db.Set<Petition>().Where(p => p.Addressee == SchoolRole.DeputyDirectorMethodical)),
        ToAnswer(SchoolRole.Curator, "curator", db => db.Set<Petition>().Where(p => p.Addressee == SchoolRole.Curator)),
        ToAnswer(SchoolRole.Psychologist, "psychologist", db => db.Set<Petition>().Where(p => p.Addressee == SchoolRole.Psychologist)),
        ToAnswer(SchoolRole.Mentor, "mentor", db => db.Set<Petition>().Where(p => p.Addressee == SchoolRole.Mentor)),
        new("petition-answered", (db, v) => Rows(db, db.Set<Petition>().Where(p => p.State == PetitionState.Answered)))
        {
            Acts = PetitionRules.Authors, IsPersonal = true, OnPair = null, What = "Прочитать ответ на обращение", Verb = "Прочитать", Href = Page,
            About = _ => "", When = WorkWords.Always("ответ дан"),
        },
        new("petition-to-order", (db, v) =>
            from p in db.Set<Petition>()
            where p.Answer == PetitionAnswer.Granted && (p.State == PetitionState.Answered || p.State == PetitionState.Closed)
                && (p.Kind == PetitionKind.Replacement || p.Kind == PetitionKind.Release || p.Kind == PetitionKind.Leaving)
            join m in db.Set<Mentorship>() on p.MentorshipId equals (Guid?)m.Id
            where (m.State == MentorshipState.Active || m.State == MentorshipState.Suspended) && m.EndOrderId == null && m.EndGround == null
                && !db.Set<Order>().Any(o => (o.State == OrderState.Draft || o.State == OrderState.OnApproval)
                    && o.Points.Any(c => c.MentorshipId == m.Id && c.Effect != OrderEffect.ApprovePair))
            join a in db.Set<Person>() on p.AuthorId equals a.Id
            select new WorkRow
            {
                RecordId = p.Id,
                OtherId = m.Id,
                MentorshipId = null,
                MentorId = p.MentorId,
                MenteeId = p.MenteeId,
                DoerId = p.AuthorId,
                On = p.AnsweredOn,
                At = null,
                Surname = a.Name.Surname,
                GivenName = a.Name.GivenName,
                Patronymic = a.Name.Patronymic,
                MentorSurname = "",
                MentorGivenName = "",
                MentorPatronymic = null,
                Text = null,
            })
        {
            Acts = SchoolRole.Curator, IsNeverOnes = true, OnPair = null, What = "Подготовить приказ по решению директора", Verb = "Подготовить",
            Href = Page, When = WorkWords.Since(3),
        },
    ];

    private static WorkRule ToAnswer(SchoolRole addressee, string code, Func<PortalDbContext, IQueryable<Petition>> of) => new("petition-to-answer-" + code,
        (db, v) => Rows(db, of(db).Where(p => p.State == PetitionState.Sent || p.State == PetitionState.Taken)))
    {
        Acts = addressee,
        // The mentor is asked as one of the pair, an office never.
        IsNeverOnes = addressee != SchoolRole.Mentor,
        OnPair = null,
        What = "Ответить на обращение",
        Verb = "Ответить",
        Href = Page,
        When = WorkWords.Until,
    };

    private static string Page(WorkRow row) => $"/petitions/{row.RecordId}";

    // An author without a pair stands for its mentor: nobody answers the own petition.
    private static IQueryable<WorkRow> Rows(PortalDbContext db, IQueryable<Petition> petitions) =>
        from p in petitions
        join a in db.Set<Person>() on p.AuthorId equals a.Id
        select new WorkRow
        {
            RecordId = p.Id,
            OtherId = p.Id,
            MentorshipId = null,
            MentorId = p.MentorId ?? p.AuthorId,
            MenteeId = p.MenteeId,
            DoerId = p.AuthorId,
            On = p.AnswerDueOn,
            At = null,
            Surname = a.Name.Surname,
            GivenName = a.Name.GivenName,
            Patronymic = a.Name.Patronymic,
            MentorSurname = "",
            MentorGivenName = "",
            MentorPatronymic = null,
            Text = null,
        };
}
