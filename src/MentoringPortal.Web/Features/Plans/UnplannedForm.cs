using System.ComponentModel;
using FluentValidation;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Programs;

namespace MentoringPortal.Web.Features.Plans;

internal sealed class MarkFormValidator : AbstractValidator<MarkForm>
{
    public MarkFormValidator() => RuleFor(f => f.State).NotNull().WithMessage("Выберите отметку").IsInEnum().WithMessage("Выберите отметку");
}

/// <summary>Something done though the plan did not foresee it (S0-38).</summary>
public sealed class UnplannedForm
{
    [DisplayName("Что сделано")]
    public string Measure { get; set; } = "";

    [DisplayName("Форма")]
    public string? ActivityForm { get; set; }

    [DisplayName("Когда сделано")]
    public DateOnly? DoneOn { get; set; }

    [DisplayName("Кто отвечал")]
    public PlanItemResponsible? Responsible { get; set; }

    [DisplayName("Результат")]
    public string? Comment { get; set; }

    [DisplayName("Подтверждение")]
    public string? Evidence { get; set; }
}

internal sealed class UnplannedFormValidator : AbstractValidator<UnplannedForm>
{
    public UnplannedFormValidator() => RuleFor(f => f.DoneOn).NotNull().WithMessage("Укажите, когда это сделано");
}

/// <summary>One text about a plan: the goal, the reason of a return or of a correction.</summary>
public sealed class PlanTextForm
{
    [DisplayName("Цель")]
    public string? Goal { get; set; }

    [DisplayName("Что исправить")]
    public string? ReturnReason { get; set; }

    [DisplayName("Почему меняется план")]
    public string? AmendmentReason { get; set; }

    /// <summary>On whose initiative the plan is changed.</summary>
    [DisplayName("По чьей инициативе меняется план")]
    public ProgramRole? Initiator { get; set; }
}
