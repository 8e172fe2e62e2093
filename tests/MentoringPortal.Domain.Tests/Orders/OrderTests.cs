using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Domain.Tests.Mentorships;
using Xunit;

namespace MentoringPortal.Domain.Tests.Orders;

public sealed class OrderTests
{
    private static readonly DateOnly Today = new(2026, 9, 1);
    private static readonly Guid Director = Guid.NewGuid();

    [Fact]
    public void Signing_gives_number_and_date_and_makes_every_pair_active()
    {
        var (order, pair) = Submitted();
        Assert.Empty(Sign(order, pair, " 29.2 ", Today));
        Assert.Equal(("29.2", OrderState.Acknowledging, MentorshipState.Active), (order.Number, order.State, pair.State));
        Assert.Equal("от\u00a001.09.2026 №\u00a029.2", pair.OrderReference);
        Assert.Equal(Today, pair.ApprovedOn);
    }

    [Fact]
    public void An_order_without_pairs_is_not_sent_to_the_director() =>
        Assert.Contains("ни одной пары", new Order(OrderKind.PairsApproval, Today).Submit([])!.Message, StringComparison.Ordinal);

    [Fact]
    public void The_pair_that_lacks_a_consent_is_named()
    {
        var order = new Order(OrderKind.PairsApproval, Today);
        order.Include(ProposeTests.Pair());
        Assert.Contains("Ким В.А.", order.Submit(["Ким В.А. (нет согласия)"])!.Message, StringComparison.Ordinal);
        Assert.Equal(OrderState.Draft, order.State);
    }

    [Fact]
    public void A_consent_taken_back_after_drafting_stops_the_signature()
    {
        var (order, pair) = Submitted();
        Assert.NotEmpty(order.Sign(new OrderSignature("1", Today, Director, null), World(pair), ["Ким В.А."]));
        Assert.Equal((null, MentorshipState.InOrder), (order.Number, pair.State));
    }

    [Theory]
    [InlineData(null, 0, false, "Number")]
    [InlineData("29.2", 0, true, "Number")]
    [InlineData("1234567890123456789012345678901", 0, false, "Number")]
    [InlineData("29.2", 1, false, "SignedOn")] // tomorrow
    [InlineData("29.2", -366, false, "SignedOn")]
    [InlineData("29.2", null, false, "SignedOn")]
    public void A_wrong_number_or_date_stands_beside_its_field(string? number, int? daysFromToday, bool used, string field)
    {
        var (order, pair) = Submitted();
        var violations = order.Sign(
            new OrderSignature(number, daysFromToday is { } days ? Today.AddDays(days) : null, Director, used ? new RuleViolation("занят") : null), World(pair), []);
        Assert.Equal([field], violations.Select(v => v.Field));
    }

    [Fact]
    public void A_returned_order_says_why_and_can_be_changed_again()
    {
        var (order, _) = Submitted();
        Assert.Equal("ReturnReason", order.Return(" ")!.Field);
        Assert.Null(order.Return("Исправьте период"));
        Assert.True(order.IsEditable);
        Assert.Empty(order.Compose("решения педсовета", Today.AddDays(14), null, null));
    }

    [Fact]
    public void An_order_is_signed_once()
    {
        var (order, pair) = Submitted();
        Sign(order, pair, "1", Today);
        Assert.NotEmpty(Sign(order, pair, "2", Today));
        Assert.Equal("1", order.Number);
    }

    [Fact]
    public void A_discarded_draft_frees_its_pairs()
    {
        var order = new Order(OrderKind.PairsApproval, Today);
        var pair = Keyed(ProposeTests.Pair());
        order.Include(pair);
        Assert.Null(order.Discard([pair]));
        Assert.Equal((MentorshipState.Proposed, OrderState.Cancelled), (pair.State, order.State));
    }

    [Theory]
    [InlineData("29.2", "29.3")]
    [InlineData("41-ОД", "42-ОД")]
    [InlineData("14-а", "15-а")]
    [InlineData("259-од", "260-од")]
    [InlineData("01-09/099", "01-09/100")]
    [InlineData("45/2026", "46/2026")]
    [InlineData("009", "010")]
    [InlineData("б/н", null)]
    [InlineData(null, null)]
    [InlineData("99999999999999999999", null)]
    [InlineData("46/26", "47/26")]
    [InlineData("46-26", "47-26")]
    [InlineData("12-од/2026-2027", "13-од/2026-2027")]
    [InlineData("12-од/2025-2026", "13-од/2026-2027")]
    public void M18_the_next_number_follows_the_pattern_of_the_last_and_never_a_year(string? last, string? next) =>
        Assert.Equal(next, OrderNumber.After(last is null ? [] : [last], Today));

