namespace MentoringPortal.Documents.Wording;

internal enum TokenKind { Name, String, Number, Sign }

/// <summary>One word or sign between the brackets of a text.</summary>
internal readonly record struct Token(TokenKind Kind, string Text, int Offset)
{
    public bool Is(string text) => Kind is TokenKind.Name or TokenKind.Sign && Text == text;
}

/// <summary>Cuts what stands between «{{ }}» or «{% %}» into words and signs and writes Russian names as the engine reads them.</summary>
/// <param name="text">The whole text.</param>
/// <param name="engine">The same text for the engine; names are replaced in it.</param>
/// <param name="complain">Takes an offset and a complaint.</param>
internal sealed class TextTokens(string text, char[] engine, Action<int, string> complain)
{
    /// <summary>More words in one pair of brackets are no template but an attempt to wear the engine out.</summary>
    private const int Most = 80;

    private static readonly string[] LongSigns = ["==", "!=", "<>", "<=", ">="];

    private bool _clean;

    /// <summary>Reads from behind the opening bracket. Null when the bracket is never closed or holds a mistake; <paramref name="end"/> is where reading goes on.</summary>
    public List<Token>? Read(int open, string close, out int end)
    {
        _clean = true;
        var tokens = new List<Token>();
        var at = open + 2;
        if (at < text.Length && text[at] == '-') at++;
        while (at < text.Length)
        {
            if (Closes(at, close, out end)) return _clean ? tokens : null;
            if (Stands("{{", at) || Stands("{%", at)) break;
            at = char.IsWhiteSpace(text[at]) ? at + 1 : Next(at, tokens);
            if (tokens.Count > Most)
            {
                complain(open, "слишком длинное выражение в одних скобках");
                break;
            }
        }
        if (tokens.Count <= Most && _clean) complain(open, $"скобки «{text.Substring(open, 2)}» не закрыты: нет «{close}»");
        end = Math.Max(at, open + 2);
        return null;
    }

    private bool Closes(int at, string close, out int end)
    {
        end = at + 2;
        if (Stands(close, at)) return true;
        if (text[at] != '-' || !Stands(close, at + 1)) return false;
        end++;
        return true;
    }

    private bool Stands(string sign, int at) => string.CompareOrdinal(text, at, sign, 0, sign.Length) == 0;

    private int Next(int at, List<Token> tokens)
    {
        var c = text[at];
        if (c is '"' or '\'') return Quoted(at, tokens);
        if (char.IsLetter(c) || c == '_') return Name(at, tokens);
        if (char.IsAsciiDigit(c)) return Number(at, tokens);
        if (LongSigns.FirstOrDefault(s => Stands(s, at)) is { } sign)
        {
            tokens.Add(new(TokenKind.Sign, sign, at));
            return at + 2;
        }
        if (c is '|' or ':' or ',' or '=' or '<' or '>')
        {
            tokens.Add(new(TokenKind.Sign, c.ToString(), at));
        }
        else
        {
            Refuse(at, c switch
            {
                '(' or ')' or '[' or ']' => "скобки ( ) [ ] и диапазоны чисел здесь не используются",
                '«' or '»' or '“' or '”' or '„' => "значения пишутся в прямых кавычках: \"дательный\"",
                _ => $"лишний знак «{(char.IsSurrogate(c) && at + 1 < text.Length ? text.Substring(at, 2) : c.ToString())}»",
            });
        }

        return at + (char.IsHighSurrogate(c) ? 2 : 1);
    }

    private int Quoted(int at, List<Token> tokens)
    {
        var end = text.IndexOf(text[at], at + 1);
        var line = text.IndexOf('\n', at);
        if (end < 0 || (line >= 0 && line < end))
        {
            Refuse(at, "кавычки не закрыты в этой строке");
            return line < 0 ? text.Length : line;
        }
        // The engine would read a backslash as an escape.
        if (text.AsSpan(at, end - at).Contains('\\')) Refuse(at, "обратная косая черта \\ в кавычках не используется");
        tokens.Add(new(TokenKind.String, text[(at + 1)..end], at));
        return end + 1;
    }

    private int Number(int at, List<Token> tokens)
    {
        var end = at;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        if (end < text.Length && (char.IsLetter(text[end]) || text[end] is '_' or '.')) Refuse(at, "имя не может начинаться с цифры, а число – содержать точку или буквы");
        else if (end - at > 9) Refuse(at, "слишком большое число");
        tokens.Add(new(TokenKind.Number, text[at..end], at));
        return end;
    }

    private int Name(int at, List<Token> tokens)
    {
        var end = at;
        while (end < text.Length
            && (char.IsLetter(text[end]) || char.IsAsciiDigit(text[end]) || text[end] == '_'
            || (text[end] == '.' && end + 1 < text.Length && (char.IsLetter(text[end + 1]) || text[end + 1] == '_'))))
        {
            end++;
        }
        var name = text[at..end];
        var letters = name.Where(char.IsLetter).ToList();
        if (letters.Exists(EngineNames.IsRussian) && !letters.TrueForAll(EngineNames.IsRussian)) Refuse(at, $"в имени «{name}» смешаны русские и латинские буквы");
        else if (!letters.TrueForAll(l => EngineNames.IsRussian(l) || char.IsAsciiLetterLower(l))) Refuse(at, $"имя «{name}» пишется русскими буквами");
        for (var i = at; i < end; i++) engine[i] = EngineNames.ToEngine(text[i]);
        tokens.Add(new(TokenKind.Name, name.ToLowerInvariant(), at));
        return end;
    }

    private void Refuse(int at, string message)
    {
        _clean = false;
        complain(at, message);
    }
}
