using MentoringPortal.Domain.Mentorships;
using Xunit;

namespace MentoringPortal.Domain.Tests.Mentorships;

/// <summary>How a pair stands in the eyes of whoever follows it.</summary>
public sealed class PairStandingTests
{
    private static readonly DateOnly Today = new(2026, 11, 30);

    [Theory]
    [InlineData(-1, PairStanding.Ahead)] // begins tomorrow
    [InlineData(0, PairStanding.New)]
    [InlineData(20, PairStanding.New)] // the 21st day
    [InlineData(21, PairStanding.Trouble)] // the 22nd, and nothing is written
    public void A_pair_is_new_for_21_days_and_never_in_trouble_before(int daysAgo, PairStanding standing) =>
        Assert.Equal(standing, new PairFacts(MentorshipState.Active, Today.AddDays(-daysAgo), null, null, PlanLateSince: daysAgo == 20 ? Today.AddDays(-3) : null).On(Today));

    [Fact]
    public void A_pair_approved_late_is_new_from_the_day_of_its_order() =>
        Assert.Equal(PairStanding.New, new PairFacts(MentorshipState.Active, Today.AddDays(-60), Today.AddDays(-5), null).On(Today));

    [Theory]
    [InlineData(20, null, null, PairStanding.Fine)]
    [InlineData(21, null, null, PairStanding.Trouble)]
    [InlineData(1, 0, null, PairStanding.Fine)] // due today: still in time
    [InlineData(1, 1, null, PairStanding.Trouble)]
    [InlineData(1, null, 0, PairStanding.Fine)]
    [InlineData(1, null, 1, PairStanding.Trouble)]
    public void Silence_and_what_is_past_its_day_are_troubles(int silent, int? planLate, int? paperLate, PairStanding standing) =>
        Assert.Equal(standing, Facts(silent, planLate, paperLate).On(Today));

    [Fact]
    public void The_heaviest_trouble_counts_in_days_past_what_is_allowed()
    {
        Assert.Equal(7, Facts(27, 3, 1).Weight(Today)); // the first day past the limit counts as one
        Assert.Equal(9, Facts(27, 9, 1).Weight(Today));
        Assert.Equal(0, Facts(3, null, null).Weight(Today));
    }

    [Theory]
    [InlineData(30, PairStanding.Fine, 0)]
    [InlineData(31, PairStanding.Trouble, 31)]
    public void A_plan_of_a_stage_may_be_awaited_for_30_days(int awaited, PairStanding standing, int days)
    {
        var facts = Facts(1, null, null) with { PlanMissingSince = Today.AddDays(-awaited) };
        Assert.Equal((standing, days), (facts.On(Today), facts.PlanMissingDays(Today)));
    }

    [Theory]
    [InlineData(0, PairStanding.Fine, 0)] // the day itself is in time
    [InlineData(1, PairStanding.Trouble, 1)]
    public void A_control_or_a_finding_past_its_day_is_a_trouble(int daysAgo, PairStanding standing, int weight)
    {
        var control = Facts(1, null, null) with { ControlLateSince = Today.AddDays(-daysAgo) };
        var finding = Facts(1, null, null) with { FindingLateSince = Today.AddDays(-daysAgo) };
        Assert.Equal((standing, weight), (control.On(Today), control.Weight(Today)));
        Assert.Equal((standing, weight), (finding.On(Today), finding.Weight(Today)));
    }

    [Theory]
    [InlineData(MentorshipState.Suspended, true, PairStanding.Suspended)]
    [InlineData(MentorshipState.Suspended, false, PairStanding.Paused)]
    [InlineData(MentorshipState.InOrder, false, PairStanding.Forming)]
    [InlineData(MentorshipState.Completed, false, PairStanding.Over)]
    public void Whatever_stands_still_is_not_in_trouble(MentorshipState state, bool lacksConsent, PairStanding standing) =>
        Assert.Equal(standing, new PairFacts(state, Today.AddDays(-90), null, null, lacksConsent, Today.AddDays(-9)).On(Today));

    private static PairFacts Facts(int silent, int? planLate, int? paperLate) => new(MentorshipState.Active, Today.AddDays(-90), Today.AddDays(-91), Today.AddDays(-silent),
        PlanLateSince: planLate is { } p ? Today.AddDays(-p) : null, PaperLateSince: paperLate is { } d ? Today.AddDays(-d) : null);
}
