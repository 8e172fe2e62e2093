using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MentoringPortal.Web.Features.Plans;

/// <summary>The talk about the draft of a plan (S1-3) and the goals of the mentee.</summary>
[Route("/plans/{id:guid}"), ActsAs(PlanAccess.Readers)]
public sealed class PlanTalkController(PlanQueries queries, PlanTalkReader reader) : PortalController
{
    [HttpPost("comments")]
    public Task<IActionResult> Comment(Guid id, [Bind(Prefix = "Comment")] PlanCommentForm comment, [FromServices] WritePlanTalk write, CancellationToken cancel) =>
        WriteAsync(() => write.CommentAsync(id, comment, cancel), Done($"/plans/{id}", "Комментарий добавлен: его увидят наставник и наставляемый."),
            "Plan", async () =>
            {
                if (await queries.PlanAsync(id, cancel) is not { } plan) return null;
                plan.Talk = await reader.ReadAsync(plan, cancel);
                plan.Comment = comment;
                return plan;
            }, prefix: "Comment");

    [HttpGet("goals/new"), ActsAs(PlanAccess.Composers)]
    public async Task<IActionResult> NewGoal(Guid id, CancellationToken cancel) =>
        PageIfFound("OwnGoal", await reader.GoalAsync(id, null, false, null, null, cancel));

    [HttpPost("goals"), ActsAs(PlanAccess.Composers)]
    public Task<IActionResult> AddGoal(Guid id, [Bind(Prefix = "Form")] PlanGoalForm form, [FromServices] WritePlanTalk write, CancellationToken cancel) =>
        WriteAsync(() => write.SetGoalAsync(id, null, default, form, cancel), Done($"/plans/{id}", "Цель записана."),
            "OwnGoal", () => reader.GoalAsync(id, null, false, null, form, cancel));

    [HttpGet("goals/{goalId:guid}"), ActsAs(PlanAccess.Composers)]
    public async Task<IActionResult> OwnGoal(Guid id, Guid goalId, CancellationToken cancel) =>
        PageIfFound("OwnGoal", await reader.GoalAsync(id, goalId, false, null, null, cancel));

    [HttpPost("goals/{goalId:guid}"), ActsAs(PlanAccess.Composers)]
    public Task<IActionResult> ChangeGoal(Guid id, Guid goalId, Guid version, [Bind(Prefix = "Form")] PlanGoalForm form, [FromServices] WritePlanTalk write,
        CancellationToken cancel) =>
        WriteAsync(() => write.SetGoalAsync(id, goalId, version, form, cancel), Done($"/plans/{id}", "Цель изменена."),
            "OwnGoal", () => reader.GoalAsync(id, goalId, false, version, form, cancel));

    [HttpGet("goals/{goalId:guid}/result"), Authorize(Policies.Participants)]
    public async Task<IActionResult> Result(Guid id, Guid goalId, CancellationToken cancel) =>
        PageIfFound("OwnGoal", await reader.GoalAsync(id, goalId, true, null, null, cancel));

    [HttpPost("goals/{goalId:guid}/result"), Authorize(Policies.Participants)]
    public Task<IActionResult> SumUp(Guid id, Guid goalId, Guid version, [Bind(Prefix = "Form")] PlanGoalForm form, [FromServices] WritePlanTalk write, CancellationToken cancel) =>
        WriteAsync(() => write.SumUpAsync(id, goalId, version, form, cancel), Done($"/plans/{id}", "Итог по цели сохранён."),
            "OwnGoal", () => reader.GoalAsync(id, goalId, true, version, form, cancel));
}
