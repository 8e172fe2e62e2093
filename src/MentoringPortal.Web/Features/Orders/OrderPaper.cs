using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Documents;
using MentoringPortal.Documents.Orders;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Documents;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Orders;

/// <summary>The paper of an order: the same content for the preview, the draft PDF and the issued document.</summary>
public sealed class OrderPaper(PortalDbContext db, PaperFactsReader facts, CurrentActor actor)
{
    public const string Code = PairsOrder.Code;

    /// <summary>The order as it stands; «ПРОЕКТ» until it is signed.</summary>
    public async Task<OfficialDocument> ComposeAsync(Order order, CancellationToken cancel)
    {
        var ids = order.Mentorships.OrderBy(m => m.Position).Select(m => m.MentorshipId).ToList();
        var pairs = await db.Set<Mentorship>().AsNoTracking().Where(m => ids.Contains(m.Id)).ToDictionaryAsync(m => m.Id, cancel);
        var school = await facts.SchoolAsync(cancel);
        var approver = await facts.WithRole(SchoolRole.DeputyDirectorAcademic).FirstOrDefaultAsync(cancel);
        var curator = order.CuratorId is null ? await facts.WithRole(SchoolRole.Curator).FirstOrDefaultAsync(cancel) : null;
        var named = pairs.Values.SelectMany(p => new[] { p.MentorId, p.MenteeId })
            .Concat(new[] { order.CuratorId, order.ControllerId, order.SignedById }.OfType<Guid>()).Distinct().ToList();
        var staff = await db.Set<Person>().AsNoTracking().Where(p => named.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancel);
        Participant Person(Guid id) => PaperFactsReader.Of(staff[id]);

        var signer = order.SignedById is { } signedBy && staff.TryGetValue(signedBy, out var s) && actor.Is(SchoolRole.Director) ? new Participant(s.Name, s.Name == school.Director.Name ? school.Director.Post : school.HeadPost ?? school.Director.Post) : null;
        var curatorPerson = order.CuratorId is { } curatorId ? Person(curatorId) : curator is null ? school.Director : PaperFactsReader.Of(curator);
        var firstDay = pairs.Count == 0 ? order.DraftedOn : pairs.Values.Min(p => p.StartsOn);
        var people = pairs.Count == 0 ? [] : ids.SelectMany(id => new[] { pairs[id].MentorId, pairs[id].MenteeId })
            .Concat(new[] { order.CuratorId, order.ControllerId }.OfType<Guid>()).Distinct();
        return PairsOrder.Compose(new PairsOrderData
        {
            School = school,
            Number = order.Number,
            Date = order.SignedOn,
            IsDraft = order.Number is null,
            Pairs = [.. ids.Select(id => pairs[id]).Select(p => new OrderedPair(Person(p.MentorId), Person(p.MenteeId), p.Form.Label(), p.StartsOn, p.EndsOn)
            {
                MentorCategory = (staff[p.MentorId] as StaffMember)?.Category,
                Model = p.Model.Label(),
                Kind = p.Kind.Label(),
                Topic = p.Topic,
                SupplementaryAgreement = p.SupplementaryAgreement,
            })],
            // Pairs of the last days of August are approved for the year about to begin.
            AcademicYear = AcademicYear.Of(firstDay.AddDays(14)).ToString(),
            Basis = order.Basis,
            Curator = curatorPerson,
            PlansDueOn = order.PlansDueOn,
            PlansApprover = approver is null ? school.Director : PaperFactsReader.Of(approver),
            Controller = order.ControllerId is { } controller ? Person(controller) : null,
            Signer = signer,
            Acquainted = [.. people.Select(id => new Acquainted(Person(id)))],
        });
    }
}
