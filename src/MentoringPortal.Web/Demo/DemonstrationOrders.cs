using MentoringPortal.Data.Reference;
using MentoringPortal.Domain.Consents;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.Efficiency;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Consents;
using MentoringPortal.Web.Features.Orders;
using MentoringPortal.Web.Features.Programs;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Demo;

/// <summary>The orders of a demonstration school, in the order of their days: each brings its pairs, and each pair is lived through up to today.</summary>
internal sealed class DemonstrationOrders(DemonstrationRun run, DemonstrationFile file)
{
    /// <summary>What efficiency is scored by.</summary>
    public static Rubric Rubric => RubricCatalogue.Latest(RubricCatalogue.Default)!;

    private readonly DemonstrationSchool _demo = run.School;
    private readonly DemonstrationDays _days = run.School.Days;

    public async Task AddAsync()
    {
        var orders = file.Orders.OrderBy(_days.StartOf).ToList();
        await ApproveProgramAsync(_days.StartOf(orders[0]));
        await AppointCuratorAsync(_days.StartOf(orders[0]));
        var numbers = new DemonstrationNumbers(_demo, file);
        foreach (var order in orders)
        {
            var pairs = await FormAsync(order);
            if (order.State != DemoOrderState.Signed) continue;

            foreach (var (pair, formed) in order.Pairs.Zip(pairs)) await new DemonstrationPair(run, file, numbers, order, pair, formed, order.Group ? pairs : []).LiveAsync();

            run.Db.ChangeTracker.Clear();
        }

        await DraftExtensionAsync();
        await ScorePastYearAsync();
        if (file.RoadMap is { } evidence) await DemonstrationRoadMap.AddAsync(run, evidence);
    }

    /// <summary>The director signs; the people named have read it.</summary>
    public static async Task SignAsync(DemonstrationRun run, Order order, string number, DateOnly signed, bool acknowledged)
    {
        run.ActAs("director", SchoolRole.Director, signed);
        DemonstrationRun.Obey(await run.Use<SignOrder>().RunAsync(order.Id, new SignOrderForm { Number = number, SignedOn = signed }, order.Version, default));
        if (!acknowledged) return;

        var read = run.NowUtc.AddHours(3);
        foreach (var acknowledgement in await run.Db.Set<Acknowledgement>().Where(a => a.DocumentId == order.DocumentId).ToListAsync())
        {
            DemonstrationRun.Obey(acknowledgement.InPortal(acknowledgement.PersonId, null, read, signed));
        }

        order.AllAcknowledged();
        await run.SaveAsync("Участники ознакомлены с приказом");
    }

    // Taken, put into an order (D-06) and signed before the first pairs are proposed.
    private async Task ApproveProgramAsync(DateOnly firstPairs)
    {
        if (file.ProgramOrder is not { } number) return;

        var day = _days.WorkingDayBefore(firstPairs.AddDays(-9));
        run.ActAs("deputy-method", SchoolRole.DeputyDirectorMethodical, day);
        var form = new NewProgramForm { SourceCode = ProgramCatalogue.Default, FirstYear = AcademicYear.Of(firstPairs).StartYear };
        var program = DemonstrationRun.Obey(await run.Use<TakeProgram>().RunAsync(form, default));
        await AgreeAsync(run, program.Id, 1, "1", day);
        var order = DemonstrationRun.Obey(await run.Use<DraftProgramOrder>().RunAsync(program.Id, 1, default));
        DemonstrationRun.Obey(await run.Use<SubmitOrder>().RunAsync(order.Id, order.Version, default));
        await SignAsync(run, order, number, day, acknowledged: false);
    }

    /// <summary>The minutes by which an edition was agreed, on its title page.</summary>
    /// <param name="number">Number of the minutes.</param>
    public static async Task AgreeAsync(DemonstrationRun run, Guid program, int edition, string number, DateOnly on)
    {
        var id = await run.Db.Set<ProgramEdition>().Where(e => e.ProgramId == program && e.Number == edition).Select(e => e.Id).SingleAsync();
        var definition = await run.Use<ProgramReader>().OfDraftAsync(id, default);
        var form = ApprovalsForm.Of(definition);
        foreach (var agreed in form.Approvals.Where(a => a.Kind == ApprovalKind.Agreed)) (agreed.Number, agreed.Date) = (number, on);
        DemonstrationRun.Obey(await run.Use<SetApprovals>().RunAsync(program, edition, SetApprovals.StampOf(definition), form, default));
    }

    private async Task AppointCuratorAsync(DateOnly firstPairs)
    {
        if (file.CuratorOrder is not { } appointment) return;

        var day = _days.WorkingDayBefore(firstPairs.AddDays(-9));
        run.ActAs("deputy-method", SchoolRole.DeputyDirectorMethodical, day);
        var order = DemonstrationRun.Obey(await run.Use<DraftAppointment>()
            .RunAsync(new AppointmentForm { CuratorId = _demo.People["curator"].Id, FromOn = day, Basis = appointment.Basis }, default));
        DemonstrationRun.Obey(await run.Use<SubmitOrder>().RunAsync(order.Id, order.Version, default));
        await SignAsync(run, order, appointment.Number, day, acknowledged: true);
    }

