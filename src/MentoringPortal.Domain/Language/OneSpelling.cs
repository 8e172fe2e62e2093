namespace MentoringPortal.Domain.Language;

/// <summary>A word that sources write in two ways is written in one where their titles stand side by side: «отчёт», never beside «отчет».</summary>
public static class OneSpelling
{
    public static string Of(string title) => title.Replace("отчет", "отчёт", StringComparison.Ordinal).Replace("Отчет", "Отчёт", StringComparison.Ordinal);
}
