using MentoringPortal.Documents.Wording;

namespace MentoringPortal.Documents.Visits;

/// <summary>Editable texts of the visit sheet (D-18).</summary>
internal static class LessonVisitTexts
{
    private static readonly Variables<LessonVisitFormData> OfVisit = Variables.OfDocument<LessonVisitFormData>()
        .Person("учитель", "чей урок, если известен", d => d.Teacher)
        .Person("посетитель", "кто посетил, если известен", d => d.Visitor);

    public static readonly KindTexts Texts = new(LessonVisitForm.Code);

    public static readonly TextSlot<LessonVisitFormData> Aspects = Texts.Lines("aspects", "Что оценивается", OfVisit,
        """
        Цель урока ясна обучающимся
        Содержание соответствует цели и рабочей программе
        Приёмы и формы работы разнообразны и уместны
        Время урока распределено разумно
        Обучающиеся деятельны на всех этапах
        Обратная связь и оценивание
        Общение доброжелательное, дисциплина деловая
        Подведение итогов (рефлексия), домашнее задание
        """, hint: "Каждая строка – строка таблицы");

    public static readonly TextSlot<LessonVisitFormData> Success = Texts.Text("success", "Подпись первых строк для записи", OfVisit, "Что удалось:");

    public static readonly TextSlot<LessonVisitFormData> Difficulties = Texts.Text("difficulties", "Подпись вторых строк для записи", OfVisit, "Ошибки и затруднения:");

    public static readonly TextSlot<LessonVisitFormData> Advice = Texts.Text("advice", "Подпись третьих строк для записи", OfVisit, "Рекомендации:");
}
