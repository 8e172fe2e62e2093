using MentoringPortal.Documents.Wording;

namespace MentoringPortal.Documents.Assessments;

/// <summary>Editable texts of the mentor's final report (D-25).</summary>
internal static class MentorReportTexts
{
    private static readonly Variables<MentorReportData> OfReport = AssessmentVariables.Of<MentorReportData>().Work(d => d.Work)
        .Person("получатель", "кому представляется отчёт", d => d.Receiver)
        .Number("мероприятий", "сколько мероприятий в плане", d => d.Plan.Planned)
        .Number("выполнено", "сколько из них выполнено", d => d.Plan.Done)
        .Flag("частично", "среди мероприятий есть выполненные частично", d => d.Plan.HasPartial);

    public static readonly KindTexts Texts = new(MentorReport.Code);

    public static readonly TextSlot<MentorReportData> NotDone = Texts.Text("not-done", "Слова перед невыполненными мероприятиями", OfReport,
            "{% if частично %}Выполнены частично или не выполнены мероприятия:{% else %}Не выполнены мероприятия:{% endif %}");

    public static readonly TextSlot<MentorReportData> Work = Texts.Text("work", "О работе по дневнику", OfReport,
        """
        {% if записей == 0 %}Записей в дневнике наставника нет.{% else %}В дневнике наставника \
        {{ записей | мн: "запись", "записи", "записей" }}, \
        {% if уроков == 0 %}уроки не посещались{% else %}посещено {{ уроков | мн: "урок", "урока", "уроков" }}{% endif %}, затрачено {{ минут | часы }}.{% endif %}
        """);

    public static readonly TextSlot<MentorReportData> Note = Texts.Note(OfReport);
}
