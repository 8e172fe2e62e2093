using System.Globalization;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Domain.Tests.Mentorships;
using MentoringPortal.Domain.Tests.Plans;
using Xunit;

namespace MentoringPortal.Domain.Tests.Orders;

/// <summary>What hinders an order and its points, and orders of any content. Today is Wednesday, 25.11.2026.</summary>
public sealed class EffectTests
{
    private static readonly DateOnly Today = new(2026, 11, 25);
    private static readonly SchoolCalendar Calendar = new("Europe/Moscow");

    [Fact]
    public void Every_effect_has_its_class_and_its_words() =>
        Assert.All(Enum.GetValues<OrderEffect>(), e => Assert.True(PointEffect.Of(e) is not null && e.Label().Length > 0));

    [Theory]
    [InlineData("2026-08-31", true)] // hired before the pair begins
    [InlineData("2026-09-01", true)]
    [InlineData("2026-11-10", false)]
    public void M5_a_pair_older_than_the_hiring_of_one_of_it_is_an_obstacle(string hired, bool fine)
    {
        var (point, pair) = Approved();
        var facts = new PointFacts(point) { Pair = pair, Mentor = Party("Орлова Н.П.", "2015-09-01"), Mentee = Party("Ким В.А.", hired) };
        var obstacles = PointEffect.Of(OrderEffect.ApprovePair).Obstacles(facts, new OrderWorld([], null, Today)).ToList();
        Assert.Equal(fine, obstacles.Count == 0);
        if (!fine) Assert.Contains("Ким В.А. работает в школе с 10.11.2026, а пара начинается 01.09.2026", obstacles);
    }

