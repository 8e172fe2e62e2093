using MentoringPortal.Documents.Programs;
using MentoringPortal.Domain.Programs;

namespace MentoringPortal.Documents;

/// <summary>Samples of a program as a document.</summary>
internal static class ProgramSamples
{
    private static readonly Phrase Mentee = new(
        ["молодой педагог", "молодого педагога", "молодому педагогу", "молодого педагога", "молодым педагогом", "молодом педагоге"],
        ["молодые педагоги", "молодых педагогов", "молодым педагогам", "молодых педагогов", "молодыми педагогами", "молодых педагогах"]);

    public static OfficialDocument Usual() => ProgramPaper.Compose(Data(SampleFacts.School, Program("Программа наставничества",
    [
        new("note", "Пояснительная записка", Text: "Школа поддерживает начинающих педагогов. Трудности первого года:\n– много нового сразу\n– мало времени на подготовку"),
        new("terms", "Термины", 2, Items: ["Наставник – опытный педагог, который помогает.", "Наставляемый – педагог, которому помогают."]),
        new("duties", "Требования, предъявляемые к наставнику", Shows: [ProgramPart.MentorDuties]),
        new("management", "Структура управления", Table: new(["Уровень", "Направления"], [["Школа", "Разработка программы\nКадровая политика"]])),
        new("stage", "Этап 1. Адаптация", Text: "Цель этапа – быстрое вхождение в работу школы.", Stage: "first"),
        new("phases", "Этапы реализации", Shows: [ProgramPart.Phases, ProgramPart.Models, ProgramPart.Control]),
    ], [new(ApprovalKind.Approved, "Директор школы"), new(ApprovalKind.Agreed, "педагогическим советом школы", "протокол", "1", new(2026, 8, 31))])) with
    {
        ApprovedBy = "от 01.09.2026 № 29.2",
    });

    public static OfficialDocument Shortest() =>
        ProgramPaper.Compose(Data(SampleFacts.TinySchool, Program("Программа", [new("goal", "Цель", Text: SampleFacts.LongText(14))], [])) with { IsDraft = true });

    public static OfficialDocument Longest() => ProgramPaper.Compose(Data(SampleFacts.LongSchool, Program(
        "Персонализированная программа наставничества молодых, вновь прибывших и испытывающих профессиональные затруднения педагогических работников",
        [
            .. Enumerable.Range(1, 14).Select(i => new ProgramSection($"s{i}", i % 3 == 0
                ? $"Раздел с названием, которое не помещается в одну строку содержания, номер {i}" : $"Раздел {i}",
                i % 2 == 0 ? 2 : 1, Text: SampleFacts.LongText(4), Items: [.. Enumerable.Range(0, 4).Select(k => SampleFacts.LongText(1 + k % 2))], Numbered: i % 4 == 0)),
            new("last", "Этапы реализации", Shows: [ProgramPart.Phases, ProgramPart.Models, ProgramPart.Reports, ProgramPart.Risks, ProgramPart.Checklists]),
        ],
        [
            new(ApprovalKind.Approved, "Директор школы"), new(ApprovalKind.Agreed, "председателем профсоюзного комитета", Date: new(2026, 8, 28)),
            new(ApprovalKind.Considered, "на заседании методического совета", "протокол", "14-а", new(2026, 8, 27)),
            new(ApprovalKind.Accepted, "педагогическим советом школы", "протокол", "1", new(2026, 8, 31)),
        ])));

    private static ProgramPaperData Data(SchoolCard school, ProgramDefinition program) =>
        new() { School = school, Program = program, Years = "2026/2027 – 2028/2029", Year = 2026, Edition = 1 };

    private static ProgramDefinition Program(string title, IReadOnlyList<ProgramSection> sections, IReadOnlyList<ProgramApproval> approvals) => new(
        "sample", 1, title, "", "ПРИКАЗ", 36, new ProgramPassport("Школа", sections, Approvals: approvals), new ProgramWords(Mentee, Mentee, Mentee, Mentee, Mentee),
        [new("form", "учитель – учитель", [SideKind.Staff], [SideKind.Staff], [new("m", "Опытный педагог – молодой специалист", "Поддержка в первые годы работы")])],
        [new("prepare", "Подготовка", ["Информирование педагогов", "Сбор запросов"], "Дорожная карта"), new("finish", "Завершение", ["Подведение итогов"], "Лучшие практики")],
        Checklists: [new("first", "Перед первой встречей", ["подготовить материалы"], "до встречи")],
        Duties: [new(ProgramRole.Mentor, ["знать требования законодательства", "вести дневник"])],
        Stages: [new("first", "Адаптация", ProgramRole.DeputyAcademic, [new("survey", "Анкета", PartAuthor.Mentee, Survey: "s")], 0, 12, Interviewer: ProgramRole.DeputyAcademic,
            Agenda: [new("results", "сообщает результаты оценки")], Conclusion: new("D-20", "Заключение об адаптации {mentee.gen}"), Outcomes: [new("done", "этап завершён")],
            Filing: new(2))],
        Control: [new("overview", "обзорный контроль", 0, 1, What: "знакомство с уровнем работы")],
        Reports: [new("union", "отчёт методическому объединению", ProgramRole.Mentor, ReportRhythm.HalfYear)],
        Risks: [new("Наставник перегружен", ["снижение нагрузки", "второй наставник"])]);
}
