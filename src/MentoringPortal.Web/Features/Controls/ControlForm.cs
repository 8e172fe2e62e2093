using System.ComponentModel;
using MentoringPortal.Domain.Controls;
using MentoringPortal.Web.Infrastructure.Components;

namespace MentoringPortal.Web.Features.Controls;

/// <summary>A control of the school's own as typed.</summary>
public sealed class ControlForm
{
    [DisplayName("Чья работа проверяется")]
    public Guid? Pair { get; set; }

    [DisplayName("Вид контроля")]
    public string? Title { get; set; }

    [DisplayName("Что проверяется")]
    public string? What { get; set; }

    [DisplayName("С какого дня")]
    public DateOnly? FromOn { get; set; }

    [DisplayName("Провести до")]
    public DateOnly? DueOn { get; set; }

    [DisplayName("Кто проводит")]
    public Guid? ControllerId { get; set; }

    public ControlCard Card => new(Title, What, FromOn, DueOn);
}

/// <summary>Who holds a control.</summary>
public sealed class ControllerForm
{
    [DisplayName("Кто проводит")]
    public Guid? ControllerId { get; set; }
}

/// <summary>Why a control is not held.</summary>
public sealed class ControlCancellationForm
{
    [DisplayName("Почему контроль не проводится")]
    public string? Reason { get; set; }
}

/// <summary>What is said of an open finding.</summary>
public sealed class VerdictForm
{
    public Guid Id { get; set; }

    [DisplayName("Замечание устранено?")]
    public bool? IsRemoved { get; set; }

    [DisplayName("Отметка о проверке")]
    public string? Note { get; set; }

    [DisplayName("Новый срок")]
    public DateOnly? DueOn { get; set; }

    public FindingVerdict Verdict => new(IsRemoved, Note, DueOn);

    public static IReadOnlyList<Choice> Answers { get; } = [new("true", "Устранено"), new("false", "Не устранено, нужен новый срок")];
}

/// <summary>What a control has shown as typed.</summary>
public sealed class ControlResultForm
{
    [DisplayName("Когда проведён")]
    public DateOnly? HeldOn { get; set; }

    [DisplayName("Что проверено")]
    public string? Checked { get; set; }

    [DisplayName("Выводы")]
    public string? Conclusions { get; set; }

    [DisplayName("Рекомендации")]
    public string? Advice { get; set; }

    /// <summary>Of a repeated control: the findings that are open.</summary>
    [DisplayName("Прежние замечания")]
    public List<VerdictForm> Findings { get; set; } = [];

    public ControlResultCard Card => new(HeldOn, Checked, Conclusions, Advice);
}

/// <summary>A finding as typed.</summary>
public sealed class FindingForm
{
    [DisplayName("Замечание")]
    public string? Text { get; set; }

    [DisplayName("Кто устраняет")]
    public Guid? ResponsibleId { get; set; }

    [DisplayName("Срок")]
    public DateOnly? DueOn { get; set; }

    public FindingCard Card => new(Text, ResponsibleId, DueOn);

    public static FindingForm Of(Finding finding) => new() { Text = finding.Text, ResponsibleId = finding.ResponsibleId, DueOn = finding.DueOn };
}

/// <summary>What whoever answers for a finding has done.</summary>
public sealed class FindingAnswerForm
{
    [DisplayName("Что сделано и чем подтверждается")]
    public string? Evidence { get; set; }

    [DisplayName("Ссылка на подтверждение")]
    public string? EvidenceLink { get; set; }

    [DisplayName("Файл подтверждения")]
    public IFormFile? File { get; set; }
}

/// <summary>The number of a memo, as typed.</summary>
public sealed class RegisterMemoForm
{
    [DisplayName("Номер справки")]
    public string? Number { get; set; }
}
