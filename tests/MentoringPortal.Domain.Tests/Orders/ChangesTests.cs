using System.Globalization;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Domain.Tests.Mentorships;
using MentoringPortal.Domain.Tests.Plans;
using MentoringPortal.Domain.Tests.Programs;
using Xunit;

namespace MentoringPortal.Domain.Tests.Orders;

/// <summary>Orders on another mentor, an early end, another term (D-05). The pair lasts from 01.09.2026 to 31.08.2027; 25.11.2026 is a Wednesday.</summary>
public sealed class ChangesTests
{
    private static readonly SchoolCalendar Calendar = new("Europe/Moscow");
    private static readonly DateOnly Today = new(2026, 11, 25);
    private static readonly Guid NewMentor = Guid.NewGuid();

    [Theory]
    [InlineData("2026-11-25", false)] // notice on Monday 23: Tuesday, Wednesday, Thursday
    [InlineData("2026-11-26", true)]
    public void The_order_keeps_the_three_days_of_notice(string lastDay, bool accepted)
    {
        var violations = Draft().Add(Keyed(PlanTests.ActivePair()), End(Day(lastDay)), inAnotherDraft: false, Calendar, Today);
        Assert.Equal(accepted ? null : "EndsEarlyOn", violations.Select(v => v.Field).FirstOrDefault());
    }

    [Fact]
    public void The_last_day_ahead_is_announced_by_the_signature_and_comes_by_itself()
    {
        var pair = Keyed(PlanTests.ActivePair());
        var order = Draft();
        Assert.Empty(order.Add(pair, End(Day("2026-11-30")), false, Calendar, Today));
        Assert.Empty(Sign(order, pair));
        Assert.Equal((OrderState.Acknowledging, "47"), (order.State, order.Number));
        Assert.True(pair is { IsActive: true, IsEnding: true, EndOrderReference: "от\u00a025.11.2026 №\u00a047" });
        Assert.NotNull(pair.WithdrawNotice()); // only the director takes an ordered end back
        Assert.False(pair.EndWhenDue(Day("2026-11-30")));
        Assert.True(pair.EndWhenDue(Day("2026-12-01")));
    }

    [Fact]
    public void A_dismissal_ends_the_pair_with_the_signature()
    {
        var pair = Keyed(PlanTests.ActivePair());
        var order = Draft();
        Assert.Empty(order.Add(pair, End(Today, "2026-11-25") with { Ground = EarlyEndGround.Dismissal }, false, Calendar, Today));
        Assert.Empty(Sign(order, pair));
        Assert.Equal((MentorshipState.TerminatedEarly, Today), (pair.State, pair.EndedOn));
    }

    [Fact]
    public void An_announced_end_is_ordered_with_its_own_last_day_only()
    {
        var pair = Keyed(PlanTests.ActivePair());
        Assert.Empty(pair.EndEarly(End(Day("2026-11-30")).End, Calendar, Today));
        var order = Draft();
        Assert.Contains("30.11.2026", Assert.Single(order.Add(pair, End(Day("2026-12-01")), false, Calendar, Today)).Message, StringComparison.Ordinal);
        Assert.Empty(order.Add(pair, End(Day("2026-11-30")), false, Calendar, Today));
        Assert.Empty(Sign(order, pair));
        Assert.True(order.Changes[0].Before.AnnouncedBefore);
        Assert.False(pair.AwaitsEndOrder);

        // The notice was given before the order: it outlives it.
        Assert.Empty(order.Cancel(World(pair), [], Today));
        Assert.True(pair is { IsEnding: true, EndOrderId: null, EndsEarlyOn: not null });
    }

