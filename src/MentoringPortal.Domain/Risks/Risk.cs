using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Programs;

namespace MentoringPortal.Domain.Risks;

/// <summary>Where a risk stands.</summary>
public enum RiskState
{
    /// <summary>Has not come true; is watched.</summary>
    Watched,

    /// <summary>Has come true: the measures are taken.</summary>
    Occurred,

    /// <summary>Is over.</summary>
    Closed,
}

/// <summary>A risk as typed.</summary>
/// <param name="Measures">One a line.</param>
/// <param name="Note">What was seen and done.</param>
public sealed record RiskCard(string? Title, string? Measures, RiskState? State, string? Note);

/// <summary>A line of the risk register (S3-17, D-36): the risk, what is done against it, how it stands.</summary>
[DisplayName("Риск")]
public sealed class Risk : SchoolEntity
{
    private Risk() { }

    public Guid ProgramId { get; private set; }

    /// <summary>From 1.</summary>
    [DisplayName("Номер")]
    public int Position { get; private set; }

    [DisplayName("Риск")]
    public string Title { get; private set; } = "";

    [DisplayName("Меры")]
    public string? Measures { get; private set; }

    /// <summary>What the portal's own data hint at for it; null: nothing.</summary>
    public RiskHint? Hint { get; private set; }

    [DisplayName("Состояние")]
    public RiskState State { get; private set; }

    [DisplayName("Что замечено и сделано")]
    public string? Note { get; private set; }

    /// <summary>Day of the latest word on it.</summary>
    [DisplayName("Отмечено")]
    public DateOnly? NotedOn { get; private set; }

    /// <summary>A risk that the program names.</summary>
    public static Risk Of(Guid programId, int position, ProgramRisk source) => new()
    {
        ProgramId = programId,
        Position = position,
        Title = source.Risk,
        Measures = source.Measures.Count > 0 ? string.Join('\n', source.Measures) : null,
        Hint = source.Hint,
    };

    /// <summary>A risk of the school's own.</summary>
    public static Result<Risk> Create(Guid programId, int position, RiskCard card, DateOnly today)
    {
        var risk = new Risk { ProgramId = programId, Position = position };
        return risk.Change(card, today) is { Count: > 0 } wrong ? wrong.ToList() : risk;
    }

    /// <summary>Takes what was typed; changes nothing when a field is wrong.</summary>
    public IReadOnlyList<RuleViolation> Change(RiskCard card, DateOnly today)
    {
        var violations = new List<RuleViolation>();
        Texts.Require(violations, card.Title, nameof(card.Title), "Опишите риск", 500);
        Texts.Limit(violations, card.Measures, nameof(card.Measures), 2000);
        Texts.Limit(violations, card.Note, nameof(card.Note), 2000);
        if (card.State is null) violations.Add(new RuleViolation("Выберите состояние", nameof(card.State)));
        if (card.State is RiskState.Occurred or RiskState.Closed && string.IsNullOrWhiteSpace(card.Note))
        {
            violations.Add(new RuleViolation("Напишите, что замечено и что сделано", nameof(card.Note)));
        }

        if (violations.Count > 0) return violations;

        if (State != card.State || Note != Texts.OrNull(card.Note)) NotedOn = today;
        (Title, Measures, State, Note) = (card.Title!.Trim(), Texts.OrNull(card.Measures), card.State!.Value, Texts.OrNull(card.Note));
        return [];
    }
}

/// <summary>Words of the register.</summary>
public static class RiskLabels
{
    public static string Label(this RiskState state) => state switch
    {
        RiskState.Watched => "Под наблюдением",
        RiskState.Occurred => "Наступил",
        RiskState.Closed => "Закрыт",
    };
}
