using MentoringPortal.Documents.Wording;

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
        var school = data.School;
        var items = new OrderItems(ChangesOrderTexts.Preamble.Say(school, data))
            .Add(data.Changes.SelectMany(c => Sentences(data, c)))
            .Add(ChangesOrderTexts.CuratorDuties.Say(school, data))
            .Add(ChangesOrderTexts.Further.Lines(school, data))
            .Add(ChangesOrderTexts.Control.Say(school, data));
        return OrderParts.Order(data, Code, HeadingOf(school, data.Changes), items.Blocks, data.Signer, ChangesOrderTexts.Acquainted.Say(school, data), data.Acquainted,
            data.Executor);
    }

    /// <summary>Answers «о чём?» by what the order does.</summary>
    public static string HeadingOf(SchoolCard school, IReadOnlyList<PairChange> changes) => ChangesOrderTexts.Heading.Say(school, (school, changes));

    private static IEnumerable<string> Sentences(ChangesOrderData data, PairChange change)
    {
        TextSlot<(ChangesOrderData, PairChange)>[] said = change switch
        {
            { NewMentor: not null } => [ChangesOrderTexts.Release, ChangesOrderTexts.Appointment],
            { Ends: true } => [ChangesOrderTexts.End, ChangesOrderTexts.Report],
            { NewEndsOn: not null } => [ChangesOrderTexts.Term],
            _ => [],
        };
        return said.Select(s => s.Say(data.School, (data, change)));
    }
}
