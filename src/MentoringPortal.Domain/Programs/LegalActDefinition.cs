namespace MentoringPortal.Domain.Programs;

/// <summary>Whose act it is.</summary>
public enum LegalLevel
{
    Federal,
    Regional,
    Municipal,

    /// <summary>A local act of the school itself.</summary>
    School,
}

/// <summary>An act that a program rests on; it goes into the school's register of legal acts.</summary>
/// <param name="Kind">«распоряжение», «письмо».</param>
/// <param name="Issuer">Who issued it.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Citation">As a preamble cites it after «в соответствии с»; null: preambles do not cite it.</param>
public sealed record LegalActDefinition(LegalLevel Level, string Title, string? Kind = null, string? Issuer = null, string? Number = null, DateOnly? Date = null,
    string? Citation = null);
