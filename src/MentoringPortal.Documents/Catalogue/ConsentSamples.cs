using MentoringPortal.Documents.Consents;

namespace MentoringPortal.Documents;

internal static class ConsentSamples
{
    public static OfficialDocument Mentor() => MentorConsent.Compose(Usual());

    public static OfficialDocument MentorShortest() => MentorConsent.Compose(Short());

    public static OfficialDocument MentorLongest() => MentorConsent.Compose(Long());

    public static OfficialDocument Mentee() => MenteeConsent.Compose(Usual());

    public static OfficialDocument MenteeShortest() => MenteeConsent.Compose(Short() with { Mentee = SampleFacts.Person(2) });

    public static OfficialDocument MenteeLongest() => MenteeConsent.Compose(Long());

    public static OfficialDocument PersonalData() => PersonalDataConsent.Compose(new() { School = SampleFacts.School, Person = SampleFacts.Mentor, RecordCode = "C-2026-0017" });

    public static OfficialDocument PersonalDataShortest() =>
        PersonalDataConsent.Compose(
            new() { School = SampleFacts.TinySchool, Person = SampleFacts.Person(1), Categories = ["фамилия, имя, отчество."], Purpose = "организация наставничества." });

    public static OfficialDocument PersonalDataLongest() => PersonalDataConsent.Compose(new()
    {
        School = SampleFacts.LongSchool,
        Person = SampleFacts.LongMentee,
        ValidUntil = new(2029, 8, 31),
        Categories = [.. Enumerable.Range(1, 25).Select(i => $"сведения о прохождении этапа программы наставничества за {i}-й месяц, включая планы, встречи и отзывы;")],
        RecordCode = "C-2026-0018",
    });

    private static PairConsentData Usual() => new()
    {
        School = SampleFacts.School,
        Mentor = SampleFacts.Mentor,
        Mentee = SampleFacts.Mentee,
        Form = "учитель – учитель",
        Content = "организация урока в классе с разным уровнем подготовки",
        From = SampleFacts.Start,
        To = SampleFacts.End,
        SupplementaryAgreement = "от 28.08.2026 № 12",
        RecordCode = "C-2026-0016",
    };

    private static PairConsentData Short() => new() { School = SampleFacts.TinySchool, Mentor = SampleFacts.Person(1) };

    private static PairConsentData Long() =>
        Usual() with { School = SampleFacts.LongSchool, Mentor = SampleFacts.LongMentor, Mentee = SampleFacts.LongMentee, Content = SampleFacts.LongText(12) };
}
