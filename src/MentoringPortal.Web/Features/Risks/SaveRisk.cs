using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Risks;
using MentoringPortal.Web.Features.Programs;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Risks;

/// <summary>Begins the register from the program, adds a risk, says how one stands.</summary>
public sealed class SaveRisk(PortalDbContext db, ProgramReader programs, SchoolClock clock)
{
    /// <summary>Takes the risks that the program names; those taken already stay.</summary>
    public async Task<Outcome<Saved>> BeginAsync(CancellationToken cancel)
    {
        var program = await programs.InForceAsync(cancel);
        if (program.ProgramId is not { } id) return new RuleViolation("Сначала возьмите и утвердите программу");

        var known = await db.Set<Risk>().Where(r => r.ProgramId == id).ToListAsync(cancel);
        var named = (program.Definition.Risks ?? []).Where(r => known.TrueForAll(k => k.Title != r.Risk)).ToList();
        if (named.Count == 0) return new RuleViolation("В программе нет рисков, которых ещё нет в реестре: внесите свои");

        db.AddRange(named.Select((r, i) => Risk.Of(id, known.Count + i + 1, r)));
        db.Describe("Риски взяты из программы");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }

    public async Task<Outcome<Saved>> RunAsync(RiskForm form, CancellationToken cancel)
    {
        if ((await programs.InForceAsync(cancel)).ProgramId is not { } id) return new RuleViolation("Сначала возьмите и утвердите программу");

        var made = Risk.Create(id, await db.Set<Risk>().CountAsync(r => r.ProgramId == id, cancel) + 1, form.Card, clock.Today);
        if (!made.Ok) return Outcome.Refused(made.Violations);

        db.Add(made.Value);
        db.Describe("Риск внесён");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }

    public async Task<Outcome<Saved>> RunAsync(Guid id, Guid version, RiskForm form, CancellationToken cancel)
    {
        if (await db.Set<Risk>().FirstOrDefaultAsync(r => r.Id == id, cancel) is not { } risk) return Outcome.Missing;

        if (risk.Change(form.Card, clock.Today) is { Count: > 0 } wrong) return Outcome.Refused(wrong);

        db.ExpectVersion(risk, version);
        db.Describe("Риск изменён");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }
}
