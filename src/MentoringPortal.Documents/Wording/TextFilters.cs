using Fluid;
using Fluid.Values;
using MentoringPortal.Domain.Language;

namespace MentoringPortal.Documents.Wording;

/// <summary>The filters of editable texts; there are no others.</summary>
internal static class TextFilters
{
    private sealed record Known(TextFilter About, int Least, int Most, Func<FluidValue, FilterArguments, FluidValue> Apply);

    private static readonly Dictionary<string, GrammaticalCase> Cases = new()
    {
        ["именительный"] = GrammaticalCase.Nominative,
        ["родительный"] = GrammaticalCase.Genitive,
        ["дательный"] = GrammaticalCase.Dative,
        ["винительный"] = GrammaticalCase.Accusative,
        ["творительный"] = GrammaticalCase.Instrumental,
        ["предложный"] = GrammaticalCase.Prepositional,
    };

    private static readonly Dictionary<string, NounGender> Genders =
        new() { ["мужской"] = NounGender.Masculine, ["женский"] = NounGender.Feminine, ["средний"] = NounGender.Neuter };

    private static readonly Dictionary<string, Known> All = new Known[]
    {
        new(new("падеж", "ставит имя или должность в падеж: именительный, родительный, дательный, винительный, творительный, предложный",
            "{{ наставник.фио | падеж: \"дательный\" }}", "Петровой Анне Ильиничне"), 1, 1, Decline),
        new(new("дата", "дата цифрами", "{{ дата | дата }}", "01.09.2026"), 0, 0, (v, _) => v is DayValue d ? StringValue.Create(RussianDate.Short(d.Day)) : v),
        new(new("дата_словами", "дата с названием месяца", "{{ дата | дата_словами }}", "1 сентября 2026 г."), 0, 0, (v, _) => v is DayValue d
            ? StringValue.Create(RussianDate.Long(d.Day)) : v),
        new(new("число_словами", "число словами; можно указать род и падеж", "{{ 2 | число_словами: \"женский\", \"родительный\" }}", "двух"), 0, 2, InWords),
        new(new("срок", "число цифрами и словами со словом в нужной форме; можно указать падеж", "{{ 3 | срок: \"рабочий день\", \"родительный\" }}",
            "3 (трёх) рабочих дней"), 1, 2, Term),
        new(new("мн", "число со словом в нужной форме", "{{ 5 | мн: \"пара\", \"пары\", \"пар\" }}", "5 пар"), 3, 3, (v, a) =>
            StringValue.Create(RussianPlural.Of(Whole(v), Said(a, 0), Said(a, 1), Said(a, 2)))),
        new(new("слово", "только слово в форме для числа", "{{ 2 | слово: \"пара\", \"пары\", \"пар\" }}", "пары"), 3, 3, (v, a) =>
            StringValue.Create(RussianPlural.Word(Whole(v), Said(a, 0), Said(a, 1), Said(a, 2)))),
        new(new("часы", "минуты как часы и минуты", "{{ 95 | часы }}", "1 ч 35 мин"), 0, 0, (v, _) => StringValue.Create(RussianDuration.Format(Math.Max(0, Whole(v))))),
        new(new("род", "слово для мужчины или для женщины; когда пол неизвестен – оба через косую черту", "{{ наставник | род: \"назначен\", \"назначена\" }}",
            "назначена"), 2, 2, ByGender),
        new(new("если_нет", "чем заменить то, чего нет", "{{ номер | если_нет: \"____\" }}", "____"), 1, 1, (v, a) => v.IsNil() || v.ToStringValue().Length == 0
            ? StringValue.Create(Said(a, 0)) : v),
        new(new("с_заглавной", "первая буква заглавная", "{{ наставник.должность | с_заглавной }}", "Учитель математики"), 0, 0, (v, _) => Text(v, Words.Upper)),
        new(new("со_строчной", "первая буква строчная", "{{ \"Учитель\" | со_строчной }}", "учитель"), 0, 0, (v, _) => Text(v, Words.Lower)),
        new(new("прописными", "все буквы заглавные", "{{ \"приказ\" | прописными }}", "ПРИКАЗ"), 0, 0, (v, _) => Text(v, t => t.ToUpperInvariant())),
        new(new("с_точкой", "в конце ровно одна точка", "{{ \"Петрова А.И.\" | с_точкой }}", "Петрова А.И."), 0, 0, (v, _) => Text(v, Words.Sentence)),
        new(new("без_точки", "без знака препинания в конце", "{{ \"согласовано.\" | без_точки }}", "согласовано"), 0, 0, (v, _) => Text(v, t => t.Trim().TrimEnd('.', ';', ','))),
    }.ToDictionary(f => f.About.Name);

    /// <summary>What the settings page explains.</summary>
    public static IReadOnlyList<TextFilter> Described { get; } = [.. All.Values.Select(f => f.About)];

