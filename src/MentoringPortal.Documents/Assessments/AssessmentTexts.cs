using MentoringPortal.Documents.Wording;

namespace MentoringPortal.Documents.Assessments;

/// <summary>Variables that papers of an assessment share.</summary>
internal static class AssessmentVariables
{
    public static Variables<T> Of<T>() where T : AssessmentPaperData => Variables.OfDocument<T>()
        .Person("специалист", "молодой специалист", d => d.Mentee)
        .Person("наставник", "наставник", d => d.Mentor)
        .Text("основание", "«приказ от 01.09.2026 № 29.2»", d => d.Basis)
        .Day("начало", "первый день этапа", d => d.From)
        .Day("конец", "последний день этапа", d => d.To);

    public static Variables<T> Work<T>(this Variables<T> variables, Func<T, MentorWork?> of) => variables
        .Number("записей", "записей в дневнике наставника", d => of(d)?.Meetings)
        .Number("уроков", "посещено уроков", d => of(d)?.Visits)
        .Number("минут", "затрачено минут, с фильтром «часы» – часы и минуты", d => of(d)?.Minutes);
}

/// <summary>Editable texts of the conclusion on adaptation (D-20).</summary>
internal static class AdaptationConclusionTexts
{
    private static readonly Variables<AdaptationConclusionData> OfConclusion = AssessmentVariables.Of<AdaptationConclusionData>().Work(d => d.Work)
        .Person("оценивающий", "заместитель, который проводит оценку", d => d.Assessor)
        .Day("собеседование", "день собеседования", d => d.InterviewOn);

    public static readonly KindTexts Texts = new(AdaptationConclusion.Code);

    public static readonly TextSlot<AdaptationConclusionData> Approvals = Texts.Approvals(OfConclusion);

    public static readonly TextSlot<AdaptationConclusionData> Complete = Texts.Text("complete", "Если документы представлены все", OfConclusion, "Комплект полный.");

    public static readonly TextSlot<AdaptationConclusionData> Incomplete = Texts.Text("incomplete", "Если документов не хватает", OfConclusion, "Комплект неполный.");

    public static readonly TextSlot<AdaptationConclusionData> NotDone = Texts.Text("not-done", "Слова перед невыполненными мероприятиями", OfConclusion, "Не выполнены мероприятия:");

    public static readonly TextSlot<AdaptationConclusionData> Work = Texts.Text("work", "О работе наставника", OfConclusion,
        """
        По дневнику наставника: {{ записей | мн: "запись", "записи", "записей" }} о совместной работе, посещено {{ уроков | мн: "урок", "урока", "уроков" }}, затрачено {{ минут | часы }}.
        """);

    public static readonly TextSlot<AdaptationConclusionData> NoProposals = Texts.Text("no-proposals", "Если предложений нет", OfConclusion, "предложений нет");

    public static readonly TextSlot<AdaptationConclusionData> NoChanges = Texts.Text("no-changes", "Если изменения не нужны", OfConclusion, "не требуются");

    public static readonly TextSlot<AdaptationConclusionData> Acquainted = Texts.Text("acquainted", "Слова перед подписью специалиста", OfConclusion, "С заключением ознакомлен(а):");
}

/// <summary>Editable texts of the mentor's review (D-23).</summary>
internal static class MentorReviewTexts
{
    private static readonly Variables<MentorReviewData> OfReview = AssessmentVariables.Of<MentorReviewData>().Work(d => d.Work);

    public static readonly KindTexts Texts = new(MentorReviewPaper.Code);

    public static readonly TextSlot<MentorReviewData> NotDone = Texts.Text("not-done", "Слова перед невыполненными мероприятиями", OfReview, "Не выполнены мероприятия:");

    public static readonly TextSlot<MentorReviewData> Work = Texts.Text("work", "О работе за период", OfReview,
        """
        За период в дневнике наставника {{ записей | мн: "запись", "записи", "записей" }}, посещено {{ уроков | мн: "урок", "урока", "уроков" }}, затрачено {{ минут | часы }}.
        """);
}

/// <summary>Editable texts of the interview minutes (D-24).</summary>
internal static class InterviewMinutesTexts
{
    private static readonly Variables<InterviewMinutesData> OfMinutes = AssessmentVariables.Of<InterviewMinutesData>()
        .Person("ведущий", "кто проводит собеседование", d => d.Interviewer)
        .Day("собеседование", "день собеседования", d => d.HeldOn);

    public static readonly KindTexts Texts = new(InterviewMinutes.Code);

    public static readonly TextSlot<InterviewMinutesData> Told = Texts.Text("told", "Повестка, вопрос 1", OfMinutes, "сообщены результаты оценки;");

    public static readonly TextSlot<InterviewMinutesData> Improvement = Texts.Text("improvement", "Повестка, вопрос 2", OfMinutes, "обсуждены и согласованы способы улучшения работы;");

    public static readonly TextSlot<InterviewMinutesData> PlanChanges = Texts.Text("plan-changes", "Повестка, вопрос 3", OfMinutes, "согласованы и внесены изменения в индивидуальный план профессионального развития;");

    public static readonly TextSlot<InterviewMinutesData> Mentoring = Texts.Text("mentoring", "Повестка, вопрос 4", OfMinutes, "внесены изменения в процесс кураторства (при необходимости);");

    public static readonly TextSlot<InterviewMinutesData> Shown = Texts.Text("shown", "Повестка, вопрос 5", OfMinutes, "молодой специалист ознакомлен с заключением об адаптации.");

    public static readonly TextSlot<InterviewMinutesData> Acquainted = Texts.Text("acquainted", "Слова перед подписью специалиста", OfMinutes, "С протоколом ознакомлен(а):");
}
