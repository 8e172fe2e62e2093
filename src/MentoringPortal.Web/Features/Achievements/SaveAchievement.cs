using MentoringPortal.Data;
using MentoringPortal.Domain.Achievements;
using MentoringPortal.Domain.Common;
using MentoringPortal.Web.Features.Partners;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Files;

namespace MentoringPortal.Web.Features.Achievements;

/// <summary>Enters, mends and takes out achievements.</summary>
public sealed class SaveAchievement(PortalDbContext db, AchievementAccess access, FileDoor files, PartnerReader partners, SchoolClock clock)
{
    public async Task<Outcome<Achievement>> EnterAsync(AchievementForm form, CancellationToken cancel)
    {
        if (access.Me == Guid.Empty) return new RuleViolation("Ваша учётная запись не связана с карточкой сотрудника: обратитесь к куратору");

        if (form.PersonId is null && access.IsOffice) return new RuleViolation("Выберите, чьё достижение", nameof(form.PersonId));

        var person = form.PersonId ?? access.Me;
        if (!await access.MayEnterForAsync(person, cancel)) return Outcome.Missing;

        if (!await TakePartnerAsync(form, cancel)) return UnknownPartner;

        // What was typed is checked before a copy is taken in.
        if (Achievement.Enter(person, form.Card, null, access.Me, clock.Today) is { Ok: false } wrong) return Outcome.Refused(wrong.Violations);

        var file = await FileAsync(form, cancel);
        if (!file.Ok) return Outcome.Refused(file.Violations);

        var made = Achievement.Enter(person, form.Card, file.Value, access.Me, clock.Today).Value;
        db.Add(made);
        db.Describe("Достижение внесено");
        await db.SaveChangesAsync(cancel);
        return made;
    }

    public async Task<Outcome<Saved>> ChangeAsync(Guid id, Guid version, AchievementForm form, CancellationToken cancel)
    {
        if (await access.FindAsync(id, cancel) is not { } achievement || achievement.PersonId != access.Me) return Outcome.Missing;

        if (!await TakePartnerAsync(form, cancel)) return UnknownPartner;

        if (achievement.Change(form.Card, null, access.Me, clock.Today) is { Count: > 0 } wrong) return Outcome.Refused(wrong);

        var file = await FileAsync(form, cancel);
        if (!file.Ok) return Outcome.Refused(file.Violations);

        achievement.Change(form.Card, file.Value, access.Me, clock.Today);
        db.ExpectVersion(achievement, version);
        db.Describe("Достижение исправлено");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }

    public async Task<Outcome<Saved>> RemoveAsync(Guid id, Guid version, CancellationToken cancel)
    {
        if (await access.FindAsync(id, cancel) is not { } achievement || achievement.PersonId != access.Me) return Outcome.Missing;

        if (achievement.MayRemove(access.Me) is { } refused) return refused;

        db.ExpectVersion(achievement, version);
        db.Remove(achievement);
        db.Describe("Запись о достижении убрана");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }

    // A training held by a partner was held there, unless something else is written.
    private async Task<bool> TakePartnerAsync(AchievementForm form, CancellationToken cancel)
    {
        if (form.PartnerId is not { } id) return true;
        if (await partners.NameAsync(id, cancel) is not { } name) return false;

        if (form.Kind?.IsTraining() == true) form.Place ??= name;
        return true;
    }

    private static RuleViolation UnknownPartner => new("Выберите партнёра из списка", nameof(AchievementForm.PartnerId));

    private async Task<Result<Guid?>> FileAsync(AchievementForm form, CancellationToken cancel)
    {
        if (form.File is null) return (Guid?)null;

        var accepted = await files.AcceptAsync(form.File, nameof(form.File), cancel);
        return accepted.Ok ? accepted.Value.Id : accepted.Violations.ToList();
    }
}

/// <summary>The office confirms an achievement by its proof or gives it back.</summary>
public sealed class ConfirmAchievement(PortalDbContext db, AchievementAccess access, SchoolClock clock)
{
    public async Task<Outcome<Saved>> RunAsync(Guid id, Guid version, CancellationToken cancel)
    {
        if (await access.FindAsync(id, cancel) is not { } achievement || access.Me == Guid.Empty) return Outcome.Missing;

        if (achievement.Confirm(access.Me, clock.Today) is { } refused) return refused;

        db.ExpectVersion(achievement, version);
        db.Describe("Достижение подтверждено");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }

    public async Task<Outcome<Saved>> ReturnAsync(Guid id, Guid version, AchievementReturnForm form, CancellationToken cancel)
    {
        if (await access.FindAsync(id, cancel) is not { } achievement || access.Me == Guid.Empty) return Outcome.Missing;

        if (achievement.Return(form.ReturnReason, access.Me) is { Count: > 0 } wrong) return Outcome.Refused(wrong);

        db.ExpectVersion(achievement, version);
        db.Describe("Запись о достижении возвращена");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }
}
