namespace MentoringPortal.Documents.Wording;

/// <summary>Checks the words of one pair of brackets against the grammar and the names.</summary>
internal sealed class TextPhrase(List<Token> tokens, TextNames names, Action<int, string> complain, int at = 0)
{
    private static readonly string[] Comparisons = ["==", "!=", "<>", "<", ">", "<=", ">=", "contains"];

    private int _at = at;

    private Token? Now => _at < tokens.Count ? tokens[_at] : null;

    private int Offset => Now?.Offset ?? (tokens.Count == 0 ? 0 : tokens[^1].Offset + tokens[^1].Text.Length);

    /// <summary>A variable, a text in quotes or a number.</summary>
    public bool Value() => Value(out _, out _);

    /// <summary>Filters up to the end.</summary>
    public bool Filters()
    {
        while (Now is { } token)
        {
            if (!token.Is("|")) return Refuse($"лишнее «{token.Text}»: фильтр отделяется чертой |");
            _at++;
            if (Now is not { Kind: TokenKind.Name } filter) return Refuse("после черты | нужен фильтр");
            _at++;
            var arguments = new List<string?>();
            if (Now?.Is(":") == true && !Arguments(arguments)) return false;
            if (TextFilters.Complaint(filter.Text, arguments) is { } complaint) complain(filter.Offset, complaint);
        }
        return true;
    }

    /// <summary>Comparisons joined by «and» and «or», up to the end.</summary>
    public void Condition()
    {
        while (true)
        {
            if (!Value()) return;
            if (Now is { } sign && Comparisons.Contains(sign.Text) && sign.Kind != TokenKind.String)
            {
                _at++;
                if (!Value()) return;
            }
            if (Now is null) return;
            if (Now is not { } word || !(word.Is("and") || word.Is("or")))
            {
                Refuse(Now!.Value.Is("=") ? "сравнение пишется двумя знаками: ==" : $"лишнее «{Now!.Value.Text}» в условии");
                return;
            }
            _at++;
        }
    }

    public void OnlyValue()
    {
        if (Value()) End();
    }

    /// <summary>Values between commas.</summary>
    public void Values()
    {
        while (Value())
        {
            if (Now?.Is(",") != true && Now?.Is("or") != true)
            {
                End();
                return;
            }
            _at++;
        }
    }

    /// <summary>«п in пары».</summary>
    public void Loop()
    {
        if (NewName() is not { } name) return;
        if (Now?.Is("in") != true)
        {
            Refuse("после имени нужно «in» и список, например: {% for п in пары %}");
            return;
        }
        _at++;
        if (Now is not { Kind: TokenKind.Name } list)
        {
            Refuse("после «in» нужен список");
            return;
        }
        _at++;
        if (names.Find(list) is { } shape)
        {
            if (shape.Item is null) complain(list.Offset, $"«{list.Text}» – не список");
            names.Declare(name, shape.Item ?? TextShape.Leaf, inBlock: true);
        }
        else
        {
            names.Declare(name, TextShape.Leaf, inBlock: true);
        }

        names.DeclareLoop();
        End();
    }

    /// <summary>«имя = значение | фильтры».</summary>
    public void Assign()
    {
        if (NewName() is not { } name) return;
        if (Now?.Is("=") != true)
        {
            Refuse("после имени нужен знак =");
            return;
        }
        _at++;
        if (!Value(out _, out var shape)) return;
        var plain = Now is null;
        if (Filters()) names.Declare(name, plain ? shape : TextShape.Leaf, inBlock: false);
    }

    public void End()
    {
        if (Now is { } token) Refuse($"лишнее «{token.Text}»");
    }

    private bool Arguments(List<string?> arguments)
    {
        do
        {
            _at++;
            if (!Value(out var literal, out _)) return false;
            arguments.Add(literal);
            if (Now?.Is(":") == true) return Refuse("здесь нужна запятая, а не двоеточие");
        }
        while (Now?.Is(",") == true);
        return true;
    }

    private Token? NewName()
    {
        if (Now is not { Kind: TokenKind.Name } name || !name.Text.Any(EngineNames.IsRussian) || name.Text.Contains('.', StringComparison.Ordinal))
        {
            Refuse("здесь нужно новое имя русскими буквами, без точек");
            return null;
        }
        _at++;
        if (names.IsKnown(name.Text)) complain(name.Offset, $"имя «{name.Text}» уже занято");
        return name;
    }

    private bool Value(out string? literal, out TextShape shape)
    {
        literal = null;
        shape = TextShape.Leaf;
        switch (Now)
        {
            case { Kind: TokenKind.String } token:
                literal = token.Text;
                break;
            case { Kind: TokenKind.Number }:
                break;
            case { Kind: TokenKind.Name } name:
                shape = names.Find(name) ?? TextShape.Leaf;
                break;
            default:
                return Refuse("здесь нужна переменная, число или текст в кавычках");
        }
        _at++;
        return true;
    }

    private bool Refuse(string message)
    {
        complain(Offset, message);
        return false;
    }
}
