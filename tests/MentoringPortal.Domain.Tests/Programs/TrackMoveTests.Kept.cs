using MentoringPortal.Domain.Programs;
using Xunit;

namespace MentoringPortal.Domain.Tests.Programs;

/// <summary>Stages that keep their days at a move, and what becomes of them at the next one and on the way back.</summary>
public sealed partial class TrackMoveTests
{
    [Fact]
    public void S0_42_a_stage_that_runs_keeps_its_days_unless_chosen_otherwise_and_is_told_of()
    {
        var now = Before with { TermMonths = 36, Stages = [First with { To = 10 }, Second with { From = 10, To = 20 }] };
        var track = Track();
        track.Stages[0].Begin();
        var move = track.MoveTo(Target(now), Before, Idle, [], Calendar, Guid.NewGuid(), Today, new MoveChoice(KeepsRunning: true)).Value;
        Assert.Equal((From, new DateOnly(2027, 8, 31)), Span(track.Stages[0]));
        Assert.Equal((new DateOnly(2027, 7, 1), new DateOnly(2028, 4, 30)), Span(track.Stages[1]));
        Assert.Equal($"Этап «{First.Title}» уже идёт: срок остаётся прежним, 01.09.2026–31.08.2027; по новой редакции был бы 01.09.2026–30.06.2027", move.Lines[0]);
        Assert.DoesNotContain(move.Lines, l => l.StartsWith($"Этап «{First.Title}», срок", StringComparison.Ordinal));
        // A later count anew – a leave was entered – keeps them, too.
        track.Stages[0].Recount(now.StageList[0], track.TrackTo!.Value, [], Calendar);
        Assert.Equal((From, new DateOnly(2027, 8, 31)), Span(track.Stages[0]));

        var other = Track();
        other.Stages[0].Begin();
        other.MoveTo(Target(now), Before, Idle, [], Calendar, Guid.NewGuid(), Today, new MoveChoice());
        Assert.Equal((From, new DateOnly(2027, 6, 30)), Span(other.Stages[0]));
    }

    [Fact]
    public void S0_42_a_stage_that_keeps_its_days_keeps_its_milestone_and_its_days_of_assessment()
    {
        var now = Before with { TermMonths = 6, Stages = [First with { To = 6, Milestone = First.Milestone! with { Months = 2 }, Assess = new(new(StageAnchor.End, Days: -14)) }] };
        var (track, other) = (Track(), Track());
        track.Stages[0].Begin();
        other.Stages[0].Begin();
        var (milestone, from, due) = (track.Stages[0].MilestoneOn, track.Stages[0].AssessFrom, track.Stages[0].AssessDueOn);
        var move = track.MoveTo(Target(now), Before, Idle, [], Calendar, Guid.NewGuid(), Today, new MoveChoice(KeepsRunning: true)).Value;
        Assert.Equal((milestone, from, due), (track.Stages[0].MilestoneOn, track.Stages[0].AssessFrom, track.Stages[0].AssessDueOn));
        // The stage carries the end of the track beyond a shorter program.
        Assert.Equal((new DateOnly(2027, 8, 31), new DateOnly(2027, 8, 31)), (track.Stages[0].EndsOn, track.TrackTo!.Value));
        Assert.Equal(
        [
            $"Этап «{First.Title}» уже идёт: срок остаётся прежним, 01.09.2026–31.08.2027; по новой редакции был бы 01.09.2026–28.02.2027",
            $"Этап «{First.Title}» уже идёт: {First.Milestone!.Text} – по-прежнему до {milestone:dd.MM.yyyy}; по новой редакции было бы до 01.11.2026",
            $"Этап «{First.Title}» уже идёт: оценить – по-прежнему до {due:dd.MM.yyyy}; по новой редакции было бы до 12.02.2027",
        ], move.Lines.Take(3));
        Assert.DoesNotContain(move.Lines, l => l.Contains(", срок", StringComparison.Ordinal) || l.Contains("до: было", StringComparison.Ordinal));

        // A leave moves what was kept as it would have moved before.
        var leave = new PauseSpan(new DateOnly(2027, 1, 11), new DateOnly(2027, 1, 20));
        track.Stages[0].Recount(now.StageList[0], track.TrackTo.Value, [leave], Calendar);
        other.Stages[0].Recount(First, other.TrackTo!.Value, [leave], Calendar);
        Assert.Equal((other.Stages[0].EndsOn, other.Stages[0].AssessDueOn), (track.Stages[0].EndsOn, track.Stages[0].AssessDueOn));
        Assert.Equal(First.Milestone, track.Stages[0].By(now.StageList[0]).Milestone);
    }

