using MentoringPortal.Domain.Language;

namespace MentoringPortal.Documents.Orders;

/// <summary>One change of a pair: an early end, another mentor, other terms.</summary>
/// <param name="Mentor">Mentor of the pair as it was.</param>
/// <param name="Mentee">Mentee.</param>
/// <param name="InForceOn">First day on which the change is in force.</param>
public sealed record PairChange(Participant Mentor, Participant Mentee, DateOnly InForceOn)
{
    /// <summary>True: the pair ends early.</summary>
    public bool Ends { get; init; }

    /// <summary>Mentor who takes over; null when nobody does.</summary>
    public Participant? NewMentor { get; init; }

    /// <summary>Last day of the new period; null leaves the period.</summary>
    public DateOnly? NewEndsOn { get; init; }

    /// <summary>Order that approved the pair: «от 01.09.2026 № 29.2».</summary>
    public string? OrderReference { get; init; }

    /// <summary>«заявление наставника от 10.11.2026».</summary>
    public string? Reason { get; init; }

    /// <summary>№ and date of the supplementary agreement with the new mentor.</summary>
    public string? SupplementaryAgreement { get; init; }
}

/// <summary>Data of the order on changes (D-05).</summary>
public sealed record ChangesOrderData : DocumentData
{
    public required IReadOnlyList<PairChange> Changes { get; init; }

    public required Participant Curator { get; init; }

    public string? Basis { get; init; }

    public Participant? Signer { get; init; }

    public IReadOnlyList<Acquainted> Acquainted { get; init; } = [];

    public string? Executor { get; init; }
}

/// <summary>Приказ о внесении изменений, замене наставника, досрочном прекращении (D-05).</summary>
public static class ChangesOrder
{
    public const string Code = "D-05";

    public static OfficialDocument Compose(ChangesOrderData data)
    {
        var body = new List<Block>
        {
            ParagraphBlock.Plain($"В соответствии со ст. 351.8 ТК РФ, Положением о системе наставничества педагогических работников в образовательной организации{OrderParts.OnBasis(data.Basis)}"),
            OrderParts.Enacting,
        };
        var number = 0;
        foreach (var change in data.Changes)
            body.AddRange(Sentences(change).Select(s => ItemBlock.Of($"{++number}.", s)));
        body.Add(ItemBlock.Of($"{++number}.", $"Куратору ({data.Curator.Name.In(GrammaticalCase.Dative).SurnameWithInitials}) ознакомить участников с настоящим приказом под подпись и внести изменения в реестр наставнических пар (групп)."));
        body.Add(ItemBlock.Of($"{++number}.", "Контроль за исполнением настоящего приказа оставляю за собой."));
        return OrderParts.Order(data, Code, HeadingOf(data.Changes), body, data.Signer, data.Acquainted, data.Executor);
    }

    /// <summary>Answers «о чём?» by what the order does.</summary>
    public static string HeadingOf(IReadOnlyList<PairChange> changes)
    {
        if (changes.Count > 0 && changes.All(c => c is { Ends: true, NewMentor: null })) return "О досрочном прекращении наставничества";
        if (changes.Count > 0 && changes.All(c => c.NewMentor is not null)) return changes.Count == 1 ? "О замене наставника" : "О замене наставников";
        return "О внесении изменений в состав наставнических пар, групп";
    }

    private static IEnumerable<string> Sentences(PairChange change)
    {
        var order = change.OrderReference is { } reference ? $", утверждённой приказом {reference}" : "";
        var pair = $"{change.Mentor.Full(GrammaticalCase.Genitive)}, и {change.Mentee.Full(GrammaticalCase.Genitive)}";
        var reason = string.IsNullOrWhiteSpace(change.Reason) ? "" : $" Основание: {Words.Sentence(Words.Lower(change.Reason))}";
        if (change.NewMentor is { } next)
        {
            yield return $"Освободить {change.Mentor.Full(GrammaticalCase.Accusative)}, от обязанностей наставника {change.Mentee.Full(GrammaticalCase.Genitive)}{(change.OrderReference is { } old ? $" (приказ {old})" : "")}, с {RussianDate.Short(change.InForceOn)}.{reason}";
            var until = change.NewEndsOn is { } end ? $"на период {Words.Period(change.InForceOn, end)}" : $"с {RussianDate.Short(change.InForceOn)}";
            yield return $"Назначить {next.Full(GrammaticalCase.Accusative)}, наставником {change.Mentee.Full(GrammaticalCase.Genitive)}, {until}{(change.SupplementaryAgreement is { } agreement ? $" (дополнительное соглашение к трудовому договору {agreement})" : "")}. Наставнику совместно с наставляемым продолжить выполнение индивидуального плана.";
            yield break;
        }
        if (change.Ends)
        {
            yield return $"Прекратить с {RussianDate.Short(change.InForceOn)} досрочно работу наставнической пары {pair}{order}.{reason}";
            yield return $"{Words.Upper(change.Mentor.PostAndName(GrammaticalCase.Dative))} в день прекращения представить куратору отчёт о проделанной работе и материалы пары.";
            yield break;
        }
        if (change.NewEndsOn is { } until2)
            yield return $"Установить срок работы наставнической пары {pair}{order}, до {RussianDate.Short(until2)}. Изменение действует с {RussianDate.Short(change.InForceOn)}.{reason}";
    }
}
