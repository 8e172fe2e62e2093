using MentoringPortal.Data.Accounts;
using MentoringPortal.Domain.Divisions;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Domain.RoadMaps;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Infrastructure.Security;
using MentoringPortal.Web.Infrastructure.Work;

namespace MentoringPortal.Web.Features.RoadMaps;

/// <summary>What the year asks of those who answer for its points (T-10, T-13).</summary>
public static class RoadMapWork
{
    public static IReadOnlyList<WorkRule> Rules { get; } =
    [
        new("road-map-draft", (db, v) => WorkSources.OfRecords(
            from m in db.Set<RoadMap>()
            where m.State == RoadMapState.Draft && !db.Set<Order>().Any(o => (o.State == OrderState.Draft || o.State == OrderState.OnApproval)
                && o.Points.Any(p => p.Effect == OrderEffect.RoadMapApproval && p.RoadMapId == m.Id))
            select new RecordOfWork { RecordId = m.Id, DoerId = null, On = null, Text = m.Title }))
        {
            IsPosted = true,
            Acts = SchoolRole.Curator, What = "Проверить дорожную карту и подготовить приказ об утверждении", Verb = "Проверить", Href = r => $"/roadmap/{r.RecordId}",
            About = WorkWords.Title, When = WorkWords.Always("проект"),
        },
        new("road-map-item", (db, v) =>
            from o in db.Set<RoadMapOccurrence>()
            where (o.State == OccurrenceState.Planned || o.State == OccurrenceState.Postponed) && o.FromOn <= v.Today
            join i in db.Set<RoadMapItem>() on o.ItemId equals i.Id
            join m in db.Set<RoadMap>() on i.RoadMapId equals m.Id
            where m.State == RoadMapState.InForce
            from who in db.Set<Membership>()
            where !who.IsBlocked && who.PersonId != null && ((who.Roles & i.Roles) != 0
                    || ((i.Roles & SchoolRole.Mentor) != 0 && db.Set<Mentorship>().Any(p => p.MentorId == who.PersonId && p.State == MentorshipState.Active))
                    || ((i.Roles & SchoolRole.Mentee) != 0 && db.Set<Mentorship>().Any(p => p.MenteeId == who.PersonId && p.State == MentorshipState.Active))
                    || ((i.Roles & SchoolRole.MethodUnionHead) != 0
                        && db.Set<Division>().Any(d => d.HeadId == who.PersonId && !d.IsArchived && d.Kind != DivisionKind.SchoolClass))
                    || db.Set<RoadMapResponsible>().Any(p => p.ItemId == i.Id && p.PersonId == who.PersonId))
            select new WorkRow
            {
                RecordId = m.Id,
                OtherId = o.Id,
                MentorshipId = null,
                MentorId = null,
                MenteeId = null,
                DoerId = who.PersonId,
                On = o.DueOn,
                At = null,
                Surname = "",
                GivenName = "",
                Patronymic = null,
                MentorSurname = "",
                MentorGivenName = "",
                MentorPatronymic = null,
                Text = i.Title,
            })
        {
            Term = "T-13", IsPosted = true, PostedAbout = WorkWords.Title,
            Acts = Rights.Pairs | SchoolRole.Psychologist, IsPersonal = true, OnPair = null, What = "Выполнить пункт дорожной карты", Verb = "Отметить",
            Href = r => $"/roadmap/{r.RecordId}/terms/{r.OtherId}?mine=true", Title = WorkWords.Title, About = _ => "пункт дорожной карты", When = WorkWords.Until,
        },
    ];
}
