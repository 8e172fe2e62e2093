using System.ComponentModel;
using MentoringPortal.Data;
using MentoringPortal.Data.Common;
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
    [DisplayName("Электронный документооборот принят")]
    public bool Adopted { get; set; }

    [DisplayName("Номер локального акта")]
    public string? ElectronicFlowAct { get; set; }

    [DisplayName("Дата акта")]
    public DateOnly? ElectronicFlowActOn { get; set; }

    [DisplayName("Согласован с учредителем")]
    public bool AgreedWithFounder { get; set; }
}

/// <summary>The page of that setting, with the words it changes.</summary>
public sealed record SignaturesPage(Guid Version, SignaturesForm Form, SignatureMeaning Now);

/// <summary>«Подписи»: what a signature in the portal means. The director alone decides.</summary>
[Route("/settings/signatures")]
public sealed class SignaturesController(PortalDbContext db, CurrentActor actor, SetSignatures set) : PortalController
{
    private const string SignaturesView = "Signatures";

    [HttpGet("")]
    [Authorize(Policies.Administration)]
    public async Task<IActionResult> Signatures(CancellationToken cancel)
    {
        var school = await SchoolAsync(cancel);
        return Page(SignaturesView, Of(school, school.Version, new SignaturesForm
        {
            Adopted = school.HasElectronicFlow,
            ElectronicFlowAct = school.ElectronicFlowAct,
            ElectronicFlowActOn = school.ElectronicFlowActOn,
            AgreedWithFounder =
                school.HasElectronicFlow,
        }));
    }

    [HttpPost("")]
    [Authorize(Policies.Director)]
    public async Task<IActionResult> Save(Guid version, [Bind(Prefix = "Form")] SignaturesForm form, CancellationToken cancel)
    {
        var school = await SchoolAsync(cancel);
        return await WriteAsync(() => set.RunAsync(school, form, version, cancel), Done("/settings/signatures", "Сохранено. Новые слова стоят там, где подписывают и знакомятся."),
            SignaturesView, () => Task.FromResult<SignaturesPage?>(Of(school, version, form)));
    }

    private Task<School> SchoolAsync(CancellationToken cancel) => db.Set<School>().FirstAsync(s => s.Id == actor.SchoolId, cancel);

    private static SignaturesPage Of(School school, Guid version, SignaturesForm form) =>
        new(version, form, SignatureMeaningReader.Of(school.ElectronicFlowAct, school.ElectronicFlowActOn));
}
