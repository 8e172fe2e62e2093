using MentoringPortal.Domain.Controls;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Domain.Tests.Programs;
using Xunit;

namespace MentoringPortal.Domain.Tests.Controls;

/// <summary>The schedule of control over holidays and leaves, what a control finds, and what closes it. Days by the official calendar of 2026.</summary>
public sealed class ControlEventTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private static readonly SchoolCalendar Calendar = new("Europe/Moscow");

    private static readonly ControlDefinition Overview = new("overview", "обзорный контроль", 0, 1);

    private static readonly ControlDefinition Preventive = new("preventive", "предупредительный контроль", 1, 12);

    private static readonly ControlDefinition Repeat = new("repeat", "Повторный контроль", After: "finding");

    private static readonly ControlDefinition Personal = new("personal", "персональный контроль", 12, 24);

    private static readonly ControlDefinition Frontal = new("frontal", "фронтальный контроль", 24, 36, By: ProgramRole.MethodUnionHead);

    private static readonly ProgramDefinition Program = Samples.Program with { Control = [Overview, Preventive, Repeat, Personal, Frontal] };

    private static readonly (Guid Mentee, Guid Mentor, Guid Deputy) People = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());

    private static Guid[] OfPair => [People.Mentee, People.Mentor];

    private static Participation Track(DateOnly from) => Samples.Track(People.Mentee, from, Program);

    private static ControlDays Days(ControlDefinition control, string from, params PauseSpan[] rests) => ControlDays.Of(control, Track(Day(from)), rests, Calendar)!.Value;

    private static DateOnly Day(string day) => DateOnly.Parse(day, null);

    // A control that was held today, and where wanted with a finding.
    private static ControlEvent Held(DateOnly? dueOn = null)
    {
        var control = ControlEvent.Schedule(Track(new(2026, 9, 1)), Program, [], Calendar).Single(c => c.Code == "preventive");
        Assert.Empty(control.Hold(new(Today, "Уроки", "Хорошо", null), People.Deputy, OfPair, Today));
        if (dueOn is { } due) Assert.True(control.Find(new("Журнал с пропусками", People.Mentee, due), OfPair, Today).Ok);
        return control;
    }

    [Fact]
    public void S0_22_the_schedule_is_laid_from_the_first_day_of_the_track()
    {
        var laid = ControlEvent.Schedule(Track(new(2026, 9, 1)), Program, [], Calendar).ToList();
        Assert.Equal(["Обзорный контроль", "Предупредительный контроль", "Персональный контроль", "Фронтальный контроль"], laid.Select(c => c.Title));
        Assert.Equal([(new(2026, 9, 1), new DateOnly(2026, 9, 30)), (new(2026, 10, 1), new(2027, 8, 31)), (new(2027, 9, 1), new(2028, 8, 31)), (new(2028, 9, 1), new(2029, 8, 31))],
            laid.Select(c => (c.FromOn, c.DueOn)));
        Assert.Equal([SchoolRole.DeputyDirectorAcademic, SchoolRole.MethodUnionHead], laid.Select(c => c.By).Distinct());
    }

    [Theory]
    [InlineData("2026-09-01", "2026-09-30")]
    [InlineData("2026-10-12", "2026-11-11")]
    [InlineData("2026-10-05", "2026-11-03")] // 04.11 is a holiday
    [InlineData("2026-12-08", "2026-12-30")] // the January holidays and the day off of 31.12 lie before 07.01
    [InlineData("2026-01-31", "2026-02-27")] // a short month ends on a Saturday
    public void T_01_the_overview_control_is_due_on_the_last_working_day_of_the_first_month(string from, string due) => Assert.Equal(Day(due), Days(Overview, from).DueOn);

    [Fact]
    public void T_01_a_leave_moves_what_follows_and_while_it_is_open_nothing_is_due()
    {
        var rest = new PauseSpan(new(2026, 9, 14), new(2026, 9, 27));
        Assert.Equal((new(2026, 9, 1), new DateOnly(2026, 10, 14), false), Tuple(Days(Overview, "2026-09-01", rest)));
        Assert.Equal((new(2026, 10, 15), new DateOnly(2027, 9, 14), false), Tuple(Days(Preventive, "2026-09-01", rest)));
        Assert.True(Days(Overview, "2026-09-01", new PauseSpan(new(2026, 9, 14), null)).IsPaused);
        Assert.False(Days(Overview, "2026-09-01", new PauseSpan(new(2026, 10, 14), null)).IsPaused);

        static (DateOnly, DateOnly, bool) Tuple(ControlDays days) => (days.FromOn, days.DueOn, days.IsPaused);
    }

    [Fact]
    public void S0_22_what_is_held_stays_when_the_days_are_counted_anew()
    {
        var track = Track(new(2026, 9, 1));
        var laid = ControlEvent.Schedule(track, Program, [], Calendar).ToList();
        Assert.Empty(laid[0].Hold(new(new(2026, 9, 20), "Уроки", "Хорошо", null), People.Deputy, OfPair, Today));
        foreach (var control in laid) control.Recount(Program, track, [new(new(2026, 9, 25), new(2026, 10, 24))], Calendar);
        Assert.Equal([new DateOnly(2026, 9, 30), new(2027, 9, 30)], laid.Take(2).Select(c => c.DueOn));
    }

    [Fact]
    public void S0_22_a_control_after_the_track_and_one_of_before_the_portal_are_not_asked_for()
    {
        var program = Program with { TermMonths = 12 };
        Assert.Equal(2, ControlEvent.Schedule(Samples.Track(People.Mentee, new(2026, 9, 1), program), program, [], Calendar).Count());
        var late = Participation.OfMentee(Guid.NewGuid(), Guid.NewGuid(), Program, People.Mentee, 1, null, new(2026, 10, 1), new(2026, 9, 1), Calendar);
        Assert.DoesNotContain(ControlEvent.Schedule(late, Program, [], Calendar), c => c.Code == "overview");
    }

    [Theory]
    [InlineData("2026-09-30", "HeldOn")] // the day before it begins
    [InlineData("2026-10-01", null)]
    [InlineData("2026-11-23", null)]
    [InlineData("2026-11-24", "HeldOn")] // tomorrow
    public void S0_22_a_control_is_held_from_its_first_day_and_not_in_the_future(string on, string? wrong)
    {
        var control = ControlEvent.Schedule(Track(new(2026, 9, 1)), Program, [], Calendar).Single(c => c.Code == "preventive");
        Assert.Equal(wrong, control.Hold(new(Day(on), "Уроки", "Хорошо", null), People.Deputy, OfPair, Today) is [var refused, ..] ? refused.Field : null);
        Assert.Equal(wrong is null ? ControlState.Held : ControlState.Planned, control.State);
    }

    [Fact]
    public void Nobody_of_the_pair_controls_the_own_work()
    {
        var control = ControlEvent.Schedule(Track(new(2026, 9, 1)), Program, [], Calendar).First();
        Assert.Contains("Свою пару", Assert.Single(control.Hold(new(Today, "Уроки", "Хорошо", null), People.Mentor, OfPair, Today)).Message, StringComparison.Ordinal);
        Assert.NotNull(control.Name(People.Mentee, OfPair));
        Assert.Null(control.Name(People.Deputy, OfPair));
        Assert.Null(control.CallOff("Специалист болел весь месяц"));
        Assert.NotEmpty(control.Hold(new(Today, "Уроки", "Хорошо", null), People.Deputy, OfPair, Today));
    }

    [Theory]
    [InlineData("2026-11-22", true)] // yesterday
    [InlineData("2026-11-23", false)]
    [InlineData("2027-11-23", false)] // a year after the control
    [InlineData("2027-11-24", true)]
    public void S0_23_a_finding_is_due_from_today_to_a_year_after_the_control(string due, bool refused) =>
        Assert.Equal(refused, !Held().Find(new("Журнал", People.Mentee, Day(due)), OfPair, Today).Ok);

    [Fact]
    public void S0_23_a_finding_needs_a_held_control_words_and_somebody_of_the_pair_who_answers()
    {
        var planned = ControlEvent.Schedule(Track(new(2026, 9, 1)), Program, [], Calendar).First();
        Assert.False(planned.Find(new("Журнал", People.Mentee, Today), OfPair, Today).Ok);
        Assert.Equal(["Text", "ResponsibleId", "DueOn"], Held().Find(new(" ", People.Deputy, null), OfPair, Today).Violations.Select(v => v.Field));
    }

    [Theory]
    [InlineData("2026-12-11", "2026-12-11")]
    [InlineData("2026-12-12", "2026-12-14")] // a Saturday
    [InlineData("2027-01-02", "2027-01-11")] // the January holidays
    public void T_07_the_repeated_control_is_due_on_the_deadline_of_the_finding_or_the_first_working_day_after_it(string due, string repeatOn)
    {
        var repeat = Held(Day(due)).Repeat(Program, Day(due), Calendar);
        Assert.Equal(("repeat", "Повторный контроль", Today, Day(repeatOn)), (repeat.Code, repeat.Title, repeat.FromOn, repeat.DueOn));
        repeat.FollowFindings(null, Calendar);
        Assert.Equal(ControlState.CalledOff, repeat.State);
        repeat.FollowFindings(Day(due), Calendar);
        Assert.Equal(ControlState.Planned, repeat.State);
    }

    [Fact]
    public void S0_23_whoever_is_named_answers_and_whoever_controls_closes()
    {
        var finding = Held(Today.AddDays(7)).Findings[0];
        Assert.NotEmpty(finding.Answer("Сделано", People.Mentor, Today));
        Assert.NotEmpty(finding.Answer(" ", People.Mentee, Today));
        Assert.True(finding.IsOverdueOn(Today.AddDays(8)));
        Assert.False(finding.IsOverdueOn(Today.AddDays(7)));
        Assert.Empty(finding.Answer("Журнал заполнен", People.Mentee, Today));
        Assert.False(finding.IsOverdueOn(Today.AddDays(8)));
        Assert.Contains("Своё", Assert.Single(finding.Check(new(true, null, null), People.Mentee, null, Today)).Message, StringComparison.Ordinal);
        Assert.Equal("IsRemoved", Assert.Single(finding.Check(new(null, null, null), People.Deputy, null, Today)).Field);
        Assert.Equal(["Note", "DueOn"], finding.Check(new(false, null, null), People.Deputy, null, Today).Select(v => v.Field));
        Assert.Empty(finding.Check(new(false, "Осталась тема", Today.AddDays(3)), People.Deputy, null, Today));
        Assert.Equal((FindingState.Open, Today.AddDays(3)), (finding.State, finding.DueOn));
        Assert.Empty(finding.Check(new(true, null, null), People.Deputy, null, Today));
        Assert.Equal((FindingState.Closed, Today, People.Deputy), (finding.State, finding.ClosedOn!.Value, finding.ClosedById!.Value));
        Assert.NotEmpty(finding.Answer("Ещё раз", People.Mentee, Today));
    }

    [Fact]
    public void S0_23_without_an_answer_and_without_a_repeated_control_the_closing_says_by_what()
    {
        var finding = Held(Today).Findings[0];
        Assert.Equal("Note", Assert.Single(finding.Check(new(true, null, null), People.Deputy, null, Today)).Field);
        var repeat = Held(Today).Repeat(Program, Today, Calendar);
        Assert.Empty(repeat.Hold(new(Today, "Журнал", "Устранено", null), People.Deputy, OfPair, Today));
        Assert.Empty(finding.Check(new(true, null, null), People.Deputy, repeat, Today));
        Assert.Equal(Today, finding.ClosedOn);
    }

    [Fact]
    public void A_control_of_the_schools_own_needs_a_name_and_a_day_that_lies_ahead()
    {
        var track = Track(new(2026, 9, 1));
        Assert.Equal(["Title", "DueOn"], ControlEvent.Plan(track, new(null, null, null, null), SchoolRole.Curator, Today).Violations.Select(v => v.Field));
        Assert.Equal(["DueOn", "FromOn"], ControlEvent.Plan(track, new("Текущий", null, null, Today.AddDays(-1)), SchoolRole.Curator, Today).Violations.Select(v => v.Field));
        var made = ControlEvent.Plan(track, new("текущий контроль", "Журналы", null, Today), SchoolRole.Curator, Today).Value;
        Assert.Equal(("Текущий контроль", Today, Today, SchoolRole.Curator), (made.Title, made.FromOn, made.DueOn, made.By));
    }
}
