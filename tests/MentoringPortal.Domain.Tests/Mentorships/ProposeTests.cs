using MentoringPortal.Domain.Consents;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Pools;
using Xunit;

namespace MentoringPortal.Domain.Tests.Mentorships;

public sealed class ProposeTests
{
    private static readonly DateOnly Day = new(2026, 9, 1);

    internal static readonly MentorshipTerms Terms = new(
        MentoringForm.TeacherTeacher, InteractionModel.ExperiencedToYoung, MentoringKind.Traditional, "Математика", Day, new(2027, 8, 31), null);

    [Fact]
    public void Two_people_with_consents_become_a_proposed_pair()
    {
        var pair = Mentorship.Propose(InPool(PoolSide.Mentors), InPool(PoolSide.Mentees), Terms, sameOpenPairExists: false);
        Assert.Equal(MentorshipState.Proposed, pair.Value.State);
    }

    [Fact]
    public void Nobody_mentors_himself()
    {
        var me = Guid.NewGuid();
        var pair = Mentorship.Propose(InPool(PoolSide.Mentors, me), InPool(PoolSide.Mentees, me), Terms, sameOpenPairExists: false);
        Assert.Contains(pair.Violations, v => v.Field == "MenteeId" && v.Message.Contains("самому себе", StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_two_are_not_paired_twice_while_the_first_pair_lasts() =>
        Assert.Contains(
            Mentorship.Propose(InPool(PoolSide.Mentors), InPool(PoolSide.Mentees), Terms, sameOpenPairExists: true).Violations,
            v => v.Message.Contains("уже состоят в паре", StringComparison.Ordinal));

    [Fact]
    public void A_person_without_consents_is_refused_on_his_own_side()
    {
        var waiting = new PoolRecord(Guid.NewGuid(), PoolSide.Mentees, Day);
        var pair = Mentorship.Propose(InPool(PoolSide.Mentors), waiting, Terms, sameOpenPairExists: false);
        Assert.Equal(["MenteeId"], pair.Violations.Select(v => v.Field));
    }

    [Theory]
    [InlineData("2026-09-01", "2026-09-01", null)] // one day is a period
    [InlineData("2026-09-01", "2026-08-31", "EndsOn")]
    [InlineData("2026-09-01", "2029-08-31", null)] // three years exactly
    [InlineData("2026-09-01", "2029-09-01", "EndsOn")]
    [InlineData("2028-02-29", "2031-02-28", null)]
    [InlineData("2028-02-29", "2031-03-01", "EndsOn")]
    [InlineData("0026-09-01", "2027-08-31", "StartsOn")]
    [InlineData("2026-09-01", "9999-12-31", "EndsOn")]
    [InlineData("9999-09-01", "9999-12-31", "StartsOn")]
    [InlineData(null, "2027-08-31", "StartsOn")]
    public void T3_the_period_must_make_sense_and_lasts_three_years_at_most(string? start, string? end, string? wrongField)
    {
        var terms = Terms with { StartsOn = Parse(start), EndsOn = Parse(end) };
        var pair = Mentorship.Propose(InPool(PoolSide.Mentors), InPool(PoolSide.Mentees), terms, sameOpenPairExists: false);
        Assert.Equal(wrongField, pair.Violations.Select(v => v.Field).FirstOrDefault());
    }

    [Theory]
    [InlineData(300, true)]
    [InlineData(301, false)]
    [InlineData(20_000, false)]
    public void The_topic_has_a_limit(int length, bool accepted) =>
        Assert.Equal(accepted, Mentorship.Propose(InPool(PoolSide.Mentors), InPool(PoolSide.Mentees), Terms with { Topic = new string('ы', length) },
            sameOpenPairExists: false).Ok);

    [Fact]
    public void Terms_do_not_change_and_a_pair_is_not_withdrawn_once_it_stands_in_an_order()
    {
        var pair = Pair();
        Assert.Null(pair.Include(Guid.NewGuid()));
        Assert.NotEmpty(pair.ChangeTerms(Terms with { Topic = "Физика" }));
        Assert.NotNull(pair.Cancel("передумали", Day));
        Assert.Equal("Математика", pair.Topic);
    }

    [Theory]
    [InlineData("2026-09-01", null, "2026-09-20", DiarySign.TooEarly)]
    [InlineData("2026-09-01", null, "2026-09-22", DiarySign.Silent)]
    [InlineData("2026-09-10", null, "2026-09-22", DiarySign.TooEarly)] // approved later than it began
    [InlineData("2026-09-01", "2026-09-15", "2026-10-05", DiarySign.Alive)]
    [InlineData("2026-09-01", "2026-09-15", "2026-10-06", DiarySign.Silent)]
    public void A_new_pair_is_never_silent(string approved, string? lastEntry, string today, DiarySign expected) =>
        Assert.Equal(expected, DiaryWatch.Of(MentorshipState.Active, Day, Parse(approved), Parse(lastEntry), Parse(today)!.Value));

    internal static Mentorship Pair() => Mentorship.Propose(InPool(PoolSide.Mentors), InPool(PoolSide.Mentees), Terms, sameOpenPairExists: false).Value;

    internal static PoolRecord InPool(PoolSide side, Guid? person = null)
    {
        var record = new PoolRecord(person ?? Guid.NewGuid(), side, Day);
        var consents = ConsentRules.OnEntering(ConsentParty.Staff).Select(asked => new Consent(record.PersonId, asked.Kind, Day)).ToList();
        consents.ForEach(c => c.Receive(Day, record.PersonId, null, Day));
        record.FollowConsents(consents);
        return record;
    }

    private static DateOnly? Parse(string? day) => day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
}
