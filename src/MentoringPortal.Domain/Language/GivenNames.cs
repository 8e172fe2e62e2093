namespace MentoringPortal.Domain.Language;

/// <summary>Given names of Russia's peoples by gender, for the guess where neither the form nor the patronymic tells it.</summary>
internal static partial class GivenNames
{
    private static readonly HashSet<string> Male = [.. MaleNames.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)];
    private static readonly HashSet<string> Female = [.. FemaleNames.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)];

    private static readonly string[] FemaleEndings =
        ["гуль", "гюль", "гюл", "гул", "нисо", "нисса", "ниса", "наз", "бану", "бика", "биби", "джамал", "ханум", "кыз", "сылу", "гиза", "ханым", "хонум", "слу", "сулу",
            "гульсум", "гулсум", "зиган", "икамал", "дже", "ие", "йе", "лганай", "лгонай", "рабо", "лли", "нни", "тти", "ина", "ана", "элла", "етта", "ануш", "инэ",
            "ине", "уи", "маа", "кыс", "унай", "ынай", "ель", "уль", "юль", "имат", "идат", "йдат", "ижат", "исат", "инат", "ият", "йбат", "ибат"];

    private static readonly string[] FemaleStarts = ["гуль", "гюль", "гулн", "биби"];

    private static readonly string[] MaleEndings =
        ["слав", "мир", "бек", "хан", "ддин", "дин", "джан", "жан", "али", "улла", "ула", "бай", "тай", "мурат", "мухаммад", "гали", "вали", "берди", "кул", "заман",
            "шах", "иль", "магомед", "магомет", "мухамед", "ахмед", "мамед", "хаджи", "гирей", "пулат", "мурза", "мирза", "реза", "паша", "баба", "бала", "оол", "улло",
            "хон", "жон", "зод", "рахман", "назар", "гельды", "гелди", "берген", "гаджи", "ага", "тша", "нша", "льша", "рша", "дша", "сафа", "тзия"];

    /// <summary>The gender of a name that only men or only women bear; null for Саша, Женя and unknown names.</summary>
    public static Gender? GenderOf(string? name)
    {
        var key = FirstPart(name);
        if (key.Length == 0) return null;
        if (!Male.Contains(key) && !Female.Contains(key)) key = LastPart(name!);
        var male = Male.Contains(key);
        var female = Female.Contains(key);
        return male == female ? null : male ? Gender.Male : Gender.Female;
    }

    /// <summary>True for a man's name, lower case with ё as е.</summary>
    public static bool IsMale(string key) => Male.Contains(key);

    /// <summary>True for a name of either list, lower case with ё as е.</summary>
    public static bool IsKnown(string key) => Male.Contains(key) || Female.Contains(key);

    /// <summary>A guess by the last letters, for names the lists do not hold.</summary>
    public static Gender? GenderByEnding(string? name)
    {
        var key = FirstPart(name);
        if (key.Length < 3 || key[^1] == '.' || Male.Contains(key) && Female.Contains(key)) return null;
        foreach (var start in FemaleStarts)
        {
            if (key.Length > 5 && key.StartsWith(start, StringComparison.Ordinal)) return Gender.Female;
        }

        foreach (var ending in MaleEndings)
        {
            if (key.Length > ending.Length + 1 && key.EndsWith(ending, StringComparison.Ordinal)) return Gender.Male;
        }

        foreach (var ending in FemaleEndings)
        {
            if (key.Length > ending.Length && key.EndsWith(ending, StringComparison.Ordinal)) return Gender.Female;
        }

        var last = key[^1];
        if (last is 'а' or 'я') return Gender.Female;
        // Рамзи, Аскерби, Альваро: an unknown name on -и or -о is a man's far more often (Нелли, Маро and their kin stand in the list).
        return last is 'й' or 'и' or 'о' || Letters.IsConsonant(last) ? Gender.Male : null;
    }

    // Хаджи-Мурат, Нур-Султан: the second half tells where the first one is no name.
    private static string LastPart(string name)
    {
        var key = Letters.Key(name.Trim());
        return key[(key.AsSpan().LastIndexOfAny(' ', '-') + 1)..];
    }

    private static string FirstPart(string? name)
    {
        if (string.IsNullOrWhiteSpace(name)) return "";
        var key = Letters.Key(name.Trim());
        var cut = key.AsSpan().IndexOfAny(' ', '-');
        // Анна-Мария by its first half; Аль-Хасан or Нур-Султан too.
        return cut > 0 && !Male.Contains(key) && !Female.Contains(key) ? key[..cut] : key;
    }
}
