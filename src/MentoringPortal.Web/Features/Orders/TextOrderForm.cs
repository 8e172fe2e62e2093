using System.ComponentModel;
using System.Globalization;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Web.Infrastructure.Components;

namespace MentoringPortal.Web.Features.Orders;

/// <summary>A point of a text order as typed; one without a word and a person is no point.</summary>
public sealed class TextPointForm
{
    [DisplayName("Кому")]
    public Guid? PersonId { get; set; }

    [DisplayName("Что сделать")]
    public string? Text { get; set; }

    [DisplayName("До какого числа")]
    public DateOnly? DueOn { get; set; }

    public bool IsEmpty => PersonId is null && DueOn is null && string.IsNullOrWhiteSpace(Text);
}

/// <summary>An order of any content as typed.</summary>
public sealed class TextOrderForm
{
    /// <summary>Empty lines offered besides those that are filled.</summary>
    private const int Spare = 3;

    [DisplayName("Вид документа")]
    public OrderWord Word { get; set; }

    [DisplayName("О чём")]
    public string? Heading { get; set; }

    [DisplayName("Преамбула")]
    public string? Preamble { get; set; }

    [DisplayName("Основание")]
    public string? Basis { get; set; }

    [DisplayName("Пункты")]
    public List<TextPointForm> Points { get; set; } = [];

    [DisplayName("Контроль за исполнением")]
    public Guid? ControllerId { get; set; }

    /// <summary>Whoever has to know the order besides those its points name.</summary>
    [DisplayName("Кого ещё ознакомить")]
    public List<Guid> AcquaintIds { get; set; } = [];

    public static IReadOnlyList<Choice> Words { get; } = Choice.OfEnum<OrderWord>(w => w.Label());

    /// <summary>The points that are filled, in their sequence.</summary>
    public TextOrderCard Card => new(Word, Heading, Preamble, Basis, [.. Points.Where(p => !p.IsEmpty).Select(p => new TextPointCard(p.PersonId, p.Text, p.DueOn))], ControllerId,
        AcquaintIds);

    /// <summary>Field of a rule in this form: the domain counts filled points only.</summary>
    public RuleViolation InForm(RuleViolation violation)
    {
        if (!violation.Field.StartsWith("Points[", StringComparison.Ordinal)) return violation;
        var end = violation.Field.IndexOf(']', StringComparison.Ordinal);
        var place = int.Parse(violation.Field.AsSpan("Points[".Length, end - "Points[".Length), CultureInfo.InvariantCulture);
        var filled = Points.Select((p, i) => (p, i)).Where(x => !x.p.IsEmpty).ElementAt(place).i;
        return violation with { Field = $"Points[{filled}{violation.Field[end..]}" };
    }

    /// <summary>The same with empty lines to write in.</summary>
    public TextOrderForm Spacious()
    {
        var spare = Math.Min(Spare, Order.MostPoints - Points.Count);
        for (var i = Points.AsEnumerable().Reverse().TakeWhile(p => p.IsEmpty).Count(); i < spare; i++) Points.Add(new TextPointForm());
        return this;
    }

    public static TextOrderForm Of(Order order) => new()
    {
        Word = order.Word,
        Heading = order.Heading,
        Preamble = order.Preamble,
        Basis = order.Basis,
        Points = [.. order.Points.Where(p => p.Effect is null).OrderBy(p => p.Position).Select(p => new TextPointForm { PersonId = p.PersonId, Text = p.Text, DueOn = p.DueOn })],
        ControllerId = order.ControllerId,
        AcquaintIds = [.. order.AcquaintIds],
    };
}

/// <summary>The page where a text order is drafted.</summary>
public sealed record TextOrderPage(Guid? Id, Guid? Version, TextOrderForm Form, IReadOnlyList<Choice> Staff, IReadOnlyList<Choice> Controllers)
{
    /// <summary>Whoever may be asked to know the order.</summary>
    public IReadOnlyList<Choice> Readers => [.. Staff.Where(c => c.Value.Length > 0)];
}
