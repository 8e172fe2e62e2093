namespace MentoringPortal.Documents.Wording;

/// <summary>A mistake in an editable text, where its author can find it.</summary>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Character of the line, from 1.</param>
/// <param name="Message">Russian sentence without a full stop.</param>
public sealed record TextMistake(int Line, int Column, string Message)
{
    public override string ToString() => $"Строка {Line}, знак {Column}: {Message}";
}

/// <summary>A text that was well formed but could not be printed with the facts of one document.</summary>
internal sealed class TextFailureException(string message) : Exception(message);
