using MentoringPortal.Documents.Wording;

namespace MentoringPortal.Documents.Assessments;

/// <summary>Editable texts of the interview minutes (D-24).</summary>
internal static class InterviewMinutesTexts
{
    private static readonly Variables<InterviewMinutesData> OfMinutes = AssessmentVariables.Of<InterviewMinutesData>()
        .Person("ведущий", "кто проводит собеседование", d => d.Interviewer)
        .Day("собеседование", "день собеседования", d => d.HeldOn);

    public static readonly KindTexts Texts = new(InterviewMinutes.Code);

    public static readonly TextSlot<InterviewMinutesData> Told = Texts.Text("told", "Повестка, вопрос 1", OfMinutes, "сообщены результаты оценки;");

    public static readonly TextSlot<InterviewMinutesData> Improvement =
        Texts.Text("improvement", "Повестка, вопрос 2", OfMinutes, "обсуждены и согласованы способы улучшения работы;");

    public static readonly TextSlot<InterviewMinutesData> PlanChanges =
        Texts.Text("plan-changes", "Повестка, вопрос 3", OfMinutes, "согласованы и внесены изменения в индивидуальный план профессионального развития;");

    public static readonly TextSlot<InterviewMinutesData> Mentoring =
        Texts.Text("mentoring", "Повестка, вопрос 4", OfMinutes, "внесены изменения в процесс кураторства (при необходимости);");

    public static readonly TextSlot<InterviewMinutesData> Shown = Texts.Text("shown", "Повестка, вопрос 5", OfMinutes, "молодой специалист ознакомлен с заключением об адаптации.");

    public static readonly TextSlot<InterviewMinutesData> Acquainted =
        Texts.Text("acquainted", "Слова перед подписью специалиста", OfMinutes, """С протоколом {{ специалист | род: "ознакомлен", "ознакомлена" }}:""");
}
