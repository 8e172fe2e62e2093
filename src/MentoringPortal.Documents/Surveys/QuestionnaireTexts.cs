using MentoringPortal.Documents.Wording;

namespace MentoringPortal.Documents.Surveys;

/// <summary>Editable texts of a questionnaire (D-07); the questions themselves are a definition of their own.</summary>
internal static class QuestionnaireTexts
{
    private static readonly Variables<QuestionnaireData> OfSurvey = Variables.OfDocument<QuestionnaireData>()
        .Text("чья", "«молодого специалиста»", d => d.Subject)
        .Text("пояснение", "пояснение из самой анкеты, если оно есть", d => d.Instruction)
        .Person("отвечающий", "кто отвечает, если известен", d => d.Respondent)
        .Flag("бланк", "да, если анкета печатается для заполнения от руки", d => d.IsBlank);

    public static readonly KindTexts Texts = new(QuestionnairePaper.Code);

    public static readonly TextSlot<QuestionnaireData> Instruction = Texts.Lines("instruction", "Пояснение перед вопросами", OfSurvey, "{{ пояснение }}", optional: true);

    public static readonly TextSlot<QuestionnaireData> Closing = Texts.Lines("closing", "Слова после вопросов", OfSurvey, "", optional: true);
}
