using System.ComponentModel;

namespace MentoringPortal.Web.Features.Consents;

/// <summary>The signed paper has come back.</summary>
public sealed class ReceiveForm
{
    [DisplayName("Дата на подписанном документе")]
    public DateOnly? GivenOn { get; set; }

    /// <summary>Who has signed; the empty key is somebody else.</summary>
    [DisplayName("Кто подписал")]
    public Guid? SignerId { get; set; }

    [DisplayName("Скан")]
    public IFormFile? Scan { get; set; }

    /// <summary>D-09b: what is forbidden or allowed on conditions only.</summary>
    [DisplayName("Условия и запреты")]
    public string? Conditions { get; set; }

    /// <summary>D-09b: last day written on the paper.</summary>
    [DisplayName("Действует по")]
    public DateOnly? ValidUntil { get; set; }
}
