using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Domain.Tests.Programs;
using Xunit;

namespace MentoringPortal.Domain.Tests.Plans;

/// <summary>The days of a plan follow the stages of the mentee: leaves, prolongations, 29 February (T-02, S0-48).</summary>
public sealed class PlanDaysTests
{
    private static readonly SchoolCalendar Calendar = new("Europe/Moscow");

    private static readonly PlanKindDefinition Growth = Samples.AdaptationPlan with { Code = "growth", Document = "D-15", Months = [0, 36] };

    private static readonly PlanKindDefinition Development = Samples.AdaptationPlan with { Code = "development", Document = "D-13", Months = null };

    private static readonly ProgramDefinition Program = Samples.Program with
    {
        PlanKinds = [Samples.AdaptationPlan, Development, Growth],
        Stages = [Samples.Adaptation, Samples.Adaptation with { Code = "development", From = 3, To = 24, Milestone = null, Plan = "development" },
            Samples.Adaptation with { Code = "potential", From = 12, To = 36, Milestone = null, Plan = null },
            Samples.Adaptation with { Code = "final", From = 35, To = 0, Kind = StageKind.Closing, Assess = null, Milestone = null, Plan = null }],
    };

    private static Participation Track(DateOnly from) => Samples.Track(Guid.NewGuid(), from, Program);

    private static void Rest(Participation track, PauseSpan rest)
    {
        foreach (var stage in track.Stages) stage.Recount(Program.Stage(stage.StageCode)!, track.TrackTo!.Value, [rest], Calendar);
    }

    [Theory]
    [InlineData("2026-09-01", "2029-08-31")]
    [InlineData("2028-02-29", "2031-02-28")]
    [InlineData("2026-08-31", "2029-08-30")]
    public void S0_48_the_plan_of_all_three_years_ends_on_the_last_day_of_the_last_stage(string from, string to)
    {
        var track = Track(DateOnly.Parse(from, null));
        Assert.Equal((DateOnly.Parse(from, null), DateOnly.Parse(to, null)), Growth.OnTrack(Program, track.Stages));
    }

    [Theory]
    [InlineData("2026-09-01", 3, "2026-12-01")]
    [InlineData("2026-11-30", 3, "2027-02-28")]
    [InlineData("2026-09-01", 36, "2029-08-31")]
    [InlineData("2028-02-29", 12, "2029-02-28")]
    public void T_02_without_a_track_the_first_months_end_on_their_day_and_years_on_their_last_one(string from, int months, string to) =>
        Assert.Equal(DateOnly.Parse(to, null), PlanDays.EndOfMonths(DateOnly.Parse(from, null), months));

    [Fact]
    public void T_02_the_plan_of_three_months_ends_on_the_milestone_and_a_leave_moves_it_with_the_stage()
    {
        var from = new DateOnly(2026, 9, 1);
        var track = Track(from);
        Assert.Equal((from, new DateOnly(2026, 12, 1)), Samples.AdaptationPlan.OnTrack(Program, track.Stages));
        Assert.Equal((new DateOnly(2026, 12, 1), new DateOnly(2028, 8, 31)), Development.OnTrack(Program, track.Stages));

        // Thirty days, the day of the milestone among them.
        Rest(track, new PauseSpan(new DateOnly(2026, 11, 20), new DateOnly(2026, 12, 19)));
        Assert.Equal(new DateOnly(2026, 12, 31), Samples.AdaptationPlan.OnTrack(Program, track.Stages)!.Value.To);
        Assert.Equal(new DateOnly(2029, 9, 30), Growth.OnTrack(Program, track.Stages)!.Value.To);
        Assert.Equal((new DateOnly(2026, 12, 31), new DateOnly(2028, 9, 30)), Development.OnTrack(Program, track.Stages));
    }

    [Fact]
    public void A_prolonged_last_stage_carries_the_plan_and_a_plan_of_the_pair_follows_no_track()
    {
        var track = Track(new DateOnly(2026, 9, 1));
        var last = track.Stages.Single(s => s.StageCode == "potential");
        Assert.Null(last.Set(ShiftKind.Prolonged, null, new DateOnly(2029, 12, 31), "Заключение № 3", Guid.NewGuid(), new DateOnly(2029, 8, 20), track));
        last.Recount(Program.Stage("potential")!, track.TrackTo!.Value, [], Calendar);
        Assert.Equal(new DateOnly(2029, 12, 31), Growth.OnTrack(Program, track.Stages)!.Value.To);
        Assert.Null((Growth with { Owner = PlanOwner.Unit }).OnTrack(Program, track.Stages));
        Assert.Null(Growth.OnTrack(Program, []));
    }

    [Fact]
    public void A_begun_plan_ends_with_its_stage_keeps_its_measures_and_does_not_move_once_closed()
    {
        var pair = PlanTests.ActivePair();
        (DateOnly, DateOnly) days = (new(2026, 12, 1), new(2028, 8, 31));
        var plan = Plan.Begin(pair, Development, onTrack: days);
        plan.Follow((new(2026, 12, 31), new(2028, 9, 30)));
        Assert.Equal((new DateOnly(2026, 12, 31), new DateOnly(2028, 9, 30)), (plan.StartsOn, plan.EndsOn));
        Assert.Empty(plan.AddItem(new PlanItemCard("Открытый урок", "урок", new(2027, 2, 1), PlanItemResponsible.Mentor, "Конспект"), new(2026, 12, 31)));

        // The leave was longer: the first measure stays within the plan.
        plan.Follow((new(2027, 3, 1), new(2028, 11, 30)));
        Assert.Equal((new DateOnly(2027, 2, 1), new DateOnly(2028, 11, 30)), (plan.StartsOn, plan.EndsOn));
        Assert.Equal(new DateOnly(2027, 2, 1), Assert.Single(plan.Items).DueOn);
        plan.CloseWithPair();
        plan.Follow(days);
        Assert.Equal(new DateOnly(2028, 11, 30), plan.EndsOn);
    }
}
