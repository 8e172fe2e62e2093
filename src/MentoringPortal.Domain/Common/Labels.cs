using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Consents;
using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.Efficiency;
using MentoringPortal.Domain.Forms;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Schools;

namespace MentoringPortal.Domain.Common;

/// <summary>The field's Russian words for codes (domain reference §1.2–1.10): one word for one thing, in pages and papers alike.</summary>
public static class Labels
{
    public static string Label(this SchoolRole role) => role switch
    {
        SchoolRole.Director => "Директор",
        SchoolRole.DeputyDirectorAcademic => "Заместитель директора по УВР",
        SchoolRole.DeputyDirectorMethodical => "Заместитель директора по методической работе",
        SchoolRole.Curator => "Куратор",
        SchoolRole.Mentor => "Наставник",
        SchoolRole.Mentee => "Наставляемый",
        SchoolRole.Psychologist => "Педагог-психолог",
        SchoolRole.MethodUnionHead => "Руководитель методического объединения",
        SchoolRole.SystemAdministrator => "Системный администратор",
        _ => "Без роли",
    };

    public static string Label(this PoolState state) => state switch
    {
        PoolState.Draft => "Черновик",
        PoolState.AwaitingConsent => "Ожидает согласия",
        PoolState.InPool => "В базе",
        PoolState.Selected => "Отобран",
        PoolState.Paired => "В паре",
        PoolState.Completed => "Завершил программу",
        PoolState.Withdrawn => "Выбыл",
        _ => "В архиве",
    };

    public static string Label(this PoolCategory category) => category switch
    {
        PoolCategory.ExperiencedTeacher => "Опытный педагог",
        PoolCategory.YoungSpecialist => "Молодой специалист",
        PoolCategory.NewlyArrived => "Вновь прибывший педагог",
        PoolCategory.BurnedOut => "Педагог в состоянии эмоционального выгорания",
        _ => "Педагог, осваивающий новые программы и ИКТ",
    };

    public static string Label(this ConsentKind kind) => kind switch
    {
        ConsentKind.PersonalData => "Согласие на обработку персональных данных",
        ConsentKind.MentoringWork => "Согласие на осуществление наставничества",
        ConsentKind.Distribution => "Согласие на распространение персональных данных",
        _ => "Согласие наставляемого на закрепление в паре",
    };

    public static string Label(this ConsentState state) => state switch
    {
        ConsentState.Requested => "Запрошено",
        ConsentState.Given => "Получено",
        ConsentState.Revoked => "Отозвано",
        _ => "Истекло",
    };

    public static string Label(this BlankFormKind kind) => kind switch
    {
        BlankFormKind.DiaryPage => "Страница дневника наставника",
        BlankFormKind.LessonVisit => "Лист посещения урока",
        BlankFormKind.Questionnaire => "Анкета молодого специалиста",
        BlankFormKind.PersonalDataConsent => "Согласие на обработку персональных данных",
        BlankFormKind.MentorConsent => "Согласие на осуществление наставничества",
        _ => "Согласие наставляемого на закрепление в паре",
    };

    public static string Label(this MentoringForm form) => form switch
    {
        MentoringForm.TeacherTeacher => "учитель – учитель",
        MentoringForm.HeadTeacher => "руководитель образовательной организации – педагог",
        MentoringForm.StudentStudent => "ученик – ученик",
        MentoringForm.EmployerStudent => "работодатель – ученик",
        MentoringForm.UniversityStudentStudent => "студент – ученик",
        _ => "другая форма",
    };

    public static string Label(this InteractionModel model) => model switch
    {
        InteractionModel.ExperiencedToYoung => "Опытный педагог – молодой специалист",
        InteractionModel.ExperiencedClassTeacherToYoung => "Опытный классный руководитель – молодой специалист",
        InteractionModel.LeaderToStruggling => "Лидер педагогического сообщества – педагог, испытывающий проблемы",
        InteractionModel.InnovatorToConservative => "Педагог-новатор – консервативный педагог",
        _ => "Опытный предметник – неопытный предметник",
    };

    public static string Label(this MentoringKind kind) => kind switch
    {
        MentoringKind.Traditional => "Традиционная форма наставничества («один-на-один»)",
        MentoringKind.Virtual => "Виртуальное (дистанционное) наставничество",
        MentoringKind.Group => "Наставничество в группе",
        MentoringKind.ShortTermGoal => "Краткосрочное или целеполагающее наставничество",
        MentoringKind.Reverse => "Реверсивное наставничество",
        MentoringKind.Situational => "Ситуационное наставничество",
        _ => "Скоростное наставничество",
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
        _ => "Пост-сопровождение",
    };

    public static string Label(this DocumentState state) => state switch
    {
        DocumentState.Acknowledging => "Ознакомление",
        DocumentState.InForce => "Действует",
        DocumentState.Replaced => "Заменён",
        DocumentState.Cancelled => "Отменён",
        _ => "В архиве",
    };

    public static string Label(this RecordPeriod period) => period == RecordPeriod.CalendarYear ? "Календарный год" : "Учебный год";

    public static string Label(this EarlyEndGround ground) => ground switch
    {
        EarlyEndGround.MentorRefusal => "Отказ наставника от наставничества (заявление)",
        EarlyEndGround.EmployerCancellation => "Отмена поручения работодателем",
        EarlyEndGround.MenteePetition => "Ходатайство наставляемого о замене наставника",
        EarlyEndGround.Dismissal => "Увольнение или перевод наставника либо наставляемого",
        _ => "Другая причина",
    };

