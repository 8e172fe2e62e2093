using MentoringPortal.Domain.Assessments;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MentoringPortal.Web.Features.Assessments;

/// <summary>«Оценка этапов»: the list, the beginning and the page of an assessment.</summary>
public sealed class AssessmentsController(AssessmentListQueries list, AssessmentQueries assessments, OpenAssessment open) : PortalController
{
    [HttpGet("/assessments"), ActsAs(AssessmentAccess.ReadList)]
    public async Task<IActionResult> Index(string? q, string? state, int skip, CancellationToken cancel) => Page(await list.PageAsync(q, state, skip, cancel));

    [HttpGet("/assessments/new"), ActsAs(AssessmentAccess.Act)]
    public async Task<IActionResult> New(Guid? mentorshipId, CancellationToken cancel) => Page("New", await NewPage(new OpenAssessmentForm { MentorshipId = mentorshipId }, cancel));

    [HttpPost("/assessments"), ActsAs(AssessmentAccess.Act)]
    public async Task<IActionResult> Create([Bind(Prefix = "Form")] OpenAssessmentForm form, CancellationToken cancel)
    {
        if (ModelState.IsValid)
        {
            var opened = await open.RunAsync(form.MentorshipId, cancel);
            if (opened.Ok)
            {
                return Done($"/assessments/{opened.Value.Id}", "Оценка этапа начата.");
            }

            ModelState.Add(opened.Violations);
        }

        return Page("New", await NewPage(form, cancel));
    }

    [HttpGet("/assessments/{id:guid}"), ActsAs(AssessmentAccess.ReadList)]
    public async Task<IActionResult> Details(Guid id, CancellationToken cancel) =>
        await assessments.PageAsync(id, cancel) is { } page ? Page(page) : NotFoundPage();

    private async Task<OpenAssessmentPage> NewPage(OpenAssessmentForm form, CancellationToken cancel)
    {
        var pairs = await list.PairsToOpenAsync(cancel);
        if (pairs.Count == 1) form.MentorshipId ??= pairs[0].Id;
        return new([Choice.None("Выберите пару"), .. pairs.Select(p => Choice.Of(p.Id, p.Text))], form);
    }
}
