using System.ComponentModel;

namespace MentoringPortal.Web.Features.Accounts;

/// <summary>The second step of signing in.</summary>
public sealed class SecondStepForm
{
    [DisplayName("Код")]
    public string? Code { get; set; }

    public string? ReturnUrl { get; set; }
}
