using System.Collections.Frozen;

namespace MentoringPortal.Documents.Text;

/// <summary>
/// Where a Russian word may be divided at a line end: by syllables, never one letter alone, ь, ъ and й never begin the second part, and each part has a vowel.
/// A prefix or the first half of a compound is not torn, and neither is the root after it: до-срочно, рас-пределять, общество-знания.
/// </summary>
public static class RussianHyphenation
{
    private const string Vowels = "аеёиоуыэюя";

    /// <summary>Longer words are divided among so many first letters only.</summary>
    private const int Longest = 63;

    /// <summary>A word has no more prefixes and halves one after another.</summary>
    private const int MostParts = 4;

    /// <summary>Prefixes that end in a consonant: the root begins after them, whatever consonant follows.</summary>
    private static readonly FrozenSet<string> Hard = Set(
        """
        без бес вз воз вос из ис меж над об обес от под пред раз рас сверх транс экс
        """);

    /// <summary>Those of them that are cut off before a vowel too; under-like ones are not, since «поднять» and «подарить» look alike.</summary>
    private static readonly FrozenSet<string> CutBeforeVowel = Set(
        """
        без меж раз сверх транс
        """);

    /// <summary>Prefixes that end in a vowel: the root begins after them where it can begin so.</summary>
    private static readonly FrozenSet<string> Soft = Set(
        """
        вне во впо вы до за на не ни обо пере по пре при про со
        """);

    /// <summary>Not after another prefix: «воз-ник-», not «воз-ни-кн-».</summary>
    private static readonly FrozenSet<string> OnlyFirst = Set(
        """
        вне во ни обо
        """);

    /// <summary>First halves of compounds.</summary>
    private static readonly FrozenSet<string> FirstHalves = Set(
        """
        авто агро аудио био благо взаимо военно восьми видео внутри водо все высоко газо гео гипер двенадцати
        двух девяти дело десяти добро документо едино еже естество жизне законо звуко здраво
        здоровье земле зло кино книго космо культуро лесо макро мало машино младше между меро метео микро много моно мульти народо нейро ново обще общественно
        общество одиннадцати одно
        педагогико перво поли полу право природо производственно противо психо пяти работо равно радио разно ресурсо само свето свое сельско семи слово социо средне старше
        судо супер третье второ верхне нижне кратко долго старо северо южно западно восточно
        теле тепло товаро трех трудо учебно физико фото четырех шести электро энерго языко
        """);

    /// <summary>Parts before a vowel or another prefix that only the letters after them tell from a syllable: «метод-объединение» but «мето-дика»,
    /// «преду-смотреть» but «пре-дуть».</summary>
    private static readonly (string Part, string[] Next)[] Told =
    [
        ("метод", ["объ", "отд"]), ("проф", ["обр", "обу", "ори", "осм"]), ("пед", ["инс", "обр", "объ", "обс", "опы"]), ("мед", ["осм", "обс"]), ("спец", ["обо", "оде"]),
        ("пост", ["инт"]), ("преду", ["гад", "мыш", "смо"]), ("предо", ["пре", "ста", "сте", "хра"]), ("подо", ["бр", "зв", "зр"]), ("ото", ["бр", "зв"]),
    ];

    /// <summary>Consonants that begin a Russian root after a prefix.</summary>
    private static readonly FrozenSet<string> Onsets = Set(
        """
        бл бр взв взл взм взн взр вкл вл вм вн вп вр вс вскр всп вспл вспр вст встр вт гв гл гн гр дв дл др зв зг зд здр зл зн зр кв кл кн кр мл мн пл пн пр
        пс сб св сг сд сж ск скл скр сл см сн сп спл спр ср сс ст стр сф сх сц сч тв твр тр фл фр хв хл хр цв чв чл чр шк шл шн шп шт
        """);

    /// <summary>Roots whose first letters only look like a prefix.</summary>
    private static readonly string[] NoPrefix = ["подруг", "подруж", "подроб", "порядк", "почт"];

    /// <summary>Endings of adjectives on -ский, whose suffix goes to the next line whole.</summary>
    private static readonly FrozenSet<string> AfterSk = Set(
        """
        ая ие ий им ими их ого ое ой ом ому ую
        """);

    /// <summary>True when a hyphen may stand before the letter at the index of this word of letters only.</summary>
    public static bool CanBreak(ReadOnlySpan<char> word, int index) => index is > 0 and < Longest && (Places(word) >> index & 1) != 0;

    /// <summary>All places of a word of letters only: bit n stands for a hyphen before letter n.</summary>
    public static ulong Places(ReadOnlySpan<char> word)
    {
        var length = Math.Min(word.Length, Longest);
        Span<char> letters = stackalloc char[length];
        for (var i = 0; i < length; i++) letters[i] = char.ToLowerInvariant(word[i]) is var c && c == 'ё' ? 'е' : c;
        Span<int> parts = stackalloc int[MostParts];
        parts = parts[..Parts(letters, parts)];
        var places = 0UL;
        for (var i = 2; i <= length - 3; i++)
        {
            if (IsPlace(letters, parts, i)) places |= 1UL << i;
        }
        return places;
    }

    private static bool IsPlace(ReadOnlySpan<char> word, ReadOnlySpan<int> parts, int index)
    {
        if (IsTail(word[index]) || !HasVowel(word[..index]) || !HasVowel(word[index..])) return false;
        // The cluster of consonants around the place.
        int from = index, to = index;
        while (from > 0 && !IsVowel(word[from - 1])) from--;
        while (to < word.Length && !IsVowel(word[to])) to++;
        var start = 0;
        foreach (var part in parts)
        {
            if (index == part) return true;
            // «Здоровье-сберегающий», not «здоровь-есберегающий».
            if (index == part - 1 && IsTail(word[index - 1]) || from <= part && part <= to || IsVowel(word[part]) && index == part + 1) return false;
            if (part < index) start = part;
        }
        if (TearsRoot(word, start, index)) return false;
        if (from == to) return true;
        return index == from + Onset(word[from..to], word[to..]);
    }

