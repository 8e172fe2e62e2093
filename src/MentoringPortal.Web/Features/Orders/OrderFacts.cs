using MentoringPortal.Data;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Consents;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Consents;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Features.Mentorships;
using MentoringPortal.Web.Features.Programs;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Orders;

/// <summary>A consent of a person with what it speaks of.</summary>
public sealed record ScopedConsent(Guid PersonId, ConsentKind Kind, ConsentScope Scope, Guid ScopeId);

/// <summary>Another open pair of a mentee.</summary>
public sealed record OtherPair(RussianName Mentor, string Topic);

/// <summary>A pair of an order with its people and the consents they have given.</summary>
public sealed class OrderedPairFacts
{
    public required Mentorship Pair { get; init; }

    public required Person Mentor { get; init; }

    public required Person Mentee { get; init; }

    /// <summary>Consents asked of the two people and not given, those to other pairs among them. Apart, so that each joins by its person.</summary>
    public IReadOnlyList<ScopedConsent> MentorMissing { get; init; } = [];

    public IReadOnlyList<ScopedConsent> MenteeMissing { get; init; } = [];

    /// <summary>Consents asked for and not given, of the pair and of its people.</summary>
    public IReadOnlyList<MissingConsent> Missing =>
        [.. MentorMissing.Concat(MenteeMissing).Where(c => c.Scope != ConsentScope.Mentorship || c.ScopeId == Pair.Id).Select(c => new MissingConsent(c.PersonId, c.Kind))];

    /// <summary>Mentees who work with the mentor together, this one among them.</summary>
    public int Together { get; init; } = 1;

    /// <summary>Open pairs of the mentor.</summary>
    public int OpenMentees { get; init; }

    public PoolCategory? MenteeCategory { get; init; }

    /// <summary>Other open pairs of the mentee at the same time.</summary>
    public IReadOnlyList<OtherPair> Others { get; init; } = [];

    private PairShape Shape => new(
        new MentorshipTerms(Pair.Form, Pair.Model, Pair.Kind, Pair.Topic, Pair.StartsOn, Pair.EndsOn, null), ParticipantKind.Staff, ParticipantKind.Staff, Together,
        PairCatalogue.IsHead(Mentor.Staff?.Post), MenteeCategory);

    /// <summary>What about the pair contradicts itself, in words.</summary>
    public IEnumerable<string> Contradictions => PairCatalogue.Contradictions(Shape).Select(v => $"{Names}: {v.Message}");

    /// <summary>What is unusual about it in a school that works by this program, in words.</summary>
    public IReadOnlyList<string> WarningsBy(ProgramDefinition program) => program.Unusual(Shape, Mentee.Name.SurnameWithInitials,
        [.. Others.Select(o => new OtherMentor(o.Mentor.SurnameWithInitials, o.Topic))], OpenMentees);

    /// <summary>An assessment of the pair has begun and no interview is held; never told to the mentee.</summary>
    public bool IsAssessed { get; init; }

    /// <summary>Day of the latest consent that they have given.</summary>
    public DateOnly? ConsentsOn { get; init; }

    public string Names => $"{Mentor.Name.SurnameWithInitials} – {Mentee.Name.SurnameWithInitials}";

    /// <summary>What the pair lacks, in words; null when nothing.</summary>
    public string? Lacks => PairConsentsReader.Lacking((Mentor.Id, Mentor.Name.SurnameWithInitials), (Mentee.Id, Mentee.Name.SurnameWithInitials), Missing);
}

/// <summary>A point that changes a pair, with the pair and the mentor who takes over.</summary>
public sealed record OrderedChange(OrderPoint Point, OrderedPairFacts Pair, Person? NewMentor)
{
    public PairChangeCard Change => Point.Change!;

    /// <summary>«Орлова Н.П. – Ким В.А.» or «Орлова Н.П. → Белова О.И. (наставляемый Ким В.А.)».</summary>
    public string Names => NewMentor is null ? Pair.Names
        : $"{Pair.Mentor.Name.SurnameWithInitials} → {NewMentor.Name.SurnameWithInitials} (наставляемый {Pair.Mentee.Name.SurnameWithInitials})";
}

/// <summary>A point of a text order with whoever has to do it.</summary>
public sealed record OrderedText(OrderPoint Point, Person? Executor);

