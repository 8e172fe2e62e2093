using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.People;
using Xunit;

namespace MentoringPortal.Domain.Tests.People;

public sealed class StaffMemberTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public void All_gaps_of_an_empty_card_are_told_at_once()
    {
        var result = StaffMember.Create("", " ", null, null, new StaffCard("", null, null, null, null, null), Today);

        Assert.Equal(["Surname", "GivenName", "Gender", "Post", "HiredOn"], result.Violations.Select(v => v.Field));
    }

    [Theory]
    [InlineData("Иванова-Петрова")]
    [InlineData("Д’Артаньян")]
    [InlineData("Кара Мурза")]
    [InlineData("Мүхәммәтшин")]
    public void Real_surnames_are_accepted(string surname) => Assert.Equal(surname, Person(surname).Surname);

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("{{name}}")]
    [InlineData("Петрова 😀")]
    [InlineData("Петрова1")]
    [InlineData("شاهين")]
    public void Signs_that_no_official_paper_can_carry_are_refused_in_a_name(string surname)
    {
        var result = StaffMember.Create(surname, "Анна", null, Gender.Female, Card(), Today);

        Assert.Equal("Surname", Assert.Single(result.Violations).Field);
    }

    [Fact]
    public void A_name_part_may_have_100_characters_and_not_101()
    {
        Assert.Equal(100, Person(new string('А', 100)).Surname.Length);
        Assert.False(StaffMember.Create(new string('А', 101), "Анна", null, Gender.Female, Card(), Today).Ok);
        Assert.Contains("300", StaffMember.Create(new string('А', 300), "Анна", null, Gender.Female, Card(), Today).Violations[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_name_is_found_without_regard_to_case_and_yo() => Assert.Equal("СЕМЕНОВА АННА ИЛЬИНИЧНА", Person("Семёнова").SearchName);

    [Theory]
    [InlineData("2027-05-23", true)]
    [InlineData("2027-05-24", false)]
    [InlineData("1956-11-23", true)]
    [InlineData("1956-11-22", false)]
    public void The_day_of_hiring_is_believable(string hiredOn, bool accepted) =>
        Assert.Equal(accepted, StaffMember.Create("Петрова", "Анна", null, Gender.Female, Card() with { HiredOn = DateOnly.Parse(hiredOn, null) }, Today).Ok);

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(70, true)]
    [InlineData(71, false)]
    public void Experience_is_given_in_full_years(int years, bool accepted) =>
        Assert.Equal(accepted, StaffMember.Create("Петрова", "Анна", null, Gender.Female, Card() with { ExperienceYearsAtHire = years }, Today).Ok);

    [Fact]
    public void Experience_that_began_in_childhood_is_a_mistake()
    {
        var card = Card() with { HiredOn = new DateOnly(2020, 9, 1), ExperienceYearsAtHire = 10, BirthYear = 1997 };

        Assert.Equal("ExperienceYearsAtHire", Assert.Single(StaffMember.Create("Петрова", "Анна", null, Gender.Female, card, Today).Violations).Field);
        Assert.True(StaffMember.Create("Петрова", "Анна", null, Gender.Female, card with { BirthYear = 1990 }, Today).Ok);
    }

    [Fact]
    public void Full_years_of_experience_change_on_the_day_of_hiring()
    {
        var person = StaffMember.Create("Петрова", "Анна", null, Gender.Female, Card() with { HiredOn = new DateOnly(2024, 9, 1), ExperienceYearsAtHire = 1 }, Today).Value;

        Assert.Equal(2, person.ExperienceYearsOn(new DateOnly(2026, 8, 31)));
        Assert.True(person.IsYoungSpecialistOn(new DateOnly(2026, 8, 31)));
        Assert.Equal(3, person.ExperienceYearsOn(new DateOnly(2026, 9, 1)));
        Assert.False(person.IsYoungSpecialistOn(new DateOnly(2026, 9, 1)));
        Assert.Equal(1, person.ExperienceYearsOn(new DateOnly(2020, 1, 1)));
    }

    [Fact]
    public void Own_forms_win_over_the_rules_until_the_name_changes()
    {
        var person = Person("Дурново");
        Assert.Empty(person.SetOwnForms(new NameForms(Dative: " Дурновой Анне Ильиничне ")));
        Assert.Equal("Дурновой Анне Ильиничне", person.Name.In(GrammaticalCase.Dative).Full);

        Assert.Empty(person.Rename("Петрова", "Анна", "Ильинична", Gender.Female));
        Assert.Equal("Петровой Анне Ильиничне", person.Name.In(GrammaticalCase.Dative).Full);
    }

    [Theory]
    [InlineData("anna@school.example", true)]
    [InlineData("школа@пример.рф", true)]
    [InlineData("anna", false)]
    [InlineData("a@b", false)]
    [InlineData("a@b@c.ru", false)]
    [InlineData("<a@b.ru>", false)]
    public void An_address_without_its_parts_is_refused(string email, bool accepted) => Assert.Equal(accepted, Person("Петрова").SetContacts(null, email).Count == 0);

    private static StaffCard Card() => new("учитель", "математика", new DateOnly(2020, 9, 1), "высшее", 5, null);

    private static StaffMember Person(string surname) => StaffMember.Create(surname, "Анна", "Ильинична", Gender.Female, Card(), Today).Value;
}
