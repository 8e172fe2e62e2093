using FluentValidation;
using MentoringPortal.Domain.Plans;

namespace MentoringPortal.Web.Features.Plans;

/// <summary>Beginning a plan: which of the offered measures to take.</summary>
public sealed class BeginPlanForm
{
    /// <summary>Indexes of the template's measures.</summary>
    public List<int> Take { get; set; } = [];

    /// <summary>Takes over what the plan of the earlier mentor has left undone.</summary>
    public bool Continue { get; set; }

    public string? Goal { get; set; }
}

/// <summary>A measure being planned.</summary>
public sealed class PlanItemForm
{
    public string Measure { get; set; } = "";

    public string? ActivityForm { get; set; }

    public DateOnly? DueOn { get; set; }

    public PlanItemResponsible? Responsible { get; set; }

    public string? ExpectedResult { get; set; }

    public PlanItemCard ToCard() => new(Measure, ActivityForm, DueOn, Responsible, ExpectedResult);
}

/// <summary>A mark on a measure.</summary>
public sealed class MarkForm
{
    public PlanItemState? State { get; set; }

    public DateOnly? DoneOn { get; set; }

    public DateOnly? DueOn { get; set; }

    public string? Comment { get; set; }

    public string? Evidence { get; set; }

    public PlanItemMark ToMark() => new(State!.Value, Comment, Evidence, State == PlanItemState.Postponed ? DueOn : DoneOn);
}

internal sealed class MarkFormValidator : AbstractValidator<MarkForm>
{
    public MarkFormValidator() => RuleFor(f => f.State).NotNull().WithMessage("Выберите отметку").IsInEnum().WithMessage("Выберите отметку");
}

/// <summary>Something done though the plan did not foresee it (S0-38).</summary>
public sealed class UnplannedForm
{
    public string Measure { get; set; } = "";

    public string? ActivityForm { get; set; }

    public DateOnly? DoneOn { get; set; }

    public PlanItemResponsible? Responsible { get; set; }

    public string? Comment { get; set; }

    public string? Evidence { get; set; }
}

internal sealed class UnplannedFormValidator : AbstractValidator<UnplannedForm>
{
    public UnplannedFormValidator() => RuleFor(f => f.DoneOn).NotNull().WithMessage("Укажите, когда это сделано");
}

/// <summary>One text about a plan: the goal, the reason of a return or of a correction.</summary>
public sealed class PlanTextForm
{
    public string? Goal { get; set; }

    public string? ReturnReason { get; set; }

    public string? AmendmentReason { get; set; }
}
