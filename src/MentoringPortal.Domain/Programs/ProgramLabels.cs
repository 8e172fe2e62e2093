namespace MentoringPortal.Domain.Programs;

/// <summary>The field's Russian words for the codes of this room: one word for one thing, in pages and papers alike.</summary>
public static class ProgramLabels
{
    public static string Label(this EditionState state) => state switch
    {
        EditionState.Draft => "Проект",
        EditionState.InForce => "Действует",
        EditionState.Superseded => "Прежняя редакция",
    };

    public static string Label(this ApprovalKind kind) => kind switch
    {
        ApprovalKind.Approved => "Утверждаю",
        ApprovalKind.Agreed => "Согласовано",
        ApprovalKind.Considered => "Рассмотрено",
        ApprovalKind.Accepted => "Принято",
    };

    /// <summary>What the paper is called: «положение».</summary>
    public static string Label(this ProgramAct act) => act switch
    {
        ProgramAct.Program => "программа",
        ProgramAct.Regulation => "положение",
        ProgramAct.RoadMap => "дорожная карта",
    };

    public static string Label(this LegalLevel level) => level switch
    {
        LegalLevel.Federal => "федеральный",
        LegalLevel.Regional => "региональный",
        LegalLevel.Municipal => "муниципальный",
        LegalLevel.School => "школы",
    };

    public static string Label(this ProgramRole role) => role switch
    {
        ProgramRole.Director => "директор",
        ProgramRole.DeputyAcademic => "заместитель директора по УВР",
        ProgramRole.DeputyMethodical => "заместитель директора по методической работе",
        ProgramRole.Curator => "куратор",
        ProgramRole.MethodUnionHead => "руководитель методического объединения",
        ProgramRole.Psychologist => "педагог-психолог",
        ProgramRole.Mentor => "наставник",
        ProgramRole.Mentee => "наставляемый",
    };

    /// <summary>What a section prints of the program's data.</summary>
    public static string Label(this ProgramPart part) => part switch
    {
        ProgramPart.MentorDuties => "обязанности наставника",
        ProgramPart.MenteeDuties => "обязанности наставляемого",
        ProgramPart.Participants => "характеристика участников",
        ProgramPart.Models => "модели взаимодействия",
        ProgramPart.Phases => "этапы учебного года",
        ProgramPart.Checklists => "перечни для отметок",
        ProgramPart.PlanKinds => "виды планов",
        ProgramPart.Control => "виды контроля",
        ProgramPart.Reports => "отчёты",
        ProgramPart.Indicators => "показатели",
        ProgramPart.Rubric => "лист оценки",
        ProgramPart.Risks => "риски и меры",
        ProgramPart.RoadMap => "дорожная карта",
    };

    /// <summary>How often, as the program says it.</summary>
    public static string Label(this ReportRhythm rhythm) => rhythm switch
    {
        ReportRhythm.SchoolPeriod => "по итогам четверти",
        ReportRhythm.CalendarQuarter => "раз в квартал",
        ReportRhythm.HalfYear => "раз в полугодие",
        ReportRhythm.Month => "раз в месяц",
        ReportRhythm.AfterEvent => "после мероприятия",
        ReportRhythm.OnceAYear => "раз в год",
        ReportRhythm.StageEnd => "по окончании этапа",
        ReportRhythm.ProgramEnd => "по окончании программы",
        ReportRhythm.Never => "не сдаётся",
    };
}
