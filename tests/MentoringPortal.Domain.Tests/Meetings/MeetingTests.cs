using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Meetings;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Domain.Tests.Plans;
using Xunit;

namespace MentoringPortal.Domain.Tests.Meetings;

/// <summary>Meetings of a pair (S0-60): appointed, moved, held with a log, not held, in series.</summary>
public sealed class MeetingTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private static readonly DayRange Days = new(new DateOnly(2026, 9, 1), new DateOnly(2027, 8, 31));

    private static DateTime Instant(DateOnly day, TimeOnly hour) => day.ToDateTime(hour, DateTimeKind.Utc);

    private static MeetingCard Card(DateOnly? on = null, int? minutes = 45, string hour = "15:00", string? agenda = null) =>
        new(MeetingKind.Regular, on ?? Today, TimeOnly.Parse(hour, null), minutes, "кабинет 12", agenda);

    private static Result<Meeting> Appoint(MeetingCard card, DateOnly? today = null, Mentorship? pair = null)
    {
        pair ??= PlanTests.ActivePair();
        return Meeting.Appoint(pair, pair.MentorId, Days, card, today ?? Today, Instant);
    }

    private static MeetingLog Log(string? step = null, DateOnly? check = null) => new("О журнале", null, null, step, check);

    private static Meeting Held(MeetingLog? log = null)
    {
        var meeting = Appoint(Card()).Value;
        Assert.Empty(meeting.Hold(log ?? Log(), [], [], Days.To, Today));
        return meeting;
    }

    private static readonly SchoolCalendar Calendar = new("Europe/Moscow");

    [Theory]
    [InlineData("2026-11-22", "2026-11-23", true)] // yesterday
    [InlineData("2026-11-23", "2026-11-23", false)] // today
    [InlineData("2027-08-31", "2026-11-23", false)] // the last day of the pair
    [InlineData("2027-09-01", "2026-11-23", true)] // the day after
    [InlineData("2026-08-31", "2026-08-20", true)] // the day before the first
    [InlineData("2026-09-01", "2026-08-20", false)]
    public void S0_60_a_meeting_is_appointed_from_today_to_the_last_day_of_the_pair(string on, string today, bool refused) =>
        Assert.Equal(refused ? ["On"] : [], Appoint(Card(Day(on)), Day(today)).Violations.Select(v => v.Field));

    [Theory]
    [InlineData(4, true)]
    [InlineData(5, false)]
    [InlineData(600, false)]
    [InlineData(601, true)]
    [InlineData(null, true)]
    public void A_meeting_lasts_from_five_minutes_to_ten_hours(int? minutes, bool refused) => Assert.Equal(refused, !Appoint(Card(minutes: minutes)).Ok);

    [Fact]
    public void What_is_not_filled_in_is_told_beside_each_field()
    {
        var refused = Appoint(new MeetingCard(null, null, null, null, new string('м', 301), new string('п', 4001)));
        Assert.Equal(["Kind", "On", "At", "Minutes", "Place", "Agenda"], refused.Violations.Select(v => v.Field));
    }

    [Fact]
    public void Only_the_mentor_of_an_active_pair_appoints()
    {
        var pair = PlanTests.ActivePair();
        Assert.Equal("Встречи назначает наставник этой пары", Meeting.MayWrite(pair, pair.MenteeId)!.Message);
        Assert.Null(Meeting.MayWrite(pair, pair.MentorId));
    }

    [Fact]
    public void Another_day_or_hour_moves_the_meeting_and_asks_why()
    {
        var meeting = Appoint(Card()).Value;
        Assert.Empty(meeting.Rearrange(Card(agenda: "План недели"), null, Days, Today, Instant));
        Assert.Equal((MeetingStanding.Appointed, "План недели"), (meeting.State, meeting.Agenda));
        Assert.Equal(["Reason"], meeting.Rearrange(Card(Today.AddDays(1)), " ", Days, Today, Instant).Select(v => v.Field));
        Assert.Equal(Today, meeting.On);
        Assert.Empty(meeting.Rearrange(Card(Today.AddDays(1)), "Педсовет", Days, Today, Instant));
        Assert.Equal((MeetingStanding.Moved, Today.AddDays(1), Today, "Педсовет", 1), (meeting.State, meeting.On, meeting.EarlierOn, meeting.Reason, meeting.Moves));
        Assert.Equal(["On"], meeting.Rearrange(Card(Today.AddDays(-1)), "Ошибка", Days, Today, Instant).Select(v => v.Field));
        Assert.Null(meeting.CallOff("Болезнь"));
        Assert.Single(meeting.Rearrange(Card(Today.AddDays(2)), "Позже", Days, Today, Instant));
    }

    [Fact]
    public void A_meeting_of_yesterday_that_is_not_closed_yet_keeps_its_day_when_it_is_corrected()
    {
        var meeting = Appoint(Card()).Value;
        Assert.Empty(meeting.Rearrange(Card(agenda: "Уточнено"), null, Days, Today.AddDays(1), Instant));
    }

    [Fact]
    public void It_is_held_on_its_day_at_the_earliest()
    {
        var meeting = Appoint(Card(Today.AddDays(1))).Value;
        Assert.Contains("24.11.2026", Assert.Single(meeting.Hold(Log(), [], [], Days.To, Today)).Message, StringComparison.Ordinal);
        Assert.Empty(meeting.Hold(Log(), [], [], Days.To, Today.AddDays(1)));
        Assert.False(meeting.IsOpen);
    }

    [Theory]
    [InlineData(null, "2026-11-30", "NextStep")]
    [InlineData("Провести урок", "2026-11-22", "CheckOn")] // before the meeting
    [InlineData("Провести урок", "2026-11-23", null)]
    [InlineData("Провести урок", "2027-08-31", null)] // the last day of the pair
    [InlineData("Провести урок", "2027-09-01", "CheckOn")]
    [InlineData("Провести урок", null, null)]
    public void A_next_step_is_checked_from_the_meeting_to_the_last_day(string? step, string? check, string? field)
    {
        var wrong = Appoint(Card()).Value.Hold(Log(step, check is null ? null : Day(check)), [], [], Days.To, Today);
        Assert.Equal(field is null ? [] : [field], wrong.Select(v => v.Field));
    }

    [Fact]
    public void A_changed_next_step_waits_to_be_checked_anew()
    {
        var meeting = Held(Log("Провести урок", Today.AddDays(7)));
        Assert.True(meeting.HasOpenStep);
        Assert.Null(meeting.Check(Today));
        Assert.NotNull(meeting.Check(Today));
        Assert.Empty(meeting.Hold(Log("Провести урок", Today.AddDays(7)) with { Decided = "Да" }, [], [], Days.To, Today));
        Assert.False(meeting.HasOpenStep);
        Assert.Empty(meeting.Hold(Log("Провести два урока", Today.AddDays(7)), [], [], Days.To, Today));
        Assert.True(meeting.HasOpenStep);
    }

    [Fact]
    public void Of_a_group_somebody_must_have_been_there()
    {
        var (one, other, third) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        var meeting = Appoint(Card()).Value;
        Assert.Equal(["Present"], meeting.Hold(Log(), [one, other], [third], Days.To, Today).Select(v => v.Field));
        Assert.Empty(meeting.Hold(Log(), [one, other], [one], Days.To, Today));
        Assert.Equal([(one, true), (other, false)], meeting.Attendances.Select(a => (a.MentorshipId, a.IsPresent)));
        Assert.Empty(meeting.Hold(Log(), [one, other], [other], Days.To, Today));
        Assert.Equal([(one, false), (other, true)], meeting.Attendances.Select(a => (a.MentorshipId, a.IsPresent)));
        Assert.Empty(meeting.Hold(Log(), [one], [], Days.To, Today));
        Assert.Empty(meeting.Attendances);
    }

    [Fact]
    public void What_was_not_held_needs_a_reason_and_may_be_corrected()
    {
        var meeting = Appoint(Card()).Value;
        Assert.Equal("Reason", meeting.CallOff(" ")!.Field);
        Assert.Null(meeting.CallOff("Болезнь наставляемого"));
        Assert.Equal((MeetingStanding.NotHeld, "Болезнь наставляемого"), (meeting.State, meeting.Reason));
        Assert.Empty(meeting.Hold(Log(), [], [], Days.To, Today));
        Assert.Equal((MeetingStanding.Held, null), (meeting.State, meeting.Reason));
    }

    [Fact]
    public void A_meeting_is_recorded_in_the_diary_once()
    {
        var meeting = Appoint(Card()).Value;
        Assert.NotNull(meeting.NoteEntry(Guid.NewGuid()));
        Assert.Empty(meeting.Hold(Log(), [], [], Days.To, Today));
        Assert.Null(meeting.NoteEntry(Guid.NewGuid()));
        Assert.Contains("уже есть", meeting.NoteEntry(Guid.NewGuid())!.Message, StringComparison.Ordinal);
        Assert.Contains("сначала удалите", meeting.CallOff("Ошибка")!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("14:15", 45, false)] // ends as the other begins
    [InlineData("14:16", 45, true)]
    [InlineData("15:30", 10, true)]
    [InlineData("15:45", 45, false)] // begins as the other ends
    [InlineData("14:00", 300, true)]
    public void Two_meetings_at_one_time_are_told(string hour, int minutes, bool overlap)
    {
        var (one, other) = (Appoint(Card()).Value, Appoint(Card(minutes: minutes, hour: hour)).Value);
        Assert.Equal(overlap, one.Overlaps(other));
        Assert.Equal(overlap, other.Overlaps(one));
        Assert.Null(other.CallOff("Совещание"));
        Assert.False(one.Overlaps(other));
    }

    [Fact]
    public void A_series_leaves_out_holidays_and_says_which()
    {
        var laid = MeetingSeries.Lay(Day("2026-12-25"), Day("2027-01-22"), MeetingRhythm.Weekly, Calendar, Days.To).Value;
        Assert.Equal([Day("2026-12-25"), Day("2027-01-15"), Day("2027-01-22")], laid.Days);
        Assert.Equal([Day("2027-01-01"), Day("2027-01-08")], laid.Skipped.Select(s => s.Date));
        Assert.Equal("01.01.2027 – нерабочий праздничный день", laid.Skipped[0].WhyOff());
    }

    [Fact]
    public void A_series_leaves_out_the_school_s_own_days_off_and_keeps_saturdays_where_it_was_begun_on_one()
    {
        var own = new SchoolCalendar("Europe/Moscow", false, [new CalendarException(Day("2026-12-05"), false)]);
        var laid = MeetingSeries.Lay(Day("2026-11-28"), Day("2026-12-12"), MeetingRhythm.Weekly, own, Days.To).Value;
        Assert.Equal([Day("2026-11-28"), Day("2026-12-12")], laid.Days);
        Assert.Equal("05.12.2026 – школа не работает", Assert.Single(laid.Skipped).WhyOff());
    }

    [Fact]
    public void Every_second_week_and_the_same_weekday_of_every_month()
    {
        Assert.Equal([Day("2026-11-24"), Day("2026-12-08"), Day("2026-12-22")],
            MeetingSeries.Lay(Day("2026-11-24"), Day("2026-12-31"), MeetingRhythm.Fortnightly, Calendar, Days.To).Value.Days);
        // The fourth Tuesday, of which one is a holiday; the last Monday where there is no fifth.
        Assert.Equal([Day("2026-11-24"), Day("2026-12-22"), Day("2027-01-26"), Day("2027-03-23")], Lay("2026-11-24", "2027-03-31").Days);
        Assert.Equal([Day("2027-02-23")], Lay("2026-11-24", "2027-03-31").Skipped.Select(s => s.Date));
        Assert.Equal([Day("2026-11-30"), Day("2026-12-28"), Day("2027-01-25")], Lay("2026-11-30", "2027-01-31").Days);

        static SeriesDays Lay(string from, string to) => MeetingSeries.Lay(Day(from), Day(to), MeetingRhythm.Monthly, Calendar, Days.To).Value;
    }

    [Theory]
    [InlineData("2026-11-24", "2026-11-23", "Until", "раньше")]
    [InlineData("2026-11-24", null, "Until", "до какого дня")]
    [InlineData("2026-11-24", "2027-08-31", null, "")]
    [InlineData("2026-11-24", "2027-09-01", "Until", "31.08.2027")]
    [InlineData("2027-01-01", "2027-01-08", "On", "не работает")]
    public void A_series_ends_after_it_begins_and_within_the_pair(string from, string? to, string? field, string words)
    {
        var laid = MeetingSeries.Lay(Day(from), to is null ? null : Day(to), MeetingRhythm.Weekly, Calendar, Days.To);
        Assert.Equal(field is null ? [] : [field], laid.Violations.Select(v => v.Field));
        if (field is not null) Assert.Contains(words, laid.Violations[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Sixty_meetings_are_the_most_of_a_series()
    {
        // Saturdays hold few holidays: sixty of them, then one more.
        var first = Day("2026-11-28");
        var (until, longLast) = (first, Day("2029-08-31"));
        for (var made = 1; made < MeetingSeries.Most;)
        {
            until = until.AddDays(7);
            if (Calendar.Count(until) is { IsWorking: true } or { Ground: DayGround.Week }) made++;
        }

        Assert.Equal(MeetingSeries.Most, MeetingSeries.Lay(first, until, MeetingRhythm.Weekly, Calendar, longLast).Value.Days.Count);
        var next = until.AddDays(7);
        while (Calendar.Count(next) is { IsWorking: false, Ground: not DayGround.Week }) next = next.AddDays(7);
        var refused = MeetingSeries.Lay(first, next, MeetingRhythm.Weekly, Calendar, longLast);
        Assert.Contains("61\u00a0встреча, в серии можно не больше 60", Assert.Single(refused.Violations).Message, StringComparison.Ordinal);
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, null);
}
