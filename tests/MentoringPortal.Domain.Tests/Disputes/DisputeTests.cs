using MentoringPortal.Domain.Disputes;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Schools;
using Xunit;

namespace MentoringPortal.Domain.Tests.Disputes;

/// <summary>Who files a dispute, who considers it, what a decision holds, who knows of it.</summary>
public sealed class DisputeTests
{
    private static readonly DateOnly Today = new(2026, 11, 23); // a Monday
    private static readonly SchoolCalendar Calendar = new("Europe/Moscow");
    private static readonly Guid Lead = Guid.NewGuid();
    private static readonly Guid Member = Guid.NewGuid();

    private readonly Mentorship _pair = Plans.PlanTests.ActivePair();

    private Dispute Filed() => Dispute.File(_pair, _pair.MenteeId, "Встречи переносятся", Lead, true, Calendar, Today).Value;

    private Dispute Heard()
    {
        var one = Filed();
        Assert.Empty(one.Appoint(Today, [Member], Lead, Today));
        return one;
    }

    private static DisputeDecision Decision(Guid who) => new("Встречаться по средам", Today, who, Today.AddDays(14), null);

    [Fact]
    public void S1_22_one_of_the_pair_files_it_to_somebody_outside_of_it()
    {
        Assert.Equal(new DateOnly(2026, 12, 7), Filed().ConsiderBy); // ten working days
        Assert.False(Dispute.File(_pair, Lead, "Суть", Lead, true, Calendar, Today).Ok);
        Assert.Equal(["LeadId", "Substance"], Dispute.File(_pair, _pair.MentorId, " ", null, true, Calendar, Today).Violations.Select(v => v.Field).Order());
        Assert.Equal("LeadId", Assert.Single(Dispute.File(_pair, _pair.MentorId, "Суть", Lead, false, Calendar, Today).Violations).Field);
        foreach (var party in new[] { _pair.MentorId, _pair.MenteeId })
        {
            Assert.Equal("LeadId", Assert.Single(Dispute.File(_pair, _pair.MentorId, "Суть", party, true, Calendar, Today).Violations).Field);
        }

        Assert.Equal("Substance", Assert.Single(Dispute.File(_pair, _pair.MentorId, new string('с', Dispute.LongestText + 1), Lead, true, Calendar, Today).Violations).Field);
    }

    [Fact]
    public void S1_22_the_day_is_appointed_by_whoever_leads_within_three_months_and_without_the_parties()
    {
        var one = Filed();
        Assert.NotEmpty(one.Appoint(Today, [], Member, Today));
        foreach (var day in new DateOnly?[] { null, Today.AddDays(-1), Today.AddMonths(3).AddDays(1) })
        {
            Assert.Equal("HearingOn", Assert.Single(one.Appoint(day, [], Lead, Today)).Field);
        }

        Assert.Equal("Members", Assert.Single(one.Appoint(Today, [_pair.MentorId], Lead, Today)).Field);
        Assert.Equal("Members", Assert.Single(one.Appoint(Today, [.. Enumerable.Range(0, Dispute.MostMembers + 1).Select(_ => Guid.NewGuid())], Lead, Today)).Field);
        Assert.Empty(one.Appoint(Today.AddMonths(3), [Member, Lead], Lead, Today));
        Assert.Equal(Member, Assert.Single(one.Members).PersonId); // whoever leads is not named twice
        Assert.Empty(one.Appoint(Today, [], Lead, Today));
        Assert.Empty(one.Members);
    }

    [Fact]
    public void S1_22_a_decision_names_who_carries_it_out_and_by_when()
    {
        Assert.NotEmpty(Filed().Decide(Decision(Lead), Lead, Today)); // not heard yet
        var one = Heard();
        Assert.NotEmpty(one.Decide(Decision(Lead), Member, Today));
        Assert.Equal(["DecidedOn", "Decision", "DueOn", "ResponsibleId"], one.Decide(new(null, null, null, null, null), Lead, Today).Select(v => v.Field).Order());
        Assert.Equal("DecidedOn", Assert.Single(one.Decide(Decision(Lead) with { On = Today.AddDays(1) }, Lead, Today)).Field);
        Assert.Equal("DecidedOn", Assert.Single(one.Decide(Decision(Lead) with { On = Today.AddDays(-1) }, Lead, Today)).Field);
        Assert.Equal("DueOn", Assert.Single(one.Decide(Decision(Lead) with { DueOn = Today.AddDays(-1) }, Lead, Today)).Field);
        Assert.Equal("ResponsibleId", Assert.Single(one.Decide(Decision(Guid.NewGuid()), Lead, Today)).Field);
        Assert.Empty(one.Decide(Decision(_pair.MentorId), Lead, Today));
        Assert.NotEmpty(one.Decide(Decision(Lead), Lead, Today));
        Assert.NotNull(one.Withdraw(_pair.MenteeId, Today));
        Assert.NotEmpty(one.Close("Готово", _pair.MenteeId, Today));
        Assert.Equal("Outcome", Assert.Single(one.Close(" ", _pair.MentorId, Today)).Field);
        Assert.Empty(one.Close("Договорились", _pair.MentorId, Today));
        Assert.NotEmpty(one.Close("Ещё", Lead, Today));
    }

    [Fact]
    public void S1_22_only_the_parties_and_those_named_know_of_it_and_the_applicant_takes_it_back()
    {
        var one = Heard();
        foreach (var (who, sees) in new[] { (_pair.MentorId, true), (_pair.MenteeId, true), (Lead, true), (Member, true), (Guid.NewGuid(), false), (Guid.Empty, false) })
        {
            Assert.Equal(sees, Dispute.SeenBy(who).Compile()(one));
        }

        Assert.NotNull(one.Withdraw(_pair.MentorId, Today));
        Assert.Null(one.Withdraw(_pair.MenteeId, Today));
        Assert.NotNull(one.Withdraw(_pair.MenteeId, Today));
        foreach (var state in Enum.GetValues<DisputeState>()) Assert.NotEmpty(state.Label());
    }
}
