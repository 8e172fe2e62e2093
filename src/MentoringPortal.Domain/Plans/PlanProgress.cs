namespace MentoringPortal.Domain.Plans;

/// <summary>Fulfilment of a plan in numbers (§4.3 part 4).</summary>
/// <param name="Planned">Measures of the plan without the unplanned and the cancelled ones.</param>
/// <param name="Done">Done of them.</param>
/// <param name="PartlyDone">Partly done of them.</param>
/// <param name="Unplanned">Done beyond the plan.</param>
/// <param name="Overdue">Not done and past their day.</param>
public sealed record PlanProgress(int Planned, int Done, int PartlyDone, int Unplanned, int Overdue)
{
    /// <summary>Done of planned in per cent, rounded down, 0 for an empty plan.</summary>
    public int Percent => Planned == 0 ? 0 : Done * 100 / Planned;

    public static PlanProgress Of(IReadOnlyCollection<PlanItem> items, DateOnly today)
    {
        var planned = items.Where(i => !i.IsUnplanned && i.State != PlanItemState.Cancelled).ToList();
        return new PlanProgress(
            planned.Count,
            planned.Count(i => i.State == PlanItemState.Done),
            planned.Count(i => i.State == PlanItemState.PartlyDone),
            items.Count(i => i.IsUnplanned && i.State == PlanItemState.Done),
            items.Count(i => i.IsOverdueOn(today)));
    }
}
