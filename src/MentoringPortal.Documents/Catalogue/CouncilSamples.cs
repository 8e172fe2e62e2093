using MentoringPortal.Documents.Councils;

namespace MentoringPortal.Documents;

internal static class CouncilSamples
{
    private static readonly DateOnly Day = new(2026, 11, 30);

    public static OfficialDocument Pack() => CouncilPackPaper.Compose(PackFacts(SampleFacts.School, 6));

    public static OfficialDocument PackShortest() => CouncilPackPaper.Compose(PackFacts(SampleFacts.TinySchool, 0) with
    {
        Tables = [],
        Memo = ["Пар не было."],
        Decision = ["Принять к сведению."]
    });

    public static OfficialDocument PackLongest() => CouncilPackPaper.Compose(PackFacts(SampleFacts.LongSchool, 200) with { Speaker = SampleFacts.LongMentor });

    public static OfficialDocument Minutes() => SampleFacts.Coded(CouncilMinutes.Compose(MeetingFacts(SampleFacts.School, 8)));

    public static OfficialDocument MinutesShortest() => CouncilMinutes.Compose(MeetingFacts(SampleFacts.TinySchool, 1) with
    {
        Number = null,
        Date = null,
        IsDraft = true,
        Items = []
    });

    public static OfficialDocument MinutesLongest() => SampleFacts.Coded(CouncilMinutes.Compose(MeetingFacts(SampleFacts.LongSchool,
        60) with
    { Pack = PackFacts(SampleFacts.LongSchool, 40) }));

    public static OfficialDocument Extract() => CouncilMinutes.Extract(MeetingFacts(SampleFacts.School, 8), [2], SampleFacts.Curator, Day);

    public static OfficialDocument ExtractShortest() => CouncilMinutes.Extract(MeetingFacts(SampleFacts.TinySchool, 1), [1], SampleFacts.TinySchool.Director, Day);

    public static OfficialDocument ExtractLongest() => CouncilMinutes.Extract(MeetingFacts(SampleFacts.LongSchool, 60), [1, 2], SampleFacts.LongMentor, Day);

    public static OfficialDocument Notice() => CouncilMinutes.Notice(MeetingFacts(SampleFacts.School, 8));

    public static OfficialDocument NoticeShortest() => CouncilMinutes.Notice(MeetingFacts(SampleFacts.TinySchool, 0) with { Items = [], Hours = null, Place = null });

    public static OfficialDocument NoticeLongest() => CouncilMinutes.Notice(MeetingFacts(SampleFacts.LongSchool, 60));

    public static OfficialDocument Attendance() => CouncilMinutes.Attendance(MeetingFacts(SampleFacts.School, 8));

    public static OfficialDocument AttendanceShortest() => CouncilMinutes.Attendance(MeetingFacts(SampleFacts.TinySchool, 0) with
    {
        Secretary = null,
        Expected = [SampleFacts.Person(0), SampleFacts.Person(1)]
    });

    public static OfficialDocument AttendanceLongest() => CouncilMinutes.Attendance(MeetingFacts(SampleFacts.LongSchool, 120));

    public static OfficialDocument Final() => FinalReportPaper.Compose(FinalFacts(SampleFacts.School, 6));

    public static OfficialDocument FinalShortest() => FinalReportPaper.Compose(FinalFacts(SampleFacts.TinySchool, 0) with
    {
        Tables = [],
        Memo = ["Пар не было."],
        Decision = ["Начать."],
    });

    public static OfficialDocument FinalLongest() => FinalReportPaper.Compose(FinalFacts(SampleFacts.LongSchool, 200) with { Speaker = SampleFacts.LongMentor });

    public static OfficialDocument Hearing() => HearingPaper.Compose(HearingFacts(SampleFacts.School, 4));

    public static OfficialDocument HearingShortest() => HearingPaper.Compose(HearingFacts(SampleFacts.TinySchool, 0) with { Tables = [] });

    public static OfficialDocument HearingLongest() => HearingPaper.Compose(HearingFacts(SampleFacts.LongSchool, 30));

    public static OfficialDocument Readiness() => ReadinessPaper.Compose(ReadinessFacts(SampleFacts.School, 3));

    public static OfficialDocument ReadinessShortest() => ReadinessPaper.Compose(ReadinessFacts(SampleFacts.TinySchool, 0));

    public static OfficialDocument ReadinessLongest() => ReadinessPaper.Compose(ReadinessFacts(SampleFacts.LongSchool, 40));

