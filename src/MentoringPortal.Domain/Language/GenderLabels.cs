namespace MentoringPortal.Domain.Language;

/// <summary>Gender in words.</summary>
public static class GenderLabels
{
    public static string Label(this Gender gender) => gender switch
    {
        Gender.Male => "мужской",
        Gender.Female => "женский",
    };
}
