using MentoringPortal.Documents.Events;

namespace MentoringPortal.Documents;

/// <summary>Samples of the list of events.</summary>
internal static class EventSamples
{
    public static OfficialDocument Usual() => EventRegister.Compose(Data(SampleFacts.School,
    [
        new("28.08.2026\n14:00", "Знакомство наставников и молодых специалистов", "Общая встреча наставников и наставляемых, внутри школы", "актовый зал",
            "24 человека", "Никитина О.С.", "Сложились пять пар. Было 26 человек"),
        new("18.11.2026", "Урок без отметок", "Мастер-класс, внутри школы", "кабинет 24", "6 человек", "Петрова А.И.", null),
        new("04.12.2026", "Как мы начинали: статья в районной газете", "Публикация, информационная работа, вне школы", null,
            "2 человека", "Никитина О.С.", "отменено: номер не вышел"),
    ]));

    public static OfficialDocument Shortest() => EventRegister.Compose(Data(SampleFacts.TinySchool, []));

    public static OfficialDocument Longest() => EventRegister.Compose(Data(SampleFacts.LongSchool,
        [.. Enumerable.Range(0, 40).Select(i => new EventLine("28.08.2026\n14:00", SampleFacts.LongText(1 + (i % 2)), SampleFacts.LongText(1), SampleFacts.LongText(1),
            "120 человек и гости: " + SampleFacts.LongText(1), SampleFacts.LongMentor.Name.SurnameWithInitials, SampleFacts.LongText(1 + (i % 3))))]));

    private static EventRegisterData Data(SchoolCard school, IReadOnlyList<EventLine> lines) =>
        new() { School = school, Year = "2026/2027", AsOf = new(2026, 12, 7), Lines = lines, Responsible = SampleFacts.Curator };
}
