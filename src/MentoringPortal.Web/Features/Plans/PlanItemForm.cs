using System.ComponentModel;
using MentoringPortal.Domain.Plans;

namespace MentoringPortal.Web.Features.Plans;

/// <summary>Beginning a plan: which of the offered measures to take.</summary>
public sealed class BeginPlanForm
{
    /// <summary>Indexes of the template's measures.</summary>
    [DisplayName("Мероприятия")]
    public List<int> Take { get; set; } = [];

    /// <summary>Takes over what the plan of the stage before has left undone.</summary>
    [DisplayName("Продолжить прежний план")]
    public bool Continue { get; set; }

    /// <summary>An earlier plan of the same mentor whose measures are taken.</summary>
    [DisplayName("Взять мероприятия из прежнего плана")]
    public Guid? FromPlanId { get; set; }

    /// <summary>A sample of the school whose measures are taken.</summary>
    [DisplayName("Взять образец школы")]
    public Guid? SampleId { get; set; }

    [DisplayName("Цель")]
    public string? Goal { get; set; }
}

/// <summary>A measure being planned.</summary>
public sealed class PlanItemForm
{
    [DisplayName("Мероприятие")]
    public string Measure { get; set; } = "";

    [DisplayName("Форма")]
    public string? ActivityForm { get; set; }

    [DisplayName("Срок")]
    public DateOnly? DueOn { get; set; }

    [DisplayName("Кто отвечает")]
    public PlanItemResponsible? Responsible { get; set; }

    [DisplayName("Ожидаемый результат")]
    public string? ExpectedResult { get; set; }

    public PlanItemCard ToCard() => new(Measure, ActivityForm, DueOn, Responsible, ExpectedResult);
}
