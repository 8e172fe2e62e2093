using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Checklists;
using MentoringPortal.Domain.Controls;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Domain.Tests.Mentorships;
using Xunit;

namespace MentoringPortal.Domain.Tests.Programs;

/// <summary>A track goes over to a new edition of its program: what may be moved, what follows, what stays. Today is Monday, 23.11.2026.</summary>
public sealed partial class TrackMoveTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private static readonly DateOnly From = new(2026, 9, 1);

    private static readonly SchoolCalendar Calendar = new("Europe/Moscow");

    private static readonly StageDefinition First = Samples.Adaptation;

    private static readonly StageDefinition Second = Samples.Adaptation with
    {
        Code = "second",
        Title = "Развитие",
        From = 12,
        To = 24,
        Milestone = null,
        Plan = null,
        Package = [First.Package[0]],
    };

    private static readonly ProgramDefinition Before = Samples.Program with
    {
        Stages = [First, Second],
        Duties = [new DutyList(ProgramRole.Mentor, ["помогать"]), new DutyList(ProgramRole.Mentee, ["учиться"])],
        Control = [new("overview", "обзорный контроль", 0, 1), new("personal", "персональный контроль", 12, 24)],
    };

    private static readonly WorkOnTrack Idle = new(null, ["adaptation"]);

    [Fact]
    public void The_same_text_changes_nothing_but_the_edition()
    {
        var track = Track();
        var spans = Spans(track);
        var move = Move(track, Before);
        Assert.Empty(move.Lines);
        Assert.Equal((move.ToEditionId, 2, Today), (track.EditionId, move.ToNumber, move.On));
        Assert.Equal(spans, Spans(track));
    }

    [Fact]
    public void Stages_ahead_take_the_new_days_and_what_is_over_keeps_its_own()
    {
        var track = Track();
        track.Stages[0].Conclude();
        var move = Move(track, Before with { Stages = [First with { To = 10 }, Second with { Title = "Рост", From = 10, To = 20, Plan = "adaptation" }] });
        Assert.Equal((From, new DateOnly(2027, 8, 31)), Span(track.Stages[0]));
        Assert.Equal((new DateOnly(2027, 7, 1), new DateOnly(2028, 4, 30)), Span(track.Stages[1]));
        Assert.Equal(
        [
            "Название этапа: было «Развитие», стало «Рост»",
            "Этап «Рост», срок: было 01.09.2027–31.08.2028, стало 01.07.2027–30.04.2028",
            "Этап «Рост», оценить до: было 31.08.2028, стало 30.04.2028",
            "Этап «Рост», план: было без плана, стало план адаптации",
        ], move.Lines);
    }

    [Fact]
    public void S0_42_a_move_goes_back_with_a_reason_while_nothing_was_issued_by_the_new_edition()
    {
        var now = Before with { Stages = [First, Second with { From = 10, To = 20 }, Second with { Code = "late", Title = "Итоги", From = 24, To = 36 }] };
        var track = Track();
        var (spans, earlier) = (Spans(track), track.EditionId);
        var move = Move(track, now);
        Assert.Empty(move.CheckBack(track.EditionId, null, "Ошиблись участником"));
        Assert.Equal("Reason", Assert.Single(move.CheckBack(track.EditionId, null, " ")).Field);
        Assert.Single(move.CheckBack(track.EditionId, null, new string('я', 501)));
        Assert.Contains("уже утверждён план: вернуть прежнюю нельзя", Assert.Single(move.CheckBack(track.EditionId, "утверждён план", "Ошиблись")).Message, StringComparison.Ordinal);
        Assert.Contains("уже не последний", Assert.Single(move.CheckBack(Guid.NewGuid(), null, "Ошиблись")).Message, StringComparison.Ordinal);

        var back = track.MoveTo(new MoveTarget(earlier, 1, Before), now, Idle, [], Calendar, Guid.NewGuid(), Today, new MoveChoice(BackBecause: " Ошиблись ")).Value;
        Assert.Equal((earlier, spans.Count), (track.EditionId, track.Stages.Count));
        Assert.Equal(spans, Spans(track));
        Assert.Equal((true, "Ошиблись", "возврат на редакцию 1"), (back.IsBack, back.Reason, back.Words));
        // What went back is itself no move to take back.
        Assert.Contains("уже не последний", Assert.Single(back.CheckBack(earlier, null, "Ошиблись")).Message, StringComparison.Ordinal);
        Assert.Contains("В прежней редакции нет этапа, который уже идёт",
            track.Stages[0] is var first && Begun(first) ? track.CheckMove(new MoveTarget(Guid.NewGuid(), 1, Before with { Stages = [Second] }), Idle, isBack: true)!.Message : "",
            StringComparison.Ordinal);

        static bool Begun(TrackStage stage)
        {
            stage.Begin();
            return true;
        }
    }

    [Fact]
    public void A_track_goes_back_to_an_edition_without_stages_and_a_stage_left_out_by_a_category_comes_back()
    {
        var without = Before with { Stages = [] };
        var track = Samples.Track(Guid.NewGuid(), From, without);
        var earlier = track.EditionId;
        track.MoveTo(Target(Before), without, new WorkOnTrack(null, []), [], Calendar, Guid.NewGuid(), Today);
        Assert.Equal((2, Today), (track.Stages.Count, track.TrackFrom!.Value));
        track.MoveTo(new MoveTarget(earlier, 1, without), Before, new WorkOnTrack(null, []), [], Calendar, Guid.NewGuid(), Today, new MoveChoice(BackBecause: "Ошиблись"));
        Assert.Empty(track.Stages);
        Assert.Null(track.TrackFrom);
    }

    [Fact]
    public void A_date_set_by_hand_and_a_leave_hold_in_the_new_edition()
    {
        var track = Track();
        Assert.Null(track.Stages[1].Set(ShiftKind.Edited, null, new DateOnly(2028, 10, 31), "Заявление", Guid.NewGuid(), Today, track));
        var rest = new PauseSpan(new DateOnly(2026, 10, 1), new DateOnly(2026, 10, 10));
        Move(track, Before with { Stages = [First with { To = 11 }, Second] }, rests: [rest]);
        Assert.Equal((From, new DateOnly(2027, 8, 10)), Span(track.Stages[0]));
        Assert.Equal(new DateOnly(2028, 10, 31), track.Stages[1].EndsOn);
    }

    [Fact]
    public void A_new_stage_is_added_ahead_and_left_out_where_a_later_one_has_begun()
    {
        var (early, late) = (Second with { Code = "early", Title = "Введение", From = 0, To = 2 }, Second with { Code = "late", Title = "Итоги", From = 24, To = 36 });
        var track = Track();
        track.Stages[0].Begin();
        var move = Move(track, Before with { Stages = [early, First, Second, late] });
        Assert.Equal(["early", "adaptation", "second", "late"], track.Stages.OrderBy(s => s.Position).Select(s => s.StageCode));
        var left = track.Stages.Single(s => s.StageCode == "early");
        Assert.Equal((StageState.NotApplicable, "Добавлен редакцией 2, когда уже шёл следующий этап"), (left.State, left.StateReason));
        Assert.Equal(["Этап «Итоги»: добавлен, 01.09.2028–31.08.2029"], move.Lines);
        Assert.Equal(StageState.Running, track.Current!.State);
    }

    [Fact]
    public void A_stage_that_the_edition_has_no_more_goes_while_it_lies_ahead_and_keeps_the_track_when_it_runs()
    {
        var track = Track();
        Assert.Contains("Этап «Развитие»: исключено", Assert.Single(Move(track, Before with { Stages = [First] }).Lines), StringComparison.Ordinal);
        Assert.Equal(["adaptation"], track.Stages.Select(s => s.StageCode));

        var running = Track();
        running.Stages[0].Begin();
        Assert.Contains("который уже идёт", Refusal(running, Before with { Stages = [Second] }), StringComparison.Ordinal);
        running.Stages[0].Conclude();
        Assert.Contains("который уже пройден", Refusal(running, Before with { Stages = [Second] }), StringComparison.Ordinal);
        Assert.Equal(2, running.Stages.Count);
    }

    [Fact]
    public void Whoever_is_assessed_has_a_plan_of_a_missing_kind_or_a_missing_category_stays()
    {
        Assert.Contains("Идёт оценка этапа «Развитие»", Refusal(Track(), Before, new WorkOnTrack("Развитие", [])), StringComparison.Ordinal);
        Assert.Contains("план", Refusal(Track(), Before with { PlanKinds = [] }), StringComparison.Ordinal);
        Assert.Null(Track().CheckMove(Target(Before with { PlanKinds = [] }), new WorkOnTrack(null, [])));
        var young = new MenteeCategory("young", "молодой специалист");
        var track = Participation.OfMentee(Guid.NewGuid(), Guid.NewGuid(), Before with { Categories = [young] }, Guid.NewGuid(), 1, young, From, From, Calendar);
        Assert.Contains("категории", Refusal(track, Before), StringComparison.Ordinal);
        Assert.Null(track.CheckMove(Target(Before with { Categories = [young] }), Idle));
    }

    [Fact]
    public void A_track_that_is_over_and_one_of_the_same_edition_stay()
    {
        var track = Track();
        var move = Move(track, Before);
        Assert.Contains("уже идёт по этой редакции",
            track.MoveTo(new MoveTarget(move.ToEditionId, 2, Before), Before, Idle, [], Calendar, Guid.NewGuid(), Today).Violations[0].Message, StringComparison.Ordinal);
        track.End(Today);
        Assert.Contains("завершено", Refusal(track, Before), StringComparison.Ordinal);
    }

    [Fact]
    public void S0_34_a_category_that_begins_later_leaves_the_first_stage_out()
    {
        var category = new MenteeCategory("newcomer", "вновь прибывший");
        var track = Participation.OfMentee(Guid.NewGuid(), Guid.NewGuid(), Before with { Categories = [category] }, Guid.NewGuid(), 1, category, From, From, Calendar);
        Move(track, Before with { Categories = [category with { StartAt = "second" }] });
        Assert.Equal(StageState.NotApplicable, track.Stages[0].State);
        Assert.Equal((From, new DateOnly(2027, 8, 31)), Span(track.Stages[1]));
        Assert.Equal(new DateOnly(2028, 8, 31), track.TrackTo);
    }

    [Fact]
    public void A_program_that_gets_stages_gives_whoever_had_none_a_track_from_the_day_of_the_move()
    {
        var without = Samples.Program with { Stages = null };
        var track = Participation.OfMentee(Guid.NewGuid(), Guid.NewGuid(), without, Guid.NewGuid(), 1, null, From, From, Calendar);
        var move = track.MoveTo(Target(Samples.Program), without, Idle, [], Calendar, Guid.NewGuid(), Today).Value;
        Assert.Equal((Today, new DateOnly(2029, 11, 22)), (track.TrackFrom, track.TrackTo));
        Assert.Contains("Срок программы: 23.11.2026–22.11.2029", move.Lines);
    }

    [Fact]
    public void S0_11_changed_duties_are_acknowledged_anew_and_the_earlier_signature_stays()
    {
        var changed = Before with { Duties = [new DutyList(ProgramRole.Mentor, ["помогать", "отвечать"]), new DutyList(ProgramRole.Mentee, ["учиться"])] };
        Assert.Single(Move(Track(), changed).Lines);
        Assert.True(Before.DutiesDiffer(changed, ProgramRole.Mentor));
        Assert.False(Before.DutiesDiffer(changed, ProgramRole.Mentee));
        var mark = ChecklistMark.Mark("duties-mentor", ChecklistMark.Whole, "Обязанности", Guid.NewGuid(), Guid.NewGuid(), From, Today).Value;
        mark.BecomeEarlier(0);
        Assert.Equal((-1, From), (mark.Number, mark.On));
        Assert.NotNull(mark.MayTakeBack(mark.ById));
    }

    [Fact]
    public void S0_22_planned_controls_follow_and_what_was_held_stays()
    {
        var track = Track();
        var laid = ControlEvent.Schedule(track, Before, [], Calendar).ToList();
        Assert.Empty(laid[0].Hold(new(Today, "Уроки", "Хорошо", null), Guid.NewGuid(), [], Today));
        var now = Before with { Control = [new("personal", "личный контроль", 12, 18), new("closing", "итоговый контроль", 24, 36), new("past", "вводный контроль", 0, 2)] };
        Move(track, now);
        var (removed, added) = ControlEvent.MoveTo(now, track, laid, [], Calendar, Today);
        Assert.Empty(removed);
        Assert.Equal(["Итоговый контроль"], added.Select(c => c.Title));
        Assert.Equal(("Личный контроль", new DateOnly(2028, 2, 29)), (laid[1].Title, laid[1].DueOn));
        Assert.Equal(ControlState.Held, laid[0].State);
        Assert.Equal(["Персональный контроль", "Личный контроль"], [ControlEvent.Schedule(track, Before, [], Calendar).Last().Title, laid[1].Title]);
        Assert.Equal(laid[1], Assert.Single(ControlEvent.MoveTo(now with { Control = [] }, track, laid, [], Calendar, Today).Removed));
    }

    [Theory]
    [InlineData("2026-11-01", true)] // the package is due on 01.12, thirty days later
    [InlineData("2026-10-31", false)]
    public void An_assessment_stays_from_thirty_days_before_its_package_is_due(string day, bool stays)
    {
        var track = Track();
        var opened = Opened(track);
        var refusal = opened.MoveTo(Guid.NewGuid(), First with { Package = [First.Package[0]] }, DateOnly.Parse(day, null));
        Assert.Equal(stays, refusal is not null);
        Assert.Equal(stays ? 3 : 1, opened.Parts.Count);
    }

    [Fact]
    public void An_assessment_that_lies_ahead_takes_the_package_of_the_new_edition()
    {
        var opened = Opened(Track());
        var now = First with { Title = "Вхождение", JointReview = false, Package = [First.Package[0] with { Title = "Анкета" }, First.Package[1] with { Document = "D-25" }] };
        var survey = opened.Parts.Single(p => p.Code == "survey");
        Assert.Null(opened.MoveTo(Guid.NewGuid(), now, From));
        Assert.Equal(("Вхождение", false), (opened.StageTitle, opened.HasReview));
        Assert.Same(survey, Assert.Single(opened.Parts));
        Assert.Equal("Анкета", survey.Title);
        opened.Ask(now, ProposeTests.Pair(), [], new DateOnly(2027, 1, 1));
        Assert.Equal(["D-25", "young-specialist"], opened.Parts.Select(p => p.Source).Order());
    }

    private static StageAssessment Opened(Participation track)
    {
        Mentorship pair = ProposeTests.Pair();
        return StageAssessment.Open(track.Stages[0], First, null, pair, [pair]);
    }

    private static Participation Track() => Samples.Track(Guid.NewGuid(), From, Before);

    private static MoveTarget Target(ProgramDefinition to) => new(Guid.NewGuid(), 2, to);

    private static TrackMove Move(Participation track, ProgramDefinition to, IReadOnlyCollection<PauseSpan>? rests = null) =>
        track.MoveTo(Target(to), track.Category is null ? Before : Before with { Categories = [new MenteeCategory(track.Category, "категория")] }, Idle, rests ?? [], Calendar,
            Guid.NewGuid(), Today).Value;

    private static string Refusal(Participation track, ProgramDefinition to, WorkOnTrack? work = null) => track.CheckMove(Target(to), work ?? Idle)!.Message;

    private static (DateOnly, DateOnly) Span(TrackStage stage) => (stage.StartsOn, stage.EndsOn);

    private static List<(DateOnly, DateOnly)> Spans(Participation track) => [.. track.Stages.Select(Span)];
}
