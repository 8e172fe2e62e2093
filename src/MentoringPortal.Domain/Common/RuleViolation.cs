namespace MentoringPortal.Domain.Common;

/// <summary>A broken rule in words for the person at the screen.</summary>
/// <param name="Message">Russian sentence that says what is wrong and what to do.</param>
/// <param name="Field">Name of the form field it stands beside; empty for the whole form.</param>
public sealed record RuleViolation(string Message, string Field = "");

/// <summary>What a rule-guarded creation gives: either the value or the violations that forbade it.</summary>
public readonly struct Result<T>
{
    private readonly T? _value;

    private Result(T? value, IReadOnlyList<RuleViolation> violations)
    {
        _value = value;
        Violations = violations;
    }

    /// <summary>Empty when the operation succeeded.</summary>
    public IReadOnlyList<RuleViolation> Violations { get; }

    /// <summary>True when the operation succeeded.</summary>
    public bool Ok => Violations.Count == 0;

    /// <summary>The value; throws when there are violations, since using it then is a bug.</summary>
    public T Value => Ok ? _value! : throw new InvalidOperationException("The result has violations: " + Violations[0].Message);

    public static implicit operator Result<T>(T value) => new(value, []);

    public static implicit operator Result<T>(RuleViolation violation) => new(default, [violation]);

    public static implicit operator Result<T>(List<RuleViolation> violations) =>
        violations.Count > 0 ? new(default, violations) : throw new ArgumentException("No violation given.", nameof(violations));
}
