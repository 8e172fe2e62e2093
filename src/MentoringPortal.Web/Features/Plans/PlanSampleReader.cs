using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Programs;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Lists;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Plans;

/// <summary>
/// «Образцы»: plans that the school keeps for new ones. Mentors and the leadership read them, whoever composes a plan takes them; whoever saved one, or an office, renames
/// and deletes it.
/// </summary>
public sealed class PlanSampleReader(PortalDbContext db, PlanQueries plans, ProgramReader programs, CurrentActor actor)
{
    public const SchoolRole Read = Rights.Leadership | SchoolRole.Mentor;

    /// <summary>Roles that save, rename and delete.</summary>
    public const SchoolRole Keep = Rights.Office | SchoolRole.Mentor;

    public async Task<PlanSamplesPage> ListAsync(PlanSampleFilter filter, CancellationToken cancel)
    {
        var samples = db.Set<PlanSample>().AsNoTracking();
        if (filter.Kind is { Length: > 0 } kind) samples = samples.Where(s => s.Kind == kind);
        var list = await (from s in samples
                          join p in db.Set<Person>() on s.SavedById equals p.Id
                          orderby s.Kind, s.Title, s.Id
                          select new PlanSampleRow(s.Id, s.Title, s.Kind, s.Count, p.Name.SurnameWithInitials, s.SavedOn)).PageOfAsync(filter, "/plans/samples", cancel);
        var titles = (await programs.AtWorkAsync(cancel)).SelectMany(p => p.PlanKindList).DistinctBy(k => k.Code).ToDictionary(k => k.Code, k => k.ShortTitle);
        return new PlanSamplesPage(list, filter, titles);
    }

    /// <summary>One sample; null when there is none.</summary>
    public async Task<PlanSamplePage?> PageAsync(Guid id, CancellationToken cancel)
    {
        if (await (from s in db.Set<PlanSample>().AsNoTracking()
                   where s.Id == id
                   join p in db.Set<Person>() on s.SavedById equals p.Id
                   select new { Sample = s, p.Name }).FirstOrDefaultAsync(cancel) is not { } found)
        {
            return null;
        }

        var kind = (await programs.AtWorkAsync(cancel)).Select(p => p.PlanKind(found.Sample.Kind)).FirstOrDefault(k => k is not null);
        return new PlanSamplePage(found.Sample, kind?.Title ?? "План", found.Name.SurnameWithInitials, MayKeep(found.Sample));
    }

    /// <summary>The form that keeps a plan as a sample; null where the actor may not.</summary>
    public async Task<NewPlanSamplePage?> NewAsync(Guid planId, PlanSampleForm? posted, CancellationToken cancel)
    {
        if (await plans.PlanAsync(planId, cancel) is not { MaySave: true } plan) return null;

        var items = plan.Items.FindAll(i => PlanSample.MayTake(i.IsUnplanned, i.State));
        return new NewPlanSamplePage(plan, items, posted ?? new PlanSampleForm
        {
            Title = plan.Title,
            Goal = plan.Goal,
            Take = [.. items.Where(i => PlanSample.Named($"{i.Measure} {i.ExpectedResult}", [plan.Pair.Mentor, plan.Pair.Mentee]) is null).Select(i => i.Id)],
        });
    }

    /// <summary>Samples of a kind for the form of a new plan; the first choice takes none.</summary>
    public static async Task<IReadOnlyList<Choice>> ChoicesAsync(PortalDbContext db, string kind, CancellationToken cancel)
    {
        var samples = await db.Set<PlanSample>().AsNoTracking().Where(s => s.Kind == kind).OrderBy(s => s.Title).ThenBy(s => s.Id).Select(s => new { s.Id, s.Title, s.Count })
            .Take(50).ToListAsync(cancel);
        return samples.Count == 0 ? [] : [Choice.None("Не брать"),
            .. samples.Select(s => Choice.Of(s.Id, $"{s.Title} ({RussianPlural.Of(s.Count, "мероприятие", "мероприятия", "мероприятий")})"))];
    }

    /// <summary>The actor renames and deletes the sample.</summary>
    public bool MayKeep(PlanSample sample) => actor.Is(Rights.Office) || (actor.Is(SchoolRole.Mentor) && actor.PersonId == sample.SavedById);
}
