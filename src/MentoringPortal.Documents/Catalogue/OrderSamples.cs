using MentoringPortal.Documents.Orders;

namespace MentoringPortal.Documents;

internal static class OrderSamples
{
    public static OfficialDocument Usual() => SampleFacts.Coded(PairsOrder.Compose(new()
    {
        School = SampleFacts.School,
        Number = "29.2",
        Date = SampleFacts.Start,
        AcademicYear = "2026/2027",
        Pairs = [Pair(SampleFacts.Mentor, SampleFacts.Mentee), Pair(SampleFacts.Person(1), SampleFacts.Person(2))],
        Curator = SampleFacts.Curator,
        PlansDueOn = new(2026, 9, 15),
        PlansApprover = SampleFacts.Deputy,
        Controller = SampleFacts.Curator,
        Acquainted = [new(SampleFacts.Mentor, new(2026, 9, 2), "в портале, 02.09.2026 10:15"), new(SampleFacts.Mentee), new(SampleFacts.Person(1)), new(SampleFacts.Person(2))],
        Executor = "Орлов Тимур Сергеевич, 8 (35130) 0-00-00",
    }));

    public static OfficialDocument Shortest() => PairsOrder.Compose(new()
    {
        School = SampleFacts.TinySchool,
        AcademicYear = "2026/2027",
        Pairs = [new(SampleFacts.Person(0), SampleFacts.Person(3), "учитель – учитель", SampleFacts.Start, SampleFacts.End)],
        Curator = SampleFacts.Person(4),
        PlansApprover = SampleFacts.Person(5),
        IsDraft = true,
    });

    public static OfficialDocument Longest() => SampleFacts.Coded(PairsOrder.Compose(new()
    {
        School = SampleFacts.LongSchool,
        Number = "112/3-ОД",
        Date = SampleFacts.Start,
        AcademicYear = "2026/2027",
        Pairs = [Pair(SampleFacts.LongMentor, SampleFacts.LongMentee), .. Enumerable.Range(0, 40).Select(i => Pair(SampleFacts.Person(i), SampleFacts.Person(i + 5)))],
        Curator = SampleFacts.LongMentor,
        PlansDueOn = new(2026, 9, 15),
        PlansApprover = SampleFacts.Deputy,
        Controller = SampleFacts.LongMentor,
        Signer = SampleFacts.Deputy with { Post = "исполняющий обязанности директора" },
        Acquainted = [new(SampleFacts.LongMentor), new(SampleFacts.LongMentee), .. Enumerable.Range(0, 45).Select(i => new Acquainted(SampleFacts.Person(i)))],
        Executor = "Константинопольская-Преображенская Александра-Виктория Максимилиановна, 8 (00000) 0-00-00",
    }));

    private static OrderedPair Pair(Participant mentor, Participant mentee) => new(mentor, mentee, "учитель – учитель", SampleFacts.Start, SampleFacts.End)
    {
        MentorCategory = "высшая квалификационная категория",
        Model = "Опытный педагог – молодой специалист",
        Kind = "Традиционная форма наставничества («один-на-один»)",
        Topic = "Организация урока в классе с разным уровнем подготовки",
        SupplementaryAgreement = "от 28.08.2026 № 14",
    };
}
