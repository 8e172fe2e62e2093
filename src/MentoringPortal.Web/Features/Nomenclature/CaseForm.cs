using System.ComponentModel;
using MentoringPortal.Domain.Documents;

namespace MentoringPortal.Web.Features.Nomenclature;

/// <summary>What a school writes about a case.</summary>
public sealed class CaseForm
{
    [DisplayName("Индекс дела")]
    public string? Index { get; set; }

    [DisplayName("Заголовок дела")]
    public string? Title { get; set; }

    [DisplayName("Срок хранения")]
    public string? KeptFor { get; set; }

    [DisplayName("Основание срока")]
    public string? Basis { get; set; }

    [DisplayName("За какой год ведётся дело")]
    public RecordPeriod Period { get; set; }

    /// <summary>Catalogue codes.</summary>
    [DisplayName("Какие документы идут в дело")]
    public List<string> Kinds { get; set; } = [];

    public static CaseForm Of(NomenclatureCase found) => new()
    {
        Index = found.Index,
        Title = found.Title,
        KeptFor = found.KeptFor,
        Basis = found.Basis,
        Period = found.Period,
        Kinds = [.. found.Kinds.Select(k => k.Code)],
    };

    /// <summary>The card; kinds that the page does not offer stay as they are.</summary>
    public CaseCard ToCard(NomenclatureCase found) => new(
        Index, Title, KeptFor, Basis, Period, [.. Kinds.Where(CaseKinds.Offers), .. found.Kinds.Select(k => k.Code).Where(c => !CaseKinds.Offers(c))]);
}
