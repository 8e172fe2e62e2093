using MentoringPortal.Domain.Language;
using Xunit;

namespace MentoringPortal.Domain.Tests.Language;

public class RussianNameTests
{
    private static readonly RussianName Anna = new("Петрова", "Анна", "Ильинична");

    [Theory]
    [InlineData(GrammaticalCase.Nominative, "Петрова Анна Ильинична")]
    [InlineData(GrammaticalCase.Genitive, "Петровой Анны Ильиничны")]
    [InlineData(GrammaticalCase.Dative, "Петровой Анне Ильиничне")]
    [InlineData(GrammaticalCase.Accusative, "Петрову Анну Ильиничну")]
    [InlineData(GrammaticalCase.Instrumental, "Петровой Анной Ильиничной")]
    [InlineData(GrammaticalCase.Prepositional, "Петровой Анне Ильиничне")]
    public void A_woman_is_declined_in_all_cases(GrammaticalCase grammaticalCase, string expected) =>
        Assert.Equal(expected, Anna.In(grammaticalCase).Full);

    [Theory]
    [InlineData(GrammaticalCase.Genitive, "Королёва Петра Кузьмича")]
    [InlineData(GrammaticalCase.Dative, "Королёву Петру Кузьмичу")]
    [InlineData(GrammaticalCase.Accusative, "Королёва Петра Кузьмича")]
    [InlineData(GrammaticalCase.Instrumental, "Королёвым Петром Кузьмичом")]
    [InlineData(GrammaticalCase.Prepositional, "Королёве Петре Кузьмиче")]
    public void A_man_is_declined_in_all_cases(GrammaticalCase grammaticalCase, string expected) =>
        Assert.Equal(expected, new RussianName("Королёв", "Пётр", "Кузьмич").In(grammaticalCase).Full);

    [Fact]
    public void Initials_stand_on_either_side_with_a_no_break_space()
    {
        Assert.Equal("Петрова\u00A0А.И.", Anna.SurnameWithInitials);
        Assert.Equal("А.И.\u00A0Петрова", Anna.InitialsWithSurname);
        Assert.Equal("Петровой\u00A0А.И.", Anna.In(GrammaticalCase.Dative).SurnameWithInitials);
        Assert.Equal("Ли\u00A0А.-М.", new RussianName("Ли", "Анна-Мария").SurnameWithInitials);
        Assert.Equal("Мамедов\u00A0Р.Р.", new RussianName("Мамедов", "Рустам", "Рашид оглы").SurnameWithInitials);
        Assert.Equal("Ли", new RussianName("Ли", "").SurnameWithInitials);
        Assert.Equal("Ким\u00A0Х.Д.", new RussianName("Ким", "Хён Джу").SurnameWithInitials);
        Assert.Equal("Бах\u00A0И.С.", new RussianName("Бах", "Иоганн  Себастьян").SurnameWithInitials);
        Assert.Equal("Алиев\u00A0М.Г.", new RussianName("Алиев", "Мирза", "Гасан оглы").SurnameWithInitials);
    }

    [Fact]
    public void Own_forms_win_over_the_rules_and_keep_the_initials()
    {
        var name = new RussianName("Зиган", "Ян", "Ольгердович") { OwnForms = new NameForms(Dative: "Зигану-сыну Яну Ольгердовичу") };

        Assert.Equal("Зигану-сыну Яну Ольгердовичу", name.In(GrammaticalCase.Dative).Full);
        Assert.Equal("Зигану-сыну\u00A0Я.О.", name.In(GrammaticalCase.Dative).SurnameWithInitials);
        Assert.Equal("Зигана Яна Ольгердовича", name.In(GrammaticalCase.Genitive).Full);
    }

    [Theory]
    [InlineData("Шмидт", "Саша", "Олеговна", Gender.Female)]
    [InlineData("Шмидт", "Никита", null, Gender.Male)]
    [InlineData("Шмидт", "Любовь", "", Gender.Female)]
    [InlineData("Иванова", "Саша", null, Gender.Female)]
    [InlineData("Иванов", "Саша", null, Gender.Male)]
    [InlineData("Мамедова", "Лейла", "Рашид кызы", Gender.Female)]
    [InlineData("Мамедов", "Эльчин", "Рашид оглы", Gender.Male)]
    [InlineData("Петрова", "А.", "И.", Gender.Female)]
    [InlineData("Шевченко", "Саша", null, null)]
    [InlineData("", "", "", null)]
    public void The_gender_is_guessed_from_patronymic_then_name_then_surname(string surname, string given, string? patronymic, Gender? expected) =>
        Assert.Equal(expected, RussianName.GuessGender(surname, given, patronymic));
}