    /// <summary>A prefix of one letter keeps its root whole («осна-щение»), and whether «под» or «по» stands before a vowel only the sense tells.</summary>
    private static bool TearsRoot(ReadOnlySpan<char> word, int start, int index)
    {
        var rest = word[start..];
        if (index == start + 2 && rest[0] is ('о' or 'у') && !Has(Hard, rest[..2]))
        {
            var cluster = Cluster(rest, 1, out _);
            return cluster.Length > 1 && Has(Onsets, cluster);
        }
        foreach (var prefix in (ReadOnlySpan<string>)["под", "над", "пред", "воз"])
        {
            var end = start + prefix.Length;
            if (rest.StartsWith(prefix) && end < word.Length && IsVowel(word[end]) && (index == end - 1 || index == end)) return true;
        }
        return false;
    }

    /// <summary>How many consonants of the cluster stay on the line.</summary>
    private static int Onset(ReadOnlySpan<char> cluster, ReadOnlySpan<char> after)
    {
        // After ь, ъ or й is always a good place.
        var tail = cluster.LastIndexOfAny('ь', 'ъ', 'й');
        if (tail >= 0) return tail + 1;
        // A double consonant is divided between, before another consonant it stays whole: «про-грам-ма», «класс-ный», but «ак-кредитация».
        for (var i = 1; i < cluster.Length; i++)
        {
            if (cluster[i] != cluster[i - 1]) continue;
            return i + 1 == cluster.Length || cluster[i + 1] is 'р' or 'л' && cluster[i] is 'б' or 'г' or 'к' or 'п' or 'т' or 'ф' ? i : i + 1;
        }
        // Suffixes: «от-сут-ствие», «из-вест-ный», «под-держ-ка», «кон-струк-ция».
        if (cluster.IndexOf("ств") is >= 0 and var suffix) return suffix;
        if (cluster.Length >= 3 && (cluster[^1] == 'н' || cluster[^1] == 'к' && cluster[^2] != 'с')) return cluster.Length - 1;
        if (cluster.Length >= 4 && cluster.EndsWith("стр")) return cluster.Length - 3;
        return cluster.Length switch
        {
            1 => 0,
            2 when cluster[1] == 'р' && (cluster[0] is 'п' or 'б' or 'т' or 'д' or 'к' or 'г') => 0,
            2 or 3 => cluster[0] == 'с' && (cluster[1] is 'т' or 'п' || cluster[1] == 'к' && IsAdjective(cluster, after)) ? 0 : 1,
            _ => 2,
        };
    }

    private static bool IsAdjective(ReadOnlySpan<char> cluster, ReadOnlySpan<char> after) => cluster.Length == 2 && Has(AfterSk, after);

    /// <summary>Where prefixes and first halves end, one after another; how many there are.</summary>
    private static int Parts(ReadOnlySpan<char> word, Span<int> parts)
    {
        var (count, start) = (0, 0);
        while (count < MostParts && PartLength(word[start..], isFirst: count == 0) is > 0 and var length) parts[count++] = start += length;
        return count;
    }

    private static int PartLength(ReadOnlySpan<char> rest, bool isFirst)
    {
        foreach (var root in NoPrefix)
        {
            if (rest.StartsWith(root)) return 0;
        }
        // «Воз-раст», «под-растающий»: the root, not a second prefix.
        if (!isFirst && rest.StartsWith("раст")) return 0;
        foreach (var (part, next) in Told)
        {
            if (!rest.StartsWith(part)) continue;
            foreach (var letters in next) if (rest[part.Length..].StartsWith(letters)) return part.Length;
        }
        for (var n = Math.Min(15, rest.Length - 3); n > 1; n--)
        {
            var part = rest[..n];
            if (!HasVowel(rest[n..])) continue;
            var cluster = Cluster(rest, n, out var beforeVowel);
            var begins = beforeVowel && (cluster.Length < 2 || Has(Onsets, cluster));
            if (Has(FirstHalves, part) && (begins || beforeVowel && cluster is "дн")) return n;
            if (Has(Hard, part) && (IsVowel(rest[n]) ? isFirst && rest[n] != 'ы' && Has(CutBeforeVowel, part) : !IsTail(rest[n]))) return n;
            if (Has(Soft, part) && begins && (isFirst || !Has(OnlyFirst, part))) return n;
        }
        return 0;
    }

    /// <summary>The consonants from this place on.</summary>
    private static ReadOnlySpan<char> Cluster(ReadOnlySpan<char> word, int from, out bool beforeVowel)
    {
        var to = from;
        while (to < word.Length && !IsVowel(word[to]) && !IsTail(word[to])) to++;
        beforeVowel = to < word.Length && IsVowel(word[to]);
        return word[from..to];
    }

    private static bool Has(FrozenSet<string> set, ReadOnlySpan<char> text) => set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text);

    private static FrozenSet<string> Set(string words) => words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    private static bool IsVowel(char c) => Vowels.Contains(c);

    private static bool IsTail(char c) => c is 'ь' or 'ъ' or 'й';

    private static bool HasVowel(ReadOnlySpan<char> part)
    {
        foreach (var c in part)
        {
            if (IsVowel(c)) return true;
        }
        return false;
    }
}
