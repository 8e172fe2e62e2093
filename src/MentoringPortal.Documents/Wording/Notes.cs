namespace MentoringPortal.Documents.Wording;

/// <summary>A note that any kind may offer its schools.</summary>
internal static class Notes
{
    /// <summary>Declares a note that usually is not there.</summary>
    public static TextSlot<T> Note<T>(this KindTexts texts, Variables<T> facts, string title = "Примечание") =>
        texts.Lines("note", title, facts, "", optional: true, hint: "Печатается мелко после основного текста");

    /// <summary>The note as blocks; none when the school wrote none.</summary>
    public static IEnumerable<Block> Blocks<T>(this TextSlot<T> slot, SchoolCard school, T facts) => slot.Lines(school, facts).Select(l => new NoteBlock(l));
}
