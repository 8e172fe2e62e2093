using MentoringPortal.Documents.Consents;
using MentoringPortal.Documents.Orders;

namespace MentoringPortal.Documents;

/// <summary>Samples of orders and papers that change who mentors whom.</summary>
internal static class ChangeSamples
{
    private static readonly DateOnly Change = new(2026, 11, 23);

    public static OfficialDocument Curator() => SampleFacts.Coded(CuratorOrder.Compose(new()
    {
        School = SampleFacts.School,
        Number = "29.1",
        Date = SampleFacts.Start,
        Curator = SampleFacts.Curator,
        AcademicYear = "2026/2027",
        From = SampleFacts.Start,
        Acquainted = [new(SampleFacts.Curator)],
        Executor = "Козлова Елена Викторовна, 8 (35130) 0-00-00",
    }));

    public static OfficialDocument CuratorShortest() =>
        CuratorOrder.Compose(new() { School = SampleFacts.TinySchool, Curator = SampleFacts.Person(4), From = SampleFacts.Start, IsDraft = true, Duties = ["вести базы"] });

    public static OfficialDocument CuratorLongest() => CuratorOrder.Compose(new()
    {
        School = SampleFacts.LongSchool,
        Number = "112/1-ОД",
        Date = SampleFacts.Start,
        Curator = SampleFacts.LongMentor,
        Previous = SampleFacts.LongMentee,
        AcademicYear = "2026/2027",
        From = SampleFacts.Start,
        Basis = "решения педагогического совета (протокол от 31.08.2026 № 1)",
        Duties = [.. Enumerable.Range(0, 40).Select(_ => SampleFacts.LongText(1))],
        Acquainted = [new(SampleFacts.LongMentor), new(SampleFacts.LongMentee), new(SampleFacts.Curator), new(SampleFacts.Deputy), new(SampleFacts.Mentor)],
    });

    public static OfficialDocument Changes() => ChangesOrder.Compose(new()
    {
        School = SampleFacts.School,
        Number = "47",
        Date = new(2026, 11, 18),
        Curator = SampleFacts.Curator,
        Changes = [new(SampleFacts.Mentor, SampleFacts.Mentee, Change) { NewMentor = SampleFacts.Person(1), NewEndsOn = SampleFacts.End, OrderReference =
            "от 01.09.2026 № 29.2", Reason = "Заявление наставника от 17.11.2026", SupplementaryAgreement = "от 20.11.2026 № 31" }],
        Acquainted = [new(SampleFacts.Mentor), new(SampleFacts.Mentee), new(SampleFacts.Person(1))],
    });

    public static OfficialDocument ChangesShortest() =>
        ChangesOrder.Compose(new()
        {
            School = SampleFacts.TinySchool,
            Curator = SampleFacts.Person(4),
            Changes = [new(SampleFacts.Person(0), SampleFacts.Person(3), Change) { Ends = true }],
            IsDraft = true
        });

    public static OfficialDocument ChangesLongest() => ChangesOrder.Compose(new()
    {
        School = SampleFacts.LongSchool,
        Number = "118-ОД",
        Date = new(2026, 11, 18),
        Curator = SampleFacts.LongMentor,
        Basis =
            "решения совета наставников (протокол от 16.11.2026 № 3)",
        Changes =
        [
            new(SampleFacts.LongMentor, SampleFacts.LongMentee, Change) { Ends = true, OrderReference = "от 01.09.2026 № 112/3-ОД", Reason = SampleFacts.LongText(3) },
            .. Enumerable.Range(0, 12)
                .Select(i => new PairChange(SampleFacts.Person(i), SampleFacts.Person(i + 5), Change) { NewEndsOn = new(2027, 6, 30), OrderReference =
                    "от 01.09.2026 № 112/3-ОД", Reason = "болезнь наставляемого" }),
        ],
        Acquainted = [.. Enumerable.Range(0, 17).Select(i => new Acquainted(SampleFacts.Person(i)))],
    });

    public static OfficialDocument Agreement() => SupplementaryAgreementDraft.Compose(new()
    {
        School = SampleFacts.School,
        Number = "31",
        Date = new(2026, 8, 28),
        Mentor = SampleFacts.Mentor,
        Mentee = SampleFacts.Mentee,
        Contract = "от 25.08.2018 № 17",
        Form = "учитель – учитель",
        From = SampleFacts.Start,
        To = SampleFacts.End,
    });

    public static OfficialDocument AgreementShortest() =>
        SupplementaryAgreementDraft.Compose(
            new()
            {
                School = SampleFacts.TinySchool,
                Mentor = SampleFacts.Person(1),
                Mentee = SampleFacts.Person(2),
                From = SampleFacts.Start,
                To = SampleFacts.End,
                IsDraft = true
            });

    public static OfficialDocument AgreementLongest() => SupplementaryAgreementDraft.Compose(new()
    {
        School = SampleFacts.LongSchool,
        Mentor = SampleFacts.LongMentor,
        Mentee = SampleFacts.LongMentee,
        Contract = "от 25.08.2018 № 17/2018-ТД",
        Form =
            "учитель – учитель",
        Content = SampleFacts.LongText(20),
        From = SampleFacts.Start,
        To = SampleFacts.End,
        IsDraft = true,
    });

    public static OfficialDocument Cancellation() => CancellationNotice.Compose(End(SampleFacts.School) with { Number = "01-15/214", Reason = "Увольнение наставляемого" });

    public static OfficialDocument CancellationShortest() => CancellationNotice.Compose(ShortEnd());

    public static OfficialDocument CancellationLongest() => CancellationNotice.Compose(LongEnd());

    public static OfficialDocument Refusal() => MentorRefusal.Compose(End(SampleFacts.School) with { Reason = "Увеличение учебной нагрузки", RecordCode = "P-0007" });

    public static OfficialDocument RefusalShortest() => MentorRefusal.Compose(ShortEnd());

    public static OfficialDocument RefusalLongest() => MentorRefusal.Compose(LongEnd());

    private static EarlyEndData End(SchoolCard school) => new()
    {
        School = school,
        Mentor = SampleFacts.Mentor,
        Mentee = SampleFacts.Mentee,
        OrderReference = "от 01.09.2026 № 29.2",
        NoticeOn = new(2026, 11, 17),
        EarliestLastDay = new(2026, 11, 20),
        LastDay = Change,
    };

    private static EarlyEndData ShortEnd() =>
        new()
        {
            School = SampleFacts.TinySchool,
            Mentor = SampleFacts.Person(1),
            Mentee = SampleFacts.Person(2),
            NoticeOn = new(2026, 11, 17),
            EarliestLastDay = new(2026, 11, 20)
        };

    private static EarlyEndData LongEnd() =>
        End(SampleFacts.LongSchool) with { Mentor = SampleFacts.LongMentor, Mentee = SampleFacts.LongMentee, Reason = SampleFacts.LongText(25), RecordCode = "P-0008" };
}
