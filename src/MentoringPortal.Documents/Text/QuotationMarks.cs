using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace MentoringPortal.Documents.Text;

/// <summary>Quotation marks of every keyboard as a paper prints them: «ёлочки», and „лапки“ inside them.</summary>
internal static partial class QuotationMarks
{
    private static readonly SearchValues<char> Typed = SearchValues.Create("\"“”„«‹<'‘");

    private static readonly SearchValues<char> Marks = SearchValues.Create("\"“”„«»");

    /// <summary>Line by line; a line whose marks do not pair (inches, a forgotten mark) stays as it was typed.</summary>
    public static string Set(string text)
    {
        if (text.AsSpan().IndexOfAny(Typed) < 0) return text;
        text = Single().Replace(Pairs().Replace(text, "\"$1\""), "\"$1\"");
        text = ClassLetter().Replace(text, m => $"{m.Groups[1].Value} \"{m.Groups[2].Value}\"{(m.Groups[3].Success ? " " : "")}");
        text = Glued().Replace(text, " \"");
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++) lines[i] = OfLine(lines[i]) ?? lines[i];
        return string.Join('\n', lines);
    }

    private static string? OfLine(string line)
    {
        if (line.AsSpan().IndexOfAny(Marks) < 0) return line;
        if (Paired(line) is not { } pairs) return null;
        var set = new StringBuilder(line);
        var doubled = new List<int>();
        foreach (var (from, to, depth) in pairs)
        {
            // ""Дроби"", ««Дроби»»: one mark typed twice, not a quotation in a quotation.
            if (line[from] == line[from == 0 ? 0 : from - 1] && from > 0 && pairs.Exists(p => p.From == from - 1 && p.To == to + 1))
            {
                doubled.Add(from);
                doubled.Add(to);
            }

            var isOuter = depth - Wrappers(line, pairs, from, to) == 0;
            if (to < line.Length) (set[from], set[to]) = isOuter ? ('«', '»') : ('„', '“');
        }

        foreach (var at in doubled.OrderDescending()) set.Remove(at, 1);
        return set.ToString();
    }

    /// <summary>Marks around these that only repeat them or one another.</summary>
    private static int Wrappers(string line, List<(int From, int To, int Depth)> pairs, int from, int to) => pairs.Count(p => p.From <= from && p.To >= to && p.From > 0
        && line[p.From] == line[p.From - 1] && pairs.Exists(o => o.From == p.From - 1 && o.To == p.To + 1));

    private static List<(int From, int To, int Depth)>? Paired(string line)
    {
        var pairs = new List<(int From, int To, int Depth)>();
        var open = new Stack<int>();
        var afterOpening = -1;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] is not ('"' or '“' or '”' or '„' or '«' or '»')) continue;
            if (Opens(line, i, open.TryPeek(out var top) ? line[top] : ' ', afterOpening))
            {
                open.Push(i);
                afterOpening = i;
                continue;
            }

            // A mark of one keyboard may close that of another («Дроби"); «Школа "Лидер» leaves one open.
            if (!open.TryPop(out var from)) return null;
            pairs.Add((from, i, open.Count));
        }

        return open.Count == 0 ? pairs : null;
    }

    private static bool Opens(string line, int at, char top, int afterOpening) => line[at] switch
    {
        '«' or '„' => true,
        '»' or '”' => false,
        '“' when top == '„' => false,
        _ => (at == 0 || afterOpening == at - 1 || IsBeforeOpening(line[at - 1])) && at + 1 < line.Length && !char.IsWhiteSpace(line[at + 1]),
    };

    private static bool IsBeforeOpening(char c) => char.IsWhiteSpace(c) || c is '(' or '[' or '–' or '—' or '-' or '/' or ',' or ';' or ':';

    /// <summary>Marks of other keyboards around words: &lt;&lt;Дроби&gt;&gt;, ‹Дроби›, ,,Дроби'', ''Дроби''.</summary>
    [GeneratedRegex("""(?:[<‹]{2}|‹|(?<!['\p{L}\d])(?:''|,,))(?=[\p{L}\d])([^<>‹›\n']{1,200}?)(?:[>›]{2}|›|''(?!\p{L}))""")]
    private static partial Regex Pairs();

    /// <summary>Words in single marks: 'Дроби', ‘Дроби’; no apostrophe (О'Нил), no minutes (5'30).</summary>
    [GeneratedRegex("""(?<![\p{L}\d'‘])['‘](?=[А-ЯЁа-яё])([^'‘’"\n]{1,200}?)(?<=[\p{L}\d.!?…])['’](?![\p{L}\d'’])""")]
    private static partial Regex Single();

    /// <summary>The letter of a class in any marks: 7"Б"класс, 7-"Б", 7 'б', 10“А”, 5«В».</summary>
    [GeneratedRegex("""(?<![\p{L}\d]|\d[.,\-–])(\d{1,2})(?:[ \u00A0]?[-–‑]?)["“”„«'’]([А-ЯЁа-яё])["“”»'’](?=(\p{L})?)""")]
    private static partial Regex ClassLetter();

    /// <summary>A mark typed against the word before it: МБОУ"СОШ № 4".</summary>
    [GeneratedRegex("""(?<=^[^"«„“”\n]*(?:[А-ЯЁ]{2}))"(?=[А-ЯЁ])""", RegexOptions.Multiline)]
    private static partial Regex Glued();
}
