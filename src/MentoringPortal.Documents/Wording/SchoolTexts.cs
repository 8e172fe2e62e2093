namespace MentoringPortal.Documents.Wording;

/// <summary>The texts a school uses instead of the usual ones.</summary>
/// <param name="own">By kind and slot: the text in force, then the earlier ones to fall back on.</param>
public sealed class SchoolTexts(IReadOnlyDictionary<(string Code, string Slot), IReadOnlyList<string>> own)
{
    /// <summary>A school that changed nothing.</summary>
    public static SchoolTexts None { get; } = new(new Dictionary<(string, string), IReadOnlyList<string>>());

    /// <summary>Told when a text could not be said and the next one stood in for it.</summary>
    public Action<TextFailure>? Failed { get; init; }

    /// <summary>Texts to try before the usual one, the one in force first.</summary>
    internal IReadOnlyList<string> Of(TextSlot slot) => own.TryGetValue((slot.Code, slot.Key), out var texts) ? texts : [];

    /// <summary>The texts of one kind as they are being tried out.</summary>
    public static SchoolTexts Trial(string code, IReadOnlyDictionary<string, string> texts, Action<TextFailure>? failed = null) =>
        new(texts.ToDictionary(t => (code, t.Key), t => (IReadOnlyList<string>)[t.Value])) { Failed = failed };
}

/// <summary>A text that could not be said.</summary>
/// <param name="Slot">Where it stands.</param>
/// <param name="Reason">Why, in Russian.</param>
public sealed record TextFailure(TextSlot Slot, string Reason);
