using System.Globalization;
using MentoringPortal.Domain.Consents;
using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Tests.Plans;
using Xunit;

namespace MentoringPortal.Domain.Tests.Mentorships;

public sealed class PauseTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Theory]
    [InlineData("2026-11-22", false)]
    [InlineData("2026-11-23", true)]
    [InlineData("2026-11-30", true)]
    [InlineData("2026-12-01", false)]
    public void A_pair_stands_still_on_the_days_of_its_pause_only(string day, bool still)
    {
        var pair = PlanTests.ActivePair();
        var pause = Of(pair, "2026-11-23", "2026-11-30");
        pair.FollowPauses([pause], Day(day));
        Assert.Equal(still, pair.State == MentorshipState.Suspended);
        Assert.Equal(still, DiaryEntry.MayWrite(pair, pair.MentorId) is not null);
    }

    [Theory]
    [InlineData("2026-11-10", null, null, "2026-11-10", null)]
    [InlineData("2026-11-10", "2026-12-31", null, "2026-11-10", "2026-12-31")]
    [InlineData("2026-11-10", "2028-01-31", null, "2026-11-10", "2027-08-31")] // It ends with the pair at the latest.
    [InlineData("2026-11-10", null, "2026-11-20", "2026-11-21", null)] // On a day with an entry the pair has worked.
    [InlineData("2027-08-31", null, null, "2027-08-31", null)]
    [InlineData("2027-09-01", null, null, null, null)] // After the last day of the pair.
    public void A_leave_holds_in_another_pair_on_the_days_that_are_that_pairs(string from, string? to, string? entry, string? first, string? last)
    {
        var leave = Of(PlanTests.ActivePair(new DateOnly(2029, 8, 31)), from, to);
        var pair = PlanTests.ActivePair();
        if (entry is not null) pair.NoteEntryOn(Day(entry));
        var carried = Pause.OfLeave(pair, leave, []);
        if (first is null)
        {
            Assert.Null(carried);
            return;
        }

        Assert.Equal((PauseGround.MenteeAbsence, Day(first), last is null ? null : (DateOnly?)Day(last)), (carried!.Ground, carried.FromOn, carried.ToOn));
        Assert.Null(Pause.OfLeave(pair, leave, [carried]));
    }

    [Fact]
    public void A_leave_that_is_ended_or_taken_back_in_one_pair_is_so_in_the_other()
    {
        var leave = Of(PlanTests.ActivePair(), "2026-11-10", null);
        var pair = PlanTests.ActivePair();
        var carried = Pause.OfLeave(pair, leave, [])!;
        Assert.Null(leave.Resume(Day("2026-11-21"), Today));
        carried.Follow(pair, leave);
        Assert.Equal(Day("2026-11-20"), carried.ToOn);
        Assert.Null(leave.Resume(Day("2026-11-10"), Today));
        carried.Follow(pair, leave);
        Assert.True(carried.IsEmpty);
    }

    [Fact]
    public void M2_a_pair_without_consent_refuses_entries_and_says_why()
    {
        var pair = PlanTests.ActivePair();
        var consent = new Consent(pair.MentorId, ConsentKind.MentoringWork, Today, Guid.NewGuid());
        pair.FollowPauses([Pause.ForConsent(pair.Id, consent, Today, "отозвано согласие на осуществление наставничества (наставник)")], Today);
        var refused = DiaryEntry.MayWrite(pair, pair.MentorId);
        Assert.Contains("приостановлена с\u00a023.11.2026: отозвано согласие", refused!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Pauses_that_overlap_count_once_and_the_pair_works_when_the_last_is_over()
    {
        var pair = PlanTests.ActivePair();
        var first = Of(pair, "2026-11-10", "2026-11-25");
        var second = Pause.Of(pair, Card("2026-11-20", null, PauseGround.MentorAbsence), [first], Today).Value;
        pair.FollowPauses([first, second], Today);
        Assert.Equal(Day("2026-11-10"), pair.SuspendedOn);
        pair.FollowPauses([first, second], Day("2026-11-26"));
        Assert.Equal(Day("2026-11-20"), pair.SuspendedOn);
        Assert.Null(second.Resume(Day("2026-11-27"), Day("2026-11-27")));
        pair.FollowPauses([first, second], Day("2026-11-27"));
        Assert.True(pair.IsActive);
        Assert.Null(pair.SuspendedBecause);
    }

    [Fact]
    public void Two_pauses_with_one_ground_at_one_time_are_refused()
    {
        var pair = PlanTests.ActivePair();
        var first = Of(pair, "2026-11-10", null);
        Assert.Equal("FromOn", Pause.Of(pair, Card("2026-11-20", "2026-11-21"), [first], Today).Violations[0].Field);
        Assert.Null(first.Resume(Day("2026-11-15"), Today));
        Assert.True(Pause.Of(pair, Card("2026-11-15", "2026-11-21"), [first], Today).Ok);
    }

    [Fact]
    public void A_corrected_pause_leaves_no_trace_of_its_first_dates()
    {
        var pair = PlanTests.ActivePair();
        var pause = Of(pair, "2026-11-10", "2026-12-31");
        pair.FollowPauses([pause], Today);
        Assert.Empty(pause.Correct(pair, Card("2026-12-01", "2026-12-31"), [pause], Today));
        pair.FollowPauses([pause], Today);
        Assert.True(pair.IsActive);
    }

    [Theory]
    [InlineData("2027-08-31", true)] // the last day of the pair
    [InlineData("2027-09-01", false)]
    [InlineData("2040-12-01", false)]
    [InlineData(null, true)]
    public void A_pause_ends_within_the_pair_or_is_open(string? to, bool allowed)
    {
        var made = Pause.Of(PlanTests.ActivePair(), Card("2026-11-23", to), [], Today);
        Assert.Equal(allowed ? [] : ["ToOn"], made.Violations.Select(v => v.Field));
    }

    [Fact]
    public void A_pause_without_an_end_goes_on_until_the_pair_is_resumed_or_ends()
    {
        var pair = PlanTests.ActivePair();
        var pause = Of(pair, "2026-11-23", null);
        pair.FollowPauses([pause], Day("2030-01-01"));
        Assert.Equal(MentorshipState.Suspended, pair.State);
        var last = Day("2026-11-30");
        Assert.Empty(pair.EndEarly(new EarlyEndCard(EarlyEndGround.Dismissal, "Заявление от 23.11.2026", Today, last), new Domain.Schools.SchoolCalendar("Europe/Moscow"), Today));
        Assert.True(pair.EndWhenDue(last.AddDays(1)));
        Assert.Equal((MentorshipState.TerminatedEarly, last), (pair.State, pair.LastOn));
    }

    [Fact]
    public void A_new_consent_lifts_its_pause_from_the_day_it_was_signed()
    {
        var pair = PlanTests.ActivePair();
        var pause = Pause.ForConsent(pair.Id, new Consent(pair.MentorId, ConsentKind.PersonalData, Today), Today, "отозвано");
        pause.Lift(Day("2026-11-27"));
        Assert.Equal(Day("2026-11-26"), pause.ToOn);
        Assert.NotNull(Pause.Refuse([pause], Day("2026-11-26"), "Date"));
        Assert.Null(Pause.Refuse([pause], Day("2026-11-27"), "Date"));

        var sameDay = Pause.ForConsent(pair.Id, new Consent(pair.MentorId, ConsentKind.PersonalData, Today), Today, "отозвано");
        sameDay.Lift(Today);
        Assert.True(sameDay.IsEmpty);
        Assert.False(sameDay.Covers(Today));
    }

    [Fact]
    public void A_pause_for_want_of_a_consent_is_not_ended_by_hand()
    {
        var pair = PlanTests.ActivePair();
        var consent = new Consent(pair.MentorId, ConsentKind.PersonalData, Today);
        typeof(Domain.Common.Entity).GetProperty("Id")!.SetValue(consent, Guid.NewGuid());
        var pause = Pause.ForConsent(pair.Id, consent, Today, "отозвано");
        Assert.NotNull(pause.Resume(Today, Today));
        Assert.NotEmpty(pause.Correct(pair, Card("2026-11-23", null), [], Today));
    }

    [Theory]
    [InlineData("2026-11-20", false)]
    [InlineData("2026-11-21", true)]
    public void No_pause_covers_a_day_with_a_diary_entry(string from, bool allowed)
    {
        var pair = PlanTests.ActivePair();
        pair.NoteEntryOn(Day("2026-11-20"));
        Assert.Equal(allowed, Pause.Of(pair, Card(from, null), [], Today).Ok);
    }

    private static Pause Of(Mentorship pair, string from, string? to) => Pause.Of(pair, Card(from, to), [], Today).Value;

    private static PauseCard Card(string from, string? to, PauseGround ground = PauseGround.MenteeAbsence) =>
        new(ground, Day(from), to is null ? null : Day(to), "Приказ от 20.11.2026");

    private static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);
}