    // Pairs are proposed, their consents received, the order drafted and signed; how far it comes is written in the file.
    private async Task<IReadOnlyList<Mentorship>> FormAsync(DemoOrder order)
    {
        var start = _days.StartOf(order);
        var isAhead = start > _demo.Today;
        var signing = _days.WorkingDayBefore(start.AddDays(-1));
        var proposed = _days.WorkingDayBefore(isAhead ? _days.Ago(3) : start.AddDays(-8));
        run.ActAs("curator", SchoolRole.Curator, proposed);
        var pairs = order.Pairs.Select(p => Propose(order, p, start, signing)).ToList();
        if (order.Group) pairs.Skip(1).ToList().ForEach(p => p.Join(pairs[0]));
        foreach (var pair in pairs) await run.Use<AskConsents>().ProposingAsync(PairTerms.Of(pair), default);
        if (order.State == DemoOrderState.Awaiting)
        {
            await ConsentFollowers.FollowAsync(run.Db, pairs, default);
            await run.SaveAsync(pairs.Count > 1 ? "Пары предложены" : "Пара предложена");
            return pairs;
        }

        ReceiveConsents(pairs, proposed);
        var drafted = isAhead ? _days.Ago(1) : _days.WorkingDayBefore(start.AddDays(-4));
        var paper = new Order(OrderKind.PairsApproval, drafted);
        paper.Compose(null, _days.WorkingDayAfter(start.AddDays(14)), _demo.People["deputy"].Id, _demo.People["curator"].Id);
        run.Db.Add(paper);
        pairs.ForEach(pair => paper.Include(pair));
        paper.Submit([]);
        run.ActAs("curator", SchoolRole.Curator, drafted);
        await run.SaveAsync("Приказ передан на подпись");
        // In the newest pair nobody has been acquainted yet.
        if (order.State == DemoOrderState.Signed) await SignAsync(run, paper, order.Number!, signing, acknowledged: start < _demo.Today.AddDays(-20));
        return pairs;
    }

    private Mentorship Propose(DemoOrder order, DemoPair pair, DateOnly start, DateOnly signing)
    {
        var kind = order.Group ? MentoringKind.Group : order.Kind;
        var terms = new MentorshipTerms(MentoringForm.TeacherTeacher, Model(kind), kind, pair.Topic, start,
            CalendarTerm.LastDayOfYears(start, order.Years), pair.Agreement?.TrimStart('№', ' '), AgreementOn: pair.Agreement is null ? null : signing)
        { Grounds = pair.Grounds };
        var proposed = Mentorship.Propose(_demo.Pool[(pair.Mentor, PoolSide.Mentors)], _demo.Pool[(pair.Mentee, PoolSide.Mentees)], terms, sameOpenPairExists: false);
        DemonstrationRun.Obey(proposed.Violations);
        run.Db.Add(proposed.Value);
        return proposed.Value;
    }

    private static InteractionModel Model(MentoringKind kind) =>
        kind == MentoringKind.Reverse ? InteractionModel.InnovatorToConservative : InteractionModel.ExperiencedToYoung;

    private void ReceiveConsents(List<Mentorship> pairs, DateOnly on)
    {
        var scopes = pairs.ConvertAll(p => p.Id);
        foreach (var consent in run.Db.Set<Consent>().Local.Where(c => scopes.Contains(c.ScopeId)))
        {
            DemonstrationRun.Obey(consent.Receive(on, consent.SignerId, null, on));
        }
    }

    private async Task DraftExtensionAsync()
    {
        if (file.Extension is not { } extension) return;

        var asked = file.Pairs.Single(p => p.Key == extension.Pair);
        var (mentor, mentee) = (_demo.People[asked.Mentor].Id, _demo.People[asked.Mentee].Id);
        var pair = await run.Db.Set<Mentorship>().SingleAsync(m => m.MentorId == mentor && m.MenteeId == mentee);
        run.ActAs("curator", SchoolRole.Curator, _days.Ago(1));
        var form = new PairChangeForm { Pair = pair.Id, Kind = OrderEffect.Period, NewEndsOn = pair.EndsOn.AddMonths(extension.Months), EndReason = extension.Reason };
        DemonstrationRun.Obey(await run.Use<AddPairChange>().RunAsync(form, default));
    }

    private async Task ScorePastYearAsync()
    {
        if (file.Efficiency is null) return;

        var year = _days.ThisYear.Previous;
        var day = _days.WorkingDayBefore(year.End.AddDays(-86));
        run.ActAs("curator", SchoolRole.Curator, day);
        await ScoreAsync(run, new EfficiencySheet(Rubric, year.StartYear, null, _demo.People["curator"].Id, day), file.Efficiency);
        // The deputy sees one line better; a year before two lines were weaker.
        run.ActAs("deputy", SchoolRole.DeputyDirectorAcademic, day);
        await ScoreAsync(run, new EfficiencySheet(Rubric, year.StartYear, null, _demo.People["deputy"].Id, day, SchoolRole.DeputyDirectorAcademic),
            [.. file.Efficiency.Select(s => s with { Points = s.Number == 3 ? Rubric.MaxPoints : s.Points })]);
        var before = _days.WorkingDayBefore(year.Previous.End.AddDays(-86));
        run.ActAs("curator", SchoolRole.Curator, before);
        await ScoreAsync(run, new EfficiencySheet(Rubric, year.Previous.StartYear, null, _demo.People["curator"].Id, before),
            [.. file.Efficiency.Select(s => s with { Points = s.Number is 1 or 6 ? 1 : s.Points, Evidence = "" })]);
    }

    /// <summary>The curator scores a sheet of efficiency.</summary>
    public static async Task ScoreAsync(DemonstrationRun run, EfficiencySheet sheet, DemoScore[] scores)
    {
        DemonstrationRun.Obey(scores.Select(s => sheet.Score(Rubric, s.Number, s.Points, s.Evidence)));
        run.Db.Add(sheet);
        await run.SaveAsync("Лист оценки сохранён");
    }
}
