namespace MentoringPortal.Domain.Divisions;

/// <summary>The field's Russian words for the codes of this room.</summary>
public static class DivisionLabels
{
    public static string Label(this DivisionKind kind) => kind switch
    {
        DivisionKind.MethodUnion => "Методическое объединение",
        DivisionKind.SchoolClass => "Класс",
        DivisionKind.ProjectGroup => "Проектная группа",
        DivisionKind.Council => "Совет наставников",
        DivisionKind.Commission => "Комиссия",
    };
}
