using System.ComponentModel;
using MentoringPortal.Domain.Awards;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Lists;

namespace MentoringPortal.Web.Features.Awards;

/// <summary>Which awards the list shows.</summary>
public sealed class AwardFilter : ListFilter
{
    public string? Kind { get; set; }

    public AwardState? State { get; set; }

    public static IReadOnlyList<Choice> Kinds { get; } = [.. AwardKind.All.Select(k => new Choice(k.Code, k.Title))];

    public static IReadOnlyList<Choice> States { get; } = Choice.OfEnum<AwardState>(s => s.Label());
}

/// <summary>An award in the list.</summary>
public sealed record AwardRow(Award Award, RussianName Person, RussianName ProposedBy, string? OrderNumber, DateOnly? SignedOn, OrderState? OrderState)
{
    public string Title => AwardKind.Find(Award.Kind)?.Title ?? Award.Kind;

    /// <summary>The order is signed and stands.</summary>
    public bool IsOrdered => AwardPage.Stands(OrderState) && OrderNumber is not null;

    public string? OrderWords => IsOrdered ? $"приказ {DocumentReference}" : Award.State != AwardState.InOrder ? null
        : OrderState == Domain.Orders.OrderState.Cancelled ? "приказ отменён" : "проект приказа";

    /// <summary>«от 20.05.2027 № 45»; null: not signed.</summary>
    public string? DocumentReference => IsOrdered ? $"от {SignedOn:dd.MM.yyyy} № {OrderNumber}" : null;
}

/// <summary>The list.</summary>
/// <param name="ToOrder">How many wait for an order.</param>
public sealed record AwardsPage(PageOf<AwardRow> List, AwardFilter Filter, bool MayPropose, int ToOrder, DateOnly OrderDueOn);

/// <summary>A proposal as typed.</summary>
public sealed class AwardForm
{
    [DisplayName("Кого поощрить")]
    public Guid? PersonId { get; set; }

    [DisplayName("Вид поощрения")]
    public string? Kind { get; set; }

    [DisplayName("За что")]
    public string? Ground { get; set; }

    public AwardCard Card => new(PersonId, Kind, Ground);
}

/// <summary>The form.</summary>
public sealed record NewAwardPage(AwardForm Form, IReadOnlyList<Choice> People)
{
    public IReadOnlyList<Choice> Kinds { get; } =
        [Choice.None(), .. AwardKind.All.Select(k => new Choice(k.Code, k.Title, Group: k.IsMaterial ? "Материальное" : "Нематериальное"))];
}

/// <summary>What the steps of an award ask for; each takes its own fields.</summary>
public sealed class AwardStepForm
{
    [DisplayName("Решение")]
    public bool? Agrees { get; set; }

    [DisplayName("Кто и что решил")]
    public string? Decision { get; set; }

    [DisplayName("Когда вручено")]
    public DateOnly? GivenOn { get; set; }
}

/// <summary>An award.</summary>
public sealed record AwardPage(AwardRow Row, IReadOnlyList<SummaryRow> Facts, TimelineModel Timeline, AwardStepForm Form)
{
    public string Url => $"/awards/{Row.Award.Id}";

    /// <summary>The step that is next, whose it is and until when; null: it is over.</summary>
    public (string What, string Who, string Until)? Next => Row.Award.State switch
    {
        AwardState.Proposed => ("Рассмотреть поощрение", MayDecide ? "вы" : "совет или администрация", $"до {RussianDate.Short(Row.Award.OrderDueOn)}"),
        AwardState.Considered => ("Подготовить приказ о поощрении", MayOrder ? "вы" : "куратор", $"до {RussianDate.Short(Row.Award.OrderDueOn)}"),
        AwardState.InOrder when Row.IsOrdered => ("Вручить награду и отметить это", MayGive ? "вы" : "куратор", ""),
        AwardState.InOrder => ("Подписать приказ о поощрении", "директор", $"до {RussianDate.Short(Row.Award.OrderDueOn)}"),
        _ => null,
    };

    public static IReadOnlyList<Choice> Decisions { get; } = [new("true", "Поддержать"), new("false", "Отклонить")];

    /// <summary>The order is drafted by the viewer.</summary>
    public bool MayOrder { get; init; }

    public bool MayDecide { get; init; }

    /// <summary>The viewer opens every order of the school.</summary>
    public bool OpensOrder { get; init; }

    public bool MayGive { get; init; }

    public static bool Stands(OrderState? state) => state is OrderState.Signed or OrderState.Registered or OrderState.Acknowledging or OrderState.InForce or OrderState.Archived;

    public static string KindOf(AwardState state) => state switch
    {
        AwardState.Given => "ok",
        AwardState.Declined => "done",
        AwardState.InOrder => "info",
        _ => "wait",
    };
}
