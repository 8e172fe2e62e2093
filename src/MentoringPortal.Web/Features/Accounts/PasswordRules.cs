using MentoringPortal.Domain.Common;

namespace MentoringPortal.Web.Features.Accounts;

/// <summary>What a password must be: long, and not one that is tried first. No composition rules, no forced change.</summary>
public static class PasswordRules
{
    public const int MinLength = 12;

    public const int MaxLength = 256;

    public const string Hint = "Не короче 12 знаков. Удобно взять несколько слов подряд: «тихий вечер у реки»";

    private static readonly string[] Common =
    [
        "password", "passw0rd", "qwerty", "йцукен", "пароль", "admin", "welcome", "letmein", "iloveyou", "monkey", "dragon", "football",
        "123456", "654321", "111111", "000000", "abc123", "1q2w3e", "zaq12wsx", "qazwsx", "asdfgh", "фывапр", "ячсмит", "любовь", "солнышко",
        "наставник", "nastavnik", "учитель", "uchitel", "школа", "shkola", "school", "director", "директор", "portal", "портал", "россия",
    ];

    /// <summary>Null when the password may be used. <paramref name="own"/>: words of the person and the school that anybody would guess.</summary>
    public static RuleViolation? Check(string? password, params string?[] own)
    {
        if (string.IsNullOrEmpty(password) || password.Length < MinLength) return new($"Пароль слишком короткий: нужно не меньше {MinLength} знаков", "NewPassword");
        if (password.Length > MaxLength) return new($"Пароль длиннее {MaxLength} знаков", "NewPassword");
        if (password.Distinct().Count() < 5) return new("В пароле слишком мало разных знаков", "NewPassword");
        var lower = password.ToLowerInvariant();
        // A guessable word is forgiven only when at least eight other characters stand beside it.
        var words = Common.Concat(own.SelectMany(o => (o ?? "").ToLowerInvariant().Split([' ', '-', '.', '«', '»', '№', '_'], StringSplitOptions.RemoveEmptyEntries))
            .Where(w => w.Length >= 4));
        foreach (var word in words)
        {
            if (lower.Contains(word, StringComparison.Ordinal) && lower.Replace(word, "", StringComparison.Ordinal).Length < 8)
            {
                return new($"Пароль легко угадать: в нём мало что есть, кроме «{word}». Добавьте другие слова", "NewPassword");
            }
        }

        return null;
    }
}
