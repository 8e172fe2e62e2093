using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Domain.People;
using MentoringPortal.Web.Infrastructure.Components;

namespace MentoringPortal.Web.Features.Orders;

/// <summary>Words and colours of an order shared by the pages.</summary>
public static class OrderWords
{
    /// <summary>«Приказ от 01.09.2026 № 29.2» or «Проект приказа от 28.08.2026».</summary>
    public static string Title(OrderWord word, string? number, DateOnly? signedOn, DateOnly draftedOn) => DocumentNumber.Reference(number, signedOn) is { } reference
        ? $"{word.Label()} {reference}" : $"Проект {(word == OrderWord.Order ? "приказа" : "распоряжения")} от\u00a0{RussianDate.Short(draftedOn)}";

    /// <summary>The same of a whole order.</summary>
    public static string Title(Order order) => Title(order.Word, order.Number, order.SignedOn, order.DraftedOn);

    /// <summary>What the order is about: above its page, in checks.</summary>
    public static string Heading(Order order) =>
        order.Heading ?? order.Kind.Heading(order.Changes.Count, order.Changes.Count(c => c.Effect == OrderEffect.Replacement),
            order.Changes.Count(c => c.Effect == OrderEffect.EarlyEnd));

    /// <summary>What happens with the signature besides the paper.</summary>
    public static string Effect(Order order) => order.Kind switch
    {
        OrderKind.PairsApproval => "Пары начнут действовать.",
        OrderKind.Changes => "Портал исполнит изменения: " + string.Join(", ", new[]
        {
            order.Changes.Any(c => c.Effect != OrderEffect.Period) ? "прежние пары прекратятся после своего последнего дня" : "",
            order.Changes.Any(c => c.Effect == OrderEffect.Replacement) ? "новые начнут действовать" : "",
            order.Changes.Any(c => c.Effect == OrderEffect.Period) ? "сроки изменятся" : "",
        }.Where(w => w.Length > 0)) + ".",
        OrderKind.Text when order.ApprovedProgramId is not null => "Редакция программы вступит в силу и больше не изменится; начатые траектории идут по прежней редакции.",
        OrderKind.CuratorAppointment => "Назначение куратора войдёт в программу школы: в дни назначения он работает в портале в роли куратора.",
        _ => "",
    };

