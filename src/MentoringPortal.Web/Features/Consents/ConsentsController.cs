using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Consents;
using MentoringPortal.Domain.Language;
using MentoringPortal.Web.Features.People;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Files;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Consents;

/// <summary>Marking a consent as received.</summary>
public sealed record ReceivePage(ConsentPage Consent, ReceiveForm Form);

/// <summary>Recording that a consent was taken back.</summary>
public sealed record RevokePage(ConsentPage Consent, RevokeForm Form);

/// <summary>«Согласия»: who has not signed yet, printing, receiving, taking back.</summary>
public sealed class ConsentsController(ConsentReader reader, SchoolClock clock) : PortalController
{
    [HttpGet("/consents")]
    [ActsAs(PeopleAccess.OpenConsents)]
    public async Task<IActionResult> Index(ConsentFilter filter, CancellationToken cancel)
    {
        // An address typed by hand may hold anything: what is not understood does not filter.
        ModelState.Clear();
        return View(await reader.PageAsync(filter, cancel));
    }

    [HttpGet("/consents/{id:guid}")]
    [ActsAs(PeopleAccess.OpenConsents)]
    public async Task<IActionResult> Card(Guid id, CancellationToken cancel) => await reader.FindAsync(id, cancel) is { } page ? Page(page) : NotFoundPage();

    [HttpGet("/consents/{id:guid}/print.{format:regex(^(pdf|docx)$)}")]
    [ActsAs(PeopleAccess.OpenConsents)]
    public async Task<IActionResult> Print(Guid id, string format, [FromServices] ConsentPaper paper, CancellationToken cancel) =>
        await paper.ComposeAsync(id, cancel) is { } document ? this.Paper(document, format) : NotFoundPage();

    [HttpGet("/consents/{id:guid}/scan")]
    [ActsAs(PeopleAccess.OpenConsents)]
    public async Task<IActionResult> Scan(Guid id, [FromServices] ConsentAccess access, [FromServices] FileDoor files, CancellationToken cancel) =>
        await access.Visible().Where(c => c.Id == id).Select(c => c.ScanFileId).FirstOrDefaultAsync(cancel) is { } file ? await files.DownloadAsync(file, cancel) : NotFoundPage();

    [HttpGet("/consents/{id:guid}/receipt")]
    [Authorize(Policy = Policies.CuratorOnly)]
    public async Task<IActionResult> Receipt(Guid id, CancellationToken cancel) =>
        await reader.FindAsync(id, cancel) is { } page ? Page(new ReceivePage(page, new ReceiveForm())) : NotFoundPage();

    [HttpPost("/consents/{id:guid}/receipt")]
    [Authorize(Policy = Policies.CuratorOnly)]
    public async Task<IActionResult> Receipt(Guid id, Guid version, [Bind(Prefix = "Form")] ReceiveForm form, [FromServices] ReceiveConsent receive, CancellationToken cancel)
    {
        if (ModelState.IsValid)
        {
            var result = await receive.RunAsync(id, version, form, cancel);
            if (result is { Ok: true, Value: true })
            {
                var complete = await reader.FindAsync(id, cancel) is { Other: null };
                return Done($"/consents/{id}", complete ? "Согласие отмечено как полученное. Других согласий от этого человека не ждём." : "Согласие отмечено как полученное. Осталось ещё одно.");
            }

            if (result.Ok) return NotFoundPage();
            ModelState.Add(result.Violations);
        }

        return await reader.FindAsync(id, cancel) is { } page ? Page(new ReceivePage(page, form)) : NotFoundPage();
    }

    [HttpGet("/consents/{id:guid}/revocation")]
    [Authorize(Policy = Policies.CuratorOnly)]
    public async Task<IActionResult> Revocation(Guid id, CancellationToken cancel) =>
        await reader.FindAsync(id, cancel) is { } page ? Page(new RevokePage(page, new RevokeForm { RevokedOn = clock.Today })) : NotFoundPage();

    [HttpPost("/consents/{id:guid}/revocation")]
    [Authorize(Policy = Policies.CuratorOnly)]
    public async Task<IActionResult> Revocation(Guid id, Guid version, [Bind(Prefix = "Form")] RevokeForm form, [FromServices] RevokeConsent revoke, CancellationToken cancel)
    {
        if (ModelState.IsValid)
        {
            var result = await revoke.RunAsync(id, version, form, cancel);
            if (result.Ok && !result.Value) return NotFoundPage();
            if (result.Ok)
            {
                return await reader.FindAsync(id, cancel) is { InPair: true, Consent.Kind: not ConsentKind.Distribution } paired
                    ? View("DonePage", new DonePage("Согласие отозвано", [$"{paired.Name.Full} состоит в наставнической паре. Без согласия пара работать не может: прекратите её или получите новое согласие.", "Данные, которые школа не обязана хранить по закону, уничтожаются в установленный срок."], [new($"/people/{paired.Consent.PersonId}", "Карточка и пары участника"), new($"/consents/{id}", "Согласие")]))
                    : Done($"/consents/{id}", "Отзыв согласия записан.");
            }

            ModelState.Add(result.Violations);
        }

        return await reader.FindAsync(id, cancel) is { } page ? Page(new RevokePage(page, form)) : NotFoundPage();
    }

    [HttpPost("/people/{id:guid}/distribution-consent")]
    [Authorize(Policy = Policies.CuratorOnly)]
    public async Task<IActionResult> RequestDistribution(Guid id, [FromServices] RequestDistributionConsent request, CancellationToken cancel) =>
        await request.RunAsync(id, cancel) is { } consent ? Done($"/consents/{consent}", "Согласие запрошено: распечатайте его и дайте подписать.") : NotFoundPage();

    [HttpPost("/consents/{id:guid}/request")]
    [Authorize(Policy = Policies.CuratorOnly)]
    public async Task<IActionResult> RequestAgain(Guid id, Guid version, [FromServices] RequestConsentAgain request, CancellationToken cancel) =>
        await request.RunAsync(id, version, cancel) ? Done($"/consents/{id}", "Согласие запрошено заново: распечатайте его и дайте подписать.") : NotFoundPage();
}
