using System.Text.RegularExpressions;
using MentoringPortal.Domain.Language;

namespace MentoringPortal.Documents;

/// <summary>Small words that templates share.</summary>
public static partial class Words
{
    /// <summary>Post in the case asked for, with a small first letter as inside a sentence.</summary>
    public static string Post(string post, GrammaticalCase grammaticalCase) => Lower(RussianPosts.In(post, grammaticalCase));

    /// <summary>First letter small, unless the word is an abbreviation.</summary>
    public static string Lower(string text) =>
        text.Length == 0 || text.Length > 1 && char.IsUpper(text[1]) ? text : char.ToLowerInvariant(text[0]) + text[1..];

    /// <summary>First letter capital.</summary>
    public static string Upper(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>
    /// A school's name, short or full, in the case asked for: «Школы № 1», «Вечерней (сменной) школе», «Муниципальному учреждению «Школа № 4»»,
    /// «учреждения средней общеобразовательной школы имени …», «Начальной школой – детским садом № 12».
    /// What stands in quotation marks or after the noun, and a name that begins otherwise than with adjectives and such a noun («МБОУ СОШ № 4»), does not change.
    /// </summary>
    public static string SchoolName(string name, GrammaticalCase grammaticalCase)
    {
        if (grammaticalCase == GrammaticalCase.Nominative) return name;
        var words = Spaces().Split(name);
        // «МАОУ лицей № 3»: behind an abbreviation the kind of the school changes, its name («ГБОУ Школа № 1517») does not.
        var first = words.Length > 2 && words[0].Length > 2 && IsShouted(words[0]) && char.IsLower(words[2][0]) ? 2 : 0;
        var at = DeclinePhrase(words, first, grammaticalCase);
        if (at == first) return name;
        // Further names stand after the first one or after a dash: «организация общеобразовательная организация школа», «школа № 3 – детский сад».
        for (var next = DeclinePhrase(words, at, grammaticalCase); next != at; next = DeclinePhrase(words, at, grammaticalCase)) at = next;
        var depth = 0;
        for (; at < words.Length; at += 2)
        {
            depth += words[at].Count(c => c is '«' or '„') - words[at].Count(c => c is '»' or '“');
            if (depth == 0 && words[at] is "–" or "—" or "-") DeclinePhrase(words, at + 2, grammaticalCase);
        }

        return string.Concat(words);
    }

    /// <summary>Declines adjectives and the noun they lead to, standing at this place; the place after the noun, or the same place when no such phrase stands there.</summary>
    private static int DeclinePhrase(string[] words, int start, GrammaticalCase grammaticalCase)
    {
        var declined = new List<string>();
        for (var i = start; i < words.Length; i += 2)
        {
            if (SchoolNoun(words[i], grammaticalCase) is { } noun)
            {
                declined.Add(noun);
                for (var k = 0; k < declined.Count; k++) words[start + 2 * k] = declined[k];
                // «Музыкальная школа (колледж)».
                var next = i + 2;
                if (next < words.Length && words[next] is ['(', .. var inside, ')'] && SchoolNoun(inside, grammaticalCase) is { } second) words[next] = $"({second})";
                return next;
            }

            if (NounAndAdjective(words[i], grammaticalCase) is { } both) declined.Add(both);
            else if (Adjective(words[i], grammaticalCase) is { } adjective) declined.Add(adjective);
            else return start;
        }

        return start;
    }

    [GeneratedRegex("([ \u00A0]+)")]
    private static partial Regex Spaces();

    /// <summary>«школы», «школы-интерната»; null for any other word.</summary>
    private static string? SchoolNoun(string word, GrammaticalCase grammaticalCase)
    {
        var parts = word.Split('-').Select(part => SchoolNouns.FirstOrDefault(n => n[0].Equals(part, StringComparison.OrdinalIgnoreCase))?[(int)grammaticalCase]).ToList();
        if (parts.Contains(null)) return null;
        var form = string.Join('-', parts);
        return IsShouted(word) ? form.ToUpperInvariant() : char.IsUpper(word[0]) ? Upper(form) : form;
    }

    /// <summary>«школы-детского» of «школа-детский сад»; null for any other word.</summary>
    private static string? NounAndAdjective(string word, GrammaticalCase grammaticalCase) =>
        word.LastIndexOf('-') is > 0 and var hyphen && SchoolNoun(word[..hyphen], grammaticalCase) is { } noun && Adjective(word[(hyphen + 1)..], grammaticalCase) is { } adjective
            ? $"{noun}-{adjective}" : null;

    /// <summary>A word in capitals, as charters print names: «МУНИЦИПАЛЬНОЕ БЮДЖЕТНОЕ УЧРЕЖДЕНИЕ».</summary>
    private static bool IsShouted(string word) => word.Length > 1 && word.All(c => !char.IsLower(c));

    /// <summary>«средней», «православного»: an adjective before the noun; null for any other word.</summary>
    private static string? Adjective(string word, GrammaticalCase grammaticalCase)
    {
        if (IsShouted(word)) return Adjective(word.ToLowerInvariant(), grammaticalCase)?.ToUpperInvariant();
        if (word.Length > 2 && word[0] == '(' && word[^1] == ')') return Adjective(word[1..^1], grammaticalCase) is { } inside ? $"({inside})" : null;
        if (word.Length < 4 || !word.All(c => char.IsLetter(c) || c == '-')) return null;
        var (stem, ending) = (word[..^2], word[^2..]);
        var hard = stem[^1] is 'г' or 'к' or 'х' or 'ж' or 'ш' or 'ч' or 'щ' ? "им" : "ым";
        string[]? forms = ending switch
        {
            "ое" => ["ое", "ого", "ому", "ое", hard, "ом"],
            "ый" or "ой" => [ending, "ого", "ому", ending, hard, "ом"],
            "ий" when IsPossessive(word) => ["ий", "ьего", "ьему", "ий", "ьим", "ьем"],
            "ий" when stem[^1] is 'г' or 'к' or 'х' => ["ий", "ого", "ому", "ий", "им", "ом"],
            "ее" or "ий" => [ending, "его", "ему", ending, "им", "ем"],
            "ая" => ["ая", "ой", "ой", "ую", "ой", "ой"],
            "яя" => ["яя", "ей", "ей", "юю", "ей", "ей"],
            "ья" when IsPossessive(stem + "ий") => ["ья", "ьей", "ьей", "ью", "ьей", "ьей"],
            "ье" when IsPossessive(stem + "ий") => ["ье", "ьего", "ьему", "ье", "ьим", "ьем"],
            _ => null,
        };
        return forms is null ? null : stem + forms[(int)grammaticalCase];
    }

    /// <summary>«Казачий», «третий»: a soft sign comes into their other cases.</summary>
    private static bool IsPossessive(string word) => word.ToLowerInvariant() is "казачий" or "третий" or "рыбачий" or "птичий" or "охотничий" or "помещичий";

    private static readonly string[][] SchoolNouns =
    [
        ["учреждение", "учреждения", "учреждению", "учреждение", "учреждением", "учреждении"],
        ["организация", "организации", "организации", "организацию", "организацией", "организации"],
        ["школа", "школы", "школе", "школу", "школой", "школе"],
        ["гимназия", "гимназии", "гимназии", "гимназию", "гимназией", "гимназии"],
        ["прогимназия", "прогимназии", "прогимназии", "прогимназию", "прогимназией", "прогимназии"],
        ["лицей", "лицея", "лицею", "лицей", "лицеем", "лицее"],
        ["интернат", "интерната", "интернату", "интернат", "интернатом", "интернате"],
        ["центр", "центра", "центру", "центр", "центром", "центре"],
        ["комплекс", "комплекса", "комплексу", "комплекс", "комплексом", "комплексе"],
        ["корпус", "корпуса", "корпусу", "корпус", "корпусом", "корпусе"],
        ["сад", "сада", "саду", "сад", "садом", "саде"],
        ["училище", "училища", "училищу", "училище", "училищем", "училище"],
        ["техникум", "техникума", "техникуму", "техникум", "техникумом", "техникуме"],
        ["академия", "академии", "академии", "академию", "академией", "академии"],
        ["институт", "института", "институту", "институт", "институтом", "институте"],
        ["филиал", "филиала", "филиалу", "филиал", "филиалом", "филиале"],
        ["подразделение", "подразделения", "подразделению", "подразделение", "подразделением", "подразделении"],
        ["объединение", "объединения", "объединению", "объединение", "объединением", "объединении"],
        ["отделение", "отделения", "отделению", "отделение", "отделением", "отделении"],
        ["общество", "общества", "обществу", "общество", "обществом", "обществе"],
        ["товарищество", "товарищества", "товариществу", "товарищество", "товариществом", "товариществе"],
        ["фонд", "фонда", "фонду", "фонд", "фондом", "фонде"],
        ["колледж", "колледжа", "колледжу", "колледж", "колледжем", "колледже"],
        ["дворец", "дворца", "дворцу", "дворец", "дворцом", "дворце"],
        ["пансион", "пансиона", "пансиону", "пансион", "пансионом", "пансионе"],
        ["университет", "университета", "университету", "университет", "университетом", "университете"],
        ["союз", "союза", "союзу", "союз", "союзом", "союзе"],
        ["ассоциация", "ассоциации", "ассоциации", "ассоциацию", "ассоциацией", "ассоциации"],
        ["предприятие", "предприятия", "предприятию", "предприятие", "предприятием", "предприятии"],
        ["дом", "дома", "дому", "дом", "домом", "доме"],
    ];

    /// <summary>«с 01.09.2026 по 31.05.2027».</summary>
    public static string Period(DateOnly from, DateOnly to) => $"с {RussianDate.Short(from)} по {RussianDate.Short(to)}";

    /// <summary>The text, or a dash where nothing is written.</summary>
    public static string OrDash(string? text) => string.IsNullOrWhiteSpace(text) ? "–" : text.Trim();

    /// <summary>«Рекомендована» of «Рекомендован(а)» where the gender of the person is known.</summary>
    public static string Gendered(string text, RussianName person) => person.Gendered(text);

    /// <inheritdoc cref="Gendered(string, RussianName)"/>
    public static string Gendered(string text, Participant? person) => person is null ? text : Gendered(text, person.Name);

    /// <summary>A phrase that a comma or a bracket follows: without the full stop that was typed at its end. «И др.» and an ellipsis keep theirs.</summary>
    public static string Unended(string text)
    {
        var trimmed = text.Trim();
        var stem = trimmed.TrimEnd('.');
        var letters = stem.Length - 1 - stem.LastIndexOfAny([' ', '\u00a0', '.']);
        return trimmed.Length - stem.Length == 1 && letters > 3 ? stem : trimmed;
    }

    /// <summary>Ends a phrase with exactly one full stop.</summary>
    public static string Sentence(string text)
    {
        var trimmed = text.Trim();
        return trimmed.Length == 0 || trimmed[^1] is '.' or '!' or '?' or '…' ? trimmed : trimmed + ".";
    }

    /// <summary>
    /// A text behind its title in the same paragraph: one phrase goes on after a colon with a small letter, several sentences begin anew after a full stop.
    /// </summary>
    /// <param name="people">Whom the text may begin with: their names keep the capital.</param>
    public static IEnumerable<ParagraphBlock> RunIn(string title, string text, params RussianName[] people)
    {
        var paragraphs = Paragraphs(text).ToList();
        var first = paragraphs[0].Runs[0].Text;
        var isPhrase = paragraphs.Count == 1 && !SentenceEnd().IsMatch(first);
        return
        [
            new ParagraphBlock([Run.Emphasis(title + (isPhrase ? ": " : ". ")), new Run(isPhrase ? Sentence(PhraseStart.Lower(first, people)) : Upper(first))]),
            .. paragraphs.Skip(1),
        ];
    }

    [GeneratedRegex("""[.!?…][»“")]?[ \u00A0]+[«„(]?\p{Lu}\p{Ll}""")]
    private static partial Regex SentenceEnd();

    /// <summary>A typed reason inside a sentence that has its colon already: small first letter, «просьба – закончить» for «Просьба: закончить».</summary>
    public static string? Reason(string? text, params RussianName[] people) =>
        string.IsNullOrWhiteSpace(text) ? null : PhraseStart.Lower(text.Trim(), people).Replace(": ", " – ", StringComparison.Ordinal);

    /// <summary>A line without the number or dash that was typed or pasted before it: the list it goes into counts by itself.</summary>
    public static string Unnumbered(string line) => TypedNumber().Replace(line.TrimStart(' ', '\t', '\u00a0', '-', '–', '—', '•', '·', '*'), "");

    [GeneratedRegex("""^(?:[1-9]\d?(?:\.[1-9]\d?){0,3}[.)]|[а-яё]\))[ \t\u00A0]+(?=\S)""")]
    private static partial Regex TypedNumber();

    /// <summary>«75 %»; null when there is nothing to divide by.</summary>
    public static string? Percent(int part, int whole) => whole <= 0 ? null : $"{(int)Math.Round(100.0 * part / whole, MidpointRounding.AwayFromZero)}\u00A0%";

    /// <summary>Paragraphs of a free text: one per line that is not empty.</summary>
    public static IEnumerable<ParagraphBlock> Paragraphs(string? text, string ifEmpty = "–")
    {
        var lines = (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return (lines.Length == 0 ? [ifEmpty] : lines).Select(ParagraphBlock.Plain);
    }
}