    /// <summary>What a signed change has done: «Изменение срока: …, последний день 31.05.2028».</summary>
    public static string Done(OrderedChange change, DateOnly signedOn) =>
        $"{change.Change.Kind.Label()}: {change.Names}, {(change.Change.Kind == OrderEffect.Period ? $"последний день "
            + $"{Day(change.Change.NewEndsOn)}" : $"с\u00a0{RussianDate.Short(change.Change.InForceOn(signedOn))}")}.";

    /// <summary>What a cancellation has given back, sentence by sentence.</summary>
    public static IReadOnlyList<string> Undone(OrderFacts of) => of.Order.Kind == OrderKind.Changes ? [.. of.Changes.Select(Undone)] : [Undone(of.Order.Kind)];

    /// <summary>What happens when the order is taken back.</summary>
    public static string Undone(OrderKind kind) => kind switch
    {
        OrderKind.PairsApproval => "Пары из него больше не действуют и снова ждут приказа.",
        OrderKind.Changes => "Изменения возвращаются: пары, которые прекратил приказ, работают дальше, созданные им пары прекращены, сроки прежние. О чём было "
            + "объявлено до приказа, то остаётся в силе.",
        OrderKind.CuratorAppointment => "Назначение куратора больше не действует, прежний куратор остаётся.",
        OrderKind.Text => "Поручения из него больше не действуют. Если он утверждал программу, её редакция снова проект, а прежняя редакция действует.",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>What the cancelled order has given back: «Снова действует пара …».</summary>
    public static string Undone(OrderedChange change)
    {
        var pair = $"{change.Pair.Mentor.Name.SurnameWithInitials} – {change.Pair.Mentee.Name.SurnameWithInitials}";
        if (change.Change.Kind == OrderEffect.Period)
        {
            return $"Срок пары {pair} прежний: до\u00a0{RussianDate.Short(change.Point.Before.EarlierEndsOn ?? change.Pair.Pair.EndsOn)}.";
        }
        var old = change.Point.Before.AnnouncedBefore
            ? $"О прекращении пары {pair} было объявлено до приказа, это остаётся в силе: подготовьте новый приказ или отмените прекращение на странице пары."
            : $"Пара {pair} работает дальше, до\u00a0{RussianDate.Short(change.Pair.Pair.EndsOn)}.";
        return change.NewMentor is null ? old : $"{old} Пара {change.NewMentor.Name.SurnameWithInitials} – {change.Pair.Mentee.Name.SurnameWithInitials} прекращена.";
    }

    /// <summary>An obstacle as a sentence.</summary>
    public static string Obstacle(string obstacle) => char.ToUpperInvariant(obstacle[0]) + obstacle[1..];

    /// <summary>What the order does, line by line, for the pages where somebody decides on it.</summary>
    public static IReadOnlyList<SummaryRow> Rows(OrderFacts of) => of.Order.Kind switch
    {
        OrderKind.PairsApproval =>
        [
            new("Пар в приказе", RussianPlural.Number(of.Pairs.Count)),
            .. of.Pairs.Select((p, i) =>
                new SummaryRow($"Пара {i + 1}",
                $"{p.Mentor.Name.Full} – {p.Mentee.Name.Full}, {p.Pair.Topic}, с\u00a0{RussianDate.Short(p.Pair.StartsOn)} по\u00a0{RussianDate.Short(p.Pair.EndsOn)}")),
        ],
        OrderKind.Changes => [.. of.Changes.SelectMany(c => Assessed(of.Order, c) is { } assessed ? new[] { Row(c), assessed } : [Row(c)])],
        OrderKind.Text =>
        [
            new("О чём", of.Order.Heading),
            .. of.Texts.Select((t, i) => new SummaryRow($"Пункт {i + 1}", What(t))),
            new("Ознакомить ещё", of.AlsoAcquainted.Count == 0 ? "никого" : string.Join(", ", of.AlsoAcquainted.Select(p => p.Name.SurnameWithInitials))),
        ],
        _ =>
        [
            new("Куратор", of.Curator is null ? null : Who(of.Curator)),
            new("С какого дня", of.Order.Curatorship?.FromOn is { } from ? RussianDate.Short(from) : null),
            new("Срок", of.Order.Curatorship?.ForAcademicYear == true ? "на учебный год" : "без срока"),
            new("Прежний куратор", of.PreviousCurator is null ? "нет" : Who(of.PreviousCurator)),
            new("Обязанности", of.Order.Curatorship?.Duties ?? "обычные, из текста приказа школы"),
        ],
    };

    /// <summary>A point in words: who – what – until when.</summary>
    public static string What(OrderedText text) => (text.Executor is null ? "" : text.Executor.Name.SurnameWithInitials + ": ") + text.Point.Text
        + (text.Point.DueOn is { } due ? $" – до\u00a0{RussianDate.Short(due)}" : "");

    /// <summary>A change in words: who, what from which day, why.</summary>
    public static string What(OrderedChange change) => change.Change.Kind switch
    {
        OrderEffect.Replacement =>
            $"{change.Pair.Mentor.Name.Full} → {change.NewMentor?.Name.Full}, наставляемый {change.Pair.Mentee.Name.Full}; последний день прежнего наставника "
                + $"{Day(change.Change.LastDay)}, новая пара до {Day(change.Change.NewEndsOn ?? change.Pair.Pair.EndsOn)}{Because(change)}",
        OrderEffect.EarlyEnd => $"{change.Pair.Mentor.Name.Full} – {change.Pair.Mentee.Name.Full}; последний день {Day(change.Change.LastDay)}{Because(change)}",
        _ => $"{change.Pair.Mentor.Name.Full} – {change.Pair.Mentee.Name.Full}; новый последний день {Day(change.Change.NewEndsOn)}{Because(change)}",
    };

    private static SummaryRow Row(OrderedChange change) => new(change.Change.Kind.Label(), What(change));

    // Before the signature it can still be thought over.
    private static SummaryRow? Assessed(Order order, OrderedChange change) => order.Number is null && change.Pair.IsAssessed && change.Change.Kind != OrderEffect.Period
        ? new("Оценка этапа", $"{change.Pair.Names}: идёт. Переданные документы остаются; "
            + "с новым наставником её продолжают, без него заканчивают по собранному комплекту или отменяют.")
        : null;

    private static string Because(OrderedChange change) => string.IsNullOrWhiteSpace(change.Change.Reason) ? "" : $". Основание: {change.Change.Reason}";

    private static string Day(DateOnly? day) => day is { } d ? RussianDate.Short(d) : "не указан";

    /// <summary>«Журавлёва Тамара Михайловна, учитель математики».</summary>
    public static string Who(Person person) => person.Staff is { } staff ? $"{person.Name.Full}, {staff.PostWithSubject}" : person.Name.Full;

    /// <summary>Css kind of the state's label.</summary>
    public static string StateKind(OrderState state) => state switch
    {
        OrderState.Draft => "draft",
        OrderState.OnApproval or OrderState.Acknowledging or OrderState.Signed or OrderState.Registered => "wait",
        OrderState.InForce => "ok",
        _ => "done",
    };
}
