namespace MentoringPortal.Documents.Wording;

/// <summary>The names a text may use where it stands: variables of the kind, «for» names of the blocks around, «assign» names so far.</summary>
internal sealed class TextNames(TextShape root, Action<int, string> complain)
{
    private const string Loop = "forloop";

    private static readonly string[] Literals = ["true", "false", "nil", "null", "empty", "blank"];
    private static readonly TextShape LoopShape = TextShape.Of("first", "last", "index", "length");

    private readonly Dictionary<string, TextShape> _assigned = [];
    private readonly Stack<Dictionary<string, TextShape>> _blocks = new();

    public void Enter() => _blocks.Push([]);

    public void Leave() => _blocks.Pop();

    public void Declare(Token name, TextShape shape, bool inBlock) => (inBlock ? _blocks.Peek() : _assigned)[name.Text] = shape;

    public void DeclareLoop() => _blocks.Peek()[Loop] = LoopShape;

    /// <summary>True for a variable of the kind or of a loop around; an assigned name may be assigned anew.</summary>
    public bool IsKnown(string name) => root.Members.ContainsKey(name) || _blocks.Any(b => b.ContainsKey(name));

    /// <summary>What the name is; complains and gives null when there is no such name.</summary>
    public TextShape? Find(Token name)
    {
        if (Literals.Contains(name.Text)) return TextShape.Leaf;
        var path = name.Text.Split('.');
        if (First(path[0]) is not { } shape)
        {
            complain(name.Offset, char.IsAsciiLetterLower(path[0][0])
                ? $"неизвестное имя «{path[0]}»: переменные называются по-русски"
                : Guess.Of($"неизвестная переменная «{path[0]}»", path[0], Known));
            return null;
        }
        for (var i = 1; i < path.Length; i++)
        {
            if (!shape.Members.TryGetValue(path[i], out var next))
            {
                var whole = string.Join('.', path[..i]);
                complain(name.Offset, shape.Members.Count == 0 ? $"у «{whole}» нет частей" : Guess.Of($"у «{whole}» нет «{path[i]}»", path[i], shape.Members.Keys));
                return null;
            }
            shape = next;
        }
        return shape;
    }

    private IEnumerable<string> Known => [.. root.Members.Keys, .. _assigned.Keys, .. _blocks.SelectMany(b => b.Keys)];

    private TextShape? First(string name) =>
        _blocks.FirstOrDefault(b => b.ContainsKey(name))?[name] ?? _assigned.GetValueOrDefault(name) ?? root.Members.GetValueOrDefault(name);
}
