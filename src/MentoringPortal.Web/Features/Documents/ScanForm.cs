using System.ComponentModel;

namespace MentoringPortal.Web.Features.Documents;

/// <summary>Scan of the signed paper original.</summary>
public sealed class ScanForm
{
    [DisplayName("Скан")]
    public IFormFile? Scan { get; set; }
}
