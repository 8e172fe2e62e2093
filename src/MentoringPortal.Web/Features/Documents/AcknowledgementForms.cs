namespace MentoringPortal.Web.Features.Documents;

/// <summary>The button «Я ознакомлен(а)».</summary>
public sealed class InPortalForm
{
    /// <summary>Written disagreement with a conclusion.</summary>
    public string? Disagreement { get; set; }
}

/// <summary>«Ознакомлен(а) на бумаге».</summary>
public sealed class OnPaperForm
{
    public DateOnly? On { get; set; }

    public IFormFile? Scan { get; set; }
}

/// <summary>«От подписи отказался(-лась)».</summary>
public sealed class RefusalForm
{
    public DateOnly? On { get; set; }

    public string FirstWitness { get; set; } = "";

    public string SecondWitness { get; set; } = "";
}

/// <summary>Scan of the signed paper original.</summary>
public sealed class ScanForm
{
    public IFormFile? Scan { get; set; }
}

/// <summary>The case a document is filed into by hand.</summary>
public sealed class FileIntoCaseForm
{
    public Guid? CaseId { get; set; }
}
