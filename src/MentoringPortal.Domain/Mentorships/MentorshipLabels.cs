namespace MentoringPortal.Domain.Mentorships;

/// <summary>The field's Russian words for the codes of this room (domain reference §1.2–1.10): one word for one thing, in pages and papers alike.</summary>
public static class MentorshipLabels
{
    public static string Label(this MentoringForm form) => form switch
    {
        MentoringForm.TeacherTeacher => "учитель – учитель",
        MentoringForm.HeadTeacher => "руководитель образовательной организации – педагог",
        MentoringForm.StudentStudent => "ученик – ученик",
        MentoringForm.EmployerStudent => "работодатель – ученик",
        MentoringForm.UniversityStudentStudent => "студент – ученик",
        MentoringForm.Other => "другая форма",
    };

    public static string Label(this InteractionModel model) => model switch
    {
        InteractionModel.ExperiencedToYoung => "Опытный педагог – молодой специалист",
        InteractionModel.ExperiencedClassTeacherToYoung => "Опытный классный руководитель – молодой специалист",
        InteractionModel.LeaderToStruggling => "Лидер педагогического сообщества – педагог, испытывающий проблемы",
        InteractionModel.InnovatorToConservative => "Педагог-новатор – консервативный педагог",
        InteractionModel.ExperiencedSubjectToInexperienced => "Опытный предметник – неопытный предметник",
    };

    public static string Label(this MentoringKind kind) => kind switch
    {
        MentoringKind.Traditional => "Традиционная форма наставничества («один-на-один»)",
        MentoringKind.Virtual => "Виртуальное (дистанционное) наставничество",
        MentoringKind.Group => "Наставничество в группе",
        MentoringKind.ShortTermGoal => "Краткосрочное или целеполагающее наставничество",
        MentoringKind.Reverse => "Реверсивное наставничество",
        MentoringKind.Situational => "Ситуационное наставничество",
        MentoringKind.Speed => "Скоростное наставничество",
    };

    public static string Label(this MentorshipState state) => state switch
    {
        MentorshipState.Proposed => "Предложена",
        MentorshipState.AwaitingConsents => "Ожидает согласий сторон",
        MentorshipState.InOrder => "Включена в проект приказа",
        MentorshipState.Active => "Действует",
        MentorshipState.Suspended => "Приостановлена",
        MentorshipState.Completed => "Завершена",
        MentorshipState.TerminatedEarly => "Досрочно прекращена",
        MentorshipState.PostSupport => "Пост-сопровождение",
    };

    public static string Label(this EarlyEndGround ground) => ground switch
    {
        EarlyEndGround.MentorRefusal => "Отказ наставника от наставничества (заявление)",
        EarlyEndGround.EmployerCancellation => "Отмена поручения работодателем",
        EarlyEndGround.MenteePetition => "Ходатайство наставляемого о замене наставника",
        EarlyEndGround.Dismissal => "Увольнение или перевод наставника",
        EarlyEndGround.MenteeLeaves => "Увольнение, перевод или отчисление наставляемого",
        EarlyEndGround.Other => "Другая причина",
    };

    public static string Label(this PauseGround ground) => ground switch
    {
        PauseGround.Consent => "Нет согласия",
        PauseGround.MenteeAbsence => "Длительное отсутствие наставляемого (отпуск по уходу за ребёнком, болезнь)",
        PauseGround.MentorAbsence => "Длительное отсутствие наставника",
        PauseGround.Other => "Другое основание",
    };
}
