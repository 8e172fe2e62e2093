using System.ComponentModel;
using FluentValidation;

namespace MentoringPortal.Web.Features.Efficiency;

/// <summary>«Новый лист»: the year and what is scored.</summary>
public sealed class NewSheetForm
{
    /// <summary>Calendar year of the September.</summary>
    [DisplayName("Учебный год")]
    public int? Year { get; set; }

    /// <summary>The pair; empty for the school's program.</summary>
    [DisplayName("Что оцениваем")]
    public Guid? MentorshipId { get; set; }

    /// <summary>The sheet on which all scorers have agreed; else the scorer's own.</summary>
    [DisplayName("Чей это лист")]
    public bool IsAgreed { get; set; }
}

/// <summary>Shape of a new sheet.</summary>
public sealed class NewSheetFormValidator : AbstractValidator<NewSheetForm>
{
    public NewSheetFormValidator() => RuleFor(f => f.Year).NotNull().WithMessage("Выберите учебный год").InclusiveBetween(2000, 2100).WithMessage("Выберите учебный год");
}

/// <summary>The scores as posted.</summary>
public sealed class SheetForm
{
    [DisplayName("Баллы")]
    public List<ScoreForm> Scores { get; set; } = [];
}

/// <summary>One score: empty points mean not scored yet.</summary>
public sealed class ScoreForm
{
    [DisplayName("Показатель")]
    public int Number { get; set; }

    [DisplayName("Балл")]
    public int? Points { get; set; }

    [DisplayName("Подтверждение")]
    public string? Evidence { get; set; }
}
