using MentoringPortal.Data.Common;
using MentoringPortal.Documents;
using MentoringPortal.Documents.Orders;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Features.Programs;

namespace MentoringPortal.Web.Features.Orders;

/// <summary>The paper of an order of any kind: the same content for the preview, the draft PDF and the issued document.</summary>
public sealed class OrderPaper(OrderFactsReader facts, PaperFactsReader papers, ProgramReader programs, CurrentActor actor)
{
    /// <summary>Catalogue code of an order.</summary>
    public static string CodeOf(Order order) => order.Kind switch
    {
        OrderKind.PairsApproval => PairsOrder.Code,
        OrderKind.Changes => ChangesOrder.Code,
        OrderKind.CuratorAppointment => CuratorOrder.Code,
        OrderKind.Text => order switch
        {
            { ApprovedAct: ProgramAct.Regulation } => TextOrder.RegulationCode,
            { ApprovedAct: ProgramAct.RoadMap } or { ApprovedRoadMapId: not null } => TextOrder.RoadMapCode,
            { ApprovedAct: ProgramAct.Program } => TextOrder.ProgramCode,
            _ => TextOrder.Code,
        },
        _ => throw new ArgumentOutOfRangeException(nameof(order), order.Kind, null),
    };

    /// <summary>The order as it stands; «ПРОЕКТ» until it is signed.</summary>
    public async Task<OfficialDocument> ComposeAsync(Order order, CancellationToken cancel) => await ComposeAsync(await facts.ReadAsync(order, cancel), cancel);

    /// <summary>The same from facts that were read already.</summary>
    public async Task<OfficialDocument> ComposeAsync(OrderFacts of, CancellationToken cancel)
    {
        var school = await papers.SchoolAsync(of.School, cancel);
        var signer = of.Signer is { } s && actor.Is(SchoolRole.Director)
            ? new Participant(s.Name, s.Name == school.Director.Name ? school.Director.Post : school.HeadPost ?? school.Director.Post) : null;
        return of.Order.Kind switch
        {
            OrderKind.PairsApproval => Pairs(of, school, signer, (await programs.InForceAsync(cancel)).Definition),
            OrderKind.Changes => Changes(of, school, signer),
            OrderKind.CuratorAppointment => Appointment(of, school, signer),
            _ => Text(of, school, signer),
        };
    }

    private static OfficialDocument Pairs(OrderFacts of, SchoolCard school, Participant? signer, ProgramDefinition program)
    {
        var order = of.Order;
        // Pairs of the last days of August are approved for the year about to begin; a pair that lasts beyond it has its period alone.
        var year = AcademicYear.Of((of.Pairs.Count == 0 ? order.DraftedOn : of.Pairs.Min(p => p.Pair.StartsOn)).AddDays(14));
        return PairsOrder.Compose(new PairsOrderData
        {
            School = school,
            Number = order.Number,
            Date = order.SignedOn,
            IsDraft = order.Number is null,
            Pairs = [.. of.Pairs.Select(p => new OrderedPair(Of(p.Mentor), Of(p.Mentee), program.LabelOf(p.Pair.Form), p.Pair.StartsOn, p.Pair.EndsOn)
            {
                MentorCategory = p.Mentor.Staff?.Category,
                Model = program.LabelOf(p.Pair.Model),
                Kind = p.Pair.Kind.Label(),
                Topic = p.Pair.Topic,
                SupplementaryAgreement = p.Pair.AgreementWords,
            })],
            AcademicYear = of.Pairs.All(p => p.Pair.EndsOn <= year.End) ? year.ToString() : null,
            Basis = order.Basis,
            Curator = Of(of.Curator ?? of.SchoolCurator) ?? school.Director,
            PlansDueOn = order.PlansDueOn,
            PlansApprover = Of(of.PlansApprover) ?? school.Director,
            Controller = Of(of.Controller),
            Signer = signer,
            Acquainted = Acquainted(of),
        });
    }

    private static OfficialDocument Changes(OrderFacts of, SchoolCard school, Participant? signer)
    {
        var order = of.Order;
        return ChangesOrder.Compose(new ChangesOrderData
        {
            School = school,
            Number = order.Number,
            Date = order.SignedOn,
            IsDraft = order.Number is null,
            Changes = [.. of.Changes.Select(c => new PairChange(Of(c.Pair.Mentor), Of(c.Pair.Mentee), c.Change.InForceOn(order.SignedOn ?? order.DraftedOn))
            {
                Ends = c.Change.Kind == OrderEffect.EarlyEnd,
                NewMentor = Of(c.NewMentor),
                NewEndsOn = c.Change.Kind == OrderEffect.Replacement ? c.Change.NewEndsOn ?? c.Pair.Pair.EndsOn : c.Change.NewEndsOn,
                OrderReference = c.Pair.Pair.OrderReference,
                Reason = c.Change.Reason,
                SupplementaryAgreement = c.Change.SupplementaryAgreement,
            })],
            Basis = order.Basis,
            Curator = Of(of.Curator ?? of.SchoolCurator) ?? school.Director,
            Signer = signer,
            Acquainted = Acquainted(of),
        });
    }

    private static OfficialDocument Appointment(OrderFacts of, SchoolCard school, Participant? signer)
    {
        var order = of.Order;
        var terms = order.Curatorship;
        var from = terms?.FromOn ?? order.DraftedOn;
        return CuratorOrder.Compose(new CuratorOrderData
        {
            School = school,
            Number = order.Number,
            Date = order.SignedOn,
            IsDraft = order.Number is null,
            Curator = Of(of.Curator) ?? school.Director,
            From = from,
            // Somebody appointed in the last days of August is appointed for the year about to begin.
            AcademicYear = terms?.ForAcademicYear == true ? AcademicYear.Of(from.AddDays(14)).ToString() : null,
            Previous = Of(of.PreviousCurator),
            Duties = terms?.Duties?.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [],
            Basis = order.Basis,
            Signer = signer,
            Acquainted = Acquainted(of),
        });
    }

    private static OfficialDocument Text(OrderFacts of, SchoolCard school, Participant? signer) => TextOrder.Compose(new TextOrderData
    {
        School = school,
        Number = of.Order.Number,
        Date = of.Order.SignedOn,
        IsDraft = of.Order.Number is null,
        Word = of.Order.Word,
        Heading = of.Order.Heading!,
        Preamble = of.Order.Preamble,
        Basis = of.Order.Basis,
        Points = [.. of.Texts.Select(t => new TextPoint(Of(t.Executor), t.Point.Text!, t.Point.DueOn))],
        Controller = Of(of.Controller),
        Signer = signer,
        Acquainted = Acquainted(of),
    }, CodeOf(of.Order));

    private static List<Acquainted> Acquainted(OrderFacts of) => [.. of.Named.Select(p => new Acquainted(PaperFactsReader.Of(p)))];

    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(person))]
    private static Participant? Of(Person? person) => person is null ? null : PaperFactsReader.Of(person);
}
