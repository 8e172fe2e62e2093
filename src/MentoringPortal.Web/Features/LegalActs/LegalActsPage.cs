using System.ComponentModel;
using MentoringPortal.Domain.LegalActs;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Lists;

namespace MentoringPortal.Web.Features.LegalActs;

/// <summary>Which acts the register shows.</summary>
public sealed class LegalActFilter : ListFilter
{
    public LegalLevel? Level { get; set; }

    public static IReadOnlyList<Choice> Levels { get; } = Choice.OfEnum<LegalLevel>(l => l.Label());
}

/// <summary>An act as typed.</summary>
public sealed class LegalActForm
{
    [DisplayName("Уровень")]
    public LegalLevel? Level { get; set; }

    [DisplayName("Вид")]
    public string? Kind { get; set; }

    [DisplayName("Кто принял")]
    public string? Issuer { get; set; }

    [DisplayName("Номер")]
    public string? Number { get; set; }

    [DisplayName("Дата")]
    public DateOnly? AdoptedOn { get; set; }

    [DisplayName("Название")]
    public string? Title { get; set; }

    [DisplayName("Как писать в преамбуле")]
    public string? Citation { get; set; }

    public LegalActCard Card => new(Level, Kind, Issuer, Number, AdoptedOn, Title, Citation);

    public static LegalActForm Of(LegalAct act) => new()
    {
        Level = act.Level,
        Kind = act.Kind,
        Issuer = act.Issuer,
        Number = act.Number,
        AdoptedOn = act.AdoptedOn,
        Title = act.Title,
        Citation = act.Citation,
    };
}

/// <summary>The register.</summary>
/// <param name="Preamble">How orders begin by it; null where nothing is cited.</param>
public sealed record LegalActsPage(PageOf<LegalAct> List, LegalActFilter Filter, string? Preamble, bool MayWrite);

/// <summary>The form of an act.</summary>
public sealed record LegalActFormPage(LegalAct? Act, Guid? Version, LegalActForm Form);
