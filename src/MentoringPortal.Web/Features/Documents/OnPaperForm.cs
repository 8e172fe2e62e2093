using System.ComponentModel;

namespace MentoringPortal.Web.Features.Documents;

/// <summary>«Ознакомлен(а) на бумаге».</summary>
public sealed class OnPaperForm
{
    [DisplayName("Дата")]
    public DateOnly? On { get; set; }

    [DisplayName("Скан")]
    public IFormFile? Scan { get; set; }
}
