using System.Globalization;
using MentoringPortal.Domain.Consents;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Domain.Tests.Plans;
using Xunit;

namespace MentoringPortal.Domain.Tests.Mentorships;

/// <summary>How a pair ends. The pair lasts from 01.09.2026 to 31.08.2027.</summary>
public sealed class EndingTests
{
    private static readonly SchoolCalendar Calendar = new("Europe/Moscow");
    private static readonly DateOnly Today = new(2026, 11, 25);

    private static EarlyEndCard Card(string lastDay, string notice = "2026-11-19", EarlyEndGround ground = EarlyEndGround.MentorRefusal) =>
        new(ground, "Заявление Орловой Н.П. от 19.11.2026", Day(notice), Day(lastDay));

    [Theory]
    [InlineData("2026-11-20", "MentorRefusal", "2026-11-25")] // Friday: Monday, Tuesday, Wednesday
    [InlineData("2026-11-02", "EmployerCancellation", "2026-11-06")] // the holiday of 4 November is not counted
    [InlineData("2026-12-30", "MenteePetition", "2027-01-13")] // over the New Year holidays
    [InlineData("2026-11-20", "Dismissal", "2026-11-20")] // whoever leaves the school is not held
    public void Notice_is_three_working_days(string notice, string ground, string earliest) =>
        Assert.Equal(Day(earliest), new EarlyEndCard(Enum.Parse<EarlyEndGround>(ground), "причина", Day(notice), null).EarliestLastDay(Calendar));

    [Fact]
    public void A_day_too_early_is_refused_and_the_law_is_named()
    {
        var pair = PlanTests.ActivePair();
        var refusal = Assert.Single(pair.EndEarly(Card("2026-11-23"), Calendar, Today));
        Assert.Equal("EndsEarlyOn", refusal.Field);
        Assert.Contains("24.11.2026", refusal.Message, StringComparison.Ordinal);
        Assert.True(pair is { IsActive: true, NoticeOn: null });
    }

    [Fact]
    public void A_day_that_has_come_ends_the_pair_at_once()
    {
        var pair = PlanTests.ActivePair();
        Assert.Empty(pair.EndEarly(Card("2026-11-24"), Calendar, Today));
        Assert.Equal((MentorshipState.TerminatedEarly, Day("2026-11-24")), (pair.State, pair.EndedOn!.Value));
        Assert.False(pair.IsOpen);
    }

    [Fact]
    public void A_day_ahead_is_announced_and_the_pair_works_until_then()
    {
        var pair = PlanTests.ActivePair();
        Assert.Empty(pair.EndEarly(Card("2026-11-30"), Calendar, Today));
        Assert.True(pair is { IsActive: true, IsEnding: true });
        Assert.Equal(Day("2026-11-30"), pair.LastOn);
        Assert.False(pair.EndWhenDue(Day("2026-11-29")));
        Assert.False(pair.EndWhenDue(Day("2026-11-30"))); // the last day belongs to the pair
        Assert.True(pair.EndWhenDue(Day("2026-12-01")));
        Assert.Equal((MentorshipState.TerminatedEarly, Day("2026-11-30")), (pair.State, pair.EndedOn!.Value));
    }

    [Fact]
    public void An_announced_end_can_be_taken_back_while_the_pair_works()
    {
        var pair = PlanTests.ActivePair();
        pair.EndEarly(Card("2026-11-30"), Calendar, Today);
        Assert.Null(pair.WithdrawNotice());
        Assert.Equal(pair.EndsOn, pair.LastOn);
        Assert.NotNull(pair.WithdrawNotice());
        pair.EndEarly(Card("2026-11-24"), Calendar, Today);
        Assert.NotNull(pair.WithdrawNotice());
    }

    [Fact]
    public void Everything_missing_is_told_at_once() =>
        Assert.Equal(["EndGround", "EndReason", "NoticeOn", "EndsEarlyOn"], PlanTests.ActivePair().EndEarly(new EarlyEndCard(null, " ", null, null), Calendar, Today)
            .Select(v => v.Field));

    [Theory]
    [InlineData("2026-11-26", "2026-12-10", "NoticeOn")] // the notice lies ahead
    [InlineData("2025-11-24", "2026-11-25", "NoticeOn")] // more than a year ago
    [InlineData("2026-11-19", "2026-08-31", "EndsEarlyOn")] // before the pair began
    [InlineData("2026-11-19", "2027-09-01", "EndsEarlyOn")] // after its ordered end
    public void Days_must_make_sense(string notice, string lastDay, string field) =>
        Assert.Equal([field], PlanTests.ActivePair().EndEarly(Card(lastDay, notice), Calendar, Today).Select(v => v.Field));

    [Fact]
    public void Nothing_that_was_recorded_falls_outside_the_pair()
    {
        var pair = PlanTests.ActivePair();
        pair.NoteEntryOn(Day("2026-11-25"));
        Assert.Equal("EndsEarlyOn", Assert.Single(pair.EndEarly(Card("2026-11-24"), Calendar, Today)).Field);
        Assert.Equal("EndedOn", Assert.Single(pair.Complete(Day("2026-11-24"), assessmentOpen: false, concluded: true, Today)).Field);
    }

