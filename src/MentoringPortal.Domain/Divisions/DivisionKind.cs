namespace MentoringPortal.Domain.Divisions;

/// <summary>What a part of the school is (domain reference §1.2).</summary>
public enum DivisionKind
{
    /// <summary>«Методическое объединение».</summary>
    MethodUnion,

    /// <summary>«Класс» of one academic year.</summary>
    SchoolClass,

    /// <summary>«Проектная группа».</summary>
    ProjectGroup,

    /// <summary>«Совет наставников».</summary>
    Council,

    /// <summary>«Комиссия».</summary>
    Commission,
}
