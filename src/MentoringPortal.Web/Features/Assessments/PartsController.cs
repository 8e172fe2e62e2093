using MentoringPortal.Data;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace MentoringPortal.Web.Features.Assessments;

/// <summary>What the deputy does with a part of the package: gives it back, does without it, keeps it though its source was changed.</summary>
[Route("/assessments/{id:guid}/parts/{partId:guid}")]
public sealed class PartsController(PortalDbContext db, AssessmentAccess access, StepQueries steps, ReturnPart give, WaivePart waive, ConfirmPart confirm)
    : AssessmentStepController(db, access, steps)
{
    [HttpGet("return")]
    public Task<IActionResult> Return(Guid id, Guid partId, CancellationToken cancel) => AskAsync(id, partId, isReturn: true, cancel);

    [HttpPost("return")]
    public Task<IActionResult> GiveBack(Guid id, Guid partId, Guid version, [Bind(Prefix = "Form")] PartForm form, CancellationToken cancel) => ActAsync(
        id, version, work => give.RunAsync(work, partId, form, cancel), Done($"/assessments/{id}", "Документ возвращён автору: он увидит причину."),
        f => Task.FromResult(Again(f, partId, form, isReturn: true)), cancel);

    [HttpGet("waiver")]
    public Task<IActionResult> Waiver(Guid id, Guid partId, CancellationToken cancel) => AskAsync(id, partId, isReturn: false, cancel);

    [HttpPost("waiver")]
    public Task<IActionResult> Waive(Guid id, Guid partId, Guid version, [Bind(Prefix = "Form")] PartForm form, CancellationToken cancel) => ActAsync(
        id, version, work => waive.RunAsync(work, partId, form, cancel), Done($"/assessments/{id}", "Записано: оценка проходит без этого документа."),
        f => Task.FromResult(Again(f, partId, form, isReturn: false)), cancel);

    [HttpPost("confirmation")]
    public Task<IActionResult> Confirm(Guid id, Guid partId, Guid version, CancellationToken cancel) => ActAsync(
        id, version, work => confirm.RunAsync(work, partId, cancel), Done($"/assessments/{id}", "В комплекте остаётся переданный план."),
        _ => Task.FromResult<IActionResult>(Done($"/assessments/{id}", "Подтверждать нечего: смотрите комплект.")), cancel, prefix: "");

    private Task<IActionResult> AskAsync(Guid id, Guid partId, bool isReturn, CancellationToken cancel) =>
        OpenAsync(id, f => f.Assessment.Parts.Any(p => p.Id == partId && p.IsSettled == isReturn), f => Task.FromResult(Again(f, partId, new PartForm(), isReturn)), cancel);

    private IActionResult Again(StepFacts f, Guid partId, PartForm form, bool isReturn) => f.Assessment.Parts.FirstOrDefault(p => p.Id == partId) is { } part
        ? Page("Part", new PartPage(f.Assessment.Id, part, f.Mentee.Name.Full, f.Assessment.Version, isReturn, form)) : NotFoundPage();
}

/// <summary>What the author does with the own part.</summary>
[ActsAs(AssessmentAccess.ReadList), Route("/assessments/{id:guid}/parts/{partId:guid}")]
public sealed class OwnPartsController(HandInPlan handIn, SharePart share) : PortalController
{
    [HttpPost("handing")]
    public async Task<IActionResult> HandIn(Guid id, Guid partId, Guid version, CancellationToken cancel) =>
        Told(id, await handIn.RunAsync(id, partId, version, cancel), "План передан в комплект документов.");

    [HttpPost("sharing")]
    public async Task<IActionResult> Share(Guid id, Guid partId, Guid version, CancellationToken cancel) =>
        Told(id, await share.RunAsync(id, partId, version, cancel), "Документ открыт другим наставникам.");

    private IActionResult Told(Guid id, Domain.Common.Outcome<Domain.Common.Saved> outcome, string done) => outcome.IsMissing ? NotFoundPage()
        : Done($"/assessments/{id}", outcome.Ok ? done : string.Join(". ", outcome.Violations.Select(v => v.Message)) + ".");
}

/// <summary>The page that asks why.</summary>
public sealed record PartPage(Guid Id, PackagePart Part, string Mentee, Guid Version, bool IsReturn, PartForm Form);
