using System.ComponentModel;

namespace MentoringPortal.Web.Features.Documents;

/// <summary>The button «Я ознакомлен(а)».</summary>
public sealed class InPortalForm
{
    /// <summary>Written disagreement with a conclusion.</summary>
    [DisplayName("Несогласие")]
    public string? Disagreement { get; set; }
}