    [Fact]
    public void S0_42_a_stage_counted_anew_takes_milestone_and_assessment_of_the_edition_and_one_that_is_the_same_keeps_nothing()
    {
        var track = Track();
        track.Stages[0].Begin();
        Assert.Empty(track.MoveTo(Target(Before), Before, Idle, [], Calendar, Guid.NewGuid(), Today, new MoveChoice(KeepsRunning: true)).Value.Lines);
        Assert.Null(track.Stages[0].Kept);
        var now = Before with { Stages = [First with { Milestone = First.Milestone! with { Months = 2 } }, Second] };
        var move = track.MoveTo(Target(now), Before, Idle, [], Calendar, Guid.NewGuid(), Today, new MoveChoice()).Value;
        Assert.Contains(move.Lines, l => l.Contains(First.Milestone!.Text + " до: было 01.12.2026, стало 01.11.2026", StringComparison.Ordinal));
        Assert.Null(track.Stages[0].Kept);
    }

    [Fact]
    public void S0_42_a_stage_kept_through_two_moves_is_the_same_after_the_second_goes_back()
    {
        var second = Before with { Stages = [First with { To = 10, Milestone = First.Milestone! with { Months = 2 } }, Second] };
        var third = Before with { Stages = [First with { To = 8, Milestone = null, Assess = new(new(StageAnchor.End)) }, Second] };
        var track = Track();
        track.Stages[0].Begin();
        var (first, before) = (track.EditionId, Picture(track.Stages[0]));
        Keep(second, Before);
        var middle = track.EditionId;
        Keep(third, second);
        Assert.Equal(before, Picture(track.Stages[0]));
        Back(middle, second, third);
        Assert.Equal(before, Picture(track.Stages[0]));
        Back(first, Before, second);
        Assert.Equal((before, (StageCalendar?)null), (Picture(track.Stages[0]), track.Stages[0].Kept));

        void Keep(ProgramDefinition to, ProgramDefinition from) =>
            track.MoveTo(Target(to), from, Idle, [], Calendar, Guid.NewGuid(), Today, new MoveChoice(KeepsRunning: true));
        void Back(Guid edition, ProgramDefinition to, ProgramDefinition from) =>
            track.MoveTo(new MoveTarget(edition, 1, to), from, Idle, [], Calendar, Guid.NewGuid(), Today, new MoveChoice(BackBecause: "Ошиблись"));
        static object Picture(TrackStage s) => (s.StartsOn, s.EndsOn, s.MilestoneOn, s.AssessFrom, s.AssessDueOn);
    }

    [Theory]
    [InlineData(true)] // the third edition asks for the very days that were kept
    [InlineData(false)]
    public void S0_42_days_kept_at_a_first_move_come_back_with_a_second_one_that_let_go_of_them(bool sameAsBefore)
    {
        var second = Before with { Stages = [First with { To = 10, Milestone = First.Milestone! with { Months = 2 } }, Second] };
        var third = sameAsBefore ? Before : Before with { Stages = [First with { To = 8, Milestone = null, Assess = new(new(StageAnchor.End)) }, Second] };
        var track = Track();
        var stage = track.Stages[0];
        stage.Begin();
        var before = Picture();
        Assert.True(track.MoveTo(Target(second), Before, Idle, [], Calendar, Guid.NewGuid(), Today, new MoveChoice(KeepsRunning: true)).Ok);
        var middle = new MoveTarget(track.EditionId, 2, second);
        Assert.Equal((before, StageCalendar.Of(First)), (Picture(), stage.Keeps));

        Assert.True(track.MoveTo(Target(third), second, Idle, [], Calendar, Guid.NewGuid(), Today, new MoveChoice(KeepsRunning: sameAsBefore)).Ok);
        Assert.Null(stage.Keeps);
        Assert.Equal(sameAsBefore ? new DateOnly(2027, 8, 31) : new DateOnly(2027, 4, 30), stage.EndsOn);
        // A leave moves the days of the edition in the meantime.
        stage.Recount(third.StageList[0], track.TrackTo!.Value, [], Calendar);
        Assert.Equal(sameAsBefore ? First.Milestone : null, stage.By(third.StageList[0]).Milestone);

        var back = track.MoveTo(middle, third, Idle, [], Calendar, Guid.NewGuid(), Today, new MoveChoice(BackBecause: "Ошиблись")).Value;
        Assert.Equal((before, StageCalendar.Of(First)), (Picture(), stage.Keeps));
        Assert.Equal(!sameAsBefore, back.Lines.Contains($"Этап «{First.Title}», срок: было 01.09.2026–30.04.2027, стало 01.09.2026–31.08.2027"));

        // Moved on once more it lets go of them once more; what was let go of before the move that is kept never comes back.
        track.MoveTo(Target(third), second, Idle, [], Calendar, Guid.NewGuid(), Today, new MoveChoice());
        track.MoveTo(Target(second), third, Idle, [], Calendar, Guid.NewGuid(), Today, new MoveChoice());
        Assert.Null(stage.Kept);

        object Picture() => (stage.StartsOn, stage.EndsOn, stage.MilestoneOn, stage.AssessFrom, stage.AssessDueOn);
    }
}
