using MentoringPortal.Documents.Dossiers;
using MentoringPortal.Documents.Mentorships;
using MentoringPortal.Documents.Pools;
using MentoringPortal.Documents.Registration;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;

namespace MentoringPortal.Documents;

internal static class RegisterSamples
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    public static OfficialDocument Mentors() => PoolRegisters.Compose(MentorFacts(SampleFacts.School, 6));

    public static OfficialDocument MentorsShortest() => PoolRegisters.Compose(MentorFacts(SampleFacts.TinySchool, 0));

    public static OfficialDocument MentorsLongest() => PoolRegisters.Compose(MentorFacts(SampleFacts.LongSchool, 200));

    public static OfficialDocument Mentees() => PoolRegisters.Compose(MenteeFacts(SampleFacts.School, 6));

    public static OfficialDocument MenteesShortest() => PoolRegisters.Compose(MenteeFacts(SampleFacts.TinySchool, 0));

    public static OfficialDocument MenteesLongest() => PoolRegisters.Compose(MenteeFacts(SampleFacts.LongSchool, 200));

    public static OfficialDocument Pairs() => PairsRegister.Compose(PairFacts(SampleFacts.School, 8));

    public static OfficialDocument PairsShortest() => PairsRegister.Compose(PairFacts(SampleFacts.TinySchool, 0));

    public static OfficialDocument PairsLongest() => PairsRegister.Compose(PairFacts(SampleFacts.LongSchool, 500));

    public static OfficialDocument Load() => LoadSheet.Compose(LoadFacts(SampleFacts.School, 6));

    public static OfficialDocument LoadShortest() => LoadSheet.Compose(LoadFacts(SampleFacts.TinySchool, 0) with { AsOf = new(2026, 12, 3) });

    public static OfficialDocument LoadLongest() => LoadSheet.Compose(LoadFacts(SampleFacts.LongSchool, 200));

    public static OfficialDocument Time() => TimeSummary.Compose(TimeFacts(SampleFacts.School, 6, 3));

    public static OfficialDocument TimeShortest() => TimeSummary.Compose(TimeFacts(SampleFacts.TinySchool, 0, 1));

    public static OfficialDocument TimeLongest() => TimeSummary.Compose(TimeFacts(SampleFacts.LongSchool, 200, 12));

    public static OfficialDocument Inventory() => DossierInventory.Compose(InventoryFacts(SampleFacts.School, 6));

    public static OfficialDocument InventoryShortest() => DossierInventory.Compose(InventoryFacts(SampleFacts.TinySchool, 0) with { Date = null, FileIndex = null });

    public static OfficialDocument InventoryLongest() => DossierInventory.Compose(InventoryFacts(SampleFacts.LongSchool, 90) with { Mentee = SampleFacts.LongMentee });

    public static OfficialDocument Journal() => JournalRegister.Compose(JournalFacts(SampleFacts.School, 12) with { Selection = "приказы за 2026 год" });

    public static OfficialDocument JournalShortest() => JournalRegister.Compose(JournalFacts(SampleFacts.TinySchool, 0));

    public static OfficialDocument JournalLongest() => JournalRegister.Compose(JournalFacts(SampleFacts.LongSchool, 300));

    private static JournalRegisterData JournalFacts(SchoolCard school, int lines) => new()
    {
        School = school,
        AsOf = Today,
        Responsible = SampleFacts.Curator,
        Lines = [.. Enumerable.Range(0, lines).Select(i => new JournalLine(
            SampleFacts.Start.AddDays(i % 80), $"{i + 1}-ОД", i % 2 == 0 ? "Приказ «Об утверждении наставнических пар, групп»"
                : "Заключение об адаптации молодого специалиста: Сидоров П.А.", i % 5 == 4 ? "Отменён" : "Действует")
        {
            Case = "№ 01-07 за 2026 г.",
            Acknowledged = "4 из 4",
        })],
    };

    private static PoolRegisterData<MentorLine> MentorFacts(SchoolCard school, int lines) => new()
    {
        School = school,
        Date = Today,
        AsOf = Today,
        Responsible = SampleFacts.Curator,
        Lines = [.. Enumerable.Range(0, lines).Select(i => SampleFacts.Person(i)).Select(p => new MentorLine(p.Name, Words.Upper(p.Post))
        {
            Contacts = "8 (900) 000-00-00",
            Competences = "методика предмета, проектная деятельность",
            Achievements = "победитель муниципального этапа конкурса «Учитель года»",
            TimeResource = "2\u00A0ч в неделю",
            EnteredOn = SampleFacts.Start,
            Mentees = "Сидоров П.А. (учитель – учитель)",
        })],
    };

    private static PoolRegisterData<MenteeLine> MenteeFacts(SchoolCard school, int lines) => new()
    {
        School = school,
        Date = Today,
        AsOf = Today,
        Responsible = SampleFacts.Curator,
        Lines = [.. Enumerable.Range(0, lines).Select(i => SampleFacts.Person(i + 3)).Select(p => new MenteeLine(p.Name, Words.Upper(p.Post))
        {
            Contacts = "8 (900) 000-00-00",
            Request = "планирование урока, работа с родителями",
            EnteredOn = SampleFacts.Start,
            Mentor = "Петрова А.И. (учитель – учитель)",
        })],
    };

    private static PairsRegisterData PairFacts(SchoolCard school, int lines) => new()
    {
        School = school,
        Date = Today,
        AsOf = Today,
        Responsible = SampleFacts.Curator,
        Lines = [.. Enumerable.Range(0, lines)
            .Select(i => new PairLine(SampleFacts.Person(i).Name, SampleFacts.Person(i + 5).Name, "учитель – учитель", SampleFacts.Start, SampleFacts.End, "Действует")
        {
            Topic = "Организация урока",
            Order = "от 01.09.2026 № 29.2",
        })],
    };

    private static LoadSheetData LoadFacts(SchoolCard school, int lines) => new()
    {
        School = school,
        Month = Today,
        AsOf = Today,
        Compiler = SampleFacts.Curator,
        Lines = [.. Enumerable.Range(0, lines).Select(i => new LoadLine(i == 1 ? SampleFacts.LongMentor : SampleFacts.Person(i), i % 2 == 0 ? $"{1200 + i}" : null,
            [SampleFacts.Person(i + 5).Name, .. i % 3 == 2 ? [SampleFacts.Person(i + 6).Name] : Array.Empty<RussianName>()], ["от 01.09.2026 № 29.2"],
            i % 4 == 3 ? [] : ["от 28.08.2026 № 14, действует по 31.08.2027"], i % 5 == 4
                ? new WorkedDays([new(new(2026, 11, 1), new(2026, 11, 23))], [new(new(2026, 11, 9), new(2026, 11, 15))], 16)
                : new WorkedDays([new(new(2026, 11, 1), new(2026, 11, 23))], [], 23), i % 4, i % 3, 45 * (i % 4) + 40 * (i % 3))
        {
            EndedEarlyOn = i % 6 == 5 ? new(2026, 11, 23) : null,
        })],
    };

    private static TimeSummaryData TimeFacts(SchoolCard school, int lines, int months) => new()
    {
        School = school,
        Year = new(2026),
        AsOf = Today,
        Months = months,
        IsByMentor = true,
        TotalWords = "Вся школа",
        Responsible = SampleFacts.Curator,
        Lines = [.. Enumerable.Range(0, lines).Select(i => new SummedLine(new Guid(i / 2, 0, 0, new byte[8]), i < 2 ? SampleFacts.LongMentor.Name : SampleFacts.Person(i / 2).Name,
            [SampleFacts.Person(i + 5).Name, .. i % 3 == 2 ? [SampleFacts.Person(i + 6).Name] : Array.Empty<RussianName>()],
            [.. Enumerable.Range(0, months).Select(m => new SummedMonth(m == 0 && i % 5 == 3 ? null : 45 * ((i + m) % 8), i % 4 == 2 && m == 1))],
            i % 7 * 2, i % 3 == 0 ? null : 20 * (i % 6), i % 4 == 0 ? "27 дней" : "новая", i % 2 == 0 ? "Адаптационный этап" : null))],
    };

    private static DossierInventoryData InventoryFacts(SchoolCard school, int papers) => new()
    {
        School = school,
        Date = Today,
        Mentee = SampleFacts.Mentee,
        Compiler = SampleFacts.Curator,
        FileIndex = "02-15",
        Papers = [.. Enumerable.Range(0, papers).Select(i => new FiledPaper(
            (i % 3) switch { 0 => "Индивидуальный план адаптации молодого специалиста", 1 => "Отзыв наставника о результатах адаптации молодого специалиста", _ =>
                "Заключение об адаптации молодого специалиста" },
            SampleFacts.Start.AddDays(i), 1 + i % 4, Today, SampleFacts.Curator) { Number = i % 3 == 2 ? $"14-{i}" : null })],
    };
}
