using System.ComponentModel;
using MentoringPortal.Domain.Risks;
using MentoringPortal.Web.Infrastructure.Components;

namespace MentoringPortal.Web.Features.Risks;

/// <summary>A risk as typed.</summary>
public sealed class RiskForm
{
    [DisplayName("Риск")]
    public string? Title { get; set; }

    [DisplayName("Меры")]
    public string? Measures { get; set; }

    [DisplayName("Состояние")]
    public RiskState? State { get; set; } = RiskState.Watched;

    [DisplayName("Что замечено и сделано")]
    public string? Note { get; set; }

    public static IReadOnlyList<Choice> States { get; } = Choice.OfEnum<RiskState>(s => s.Label());

    public RiskCard Card => new(Title, Measures, State, Note);

    public static RiskForm Of(Risk risk) => new() { Title = risk.Title, Measures = risk.Measures, State = risk.State, Note = risk.Note };
}

/// <summary>A number that hints at a risk.</summary>
/// <param name="Href">The very records counted; null where nobody may see whose they are.</param>
public sealed record HintNumber(string Words, string? Href);

/// <summary>What the portal's data hint at for a risk.</summary>
public sealed record HintView(IReadOnlyList<HintNumber> Numbers)
{
    /// <summary>Why a number opens nothing.</summary>
    public string? Note { get; init; }

    /// <summary>All of it as one line of the paper.</summary>
    public string Words => string.Join("; ", Numbers.Select(n => n.Words));
}

/// <summary>A risk with its hint.</summary>
public sealed record RiskView(Risk Risk, HintView? Hint);

/// <summary>The register of the usual program.</summary>
/// <param name="Program">Null: the school has no program yet.</param>
public sealed record RisksPage(string? Program, IReadOnlyList<RiskView> Risks, IReadOnlyList<HintView> Hints, bool MayWrite);

/// <summary>The form of a risk.</summary>
public sealed record RiskFormPage(Guid? Id, Guid? Version, RiskForm Form);
