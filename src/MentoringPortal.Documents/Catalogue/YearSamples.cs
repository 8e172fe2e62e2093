using MentoringPortal.Documents.Orders;
using MentoringPortal.Documents.Reports;
using MentoringPortal.Documents.Risks;
using MentoringPortal.Documents.RoadMaps;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Domain.Programs;

namespace MentoringPortal.Documents;

/// <summary>Samples of the papers of a school year: regulation's order, road map and its order.</summary>
internal static class YearSamples
{
    private static readonly IReadOnlyList<RoadMapColumn> S3 =
    [
        new(RoadMapColumnKind.Number, "№ п/п"), new(RoadMapColumnKind.Phase, "Наименование этапа"), new(RoadMapColumnKind.Title, "Мероприятие"),
        new(RoadMapColumnKind.Content, "Содержание деятельности"), new(RoadMapColumnKind.Period, "Сроки"), new(RoadMapColumnKind.Responsible, "Ответственные"),
    ];

    public static OfficialDocument Map() => RoadMapPaper.Compose(Data(SampleFacts.School, S3,
    [
        new(1, "Подготовительный этап", "Возложение обязанностей по управлению и контролю наставничества", "сентябрь 2026", "Директор школы")
        {
            Content = "Издание приказа о назначении куратора внедрения целевой модели наставничества.",
            Mark = "Выполнено 03.09.2026: приказ № 7-ОД",
        },
        new(2, "Подготовительный этап", "Сбор данных о наставляемых", "сентябрь 2026", "Директор, куратор по наставничеству")
        {
            Block = "Формирование базы наставляемых",
            Content = "Анкетирование педагогов, желающих участвовать.\nСбор дополнительной информации о запросах.",
        },
        new(3, "Основной этап", "Организация комплекса встреч наставников и наставляемых", "сентябрь 2026 – май 2027", "Наставники")
        {
            Content = "Первая встреча.\nПробная встреча.",
        },
        new(4, "Завершающий этап", "Мотивация и поощрения наставников", "апрель–май 2027", "Директор школы") { Content = "Издание приказа о поощрении." },
    ]) with
    {
        WithMarks = true,
        ApprovedBy = "от 01.09.2026 № 29.2",
        Municipal = "Управление образования, письмо от 20.08.2026 № 14",
    });

    public static OfficialDocument MapShortest() => RoadMapPaper.Compose(Data(SampleFacts.TinySchool, RoadMapTable.Usual, []) with { IsDraft = true });

    public static OfficialDocument MapLongest() => RoadMapPaper.Compose(Data(SampleFacts.LongSchool, RoadMapTable.Usual,
        [.. Enumerable.Range(1, 60).Select(i => new RoadMapLine(i, $"Этап {i / 12 + 1}: {SampleFacts.LongText(1)}", SampleFacts.LongText(1 + i % 2),
            "декабрь 2026, январь 2027, февраль–апрель 2027", SampleFacts.LongText(1)) { Result = SampleFacts.LongText(2), Mark = i % 2 == 0 ? SampleFacts.LongText(1) : null })])
        with
    { WithMarks = true, Municipal = SampleFacts.LongText(1) });

    public static OfficialDocument Regulation() => Order(TextOrder.RegulationCode,
        "Об утверждении положения о системе наставничества педагогических работников в образовательном учреждении",
        "Утвердить Положение о системе наставничества педагогических работников (приложение)");

    public static OfficialDocument RegulationShortest() => Shortest(TextOrder.RegulationCode, "Об утверждении положения о наставничестве");

    public static OfficialDocument RegulationLongest() => Longest(TextOrder.RegulationCode);

    public static OfficialDocument MapOrder() => Order(TextOrder.RoadMapCode, "Об утверждении дорожной карты",
        "Утвердить дорожную карту реализации программы наставничества на 2026/2027 учебный год (приложение)");

    public static OfficialDocument MapOrderShortest() => Shortest(TextOrder.RoadMapCode, "Об утверждении дорожной карты");

    public static OfficialDocument MapOrderLongest() => Longest(TextOrder.RoadMapCode);

