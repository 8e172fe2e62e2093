namespace MentoringPortal.Domain.Language;

/// <summary>Declines posts: only the head noun with its adjectives changes, what depends on it stays («заместителю директора по воспитательной работе»).</summary>
public static class RussianPosts
{
    private static readonly HashSet<string> Untouched = ["и.о.", "ио", "и.о", "врио", "вр.и.о.", "вр.", "и.", "о.", "зам.", "зам", "врид", "гл.", "ст.", "мл."];

    private static readonly HashSet<string> ShortAdjectives = ["гл.", "ст.", "мл.", "соц.", "муз.", "мед.", "кл.", "науч.", "пед.", "вед.", "отв."];

    private static readonly HashSet<string> Prepositions =
        ["по", "за", "в", "во", "на", "от", "при", "с", "со", "к", "для", "из", "и", "а", "или", "до", "над", "об", "о", "без", "у"];

    // Adjectives and participles that stand for the person: what follows them depends on them.
    private static readonly HashSet<string> Substantives =
    [
        "заведующий", "заведующая", "исполняющий", "исполняющая", "управляющий", "управляющая", "вожатый", "вожатая", "обучающийся", "обучающаяся",
        "учащийся", "учащаяся", "ответственный", "ответственная", "дежурный", "дежурная", "уполномоченный", "уполномоченная", "служащий", "служащая",
        "рабочий", "замещающий", "замещающая", "горничная", "уборщий", "ученый", "командующий", "командующая", "поверенный", "доверенный", "портной",
    ];

    /// <summary>The post in the case, in the letters' case it came in. Several posts after commas decline each where their head is known.</summary>
    public static string In(string post, GrammaticalCase grammaticalCase)
    {
        if (string.IsNullOrWhiteSpace(post) || grammaticalCase == GrammaticalCase.Nominative) return post;
        var result = new List<string>();
        var words = post.Split(' ');
        var expectHead = true;
        var first = true;
        var mayAgree = false;
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            var bare = Bare(word);
            if (bare.Length == 0)
            {
                result.Add(word);
                continue;
            }

            var key = Letters.Key(bare);
            var opensPart = i > 0 && (EndsPart(words[i - 1]) || Letters.Key(words[i - 1]) is "и" or "-" or "–" or "—" || word[0] == '(');
            if (!expectHead && opensPart && LeadsToKnownHead(words, i))
            {
                expectHead = true;
                first = false;
            }

            if (!expectHead)
            {
                // «медицинская сестра диетическая»: an adjective in the nominative right after the head agrees with it.
                mayAgree = mayAgree && IsTrailingAdjective(word, bare, key);
                result.Add(mayAgree ? Replace(word, bare, PostNouns.DeclineAdjective(bare, grammaticalCase)) : word);
                continue;
            }

            if (Untouched.Contains(Letters.Key(word)) || Untouched.Contains(key) || key[^1] == '.')
            {
                // «и.о. директора», «врио директора»: the rest is in the genitive already.
                // «зав. библиотекой» too; but in «гл. бухгалтер», «соц. педагог» the head is still to come.
                expectHead = ShortAdjectives.Contains(key);
                result.Add(word);
                continue;
            }

            var isLast = i == words.Length - 1 || EndsPart(word);
            var next = isLast ? "" : Letters.Key(Bare(words[i + 1]));
            if (PostNouns.IsAdjective(key) && !PostNouns.Knows(key))
            {
                // «ответственный за питание», but «ответственный секретарь».
                var head = Substantives.Contains(key) && !(!isLast && LeadsToKnownHead(words, i + 1)) || isLast || Prepositions.Contains(next) && !JoinsAdjectives(words, i);
                result.Add(Replace(word, bare, PostNouns.DeclineAdjective(bare, grammaticalCase)));
                if (head) expectHead = false;
                continue;
            }

            if (first && (key is "временно" or "вновь" or "впервые" or "и" or "внештатно" || key.EndsWith("ски", StringComparison.Ordinal)))
            {
                result.Add(word);
                continue;
            }

            result.Add(Replace(word, bare, PostNouns.Decline(bare, grammaticalCase)));
            expectHead = false;
            mayAgree = !isLast;
        }

        return string.Join(' ', result);
    }

    private static bool EndsPart(string word) => word.Length > 0 && (word[^1] is ',' or ';' or '/');

    // «учебный и воспитательный отдел»: the second adjective still agrees with the head.
    private static bool JoinsAdjectives(string[] words, int i) =>
        i + 2 < words.Length && words[i + 1] == "и" && PostNouns.IsAdjective(Letters.Key(Bare(words[i + 2])));

    private static bool IsTrailingAdjective(string word, string bare, string key) =>
        word[0] is not ('«' or '"' or '(') && (char.IsLower(bare[0]) || bare.All(char.IsUpper)) && PostNouns.IsAdjective(key) && key[^2] is not 'о' && !PostNouns.Knows(key);

    private static bool LeadsToKnownHead(string[] words, int i)
    {
        for (; i < words.Length; i++)
        {
            var key = Letters.Key(Bare(words[i]));
            if (PostNouns.Knows(key) || Substantives.Contains(key)) return true;
            if (!PostNouns.IsAdjective(key) || EndsPart(words[i])) return false;
        }

        return false;
    }

    private static string Bare(string word) => word.Trim(',', ';', '(', ')', '«', '»', '"', '/');

    private static string Replace(string word, string bare, string declined) =>
        bare == word ? declined : word.Replace(bare, declined, StringComparison.Ordinal);
}