    [Theory]
    [InlineData("01-09/25", "01-09/26", "01-09/27")]
    [InlineData("5-26/01", "6-26/01", "7-26/01")]
    [InlineData("29.9", "30.1", "30.2")]
    [InlineData("45/26", "46/26", "47/26")]
    [InlineData("41-ОД", "14-а", "15-а")]
    public void M18_the_part_that_changed_between_the_last_numbers_goes_on(string before, string last, string next) =>
        Assert.Equal(next, OrderNumber.After([before, last], Today));

    [Theory]
    [InlineData("41-ОД", "1-ОД")]
    [InlineData("46/26", "1/27")]
    [InlineData("041-ОД", "001-ОД")]
    [InlineData("12-од/2026-2027", "1-од/2026-2027")]
    [InlineData("26-27/7", "26-27/1")]
    [InlineData("б/н", null)]
    public void M18_the_first_number_of_a_year_is_written_as_the_school_writes(string last, string? first) =>
        Assert.Equal(first, OrderNumber.First([last], new DateOnly(2027, 1, 11), 1));

    [Theory]
    [InlineData("№ 41-ОД", "41-ОД")]
    [InlineData("№29.2", "29.2")]
    [InlineData(" № №\u00a014-а ", "14-а")]
    public void A_number_is_kept_without_the_sign_that_papers_print_before_it(string typed, string kept)
    {
        var (order, pair) = Submitted();
        Sign(order, pair, typed, Today);
        Assert.Equal(kept, order.Number);
    }

    [Fact]
    public void The_sign_alone_is_no_number()
    {
        var (order, pair) = Submitted();
        Assert.Equal("Number", Assert.Single(order.Sign(new OrderSignature("№ ", Today, Director, null), World(pair), [])).Field);
    }

    [Fact]
    public void A_cancelled_order_gives_its_pairs_back()
    {
        var (order, pair) = Submitted();
        Sign(order, pair, "1", Today);
        Assert.Empty(order.Cancel(World(pair), [], Today));
        Assert.Equal((OrderState.Cancelled, Today, "1"), (order.State, order.CancelledOn, order.Number));
        Assert.Equal((MentorshipState.Proposed, null, null, null), (pair.State, pair.OrderId, pair.OrderReference, pair.ApprovedOn));
        Assert.NotEmpty(order.Cancel(World(pair), [], Today));
    }

    [Fact]
    public void An_order_by_which_people_already_worked_stays()
    {
        var (order, pair) = Submitted();
        Sign(order, pair, "1", Today);
        Assert.Contains("Ким В.А. – записи дневника", Assert.Single(order.Cancel(World(pair), ["Ким В.А. – записи дневника"], Today)).Message, StringComparison.Ordinal);
        Assert.Equal((OrderState.Acknowledging, MentorshipState.Active), (order.State, pair.State));
    }

    [Fact]
    public void An_unsigned_order_is_removed_and_not_cancelled()
    {
        var (order, pair) = Submitted();
        Assert.NotEmpty(order.Cancel(World(pair), [], Today));
        Assert.Equal(MentorshipState.InOrder, pair.State);
    }

    private static IReadOnlyList<Domain.Common.RuleViolation> Sign(Order order, Mentorship pair, string number, DateOnly on) =>
        order.Sign(new OrderSignature(number, on, Director, null), World(pair), []);

    private static OrderWorld World(params Mentorship[] pairs) => new(pairs.Select(Keyed), new SchoolCalendar("Europe/Moscow"), Today);

    private static Mentorship Keyed(Mentorship pair)
    {
        if (pair.Id == Guid.Empty) typeof(Entity).GetProperty(nameof(Entity.Id))!.SetValue(pair, Guid.NewGuid());
        return pair;
    }

    private static (Order Order, Mentorship Pair) Submitted()
    {
        var order = new Order(OrderKind.PairsApproval, Today);
        var pair = Keyed(ProposeTests.Pair());
        order.Include(pair);
        Assert.Null(order.Submit([]));
        return (order, pair);
    }
}
