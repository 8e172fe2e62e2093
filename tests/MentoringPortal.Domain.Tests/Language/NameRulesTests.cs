using MentoringPortal.Domain.Language;
using Xunit;

namespace MentoringPortal.Domain.Tests.Language;

public class NameRulesTests
{
    [Theory]
    [InlineData("Иванов", Gender.Male, "Иванову", "Ивановым")] // possessive
    [InlineData("Иванова", Gender.Female, "Ивановой", "Ивановой")]
    [InlineData("Дарвин", Gender.Male, "Дарвину", "Дарвином")] // foreign -ин
    [InlineData("Дарвин", Gender.Female, "Дарвин", "Дарвин")]
    [InlineData("Достоевский", Gender.Male, "Достоевскому", "Достоевским")] // adjectives
    [InlineData("Толстой", Gender.Male, "Толстому", "Толстым")]
    [InlineData("Белая", Gender.Female, "Белой", "Белой")]
    [InlineData("Рыжая", Gender.Female, "Рыжей", "Рыжей")]
    [InlineData("Цой", Gender.Male, "Цою", "Цоем")] // a noun on -ой
    [InlineData("Черных", Gender.Male, "Черных", "Черных")] // unchangeable
    [InlineData("Живаго", Gender.Male, "Живаго", "Живаго")]
    [InlineData("Дурново", Gender.Female, "Дурново", "Дурново")]
    [InlineData("Шевченко", Gender.Male, "Шевченко", "Шевченко")]
    [InlineData("Дюма", Gender.Male, "Дюма", "Дюма")]
    [InlineData("Гулиа", Gender.Male, "Гулиа", "Гулиа")]
    [InlineData("Саакашвили", Gender.Male, "Саакашвили", "Саакашвили")]
    [InlineData("Шмидт", Gender.Male, "Шмидту", "Шмидтом")] // consonants
    [InlineData("Шмидт", Gender.Female, "Шмидт", "Шмидт")]
    [InlineData("Эрлих", Gender.Male, "Эрлиху", "Эрлихом")]
    [InlineData("Петросян", Gender.Male, "Петросяну", "Петросяном")]
    [InlineData("Гоголь", Gender.Male, "Гоголю", "Гоголем")] // soft sign
    [InlineData("Король", Gender.Male, "Королю", "Королём")]
    [InlineData("Коваль", Gender.Female, "Коваль", "Коваль")]
    [InlineData("Кац", Gender.Male, "Кацу", "Кацем")] // spelling after ц and hushing letters by stress
    [InlineData("Швец", Gender.Male, "Швецу", "Швецом")]
    [InlineData("Ткач", Gender.Male, "Ткачу", "Ткачом")]
    [InlineData("Абрамович", Gender.Male, "Абрамовичу", "Абрамовичем")]
    [InlineData("Кравец", Gender.Male, "Кравцу", "Кравцом")] // fleeting vowels
    [InlineData("Коломиец", Gender.Male, "Коломийцу", "Коломийцем")]
    [InlineData("Бобёр", Gender.Male, "Бобру", "Бобром")]
    [InlineData("Волчок", Gender.Male, "Волчку", "Волчком")]
    [InlineData("Чапек", Gender.Male, "Чапеку", "Чапеком")]
    [InlineData("Глинка", Gender.Male, "Глинке", "Глинкой")] // first declension
    [InlineData("Груша", Gender.Female, "Груше", "Грушей")]
    [InlineData("Левша", Gender.Male, "Левше", "Левшой")]
    [InlineData("Берия", Gender.Male, "Берии", "Берией")]
    [InlineData("Гойя", Gender.Male, "Гойе", "Гойей")]
    [InlineData("Римский-Корсаков", Gender.Male, "Римскому-Корсакову", "Римским-Корсаковым")] // double
    [InlineData("Тер-Петросян", Gender.Male, "Тер-Петросяну", "Тер-Петросяном")]
    [InlineData("Петрова (Белая)", Gender.Female, "Петровой (Белой)", "Петровой (Белой)")]
    [InlineData("О'Нил", Gender.Male, "О'Нилу", "О'Нилом")]
    [InlineData("Семёнов-Тян-Шанский", Gender.Male, "Семёнову-Тян-Шанскому", "Семёновым-Тян-Шанским")]
    [InlineData("Волкобой", Gender.Male, "Волкобою", "Волкобоем")]
    [InlineData("Батый", Gender.Male, "Батыю", "Батыем")] // the one noun on -ый
    [InlineData("Хлопец", Gender.Male, "Хлопцу", "Хлопцем")] // stressed on the stem
    [InlineData("Ломая", Gender.Female, "Ломае", "Ломаей")] // Georgian, no adjective
    [InlineData("Smith", Gender.Male, "Smith", "Smith")]
    [InlineData("Кисилёк", Gender.Male, "Кисильку", "Кисильком")] // a written ё falls out
    [InlineData("КИСИЛЁК", Gender.Male, "КИСИЛЬКУ", "КИСИЛЬКОМ")]
    [InlineData("Махаёк", Gender.Male, "Махайку", "Махайком")]
    [InlineData("Воробей", Gender.Male, "Воробью", "Воробьём")]
    [InlineData("Хейфец", Gender.Male, "Хейфецу", "Хейфецем")]
    [InlineData("Куцый", Gender.Male, "Куцему", "Куцым")] // adjective after ц
    [InlineData("Божий", Gender.Male, "Божьему", "Божьим")] // possessive adjectives
    [InlineData("Божья", Gender.Female, "Божьей", "Божьей")]
    [InlineData("Жмых", Gender.Male, "Жмыху", "Жмыхом")] // one vowel: a noun
    [InlineData("Злых", Gender.Male, "Злых", "Злых")]
    [InlineData("Абдул-Меджид", Gender.Male, "Абдул-Меджиду", "Абдул-Меджидом")]
    [InlineData("Забейворота", Gender.Male, "Забейворота", "Забейворота")]
    [InlineData("Забейворота", Gender.Female, "Забейворота", "Забейворота")]
    [InlineData("КРАВЕЦ", Gender.Male, "КРАВЦУ", "КРАВЦОМ")]
    public void Surnames_follow_their_ending(string surname, Gender gender, string dative, string instrumental)
    {
        Assert.Equal(dative, new RussianName(surname, "", null, gender).In(GrammaticalCase.Dative).Surname);
        Assert.Equal(instrumental, new RussianName(surname, "", null, gender).In(GrammaticalCase.Instrumental).Surname);
    }

