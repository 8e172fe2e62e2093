namespace MentoringPortal.Documents.Orders;

/// <summary>Data of the order that appoints the curator (D-03).</summary>
public sealed record CuratorOrderData : DocumentData
{
    public required Participant Curator { get; init; }

    /// <summary>«2026/2027»; null appoints without a term.</summary>
    public string? AcademicYear { get; init; }

    /// <summary>First day of the duties.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Curator whom this one replaces.</summary>
    public Participant? Previous { get; init; }

    /// <summary>Duties, one a line; empty takes the usual ones.</summary>
    public IReadOnlyList<string> Duties { get; init; } = [];

    /// <summary>What the order is based on besides the regulation, in the genitive.</summary>
    public string? Basis { get; init; }

    /// <summary>Who signs; null means the director.</summary>
    public Participant? Signer { get; init; }

    public IReadOnlyList<Acquainted> Acquainted { get; init; } = [];

    public string? Executor { get; init; }
}

/// <summary>Приказ «О назначении куратора реализации программ наставничества» (D-03).</summary>
public static class CuratorOrder
{
    public const string Code = "D-03";

    /// <summary>The usual heading.</summary>
    public const string Heading = "О назначении куратора реализации программ наставничества";

    public static OfficialDocument Compose(CuratorOrderData data)
    {
        var school = data.School;
        var items = new OrderItems(CuratorOrderTexts.Preamble.Say(school, data))
            .Add(CuratorOrderTexts.Appointment.Say(school, data))
            .Add(data.Previous is null ? "" : CuratorOrderTexts.Release.Say(school, data))
            .AddList(CuratorOrderTexts.DutiesLead.Say(school, data), data.Duties.Count > 0 ? data.Duties : CuratorOrderTexts.Duties.Lines(school, data))
            .Add(CuratorOrderTexts.Further.Lines(school, data))
            .Add(CuratorOrderTexts.Control.Say(school, data));
        return OrderParts.Order(data, Code, CuratorOrderTexts.Heading.Say(school, data), items.Blocks, data.Signer, CuratorOrderTexts.Acquainted.Say(school, data),
            data.Acquainted, data.Executor);
    }
}
