using MentoringPortal.Documents.Wording;

namespace MentoringPortal.Documents.Assessments;

/// <summary>Editable texts of the mentor's review (D-23).</summary>
internal static class MentorReviewTexts
{
    private static readonly Variables<MentorReviewData> OfReview = AssessmentVariables.Of<MentorReviewData>().Work(d => d.Work)
        .Flag("частично", "среди мероприятий есть выполненные частично", d => d.Plan.HasPartial);

    public static readonly KindTexts Texts = new(MentorReviewPaper.Code);

    public static readonly TextSlot<MentorReviewData> NotDone = Texts.Text("not-done", "Слова перед невыполненными мероприятиями", OfReview,
            "{% if частично %}Выполнены частично или не выполнены мероприятия:{% else %}Не выполнены мероприятия:{% endif %}");

    public static readonly TextSlot<MentorReviewData> Work = Texts.Text("work", "О работе за период", OfReview,
        """
        {% if записей == 0 %}За период записей в дневнике наставника нет.{% else %}За период в дневнике наставника \
        {{ записей | мн: "запись", "записи", "записей" }}, \
        {% if уроков == 0 %}уроки не посещались{% else %}посещено {{ уроков | мн: "урок", "урока", "уроков" }}{% endif %}, затрачено {{ минут | часы }}.{% endif %}
        """);
}
