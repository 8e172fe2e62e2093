using MentoringPortal.Data;
using MentoringPortal.Data.Accounts;
using MentoringPortal.Data.Common;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Accounts;

/// <summary>The own second step of signing in. The step itself stands in <see cref="AccountsController"/>.</summary>
[Route("account/two-factor")]
[Authorize(Policies.SignedIn)]
public sealed class TwoFactorController(PortalDbContext db, CurrentActor actor, ChangeTwoFactor change, TwoFactorKeys keys) : PortalController
{
    private const string Address = "/account/two-factor";

    [HttpGet("")]
    public async Task<IActionResult> Index() => View("TwoFactor", await PageAsync(null));

    [HttpPost("")]
    public Task<IActionResult> SetUp([Bind(Prefix = "Form")] SetUpTwoFactorForm form) =>
        WriteAsync(() => change.SetUpAsync(form, HttpContext.Connection.RemoteIpAddress), SheetAsync, at: Address, "TwoFactor", async () => await PageAsync(form));

    [HttpPost("recovery-codes")]
    public Task<IActionResult> RenewCodes([FromForm] PasswordAgainForm form) =>
        WriteAsync(() => change.RenewCodesAsync(form.Password, HttpContext.Connection.RemoteIpAddress), SheetAsync, at: Address,
            "TwoFactor", async () => await PageAsync(null), prefix: "");

    [HttpPost("removal")]
    public Task<IActionResult> Remove([FromForm] PasswordAgainForm form) =>
        WriteAsync(() => change.RemoveAsync(form.Password, HttpContext.Connection.RemoteIpAddress), Done(Address, "Второй шаг входа отключён."),
            "TwoFactor", async () => await PageAsync(null), prefix: "");

    private async Task<TwoFactorPage> PageAsync(SetUpTwoFactorForm? form)
    {
        var user = await db.Users.AsNoTracking().FirstAsync(u => u.Id == actor.UserId);
        var demanded = await change.IsDemandedAsync();
        if (user.TwoFactorEnabled)
        {
            return new TwoFactorPage(true, demanded, await db.Set<RecoveryCode>().CountAsync(c => c.UserId == user.Id && c.UsedAt == null), user.UserName!, null, null,
                new SetUpTwoFactorForm());
        }

        // A mistyped code must not change the key that already stands in the phone.
        var key = keys.Read(form?.Key) ?? TwoFactor.NewKey();
        return new TwoFactorPage(false, demanded, 0, user.UserName!, TwoFactor.ForTyping(key), QrPath.Of(TwoFactor.Address(key, user.UserName!)),
            new SetUpTwoFactorForm { Key = keys.Protect(key) });
    }

    private async Task<IActionResult> SheetAsync(List<string> codes) =>
        View("RecoverySheet", new RecoverySheet(await db.Users.Where(u => u.Id == actor.UserId).Select(u => u.UserName!).FirstAsync(), codes));
}
