using System.Net;
using MentoringPortal.Data;
using MentoringPortal.Data.Accounts;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Common;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Accounts;

/// <summary>
/// The second step of signing in: set up with a code of the app, taken away, its recovery codes renewed, each with the password.
/// </summary>
public sealed class ChangeTwoFactor(PortalDbContext db, CurrentActor actor, SignInAccount signIn, TwoFactorKeys keys, TimeProvider clock)
{
    /// <summary>Recovery codes printed at once.</summary>
    public const int Codes = 10;

    /// <summary>Puts the second step in force; gives the recovery codes, shown once.</summary>
    public async Task<Outcome<List<string>>> SetUpAsync(SetUpTwoFactorForm form, IPAddress? address)
    {
        var user = await db.Users.FirstAsync(u => u.Id == actor.UserId);
        if (user.TwoFactorEnabled) return new RuleViolation("Второй шаг входа уже подключён");
        if (keys.Read(form.Key) is not { } key) return new RuleViolation("Страница устарела: откройте её заново");
        if (await WrongPasswordAsync(user, form.Password, address) is { } wrong) return wrong;
        if (TwoFactor.StepOf(key, form.Code, clock.GetUtcNow()) is not { } step)
        {
            return new RuleViolation("Код не подошёл. Добавьте ключ в приложение и введите шесть цифр, которые оно показывает сейчас", nameof(form.Code));
        }
        user.TwoFactorEnabled = true;
        user.TwoFactorKey = form.Key;
        user.TwoFactorStep = step;
        db.Describe("Второй шаг входа подключён");
        return await RenewAsync(user);
    }

    /// <summary>Ten new recovery codes; the earlier ones are void.</summary>
    public async Task<Outcome<List<string>>> RenewCodesAsync(string? password, IPAddress? address)
    {
        var user = await db.Users.FirstAsync(u => u.Id == actor.UserId);
        if (!user.TwoFactorEnabled) return new RuleViolation("Сначала подключите второй шаг входа");
        if (await WrongPasswordAsync(user, password, address) is { } wrong) return wrong with { Field = "" };
        db.Describe("Резервные коды выданы заново");
        return await RenewAsync(user);
    }

    /// <summary>Takes the second step away, unless the school demands it.</summary>
    public async Task<Outcome<Saved>> RemoveAsync(string? password, IPAddress? address)
    {
        var user = await db.Users.FirstAsync(u => u.Id == actor.UserId);
        if (!user.TwoFactorEnabled) return new RuleViolation("Второй шаг входа и так не подключён");
        if (await IsDemandedAsync()) return new RuleViolation("Школа требует второй шаг входа от тех, кто принимает решения: отключить его нельзя");
        if (await WrongPasswordAsync(user, password, address) is { } wrong) return wrong with { Field = "" };
        db.Describe("Второй шаг входа отключён");
        await user.ClearSecondStepAsync(db);
        return Outcome.Done;
    }

    /// <summary>The school demands the second step from the acting person.</summary>
    public async Task<bool> IsDemandedAsync() =>
        (actor.Roles & Rights.SecondStep) != 0 && await db.Set<Domain.Schools.School>().AnyAsync(s => s.Id == actor.SchoolId && s.RequiresTwoFactor);

    private async Task<RuleViolation?> WrongPasswordAsync(PortalUser user, string? password, IPAddress? address)
    {
        var check = await signIn.RunAsync(user.UserName!, password ?? "", address);
        return check.Ok ? null : check.Violations[0].Message.StartsWith("Имя", StringComparison.Ordinal) ? new("Пароль неверен", "Password") : check.Violations[0];
    }

    private async Task<List<string>> DrawAsync(PortalUser user)
    {
        db.RemoveRange(await db.Set<RecoveryCode>().Where(c => c.UserId == user.Id).ToListAsync());
        var codes = Enumerable.Range(0, Codes).Select(_ => Secrets.NewCode()).ToList();
        db.AddRange(codes.Select(c => new RecoveryCode { UserId = user.Id, CodeHash = Secrets.HashCode(c) }));
        return codes;
    }

    private async Task<Outcome<List<string>>> RenewAsync(PortalUser user)
    {
        var codes = await DrawAsync(user);
        await db.SaveChangesAsync();
        return codes;
    }
}
