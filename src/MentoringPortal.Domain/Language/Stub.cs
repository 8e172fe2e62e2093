// Stands in for the language rules: delete this file when Domain/Language proper lands.
namespace MentoringPortal.Domain.Language { public enum Gender { Male, Female } public sealed record RussianName(string Surname, string GivenName, string? Patronymic, Gender? Gender); }
namespace MentoringPortal.Domain.Common { public static class SearchKey { public static string Of(string s) => s.ToUpperInvariant(); } }
