using System.Collections.Concurrent;

namespace MentoringPortal.Documents.Wording;

/// <summary>What becomes of the lines of a text.</summary>
public enum TextForm
{
    /// <summary>One paragraph; line ends become spaces.</summary>
    Paragraph,

    /// <summary>Every line is a paragraph or item of its own.</summary>
    Lines,
}

/// <summary>An editable text of a document kind.</summary>
public abstract class TextSlot
{
    /// <summary>More texts than this are forgotten all at once: nobody edits so much in earnest.</summary>
    private const int MostRead = 2000;

    private static readonly ConcurrentDictionary<(TextSlot Slot, string Text), ReadText> Read = new();

    /// <summary>Code of the kind.</summary>
    public required string Code { get; init; }

    /// <summary>Name of the text in the store; never changed.</summary>
    public required string Key { get; init; }

    /// <summary>Russian title.</summary>
    public required string Title { get; init; }

    /// <summary>The text every school begins with.</summary>
    public required string Usual { get; init; }

    public TextForm Form { get; init; }

    /// <summary>True: the text may come out empty, then its paragraph or item is left out.</summary>
    public bool Optional { get; init; }

    /// <summary>Advice under the field.</summary>
    public string? Hint { get; init; }

    /// <summary>Variables the text may name.</summary>
    public abstract IReadOnlyList<TextVariable> Variables { get; }

    internal abstract TextShape Shape { get; }

    /// <summary>Every mistake of a text for this slot; none when it may be used.</summary>
    public IReadOnlyList<TextMistake> Check(string text)
    {
        if (text.Trim().Length == 0) return Optional ? [] : [new(1, 1, "этот текст нельзя оставить пустым")];
        var read = ReadOf(text);
        return read.Mistakes.Count > 0 ? read.Mistakes : Unprintable(text);
    }

    private protected ReadText ReadOf(string text)
    {
        if (Read.TryGetValue((this, text), out var known)) return known;
        if (Read.Count >= MostRead) Read.Clear();
        return Read[(this, text)] = TextLanguage.Read(text, Shape);
    }

    private static List<TextMistake> Unprintable(string text)
    {
        var mistakes = new List<TextMistake>();
        foreach (var (offset, sign) in Pdf.Printable.Missing(text))
        {
            var (line, column) = TextScan.Place(text, offset);
            mistakes.Add(new(line, column, $"знак «{sign}» нельзя напечатать"));
            if (mistakes.Count == 5) break;
        }
        return mistakes;
    }
}

/// <summary>An editable text with the facts it speaks about.</summary>
/// <typeparam name="T">The facts.</typeparam>
internal sealed class TextSlot<T> : TextSlot
{
    private ReadText? _usual;
    private TextShape? _shape;

    public required Variables<T> Facts { get; init; }

    /// <summary>What the lines must hold besides; gives the complaint, null when nothing is wrong.</summary>
    public Func<IReadOnlyList<string>, string?>? Rule { get; init; }

    public override IReadOnlyList<TextVariable> Variables => Facts.Described;

    internal override TextShape Shape => _shape ??= Facts.Shape;

    /// <summary>The text of the school, or the usual one, in one paragraph; empty only for an optional text.</summary>
    public string Say(SchoolCard school, T facts) => string.Join(' ', Lines(school, facts));

    /// <summary>The lines of the text that are not empty.</summary>
    public IReadOnlyList<string> Lines(SchoolCard school, T facts)
    {
        foreach (var own in school.Texts.Of(this))
        {
            try
            {
                if (own.Trim().Length == 0 && Optional) return [];
                return Said(ReadOf(own), facts);
            }
            catch (TextFailureException failure)
            {
                school.Texts.Failed?.Invoke(new(this, failure.Message));
            }
        }
        return Said(_usual ??= TextLanguage.Read(Usual, Shape), facts);
    }

    // «… на Орлова Т.С.» before the full stop of the sentence: an initial and the sentence end with one and the same dot.
    private static string OneStop(string line)
    {
        for (var at = line.IndexOf("..", StringComparison.Ordinal); at >= 0; at = line.IndexOf("..", at + 1, StringComparison.Ordinal))
        {
            if (at > 0 && char.IsUpper(line[at - 1]) && (at + 2 == line.Length || line[at + 2] != '.')) line = line.Remove(at + 1, 1);
        }

        return line;
    }

    private List<string> Said(ReadText read, T facts)
    {
        var lines = TextLanguage.Say(read, new FactsValue<T>(Facts, facts))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(Text.Typography.Clean).Select(l => OneStop(l.Trim(' '))).Where(l => l.Length > 0).ToList();
        if (lines.Count == 0 && !Optional) throw new TextFailureException("текст получился пустым");
        return Rule?.Invoke(lines) is { } complaint ? throw new TextFailureException(complaint) : lines;
    }
}
