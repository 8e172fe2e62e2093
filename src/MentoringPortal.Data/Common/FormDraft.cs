namespace MentoringPortal.Data.Common;

/// <summary>What a person has typed into one form and not yet sent; also a form that could not be taken because the session had ended.</summary>
public sealed class FormDraft
{
    /// <summary>Prefix of the key of a form that was sent but not taken.</summary>
    public const string Returned = "returned:";

    public Guid Id { get; private set; }

    public Guid UserId { get; init; }

    /// <summary>Names the form and its record: «diary/{id}».</summary>
    public string FormKey { get; init; } = "";

    /// <summary>JSON object: field → text.</summary>
    public string Content { get; set; } = "{}";

    /// <summary>Address that the form posts to.</summary>
    public string Address { get; set; } = "";

    /// <summary>UTC.</summary>
    public DateTime SavedAt { get; set; }
}
