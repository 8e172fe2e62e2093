using MentoringPortal.Documents.Wording;

namespace MentoringPortal.Documents.Assessments;

/// <summary>Editable texts of the specialist's report (D-27).</summary>
internal static class SpecialistReportTexts
{
    private static readonly Variables<SpecialistReportData> OfReport = AssessmentVariables.Of<SpecialistReportData>()
        .Person("получатель", "кому представляется отчёт", d => d.Receiver)
        .Number("мероприятий", "сколько мероприятий в плане", d => d.Plan.Planned)
        .Number("выполнено", "сколько из них выполнено", d => d.Plan.Done);

    public static readonly KindTexts Texts = new(SpecialistReport.Code);

    public static readonly TextSlot<SpecialistReportData> Done = Texts.Text("done", "Слова перед выполненными мероприятиями", OfReport, "Выполнены мероприятия:");

    public static readonly TextSlot<SpecialistReportData> Learned =
        Texts.Text("learned", "Заголовок раздела о том, чему научился специалист", OfReport, """Чему я {{ специалист | род: "научился", "научилась" }}""");

    public static readonly TextSlot<SpecialistReportData> Note = Texts.Note(OfReport);
}
