using System.Text;
using MentoringPortal.Domain.Language;

namespace MentoringPortal.Documents;

/// <summary>Small words that templates share.</summary>
public static class Words
{
    /// <summary>Post in the case asked for, with a small first letter as inside a sentence.</summary>
    public static string Post(string post, GrammaticalCase grammaticalCase) => Lower(RussianPosts.In(post, grammaticalCase));

    /// <summary>First letter small, unless the word is an abbreviation.</summary>
    public static string Lower(string text) =>
        text.Length == 0 || text.Length > 1 && char.IsUpper(text[1]) ? text : char.ToLowerInvariant(text[0]) + text[1..];

    /// <summary>First letter capital.</summary>
    public static string Upper(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>
    /// A school's name, short or full, in the case asked for: «Школы № 1», «Средней школе-интернату № 3», «Муниципальному учреждению «Школа № 4»».
    /// What stands after the noun, and a name that begins otherwise than with adjectives and such a noun («МБОУ СОШ № 4»), does not change.
    /// </summary>
    public static string SchoolName(string name, GrammaticalCase grammaticalCase)
    {
        var declined = new StringBuilder(name.Length + 8);
        for (int start = 0, end; start < name.Length; start = end + 1)
        {
            end = name.AsSpan(start).IndexOfAny(' ', '\u00A0') is >= 0 and var space ? start + space : name.Length;
            var word = name[start..end];
            if (SchoolNoun(word, grammaticalCase) is { } noun) return declined.Append(noun).Append(name.AsSpan(end)).ToString();
            if (end == name.Length || Adjective(word, grammaticalCase) is not { } adjective) break;
            declined.Append(adjective).Append(name[end]);
        }
        return name;
    }

    /// <summary>«школы», «школы-интерната»; null for any other word.</summary>
    private static string? SchoolNoun(string word, GrammaticalCase grammaticalCase)
    {
        var parts = word.Split('-').Select(part => SchoolNouns.FirstOrDefault(n => n[0].Equals(part, StringComparison.OrdinalIgnoreCase))?[(int)grammaticalCase]).ToList();
        if (parts.Contains(null)) return null;
        var form = string.Join('-', parts);
        return char.IsUpper(word[0]) ? Upper(form) : form;
    }

    /// <summary>«средней», «православного»: an adjective before the noun; null for any other word.</summary>
    private static string? Adjective(string word, GrammaticalCase grammaticalCase)
    {
        if (word.Length < 4) return null;
        var (stem, ending) = (word[..^2], word[^2..]);
        var hard = stem[^1] is 'г' or 'к' or 'х' or 'ж' or 'ш' or 'ч' or 'щ' ? "им" : "ым";
        string[]? forms = ending switch
        {
            "ое" => ["ое", "ого", "ому", "ое", hard, "ом"],
            "ый" or "ой" => [ending, "ого", "ому", ending, hard, "ом"],
            "ий" when stem[^1] is 'г' or 'к' or 'х' => ["ий", "ого", "ому", "ий", "им", "ом"],
            "ее" or "ий" => [ending, "его", "ему", ending, "им", "ем"],
            "ая" => ["ая", "ой", "ой", "ую", "ой", "ой"],
            "яя" => ["яя", "ей", "ей", "юю", "ей", "ей"],
            _ => null,
        };
        return forms is null ? null : stem + forms[(int)grammaticalCase];
    }

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
        ["колледж", "колледжа", "колледжу", "колледж", "колледжем", "колледже"],
    ];

    /// <summary>«с 01.09.2026 по 31.05.2027».</summary>
    public static string Period(DateOnly from, DateOnly to) => $"с {RussianDate.Short(from)} по {RussianDate.Short(to)}";

    /// <summary>The text, or a dash where nothing is written.</summary>
    public static string OrDash(string? text) => string.IsNullOrWhiteSpace(text) ? "–" : text.Trim();

    /// <summary>Ends a phrase with exactly one full stop.</summary>
    public static string Sentence(string text)
    {
        var trimmed = text.Trim();
        return trimmed.Length == 0 || trimmed[^1] is '.' or '!' or '?' or '…' ? trimmed : trimmed + ".";
    }

    /// <summary>«75 %»; null when there is nothing to divide by.</summary>
    public static string? Percent(int part, int whole) => whole <= 0 ? null : $"{(int)Math.Round(100.0 * part / whole, MidpointRounding.AwayFromZero)}\u00A0%";

    /// <summary>Paragraphs of a free text: one per line that is not empty.</summary>
    public static IEnumerable<ParagraphBlock> Paragraphs(string? text, string ifEmpty = "–")
    {
        var lines = (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return (lines.Length == 0 ? [ifEmpty] : lines).Select(ParagraphBlock.Plain);
    }
}
