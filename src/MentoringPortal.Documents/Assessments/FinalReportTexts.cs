using MentoringPortal.Documents.Wording;

namespace MentoringPortal.Documents.Assessments;

/// <summary>Editable texts of the mentor's final report (D-25).</summary>
internal static class MentorReportTexts
{
    private static readonly Variables<MentorReportData> OfReport = AssessmentVariables.Of<MentorReportData>().Work(d => d.Work)
        .Person("получатель", "кому представляется отчёт", d => d.Receiver)
        .Number("мероприятий", "сколько мероприятий в плане", d => d.Plan.Planned)
        .Number("выполнено", "сколько из них выполнено", d => d.Plan.Done);

    public static readonly KindTexts Texts = new(MentorReport.Code);

    public static readonly TextSlot<MentorReportData> NotDone = Texts.Text("not-done", "Слова перед невыполненными мероприятиями", OfReport, "Не выполнены мероприятия:");

    public static readonly TextSlot<MentorReportData> Work = Texts.Text("work", "О работе по дневнику", OfReport,
        """
        В дневнике наставника {{ записей | мн: "запись", "записи", "записей" }}, посещено {{ уроков | мн: "урок", "урока", "уроков" }}, затрачено {{ минут | часы }}.
        """);

    public static readonly TextSlot<MentorReportData> Note = Texts.Note(OfReport);
}

/// <summary>Editable texts of the specialist's report (D-27).</summary>
internal static class SpecialistReportTexts
{
    private static readonly Variables<SpecialistReportData> OfReport = AssessmentVariables.Of<SpecialistReportData>()
        .Person("получатель", "кому представляется отчёт", d => d.Receiver)
        .Number("мероприятий", "сколько мероприятий в плане", d => d.Plan.Planned)
        .Number("выполнено", "сколько из них выполнено", d => d.Plan.Done);

    public static readonly KindTexts Texts = new(SpecialistReport.Code);

    public static readonly TextSlot<SpecialistReportData> Done = Texts.Text("done", "Слова перед выполненными мероприятиями", OfReport, "Выполнены мероприятия:");

    public static readonly TextSlot<SpecialistReportData> Learned = Texts.Text("learned", "Заголовок раздела о том, чему научился специалист", OfReport, """Чему я {{ специалист | род: "научился", "научилась" }}""");

    public static readonly TextSlot<SpecialistReportData> Note = Texts.Note(OfReport);
}

/// <summary>Editable texts of the mentor's assessment of the teaching (D-28).</summary>
internal static class TeachingAssessmentTexts
{
    private static readonly Variables<TeachingAssessmentData> OfAssessment = AssessmentVariables.Of<TeachingAssessmentData>()
        .Person("получатель", "кому представляется оценка", d => d.Receiver);

    public static readonly KindTexts Texts = new(TeachingAssessment.Code);

    public static readonly TextSlot<TeachingAssessmentData> Criteria = Texts.Lines("criteria", "Критерии", OfAssessment, string.Join('\n', TeachingAssessment.UsualCriteria), hint: "Каждая строка – критерий; печатаются, пока оценка не выставлена");

    public static readonly TextSlot<TeachingAssessmentData> Note = Texts.Note(OfAssessment);
}
