namespace MentoringPortal.Domain.Language;

/// <summary>The last sign of a sentence.</summary>
public static class PhraseEnd
{
    /// <summary>With its full stop, and with one only: «Пара Зуева М.Г.» ends with a stop already.</summary>
    public static string Stop(string text) => text.Length == 0 || text[^1] is '.' or '!' or '?' or '…' ? text : text + ".";
}
