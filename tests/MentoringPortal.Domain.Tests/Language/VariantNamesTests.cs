using MentoringPortal.Domain.Language;
using Xunit;

namespace MentoringPortal.Domain.Tests.Language;

/// <summary>Brothers of the names that were once printed wrong: the same kinds of endings, met in other names.</summary>
public sealed class VariantNamesTests
{
    [Theory]
    [InlineData("Мышь", "Мыша", "Мышу", "Мышем")]
    [InlineData("Ночь", "Ноча", "Ночу", "Ночем")]
    [InlineData("Рысь", "Рыся", "Рысю", "Рысем")]
    [InlineData("Лось", "Лося", "Лосю", "Лосем")]
    [InlineData("Гусь", "Гуся", "Гусю", "Гусем")]
    [InlineData("Лебедь", "Лебедя", "Лебедю", "Лебедем")]
    [InlineData("Медведь", "Медведя", "Медведю", "Медведем")]
    [InlineData("Голубь", "Голубя", "Голубю", "Голубем")]
    [InlineData("Соболь", "Соболя", "Соболю", "Соболем")]
    [InlineData("Кисель", "Киселя", "Киселю", "Киселём")]
    [InlineData("Журавль", "Журавля", "Журавлю", "Журавлём")]
    [InlineData("Москаль", "Москаля", "Москалю", "Москалём")]
    [InlineData("Пономарь", "Пономаря", "Пономарю", "Пономарём")]
    [InlineData("Кобзарь", "Кобзаря", "Кобзарю", "Кобзарём")]
    [InlineData("Бондарь", "Бондаря", "Бондарю", "Бондарем")]
    [InlineData("Токарь", "Токаря", "Токарю", "Токарем")]
    [InlineData("Пекарь", "Пекаря", "Пекарю", "Пекарем")]
    [InlineData("Лекарь", "Лекаря", "Лекарю", "Лекарем")]
    [InlineData("Царь", "Царя", "Царю", "Царём")]
    [InlineData("Олень", "Оленя", "Оленю", "Оленем")]
    [InlineData("Джалиль", "Джалиля", "Джалилю", "Джалилем")]
    [InlineData("Кузнец", "Кузнеца", "Кузнецу", "Кузнецом")]
    [InlineData("Жнец", "Жнеца", "Жнецу", "Жнецом")]
    [InlineData("Стрелец", "Стрельца", "Стрельцу", "Стрельцом")]
    [InlineData("Горобец", "Горобца", "Горобцу", "Горобцом")]
    [InlineData("Скворец", "Скворца", "Скворцу", "Скворцом")]
    [InlineData("Немец", "Немца", "Немцу", "Немцем")]
    [InlineData("Месяц", "Месяца", "Месяцу", "Месяцем")]
    [InlineData("Заяц", "Зайца", "Зайцу", "Зайцем")]
    [InlineData("Шульц", "Шульца", "Шульцу", "Шульцем")]
    [InlineData("Стриж", "Стрижа", "Стрижу", "Стрижом")]
    [InlineData("Чиж", "Чижа", "Чижу", "Чижом")]
    [InlineData("Лещ", "Леща", "Лещу", "Лещом")]
    [InlineData("Борщ", "Борща", "Борщу", "Борщом")]
    [InlineData("Хрущ", "Хруща", "Хрущу", "Хрущом")]
    [InlineData("Озолиньш", "Озолиньша", "Озолиньшу", "Озолиньшем")]
    [InlineData("Рерих", "Рериха", "Рериху", "Рерихом")]
    [InlineData("Дитрих", "Дитриха", "Дитриху", "Дитрихом")]
    [InlineData("Фрейндлих", "Фрейндлиха", "Фрейндлиху", "Фрейндлихом")]
    [InlineData("Ульрих", "Ульриха", "Ульриху", "Ульрихом")]
    [InlineData("Пастух", "Пастуха", "Пастуху", "Пастухом")]
    [InlineData("Долгих", "Долгих", "Долгих", "Долгих")]
    [InlineData("Седых", "Седых", "Седых", "Седых")]
    [InlineData("Третьяк", "Третьяка", "Третьяку", "Третьяком")]
    [InlineData("Зубок", "Зубка", "Зубку", "Зубком")]
    [InlineData("Чаплин", "Чаплина", "Чаплину", "Чаплином")]
    [InlineData("Грин", "Грина", "Грину", "Грином")]
    [InlineData("Бородин", "Бородина", "Бородину", "Бородиным")]
    [InlineData("Бедный", "Бедного", "Бедному", "Бедным")]
    [InlineData("Горький", "Горького", "Горькому", "Горьким")]
    [InlineData("Лановой", "Ланового", "Лановому", "Лановым")]
    [InlineData("Береговой", "Берегового", "Береговому", "Береговым")]
    [InlineData("Дикой", "Дикого", "Дикому", "Диким")]
    [InlineData("Зимний", "Зимнего", "Зимнему", "Зимним")]
    [InlineData("Гайдай", "Гайдая", "Гайдаю", "Гайдаем")]
    [InlineData("Хемингуэй", "Хемингуэя", "Хемингуэю", "Хемингуэем")]
    [InlineData("Югай", "Югая", "Югаю", "Югаем")]
    [InlineData("Бой", "Боя", "Бою", "Боем")]
    [InlineData("Хан", "Хана", "Хану", "Ханом")]
    [InlineData("Сервантес-Лопес", "Сервантеса-Лопеса", "Сервантесу-Лопесу", "Сервантесом-Лопесом")]
    [InlineData("Гарсия-Лорка", "Гарсии-Лорки", "Гарсии-Лорке", "Гарсией-Лоркой")]
    [InlineData("Сент-Экзюпери", "Сент-Экзюпери", "Сент-Экзюпери", "Сент-Экзюпери")]
    [InlineData("Тер-Ованесян", "Тер-Ованесяна", "Тер-Ованесяну", "Тер-Ованесяном")]
    [InlineData("Мамин-Сибиряк", "Мамина-Сибиряка", "Мамину-Сибиряку", "Маминым-Сибиряком")]
    [InlineData("Кара-Мурза", "Кара-Мурзы", "Кара-Мурзе", "Кара-Мурзой")]
    public void P6_men(string surname, string genitive, string dative, string instrumental) => Assert.Equal((genitive, dative, instrumental), Surname(surname, Gender.Male));