    [Fact]
    public void A_pair_that_has_ended_already_gets_its_order_afterwards()
    {
        var pair = Keyed(PlanTests.ActivePair());
        Assert.Empty(pair.EndEarly(End(Day("2026-11-25"), "2026-11-19").End, Calendar, Today));
        Assert.False(pair.IsOpen);
        var order = Draft();
        Assert.Empty(order.Add(pair, End(Day("2026-11-25"), "2026-11-19"), false, Calendar, Today));
        Assert.Empty(Sign(order, pair));
        Assert.Equal((MentorshipState.TerminatedEarly, Day("2026-11-25")), (pair.State, pair.EndedOn!.Value));
        Assert.Contains("уже есть приказ", Assert.Single(Draft().Add(pair, End(Day("2026-11-25")), false, Calendar, Today)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_mentor_takes_over_on_the_day_after_the_last()
    {
        var (order, old, made) = Replaced();
        Assert.Equal((MentorshipState.Active, Day("2026-12-01"), Day("2027-08-31"), NewMentor, old.MenteeId),
            (made.State, made.StartsOn, made.EndsOn, made.MentorId, made.MenteeId));
        Assert.Equal((old.Topic, old.Form, order.Reference, order.SignedOn), (made.Topic, made.Form, made.OrderReference, made.ApprovedOn));
        Assert.True(old is { IsActive: true, IsEnding: true });
    }

    [Fact]
    public void A_cancelled_replacement_brings_the_first_mentor_back()
    {
        var (order, old, made) = Replaced();
        Assert.True(old.EndWhenDue(Day("2026-12-02")));
        Assert.Empty(order.Cancel(World(old, made), [], Day("2026-12-02")));
        Assert.Equal((OrderState.Cancelled, MentorshipState.Active, MentorshipState.TerminatedEarly), (order.State, old.State, made.State));
        Assert.True(old is { EndedOn: null, EndGround: null, EndsEarlyOn: null, EndOrderId: null });
        Assert.Equal((Day("2026-12-02"), false), (made.EndedOn!.Value, made.AwaitsEndOrder));
    }

    [Fact]
    public void A_replacement_by_which_people_already_worked_stays()
    {
        var (order, old, made) = Replaced();
        Assert.Contains("Ким В.А. – план", Assert.Single(order.Cancel(World(old, made), ["Ким В.А. – план"], Today)).Message, StringComparison.Ordinal);
        Assert.True(made.IsActive);
    }

    [Fact]
    public void The_mentor_himself_the_mentee_and_nobody_do_not_take_over()
    {
        var pair = Keyed(PlanTests.ActivePair());
        foreach (var person in new Guid?[] { null, pair.MentorId, pair.MenteeId })
        {
            Assert.Equal("NewMentorId", Assert.Single(Draft().Add(pair, Replacement() with { NewMentorId = person }, false, Calendar, Today)).Field);
        }
    }

    [Theory]
    [InlineData("2026-11-30", "NewEndsOn")] // the new pair would not have a single day
    [InlineData("2026-12-01", null)]
    [InlineData("2029-11-30", null)] // three years exactly
    [InlineData("2029-12-01", "NewEndsOn")]
    public void The_new_pair_has_a_sensible_period(string endsOn, string? field)
    {
        var violations = Draft().Add(Keyed(PlanTests.ActivePair()), Replacement() with { NewEndsOn = Day(endsOn) }, false, Calendar, Today);
        Assert.Equal(field, violations.Select(v => v.Field).FirstOrDefault());
    }

    [Fact]
    public void Without_a_record_in_the_base_nobody_takes_over()
    {
        var old = Keyed(PlanTests.ActivePair());
        var order = Draft();
        Assert.Empty(order.Add(old, Replacement(), false, Calendar, Today));
        Keyed(order.Changes[0]);
        Assert.Null(order.Submit([]));
        var violations = order.Sign(Signature(), World(old) with { TakeOvers = new Dictionary<Guid, TakeOver> { [order.Changes[0].Id] = new(null, null, false) } }, []);
        Assert.Contains("нет в базе", Assert.Single(violations).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-11-24", "EndsOn")] // in the past
    [InlineData("2026-11-25", null)]
    [InlineData("2027-08-31", "EndsOn")] // no change at all
    [InlineData("2029-08-31", null)] // three years exactly
    [InlineData("2029-09-01", "EndsOn")]
    [InlineData(null, "EndsOn")]
    public void Another_term_lies_ahead_and_within_three_years(string? endsOn, string? field) =>
        Assert.Equal(field, Draft().Add(Keyed(PlanTests.ActivePair()), Period(endsOn is null ? null : Day(endsOn)), false, Calendar, Today).Select(v => v.Field).FirstOrDefault());

    [Fact]
    public void A_term_is_set_by_the_signature_and_back_by_the_cancellation()
    {
        var pair = Keyed(PlanTests.ActivePair());
        var order = Draft();
        Assert.Empty(order.Add(pair, Period(Day("2027-12-31")), false, Calendar, Today));
        Assert.Equal(Day("2027-08-31"), pair.EndsOn);
        Assert.Empty(Sign(order, pair));
        Assert.Equal(Day("2027-12-31"), pair.EndsOn);
        Assert.Empty(order.Cancel(World(pair), [], Today));
        Assert.Equal(Day("2027-08-31"), pair.EndsOn);
    }

    [Fact]
    public void A_diary_entry_after_the_earlier_term_keeps_the_order()
    {
        var pair = Keyed(PlanTests.ActivePair());
        var order = Draft();
        Assert.Empty(order.Add(pair, Period(Day("2027-12-31")), false, Calendar, Today));
        Assert.Empty(Sign(order, pair));
        pair.NoteEntryOn(Day("2027-09-01"));
        Assert.Contains("01.09.2027", Assert.Single(order.Cancel(World(pair), [], Day("2027-09-02"))).Message, StringComparison.Ordinal);
        Assert.Equal(OrderState.Acknowledging, order.State);
    }

    [Fact]
    public void One_pair_stands_in_one_draft_once()
    {
        var pair = Keyed(PlanTests.ActivePair());
        var order = Draft();
        Assert.NotEmpty(order.Add(pair, End(Day("2026-11-30")), inAnotherDraft: true, Calendar, Today));
        Assert.Empty(order.Add(pair, End(Day("2026-11-30")), false, Calendar, Today));
        Assert.NotEmpty(order.Add(pair, Period(Day("2027-12-31")), false, Calendar, Today));
        Assert.Null(order.Remove(order.Changes[0].Id));
        Assert.Empty(order.Add(pair, Period(Day("2027-12-31")), false, Calendar, Today));
    }

    [Fact]
    public void An_order_without_changes_or_with_an_obstacle_is_not_sent()
    {
        var order = Draft();
        Assert.Contains("ни одного изменения", order.Submit([])!.Message, StringComparison.Ordinal);
        order.Add(Keyed(PlanTests.ActivePair()), End(Day("2026-11-30")), false, Calendar, Today);
        Assert.Contains("Нет всех согласий", order.Submit(["нет всех согласий: Ким В.А."])!.Message, StringComparison.Ordinal);
        Assert.Null(order.Submit([]));
        Assert.NotEmpty(order.Add(Keyed(PlanTests.ActivePair()), End(Day("2026-11-30")), false, Calendar, Today));
    }

    [Theory]
    [InlineData(1, 0, 1, "О досрочном прекращении наставничества")]
    [InlineData(1, 1, 0, "О замене наставника")]
    [InlineData(2, 2, 0, "О замене наставников")]
    [InlineData(2, 0, 0, "Об изменении срока наставничества")]
    [InlineData(2, 1, 0, "О внесении изменений в состав наставнических пар, групп")]
    [InlineData(2, 1, 1, "О внесении изменений в состав наставнических пар, групп")]
    public void The_order_says_what_it_is_about(int all, int replacements, int ends, string heading) => Assert.Equal(heading, OrderKind.Changes.Heading(all, replacements, ends));

    [Theory]
    [InlineData("2025-11-24", "FromOn")]
    [InlineData("2025-11-25", null)]
    [InlineData("2027-11-25", null)]
    [InlineData("2027-11-26", "FromOn")]
    [InlineData(null, "FromOn")]
    public void A_curator_is_appointed_within_a_year(string? from, string? field)
    {
        var order = new Order(OrderKind.CuratorAppointment, Today);
        var card = new CuratorAppointmentCard(Guid.NewGuid(), from is null ? null : Day(from), true, null, null, null);
        Assert.Equal(field, order.ComposeAppointment(card).Select(v => v.Field).FirstOrDefault());
    }

    [Fact]
    public void The_appointment_of_a_curator_is_signed_and_cancelled()
    {
        var order = new Order(OrderKind.CuratorAppointment, Today);
        Assert.Contains("куратором", order.Submit([])!.Message, StringComparison.Ordinal);
        var person = Guid.NewGuid();
        Assert.Equal("CuratorId", Assert.Single(order.ComposeAppointment(new CuratorAppointmentCard(null, Today, true, person, null, null))).Field);
        Assert.Equal("PreviousCuratorId", Assert.Single(order.ComposeAppointment(new CuratorAppointmentCard(person, Today, true, person, null, null))).Field);
        Assert.Empty(order.ComposeAppointment(new CuratorAppointmentCard(person, Today, true, null, "вести базы", null)));
        Assert.Null(order.Submit([]));
        Assert.Empty(order.Sign(Signature(), World(), []));
        Assert.NotEmpty(order.ComposeAppointment(new CuratorAppointmentCard(person, Today, false, null, null, null)));
        Assert.Empty(order.Cancel(World(), [], Today));
        Assert.NotEmpty(order.Cancel(World(), [], Today));
    }

    [Fact]
    public void A_plan_carries_over_what_the_stage_before_has_left_and_moves_days_that_have_passed_to_its_start()
    {
        var earlier = Plan.Begin(PlanTests.ActivePair(), Samples.AdaptationPlan);
        earlier.SetGoal("Освоить опрос");
        foreach (var (measure, due) in new[] { ("Раньше", "2026-10-20"), ("В первый день", "2026-12-01"), ("Позже", "2026-12-15"), ("Сделано", "2026-10-01") })
        {
            earlier.AddItem(new PlanItemCard(measure, "консультация", Day(due), PlanItemResponsible.Both, null), Today);
        }

        foreach (var item in earlier.Items) Keyed(item);
        earlier.Submit();
        earlier.Approve(Guid.NewGuid(), Today);
        Assert.Null(earlier.Mark(earlier.Items.Single(i => i.Measure == "Сделано").Id, new PlanItemMark(PlanItemState.Done, null, null, Today), Today));
        var (_, _, made) = Replaced();
        var plan = Plan.Begin(made, Samples.AdaptationPlan);
        plan.CarryOver(earlier);
        Assert.Equal([("Раньше", Day("2026-12-01")), ("В первый день", Day("2026-12-01")), ("Позже", Day("2026-12-15"))], plan.Items.OrderBy(i => i.Position)
            .Select(i => (i.Measure, i.DueOn)));
        Assert.Equal((null, PlanState.Draft, 4), (plan.Goal, plan.State, earlier.Items.Count));
    }

    [Fact]
    public void A_plan_is_what_it_was_when_its_pair_works_again()
    {
        var plan = Plan.Begin(PlanTests.ActivePair(), Samples.AdaptationPlan);
        plan.AddItem(new PlanItemCard("Посещение уроков", null, Day("2026-11-20"), PlanItemResponsible.Mentor, null), Today);
        plan.Submit();
        plan.CloseWithPair();
        Assert.Equal(PlanState.Closed, plan.State);
        plan.ReopenWithExtension(PlanTests.ActivePair()); // the conclusion did not close it
        Assert.Equal(PlanState.Closed, plan.State);
        plan.ReopenWithPair();
        Assert.Equal((PlanState.OnReview, null), (plan.State, plan.ClosedFrom));
    }

    [Fact]
    public void A_plan_closed_by_the_conclusion_runs_on_when_the_correction_extends_the_stage()
    {
        var pair = PlanTests.ActivePair();
        var plan = Plan.Begin(pair, Samples.AdaptationPlan);
        plan.AddItem(new PlanItemCard("Посещение уроков", null, Day("2026-11-20"), PlanItemResponsible.Mentor, null), Today);
        plan.Submit();
        plan.Approve(Guid.NewGuid(), Today);
        plan.CloseWithConclusion(stageExtended: false);
        plan.ReopenWithPair(); // the end of the pair did not close it
        Assert.Equal(PlanState.Closed, plan.State);
        plan.ReopenWithExtension(pair);
        Assert.Equal(PlanState.Approved, plan.State);

        plan.CloseWithConclusion(stageExtended: false);
        pair.EndEarly(End(Day("2026-11-25"), "2026-11-19").End, Calendar, Today);
        plan.CloseWithPair();
        plan.ReopenWithExtension(pair);
        Assert.Equal(PlanState.Closed, plan.State); // the pair itself is over
    }

    [Theory]
    [InlineData(false, PlanState.Closed)]
    [InlineData(true, PlanState.Approved)]
    public void A_stage_concluded_after_the_end_of_its_pair_closes_the_plan_for_good_unless_it_is_extended(bool stageExtended, PlanState reopened)
    {
        var plan = Plan.Begin(PlanTests.ActivePair(), Samples.AdaptationPlan);
        plan.AddItem(new PlanItemCard("Посещение уроков", null, Day("2026-11-20"), PlanItemResponsible.Mentor, null), Today);
        plan.Submit();
        plan.Approve(Guid.NewGuid(), Today);
        plan.CloseWithPair();
        plan.CloseWithConclusion(stageExtended);
        Assert.Equal(PlanState.Closed, plan.State);
        plan.ReopenWithPair(); // the order on the end was cancelled
        Assert.Equal(reopened, plan.State);
    }

    [Fact]
    public void An_edition_that_the_interview_has_opened_is_finished_when_its_pair_works_again()
    {
        var plan = Plan.Begin(PlanTests.ActivePair(), Samples.AdaptationPlan);
        plan.AddItem(new PlanItemCard("Посещение уроков", null, Day("2026-11-20"), PlanItemResponsible.Mentor, null), Today);
        plan.Submit();
        plan.Approve(Guid.NewGuid(), Today);
        Assert.Null(plan.Amend("Договорились на собеседовании"));
        plan.CloseWithPair();
        plan.CloseWithConclusion(stageExtended: false);
        plan.ReopenWithPair();
        Assert.Equal(PlanState.Draft, plan.State);
    }

    private static PairChangeCard End(DateOnly lastDay, string notice = "2026-11-23") =>
        new(OrderEffect.EarlyEnd, EarlyEndGround.MentorRefusal, "Заявление наставника от 23.11.2026", Day(notice), lastDay, null, null, null);

    private static PairChangeCard Replacement() =>
        End(Day("2026-11-30")) with { Kind = OrderEffect.Replacement, NewMentorId = NewMentor, SupplementaryAgreement = "№ 31 от 20.11.2026" };

    private static PairChangeCard Period(DateOnly? endsOn) => new(OrderEffect.Period, null, "Болезнь наставляемого", null, null, null, endsOn, null);

    private static (Order Order, Mentorship Old, Mentorship Made) Replaced()
    {
        var old = Keyed(PlanTests.ActivePair());
        var order = Draft();
        Assert.Empty(order.Add(old, Replacement(), false, Calendar, Today));
        var change = Keyed(order.Changes[0]);
        Assert.Null(order.Submit([]));
        var takeOvers = new Dictionary<Guid, TakeOver>
        {
            [change.Id] =
            new(ProposeTests.InPool(PoolSide.Mentors, NewMentor), ProposeTests.InPool(PoolSide.Mentees, old.MenteeId), false)
        };
        var world = World(old) with { TakeOvers = takeOvers };
        Assert.Empty(order.Sign(Signature(), world, []));
        var made = Keyed(Assert.Single(world.Made).Pair);
        change.Made(made.Id);
        return (order, old, made);
    }

    private static IReadOnlyList<RuleViolation> Sign(Order order, Mentorship pair)
    {
        Assert.Null(order.Submit([]));
        return order.Sign(Signature(), World(pair), []);
    }

    private static OrderSignature Signature() => new("47", Today, Guid.NewGuid(), null);

    private static Order Draft() => Keyed(new Order(OrderKind.Changes, Today));

    private static OrderWorld World(params Mentorship[] pairs) => new(pairs, Calendar, Today);

    // Keys are given by the database; here the records need different ones.
    private static T Keyed<T>(T entity)
        where T : Entity
    {
        typeof(Entity).GetProperty("Id")!.SetValue(entity, Guid.NewGuid());
        return entity;
    }

    private static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);
}
