using MentoringPortal.Documents.Petitions;
using MentoringPortal.Domain.Schools;

namespace MentoringPortal.Documents;

/// <summary>Samples of a petition.</summary>
internal static class PetitionSamples
{
    public static OfficialDocument Usual() => PetitionPaper.Compose(new PetitionData
    {
        School = SampleFacts.School,
        Heading = "Ходатайство о замене наставника",
        Addressee = SchoolRole.Director,
        Author = SampleFacts.Mentee,
        Mentor = SampleFacts.Mentor,
        Mentee = SampleFacts.Mentee,
        Text = "Прошу назначить мне другого наставника: мы работаем в разные смены и не можем встречаться чаще раза в месяц.",
        SentOn = new(2026, 11, 9),
        Opinion = "11.11.2026, куратор Орлов Т.С.: Смены действительно не совпадают, другой наставник согласен.",
        Answer = "Удовлетворено",
        AnswerText = "Приказ о замене наставника будет подготовлен на этой неделе.",
        AnsweredOn = new(2026, 11, 13),
        AnsweredBy = SampleFacts.Director,
    });

    public static OfficialDocument Shortest() => PetitionPaper.Compose(new PetitionData
    {
        School = SampleFacts.TinySchool,
        Heading = "Просьба о помощи",
        Addressee = SchoolRole.Curator,
        Author = SampleFacts.Person(1),
        Text = "Прошу помочь с журналом.",
        SentOn = new(2026, 11, 9),
    });

    public static OfficialDocument Longest() => PetitionPaper.Compose(new PetitionData
    {
        School = SampleFacts.LongSchool,
        Heading = "Предложение о воспитательных или дисциплинарных мерах",
        Addressee = SchoolRole.DeputyDirectorMethodical,
        Author = SampleFacts.LongMentor,
        Mentor = SampleFacts.LongMentor,
        Mentee = SampleFacts.LongMentee,
        Text = string.Join('\n', Enumerable.Range(0, 9).Select(i => SampleFacts.LongText(3 + i % 3))),
        SentOn = new(2026, 11, 9),
        Opinion = SampleFacts.LongText(9),
        Answer = "Отказано",
        AnswerText = SampleFacts.LongText(8),
        AnsweredOn = new(2026, 11, 20),
        AnsweredBy = SampleFacts.Person(2),
    });
}
