using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Settings;

/// <summary>Whether electronic documents are adopted, and by which act.</summary>
public sealed class SignaturesForm
{
    public bool Adopted { get; set; }

    public string? ElectronicFlowAct { get; set; }

    public DateOnly? ElectronicFlowActOn { get; set; }

    public bool AgreedWithFounder { get; set; }
}

/// <summary>The page of that setting, with the words it changes.</summary>
public sealed record SignaturesPage(Guid Version, SignaturesForm Form, SignatureMeaning Now);

/// <summary>Adopts electronic documents, or goes back to paper (domain reference §6.4).</summary>
public sealed class SetSignatures(PortalDbContext db, SchoolClock clock)
{
    public async Task<IReadOnlyList<RuleViolation>> RunAsync(School school, SignaturesForm form, Guid version, CancellationToken cancel)
    {
        if (form.Adopted)
        {
            var violations = school.AdoptElectronicFlow(form.ElectronicFlowAct, form.ElectronicFlowActOn, form.AgreedWithFounder, clock.Today);
            if (violations.Count > 0) return violations;
        }
        else
        {
            school.GiveUpElectronicFlow();
        }

        db.ExpectVersion(school, version);
        db.Describe(form.Adopted ? "Принят электронный документооборот" : "Юридическую силу имеет бумага");
        await db.SaveChangesAsync(cancel);
        return [];
    }
}

/// <summary>«Подписи»: what a signature in the portal means. The director alone decides.</summary>
[Route("/settings/signatures")]
public sealed class SignaturesController(PortalDbContext db, CurrentActor actor, SetSignatures set) : PortalController
{
    private const string SignaturesView = "/Features/Settings/Signatures.cshtml";

    [HttpGet("")]
    [Authorize(Policies.Administration)]
    public async Task<IActionResult> Signatures(CancellationToken cancel)
    {
        var school = await SchoolAsync(cancel);
        return Page(SignaturesView, Of(school, school.Version, new SignaturesForm
        {
            Adopted = school.HasElectronicFlow, ElectronicFlowAct = school.ElectronicFlowAct, ElectronicFlowActOn = school.ElectronicFlowActOn, AgreedWithFounder = school.HasElectronicFlow,
        }));
    }

    [HttpPost("")]
    [Authorize(Policies.Director)]
    public async Task<IActionResult> Save(Guid version, [Bind(Prefix = "Form")] SignaturesForm form, CancellationToken cancel)
    {
        var school = await SchoolAsync(cancel);
        if (ModelState.IsValid)
        {
            var violations = await set.RunAsync(school, form, version, cancel);
            if (violations.Count == 0) return Done("/settings/signatures", "Сохранено. Новые слова стоят там, где подписывают и знакомятся.");
            ModelState.Add(violations);
        }

        return Page(SignaturesView, Of(school, version, form));
    }

    private Task<School> SchoolAsync(CancellationToken cancel) => db.Set<School>().FirstAsync(s => s.Id == actor.SchoolId, cancel);

    private static SignaturesPage Of(School school, Guid version, SignaturesForm form) => new(version, form, SignatureMeaningReader.Of(school.ElectronicFlowAct, school.ElectronicFlowActOn));
}
