using MentoringPortal.Documents.Consents;
using MentoringPortal.Domain.Language;

namespace MentoringPortal.Documents;

internal static class FurtherConsentSamples
{
    public static OfficialDocument ChildData() => RepresentativeDataConsent.Compose(Usual());

    public static OfficialDocument ChildDataShortest() => RepresentativeDataConsent.Compose(Short());

    public static OfficialDocument ChildDataLongest() => RepresentativeDataConsent.Compose(Long());

    public static OfficialDocument Participation() => RepresentativeParticipationConsent.Compose(Usual());

    public static OfficialDocument ParticipationShortest() => RepresentativeParticipationConsent.Compose(Short());

    public static OfficialDocument ParticipationLongest() => RepresentativeParticipationConsent.Compose(Long());

    public static OfficialDocument Distribution() =>
        DistributionConsent.Compose(new() { School = SampleFacts.School, Person = SampleFacts.Mentor, Resources = ["https://school4.example.org"], RecordCode = "C-2026-0020" });

    public static OfficialDocument DistributionShortest() =>
        DistributionConsent.Compose(new() { School = SampleFacts.TinySchool, Person = SampleFacts.Person(1), Categories = ["Фамилия, имя, отчество"] });

    public static OfficialDocument DistributionLongest() => DistributionConsent.Compose(new()
    {
        School = SampleFacts.LongSchool,
        Person = SampleFacts.LongMentee,
        Resources = [.. Enumerable.Range(1, 6).Select(i => $"https://school.example.org/mentoring/honour-board/page-{i}")],
        Categories = [.. Enumerable.Range(1, 40).Select(i => $"Сведения о результатах {i}-го этапа программы наставничества")],
    });

    private static RepresentativeConsentData Usual() => new()
    {
        School = SampleFacts.School,
        Child = new("Белова", "Дарья", "Романовна", Gender.Female),
        Class = "8 «Б»",
        BornOn = new(2012, 5, 14),
        Representative = new("Белова", "Ирина", "Олеговна", Gender.Female),
        Relation = "мать",
        Form = "ученик – ученик",
        From = SampleFacts.Start,
        To = SampleFacts.End,
        RecordCode = "C-2026-0019",
    };

    private static RepresentativeConsentData Short() => new() { School = SampleFacts.TinySchool, Child = new("Ли", "Ян", null) };

    private static RepresentativeConsentData Long() =>
        Usual() with
        {
            School = SampleFacts.LongSchool,
            Child = SampleFacts.LongMentee.Name,
            Representative = SampleFacts.LongMentor.Name,
            Relation = "опекун (распоряжение органа опеки и попечительства от 12.03.2024 № 48)"
        };
}
