namespace MentoringPortal.Domain.Assessments;

/// <summary>The field's Russian words for the codes of this room (domain reference §1.2–1.10): one word for one thing, in pages and papers alike.</summary>
public static class AssessmentLabels
{
    /// <summary>While nothing is asked for yet.</summary>
    public const string Ahead = "Этап идёт";

    public static string Label(this AssessmentState state) => state switch
    {
        AssessmentState.CollectingPackage => "Сбор документов",
        AssessmentState.PackageComplete => "Комплект собран",
        AssessmentState.UnderReview => "Рассмотрение",
        AssessmentState.ConclusionDrafted => "Проект заключения",
        AssessmentState.InterviewScheduled => "Назначено собеседование",
        AssessmentState.InterviewHeld => "Собеседование проведено",
        AssessmentState.Acknowledged => "С заключением ознакомлен",
        AssessmentState.Filed => "Помещено в дело",
    };

    public static string Label(this ReviewRecommendation recommendation) => recommendation switch
    {
        ReviewRecommendation.StageCompleted => "Считаю этап завершённым",
        ReviewRecommendation.CompletedWithCorrections => "Этап завершён, нужны корректирующие мероприятия",
        ReviewRecommendation.ExtendStage => "Предлагаю продлить этап",
    };

    public static string Label(this PartState state) => state switch
    {
        PartState.Awaited => "ожидается",
        PartState.HandedIn => "передан",
        PartState.Returned => "возвращён",
        PartState.Waived => "оценка проходит без него",
    };
}