    private static CouncilPackData PackFacts(SchoolCard school, int rows) => new()
    {
        School = school,
        Topic = "О результатах наставничества в первом полугодии 2026/2027 учебного года",
        AsOf = Day,
        Memo =
        [
            "Справка подготовлена по данным портала наставничества за период с 01.09.2026 по 30.11.2026. Показатели «на дату» приведены на 30.11.2026.",
            "Наставничеством охвачены 4 человека; с ними работали 3 наставника.",
            "Из 21 мероприятия, срок которого наступил к 30.11.2026, выполнено 9, это 43\u00a0%. Частично выполнены 2.",
        ],
        Decision = ["Принять к сведению информацию о результатах наставничества.", "Наставникам выполнить или перенести мероприятия планов, срок которых прошёл."],
        Tables =
        [
            new PackTable("Работа пар: встречи, посещённые уроки, часы",
                [new("Наставник", 25), new("Наставляемый", 25), new("Встреч", 12, TextAlign.Center), new("Уроков", 12, TextAlign.Center), new("Часов", 12, TextAlign.Center),
                    new("Последняя запись", 14, TextAlign.Center)],
                [.. Enumerable.Range(0, rows).Select(i => TableRow.Of((i == 1 ? SampleFacts.LongMentor : SampleFacts.Person(i)).Name.SurnameWithInitials,
                    (i == 2 ? SampleFacts.LongMentee : SampleFacts.Person(i + 5)).Name.SurnameWithInitials, $"{i % 7}", $"{i % 3}", $"{i % 5},5", "23.11.2026"))],
                "Встреча группы считается один раз.")
            {
                Chart = new BarChartBlock("Встреч за период", [.. Enumerable.Range(0,
                    Math.Min(rows, 12)).Select(i => new Bar(SampleFacts.Person(i).Name.SurnameWithInitials, [i % 7, i % 4]))], 7,
                    ["этот год", "прошлый год"]),
            },
        ],
        Speaker = SampleFacts.Curator,
    };

    private static CouncilPackData FinalFacts(SchoolCard school, int rows) => PackFacts(school, rows) with
    {
        Topic = "О реализации программы наставничества за 2025/2026 учебный год",
        Memo =
        [
            "1. Участники", "Наставничеством охвачены 4 человека; с ними работали 3 наставника.", "2. Планы и дорожная карта",
            "Все мероприятия, срок которых наступил, выполнены.", "3. Выводы", "Вывод: просроченных мероприятий и пар без записей нет.",
        ],
        Decision = ["Куратору представить отчёт педагогическому совету."],
    };

    private static CouncilPackData HearingFacts(SchoolCard school, int rows) => PackFacts(school, 0) with
    {
        Topic = "О ходе наставничества за I четверть 2026/2027",
        Tables =
        [
            new PackTable("Кого и о чём заслушать",
                [new("№\nп/п", 5, TextAlign.Center), new("Кто отвечает", 18), new("С кем работает", 18), new("О чём", 24), new("План", 9, TextAlign.Center),
                    new("Встреч, уроков", 9, TextAlign.Center), new("Часов", 7, TextAlign.Center), new("Решение", 16)],
                [.. Enumerable.Range(0, rows).Select(i => TableRow.Of($"{i + 1}", (i == 1 ? SampleFacts.LongMentor : SampleFacts.Person(i)).Name.SurnameWithInitials,
                    (i == 2 ? SampleFacts.LongMentee : SampleFacts.Person(i + 5)).Name.SurnameWithInitials, "О мероприятиях плана, срок которых прошёл: 3", "2 из 5", "4, 1", "3,5",
                    TableCell.Blank(2)))]),
        ],
    };

    private static CouncilMinutesData MeetingFacts(SchoolCard school, int members) => new()
    {
        School = school,
        Number = "3",
        Date = Day,
        HeldOn = Day,
        Body = "педагогического совета",
        Hours = "14:00 – 15:10",
        Place = "актовый зал",
        Chair = school.Director,
        Secretary = SampleFacts.Mentor,
        Present = [.. Enumerable.Range(0, members).Where(i => i % 6 != 5).Select(SampleFacts.Person)],
        Absent = [.. Enumerable.Range(0, members).Where(i => i % 6 == 5).Select(i => new AbsentMember(SampleFacts.Person(i), "больничный"))],
        Invited = members > 20 ? "председатель родительского комитета А.А. Ким" : null,
        Needed = (members / 2) + 1,
        HasQuorum = true,
        Items =
        [
            new MinutedItem(1, "Об итогах первой четверти", "Козлова Е.В., заместитель директора", "Об успеваемости", null, members - members / 6, 0, 0, true,
                [new("Принять информацию к сведению", null, null)]),
            new MinutedItem(2, "О результатах наставничества в первом полугодии", "Орлов Т.С., куратор", "Справка прилагается (приложение № 1)",
                "Петрова А.И. о нагрузке наставников", members - members / 6 - 2, 1, 1,
                members > 3, [new("Наставникам выполнить мероприятия планов, срок которых прошёл", SampleFacts.Mentor, new(2026, 12, 15)), new("Подготовить приказ", null, null)]),
        ],
    };

    private static ReadinessData ReadinessFacts(SchoolCard school, int missing) => new()
    {
        School = school,
        AsOf = Day,
        About = "по школе",
        Lines =
        [
            new ReadinessLine("Согласие наставника получено не позднее приказа", "ТК РФ, ст. 351.8", missing == 0 ? "Да, у всех пар" : "Нет",
                [.. Enumerable.Range(0, missing).Select(i => $"{SampleFacts.Person(i).Name.SurnameWithInitials}: согласие от 03.09.2026, приказ от 01.09.2026 № 29.2")], missing),
            new ReadinessLine("С приказами ознакомлены все, кого они касаются", "ТК РФ, ст. 68", "Да", [], 0),
        ],
        Responsible = SampleFacts.Curator,
    };
}