    public static void Register(TemplateOptions options)
    {
        options.Filters.Clear();
        foreach (var (name, filter) in All) options.Filters.AddFilter(EngineNames.ToEngine(name), (input, arguments, _) => new(filter.Apply(input, arguments)));
    }

    /// <summary>What is wrong with the use of a filter; null when nothing is.</summary>
    /// <param name="name">Name as written.</param>
    /// <param name="arguments">Arguments; null stands for one that is not a literal.</param>
    public static string? Complaint(string name, IReadOnlyList<string?> arguments)
    {
        if (!All.TryGetValue(name, out var filter)) return Guess.Of($"неизвестный фильтр «{name}»", name, All.Keys);
        if (arguments.Count < filter.Least || arguments.Count > filter.Most)
        {
            return filter.Most == 0 ? $"фильтру «{name}» не нужны значения после двоеточия"
                : $"фильтру «{name}» нужно значений: {(filter.Least == filter.Most ? $"{filter.Least}" : $"от {filter.Least} до {filter.Most}")}, пример: {filter.About.Example}";
        }
        return name switch
        {
            "падеж" when arguments[0] is { } c && !Cases.ContainsKey(c) => $"неизвестный падеж «{c}», есть: {string.Join(", ", Cases.Keys)}",
            "число_словами" when arguments is [{ } g, ..] && !Genders.ContainsKey(g) => $"неизвестный род «{g}», есть: {string.Join(", ", Genders.Keys)}",
            "число_словами" when arguments is [_, { } c] && !Cases.ContainsKey(c) => $"неизвестный падеж «{c}», есть: {string.Join(", ", Cases.Keys)}",
            "срок" when arguments[0] is { } n && !CountedNoun.ByName.ContainsKey(n) => UnknownNoun(n),
            "срок" when arguments is [_, { } c] && !Cases.ContainsKey(c) => $"неизвестный падеж «{c}», есть: {string.Join(", ", Cases.Keys)}",
            _ => null,
        };
    }

    private static FluidValue Decline(FluidValue value, FilterArguments arguments)
    {
        if (!Cases.TryGetValue(Said(arguments, 0), out var grammaticalCase)) throw new TextFailureException($"неизвестный падеж «{Said(arguments, 0)}»");
        return value switch
        {
            DeclinedValue declined => declined.In(grammaticalCase),
            PersonValue person => person.FullName.In(grammaticalCase),
            _ when value.IsNil() => value,
            _ => StringValue.Create(RussianPosts.In(value.ToStringValue(), grammaticalCase)),
        };
    }

    private static StringValue InWords(FluidValue value, FilterArguments arguments)
    {
        var gender = NounGender.Masculine;
        var grammaticalCase = GrammaticalCase.Nominative;
        if (arguments.Count > 0 && !Genders.TryGetValue(Said(arguments, 0), out gender)) throw new TextFailureException($"неизвестный род «{Said(arguments, 0)}»");
        if (arguments.Count > 1 && !Cases.TryGetValue(Said(arguments, 1), out grammaticalCase)) throw new TextFailureException($"неизвестный падеж «{Said(arguments, 1)}»");
        return StringValue.Create(RussianNumber.InWords(Whole(value), gender, grammaticalCase));
    }

    private static StringValue Term(FluidValue value, FilterArguments arguments)
    {
        var grammaticalCase = GrammaticalCase.Nominative;
        if (!CountedNoun.ByName.TryGetValue(Said(arguments, 0), out var noun)) throw new TextFailureException(UnknownNoun(Said(arguments, 0)));
        if (arguments.Count > 1 && !Cases.TryGetValue(Said(arguments, 1), out grammaticalCase)) throw new TextFailureException($"неизвестный падеж «{Said(arguments, 1)}»");
        return StringValue.Create(RussianNumber.WithWords(Whole(value), noun, grammaticalCase));
    }

    private static string UnknownNoun(string noun) => $"фильтр «срок» не знает слова «{noun}», есть: {string.Join(", ", CountedNoun.ByName.Keys)}";

    private static StringValue ByGender(FluidValue value, FilterArguments arguments) => StringValue.Create(value is PersonValue person
        ? person.Gender switch { Gender.Male => Said(arguments, 0), Gender.Female => Said(arguments, 1), _ => $"{Said(arguments, 0)}/{Said(arguments, 1)}" }
        : throw new TextFailureException("фильтр «род» нужен человеку, например {{ наставник | род: \"назначен\", \"назначена\" }}"));

    private static FluidValue Text(FluidValue value, Func<string, string> change) => value.IsNil() ? value : StringValue.Create(change(value.ToStringValue()));

    private static string Said(FilterArguments arguments, int at) => arguments.At(at).ToStringValue();

    private static int Whole(FluidValue value)
    {
        if (value is not NumberValue) throw new TextFailureException($"вместо числа стоит «{value.ToStringValue()}»");
        var number = value.ToNumberValue();
        return number is > int.MinValue and < int.MaxValue ? (int)number : throw new TextFailureException("слишком большое число");
    }
}
