using System.ComponentModel;
using MentoringPortal.Domain.Consents;
using MentoringPortal.Domain.Forms;
using MentoringPortal.Web.Infrastructure.Components;

namespace MentoringPortal.Web.Features.Forms;

/// <summary>The choice made there.</summary>
public sealed class BlankConsentForm
{
    [DisplayName("Согласие")]
    public Guid? ConsentId { get; set; }
}

/// <summary>A consent without a name: whose is it.</summary>
public sealed record BlankConsentPage(BlankForm Blank, ConsentKind Kind, IReadOnlyList<Choice> Consents, BlankConsentForm Form);
