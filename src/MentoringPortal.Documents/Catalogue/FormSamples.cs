using MentoringPortal.Documents.Visits;
using MentoringPortal.Documents.Diary;
using MentoringPortal.Documents.Orders;
using MentoringPortal.Documents.Surveys;

namespace MentoringPortal.Documents;

internal static class FormSamples
{
    public static OfficialDocument Questionnaire() =>
        QuestionnairePaper.Compose(Facts(SampleFacts.School, false) with { Respondent = SampleFacts.Mentee, FilledOn = new(2026, 11, 20) });

    public static OfficialDocument QuestionnaireShortest() =>
        QuestionnairePaper.Compose(new() { School = SampleFacts.TinySchool, Subject = "наставляемого", Questions = [new("Ваш запрос?")], IsBlank = true });

    public static OfficialDocument QuestionnaireLongest()
    {
        var facts = Facts(SampleFacts.LongSchool, true);
        return QuestionnairePaper.Compose(
            facts with { Respondent = SampleFacts.LongMentee, Questions = [.. Enumerable.Repeat(facts.Questions, 12).SelectMany(q => q)], RecordCode = "Q-2026-0042" });
    }

    public static OfficialDocument DiaryPage() =>
        SampleFacts.Coded(DiaryPageForm.Compose(new() { School = SampleFacts.School, Mentor = SampleFacts.Mentor, Mentee = SampleFacts.Mentee, RecordCode = "P-0007" }));

    public static OfficialDocument DiaryPageShortest() => DiaryPageForm.Compose(new() { School = SampleFacts.TinySchool, Rows = 1 });

    public static OfficialDocument DiaryPageLongest() =>
        DiaryPageForm.Compose(new() { School = SampleFacts.LongSchool, Mentor = SampleFacts.LongMentor, Mentee = SampleFacts.LongMentee, Rows = 40, RecordCode = "P-0008" });

    public static OfficialDocument Visit() =>
        LessonVisitForm.Compose(new() { School = SampleFacts.School, Visitor = SampleFacts.Mentor, Teacher = SampleFacts.Mentee, RecordCode = "V-0003" });

    public static OfficialDocument VisitShortest() => LessonVisitForm.Compose(new()
    {
        School = SampleFacts.TinySchool,
        Visitor = SampleFacts.Mentor,
        Teacher = SampleFacts.Mentee,
        On = SampleFacts.Start,
        Seen = new("Урок", "7 «А»", "информатика", "Алгоритмы", null, null, [new("Цель урока", 2, null)], "2 из 2", "Дети работали.", null, null, null, SampleFacts.Start),
    });

    public static OfficialDocument VisitLongest() => LessonVisitForm.Compose(new()
    {
        School = SampleFacts.LongSchool,
        Visitor = SampleFacts.LongMentor,
        Teacher = SampleFacts.LongMentee,
        On = SampleFacts.Start,
        Seen = new("Внеурочное занятие", "10 «А», 10 «Б», 11 «В»", "родной (татарский) язык", SampleFacts.LongText(2), "обобщение и систематизация", SampleFacts.LongText(1),
            [.. Enumerable.Range(1, 40).Select(i => new ScoredAspect($"Аспект {i}: {SampleFacts.LongText(1)}", i % 3, i % 2 == 0 ? SampleFacts.LongText(1) : null))], "39 из 80",
            SampleFacts.LongText(6), SampleFacts.LongText(6), SampleFacts.LongText(6), SampleFacts.LongText(3), null),
    });

    public static OfficialDocument Sheet() => AcknowledgementSheet.Compose(SheetFacts(SampleFacts.School, 12));

    public static OfficialDocument SheetShortest() => AcknowledgementSheet.Compose(SheetFacts(SampleFacts.TinySchool, 0));

    public static OfficialDocument SheetLongest() => AcknowledgementSheet.Compose(SheetFacts(SampleFacts.LongSchool, 150));

    private static AcknowledgementSheetData SheetFacts(SchoolCard school, int people) => new()
    {
        School = school,
        Document = "Приказ «Об утверждении наставнических пар, групп» от 01.09.2026 № 29.2",
        People = [.. Enumerable.Range(0, people)
            .Select(i => new Acquainted(SampleFacts.Person(i), i % 3 == 0 ? SampleFacts.Start.AddDays(i % 20) : null, i % 3 == 0 ? "в портале" : null))],
    };

    private static QuestionnaireData Facts(SchoolCard school, bool blank) => new()
    {
        School = school,
        Subject = "молодого специалиста",
        IsBlank = blank,
        Instruction = "Ответы помогут спланировать работу с наставником. Отметьте подходящее или напишите своими словами.",
        Questions =
        [
            new("Удовлетворяет ли Вас уровень Вашей профессиональной подготовки?") { Section = "Подготовка", Options = ["да", "нет", "частично"], Chosen = ["частично"] },
            new("Каких знаний и умений Вам не хватало в начале работы?") { Section = "Подготовка", Answer = "Организация групповой работы, оформление журнала." },
            new("В каких направлениях Вы испытываете затруднения?") { Section = "Затруднения", Options =
                ["календарно-тематическое планирование", "проведение уроков", "общение с родителями", "ведение документации"], Chosen =
                    ["общение с родителями", "ведение документации"] },
            new("Оцените поддержку наставника") { Section = "Наставничество", Scale = 5, Answer = "5" },
        ],
    };
}