    public static OfficialDocument Risks() => RiskRegister.Compose(Register(SampleFacts.School,
    [
        new("Сдвиг сроков исполнения ключевых мероприятий Программы", "Собрание рабочей группы и внесение изменений в программу", "Под наблюдением", null,
            "просрочено пунктов дорожной карты: 2"),
        new("Недостаточная мотивация участников Программы", "Контроль и индивидуальная работа с участниками\nПоощрение работы наставников", "Наступил",
            "Проведены беседы с двумя парами", null),
        new("Форс-мажорные обстоятельства", null, "Под наблюдением", null, null),
    ]));

    public static OfficialDocument RisksShortest() => RiskRegister.Compose(Register(SampleFacts.TinySchool, []));

    public static OfficialDocument RisksLongest() => RiskRegister.Compose(Register(SampleFacts.LongSchool,
        [.. Enumerable.Range(0, 30)
            .Select(i => new RiskLine(SampleFacts.LongText(1), SampleFacts.LongText(3), "Под наблюдением", SampleFacts.LongText(2), SampleFacts.LongText(1)))]));

    public static OfficialDocument Periodic() => PeriodicReportPaper.Compose(Report(SampleFacts.School, SampleFacts.Mentor,
        ("Мониторинг предметных результатов по итогам четверти", "Качество знаний выросло на 4 %."), ("Методические разработки", "Подготовлены две карты урока."),
        ("Участие в конкурсах", null))
        with
    { Date = new(2026, 10, 30), AcceptedBy = "Ким В.А.", AcceptedOn = new(2026, 11, 2) });

    public static OfficialDocument PeriodicShortest() =>
        PeriodicReportPaper.Compose(Report(SampleFacts.TinySchool, SampleFacts.Person(1), ("Что сделано", null)) with { IsDraft = true });

    public static OfficialDocument PeriodicLongest() => PeriodicReportPaper.Compose(Report(SampleFacts.LongSchool, SampleFacts.LongMentor,
        [.. Enumerable.Range(0, 8).Select(i => (SampleFacts.LongText(1), (string?)SampleFacts.LongText(8 + i)))]));

    public static OfficialDocument Reflexive() => PeriodicReportPaper.Compose(Report(SampleFacts.School, SampleFacts.Mentee,
        ("Освоение новых технологий", "05.10.2026 – урок с цифровой доской\n12.11.2026 – мастер-класс"), ("Работа с одарёнными детьми", "призёр олимпиады")) with
    { IsDated = true, Heading = RouteAnalysis, Period = "2026/2027 учебный год" },
        PeriodicReportPaper.DatedCode);

    public static OfficialDocument ReflexiveShortest() =>
        PeriodicReportPaper.Compose(Report(SampleFacts.TinySchool, SampleFacts.Person(1), ("Освоение новых технологий", null)) with
        { IsDated = true, Heading = RouteAnalysis }, PeriodicReportPaper.DatedCode);

    public static OfficialDocument ReflexiveLongest() => PeriodicReportPaper.Compose(Report(SampleFacts.LongSchool, SampleFacts.LongMentee,
        [.. Enumerable.Range(0, 10).Select(i => (SampleFacts.LongText(1), (string?)$"05.10.2026 – {SampleFacts.LongText(2)}\n06.10.2026 – {SampleFacts.LongText(1)}"))]) with
    { IsDated = true, Heading = RouteAnalysis, Period = "2026/2027 учебный год" },
        PeriodicReportPaper.DatedCode);

    public static OfficialDocument Memo() => PeriodicReportPaper.Compose(Report(SampleFacts.School, SampleFacts.Mentor,
        ("Что сделано за учебный год", "Составлен и выполнен план профессионального становления. Пара встречалась каждые две недели, наставник дал 6 открытых уроков."),
        ("Чего достиг молодой педагог", "Планирует урок самостоятельно, уверенно ведёт электронный журнал, выступил на методическом объединении."),
        ("Трудности и их причины", "Не всегда хватает времени на подведение итогов урока: задания рассчитаны с запасом."),
        ("Выводы", "Поставленные на год задачи решены, адаптация завершена."), ("Предложения на следующий учебный год", "Подготовить открытый урок для школ района."))
        with
    { Heading = MemoTitle, Period = "2026/2027 учебный год", Date = new(2027, 5, 28), AcceptedBy = "Ким В.А.", AcceptedOn = new(2027, 5, 31) }, PeriodicReportPaper.MemoCode);

