namespace MentoringPortal.Documents.Text;

/// <summary>
/// Where a Russian word may be divided at a line end: by syllables, never one letter alone,
/// ь, ъ and й never begin the second part, and each part has a vowel.
/// </summary>
public static class RussianHyphenation
{
    private const string Vowels = "аеёиоуыэюя";

    /// <summary>True when a hyphen may stand before the letter at the index of this word of letters only.</summary>
    public static bool CanBreak(ReadOnlySpan<char> word, int index)
    {
        if (index < 2 || word.Length - index < 3) return false;
        if (IsTail(word[index]) || !HasVowel(word[..index]) || !HasVowel(word[index..])) return false;
        // The cluster of consonants around the place.
        int from = index, to = index;
        while (from > 0 && !IsVowel(word[from - 1])) from--;
        while (to < word.Length && !IsVowel(word[to])) to++;
        var length = to - from;
        if (length == 0) return true;
        // After ь, ъ or й is always a good place.
        for (var i = to - 1; i >= from; i--)
        {
            if (IsTail(word[i])) return index == i + 1;
        }
        // A double consonant is divided between.
        if (index > from && index < to && word[index] == word[index - 1]) return true;
        var place = length switch
        {
            1 => from,
            // «ст» and the like go on to the next syllable: «на-став-ни-че-ство».
            2 or 3 => word[from] == 'с' && word[from + 1] is 'т' or 'к' or 'п' ? from : from + 1,
            _ => from + 2,
        };
        return index == place;
    }

    private static bool IsVowel(char c) => Vowels.Contains(char.ToLowerInvariant(c));

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
