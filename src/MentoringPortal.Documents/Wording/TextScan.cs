using System.Text.RegularExpressions;

namespace MentoringPortal.Documents.Wording;

/// <summary>
/// Reads an editable text before the Liquid engine does: finds every mistake with its place, knows which variables and filters there are,
/// and lets only the harmless part of the language through (no files, no ranges, no deep nesting).
/// </summary>
internal sealed partial class TextScan
{
    private const int Deepest = 8;
    private const int MostMistakes = 20;

    private static readonly Dictionary<string, string> Closers = new() { ["if"] = "endif", ["unless"] = "endunless", ["case"] = "endcase", ["for"] = "endfor" };
    private static readonly string[] Inner = ["else", "elsif", "when", "break", "continue", "assign", "comment"];

    private readonly string _text;
    private readonly char[] _engine;
    private readonly TextNames _names;
    private readonly TextTokens _tokens;
    private readonly List<TextMistake> _mistakes = [];
    private readonly Stack<(string Tag, int Offset)> _open = new();

    private TextScan(string text, TextShape root)
    {
        _text = text;
        _engine = text.ToCharArray();
        _names = new(root, Complain);
        _tokens = new(text, _engine, Complain);
    }

    /// <summary>The mistakes, in the order of the text; without any, the text for the engine.</summary>
    public static (IReadOnlyList<TextMistake> Mistakes, string Engine) Of(string text, TextShape root)
    {
        var scan = new TextScan(text, root);
        scan.Walk();
        return ([.. scan._mistakes.OrderBy(m => m.Line).ThenBy(m => m.Column).Take(MostMistakes)], new(scan._engine));
    }

    /// <summary>Line and column of an offset, both from 1.</summary>
    public static (int Line, int Column) Place(string text, int offset)
    {
        var before = text.AsSpan(0, Math.Clamp(offset, 0, text.Length));
        return (before.Count('\n') + 1, before.Length - before.LastIndexOf('\n'));
    }

    private void Walk()
    {
        var at = 0;
        while (true)
        {
            var open = NextOpen(at);
            Stray(at, open < 0 ? _text.Length : open);
            if (open < 0) break;
            var isTag = _text[open + 1] == '%';
            var tokens = _tokens.Read(open, isTag ? "%}" : "}}", out at);
            if (tokens is null) continue;
            if (!isTag) Output(tokens, open);
            else if (tokens is [{ Kind: TokenKind.Name, Text: "comment" }]) at = SkipComment(open, at);
            else Tag(tokens, open);
        }
        foreach (var (tag, offset) in _open) Complain(offset, $"«{tag}» не закрыто: нет {{% {Closers[tag]} %}}");
    }

    private int NextOpen(int at)
    {
        while ((at = _text.IndexOf('{', at)) >= 0)
        {
            if (at + 1 < _text.Length && _text[at + 1] is '{' or '%') return at;
            at++;
        }
        return -1;
    }

    private void Stray(int from, int to)
    {
        foreach (var sign in new[] { "}}", "%}" })
        {
            var at = _text.IndexOf(sign, from, to - from, StringComparison.Ordinal);
            if (at >= 0) Complain(at, $"лишние скобки «{sign}»");
        }
    }

    private int SkipComment(int open, int at)
    {
        var end = EndOfComment().Match(_text, at);
        if (end.Success) return end.Index + end.Length;
        Complain(open, "примечание не закрыто: нет {% endcomment %}");
        return _text.Length;
    }

    private void Output(List<Token> tokens, int open)
    {
        if (tokens.Count == 0)
        {
            Complain(open, "в скобках {{ }} ничего нет");
            return;
        }
        var phrase = new TextPhrase(tokens, _names, Complain);
        if (phrase.Value()) phrase.Filters();
    }

    private void Tag(List<Token> tokens, int open)
    {
        if (tokens is not [{ Kind: TokenKind.Name, Text: var tag }, ..])
        {
            Complain(open, "в скобках {% %} нужно слово: if, for, case, assign");
            return;
        }
        var phrase = new TextPhrase(tokens, _names, Complain, 1);
        if (Closers.ContainsKey(tag)) Open(tag, tokens[0].Offset, phrase);
        else if (Closers.ContainsValue(tag)) Close(tag, tokens[0].Offset, phrase);
        else Middle(tag, tokens[0].Offset, phrase);
    }

    private void Open(string tag, int offset, TextPhrase phrase)
    {
        if (_open.Count >= Deepest) Complain(offset, $"слишком глубокая вложенность: не больше {Deepest}");
        _open.Push((tag, offset));
        _names.Enter();
        if (tag == "for") phrase.Loop();
        else if (tag == "case") phrase.OnlyValue();
        else phrase.Condition();
    }

    private void Close(string tag, int offset, TextPhrase phrase)
    {
        phrase.End();
        if (_open.Count == 0) Complain(offset, $"лишнее «{tag}»: здесь нечего закрывать");
        else if (Closers[_open.Peek().Tag] != tag) Complain(offset, $"здесь «{tag}», а открыто «{_open.Peek().Tag}»: сначала {{% {Closers[_open.Peek().Tag]} %}}");
        if (_open.Count == 0) return;
        _open.Pop();
        _names.Leave();
    }

    private void Middle(string tag, int offset, TextPhrase phrase)
    {
        var around = _open.Count == 0 ? null : _open.Peek().Tag;
        switch (tag)
        {
            case "elsif" when around is "if":
                phrase.Condition();
                break;
            case "when" when around is "case":
                phrase.Values();
                break;
            case "else" when around is not null:
                phrase.End();
                break;
            case "break" or "continue" when _open.Any(o => o.Tag == "for"):
                phrase.End();
                break;
            case "assign":
                phrase.Assign();
                break;
            default:
                Complain(offset, Inner.Contains(tag) ? $"«{tag}» здесь не на месте" : Guess.Of($"неизвестное слово «{tag}»", tag, [.. Closers.Keys, .. Closers.Values, .. Inner]));
                break;
        }
    }

    private void Complain(int offset, string message)
    {
        var (line, column) = Place(_text, offset);
        if (_mistakes.Count < MostMistakes * 2) _mistakes.Add(new(line, column, message));
    }

    [GeneratedRegex(@"\{%-?\s*endcomment\s*-?%\}")]
    private static partial Regex EndOfComment();
}
