namespace MentoringPortal.Domain.Common;

/// <summary>The one answer of a write: there is no such record for this person, it was refused in words, or it is done and saved.</summary>
public readonly struct Outcome<T>
{
    private readonly T? _value;
    private readonly IReadOnlyList<RuleViolation>? _violations;

    private Outcome(T? value, IReadOnlyList<RuleViolation> violations)
    {
        _value = value;
        _violations = violations;
    }

    /// <summary>True when there is no such record for this person.</summary>
    public bool IsMissing => _violations is null;

    /// <summary>True when the write was carried out.</summary>
    public bool Ok => _violations is { Count: 0 };

    /// <summary>What forbade the write; empty unless it was refused.</summary>
    public IReadOnlyList<RuleViolation> Violations => _violations ?? [];

    /// <summary>What the write made; throws unless it was carried out, since using it then is a bug.</summary>
    public T Value => Ok ? _value! : throw new InvalidOperationException(IsMissing ? "The record was not found." : "The write was refused: " + Violations[0].Message);

    public static implicit operator Outcome<T>(T value) => value is null ? throw new ArgumentNullException(nameof(value)) : new(value, []);

    public static implicit operator Outcome<T>(NoSuchRecord missing) => default;

    public static implicit operator Outcome<T>(Refusal refusal) => new(default, refusal.Violations);

    public static implicit operator Outcome<T>(RuleViolation violation) => new(default, [violation]);

    public static implicit operator Outcome<T>(List<RuleViolation> violations) => Outcome.Refused(violations);

    public static implicit operator Outcome<T>(Result<T> result) => result.Ok ? result.Value : Outcome.Refused(result.Violations);
}

/// <summary>The answers of a write that need no value.</summary>
public static class Outcome
{
    /// <summary>Carried out and saved.</summary>
    public static Outcome<Saved> Done { get; } = new Saved();

    /// <summary>No such record for this person: answered 404, whether it is foreign, invisible or not there.</summary>
    public static NoSuchRecord Missing => default;

    /// <summary>Refuses in the words of one or several rules; their fields are those of the form.</summary>
    public static Refusal Refused(IEnumerable<RuleViolation> violations) => new([.. violations]);
}

/// <summary>The value of a write that tells nothing but that it was carried out.</summary>
public sealed record Saved;

/// <summary>The answer of a write about a record that this person does not have.</summary>
public readonly struct NoSuchRecord;

/// <summary>The broken rules of a write, on their way into its outcome.</summary>
public readonly struct Refusal
{
    internal Refusal(IReadOnlyList<RuleViolation> violations) =>
        Violations = violations.Count > 0 ? violations : throw new ArgumentException("No violation given.", nameof(violations));

    /// <summary>At least one.</summary>
    public IReadOnlyList<RuleViolation> Violations { get; }
}