/// <summary>Everything that the pages and the paper of an order speak of.</summary>
public sealed record OrderFacts(Order Order, SchoolFacts School, DraftSource? Source, Person? Curator, Person? Controller, Person? PreviousCurator, Person? Signer,
    Person? PlansApprover, Person? SchoolCurator)
{
    /// <summary>D-04: the pairs in their own sequence.</summary>
    public IReadOnlyList<OrderedPairFacts> Pairs { get; init; } = [];

    /// <summary>D-04: what is unusual about its pairs, each sentence once.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>D-05: the changes in their own sequence.</summary>
    public IReadOnlyList<OrderedChange> Changes { get; init; } = [];

    /// <summary>A text order: its points, and who has to know of them besides.</summary>
    public IReadOnlyList<OrderedText> Texts { get; init; } = [];

    public IReadOnlyList<Person> AlsoAcquainted { get; init; } = [];

    /// <summary>Whoever the order makes work together: they neither supervise nor approve their own work.</summary>
    public IReadOnlyList<OrderParty> Parties =>
    [
        .. Pairs.SelectMany(p => new[] { Party(p.Mentor), Party(p.Mentee) }).Concat(Changes.Where(c => c.NewMentor is not null)
            .SelectMany(c => new[] { Party(c.NewMentor!), Party(c.Pair.Mentee) })).DistinctBy(p => p.Id),
    ];

    public static OrderParty Party(Person person) => new(person.Id, person.Name.SurnameWithInitials, person.Staff?.HiredOn);

    /// <summary>Whoever the order names and who has to know of it, each once.</summary>
    public IReadOnlyList<Person> Named =>
    [
        .. (Order.Kind switch
        {
            OrderKind.PairsApproval => Pairs.SelectMany(p => new[] { p.Mentor, p.Mentee }).Append(Curator).Append(Controller),
            OrderKind.Changes => Changes.SelectMany(c => new[] { c.Pair.Mentor, c.NewMentor, c.Pair.Mentee }).Append(Curator),
            OrderKind.CuratorAppointment => [Curator, PreviousCurator],
            OrderKind.Text => Texts.Select(t => t.Executor).Concat(AlsoAcquainted).Append(Controller),
            _ => throw new InvalidOperationException(Order.Kind.ToString()),
        }).OfType<Person>().DistinctBy(p => p.Id),
    ];
}

