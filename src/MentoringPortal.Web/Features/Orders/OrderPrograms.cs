using MentoringPortal.Data;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.RoadMaps;
using MentoringPortal.Web.Features.Programs;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Orders;

/// <summary>What orders meet of the school's programs: the edition that D-06 approves, the appointments that D-03 makes and ends.</summary>
public sealed class OrderPrograms(PortalDbContext db, ProgramReader programs)
{
    /// <summary>The program that curators are appointed to; null where the school has none in force.</summary>
    public async Task<Guid?> UsualIdAsync(CancellationToken cancel) => (await programs.InForceAsync(cancel)).ProgramId;

    /// <summary>The road map of the order with its points, tracked; null where it approves none or it is gone.</summary>
    public Task<RoadMap?> RoadMapAsync(Order order, CancellationToken cancel) => order.ApprovedRoadMapId is not { } id ? Task.FromResult<RoadMap?>(null)
        : db.Set<RoadMap>().Include(m => m.Items).ThenInclude(i => i.Occurrences).AsSplitQuery().FirstOrDefaultAsync(m => m.Id == id, cancel);

    /// <summary>The points that approve an edition or a road map, with the drafts as they stand.</summary>
    public async Task<IReadOnlyList<PointFacts>> FactsAsync(Order order, CancellationToken cancel)
    {
        var facts = new List<PointFacts>();
        if (order.ApprovedProgramId is { } program)
        {
            var draft = await db.Set<ProgramEdition>().AsNoTracking().FirstOrDefaultAsync(e => e.ProgramId == program && e.State == EditionState.Draft, cancel);
            facts.Add(new PointFacts(order.Points.First(p => p.Effect == OrderEffect.EditionApproval)) { Edition = draft });
        }

        if (order.ApprovedRoadMapId is not null)
        {
            facts.Add(new PointFacts(order.Points.First(p => p.Effect == OrderEffect.RoadMapApproval)) { RoadMap = await RoadMapAsync(order, cancel) });
        }

        return facts;
    }

    /// <summary>The draft that the signature puts in force and what it replaces, tracked.</summary>
    public async Task<IReadOnlyDictionary<Guid, EditionInHand>> ToApproveAsync(Order order, CancellationToken cancel)
    {
        if (order.ApprovedProgramId is not { } program) return new Dictionary<Guid, EditionInHand>();

        var editions = await db.Set<ProgramEdition>().Where(e => e.ProgramId == program && e.State != EditionState.Superseded).ToListAsync(cancel);
        return editions.Find(e => e.State == EditionState.Draft) is { } draft
            ? new Dictionary<Guid, EditionInHand> { [program] = new(draft, editions.Find(e => e.State == EditionState.InForce)) } : new Dictionary<Guid, EditionInHand>();
    }

    /// <summary>The edition that a signed order has put in force and what it had replaced, tracked.</summary>
    public async Task<IReadOnlyDictionary<Guid, EditionInHand>> ApprovedAsync(Order order, CancellationToken cancel)
    {
        if (order.ApprovedProgramId is not { } program) return new Dictionary<Guid, EditionInHand>();

        var before = order.Points.First(p => p.Effect == OrderEffect.EditionApproval).Before.EarlierId;
        var editions = await db.Set<ProgramEdition>().Where(e => e.ProgramId == program && (e.OrderId == order.Id || e.Id == before)).ToListAsync(cancel);
        return new Dictionary<Guid, EditionInHand> { [program] = new(editions.First(e => e.OrderId == order.Id), editions.Find(e => e.Id == before)) };
    }

    /// <summary>Appointments of curators that an order of D-03 may make, end or take back, tracked.</summary>
    public async Task<IReadOnlyList<ProgramPost>> PostsAsync(Order order, CancellationToken cancel)
    {
        if (order.Kind != OrderKind.CuratorAppointment || await UsualIdAsync(cancel) is not { } program) return [];

        return await db.Set<ProgramPost>().Where(p => p.ProgramId == program && p.Post == PostDefinition.Curator).ToListAsync(cancel);
    }

    /// <summary>Mentees who take part by the edition of the order, or marks of its road map, in words: then it is not cancelled.</summary>
    public async Task<IReadOnlyList<string>> WithTracksAsync(Order order, CancellationToken cancel)
    {
        var id = order.Id;
        if (order.ApprovedRoadMapId is { } map && await db.Set<RoadMapOccurrence>()
            .AnyAsync(o => o.State != OccurrenceState.Planned && db.Set<RoadMapItem>().Any(i => i.Id == o.ItemId && i.RoadMapId == map), cancel))
        {
            return ["в дорожной карте уже отмечены пункты"];
        }

        if (order.ApprovedProgramId is null) return [];

        var tracks = await db.Set<Participation>().CountAsync(p => db.Set<ProgramEdition>().Any(e => e.Id == p.EditionId && e.OrderId == id), cancel);
        return tracks == 0 ? [] : [$"по этой редакции программы уже наставляют людей: {tracks}"];
    }
}
