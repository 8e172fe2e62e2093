namespace MentoringPortal.Documents.Wording;

/// <summary>The editable texts of one document kind.</summary>
/// <param name="code">Code of the kind.</param>
public sealed class KindTexts(string code)
{
    private readonly List<TextSlot> _slots = [];

    public string Code => code;

    /// <summary>Texts in the order of the document.</summary>
    public IReadOnlyList<TextSlot> Slots => _slots;

    /// <summary>The text of this name; null when the kind has none such.</summary>
    public TextSlot? Find(string key) => _slots.Find(s => s.Key == key);

    /// <summary>Filters of all texts.</summary>
    public static IReadOnlyList<TextFilter> Filters => TextFilters.Described;

    /// <summary>What stands behind the dot of every person.</summary>
    public static IEnumerable<TextVariable> PersonParts => PersonValue.Described;

    /// <summary>Longest text of one slot.</summary>
    public static int Longest => TextLanguage.Longest;

    /// <summary>Declares a text that makes one paragraph.</summary>
    internal TextSlot<T> Text<T>(string key, string title, Variables<T> facts, string usual, bool optional = false, string? hint = null,
        Func<IReadOnlyList<string>, string?>? rule = null) =>
        Add(new TextSlot<T> { Code = code, Key = key, Title = title, Usual = Joined(usual), Facts = facts, Optional = optional, Hint = hint, Rule = rule });

    /// <summary>Declares a text whose every line is a paragraph or item.</summary>
    internal TextSlot<T> Lines<T>(string key, string title, Variables<T> facts, string usual, bool optional = false, string? hint = null) =>
        Add(new TextSlot<T> { Code = code, Key = key, Title = title, Usual = Joined(usual), Facts = facts, Form = TextForm.Lines, Optional = optional, Hint = hint });

    // A backslash at the end of a source line joins the next one to it, so that a long paragraph is read without scrolling.
    private static string Joined(string usual) => usual.Replace("\\\n", "", StringComparison.Ordinal);

    /// <summary>Declares further approval blocks: «СОГЛАСОВАНО; председатель профсоюзного комитета; И.О. Фамилия», one a line.</summary>
    internal TextSlot<T> Approvals<T>(Variables<T> facts) => Add(new TextSlot<T>
    {
        Code = code,
        Key = "approvals",
        Title = "Дополнительные грифы",
        Usual = "",
        Facts = facts,
        Form = TextForm.Lines,
        Optional = true,
        Rule = ApprovalLines.Complaint,
        Hint = "Каждая строка – гриф: «СОГЛАСОВАНО; председатель профсоюзного комитета; И.О. Фамилия»; всего на документе не больше четырёх",
    });

    private TextSlot<T> Add<T>(TextSlot<T> slot)
    {
        _slots.Add(slot);
        return slot;
    }
}
