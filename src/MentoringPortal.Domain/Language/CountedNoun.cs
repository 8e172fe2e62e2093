namespace MentoringPortal.Domain.Language;

/// <summary>A noun with its adjective as numbers count it in every case: «3 рабочих дня», «в течение 3 рабочих дней», «не позднее чем через 21 рабочий день».</summary>
/// <param name="Gender">Grammatical gender of the noun.</param>
/// <param name="Singular">The six cases of the singular, in the order of <see cref="GrammaticalCase"/>.</param>
/// <param name="Plural">The six cases of the plural; the genitive is the form after «пять».</param>
/// <param name="Few">The form after «два», «три», «четыре»: «рабочих дня».</param>
public sealed record CountedNoun(NounGender Gender, IReadOnlyList<string> Singular, IReadOnlyList<string> Plural, string Few)
{
    /// <summary>«рабочий день».</summary>
    public static readonly CountedNoun WorkingDay = new(
        NounGender.Masculine,
        ["рабочий день", "рабочего дня", "рабочему дню", "рабочий день", "рабочим днём", "рабочем дне"],
        ["рабочие дни", "рабочих дней", "рабочим дням", "рабочие дни", "рабочими днями", "рабочих днях"],
        "рабочих дня");

    /// <summary>«календарный день».</summary>
    public static readonly CountedNoun CalendarDay = new(
        NounGender.Masculine,
        ["календарный день", "календарного дня", "календарному дню", "календарный день", "календарным днём", "календарном дне"],
        ["календарные дни", "календарных дней", "календарным дням", "календарные дни", "календарными днями", "календарных днях"],
        "календарных дня");

    /// <summary>«месяц».</summary>
    public static readonly CountedNoun Month = new(
        NounGender.Masculine, ["месяц", "месяца", "месяцу", "месяц", "месяцем", "месяце"], ["месяцы", "месяцев", "месяцам", "месяцы", "месяцами", "месяцах"], "месяца");

    /// <summary>«год», but «пять лет».</summary>
    public static readonly CountedNoun Year = new(
        NounGender.Masculine, ["год", "года", "году", "год", "годом", "годе"], ["годы", "лет", "годам", "годы", "годами", "годах"], "года");

    /// <summary>«час».</summary>
    public static readonly CountedNoun Hour = new(
        NounGender.Masculine, ["час", "часа", "часу", "час", "часом", "часе"], ["часы", "часов", "часам", "часы", "часами", "часах"], "часа");

    /// <summary>«встреча».</summary>
    public static readonly CountedNoun Meeting = new(
        NounGender.Feminine, ["встреча", "встречи", "встрече", "встречу", "встречей", "встрече"], ["встречи", "встреч", "встречам", "встречи", "встречами", "встречах"], "встречи");

    /// <summary>«занятие».</summary>
    public static readonly CountedNoun Lesson = new(
        NounGender.Neuter,
        ["занятие", "занятия", "занятию", "занятие", "занятием", "занятии"],
        ["занятия", "занятий", "занятиям", "занятия", "занятиями", "занятиях"],
        "занятия");

    /// <summary>«документ».</summary>
    public static readonly CountedNoun Document = new(
        NounGender.Masculine,
        ["документ", "документа", "документу", "документ", "документом", "документе"],
        ["документы", "документов", "документам", "документы", "документами", "документах"],
        "документа");

    /// <summary>«лист».</summary>
    public static readonly CountedNoun Leaf = new(
        NounGender.Masculine, ["лист", "листа", "листу", "лист", "листом", "листе"], ["листы", "листов", "листам", "листы", "листами", "листах"], "листа");

    /// <summary>The nouns that editable texts may count, by their nominative.</summary>
    public static IReadOnlyDictionary<string, CountedNoun> ByName { get; } =
        new[] { WorkingDay, CalendarDay, Month, Year, Hour, Meeting, Lesson, Document, Leaf }.ToDictionary(noun => noun.Singular[0], StringComparer.OrdinalIgnoreCase);

    /// <summary>The noun that fits the number in the case, without the number.</summary>
    public string For(int number, GrammaticalCase grammaticalCase)
    {
        var index = (int)grammaticalCase;
        // Only the nominative and the accusative of things tell «дня» from «дней».
        return grammaticalCase is GrammaticalCase.Nominative or GrammaticalCase.Accusative
            ? RussianPlural.Word(number, Singular[index], Few, Plural[(int)GrammaticalCase.Genitive])
            : RussianPlural.Word(number, Singular[index], Plural[index], Plural[index]);
    }
}
