using MentoringPortal.Documents.Assessments;
using MentoringPortal.Documents.Wording;

namespace MentoringPortal.Documents.Mentorships;

/// <summary>Editable texts of the reference on the mentor's work (D-49).</summary>
internal static class MentorReferenceTexts
{
    private static readonly Variables<MentorReferenceData> OfReference = Variables.OfDocument<MentorReferenceData>().Work(d => d.Work)
        .Person("наставник", "о ком справка", d => d.Mentor)
        .Text("категория", "квалификационная категория; нет, если не указана", d => Named(d.Category))
        .Number("пар_всего", "сколько пар было и есть у наставника", d => d.Pairs.Count)
        .Number("наставляемых", "сколько у него наставляемых", d => d.Pairs.Select(p => p.Mentee.Name.Full).Distinct().Count())
        .Day("наставляет_с", "первый день первой пары", d => d.Pairs.Count > 0 ? d.Pairs.Min(p => p.From) : null)
        .Day("наставлял_по", "последний день последней пары; нет, если пара действует", d => d.Pairs.Count > 0 && d.Pairs.All(p => p.IsOver) ? d.Pairs.Max(p => p.To) : null);

    public static readonly KindTexts Texts = new(MentorReference.Code);

    public static readonly TextSlot<MentorReferenceData> Statement = Texts.Text("statement", "О чём справка", OfReference,
        """
        Дана {{ наставник.фио | падеж: "дательный" }}, {{ наставник.должность | падеж: "дательный" }}{% if категория %} ({{ категория }}){% endif %}, в том, что \
        {{ наставник | род: "он", "она" }} {% if пар_всего == 0 %}состоит в базе наставников {{ школа.краткое_название | падеж: "родительный" }}. Наставнических пар за \
        {{ наставник | род: "ним", "ней" }} не закреплено.{% else %}с {{ наставляет_с }} {% if наставлял_по %}по {{ наставлял_по }} \
        {{ наставник | род: "работал", "работала" }}{% else %}работает{% endif %} наставником в {{ школа.краткое_название | падеж: "предложный" }}. \
        За это время за {{ наставник | род: "ним", "ней" }} {{ наставляемых | слово: "был закреплён", "были закреплены", "было закреплено" }} \
        {{ наставляемых | мн: "наставляемый", "наставляемых", "наставляемых" }}{% if пар_всего > наставляемых %} \
        ({{ пар_всего | мн: "наставническая пара", "наставнические пары", "наставнических пар" }}){% endif %}.{% endif %}
        """);

    public static readonly TextSlot<MentorReferenceData> Work = Texts.Text("work", "О работе по дневнику", OfReference,
        """
        Наставник ведёт дневник: в нём {{ записей | мн: "запись", "записи", "записей" }} о совместной работе, которая заняла \
        {{ минут | часы }}{% if уроков > 0 %}; {{ наставник | род: "посетил", "посетила" }} {{ уроков | мн: "урок", "урока", "уроков" }} наставляемых{% endif %}.
        """, hint: "Печатается, когда в дневнике есть записи");

    public static readonly TextSlot<MentorReferenceData> Purpose =
        Texts.Text("purpose", "Для чего дана справка", OfReference, "Справка дана для представления в аттестационную комиссию.", optional: true);

    // Cards say «высшая»; a paper names what is the highest.
    private static string? Named(string? category) =>
        category is null || category.Contains("категори", StringComparison.OrdinalIgnoreCase) ? category : category + " квалификационная категория";
}
