using MentoringPortal.Data;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Consents;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Features.Mentorships;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Orders;

/// <summary>A pair of an order with its people and the consents they have given.</summary>
public sealed class OrderedPairFacts
{
    public required Mentorship Pair { get; init; }

    public required Person Mentor { get; init; }

    public required Person Mentee { get; init; }

    public bool MentorData { get; init; }

    public bool MentorWork { get; init; }

    public bool MenteeData { get; init; }

    public bool MenteeParticipation { get; init; }

    /// <summary>An assessment of the pair has begun and no interview is held; never told to the mentee.</summary>
    public bool IsAssessed { get; init; }

    public string Names => $"{Mentor.Name.SurnameWithInitials} – {Mentee.Name.SurnameWithInitials}";

    /// <summary>What the pair lacks, in words; null when both have given everything.</summary>
    public string? Lacks => PairConsentsReader.Lacking(
        Mentor.Name.SurnameWithInitials, Given((MentorData, ConsentKind.PersonalData), (MentorWork, ConsentKind.MentoringWork)),
        Mentee.Name.SurnameWithInitials, Given((MenteeData, ConsentKind.PersonalData), (MenteeParticipation, ConsentKind.MenteeParticipation)));

    private static IEnumerable<ConsentKind> Given(params (bool Is, ConsentKind Kind)[] consents) => consents.Where(c => c.Is).Select(c => c.Kind);
}

/// <summary>A change of an order with the pair it changes and the mentor who takes over.</summary>
public sealed record OrderedChange(OrderChange Change, OrderedPairFacts Pair, Person? NewMentor)
{
    /// <summary>«Орлова Н.П. – Ким В.А.» or «Орлова Н.П. → Белова О.И. (наставляемый Ким В.А.)».</summary>
    public string Names => NewMentor is null ? Pair.Names : $"{Pair.Mentor.Name.SurnameWithInitials} → {NewMentor.Name.SurnameWithInitials} (наставляемый {Pair.Mentee.Name.SurnameWithInitials})";
}

/// <summary>Everything that the pages and the paper of an order speak of.</summary>
public sealed record OrderFacts(Order Order, SchoolFacts School, DraftSource? Source, Person? Curator, Person? Controller, Person? PreviousCurator, Person? Signer, Person? PlansApprover, Person? SchoolCurator)
{
    /// <summary>D-04: the pairs in their own sequence.</summary>
    public IReadOnlyList<OrderedPairFacts> Pairs { get; init; } = [];

    /// <summary>D-05: the changes in their own sequence.</summary>
    public IReadOnlyList<OrderedChange> Changes { get; init; } = [];

    /// <summary>Whoever the order names and who has to know of it, each once.</summary>
    public IReadOnlyList<Person> Named =>
    [
        .. (Order.Kind switch
        {
            OrderKind.PairsApproval => Pairs.SelectMany(p => new[] { p.Mentor, p.Mentee }).Append(Curator).Append(Controller),
            OrderKind.Changes => Changes.SelectMany(c => new[] { c.Pair.Mentor, c.NewMentor, c.Pair.Mentee }).Append(Curator),
            _ => [Curator, PreviousCurator],
        }).OfType<Person>().DistinctBy(p => p.Id),
    ];
}

/// <summary>
/// Reads the facts of an order in two queries, three where a pair gets another mentor: the page of the signature composes the paper anew
/// to compare it with what was sent, and must not cost more than a list.
/// </summary>
public sealed class OrderFactsReader(PortalDbContext db, PaperFactsReader papers)
{
    /// <summary>The facts of the order as it stands in memory, whether saved or not.</summary>
    public async Task<OrderFacts> ReadAsync(Order order, CancellationToken cancel)
    {
        var (id, curator, controller, previous, signer) = (order.Id, order.CuratorId, order.ControllerId, order.PreviousCuratorId, order.SignedById);
        var (people, approvers, curators) = (db.Set<Person>(), papers.WithRole(SchoolRole.DeputyDirectorAcademic), papers.WithRole(SchoolRole.Curator));
        // Joined, not asked for in the projection: one row of one query.
        var row = await (
            from s in papers.SchoolRow()
            from source in db.Set<DraftSource>().Where(d => d.SubjectId == id).DefaultIfEmpty()
            from named in people.Where(p => p.Id == curator).DefaultIfEmpty()
            from controls in people.Where(p => p.Id == controller).DefaultIfEmpty()
            from replaced in people.Where(p => p.Id == previous).DefaultIfEmpty()
            from signed in people.Where(p => p.Id == signer).DefaultIfEmpty()
            from approver in approvers.Take(1).DefaultIfEmpty()
            from usual in curators.Take(1).DefaultIfEmpty()
            select new { School = s, Source = source, Curator = named, Controller = controls, Previous = replaced, Signer = signed, PlansApprover = approver, SchoolCurator = usual }).AsNoTracking().FirstAsync(cancel);
        var facts = new OrderFacts(order, row.School, row.Source, row.Curator, row.Controller, row.Previous, row.Signer, row.PlansApprover, row.SchoolCurator);
        return order.Kind switch
        {
            OrderKind.PairsApproval => facts with { Pairs = await PairsAsync([.. order.Mentorships.OrderBy(m => m.Position).Select(m => m.MentorshipId)], cancel) },
            OrderKind.Changes => facts with { Changes = await ChangesAsync(order, cancel) },
            _ => facts,
        };
    }

    private async Task<IReadOnlyList<OrderedPairFacts>> PairsAsync(List<Guid> ids, CancellationToken cancel)
    {
        if (ids.Count == 0) return [];
        var me = db.Actor.PersonId;
        var given = db.Set<Consent>().Where(c => c.State == ConsentState.Given);
        var rows = await (
            from m in db.Set<Mentorship>().AsNoTracking()
            where ids.Contains(m.Id)
            join mentor in db.Set<Person>() on m.MentorId equals mentor.Id
            join mentee in db.Set<Person>() on m.MenteeId equals mentee.Id
            select new OrderedPairFacts
            {
                Pair = m,
                Mentor = mentor,
                Mentee = mentee,
                MentorData = given.Any(c => c.PersonId == m.MentorId && c.Kind == ConsentKind.PersonalData),
                MentorWork = given.Any(c => c.PersonId == m.MentorId && c.Kind == ConsentKind.MentoringWork),
                MenteeData = given.Any(c => c.PersonId == m.MenteeId && c.Kind == ConsentKind.PersonalData),
                MenteeParticipation = given.Any(c => c.PersonId == m.MenteeId && c.Kind == ConsentKind.MenteeParticipation),
                IsAssessed = m.MenteeId != me && db.Set<StageAssessment>().Any(a => a.MentorshipId == m.Id && a.InterviewHeldOn == null),
            }).ToListAsync(cancel);
        return [.. rows.OrderBy(r => ids.IndexOf(r.Pair.Id))];
    }

    private async Task<IReadOnlyList<OrderedChange>> ChangesAsync(Order order, CancellationToken cancel)
    {
        var changes = order.Changes.OrderBy(c => c.Position).ToList();
        var pairs = (await PairsAsync(changes.ConvertAll(c => c.MentorshipId), cancel)).ToDictionary(p => p.Pair.Id);
        var mentors = changes.Select(c => c.NewMentorId).OfType<Guid>().ToList();
        var named = mentors.Count == 0 ? [] : await db.Set<Person>().AsNoTracking().Where(p => mentors.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancel);
        return changes.ConvertAll(c => new OrderedChange(c, pairs[c.MentorshipId], c.NewMentorId is { } id ? named[id] : null));
    }
}
