using System.ComponentModel;
using FluentValidation;

namespace MentoringPortal.Web.Features.Orders;

/// <summary>Pairs and texts of an order being drafted.</summary>
public sealed class OrderDraftForm
{
    [DisplayName("Пары в приказе")]
    public List<Guid> MentorshipIds { get; set; } = [];

    [DisplayName("Основание")]
    public string? Basis { get; set; }

    [DisplayName("До какого числа сдать планы")]
    public DateOnly? PlansDueOn { get; set; }

    /// <summary>Who controls the order; null: the director himself.</summary>
    [DisplayName("Контроль за исполнением")]
    public Guid? ControllerId { get; set; }

    [DisplayName("Куратор")]
    public Guid? CuratorId { get; set; }
}

internal sealed class OrderDraftValidator : AbstractValidator<OrderDraftForm>
{
    public OrderDraftValidator() => RuleFor(f => f.MentorshipIds).Must(m => m.Count <= 200).WithMessage("В одном приказе не больше 200 пар");
}

/// <summary>Number and date that the director gives.</summary>
public sealed class SignOrderForm
{
    [DisplayName("Номер приказа")]
    public string Number { get; set; } = "";

    [DisplayName("Дата приказа")]
    public DateOnly? SignedOn { get; set; }

    /// <summary>The director has seen what changed since the order was sent to him.</summary>
    [DisplayName("Подписать с новыми сведениями")]
    public bool AcceptsChanges { get; set; }
}

/// <summary>Why and from which day a signed order is taken back.</summary>
public sealed class CancelOrderForm
{
    [DisplayName("Дата отмены")]
    public DateOnly? On { get; set; }

    [DisplayName("Почему отменён")]
    public string? Reason { get; set; }
}

/// <summary>What the director wants changed.</summary>
public sealed class ReturnOrderForm
{
    [DisplayName("Что исправить")]
    public string ReturnReason { get; set; } = "";
}
