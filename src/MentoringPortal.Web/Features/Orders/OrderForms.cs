using FluentValidation;

namespace MentoringPortal.Web.Features.Orders;

/// <summary>Pairs and texts of an order being drafted.</summary>
public sealed class OrderDraftForm
{
    public List<Guid> MentorshipIds { get; set; } = [];

    public string? Basis { get; set; }

    public DateOnly? PlansDueOn { get; set; }

    /// <summary>Who controls the order; null: the director himself.</summary>
    public Guid? ControllerId { get; set; }

    public Guid? CuratorId { get; set; }
}

internal sealed class OrderDraftValidator : AbstractValidator<OrderDraftForm>
{
    public OrderDraftValidator() => RuleFor(f => f.MentorshipIds).Must(m => m.Count <= 200).WithMessage("В одном приказе не больше 200 пар");
}

/// <summary>Number and date that the director gives.</summary>
public sealed class SignOrderForm
{
    public string Number { get; set; } = "";

    public DateOnly? SignedOn { get; set; }

    /// <summary>The director has seen what changed since the order was sent to him.</summary>
    public bool AcceptsChanges { get; set; }
}

/// <summary>Why and from which day a signed order is taken back.</summary>
public sealed class CancelOrderForm
{
    public DateOnly? On { get; set; }

    public string? Reason { get; set; }
}

/// <summary>What the director wants changed.</summary>
public sealed class ReturnOrderForm
{
    public string ReturnReason { get; set; } = "";
}
