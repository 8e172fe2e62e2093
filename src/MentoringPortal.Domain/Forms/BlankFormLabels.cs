namespace MentoringPortal.Domain.Forms;

/// <summary>The field's Russian words for the codes of this room (domain reference §1.2–1.10): one word for one thing, in pages and papers alike.</summary>
public static class BlankFormLabels
{
    public static string Label(this BlankFormKind kind) => kind switch
    {
        BlankFormKind.DiaryPage => "Страница дневника наставника",
        BlankFormKind.LessonVisit => "Лист посещения урока",
        BlankFormKind.Questionnaire => "Анкета наставляемого",
        BlankFormKind.PersonalDataConsent => "Согласие на обработку персональных данных",
        BlankFormKind.MentorConsent => "Согласие на осуществление наставничества",
        BlankFormKind.MenteeConsent => "Согласие наставляемого на закрепление в паре",
    };
}
