using System.Collections.Frozen;
using Fluid;
using Fluid.Values;

namespace MentoringPortal.Documents.Wording;

/// <summary>The school of the document.</summary>
internal sealed class SchoolValue(SchoolCard school) : SpokenValue
{
    public static readonly TextShape Shape = new(new Dictionary<string, TextShape>
    {
        ["название"] = TextShape.Leaf,
        ["краткое_название"] = TextShape.Leaf,
        ["место"] = TextShape.Leaf,
        ["адрес"] = TextShape.Leaf,
        ["реквизиты"] = TextShape.Leaf,
        ["учредитель"] = TextShape.Leaf,
        ["руководитель"] = PersonValue.Shape,
    });

    private static readonly FrozenDictionary<string, Func<SchoolCard, FluidValue>> Parts = new Dictionary<string, Func<SchoolCard, FluidValue>>
    {
        ["название"] = s => new DeclinedValue(s.Full),
        ["краткое_название"] = s => new DeclinedValue(s.Brief),
        ["место"] = s => Spoken.Text(s.Place),
        ["адрес"] = s => Spoken.Text(s.Address),
        ["реквизиты"] = s => Spoken.Text(s.Codes),
        ["учредитель"] = s => Spoken.Text(s.Founder),
        ["руководитель"] = s => new PersonValue(s.Director),
    }.ToFrozenDictionary(p => EngineNames.ToEngine(p.Key), p => p.Value);

    public override string ToStringValue() => school.ShortName;

    public override ValueTask<FluidValue> GetValueAsync(string name, TemplateContext context) =>
        new(Parts.TryGetValue(name, out var part) ? part(school) : NilValue.Instance);
}

/// <summary>Makes values; what is not known is nothing, so that «если» can ask for it.</summary>
internal static class Spoken
{
    public static FluidValue Text(string? text) => string.IsNullOrWhiteSpace(text) ? NilValue.Instance : StringValue.Create(text.Trim());

    public static FluidValue Day(DateOnly? day) => day is { } value ? new DayValue(value) : NilValue.Instance;

    public static FluidValue Number(int? number) => number is { } value ? NumberValue.Create(value) : NilValue.Instance;

    public static FluidValue Person(Participant? person) => person is null ? NilValue.Instance : new PersonValue(person);
}
