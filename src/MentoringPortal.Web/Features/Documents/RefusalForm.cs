using System.ComponentModel;

namespace MentoringPortal.Web.Features.Documents;

/// <summary>«От подписи отказался(-лась)».</summary>
public sealed class RefusalForm
{
    [DisplayName("Дата")]
    public DateOnly? On { get; set; }

    [DisplayName("Первый свидетель")]
    public string FirstWitness { get; set; } = "";

    [DisplayName("Второй свидетель")]
    public string SecondWitness { get; set; } = "";
}