    public static string Label(this PairChangeKind kind) => kind switch
    {
        PairChangeKind.Replacement => "Замена наставника",
        PairChangeKind.EarlyEnd => "Досрочное прекращение",
        _ => "Изменение срока",
    };

    /// <summary>What the order is about, in a list and above its page; the paper itself may be worded otherwise by the school.</summary>
    /// <param name="changes">Changes in the order, of them replacements and early ends.</param>
    public static string Heading(this OrderKind kind, int changes = 0, int replacements = 0, int ends = 0) => kind switch
    {
        OrderKind.PairsApproval => "Об утверждении наставнических пар, групп",
        OrderKind.CuratorAppointment => "О назначении куратора",
        _ when changes > 0 && ends == changes => "О досрочном прекращении наставничества",
        _ when changes > 0 && replacements == changes => changes == 1 ? "О замене наставника" : "О замене наставников",
        _ when changes > 0 && replacements + ends == 0 => "Об изменении срока наставничества",
        _ => "О внесении изменений в состав наставнических пар, групп",
    };

    public static string Label(this OrderState state) => state switch
    {
        OrderState.Draft => "Проект",
        OrderState.OnApproval => "На подписи",
        OrderState.Signed => "Подписан",
        OrderState.Registered => "Зарегистрирован",
        OrderState.Acknowledging => "Ознакомление",
        OrderState.InForce => "Действует",
        OrderState.Cancelled => "Отменён",
        _ => "В деле",
    };

    public static string Label(this PlanKind kind) => kind switch
    {
        PlanKind.Adaptation => "Индивидуальный план адаптации",
        PlanKind.ProfessionalDevelopment => "Индивидуальный план профессионального развития",
        _ => "Индивидуальный план развития потенциала",
    };

    public static string Label(this PlanState state) => state switch
    {
        PlanState.Draft => "Проект",
        PlanState.OnReview => "На утверждении",
        PlanState.Approved => "Утверждён",
        PlanState.InProgress => "Выполняется",
        PlanState.Fulfilled => "Выполнен",
        _ => "Закрыт",
    };

    public static string Label(this PlanItemState state) => state switch
    {
        PlanItemState.Planned => "Запланировано",
        PlanItemState.InProgress => "В работе",
        PlanItemState.Done => "Выполнено",
        PlanItemState.PartlyDone => "Выполнено частично",
        PlanItemState.Postponed => "Перенесено",
        _ => "Отменено",
    };

    public static string Label(this PlanItemResponsible responsible) => responsible switch
    {
        PlanItemResponsible.Mentor => "Наставник",
        PlanItemResponsible.Mentee => "Наставляемый",
        PlanItemResponsible.Both => "Наставник и наставляемый",
        PlanItemResponsible.Deputy => "Заместитель директора",
        _ => "Другие",
    };

    public static string Label(this DiaryEntryKind kind) => kind switch
    {
        DiaryEntryKind.Meeting => "Встреча",
        DiaryEntryKind.LessonVisit => "Посещение урока",
        DiaryEntryKind.Consultation => "Консультация",
        DiaryEntryKind.Observation => "Наблюдение",
        _ => "Задание",
    };

    public static string Label(this Stage stage) => stage switch
    {
        Stage.Adaptation => "Адаптация молодого специалиста",
        Stage.ProfessionalDevelopment => "Профессиональное развитие",
        _ => "Развитие потенциала",
    };

    public static string Label(this AssessmentState state) => state switch
    {
        AssessmentState.CollectingPackage => "Сбор документов",
        AssessmentState.PackageComplete => "Комплект собран",
        AssessmentState.UnderReview => "Рассмотрение",
        AssessmentState.ConclusionDrafted => "Проект заключения",
        AssessmentState.InterviewScheduled => "Назначено собеседование",
        AssessmentState.InterviewHeld => "Собеседование проведено",
        AssessmentState.Acknowledged => "С заключением ознакомлен",
        _ => "Помещено в дело",
    };

    public static string Label(this AdaptationOutcome outcome) => outcome switch
    {
        AdaptationOutcome.CompletedSuccessfully => "Адаптация завершена успешно",
        AdaptationOutcome.CompletedWithCorrections => "Адаптация завершена, требуются корректирующие мероприятия",
        _ => "Адаптация не завершена, этап продлевается",
    };

    public static string Label(this ReviewRecommendation recommendation) => recommendation switch
    {
        ReviewRecommendation.StageCompleted => "Считаю этап завершённым",
        ReviewRecommendation.CompletedWithCorrections => "Этап завершён, нужны корректирующие мероприятия",
        _ => "Предлагаю продлить этап",
    };

    public static string Label(this PackageOwner owner) => owner switch
    {
        PackageOwner.Mentee => "Наставляемый",
        PackageOwner.Mentor => "Наставник",
        _ => "Заместитель директора",
    };

    public static string Label(this EfficiencyLevel level) => level switch
    {
        EfficiencyLevel.Optimal => "оптимальный уровень",
        EfficiencyLevel.Acceptable => "допустимый уровень",
        _ => "недопустимый уровень",
    };

    public static string Label(this AcknowledgementMethod method) => method switch
    {
        AcknowledgementMethod.Awaited => "Ожидается",
        AcknowledgementMethod.NotNeeded => "Не требуется",
        AcknowledgementMethod.InPortal => "Ознакомлен(а) в портале",
        AcknowledgementMethod.OnPaper => "Ознакомлен(а) на бумаге",
        _ => "От подписи отказался(-лась)",
    };
}
