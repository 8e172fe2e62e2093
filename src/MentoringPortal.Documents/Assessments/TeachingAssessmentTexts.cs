using MentoringPortal.Documents.Wording;

namespace MentoringPortal.Documents.Assessments;

/// <summary>Editable texts of the mentor's assessment of the teaching (D-28).</summary>
internal static class TeachingAssessmentTexts
{
    private static readonly Variables<TeachingAssessmentData> OfAssessment = AssessmentVariables.Of<TeachingAssessmentData>()
        .Person("получатель", "кому представляется оценка", d => d.Receiver);

    public static readonly KindTexts Texts = new(TeachingAssessment.Code);

    public static readonly TextSlot<TeachingAssessmentData> Criteria =
        Texts.Lines("criteria", "Критерии", OfAssessment, string.Join('\n', TeachingAssessment.UsualCriteria),
        hint: "Каждая строка – критерий; печатаются, пока оценка не выставлена");

    public static readonly TextSlot<TeachingAssessmentData> Note = Texts.Note(OfAssessment);
}
