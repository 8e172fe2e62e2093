using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Plans;

/// <summary>«Сохранить как образец»: keeps a plan for new ones, renames and deletes what is kept.</summary>
public sealed class SavePlanSample(PortalDbContext db, PlanQueries plans, PlanAccess access, PlanSampleReader reader, CurrentActor actor, SchoolClock clock)
{
    public async Task<Outcome<PlanSample>> RunAsync(Guid planId, PlanSampleForm form, CancellationToken cancel)
    {
        if (actor.PersonId is not { } me || await plans.PlanAsync(planId, cancel) is not { MaySave: true } page) return Outcome.Missing;

        if (await access.OpenAsync(planId, cancel) is not { } open) return Outcome.Missing;

        var made = PlanSample.Of(open.Plan, form.Card, [page.Pair.Mentor, page.Pair.Mentee], await TitlesAsync(open.Plan.Kind, default, cancel), me, clock.Today);
        if (!made.Ok) return Outcome.Refused(made.Violations);

        db.Add(made.Value);
        db.Describe("План сохранён как образец");
        await db.SaveChangesAsync(cancel);
        return made.Value;
    }

    /// <summary>Another title.</summary>
    public async Task<Outcome<Saved>> RenameAsync(Guid id, Guid version, PlanSampleTitleForm form, CancellationToken cancel)
    {
        if (await db.Set<PlanSample>().FirstOrDefaultAsync(s => s.Id == id, cancel) is not { } sample || !reader.MayKeep(sample)) return Outcome.Missing;

        db.ExpectVersion(sample, version);
        if (sample.Rename(form.Title, await TitlesAsync(sample.Kind, id, cancel)) is { Count: > 0 } wrong) return Outcome.Refused(wrong);

        db.Describe("Образец плана переименован");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }

    /// <summary>Deletes it; plans begun by it stay as they are.</summary>
    public async Task<Outcome<Saved>> DeleteAsync(Guid id, Guid version, CancellationToken cancel)
    {
        if (await db.Set<PlanSample>().FirstOrDefaultAsync(s => s.Id == id, cancel) is not { } sample || !reader.MayKeep(sample)) return Outcome.Missing;

        db.ExpectVersion(sample, version);
        db.Remove(sample);
        db.Describe("Образец плана удалён");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }

    private Task<List<string>> TitlesAsync(string kind, Guid except, CancellationToken cancel) =>
        db.Set<PlanSample>().Where(s => s.Kind == kind && s.Id != except).Select(s => s.Title).ToListAsync(cancel);
}
