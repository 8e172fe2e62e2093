using MentoringPortal.Domain.Surveys;

namespace MentoringPortal.Web.Features.Surveys;

/// <summary>Words about a questionnaire's readers.</summary>
public static class SurveyWords
{
    /// <summary>«Ваши ответы с фамилией прочитают …», told before the first question.</summary>
    public static string Readers(SurveyDefinition definition) =>
        SentTo(definition) + (definition.IsReadBy(SurveyReaderRole.Deputy) || definition.IsReadBy(SurveyReaderRole.Mentor)
            ? " Пока анкета не отправлена, её видите только вы." : "");

    /// <summary>The same once it is sent.</summary>
    public static string SentTo(SurveyDefinition definition)
    {
        var readers = new List<string>();
        if (definition.IsReadBy(SurveyReaderRole.Deputy)) readers.Add("заместители директора");
        if (definition.IsReadBy(SurveyReaderRole.Mentor)) readers.Add("ваш наставник");
        return readers.Count == 0
            ? "Ваши ответы с фамилией никто не увидит: другим доступны только общие итоги."
            : $"Отправленные ответы с вашей фамилией прочитают {string.Join(" и ", readers)}. Больше никто.";
    }
}
