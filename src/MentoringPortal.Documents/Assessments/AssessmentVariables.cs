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
