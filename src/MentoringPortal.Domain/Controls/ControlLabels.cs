namespace MentoringPortal.Domain.Controls;

/// <summary>The field's Russian words for the codes of this room (domain reference §1.2–1.10): one word for one thing, in pages and papers alike.</summary>
public static class ControlLabels
{
    public static string Label(this ControlState state) => state switch
    {
        ControlState.Planned => "Запланирован",
        ControlState.Held => "Проведён",
        ControlState.CalledOff => "Отменён",
    };

    public static string Label(this FindingState state) => state switch
    {
        FindingState.Open => "Открыто",
        FindingState.Answered => "Ждёт проверки",
        FindingState.Closed => "Снято",
    };
}
