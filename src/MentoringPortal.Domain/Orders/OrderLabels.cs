namespace MentoringPortal.Domain.Orders;

/// <summary>The field's Russian words for the codes of this room (domain reference §1.2–1.10): one word for one thing, in pages and papers alike.</summary>
public static class OrderLabels
{
    public static string Label(this OrderEffect effect) => effect switch
    {
        OrderEffect.ApprovePair => "Утверждение пары",
        OrderEffect.Replacement => "Замена наставника",
        OrderEffect.EarlyEnd => "Досрочное прекращение",
        OrderEffect.Period => "Изменение срока",
        OrderEffect.CuratorAppointment => "Назначение куратора",
        OrderEffect.CuratorRelease => "Освобождение прежнего куратора",
        OrderEffect.EditionApproval => "Утверждение программы",
        OrderEffect.RoadMapApproval => "Утверждение дорожной карты",
    };

    public static string Label(this OrderWord word) => word switch
    {
        OrderWord.Order => "Приказ",
        OrderWord.Directive => "Распоряжение",
    };

    /// <summary>What an order of the kind is about, before it says more exactly.</summary>
    public static string Label(this OrderKind kind) => kind.Heading();

    /// <summary>What the order is about, in a list and above its page; the paper itself may be worded otherwise by the school.</summary>
    /// <param name="changes">Changes in the order, of them replacements and early ends.</param>
    public static string Heading(this OrderKind kind, int changes = 0, int replacements = 0, int ends = 0) => kind switch
    {
        OrderKind.PairsApproval => "Об утверждении наставнических пар, групп",
        OrderKind.CuratorAppointment => "О назначении куратора",
        OrderKind.Text => "Общий",
        OrderKind.Changes when changes > 0 && ends == changes => "О досрочном прекращении наставничества",
        OrderKind.Changes when changes > 0 && replacements == changes => changes == 1 ? "О замене наставника" : "О замене наставников",
        OrderKind.Changes when changes > 0 && replacements + ends == 0 => "Об изменении срока наставничества",
        OrderKind.Changes => "О внесении изменений в состав наставнических пар, групп",
    };

    public static string Label(this OrderState state) => state switch
    {
        OrderState.Draft => "Проект",
        OrderState.OnApproval => "На подписи",
        OrderState.Signed => "Подписан",
        OrderState.Registered => "Зарегистрирован",
        OrderState.Acknowledging => "Ознакомление",
        OrderState.InForce => "Действует",
        OrderState.Cancelled => "Отменён",
        OrderState.Archived => "В деле",
    };
}
