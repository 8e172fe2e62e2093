using FluentValidation;
using MentoringPortal.Web.Infrastructure.Lists;

namespace MentoringPortal.Web.Features.Dossiers;

/// <summary>A line of the list of dossiers.</summary>
public sealed record DossierRow(Guid PersonId, string Name, string? Post, int Papers, DateOnly? LastFiledOn, DateOnly? FilingDueOn, bool Late);

/// <summary>The list of dossiers.</summary>
public sealed record DossiersPage(PageOf<DossierRow> List, DossierFilter Filter);

/// <summary>Filter of the list, kept in the address: a name.</summary>
public sealed class DossierFilter : ListFilter;

/// <summary>A paper of a dossier.</summary>
/// <param name="Href">Where it is opened; null for a paper that only lies in the folder.</param>
public sealed record DossierPaperRow(Guid Id, string Title, DateOnly Date, int Pages, DateOnly FiledOn, string FiledBy, string? Href);

/// <summary>A dossier.</summary>
public sealed record DossierPage(Guid PersonId, string Name, string? Post, IReadOnlyList<DossierPaperRow> Papers, int Sheets, string? Waiting, Guid? AssessmentId,
    bool Late, bool MayAdd, IReadOnlyList<DossierStageRow> Stages);

/// <summary>A stage of the mentee with its assessment.</summary>
/// <param name="Conclusion">«от 23.11.2026 № 7-з»; null while there is none.</param>
public sealed record DossierStageRow(Guid AssessmentId, string Title, string Period, string State, bool IsOver, string? Conclusion);

/// <summary>«Добавить документ».</summary>
public sealed class DossierPaperForm
{
    public string? Title { get; set; }

    public DateOnly? Date { get; set; }

    public int? Pages { get; set; }

    public IFormFile? File { get; set; }
}

/// <summary>The page of that form.</summary>
public sealed record NewDossierPaperPage(Guid PersonId, string Name, DossierPaperForm Form);

/// <summary>Shape of an added paper.</summary>
public sealed class DossierPaperFormValidator : AbstractValidator<DossierPaperForm>
{
    public DossierPaperFormValidator() => RuleFor(f => f.Title).MaximumLength(500).WithMessage("Название – не длиннее 500 знаков");
}
