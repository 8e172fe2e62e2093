using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Plans;
using MentoringPortal.Web.Features.Programs;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Demo;

/// <summary>Plans of a pair: composed, approved, and marked as the diary tells.</summary>
internal sealed class DemonstrationPlans(DemonstrationRun run, DemonstrationPair pair)
{
    private readonly DemonstrationDays _days = run.School.Days;

    public void AddTo(IEnumerable<DemoPlan> plans)
    {
        var talk = new DemonstrationTalk(run, pair);
        talk.AddTo(pair.File);
        foreach (var plan in plans)
        {
            pair.Add(plan.At, 2, day => ComposeAsync(plan, day));
            talk.AddTo(plan, FindAsync);
            if (plan.State != DemoPlanState.Approved) continue;

            pair.Add(ApprovedOn(plan), 3, day => ApproveAsync(plan, day));
            foreach (var (item, position) in plan.Items.Select((item, i) => (item, i + 1)))
            {
                if (DoneOn(item) is { } done) pair.Add(done > ApprovedOn(plan) ? done : ApprovedOn(plan), 4, _ => MarkAsync(plan, item, position, done));
            }

            if (plan.Unplanned is { } unplanned) pair.Add(unplanned.Day, 4, day => RecordAsync(plan, unplanned, day));
        }
    }

    private DateOnly ApprovedOn(DemoPlan plan) => plan.ApproveAt is { } at ? _days.At(pair.Order, at) : _days.At(pair.Order, plan.At + 2);

    private DateOnly? DoneOn(DemoPlanItem item) => item.Entry is { } entry ? pair.EntryOn(entry) : item.Done is { } done ? _days.At(pair.Order, done) : null;

    private async Task ComposeAsync(DemoPlan file, DateOnly day)
    {
        await pair.ActAsync(pair.MentorKey, SchoolRole.Mentor, day);
        var plan = DemonstrationRun.Obey(await run.Use<BeginPlan>().RunAsync(pair.Mentorship.Id, file.Kind, new BeginPlanForm { Goal = file.Goal }, default));
        if (file.Sections is { } sections) DemonstrationRun.Obey(plan.SetSections(sections));
        foreach (var item in file.Items)
        {
            var due = _days.At(pair.Order, item.Day);
            if (due == DateOnly.MaxValue) due = plan.EndsOn;
            DemonstrationRun.Obey(plan.AddItem(new PlanItemCard(item.Measure, item.Form, due < plan.StartsOn ? plan.StartsOn : due, item.Who, item.Result), day));
        }

        if (file.State != DemoPlanState.Draft) DemonstrationRun.Obey(plan.Submit(await ApproverAsync(file)));
        await run.SaveAsync(file.State == DemoPlanState.Draft ? "План составлен" : "План передан на утверждение");
    }

    private async Task ApproveAsync(DemoPlan file, DateOnly day)
    {
        var plan = await FindAsync(file);
        var byMethodical = await ApproverAsync(file) == ProgramRole.DeputyMethodical;
        await pair.ActAsync(byMethodical ? "deputy-method" : "deputy", byMethodical ? SchoolRole.DeputyDirectorMethodical : SchoolRole.DeputyDirectorAcademic, day);
        DemonstrationRun.Obey(await run.Use<ApprovePlan>().RunAsync(plan.Id, plan.Version, default));
    }

    private async Task MarkAsync(DemoPlan file, DemoPlanItem item, int position, DateOnly done)
    {
        var plan = await FindAsync(file);
        await pair.ActAsync(pair.MentorKey, SchoolRole.Mentor, done < plan.ApprovedOn ? plan.ApprovedOn!.Value : done);
        // The proof of what the diary tells is the diary.
        var evidence = item.Entry is null ? item.Evidence : $"запись в дневнике от {RussianDate.Short(done)}";
        var on = done < plan.StartsOn ? plan.StartsOn : done;
        DemonstrationRun.Obey(plan.Mark(plan.Items.Single(i => i.Position == position).Id, new PlanItemMark(item.State, item.Comment, evidence, on), on));
        await run.SaveAsync("Отметка о выполнении плана");
    }

    private async Task RecordAsync(DemoPlan file, DemoPlanItem item, DateOnly day)
    {
        var plan = await FindAsync(file);
        await pair.ActAsync(pair.MentorKey, SchoolRole.Mentor, day);
        DemonstrationRun.Obey(plan.RecordUnplanned(new PlanItemCard(item.Measure, item.Form, day, item.Who ?? PlanItemResponsible.Mentee, item.Result),
            new PlanItemMark(item.State, item.Comment, item.Evidence, day), day));
        await run.SaveAsync("Внеплановое мероприятие");
    }

    private async Task<ProgramRole> ApproverAsync(DemoPlan file) => (await run.Use<ProgramReader>().InForceAsync(default)).Definition.PlanKind(file.Kind)!.Approver;

    private Task<Plan> FindAsync(DemoPlan file)
    {
        // A plan belongs to the mentee, whatever pairs follow one another, or to the unit.
        var (mentee, unit) = (pair.Mentorship.MenteeId, pair.Mentorship.UnitId);
        return run.Db.Set<Plan>().Include(p => p.Items).SingleAsync(p => (p.MenteeId == mentee || (p.MenteeId == null && p.UnitId == unit)) && p.Kind == file.Kind);
    }
}
