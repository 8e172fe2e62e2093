using System.Collections.Frozen;
using System.Globalization;
using System.Text.Encodings.Web;
using Fluid;
using Fluid.Values;
using MentoringPortal.Domain.Language;

namespace MentoringPortal.Documents.Wording;

/// <summary>A value that prints as a text. Texts reach nothing but what these classes hand out: no property of any type is ever read by its name.</summary>
internal abstract class SpokenValue : FluidValue
{
    public override FluidValues Type => FluidValues.Object;

    public abstract override string ToStringValue();

    public override bool Equals(FluidValue? other) => other is not null && ToStringValue() == other.ToStringValue();

    public override bool Equals(object? obj) => obj is FluidValue other && Equals(other);

    public override int GetHashCode() => ToStringValue().GetHashCode(StringComparison.Ordinal);

    public override bool ToBooleanValue() => true;

    public override decimal ToNumberValue() => 0;

    public override object ToObjectValue() => ToStringValue();

    public override async ValueTask WriteToAsync(TextWriter writer, TextEncoder encoder, CultureInfo cultureInfo) => await writer.WriteAsync(ToStringValue());
}

/// <summary>A name or post in any case.</summary>
internal sealed class DeclinedValue(Func<GrammaticalCase, string> form, GrammaticalCase at = GrammaticalCase.Nominative) : SpokenValue
{
    public DeclinedValue In(GrammaticalCase grammaticalCase) => new(form, grammaticalCase);

    public override string ToStringValue() => form(at);
}

/// <summary>A day; without a filter it prints as «01.09.2026».</summary>
internal sealed class DayValue(DateOnly day) : SpokenValue
{
    public DateOnly Day => day;

    public override string ToStringValue() => RussianDate.Short(day);
}

/// <summary>A person with the post.</summary>
internal sealed class PersonValue(Participant person) : SpokenValue
{
    private static readonly FrozenDictionary<string, (string Meaning, Func<Participant, FluidValue> Of)> Parts = new (string Name, string Meaning, Func<Participant, FluidValue> Of)[]
    {
        ("фио", "фамилия, имя и отчество", p => new DeclinedValue(c => p.Name.In(c).Full)),
        ("фамилия", "только фамилия", p => new DeclinedValue(c => p.Name.In(c).Surname)),
        ("имя_отчество", "имя и отчество", p => new DeclinedValue(c => p.Name.In(c).GivenNameAndPatronymic)),
        ("фамилия_инициалы", "«Петрова А.И.»", p => new DeclinedValue(c => p.Name.In(c).SurnameWithInitials)),
        ("инициалы_фамилия", "«А.И. Петрова»", p => new DeclinedValue(c => p.Name.In(c).InitialsWithSurname)),
        ("должность", "должность с маленькой буквы", p => new DeclinedValue(c => Words.Post(p.Post, c))),
        ("с_должностью", "«Петрова Анна Ильинична, учитель математики»", p => new DeclinedValue(p.Full)),
        ("кратко", "«Петрова А.И., учитель математики»", p => new DeclinedValue(p.Brief)),
        ("должность_и_имя", "«учитель математики Петрова А.И.»", p => new DeclinedValue(p.PostAndName)),
    }.ToFrozenDictionary(p => p.Name, p => (p.Meaning, p.Of));

    private static readonly FrozenDictionary<string, Func<Participant, FluidValue>> ByEngineName = Parts.ToFrozenDictionary(p => EngineNames.ToEngine(p.Key), p => p.Value.Of);

    public static readonly TextShape Shape = TextShape.Of(Parts.Keys);

    /// <summary>Somebody without a post: a pupil, a parent.</summary>
    public static readonly TextShape NameShape = TextShape.Of("фио", "фамилия", "имя_отчество", "фамилия_инициалы", "инициалы_фамилия");

    public static IEnumerable<TextVariable> Described => Parts.Select(p => new TextVariable("человек." + p.Key, p.Value.Meaning, "имя или должность"));

    public Gender? Gender => person.Name.GenderFound;

    public DeclinedValue FullName => new(c => person.Name.In(c).Full);

    public override string ToStringValue() => person.Name.Full;

    public override ValueTask<FluidValue> GetValueAsync(string name, TemplateContext context) =>
        new(ByEngineName.TryGetValue(name, out var part) ? part(person) : NilValue.Instance);
}

/// <summary>The school of the document.</summary>
internal sealed class SchoolValue(SchoolCard school) : SpokenValue
{
    public static readonly TextShape Shape = new(new Dictionary<string, TextShape>
    {
        ["название"] = TextShape.Leaf, ["краткое_название"] = TextShape.Leaf, ["место"] = TextShape.Leaf, ["адрес"] = TextShape.Leaf, ["реквизиты"] = TextShape.Leaf, ["учредитель"] = TextShape.Leaf, ["руководитель"] = PersonValue.Shape,
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
