using Fluid;
using Fluid.Values;
using MentoringPortal.Domain.Language;

namespace MentoringPortal.Documents.Wording;

/// <summary>The variables of a text with where their values come from.</summary>
/// <typeparam name="T">Facts the text speaks about, normally the data of the document.</typeparam>
internal sealed class Variables<T>
{
    private readonly Dictionary<string, Func<T, FluidValue>> _values = [];
    private readonly Dictionary<string, TextShape> _shapes = [];
    private readonly List<TextVariable> _described = [];

    public IReadOnlyList<TextVariable> Described => _described;

    public TextShape Shape => new(_shapes);

    public Variables<T> Text(string name, string meaning, Func<T, string?> of) => Add(name, meaning, "текст", TextShape.Leaf, t => Spoken.Text(of(t)));

    public Variables<T> Day(string name, string meaning, Func<T, DateOnly?> of) => Add(name, meaning, "дата", TextShape.Leaf, t => Spoken.Day(of(t)));

    public Variables<T> Number(string name, string meaning, Func<T, int?> of) => Add(name, meaning, "число", TextShape.Leaf, t => Spoken.Number(of(t)));

    public Variables<T> Flag(string name, string meaning, Func<T, bool> of) => Add(name, meaning, "да или нет", TextShape.Leaf, t => BooleanValue.Create(of(t)));

    public Variables<T> Person(string name, string meaning, Func<T, Participant?> of) => Add(name, meaning, "человек", PersonValue.Shape, t => Spoken.Person(of(t)));

    /// <summary>A name without a post: a pupil, a parent.</summary>
    public Variables<T> Name(string name, string meaning, Func<T, RussianName?> of) =>
        Add(name, meaning, "имя", PersonValue.NameShape, t => Spoken.Person(of(t) is { } known ? new(known, "") : null));

    public Variables<T> School(Func<T, SchoolCard> of) =>
        Add("школа", "школа: .название, .краткое_название, .место, .адрес, .реквизиты, .учредитель, .руководитель (человек)", "школа", SchoolValue.Shape, t =>
        new SchoolValue(of(t)));

    /// <summary>A list to walk through with «for»; each element has the variables of <paramref name="item"/> behind its dot.</summary>
    public Variables<T> List<TItem>(string name, string meaning, Func<T, IEnumerable<TItem>> of, Variables<TItem> item)
    {
        Add(name, meaning, "список", new(new Dictionary<string, TextShape>(), item.Shape), t => new ArrayValue([.. of(t).Select(i => new FactsValue<TItem>(item, i))]));
        _described.AddRange(item.Described.Select(d => d with { Name = $"элемент «{name}».{d.Name}" }));
        return this;
    }

    /// <summary>The variables of another set, for facts that hold them.</summary>
    public Variables<T> With<TOther>(Variables<TOther> others, Func<T, TOther> of)
    {
        foreach (var (name, value) in others._values) _values.Add(name, t => value(of(t)));
        foreach (var (name, shape) in others._shapes) _shapes.Add(name, shape);
        _described.AddRange(others._described);
        return this;
    }

    public FluidValue ValueOf(string engineName, T facts) => _values.TryGetValue(engineName, out var of) ? of(facts) : NilValue.Instance;

    private Variables<T> Add(string name, string meaning, string kind, TextShape shape, Func<T, FluidValue> of)
    {
        _values.Add(EngineNames.ToEngine(name), of);
        _shapes.Add(name, shape);
        _described.Add(new(name, meaning, kind));
        return this;
    }
}

/// <summary>Beginnings of variable sets.</summary>
internal static class Variables
{
    /// <summary>What every document knows: школа, номер, дата.</summary>
    public static Variables<T> OfDocument<T>() where T : DocumentData => new Variables<T>()
        .School(d => d.School)
        .Text("номер", "регистрационный номер, пока документ – проект, его нет", d => d.Number)
        .Day("дата", "дата документа, пока документ – проект, её нет", d => d.Date);
}

/// <summary>The facts of a text; a name gives the value of its variable.</summary>
internal sealed class FactsValue<T>(Variables<T> variables, T facts) : SpokenValue
{
    public override string ToStringValue() => "";

    public override ValueTask<FluidValue> GetValueAsync(string name, TemplateContext context) => new(variables.ValueOf(name, facts));
}
