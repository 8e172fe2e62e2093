namespace MentoringPortal.Domain.Plans;

/// <summary>A plan begun by the model of another one.</summary>
public sealed partial class Plan
{
    /// <summary>
    /// Takes the measures of a plan that was made for somebody else (S1-3): each as many days after the beginning as there, on a working day, never after the end of this
    /// plan. Marks stay behind, and so do measures that were unplanned, cancelled or stand here already.
    /// </summary>
    /// <param name="workingDay">The day itself where the school works on it, else the next one.</param>
    public void TakeFrom(Plan model, Func<DateOnly, DateOnly> workingDay)
    {
        foreach (var item in model._items.Where(i => !i.IsUnplanned && i.State != PlanItemState.Cancelled).OrderBy(i => i.Position))
        {
            if (_items.Exists(i => string.Equals(i.Measure, item.Measure, StringComparison.OrdinalIgnoreCase))) continue;

            var days = Math.Max(0, (item.OriginalDueOn ?? item.DueOn).DayNumber - model.StartsOn.DayNumber);
            var due = workingDay(StartsOn.AddDays(days));
            AddItem(new PlanItemCard(item.Measure, item.ActivityForm, due < EndsOn ? due : EndsOn, item.Responsible, item.ExpectedResult), StartsOn);
        }
    }

    /// <summary>Takes the measures of a sample of the school, each so many days after the beginning; what stands here already is not doubled.</summary>
    /// <param name="workingDay">The day itself where the school works on it, else the next one.</param>
    public void TakeFrom(PlanSample sample, Func<DateOnly, DateOnly> workingDay)
    {
        var measures = sample.Measures.Where(m => !_items.Exists(i => string.Equals(i.Measure, m.Measure, StringComparison.OrdinalIgnoreCase))).ToList();
        TakeStarterMeasures(measures, workingDay, StartsOn);
    }
}
