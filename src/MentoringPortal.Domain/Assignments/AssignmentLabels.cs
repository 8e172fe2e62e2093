namespace MentoringPortal.Domain.Assignments;

/// <summary>The field's Russian words for the codes of this room.</summary>
public static class AssignmentLabels
{
    public static string Label(this AssignmentState state) => state switch
    {
        AssignmentState.Given => "Дано",
        AssignmentState.HandedIn => "Ждёт проверки",
        AssignmentState.Returned => "Возвращено",
        AssignmentState.Accepted => "Принято",
        AssignmentState.Withdrawn => "Отозвано",
    };
}
