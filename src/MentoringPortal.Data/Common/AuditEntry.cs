namespace MentoringPortal.Data.Common;

/// <summary>One line of the change history, written in the same save as the change. Never altered afterwards.</summary>
public sealed class AuditEntry
{
    public Guid Id { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; init; }

    /// <summary>Null for records above the schools.</summary>
    public Guid? SchoolId { get; init; }

    public Guid? UserId { get; init; }

    /// <summary>Name of the person at that moment.</summary>
    public string ActorName { get; init; } = "";

    /// <summary>What was done in human words: «Пара предложена».</summary>
    public string Operation { get; init; } = "";

    /// <summary>CLR name of the entity.</summary>
    public string EntityType { get; init; } = "";

    public Guid EntityId { get; init; }

    /// <summary>The record that the entity is part of; equal to <see cref="EntityId"/> for a record of its own.</summary>
    public Guid RootId { get; init; }

    /// <summary>JSON list of <see cref="AuditChange"/>.</summary>
    public string Changes { get; init; } = "[]";
}

/// <summary>A changed value; both null where the value is not audited.</summary>
/// <param name="P">Property name.</param>
/// <param name="O">Old value, culture-invariant.</param>
/// <param name="N">New value, culture-invariant.</param>
public sealed record AuditChange(string P, string? O, string? N);
