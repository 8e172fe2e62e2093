using MentoringPortal.Documents.Controls;

namespace MentoringPortal.Documents;

internal static class ControlSamples
{
    public static OfficialDocument Usual() => ControlMemo.Compose(new()
    {
        School = SampleFacts.School,
        Title = "Обзорный контроль",
        Mentee = SampleFacts.Mentee,
        Mentor = SampleFacts.Mentor,
        Controller = SampleFacts.Deputy,
        FromOn = SampleFacts.Start,
        DueOn = new(2026, 9, 30),
        HeldOn = new(2026, 9, 24),
        What = "Общее ознакомление с профессиональным уровнем работы молодого педагога.",
        Checked = "Посещены уроки информатики по теме «Алгоритмы» в 7 «А» и 7 «Б», просмотрены поурочные планы и журнал.",
        Lessons =
        [
            new(new(2026, 9, 21), "7 «А»", "информатика", "Что такое алгоритм", "Козлова Е.В."), new(new(2026, 9, 23), "7 «Б»", "информатика", "Исполнители", "Козлова Е.В."),
        ],
        Findings = [new("Домашнее задание записано не во всех уроках журнала.", "Сидоров П.А.", new(2026, 10, 12), "открыто")],
        Conclusions = "Предмет знает хорошо, класс держит. Журнал ведётся с пропусками.",
        Advice = "Посетить два урока наставника, заполнять журнал в день урока.",
        RepeatOn = new(2026, 10, 12),
    });

    public static OfficialDocument Shortest() => ControlMemo.Compose(new()
    {
        School = SampleFacts.TinySchool,
        Title = "Текущий контроль",
        Mentee = SampleFacts.Mentee,
        FromOn = SampleFacts.Start,
        DueOn = SampleFacts.End,
        HeldOn = SampleFacts.End,
        IsDraft = true,
    });

    public static OfficialDocument Longest() => ControlMemo.Compose(new()
    {
        School = SampleFacts.LongSchool,
        Title = "Фронтальный контроль",
        Mentee = SampleFacts.LongMentee,
        Mentor = SampleFacts.LongMentor,
        Controller = SampleFacts.LongMentor,
        FromOn = SampleFacts.Start,
        DueOn = SampleFacts.End,
        HeldOn = SampleFacts.End,
        What = SampleFacts.LongText(2),
        Checked = SampleFacts.LongText(8),
        Lessons = [.. Enumerable.Range(0, 15).Select(i => new ControlledLesson(SampleFacts.Start.AddDays(i), "10 «А», 10 «Б», 11 «В»", "родной (татарский) язык",
            SampleFacts.LongText(1), "Константинопольская-Преображенская А.-В.М."))],
        Rechecked = [.. Enumerable.Range(0, 6).Select(i => new FindingLine(SampleFacts.LongText(1), "Җамалетдинов Ә.М.", SampleFacts.Start.AddDays(i), "снято 31.05.2027"))],
        Findings = [.. Enumerable.Range(0, 20).Select(i => new FindingLine(SampleFacts.LongText(2), "Константинопольская-Преображенская А.-В.М.", SampleFacts.Start.AddDays(i),
            "ждёт проверки"))],
        Conclusions = SampleFacts.LongText(8),
        Advice = SampleFacts.LongText(6),
        RepeatOn = SampleFacts.End,
    });
}
