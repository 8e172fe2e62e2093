namespace MentoringPortal.Domain.Language;

/// <summary>Classes of Cyrillic letters that the declension rules ask about.</summary>
internal static class Letters
{
    public static bool IsVowel(char letter) => letter is 'а' or 'е' or 'ё' or 'и' or 'о' or 'у' or 'ы' or 'э' or 'ю' or 'я' or 'ә' or 'ө' or 'ү' or 'ӓ' or 'і' or 'ї' or 'є';

    public static bool IsConsonant(char letter) => letter is >= '\u0400' and <= '\u052F' && !IsVowel(letter) && letter is not ('ь' or 'ъ' or 'й');

    public static int CountVowels(ReadOnlySpan<char> key)
    {
        var count = 0;
        foreach (var letter in key)
        {
            if (IsVowel(letter)) count++;
        }

        return count;
    }

    /// <summary>Lower case with ё as е: what the rules and lists are written in.</summary>
    public static string Key(string word) => word.ToLowerInvariant().Replace('ё', 'е');
}
