using System.Data;
using MentoringPortal.Data;
using MentoringPortal.Data.Accounts;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Accounts;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Administration;

/// <summary>Makes the first school with its administrator: once, however many processes and people try at the same moment.</summary>
public sealed class SetUpPortal(SetupCode code, PortalDbContext db, IPasswordHasher<PortalUser> hasher)
{
    /// <summary>Missing when the portal is set up already.</summary>
    public async Task<Outcome<Saved>> RunAsync(SetupForm form, CancellationToken cancel)
    {
        if (code.Value is not { } expected) return Outcome.Missing;
        var violations = Check(form, expected).ToList();
        if (violations.Count > 0) return violations;

        // Alone with the accounts: another process of the same database has a code of its own.
        await using var alone = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        if (await db.Users.AnyAsync(cancel)) return Outcome.Missing;
        Add(form);
        await db.SaveChangesAsync(cancel);
        await alone.CommitAsync(cancel);
        code.Value = null;
        return Outcome.Done;
    }

    private void Add(SetupForm form)
    {
        var school = new School(form.FullName!.Trim(), form.ShortName!.Trim(), form.Settlement!.Trim(), form.Region?.Trim() ?? "", form.TimeZoneId!);
        db.Add(school);
        db.Actor.ActForSchool(school.Id, form.DisplayName!.Trim());
        var user = AcceptInvitation.NewAccount(form.UserName!.Trim(), form.DisplayName!.Trim());
        user.IsPortalAdministrator = true;
        user.PasswordHash = hasher.HashPassword(user, form.NewPassword!);
        db.Add(user);
        db.Add(new Membership(user.Id, SchoolRole.SystemAdministrator | SchoolRole.Curator, null));
        db.Describe("Портал настроен");
    }

    private static IEnumerable<RuleViolation> Check(SetupForm form, string expected)
    {
        if (!Secrets.HashCode(form.Code).AsSpan().SequenceEqual(Secrets.HashCode(expected)))
        {
            yield return new("Код не совпадает с кодом в журнале запуска", nameof(form.Code));
        }
        if (string.IsNullOrWhiteSpace(form.FullName)) yield return new("Укажите полное наименование школы", nameof(form.FullName));
        if (string.IsNullOrWhiteSpace(form.ShortName)) yield return new("Укажите краткое наименование школы", nameof(form.ShortName));
        if (string.IsNullOrWhiteSpace(form.Settlement)) yield return new("Укажите населённый пункт: он печатается в документах", nameof(form.Settlement));
        if (form.TimeZoneId is null || !TimeZoneInfo.TryFindSystemTimeZoneById(form.TimeZoneId, out _)) yield return new("Выберите часовой пояс", nameof(form.TimeZoneId));
        if (string.IsNullOrWhiteSpace(form.DisplayName)) yield return new("Укажите фамилию и инициалы администратора", nameof(form.DisplayName));
        if (AccountNames.Check(form.UserName) is { } name) yield return name;
        if (PasswordRules.Check(form.NewPassword, form.UserName, form.DisplayName, form.ShortName) is { } weak) yield return weak;
        if (form.NewPassword != form.RepeatPassword) yield return new("Пароли не совпадают", nameof(form.RepeatPassword));
    }
}
