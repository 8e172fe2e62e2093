namespace MentoringPortal.Domain.Language;

/// <summary>A person's own full name in the cases, typed by someone who knows better than the rules. An empty form is declined by rule.</summary>
public sealed record NameForms(
    string? Nominative = null,
    [property: DisplayName("Имя, родительный падеж")] string? Genitive = null,
    [property: DisplayName("Имя, дательный падеж")] string? Dative = null,
    [property: DisplayName("Имя, винительный падеж")] string? Accusative = null,
    [property: DisplayName("Имя, творительный падеж")] string? Instrumental = null,
    [property: DisplayName("Имя, предложный падеж")] string? Prepositional = null)
{
    /// <summary>The own form in the case, or null where the rules decide.</summary>
    public string? In(GrammaticalCase grammaticalCase)
    {
        var form = grammaticalCase switch
        {
            GrammaticalCase.Nominative => Nominative,
            GrammaticalCase.Genitive => Genitive,
            GrammaticalCase.Dative => Dative,
            GrammaticalCase.Accusative => Accusative,
            GrammaticalCase.Instrumental => Instrumental,
            _ => Prepositional,
        };
        return string.IsNullOrWhiteSpace(form) ? null : form.Trim();
    }
}
