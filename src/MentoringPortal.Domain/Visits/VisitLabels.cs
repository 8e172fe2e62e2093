namespace MentoringPortal.Domain.Visits;

/// <summary>The field's Russian words for the codes of this room (domain reference §1.2–1.10): one word for one thing, in pages and papers alike.</summary>
public static class VisitLabels
{
    public static string Label(this VisitKind kind) => kind switch
    {
        VisitKind.Lesson => "Урок",
        VisitKind.Extracurricular => "Внеурочное занятие",
    };

    public static string Label(this VisitState state) => state switch
    {
        VisitState.Draft => "Черновик",
        VisitState.Shared => "Ждёт ознакомления",
        VisitState.Acknowledged => "Прочитан учителем",
    };
}
