using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Divisions;
using MentoringPortal.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Divisions;

/// <summary>Enters a division or changes it.</summary>
public sealed class SaveDivision(PortalDbContext db)
{
    /// <summary>A new division.</summary>
    public async Task<Outcome<Division>> RunAsync(DivisionForm form, CancellationToken cancel)
    {
        var made = Division.Create(form.Entry, await HeadAsync(form, cancel));
        if (!made.Ok) return made;
        if (await TakenAsync(made.Value, cancel) is { } taken) return taken;
        db.Add(made.Value);
        db.Describe("Подразделение внесено");
        await db.SaveChangesAsync(cancel);
        return made.Value;
    }

    /// <summary>Changes a division that nobody has changed since <paramref name="version"/>.</summary>
    public async Task<Outcome<Saved>> RunAsync(Guid id, Guid version, DivisionForm form, CancellationToken cancel)
    {
        if (await db.Set<Division>().FirstOrDefaultAsync(d => d.Id == id, cancel) is not { } division) return Outcome.Missing;
        var violations = division.Change(form.Entry, await HeadAsync(form, cancel));
        if (violations.Count > 0) return Outcome.Refused(violations);
        if (await TakenAsync(division, cancel) is { } taken) return taken;
        db.ExpectVersion(division, version);
        db.Describe("Подразделение изменено");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }

    private Task<Person?> HeadAsync(DivisionForm form, CancellationToken cancel) =>
        form.HeadId is { } head ? db.Set<Person>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == head, cancel) : Task.FromResult<Person?>(null);

    private async Task<RuleViolation?> TakenAsync(Division division, CancellationToken cancel) =>
        await db.Set<Division>().AnyAsync(d => d.Id != division.Id && d.Kind == division.Kind && d.Year == division.Year && d.Name == division.Name, cancel)
            ? new RuleViolation("Такое подразделение уже есть: назовите это иначе", nameof(DivisionForm.Name)) : null;
}

/// <summary>Sends a division to the archive or takes it back; its members stay as they are.</summary>
public sealed class ArchiveDivision(PortalDbContext db)
{
    public async Task<Outcome<Saved>> RunAsync(Guid id, Guid version, bool archive, CancellationToken cancel)
    {
        if (await db.Set<Division>().FirstOrDefaultAsync(d => d.Id == id, cancel) is not { } division) return Outcome.Missing;
        if (archive) division.Archive();
        else division.Restore();
        db.ExpectVersion(division, version);
        db.Describe(archive ? "Подразделение отправлено в архив" : "Подразделение возвращено из архива");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }
}
