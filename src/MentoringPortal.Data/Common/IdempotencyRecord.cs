namespace MentoringPortal.Data.Common;

/// <summary>
/// A POST that has been carried out. It is saved by the very save that carries the change, so that a repeated form finds either both or neither.
/// </summary>
public sealed class IdempotencyRecord
{
    /// <summary>Key of the form.</summary>
    public Guid Key { get; init; }

    public Guid? UserId { get; init; }

    public string Path { get; init; } = "";

    /// <summary>UTC.</summary>
    public DateTime At { get; init; }

    /// <summary>Where the first execution led; null while it is under way.</summary>
    public string? Location { get; set; }
}
