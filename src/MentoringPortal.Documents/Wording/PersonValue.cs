using System.Collections.Frozen;
using Fluid;
using Fluid.Values;
using MentoringPortal.Domain.Language;

namespace MentoringPortal.Documents.Wording;

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
    private static readonly FrozenDictionary<string, (string Meaning, Func<Participant, FluidValue> Of)> Parts =
        new (string Name, string Meaning, Func<Participant, FluidValue> Of)[]
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
