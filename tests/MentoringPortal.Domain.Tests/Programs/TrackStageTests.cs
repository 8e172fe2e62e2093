using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Schools;
using Xunit;

namespace MentoringPortal.Domain.Tests.Programs;

/// <summary>The track of a mentee: where it begins, what may be set by hand, what is taken over.</summary>
public sealed class TrackStageTests
{
    private static readonly DateOnly From = new(2026, 9, 1);

    private static readonly ProgramDefinition Program = Samples.Program with
    {
        Stages = [Samples.Adaptation, Samples.Adaptation with { Code = "second", From = 3, To = 24, Milestone = null, Plan = null },
            Samples.Adaptation with { Code = "last", From = 0, To = 0, Kind = StageKind.Closing, Assess = null, Milestone = null, Plan = null }],
    };

    [Fact]
    public void S0_34_a_newcomer_begins_with_the_second_stage_and_its_dates_count_from_there()
    {
        var track = Track(new MenteeCategory("newcomer", "вновь прибывший", StartAt: "second"));
        Assert.Equal([StageState.NotApplicable, StageState.Ahead, StageState.Ahead], track.Stages.Select(s => s.State));
        // Three months to twenty-four of the program are none to twenty-one of the newcomer.
        Assert.Equal((From, new DateOnly(2028, 5, 31)), (track.Stages[1].StartsOn, track.Stages[1].EndsOn));
        Assert.Equal(new DateOnly(2029, 5, 31), track.TrackTo);
        Assert.Equal(track.TrackTo, track.Stages[2].EndsOn);
        Assert.Equal(new DateOnly(2026, 12, 1), Track(null).Stages[1].StartsOn);
        Assert.Equal(new DateOnly(2029, 8, 31), Track(null).TrackTo);
    }

    [Theory]
    [InlineData(null, null, "Укажите новую дату")]
    [InlineData("2027-09-30", "2027-09-01", "раньше начала")]
    [InlineData(null, "2029-09-01", "выходит за срок программы")]
    [InlineData("2026-08-31", null, "раньше программы")]
    public void A_date_set_by_hand_stays_within_the_track(string? from, string? to, string refusal) =>
        Assert.Contains(refusal, Set(Track(null).Stages[0], from, to, "Заявление")!.Message, StringComparison.Ordinal);

    [Fact]
    public void A_date_set_by_hand_needs_a_reason_and_a_stage_that_is_not_over()
    {
        var track = Track(null);
        Assert.Equal("Reason", Set(track.Stages[0], null, "2027-09-30", " ")!.Field);
        Assert.Null(Set(track.Stages[0], null, "2029-08-31", "Заявление"));
        Assert.Equal("Заявление", Assert.Single(track.Stages[0].Shifts).Reason);
        track.Stages[0].Conclude();
        Assert.NotNull(Set(track.Stages[0], null, "2027-09-30", "Заявление"));
    }

    [Fact]
    public void M10_a_stage_is_prolonged_to_a_later_day_even_beyond_the_program()
    {
        var track = Track(null);
        Assert.Null(track.Stages[0].Set(ShiftKind.Prolonged, null, new DateOnly(2030, 1, 10), "Заключение № 1", Guid.NewGuid(), From, track));
        track.Stages[0].Recount(Samples.Adaptation, track.TrackTo!.Value, [], new SchoolCalendar("Europe/Moscow"));
        Assert.Equal(new DateOnly(2030, 1, 10), track.Stages[0].EndsOn);
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    public void M10_a_leave_that_went_beyond_the_day_of_the_conclusion_keeps_its_end(int named, int moved)
    {
        var track = Track(null);
        var (stage, calendar) = (track.Stages[0], new SchoolCalendar("Europe/Moscow"));
        PauseSpan leave = new(From.AddDays(30), From.AddDays(90));
        stage.Recount(Samples.Adaptation, track.TrackTo!.Value, [leave], calendar);
        var end = stage.EndsOn;
        Assert.Null(stage.Set(ShiftKind.Prolonged, null, end.AddDays(named), "Заключение № 1", Guid.NewGuid(), leave.To!.Value.AddDays(1), track));
        stage.Recount(Samples.Adaptation, track.TrackTo!.Value, [leave], calendar);
        Assert.Equal(end.AddDays(moved), stage.EndsOn);
    }

    [Fact]
    public void A_stage_is_taken_over_by_a_named_paper_once()
    {
        var track = Track(null);
        Assert.Equal("Basis", track.Stages[0].Credit("  ")!.Field);
        Assert.Null(track.Stages[0].Credit("Заключение школы № 5"));
        Assert.Equal((StageState.Credited, "second"), (track.Stages[0].State, track.Current!.StageCode));
        Assert.NotNull(track.Stages[0].Credit("Ещё раз"));
    }

    private Participation? _of;

    private Participation Track(MenteeCategory? category) => _of = Participation.OfMentee(Guid.NewGuid(), Guid.NewGuid(), category is null ? Program
        : Program with { Categories = [category] },
        Guid.NewGuid(), 1, category, From, From, new SchoolCalendar("Europe/Moscow"));

    private Domain.Common.RuleViolation? Set(TrackStage stage, string? from, string? to, string reason) =>
        stage.Set(ShiftKind.Edited, Day(from), Day(to), reason, Guid.NewGuid(), From, _of!);

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
