namespace MentoringPortal.Domain.RoadMaps;

/// <summary>The field's Russian words for the codes of this room.</summary>
public static class RoadMapLabels
{
    public static string Label(this RoadMapState state) => state switch
    {
        RoadMapState.Draft => "Проект",
        RoadMapState.InForce => "Утверждена",
    };

    public static string Label(this OccurrenceState state) => state switch
    {
        OccurrenceState.Planned => "Запланировано",
        OccurrenceState.Done => "Выполнено",
        OccurrenceState.Postponed => "Перенесено",
        OccurrenceState.Cancelled => "Отменено",
    };
}
