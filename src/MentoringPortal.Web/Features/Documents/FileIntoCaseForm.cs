using System.ComponentModel;

namespace MentoringPortal.Web.Features.Documents;

/// <summary>The case a document is filed into by hand.</summary>
public sealed class FileIntoCaseForm
{
    [DisplayName("Дело")]
    public Guid? CaseId { get; set; }
}
