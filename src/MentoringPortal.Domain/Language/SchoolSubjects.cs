using MentoringPortal.Domain.Common;

namespace MentoringPortal.Domain.Language;

/// <summary>School subjects after a post: «учитель» and «математика» give «учитель математики».</summary>
public static class SchoolSubjects
{
    private static readonly Dictionary<string, string> Genitives = new[]
    {
        ("математика", "математики"), ("алгебра", "алгебры"), ("геометрия", "геометрии"), ("физика", "физики"), ("астрономия", "астрономии"),
        ("химия", "химии"), ("биология", "биологии"), ("естествознание", "естествознания"), ("география", "географии"), ("экология", "экологии"),
        ("история", "истории"), ("обществознание", "обществознания"), ("право", "права"), ("экономика", "экономики"),
        ("русский язык", "русского языка"), ("литература", "литературы"), ("родной язык", "родного языка"), ("родная литература", "родной литературы"),
        ("иностранный язык", "иностранного языка"), ("иностранные языки", "иностранных языков"), ("английский язык", "английского языка"),
        ("немецкий язык", "немецкого языка"), ("французский язык", "французского языка"), ("китайский язык", "китайского языка"), ("испанский язык", "испанского языка"),
        ("татарский язык", "татарского языка"), ("башкирский язык", "башкирского языка"), ("чувашский язык", "чувашского языка"), ("якутский язык", "якутского языка"),
        ("информатика", "информатики"), ("икт", "ИКТ"), ("технология", "технологии"), ("труд", "труда"), ("труд (технология)", "труда (технологии)"), ("робототехника", "робототехники"),
        ("физическая культура", "физической культуры"), ("физкультура", "физической культуры"), ("музыка", "музыки"), ("изобразительное искусство", "изобразительного искусства"),
        ("изо", "изобразительного искусства"), ("черчение", "черчения"), ("мхк", "МХК"), ("обж", "ОБЖ"), ("обзр", "ОБЗР"), ("орксэ", "ОРКСЭ"), ("однкнр", "ОДНКНР"),
        ("основы безопасности и защиты родины", "основ безопасности и защиты Родины"), ("основы безопасности жизнедеятельности", "основ безопасности жизнедеятельности"),
        ("начальные классы", "начальных классов"), ("окружающий мир", "окружающего мира"),
    }.ToDictionary(s => SearchKey.Of(s.Item1), s => s.Item2);

    /// <summary>The subject in the genitive («русского языка и литературы»), or null when it is not known.</summary>
    public static string? Genitive(string? subject)
    {
        if (string.IsNullOrWhiteSpace(subject)) return null;
        if (Genitives.TryGetValue(SearchKey.Of(subject), out var whole)) return whole;
        var commas = subject.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var parts = commas.Select(c => c.Split(" и ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(p => Genitives.GetValueOrDefault(SearchKey.Of(p))).ToArray()).ToArray();
        return parts.Length == 0 || parts.Any(p => p.Length == 0 || p.Contains(null)) ? null : string.Join(", ", parts.Select(p => string.Join(" и ", p)));
    }

    /// <summary>«учитель математики»; an unknown subject stands in brackets, «учитель (лепка)»; a post that names a subject already stays.</summary>
    public static string PostWith(string post, string? subject)
    {
        if (string.IsNullOrWhiteSpace(subject) || SearchKey.Of(post).Contains(SearchKey.Of(subject), StringComparison.Ordinal)) return post;
        var genitive = Genitive(subject);
        if (genitive is null) return $"{post} ({subject})";
        return SearchKey.Of(post) is "УЧИТЕЛЬ" or "ПРЕПОДАВАТЕЛЬ" || SearchKey.Of(post).EndsWith(" УЧИТЕЛЬ", StringComparison.Ordinal) ? $"{post} {genitive}"
            : SearchKey.Of(post).Contains(SearchKey.Of(genitive), StringComparison.Ordinal) ? post
            : $"{post} ({subject})";
    }
}
