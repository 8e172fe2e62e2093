using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;
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
public sealed record ReceivePage(ConsentPage Consent, ReceiveForm Form)
{
    /// <summary>Who may have signed.</summary>
    public IReadOnlyList<Choice> Signers => [Choice.Of(Consent.Consent.SignerId, Consent.Signer.Full), Choice.Of(Guid.Empty, "другой человек")];
}

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
    public async Task<IActionResult> Card(Guid id, CancellationToken cancel) => PageIfFound(await reader.FindAsync(id, cancel));

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
        await reader.FindAsync(id, cancel) is { } page ? Page(new ReceivePage(page, new ReceiveForm { SignerId = page.Consent.SignerId })) : NotFoundPage();

    [HttpPost("/consents/{id:guid}/receipt")]
    [Authorize(Policy = Policies.CuratorOnly)]
    public Task<IActionResult> Receipt(Guid id, Guid version, [Bind(Prefix = "Form")] ReceiveForm form, [FromServices] ReceiveConsent receive, CancellationToken cancel) =>
        WriteAsync(
            () => receive.RunAsync(id, version, form, cancel),
            async _ => Done($"/consents/{id}", await reader.FindAsync(id, cancel) is { Other: null }
                ? "Согласие отмечено как полученное. Других согласий не ждём." : "Согласие отмечено как полученное. Осталось получить ещё одно."), $"/consents/{id}",
            "Receipt", async () => await reader.FindAsync(id, cancel) is { } page ? new ReceivePage(page, form) : null);

    [HttpGet("/consents/{id:guid}/revocation")]
    [Authorize(Policy = Policies.CuratorOnly)]
    public async Task<IActionResult> Revocation(Guid id, CancellationToken cancel) =>
        await reader.FindAsync(id, cancel) is { } page ? Page(new RevokePage(page, new RevokeForm { RevokedOn = clock.Today })) : NotFoundPage();

    [HttpPost("/consents/{id:guid}/revocation")]
    [Authorize(Policy = Policies.CuratorOnly)]
    public Task<IActionResult> Revocation(Guid id, Guid version, [Bind(Prefix = "Form")] RevokeForm form, [FromServices] RevokeConsent revoke, CancellationToken cancel) =>
        WriteAsync(
            () => revoke.RunAsync(id, version, form, cancel), _ => RevokedAsync(id, cancel), $"/consents/{id}",
            "Revocation", async () => await reader.FindAsync(id, cancel) is { } page ? new RevokePage(page, form) : null);

    private async Task<IActionResult> RevokedAsync(Guid id, CancellationToken cancel) => await reader.FindAsync(id, cancel) is { InPair: true } paired
        ? View("DonePage", new DonePage("Согласие отозвано",
            [PhraseEnd.Stop("Приостановлено: " + string.Join("; ", paired.Pairs.Where(p => p.State == MentorshipState.Suspended).Select(p => p.Names)))
                + " Записи и отметки в ней закрыты. Получите новое согласие или прекратите пару.",
            .. paired.Consent.DestroyDueOn is { } last
                ? new[] { $"Данные, которые школа не обязана хранить по закону, уничтожают не позднее {RussianDate.Short(last)}." } : []],
            [.. paired.Pairs.Select(p => new PageLink($"/mentorships/{p.Id}", "Пара " + p.Names)), new($"/consents/{id}", "Согласие")]))
        : Done($"/consents/{id}", "Отзыв согласия записан.");

    [HttpPost("/people/{id:guid}/distribution-consent")]
    [Authorize(Policy = Policies.CuratorOnly)]
    public Task<IActionResult> RequestDistribution(Guid id, [FromServices] RequestDistributionConsent request, CancellationToken cancel) => WriteAsync(
        () => request.RunAsync(id, cancel), consent => Done($"/consents/{consent.Id}", "Согласие запрошено: распечатайте его и дайте подписать."),
        () => Task.FromResult<IActionResult>(Done($"/people/{id}", "Согласие не запрошено: попробуйте ещё раз.")));

    [HttpPost("/consents/{id:guid}/request")]
    [Authorize(Policy = Policies.CuratorOnly)]
    public Task<IActionResult> RequestAgain(Guid id, Guid version, [FromServices] RequestConsentAgain request, CancellationToken cancel) => WriteAsync(
        () => request.RunAsync(id, version, cancel), consent => Done($"/consents/{consent.Id}", "Запрошено новое согласие: распечатайте его и дайте подписать."),
        () => Task.FromResult<IActionResult>(Done($"/consents/{id}", ModelState.Values.SelectMany(v => v.Errors).First().ErrorMessage + ".")));
}