/// <summary>
/// Reads the facts of an order in two queries, three where a pair gets another mentor or points name people: the page of the signature composes
/// the paper anew
/// to compare it with what was sent, and must not cost more than a list.
/// </summary>
public sealed class OrderFactsReader(PortalDbContext db, PaperFactsReader papers, ProgramReader programs)
{
    /// <summary>The facts of the order as it stands in memory, whether saved or not.</summary>
    public async Task<OrderFacts> ReadAsync(Order order, CancellationToken cancel)
    {
        var (id, curator, controller, previous, signer) = (order.Id, order.CuratorId, order.ControllerId,
            order.PreviousCuratorId, order.SignedById);
        // Nobody of the pairs supervises the own pair or approves the own plan.
        List<Guid> pairs = [.. order.PairIds], takers = [.. order.Changes.Select(c => c.PersonId).OfType<Guid>()];
        var people = db.Set<Person>();
        IQueryable<Person> Apart(IQueryable<Person> officials) => pairs.Count == 0 ? officials
            : officials.Where(p => !takers.Contains(p.Id) && !db.Set<Mentorship>().Any(m => pairs.Contains(m.Id) && (m.MentorId == p.Id || m.MenteeId == p.Id)));
        var (approvers, curators) = (Apart(papers.WithRole(SchoolRole.DeputyDirectorAcademic | SchoolRole.DeputyDirectorMethodical, SchoolRole.DeputyDirectorAcademic)),
            Apart(papers.WithRole(SchoolRole.Curator)));
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
            select new
            {
                School = s,
                Source = source,
                Curator = named,
                Controller = controls,
                Previous = replaced,
                Signer = signed,
                PlansApprover = approver,
                SchoolCurator = usual
            }).AsNoTracking().FirstAsync(cancel);
        var facts = new OrderFacts(order, row.School, row.Source, row.Curator, row.Controller, row.Previous, row.Signer, row.PlansApprover, row.SchoolCurator);
        return order.Kind switch
        {
            OrderKind.PairsApproval => await WithPairsAsync(facts, cancel),
            OrderKind.Changes => facts with { Changes = await ChangesAsync(order, cancel) },
            OrderKind.Text => await WithTextsAsync(facts, cancel),
            _ => facts,
        };
    }

    private async Task<OrderFacts> WithPairsAsync(OrderFacts facts, CancellationToken cancel)
    {
        var (pairs, program) = (await PairsAsync(facts.Order.ApprovedIds, cancel), (await programs.InForceAsync(cancel)).Definition);
        return facts with { Pairs = pairs, Warnings = [.. pairs.SelectMany(p => p.WarningsBy(program)).Distinct()] };
    }

    private async Task<OrderFacts> WithTextsAsync(OrderFacts facts, CancellationToken cancel)
    {
        var points = facts.Order.Points.OrderBy(p => p.Position).ToList();
        var people = await PeopleAsync([.. points.Select(p => p.PersonId).OfType<Guid>(), .. facts.Order.AcquaintIds], cancel);
        return facts with
        {
            Texts = points.ConvertAll(p => new OrderedText(p, p.PersonId is { } id ? people.GetValueOrDefault(id) : null)),
            AlsoAcquainted = [.. facts.Order.AcquaintIds.Select(id => people.GetValueOrDefault(id)).OfType<Person>()],
        };
    }

    private async Task<IReadOnlyDictionary<Guid, Person>> PeopleAsync(List<Guid> ids, CancellationToken cancel) =>
        ids.Count == 0 ? new Dictionary<Guid, Person>() : await db.Set<Person>().AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancel);

    private async Task<IReadOnlyList<OrderedPairFacts>> PairsAsync(IReadOnlyList<Guid> approved, CancellationToken cancel)
    {
        List<Guid> ids = [.. approved];
        if (ids.Count == 0) return [];
        var me = db.Actor.PersonId;
        var (missing, open, given) = (db.MissingConsents(), db.OpenPairs(), db.Set<Consent>().Where(c => c.State == ConsentState.Given));
        // A pair lacks few consents and has few other mentors: their products weigh less than three queries more.
        var rows = await (
            from m in db.Set<Mentorship>().AsNoTracking()
            where ids.Contains(m.Id)
            select new OrderedPairFacts
            {
                Pair = m,
                Mentor = m.Mentor,
                Mentee = m.Mentee,
                ConsentsOn = given.Where(c => (c.PersonId == m.MentorId || c.PersonId == m.MenteeId) && (c.Scope != ConsentScope.Mentorship || c.ScopeId == m.Id))
                    .Max(c => c.GivenOn),
                MentorMissing = missing.Where(c => c.PersonId == m.MentorId).Select(c => new ScopedConsent(c.PersonId, c.Kind, c.Scope, c.ScopeId)).ToList(),
                MenteeMissing = missing.Where(c => c.PersonId == m.MenteeId).Select(c => new ScopedConsent(c.PersonId, c.Kind, c.Scope, c.ScopeId)).ToList(),
                Together = open.Count(o => o.UnitId == m.UnitId),
                OpenMentees = open.Count(o => o.MentorId == m.MentorId),
                MenteeCategory = db.Set<PoolRecord>().Where(r => r.Side == PoolSide.Mentees && r.PersonId == m.MenteeId).Select(r => (PoolCategory?)r.Category).FirstOrDefault(),
                Others = (from o in open
                          where o.MenteeId == m.MenteeId && o.MentorId != m.MentorId && o.LastOn >= m.StartsOn && o.StartsOn <= m.EndsOn
                          orderby o.StartsOn, o.Id
                          select new OtherPair(o.Mentor.Name, o.Topic)).ToList(),
                IsAssessed = m.MenteeId != me && db.Set<StageAssessment>().Any(a => a.MentorshipId == m.Id && a.InterviewHeldOn == null
                    && a.State != AssessmentState.Filed
                    && ((a.State != AssessmentState.CollectingPackage && a.State != AssessmentState.PackageComplete) || a.Parts.Any(p => p.State != PartState.Awaited))),
            }).AsSingleQuery().ToListAsync(cancel);
        return [.. rows.OrderBy(r => ids.IndexOf(r.Pair.Id))];
    }

    private async Task<IReadOnlyList<OrderedChange>> ChangesAsync(Order order, CancellationToken cancel)
    {
        var changes = order.Changes;
        var pairs = (await PairsAsync([.. changes.Select(c => c.MentorshipId!.Value)], cancel)).ToDictionary(p => p.Pair.Id);
        var named = await PeopleAsync([.. changes.Select(c => c.PersonId).OfType<Guid>()], cancel);
        return [.. changes.Select(c => new OrderedChange(c, pairs[c.MentorshipId!.Value], c.PersonId is { } id ? named[id] : null))];
    }
}