    [Fact]
    public void A_pair_that_no_order_has_approved_is_taken_back_instead() =>
        Assert.NotEmpty(ProposeTests.Pair().EndEarly(Card("2026-11-30"), Calendar, Today));

    [Theory]
    [InlineData("2027-08-30", false, false, false)] // the period runs and nothing is concluded
    [InlineData("2027-08-31", false, false, true)] // the last day
    [InlineData("2026-11-25", true, false, true)] // concluded before the period ends
    [InlineData("2027-08-31", true, true, false)] // another assessment is not filed
    public void A_pair_is_completed_after_its_period_or_its_conclusion(string today, bool concluded, bool assessmentOpen, bool completed)
    {
        var pair = PlanTests.ActivePair();
        Assert.Equal(completed, pair.Complete(Day(today), assessmentOpen, concluded, Day(today)).Count == 0);
        Assert.Equal(completed ? MentorshipState.Completed : MentorshipState.Active, pair.State);
    }

    [Fact]
    public void S0_48_a_pair_is_not_completed_while_the_final_package_is_being_collected()
    {
        var pair = PlanTests.ActivePair();
        Assert.Contains("Итоговый комплект", Assert.Single(pair.Complete(Today, false, true, Today, finalPackageOpen: true)).Message, StringComparison.Ordinal);
        Assert.True(pair.IsActive);
    }

    [Theory]
    [InlineData("2026-11-26")]
    [InlineData("2026-08-31")]
    [InlineData(null)]
    public void The_last_day_of_a_completed_pair_lies_inside_it_and_not_ahead(string? lastDay) =>
        Assert.Equal("EndedOn", Assert.Single(PlanTests.ActivePair().Complete(lastDay is null ? null : Day(lastDay), false, true, Today)).Field);

    [Fact]
    public void S0_50_a_completed_pair_keeps_its_result()
    {
        var pair = PlanTests.ActivePair();
        Assert.Equal("Result", Assert.Single(pair.Complete(Today, false, true, Today, new string('я', 1001))).Field);
        Assert.Empty(pair.Complete(Today, false, true, Today, " Овладела навыками "));
        Assert.Equal("Овладела навыками", pair.EndReason);
    }

    [Fact]
    public void A_pair_that_is_over_does_not_end_again()
    {
        var pair = PlanTests.ActivePair();
        Assert.Empty(pair.Complete(Today, false, true, Today));
        Assert.NotEmpty(pair.Complete(Today, false, true, Today));
        Assert.NotEmpty(pair.EndEarly(Card("2026-11-24"), Calendar, Today));
        Assert.False(pair.EndWhenDue(Today));
    }

    [Fact]
    public void An_announced_early_end_is_not_overtaken_by_a_completion()
    {
        var pair = PlanTests.ActivePair();
        pair.EndEarly(Card("2026-11-30"), Calendar, Today);
        Assert.NotEmpty(pair.Complete(Today, false, true, Today));
    }

    [Fact]
    public void A_proposed_pair_follows_the_consents_until_an_order_holds_it()
    {
        var pair = ProposeTests.Pair();
        pair.FollowConsents(complete: false);
        Assert.Equal(MentorshipState.AwaitingConsents, pair.State);
        Assert.Contains("ожидает согласий", pair.Include(Guid.NewGuid())!.Message, StringComparison.Ordinal);
        pair.FollowConsents(complete: true);
        Assert.Equal(MentorshipState.Proposed, pair.State);
        Assert.Null(pair.Include(Guid.NewGuid()));
        pair.FollowConsents(complete: false);
        Assert.Equal(MentorshipState.InOrder, pair.State);
    }

    [Theory]
    [InlineData(PoolSide.Mentees, true, PoolState.Completed)]
    [InlineData(PoolSide.Mentees, false, PoolState.InPool)]
    [InlineData(PoolSide.Mentors, true, PoolState.InPool)]
    public void People_are_free_again(PoolSide side, bool completed, PoolState expected)
    {
        var record = ProposeTests.InPool(side);
        var consents = ConsentRules.OnEntering(ConsentParty.Staff).Select(asked => new Consent(record.PersonId, asked.Kind, Today)).ToList();
        consents.ForEach(c => c.Receive(Today, record.PersonId, null, Today));
        record.MarkPaired();
        record.MarkUnpaired(completed, consents);
        Assert.Equal(expected, record.State);
    }

    [Fact]
    public void Whoever_has_taken_a_consent_back_meanwhile_waits_for_a_new_one()
    {
        var record = ProposeTests.InPool(PoolSide.Mentors);
        record.MarkPaired();
        record.MarkUnpaired(completed: true, [new Consent(record.PersonId, ConsentKind.PersonalData, Today)]);
        Assert.Equal(PoolState.AwaitingConsent, record.State);
    }

    private static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);
}
