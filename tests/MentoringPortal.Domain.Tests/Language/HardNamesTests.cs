using MentoringPortal.Domain.Language;
using Xunit;

namespace MentoringPortal.Domain.Tests.Language;

/// <summary>Names that single endings do not tell: compounds, stress, eastern names, halves that are no surname.</summary>
public sealed class HardNamesTests
{
    [Theory]
    [InlineData("Тягнибок", "Тягнибока", "Тягнибоку", "Тягнибоком")]
    [InlineData("Кривобок", "Кривобока", "Кривобоку", "Кривобоком")]
    [InlineData("Белобок", "Белобока", "Белобоку", "Белобоком")]
    [InlineData("Лихобок", "Лихобока", "Лихобоку", "Лихобоком")]
    [InlineData("Вернибок", "Вернибока", "Вернибоку", "Вернибоком")]
    [InlineData("Колобок", "Колобка", "Колобку", "Колобком")]
    [InlineData("Коробок", "Коробка", "Коробку", "Коробком")]
    [InlineData("Дубок", "Дубка", "Дубку", "Дубком")]
    [InlineData("Хмель", "Хмеля", "Хмелю", "Хмелем")]
    [InlineData("Шмель", "Шмеля", "Шмелю", "Шмелём")]
    [InlineData("Бобыль", "Бобыля", "Бобылю", "Бобылём")]
    [InlineData("Червь", "Червя", "Червю", "Червём")]
    [InlineData("Ходжа", "Ходжи", "Ходже", "Ходжой")]
    [InlineData("Хаджа", "Хаджи", "Хадже", "Хаджой")]
    [InlineData("Раджа", "Раджи", "Радже", "Раджой")]
    [InlineData("Бабаходжа", "Бабаходжи", "Бабаходже", "Бабаходжой")]
    [InlineData("Ганджа", "Ганджи", "Гандже", "Ганджой")]
    [InlineData("Черныш", "Черныша", "Чернышу", "Чернышом")]
    [InlineData("Беляш", "Беляша", "Беляшу", "Беляшом")]
    [InlineData("Голодец", "Голодца", "Голодцу", "Голодцом")]
    [InlineData("Мазурок", "Мазурока", "Мазуроку", "Мазуроком")]
    [InlineData("Кваша", "Кваши", "Кваше", "Квашей")]
    [InlineData("Баклажа", "Баклажи", "Баклаже", "Баклажей")]
    [InlineData("Демут-Малиновский", "Демут-Малиновского", "Демут-Малиновскому", "Демут-Малиновским")]
    [InlineData("Сквозник-Дмухановский", "Сквозник-Дмухановского", "Сквозник-Дмухановскому", "Сквозник-Дмухановским")]
    [InlineData("Бонч-Бруевич", "Бонч-Бруевича", "Бонч-Бруевичу", "Бонч-Бруевичем")]
    [InlineData("Соловьёв-Седой", "Соловьёва-Седого", "Соловьёву-Седому", "Соловьёвым-Седым")]
    [InlineData("Немирович-Данченко", "Немировича-Данченко", "Немировичу-Данченко", "Немировичем-Данченко")]
    public void P6_surnames_of_men(string surname, string genitive, string dative, string instrumental)
    {
        string In(GrammaticalCase c) => new RussianName(surname, "", null, Gender.Male).In(c).Surname;
        Assert.Equal((genitive, dative, instrumental), (In(GrammaticalCase.Genitive), In(GrammaticalCase.Dative), In(GrammaticalCase.Instrumental)));
    }

    [Theory]
    [InlineData("Агидель", "Агидели", "Агидель", "Агиделью")]
    [InlineData("Идель", "Идели", "Идель", "Иделью")]
    [InlineData("Нинэль", "Нинэли", "Нинэль", "Нинэлью")]
    [InlineData("Рахель", "Рахели", "Рахель", "Рахелью")]
    [InlineData("Любовь", "Любови", "Любовь", "Любовью")]
    [InlineData("Айгуль", "Айгуль", "Айгуль", "Айгуль")]
    public void P6_given_names_of_women_on_a_soft_sign(string name, string genitive, string accusative, string instrumental)
    {
        string In(GrammaticalCase c) => new RussianName("Ли", name, null, Gender.Female).In(c).GivenName;
        Assert.Equal((genitive, accusative, instrumental), (In(GrammaticalCase.Genitive), In(GrammaticalCase.Accusative), In(GrammaticalCase.Instrumental)));
    }

    [Theory]
    [InlineData("Ким", "Хён Джу", Gender.Male, "Кима Хён Джу", "Киму Хён Джу")]
    [InlineData("Цой", "Ин Сок", Gender.Male, "Цоя Ин Сока", "Цою Ин Соку")]
    [InlineData("Ким", "Хён Джу", Gender.Female, "Ким Хён Джу", "Ким Хён Джу")]
    [InlineData("Ли", "Сяо Мин", Gender.Male, "Ли Сяо Мина", "Ли Сяо Мину")]
    [InlineData("Нгуен", "Ван Хай", Gender.Male, "Нгуена Ван Хая", "Нгуену Ван Хаю")]
    [InlineData("Пак", "Чон-Хун", Gender.Male, "Пака Чон-Хуна", "Паку Чон-Хуну")]
    [InlineData("Белова", "Мария Тереза", Gender.Female, "Беловой Марии Терезы", "Беловой Марии Терезе")]
    [InlineData("Вернер", "Ханс-Петер", Gender.Male, "Вернера Ханса-Петера", "Вернеру Хансу-Петеру")]
    public void P6_of_an_eastern_name_of_two_words_the_last_alone_changes(string surname, string given, Gender gender, string genitive, string dative)
    {
        var name = new RussianName(surname, given, null, gender);
        Assert.Equal((genitive, dative), (name.In(GrammaticalCase.Genitive).Full, name.In(GrammaticalCase.Dative).Full));
    }

    [Fact]
    public void P6_a_given_name_with_a_stressed_ending_after_a_hushing_letter()
    {
        Assert.Equal("Ходжой", new RussianName("Алиев", "Ходжа", null, Gender.Male).In(GrammaticalCase.Instrumental).GivenName);
        Assert.Equal("Сашей", new RussianName("Алиев", "Саша", null, Gender.Male).In(GrammaticalCase.Instrumental).GivenName);
    }
}