    [Theory]
    [InlineData("Шевченко")]
    [InlineData("Гюго")]
    [InlineData("Живаго")]
    [InlineData("Кюри")]
    [InlineData("Беридзе")]
    [InlineData("Чавчавадзе")]
    [InlineData("Гарсиа")]
    [InlineData("Эсебуа")]
    [InlineData("Гёте")]
    [InlineData("Дурново")]
    [InlineData("Черных")]
    [InlineData("Ямамото")]
    [InlineData("Моруа")]
    public void P6_one_form_for_both(string surname)
    {
        foreach (var gender in (Gender[])[Gender.Male, Gender.Female]) Assert.Equal((surname, surname, surname), Surname(surname, gender));
    }

    [Theory]
    [InlineData("Ткач")]
    [InlineData("Мышь")]
    [InlineData("Заяц")]
    [InlineData("Лебедь")]
    [InlineData("Ковальчук")]
    [InlineData("Сервантес-Лопес")]
    [InlineData("Рерих")]
    [InlineData("Немец")]
    [InlineData("Цой")]
    [InlineData("Гайдай")]
    [InlineData("Третьяк")]
    public void P6_women_of_whom_the_surname_keeps_its_form(string surname) => Assert.Equal((surname, surname, surname), Surname(surname, Gender.Female));

