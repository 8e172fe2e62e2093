using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.People;
using Xunit;

namespace MentoringPortal.Domain.Tests.People;

public sealed class StaffTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public void All_gaps_of_an_empty_card_are_told_at_once()
    {
        var result = Person.EnterStaff("", " ", null, null, new StaffEntry("", null, null, null, null, null), Today);

        Assert.Equal(["Surname", "GivenName", "Gender", "Post", "HiredOn"], result.Violations.Select(v => v.Field));
    }

    [Theory]
    [InlineData("Иванова-Петрова")]
    [InlineData("Д’Артаньян")]
    [InlineData("Кара Мурза")]
    [InlineData("Мүхәммәтшин")]
    public void Real_surnames_are_accepted(string surname) => Assert.Equal(surname, Named(surname).Name.Surname);

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("{{name}}")]
    [InlineData("Петрова 😀")]
    [InlineData("Петрова1")]
    [InlineData("شاهين")]
    public void Signs_that_no_official_paper_can_carry_are_refused_in_a_name(string surname)
    {
        var result = Person.EnterStaff(surname, "Анна", null, Gender.Female, Card(), Today);

        Assert.Equal("Surname", Assert.Single(result.Violations).Field);
    }

    [Fact]
    public void A_name_part_may_have_100_characters_and_not_101()
    {
        Assert.Equal(100, Named(new string('А', 100)).Name.Surname.Length);
        Assert.False(Person.EnterStaff(new string('А', 101), "Анна", null, Gender.Female, Card(), Today).Ok);
        Assert.Contains("300", Person.EnterStaff(new string('А', 300), "Анна", null, Gender.Female, Card(), Today).Violations[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_name_is_found_without_regard_to_case_and_yo() => Assert.Equal("СЕМЕНОВА АННА ИЛЬИНИЧНА", Named("Семёнова").SearchName);

    [Theory]
    [InlineData("2027-05-23", true)]
    [InlineData("2027-05-24", false)]
    [InlineData("1956-11-23", true)]
    [InlineData("1956-11-22", false)]
    public void The_day_of_hiring_is_believable(string hiredOn, bool accepted) =>
        Assert.Equal(accepted, Person.EnterStaff("Петрова", "Анна", null, Gender.Female, Card() with { HiredOn = DateOnly.Parse(hiredOn, null) }, Today).Ok);

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(70, true)]
    [InlineData(71, false)]
    public void Experience_is_given_in_full_years(int years, bool accepted) =>
        Assert.Equal(accepted, Person.EnterStaff("Петрова", "Анна", null, Gender.Female, Card() with { ExperienceYearsAtHire = years }, Today).Ok);

    [Fact]
    public void Experience_that_began_in_childhood_is_a_mistake()
    {
        var card = Card() with { HiredOn = new DateOnly(2020, 9, 1), ExperienceYearsAtHire = 10, BirthYear = 1997 };

        Assert.Equal("ExperienceYearsAtHire", Assert.Single(Person.EnterStaff("Петрова", "Анна", null, Gender.Female, card, Today).Violations).Field);
        Assert.True(Person.EnterStaff("Петрова", "Анна", null, Gender.Female, card with { BirthYear = 1990 }, Today).Ok);
    }

    [Fact]
    public void Full_years_of_experience_change_on_the_day_of_hiring()
    {
        var person = Person.EnterStaff("Петрова", "Анна", null, Gender.Female, Card() with { HiredOn = new DateOnly(2024, 9, 1), ExperienceYearsAtHire = 1 }, Today).Value;

        Assert.Equal(2, person.ExperienceYearsOn(new DateOnly(2026, 8, 31)));
        Assert.True(person.IsYoungSpecialistOn(new DateOnly(2026, 8, 31)));
        Assert.Equal(3, person.ExperienceYearsOn(new DateOnly(2026, 9, 1)));
        Assert.False(person.IsYoungSpecialistOn(new DateOnly(2026, 9, 1)));
        Assert.Equal(1, person.ExperienceYearsOn(new DateOnly(2020, 1, 1)));
    }

    [Theory]
    [InlineData("2027-03-14", true)]
    [InlineData("2027-03-15", false)]
    public void T18_the_first_day_that_is_no_longer_young_is_three_years_after_the_first_day_of_teaching(string day, bool young)
    {
        var person = Person.EnterStaff("Петрова", "Анна", null, Gender.Female, Card() with { HiredOn = new DateOnly(2026, 3, 15), ExperienceYearsAtHire = 2 }, Today).Value;

        Assert.Equal(new DateOnly(2024, 3, 15), person.ExperienceSince);
        Assert.Equal(young, person.IsYoungSpecialistOn(DateOnly.Parse(day, null)));
        Assert.Equal(2, person.ExperienceYearsAtHire);
    }

    [Theory]
    [InlineData("2027-02-28", true, 2)]
    [InlineData("2027-03-01", false, 3)]
    public void T3_three_years_of_teaching_from_29_February_end_with_a_February_that_has_no_such_day(string day, bool young, int years)
    {
        var person = Person.EnterStaff("Петрова", "Анна", null, Gender.Female, Card() with { HiredOn = new DateOnly(2024, 2, 29), ExperienceYearsAtHire = 0 }, Today).Value;

        Assert.Equal(young, person.IsYoungSpecialistOn(DateOnly.Parse(day, null)));
        Assert.Equal(years, person.ExperienceYearsOn(DateOnly.Parse(day, null)));
    }

    [Fact]
    public void T18_a_card_saved_again_with_the_same_years_keeps_the_day_they_count_from()
    {
        var person = Named("Петрова");
        var since = person.ExperienceSince;

        Assert.Empty(person.SetStaff(Card() with { Post = "методист" }, Today));
        Assert.Equal(since, person.ExperienceSince);
        Assert.Empty(person.SetStaff(Card() with { ExperienceYearsAtHire = 7 }, Today));
        Assert.Equal(new DateOnly(2013, 9, 1), person.ExperienceSince);
    }

    [Theory]
    [InlineData(2017, "ещё нет 18 лет")]
    [InlineData(2011, "ещё нет 18 лет")]
    [InlineData(2009, "ещё нет 18 лет")]
    [InlineData(2027, "ещё не наступил")]
    [InlineData(1925, "проверьте четыре цифры")]
    public void M8_a_birth_year_that_no_staff_member_can_have_is_refused_with_its_reason(int year, string reason)
    {
        var card = Card() with { HiredOn = Today, ExperienceYearsAtHire = 0, BirthYear = year };
        var refused = Assert.Single(Person.EnterStaff("Петрова", "Анна", null, Gender.Female, card, Today).Violations);

        Assert.Equal("BirthYear", refused.Field);
        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
    }

    // Born in 2008, a person turns 18 in 2026: the year alone does not tell on which side of the birthday today is.
    [Fact]
    public void M8_the_year_of_the_18th_birthday_is_accepted() =>
        Assert.True(Person.EnterStaff("Петрова", "Анна", null, Gender.Female, Card() with { HiredOn = Today, ExperienceYearsAtHire = 0, BirthYear = 2008 }, Today).Ok);

    [Theory]
    [InlineData("обучающийся 9 «А» класса", false)]
    [InlineData("Обучающаяся", false)]
    [InlineData("ученик", false)]
    [InlineData("учащаяся 10 класса", false)]
    [InlineData("учитель", true)]
    [InlineData("педагог, обучающий робототехнике", true)]
    public void M8_a_pupil_is_no_staff_member(string post, bool accepted)
    {
        var result = Person.EnterStaff("Петрова", "Анна", null, Gender.Female, Card() with { Post = post }, Today);

        Assert.Equal(accepted, result.Ok);
        if (!accepted) Assert.Contains("Обучающегося нельзя внести как сотрудника", Assert.Single(result.Violations).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Д'Артаньян", "Д’Артаньян")]
    [InlineData("Дʼ Артаньян", "Дʼ Артаньян")]
    [InlineData("Д`Артаньян", "Д’Артаньян")]
    [InlineData("Иванова–Петрова", "Иванова-Петрова")]
    [InlineData("Иванова — Петрова", "Иванова-Петрова")]
    [InlineData("Иванова‑Петрова", "Иванова-Петрова")]
    [InlineData("Иванова−Петрова", "Иванова-Петрова")]
    [InlineData("Иванова－Петрова", "Иванова-Петрова")]
    [InlineData("Иванова﹣Петрова", "Иванова-Петрова")]
    [InlineData("О＇Коннор", "О’Коннор")]
    [InlineData("О‛Рурк", "О’Рурк")]
    [InlineData("Лукʹяненко", "Лук’яненко")]
    [InlineData("Ивано\u00ADва", "Иванова")]
    [InlineData("Ива\u200Bно\u0301ва", "Иванова")]
    [InlineData("  Кара   Мурза ", "Кара Мурза")]
    public void G9_dashes_apostrophes_and_double_spaces_of_a_name_are_kept_in_one_way(string typed, string kept) =>
        Assert.Equal(kept.Replace('ʼ', '’'), Named(typed).Name.Surname);

    [Theory]
    [InlineData("-")]
    [InlineData(" — ")]
    [InlineData("")]
    [InlineData("---")]
    [InlineData(".")]
    [InlineData("нет")]
    [InlineData("Отсутствует")]
    [InlineData("не указано")]
    [InlineData("б.о.")]
    public void G9_a_dash_in_place_of_a_patronymic_says_that_there_is_none(string patronymic)
    {
        var person = Person.EnterStaff("Ли", "Анна", patronymic, Gender.Female, Card(), Today).Value;

        Assert.Null(person.Name.Patronymic);
        Assert.Equal("Ли Анна", person.Name.Full);
    }

    [Theory]
    [InlineData("Д'Артаньян", "Д’Артаньян")]
    [InlineData("Дʼартаньян", "Д`Артаньян")]
    [InlineData("Римский-Корсаков", "Римский — Корсаков")]
    [InlineData("Королёв", "КОРОЛЕВ")]
    [InlineData("Королёв", "Ко\u00ADро\u200Bлёв")]
    public void G9_namesakes_are_told_by_the_name_and_not_by_the_sign_it_was_typed_with(string one, string other) =>
        Assert.Equal(Named(one).SearchName, Person.KeyOf(other, "Анна", "Ильинична"));

    [Fact]
    public void Own_forms_win_over_the_rules_until_the_name_changes()
    {
        var person = Named("Дурново");
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
    public void An_address_without_its_parts_is_refused(string email, bool accepted) => Assert.Equal(accepted, Named("Петрова").SetContacts(null, email).Count == 0);

    private static StaffEntry Card() => new("учитель", "математика", new DateOnly(2020, 9, 1), "высшее", 5, null);

    private static Person Named(string surname) => Person.EnterStaff(surname, "Анна", "Ильинична", Gender.Female, Card(), Today).Value;
}