    [Theory]
    [InlineData("2026-11-22", "SignedOn")]
    [InlineData("2026-11-23", null)]
    public void M5_an_order_is_not_older_than_what_it_rests_on(string signedOn, string? field)
    {
        var (order, pair) = Draft();
        Assert.Null(order.Submit([]));
        var world = new OrderWorld([pair], Calendar, Today) { Bases = [new(Day("2026-11-10"), "приём на работу"), new(Day("2026-11-23"), "согласия участников")] };
        var violations = order.Sign(new OrderSignature("9-ОД", Day(signedOn), Guid.NewGuid(), null), world, []);
        Assert.Equal(field, violations.Select(v => v.Field).FirstOrDefault());
        if (field is not null) Assert.Contains("не раньше 23.11.2026: согласия участников", violations[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void M5_consents_hiring_notices_and_cited_papers_are_bases()
    {
        var pair = Keyed(PlanTests.ActivePair());
        var order = Keyed(new Order(OrderKind.Changes, Today));
        Assert.Empty(order.Add(pair, new PairChangeCard(OrderEffect.Replacement, EarlyEndGround.MenteePetition, "Ходатайство от 20.11.2026", Day("2026-11-19"), Day("2026-11-30"),
            Guid.NewGuid(), null, "от 24.11.2026 № 31"), false, Calendar, Today));
        var facts = new PointFacts(order.Changes[0])
        {
            Pair = pair,
            Mentee = Party("Ким В.А.", "2026-08-25"),
            NewMentor = Party("Белова О.И.", "2026-11-02"),
            ConsentsOn = Day("2026-11-23"),
        };
        Assert.Equal(
            [Day("2026-08-25"), Day("2026-11-02"), Day("2026-11-19"), Day("2026-11-20"), Day("2026-11-23"), Day("2026-11-24")], DatedBasis.Of(facts).Select(b => b.On).Order());
        Assert.Equal([Day("2026-08-31")], DatedBasis.CitedIn("решения педагогического совета (протокол от\u00a031.08.2026 № 1), с 30.11.2026").Select(b => b.On));
        Assert.Empty(DatedBasis.CitedIn("протокол от 31.02.2026"));
    }

    [Fact]
    public void M15_nobody_of_the_pairs_supervises_them_controls_the_order_or_approves_the_plans()
    {
        var (order, _) = Draft();
        OrderParty mentor = Party("Орлова Н.П.", "2015-09-01"), mentee = Party("Ким В.А.", "2026-08-25");
        Assert.Empty(order.Compose(null, null, mentee.Id, mentor.Id));
        Assert.Equal(2, order.Conflicts([mentor, mentee], plansHaveApprover: true).Count());
        Assert.Empty(order.Compose(null, null, null, Guid.NewGuid()));
        Assert.Empty(order.Conflicts([mentor, mentee], plansHaveApprover: true));
        Assert.Contains("планы некому утвердить", Assert.Single(order.Conflicts([mentor, mentee], plansHaveApprover: false)), StringComparison.Ordinal);
    }

    [Fact]
    public void An_order_of_any_content_is_drafted_sent_signed_and_cancelled_like_every_order()
    {
        var order = Keyed(new Order(OrderKind.Text, Today));
        Assert.Contains("ни одного пункта", order.Submit([])!.Message, StringComparison.Ordinal);
        var person = Guid.NewGuid();
        Assert.Empty(order.ComposeText(Card(new(person, " подготовить график ", Day("2026-12-07")), new(null, "Считать неделю Неделей наставника", null))));
        Assert.Equal([(1, person, "подготовить график"), (2, Guid.Empty, "Считать неделю Неделей наставника")],
            order.Points.Select(p => (p.Position, p.PersonId ?? Guid.Empty, p.Text!)));
        Assert.Null(order.Submit([]));
        Assert.NotEmpty(order.ComposeText(Card(new TextPointCard(person, "другое", null))));
        Assert.Empty(order.Sign(new OrderSignature("52", Today, Guid.NewGuid(), null), new OrderWorld([], null, Today), []));
        Assert.Equal("от\u00a025.11.2026 №\u00a052", order.Reference);
        Assert.Empty(order.Cancel(new OrderWorld([], null, Today), [], Today));
        Assert.Equal(OrderState.Cancelled, order.State);
    }

    [Fact]
    public void A_shorter_text_drops_its_last_points_and_keeps_the_others()
    {
        var order = Keyed(new Order(OrderKind.Text, Today));
        Assert.Empty(order.ComposeText(Card(new(null, "первый", null), new(null, "второй", null), new(null, "третий", null))));
        var kept = order.Points[0];
        Assert.Empty(order.ComposeText(Card(new TextPointCard(null, "вместо первого", null))));
        Assert.Same(kept, Assert.Single(order.Points));
        Assert.Equal("вместо первого", kept.Text);
    }

    [Theory]
    [InlineData(null, "Что-то", null, "Heading")]
    [InlineData("О деле", " ", null, "Points[0].Text")]
    [InlineData("О деле", "Сделать", "2026-11-24", "Points[0].DueOn")]
    [InlineData("О деле", "Сделать", "2026-11-25", null)]
    [InlineData("О деле", "Сделать", "2031-11-25", null)]
    [InlineData("О деле", "Сделать", "2031-11-26", "Points[0].DueOn")]
    public void What_is_wrong_in_a_point_stands_beside_it(string? heading, string text, string? due, string? field) => Assert.Equal(field,
        new Order(OrderKind.Text, Today).ComposeText(Card(new TextPointCard(null, text, due is null ? null : Day(due))) with { Heading = heading })
            .Select(v => v.Field).FirstOrDefault());

    private static TextOrderCard Card(params TextPointCard[] points) => new(OrderWord.Order, "О Дне наставника.", null, null, points, null, []);

    private static (OrderPoint Point, Mentorship Pair) Approved()
    {
        var (order, pair) = Draft();
        return (order.Points[0], pair);
    }

    private static (Order Order, Mentorship Pair) Draft()
    {
        var (order, pair) = (Keyed(new Order(OrderKind.PairsApproval, Today)), Keyed(ProposeTests.Pair()));
        Assert.Null(order.Include(pair));
        return (order, pair);
    }

    private static OrderParty Party(string name, string hired) => new(Guid.NewGuid(), name, Day(hired));

    private static T Keyed<T>(T entity)
        where T : Entity
    {
        typeof(Entity).GetProperty("Id")!.SetValue(entity, Guid.NewGuid());
        return entity;
    }

    private static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);
}