    [Theory]
    [InlineData("Лев", Gender.Male, "Льва", "Льву")]
    [InlineData("Пётр", Gender.Male, "Петра", "Петру")]
    [InlineData("Илья", Gender.Male, "Ильи", "Илье")]
    [InlineData("Юрий", Gender.Male, "Юрия", "Юрию")]
    [InlineData("Любовь", Gender.Female, "Любови", "Любови")]
    [InlineData("Нинель", Gender.Female, "Нинели", "Нинели")]
    [InlineData("Айгуль", Gender.Female, "Айгуль", "Айгуль")] // foreign names on a soft sign keep one form
    [InlineData("Гузель", Gender.Female, "Гузель", "Гузель")]
    [InlineData("Николь", Gender.Female, "Николь", "Николь")]
    [InlineData("Мадлен", Gender.Female, "Мадлен", "Мадлен")]
    [InlineData("Мария", Gender.Female, "Марии", "Марии")]
    [InlineData("Наталья", Gender.Female, "Натальи", "Наталье")]
    [InlineData("Зульфия", Gender.Female, "Зульфии", "Зульфие")]
    [InlineData("Анна-Мария", Gender.Female, "Анны-Марии", "Анне-Марии")]
    [InlineData("Жан-Жак", Gender.Male, "Жан-Жака", "Жан-Жаку")]
    [InlineData("Карл-Густав", Gender.Male, "Карла-Густава", "Карлу-Густаву")]
    [InlineData("Абдул-Азиз", Gender.Male, "Абдул-Азиза", "Абдул-Азизу")] // the first half of an eastern name stays
    [InlineData("Чойган-оол", Gender.Male, "Чойган-оола", "Чойган-оолу")]
    [InlineData("Амир-Али", Gender.Male, "Амир-Али", "Амир-Али")]
    [InlineData("Игорёк", Gender.Male, "Игорька", "Игорьку")]
    [InlineData("Есфирь", Gender.Female, "Есфири", "Есфири")]
    [InlineData("Лия", Gender.Female, "Лии", "Лие")] // a stem of one syllable
    public void Given_names_follow_their_ending(string name, Gender gender, string genitive, string dative)
    {
        Assert.Equal(genitive, new RussianName("", name, null, gender).In(GrammaticalCase.Genitive).GivenName);
        Assert.Equal(dative, new RussianName("", name, null, gender).In(GrammaticalCase.Dative).GivenName);
    }

    [Theory]
    [InlineData("Шахмурза", Gender.Male)]
    [InlineData("Эрес-оол", Gender.Male)]
    [InlineData("Вавила", Gender.Male)]
    [InlineData("Гульжиян", Gender.Female)]
    [InlineData("Маргарет", Gender.Female)]
    [InlineData("Шихмагомет", Gender.Male)]
    [InlineData("Тимерша", Gender.Male)] // Turkic -ша after a consonant
    [InlineData("Шейхкамол", Gender.Male)]
    [InlineData("Магомедгаджи", Gender.Male)]
    [InlineData("Файзрази", Gender.Male)] // an unknown name on -и or -о
    [InlineData("Бертольдо", Gender.Male)]
    [InlineData("Дженнилли", Gender.Female)]
    [InlineData("Шахсылу", Gender.Female)]
    [InlineData("Эсмие", Gender.Female)]
    [InlineData("Бибихатун", Gender.Female)]
    [InlineData("Гулнаргис", Gender.Female)]
    [InlineData("Маро", Gender.Female)]
    [InlineData("Нэлли", Gender.Female)]
    [InlineData("Исаия", Gender.Male)]
    [InlineData("Мендель", Gender.Male)]
    [InlineData("Женя", null)]
    public void The_gender_is_guessed_from_a_given_name_alone(string name, Gender? expected) =>
        Assert.Equal(expected, RussianName.GuessGender(null, name, null));

    [Theory]
    [InlineData("Шмидт", "", null, "Шмидт")]
    [InlineData("Глинка", "", null, "Глинке")]
    [InlineData("Ким", "Саша", null, "Ким")]
    public void An_unknown_gender_changes_only_what_both_genders_share(string surname, string given, string? patronymic, string dative) =>
        Assert.Equal(dative, new RussianName(surname, given, patronymic).In(GrammaticalCase.Dative).Surname);
}
