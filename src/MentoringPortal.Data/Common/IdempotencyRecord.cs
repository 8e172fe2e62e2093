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

    /// <summary>SHA-256 of what the form held, passwords and codes left out: the same key with another content is another form.</summary>
    public byte[] Digest { get; init; } = [];

    /// <summary>Where the first execution leads, saved with the change; null for the few that know it only afterwards.</summary>
    public string? Location { get; set; }
}