    public static OfficialDocument MemoShortest() => PeriodicReportPaper.Compose(Report(SampleFacts.TinySchool, SampleFacts.Person(1), ("Что сделано за учебный год", null)) with
    { Heading = MemoTitle, Period = "2026/2027 учебный год", IsDraft = true }, PeriodicReportPaper.MemoCode);

    public static OfficialDocument MemoLongest() => PeriodicReportPaper.Compose(Report(SampleFacts.LongSchool, SampleFacts.LongMentor,
        [.. Enumerable.Range(0, 5).Select(i => (SampleFacts.LongText(1), (string?)SampleFacts.LongText(30 + i)))]) with
    { Heading = MemoTitle, Period = "2026/2027 учебный год" }, PeriodicReportPaper.MemoCode);

    private const string MemoTitle = "Аналитическая справка наставника";

    private const string RouteAnalysis = "Рефлексивный анализ реализации индивидуального образовательного маршрута, представление результатов";

    private static PeriodicReportData Report(SchoolCard school, Participant author, params (string Title, string? Text)[] sections) => new()
    {
        School = school,
        Heading = "Отчёт по итогам четверти",
        Period = "I четверть 2026/2027",
        Author = author,
        Mentee = SampleFacts.Mentee.Name.Full,
        Facts = [new("Записей дневника", "7"), new("Посещений уроков", "3")],
        Sections = sections,
    };

    private static RiskRegisterData Register(SchoolCard school, IReadOnlyList<RiskLine> lines) =>
        new() { School = school, Program = "Программа наставничества", AsOf = new(2026, 11, 20), Lines = lines, Responsible = SampleFacts.Curator };

    private static RoadMapData Data(SchoolCard school, IReadOnlyList<RoadMapColumn> columns, IReadOnlyList<RoadMapLine> lines) => new()
    {
        School = school,
        Heading = "Дорожная карта реализации программы наставничества",
        Year = "2026/2027",
        Columns = columns,
        Lines = lines,
        Responsible = SampleFacts.Curator,
    };

    private static OfficialDocument Order(string code, string heading, string point) => SampleFacts.Coded(TextOrder.Compose(new()
    {
        School = SampleFacts.School,
        Number = "3",
        Date = new(2026, 9, 1),
        Heading = heading,
        Preamble = "В соответствии со статьёй 351.8 Трудового кодекса Российской Федерации",
        Basis = "решения педагогического совета (протокол от 31.08.2026 № 1)",
        Points = [new(null, point, null), new(SampleFacts.Curator, "ознакомить работников", new(2026, 9, 15))],
        Acquainted = [new(SampleFacts.Curator), new(SampleFacts.Mentor)],
    }, code));

    private static OfficialDocument Shortest(string code, string heading) =>
        TextOrder.Compose(new() { School = SampleFacts.TinySchool, Heading = heading, Points = [new(null, "Утвердить", null)], IsDraft = true }, code);

    private static OfficialDocument Longest(string code) => TextOrder.Compose(new()
    {
        School = SampleFacts.LongSchool,
        Word = OrderWord.Directive,
        Number = "14-а",
        Date = new(2026, 9, 1),
        Heading = "Об утверждении положения о системе наставничества педагогических работников в образовательном учреждении",
        Preamble = SampleFacts.LongText(3),
        Points = [.. Enumerable.Range(0, 12).Select(i => new TextPoint(i % 2 == 1 ? SampleFacts.Person(i % 9) : null, SampleFacts.LongText(1), null))],
        Controller = SampleFacts.LongMentor,
        Acquainted = [.. Enumerable.Range(0, 9).Select(i => new Acquainted(SampleFacts.Person(i)))],
    }, code);
}
