using System.ComponentModel;
using MentoringPortal.Domain.Plans;

namespace MentoringPortal.Web.Features.Plans;

/// <summary>A mark on a measure.</summary>
public sealed class MarkForm
{
    [DisplayName("Что с мероприятием")]
    public PlanItemState? State { get; set; }

    [DisplayName("Когда сделано")]
    public DateOnly? DoneOn { get; set; }

    [DisplayName("Новый срок")]
    public DateOnly? DueOn { get; set; }

    [DisplayName("Результат")]
    public string? Comment { get; set; }

    [DisplayName("Подтверждение")]
    public string? Evidence { get; set; }

    public PlanItemMark ToMark() => new(State!.Value, Comment, Evidence, State == PlanItemState.Postponed ? DueOn : DoneOn);
}
