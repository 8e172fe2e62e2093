using MentoringPortal.Domain.Orders;

namespace MentoringPortal.Documents.Orders;

/// <summary>A point: who – what – until when.</summary>
/// <param name="Executor">Null: nobody in particular.</param>
public sealed record TextPoint(Participant? Executor, string What, DateOnly? DueOn);

/// <summary>Data of an order of any content.</summary>
public sealed record TextOrderData : DocumentData
{
    public OrderWord Word { get; init; }

    /// <summary>Answers «о чём?».</summary>
    public required string Heading { get; init; }

    /// <summary>Aims and legal acts before «ПРИКАЗЫВАЮ».</summary>
    public string? Preamble { get; init; }

    /// <summary>What the order is based on, in the genitive.</summary>
    public string? Basis { get; init; }

    public required IReadOnlyList<TextPoint> Points { get; init; }

    /// <summary>Who controls the order; null means the director.</summary>
    public Participant? Controller { get; init; }

    /// <summary>Who signs; null means the director.</summary>
    public Participant? Signer { get; init; }

    public IReadOnlyList<Acquainted> Acquainted { get; init; } = [];

    public string? Executor { get; init; }
}

/// <summary>Приказ или распоряжение произвольного содержания: пункты «кому – что – до какого срока».</summary>
public static class TextOrder
{
    public const string Code = "D-57";

    /// <summary>Приказ об утверждении программы: первый пункт утверждает редакцию.</summary>
    public const string ProgramCode = "D-06";

    /// <summary>Приказ об утверждении положения о системе наставничества.</summary>
    public const string RegulationCode = "D-01";

    /// <summary>Приказ об утверждении дорожной карты.</summary>
    public const string RoadMapCode = "D-02";

    /// <param name="code">Kind of the order, which has its own texts.</param>
    public static OfficialDocument Compose(TextOrderData data, string code = Code)
    {
        var texts = TextOrderTexts.Of(code);
        var school = data.School;
        var items = new OrderItems(Words.Upper(texts.Preamble.Say(school, data)), data.Word)
            .Add(data.Points.Select(p => texts.Point.Say(school, (data, p))))
            .Add(texts.Further.Lines(school, data))
            .Add(texts.Control.Say(school, data));
        return OrderParts.Order(data, code, texts.Heading.Say(school, data), items.Blocks, data.Signer, texts.Acquainted.Say(school, data),
            data.Acquainted, data.Executor, data.Word);
    }
}
