using System.ComponentModel;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Web.Infrastructure.Lists;

namespace MentoringPortal.Web.Features.Plans;

/// <summary>Which samples the list shows.</summary>
public sealed class PlanSampleFilter : ListFilter
{
    public string? Kind { get; set; }
}

/// <summary>A sample in the list.</summary>
/// <param name="Kind">Code of the kind; the page tells its title.</param>
public sealed record PlanSampleRow(Guid Id, string Title, string Kind, int Count, string SavedBy, DateOnly SavedOn);

/// <summary>The school's samples of plans.</summary>
/// <param name="Kinds">Titles of the kinds by their codes.</param>
public sealed record PlanSamplesPage(PageOf<PlanSampleRow> List, PlanSampleFilter Filter, IReadOnlyDictionary<string, string> Kinds);

/// <summary>One sample.</summary>
public sealed record PlanSamplePage(PlanSample Sample, string KindTitle, string SavedBy, bool MayKeep)
{
    public PlanSampleTitleForm Form { get; set; } = new() { Title = Sample.Title };
}

/// <summary>Another title of a sample.</summary>
public sealed class PlanSampleTitleForm
{
    [DisplayName("Название образца")]
    public string? Title { get; set; }
}

/// <summary>What is kept of a plan.</summary>
public sealed class PlanSampleForm
{
    [DisplayName("Название образца")]
    public string? Title { get; set; }

    [DisplayName("Цель")]
    public string? Goal { get; set; }

    [DisplayName("Мероприятия")]
    public List<Guid> Take { get; set; } = [];

    public PlanSampleCard Card => new(Title, Goal, Take);
}

/// <summary>The form that keeps a plan as a sample.</summary>
/// <param name="Items">Measures to choose from.</param>
public sealed record NewPlanSamplePage(PlanPage Plan, IReadOnlyList<PlanItemRow> Items, PlanSampleForm Form);
