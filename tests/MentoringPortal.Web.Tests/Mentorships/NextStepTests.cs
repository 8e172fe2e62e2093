using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Mentorships;
using Xunit;

namespace MentoringPortal.Web.Tests.Mentorships;

public sealed class NextStepTests
{
    private static readonly DateOnly Start = new(2026, 9, 1);

    private static readonly PairProgress Running = new()
    {
        State = MentorshipState.Active, StartsOn = Start, EndsOn = Start.AddYears(3), ApprovedOn = Start, LastEntryOn = Start.AddDays(40), PlanState = PlanState.InProgress,
    };

    [Fact]
    public void Before_the_order_it_is_the_curators_then_the_directors_move()
    {
        var pair = new PairProgress { State = MentorshipState.Proposed, StartsOn = Start, EndsOn = Start.AddYears(1) };
        Is("Получить недостающие согласия", SchoolRole.Curator, pair);
        Is("Включить пару в приказ", SchoolRole.Curator, pair with { ConsentsComplete = true });
        Is("Передать приказ на подпись", SchoolRole.Curator, pair with { State = MentorshipState.InOrder, OrderState = OrderState.Draft });
        Is("Подписать приказ", SchoolRole.Director, pair with { State = MentorshipState.InOrder, OrderState = OrderState.OnApproval });
    }

    [Fact]
    public void The_plan_comes_first_then_the_diary()
    {
        Is("Составить план адаптации", SchoolRole.Mentor, Running with { PlanState = null });
        Is("Утвердить план адаптации", SchoolRole.DeputyDirectorAcademic, Running with { PlanState = PlanState.OnReview });
        Is("Выполнять план и вести дневник", SchoolRole.Mentor, Running);
        Is("Сделать запись в дневнике", SchoolRole.Mentor, Running, Start.AddDays(61));
    }

    [Fact]
    public void After_the_plan_the_package_is_collected_and_assessed()
    {
        var done = Running with { PlanState = PlanState.Fulfilled };
        Is("Заполнить анкету молодого специалиста", SchoolRole.Mentee, done);
        Is("Написать отзыв об адаптации", SchoolRole.Mentor, done with { QuestionnaireSubmitted = true });
        var package = done with { QuestionnaireSubmitted = true, ReviewSubmitted = true };
        Is("Начать оценку этапа", SchoolRole.DeputyDirectorAcademic, package);
        Is("Ознакомиться с заключением", SchoolRole.Mentee, package with { AssessmentState = AssessmentState.InterviewHeld, ConclusionIssued = true });
        Is("Поместить документы в дело", SchoolRole.DeputyDirectorAcademic, package with { AssessmentState = AssessmentState.Acknowledged });
        Assert.Null(NextStep.Of(package with { AssessmentState = AssessmentState.Filed }, Start));
    }

    [Fact]
    public void The_mentee_is_not_told_of_a_draft_conclusion()
    {
        var pair = Running with { AssessmentState = AssessmentState.ConclusionDrafted };
        Assert.Equal("Идёт оценка этапа", NextStep.Of(pair, Start)!.ForMentee(pair).Title);
    }

    [Fact]
    public void The_bars_of_the_stages_are_cut_to_the_period_of_the_pair()
    {
        var bars = StageBars.Of(Start, Start.AddMonths(18), Start.AddMonths(9));
        Assert.Equal(["1. Адаптация", "План адаптации", "2. Профессиональное развитие"], bars.Rows.Select(r => r.Title));
        Assert.Equal(Start.AddMonths(18), bars.Rows[^1].To);
        Assert.Equal("0%", bars.X(bars.Rows[0].From));
        Assert.Equal(["идёт", "прошёл", "впереди"], bars.Rows.Select(r => r.State));
    }

    private static void Is(string title, SchoolRole whose, PairProgress pair, DateOnly? today = null)
    {
        var next = NextStep.Of(pair, today ?? Start.AddDays(45));
        Assert.Equal((title, whose), (next?.Title, next?.Whose));
    }
}
