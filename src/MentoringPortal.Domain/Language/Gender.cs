namespace MentoringPortal.Domain.Language;

/// <summary>Gender of a person, as grammar needs it.</summary>
public enum Gender
{
    /// <summary>Мужской.</summary>
    Male,

    /// <summary>Женский.</summary>
    Female,
}

/// <summary>Gender of a noun, which numerals agree with.</summary>
public enum NounGender
{
    /// <summary>Мужской: один день.</summary>
    Masculine,

    /// <summary>Женский: одна встреча.</summary>
    Feminine,

    /// <summary>Средний: одно занятие.</summary>
    Neuter,
}
