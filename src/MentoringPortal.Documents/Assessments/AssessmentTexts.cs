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

/// <summary>Editable texts of a conclusion on a stage (D-20, D-21, D-22): every kind has its own.</summary>
internal sealed class ConclusionTexts
{
    private static readonly Variables<StageConclusionData> OfConclusion = AssessmentVariables.Of<StageConclusionData>().Work(d => d.Work)
        .Person("оценивающий", "заместитель, который проводит оценку", d => d.Assessor)
        .Day("собеседование", "день собеседования", d => d.InterviewOn);

    private static readonly Dictionary<string, ConclusionTexts> ByCode =
        new[] { AdaptationConclusion.Code, DevelopmentConclusion.Code, PotentialConclusion.Code }.ToDictionary(c => c, c => new ConclusionTexts(c));

    private ConclusionTexts(string code)
    {
        Texts = new(code);
        Approvals = Texts.Approvals(OfConclusion);
        Complete = Texts.Text("complete", "Если документы представлены все", OfConclusion, "Комплект полный.");
        Incomplete = Texts.Text("incomplete", "Если документов не хватает", OfConclusion, "Комплект неполный.");
        NotDone = Texts.Text("not-done", "Слова перед невыполненными мероприятиями", OfConclusion, "Не выполнены мероприятия:");
        Work = Texts.Text("work", "О работе наставника", OfConclusion,
            """
            По дневнику наставника: {{ записей | мн: "запись", "записи", "записей" }} о совместной работе, посещено {{ уроков | мн: "урок", "урока", "уроков" }}, затрачено {{ минут | часы }}.
            """);
        NoResults = Texts.Text("no-results", "Если сведений о результатах нет", OfConclusion, "Сведения о посещениях и контроле не внесены.");
        NoProposals = Texts.Text("no-proposals", "Если предложений нет", OfConclusion, "предложений нет");
        NoChanges = Texts.Text("no-changes", "Если изменения не нужны", OfConclusion, "не требуются");
        Acquainted = Texts.Text("acquainted", "Слова перед подписью специалиста", OfConclusion, """С заключением {{ специалист | род: "ознакомлен", "ознакомлена" }}:""");
    }

    public KindTexts Texts { get; }

    public TextSlot<StageConclusionData> Approvals { get; }

    public TextSlot<StageConclusionData> Complete { get; }

    public TextSlot<StageConclusionData> Incomplete { get; }

    public TextSlot<StageConclusionData> NotDone { get; }

    public TextSlot<StageConclusionData> Work { get; }

    public TextSlot<StageConclusionData> NoResults { get; }

    public TextSlot<StageConclusionData> NoProposals { get; }

    public TextSlot<StageConclusionData> NoChanges { get; }

    public TextSlot<StageConclusionData> Acquainted { get; }

    public static ConclusionTexts Of(string code) => ByCode[code];
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

    public static readonly TextSlot<InterviewMinutesData> Acquainted = Texts.Text("acquainted", "Слова перед подписью специалиста", OfMinutes, """С протоколом {{ специалист | род: "ознакомлен", "ознакомлена" }}:""");
}