    [Theory]
    [InlineData("Сковорода", "Сковороды", "Сковороде", "Сковородой")]
    [InlineData("Муха", "Мухи", "Мухе", "Мухой")]
    [InlineData("Сорока", "Сороки", "Сороке", "Сорокой")]
    [InlineData("Кожемяка", "Кожемяки", "Кожемяке", "Кожемякой")]
    [InlineData("Окуджава", "Окуджавы", "Окуджаве", "Окуджавой")]
    [InlineData("Данелия", "Данелии", "Данелии", "Данелией")]
    [InlineData("Кантария", "Кантарии", "Кантарии", "Кантарией")]
    [InlineData("Лиепа", "Лиепы", "Лиепе", "Лиепой")]
    [InlineData("Воевода", "Воеводы", "Воеводе", "Воеводой")]
    [InlineData("Куросава", "Куросавы", "Куросаве", "Куросавой")]
    [InlineData("Зоря", "Зори", "Зоре", "Зорей")]
    public void P6_both_alike(string surname, string genitive, string dative, string instrumental)
    {
        foreach (var gender in (Gender[])[Gender.Male, Gender.Female]) Assert.Equal((genitive, dative, instrumental), Surname(surname, gender));
    }

    [Theory]
    [InlineData("Лановая", "Лановой")]
    [InlineData("Крамская", "Крамской")]
    [InlineData("Горячая", "Горячей")]
    [InlineData("Синяя", "Синей")]
    [InlineData("Верхняя", "Верхней")]
    [InlineData("Чёрная", "Чёрной")]
    [InlineData("Живая", "Живой")]
    public void P6_women_with_a_surname_of_an_adjective(string surname, string all) => Assert.Equal((all, all, all), Surname(surname, Gender.Female));

    [Theory]
    [InlineData("Мамедов", "Эльчин", "Рашид оглы", Gender.Male, "Мамедова Эльчина Рашид оглы", "Мамедову Эльчину Рашид оглы")]
    [InlineData("Мамедова", "Лейла", "Рашид кызы", Gender.Female, "Мамедовой Лейлы Рашид кызы", "Мамедовой Лейле Рашид кызы")]
    [InlineData("Алиев", "Али", "Вели-оглы", Gender.Male, "Алиева Али Вели-оглы", "Алиеву Али Вели-оглы")]
    [InlineData("Вяземская", "Анна Мария", "Львовна", Gender.Female, "Вяземской Анны Марии Львовны", "Вяземской Анне Марии Львовне")]
    [InlineData("Бах", "Иоганн Себастьян", null, Gender.Male, "Баха Иоганна Себастьяна", "Баху Иоганну Себастьяну")]
    [InlineData("Нгуен", "Тхи Май", null, Gender.Female, "Нгуен Тхи Май", "Нгуен Тхи Май")]
    [InlineData("Пак", "Чан Ук", null, Gender.Male, "Пака Чан Ука", "Паку Чан Уку")]
    [InlineData("Галиев", "Рузиль", "Камилевич", Gender.Male, "Галиева Рузиля Камилевича", "Галиеву Рузилю Камилевичу")]
    [InlineData("Ли", "Ия", "Никитична", Gender.Female, "Ли Ии Никитичны", "Ли Ие Никитичне")]
    [InlineData("Рыжий", "Савва", "Лукич", Gender.Male, "Рыжего Саввы Лукича", "Рыжему Савве Лукичу")]
    [InlineData("Ткач", "Пелагея", "Саввична", Gender.Female, "Ткач Пелагеи Саввичны", "Ткач Пелагее Саввичне")]
    [InlineData("Белый", "Софья", "Ильинична", Gender.Female, "Белый Софьи Ильиничны", "Белый Софье Ильиничне")]
    public void P6_whole_names(string surname, string given, string? patronymic, Gender gender, string genitive, string dative)
    {
        var name = new RussianName(surname, given, patronymic, gender);
        Assert.Equal((genitive, dative), (name.In(GrammaticalCase.Genitive).Full, name.In(GrammaticalCase.Dative).Full));
    }

    private static (string Genitive, string Dative, string Instrumental) Surname(string surname, Gender gender)
    {
        string In(GrammaticalCase c) => new RussianName(surname, "", null, gender).In(c).Surname;
        return (In(GrammaticalCase.Genitive), In(GrammaticalCase.Dative), In(GrammaticalCase.Instrumental));
    }
}
