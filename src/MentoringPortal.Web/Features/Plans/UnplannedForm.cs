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

    [DisplayName("Пояснительная записка")]
    public string? Explanation { get; set; }

    [DisplayName(PlanSections.CombinedTitle)]
    public string? Combined { get; set; }

    [DisplayName("Направления наставнической деятельности")]
    public string? Directions { get; set; }

    [DisplayName("Задачи")]
    public string? Tasks { get; set; }

    [DisplayName("Ожидаемые результаты")]
    public string? Results { get; set; }

    [DisplayName("Способы контроля")]
    public string? Control { get; set; }

    public PlanSections ReadSections() => new(Explanation, Directions, Tasks, Results, Control, Combined);

    [DisplayName("Что исправить")]
    public string? ReturnReason { get; set; }

    [DisplayName("Почему меняется план")]
    public string? AmendmentReason { get; set; }

    /// <summary>Difficulties because of which the plan is changed (S1-24).</summary>
    [DisplayName("Из-за каких затруднений")]
    public List<Guid> Difficulties { get; set; } = [];

    /// <summary>On whose initiative the plan is changed.</summary>
    [DisplayName("По чьей инициативе меняется план")]
    public ProgramRole? Initiator { get; set; }

    /// <summary>Goal and text parts as they are.</summary>
    public static PlanTextForm Of(PlanPage plan)
    {
        var (explanation, directions, tasks, results, control, combined) = plan.Sections;
        return new() { Goal = plan.Goal, Explanation = explanation, Combined = combined, Directions = directions, Tasks = tasks, Results = results, Control = control };
    }
}
