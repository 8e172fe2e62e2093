using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Language;
using Xunit;

namespace MentoringPortal.Domain.Tests.Language;

public class RussianTextTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Theory]
    [InlineData(0, "0 встреч")]
    [InlineData(1, "1 встреча")]
    [InlineData(3, "3 встречи")]
    [InlineData(5, "5 встреч")]
    [InlineData(11, "11 встреч")]
    [InlineData(21, "21 встреча")]
    [InlineData(112, "112 встреч")]
    [InlineData(122, "122 встречи")]
    [InlineData(-1, "-1 встреча")]
    [InlineData(14, "14 встреч")]
    [InlineData(111, "111 встреч")]
    [InlineData(1000, "1000 встреч")]
    [InlineData(1021, "1021 встреча")]
    [InlineData(12345, "12 345 встреч")]
    public void Nouns_agree_with_numbers(int n, string expected) =>
        Assert.Equal(expected.Replace(' ', '\u00A0'), RussianPlural.Of(n, "встреча", "встречи", "встреч"));

    [Theory]
    [InlineData("31.8.2026", "31.08.2026")]
    [InlineData("31.08.2026", "31.08.2026")]
    [InlineData(" 31 . 08 . 2026 ", "31.08.2026")]
    [InlineData("31/08/2026", "31.08.2026")]
    [InlineData("31-08-26", "31.08.2026")]
    [InlineData("31 08 2026", "31.08.2026")]
    [InlineData("31082026", "31.08.2026")]
    [InlineData("2026-08-31", "31.08.2026")]
    [InlineData("2026.08.31", "31.08.2026")]
    [InlineData("31 августа 2026", "31.08.2026")]
    [InlineData("31 августа 2026 г.", "31.08.2026")]
    [InlineData("31\u00A0Августа 2026 года", "31.08.2026")]
    [InlineData("«31» августа 2026 г.", "31.08.2026")]
    [InlineData("31 авг 2026", "31.08.2026")]
    [InlineData("31 авг. 2026", "31.08.2026")]
    [InlineData("1 сент 2026", "01.09.2026")]
    [InlineData("5 мая 2027", "05.05.2027")]
    [InlineData("5 май 2027", "05.05.2027")]
    [InlineData("31 августа", "31.08.2027")]
    [InlineData("1 сентября", "01.09.2026")]
    [InlineData("31.08", "31.08.2027")]
    [InlineData("сегодня", "23.11.2026")]
    [InlineData("Вчера", "22.11.2026")]
    [InlineData("завтра", "24.11.2026")]
    [InlineData("1.1.1985", "01.01.1985")]
    [InlineData("1.1.85", "01.01.1985")]
    [InlineData("29.02.2028", "29.02.2028")]
    [InlineData("31−08−2026", "31.08.2026")] // minus signs
    [InlineData("31\u201008\u20102026", "31.08.2026")]
    [InlineData("31 — 08 — 2026", "31.08.2026")]
    [InlineData("„31“ августа 2026 г.", "31.08.2026")]
    [InlineData("1-го сентября", "01.09.2026")]
    [InlineData("1-е сентября 2026 года", "01.09.2026")]
    [InlineData("пн, 31.08.2026", "31.08.2026")]
    [InlineData("Вторник, 1 сентября 2026 г.", "01.09.2026")]
    [InlineData("01·09·2026", "01.09.2026")]
    [InlineData("1﹣9﹣2026", "01.09.2026")]
    [InlineData("1.\u00AD09.2026", "01.09.2026")]
    [InlineData("1.IX.2026", "01.09.2026")]
    [InlineData("31 XII 2026 г.", "31.12.2026")]
    [InlineData("20260901", "01.09.2026")]
    [InlineData("20121231", "31.12.2012")]
    [InlineData("01.09.2026 0:00:00", "01.09.2026")] // a cell of a spreadsheet
    [InlineData("2026-09-01T00:00:00Z", "01.09.2026")]
    [InlineData("1 сентября 2026 году", "01.09.2026")]
    [InlineData("1 сентября 2026г", "01.09.2026")]
    [InlineData("1 сентября 2026г.", "01.09.2026")]
    [InlineData("01,09,2026", "01.09.2026")]
    [InlineData("1.09.26 г.", "01.09.2026")]
    [InlineData("1/9/26", "01.09.2026")]
    [InlineData("01.09.2026г.", "01.09.2026")]
    [InlineData("1 сен 2026", "01.09.2026")]
    [InlineData("1сентября2026", "01.09.2026")]
    [InlineData("1 сентября2026", "01.09.2026")]
    [InlineData("послезавтра", "25.11.2026")]
    [InlineData("позавчера", "21.11.2026")]
    [InlineData("01-сен-2026", "01.09.2026")]
    [InlineData("1-сен-26", "01.09.2026")]
    [InlineData("2026/09/01", "01.09.2026")]
    [InlineData("2026 09 01", "01.09.2026")]
    [InlineData("1.9", "01.09.2026")]
    [InlineData("первое сентября", "01.09.2026")]
    [InlineData("первого сентября 2026 года", "01.09.2026")]
    [InlineData("двадцать третье ноября", "23.11.2026")]
    [InlineData("01.09.2026,", "01.09.2026")]
    [InlineData("01.09.2026;", "01.09.2026")]
    [InlineData("с 01.09.2026", "01.09.2026")]
    [InlineData("от 01.09.2026", "01.09.2026")]
    [InlineData("О1.09.2026", "01.09.2026")]
    [InlineData("01.09.2O26", "01.09.2026")]
    [InlineData("29 февраля 2028", "29.02.2028")]
    [InlineData("01.09.2026 00:00", "01.09.2026")]
    [InlineData("2026-09-01 00:00:00.000", "01.09.2026")]
    [InlineData("1 сентября, вторник", "01.09.2026")]
    [InlineData("вт 01.09.2026", "01.09.2026")]
    [InlineData("1 сентября, 2026", "01.09.2026")]
    [InlineData("1. 9. 2026 г.", "01.09.2026")]
    [InlineData("010926", "01.09.2026")]
    [InlineData("1 декаб. 2026", "01.12.2026")]
    [InlineData("1 нояб 2026", "01.11.2026")]
    [InlineData("«01» 09 2026 г.", "01.09.2026")]
    [InlineData("01.09.’26", "01.09.2026")]
    [InlineData("01.09.'26", "01.09.2026")]
    [InlineData("1 окт.", "01.10.2026")]
    [InlineData("1 июня", "01.06.2027")]
    public void Any_sane_form_of_a_date_is_read(string text, string expected)
    {
        Assert.True(RussianDate.TryParse(text, Today, out var date, out var error), error?.Message);
        Assert.Equal(expected, RussianDate.Short(date));
    }

    [Theory]
    [InlineData("31.02.2026", RussianDateProblem.Impossible, "Такой даты нет: в феврале 2026 года 28 дней.")]
    [InlineData("29.02.2027", RussianDateProblem.Impossible, "Такой даты нет: в феврале 2027 года 28 дней.")]
    [InlineData("31.04.2026", RussianDateProblem.Impossible, "Такой даты нет: в апреле 2026 года 30 дней.")]
    [InlineData("00.04.2026", RussianDateProblem.Impossible, "Такой даты нет: в апреле 2026 года 30 дней.")]
    [InlineData("12.13.2026", RussianDateProblem.Impossible, "Такой даты нет: месяца с номером 13 не бывает.")]
    [InlineData("01.01.1929", RussianDateProblem.YearOutOfRange, "Год должен быть от 1930 до 2100.")]
    [InlineData("01.01.2101", RussianDateProblem.YearOutOfRange, "Год должен быть от 1930 до 2100.")]
    [InlineData("", RussianDateProblem.Empty, "Введите дату, например 31.08.2026.")]
    [InlineData("   ", RussianDateProblem.Empty, "Введите дату, например 31.08.2026.")]
    [InlineData("скоро", RussianDateProblem.NotADate, "Не удалось понять дату. Введите её так: 31.08.2026.")]
    [InlineData("31 мартобря 2026", RussianDateProblem.NotADate, "Не удалось понять дату. Введите её так: 31.08.2026.")]
    [InlineData("01.09.2026 10:30", RussianDateProblem.NotADate, "Не удалось понять дату. Введите её так: 31.08.2026.")]
    [InlineData("1.XIII.2026", RussianDateProblem.NotADate, "Не удалось понять дату. Введите её так: 31.08.2026.")]
    [InlineData("1.2.3.4", RussianDateProblem.NotADate, "Не удалось понять дату. Введите её так: 31.08.2026.")]
    [InlineData("١.٢.٢٠٢٦", RussianDateProblem.NotADate, "Не удалось понять дату. Введите её так: 31.08.2026.")]
    [InlineData("31.08.2026<script>", RussianDateProblem.NotADate, "Не удалось понять дату. Введите её так: 31.08.2026.")]
    [InlineData("99999999999.1.2026", RussianDateProblem.NotADate, "Не удалось понять дату. Введите её так: 31.08.2026.")]
    public void What_is_no_date_says_why(string text, RussianDateProblem problem, string message)
    {
        Assert.False(RussianDate.TryParse(text, Today, out _, out var error));
        Assert.Equal(problem, error!.Problem);
        Assert.Equal(message, error.Message.Replace('\u00A0', ' '));
    }

    [Theory]
    [InlineData("1 сентября 2026 г.р.")]
    [InlineData("45536")]
    [InlineData("01.09.2026 – 31.05.2027")]
    [InlineData("29.02.2100")]
    [InlineData("29 февраля")]
    [InlineData("31.12.2026 23:59")]
    [InlineData("дата: 01.09.2026")]
    public void What_may_be_meant_in_two_ways_is_no_date(string text) => Assert.False(RussianDate.TryParse(text, Today, out _));

    [Fact]
    public void A_date_is_written_long_and_short()
    {
        Assert.Equal("1\u00A0сентября 2026\u00A0г.", RussianDate.Long(new DateOnly(2026, 9, 1)));
        Assert.Equal("01.09.2026", RussianDate.Short(new DateOnly(2026, 9, 1)));
        Assert.Equal("сентябрь 2026\u00A0г.", RussianDate.MonthAndYear(new DateOnly(2026, 9, 1)));
    }

    [Theory]
    [InlineData(0, NounGender.Masculine, GrammaticalCase.Nominative, "ноль")]
    [InlineData(1, NounGender.Feminine, GrammaticalCase.Nominative, "одна")]
    [InlineData(2, NounGender.Feminine, GrammaticalCase.Nominative, "две")]
    [InlineData(2, NounGender.Neuter, GrammaticalCase.Nominative, "два")]
    [InlineData(21, NounGender.Neuter, GrammaticalCase.Nominative, "двадцать одно")]
    [InlineData(40, NounGender.Masculine, GrammaticalCase.Genitive, "сорока")]
    [InlineData(58, NounGender.Masculine, GrammaticalCase.Instrumental, "пятьюдесятью восемью")]
    [InlineData(3, NounGender.Masculine, GrammaticalCase.Genitive, "трёх")]
    [InlineData(215, NounGender.Masculine, GrammaticalCase.Nominative, "двести пятнадцать")]
    [InlineData(500, NounGender.Masculine, GrammaticalCase.Dative, "пятистам")]
    [InlineData(1001, NounGender.Feminine, GrammaticalCase.Nominative, "одна тысяча одна")]
    [InlineData(2_345_678, NounGender.Masculine, GrammaticalCase.Nominative, "два миллиона триста сорок пять тысяч шестьсот семьдесят восемь")]
    [InlineData(11, NounGender.Feminine, GrammaticalCase.Dative, "одиннадцати")]
    [InlineData(0, NounGender.Masculine, GrammaticalCase.Genitive, "ноля")]
    [InlineData(90, NounGender.Masculine, GrammaticalCase.Instrumental, "девяноста")]
    [InlineData(200, NounGender.Masculine, GrammaticalCase.Prepositional, "двухстах")]
    [InlineData(888, NounGender.Masculine, GrammaticalCase.Instrumental, "восемьюстами восемьюдесятью восемью")]
    [InlineData(2000, NounGender.Masculine, GrammaticalCase.Genitive, "двух тысяч")]
    [InlineData(21000, NounGender.Masculine, GrammaticalCase.Accusative, "двадцать одну тысячу")]
    [InlineData(-5, NounGender.Masculine, GrammaticalCase.Nominative, "минус пять")]
    [InlineData(int.MinValue, NounGender.Masculine, GrammaticalCase.Nominative,
        "минус два миллиарда сто сорок семь миллионов четыреста восемьдесят три тысячи шестьсот сорок восемь")]
    public void Numbers_are_written_in_words(int n, NounGender gender, GrammaticalCase grammaticalCase, string expected) =>
        Assert.Equal(expected, RussianNumber.InWords(n, gender, grammaticalCase));

    [Theory]
    [InlineData(3, GrammaticalCase.Nominative, "3 (три) рабочих дня")]
    [InlineData(3, GrammaticalCase.Genitive, "3 (трёх) рабочих дней")]
    [InlineData(1, GrammaticalCase.Genitive, "1 (одного) рабочего дня")]
    [InlineData(5, GrammaticalCase.Nominative, "5 (пять) рабочих дней")]
    [InlineData(0, GrammaticalCase.Nominative, "0 (ноль) рабочих дней")]
    [InlineData(11, GrammaticalCase.Nominative, "11 (одиннадцать) рабочих дней")]
    [InlineData(12, GrammaticalCase.Instrumental, "12 (двенадцатью) рабочими днями")]
    [InlineData(13, GrammaticalCase.Dative, "13 (тринадцати) рабочим дням")]
    [InlineData(14, GrammaticalCase.Accusative, "14 (четырнадцать) рабочих дней")]
    [InlineData(21, GrammaticalCase.Nominative, "21 (двадцать один) рабочий день")]
    [InlineData(21, GrammaticalCase.Genitive, "21 (двадцати одного) рабочего дня")]
    [InlineData(22, GrammaticalCase.Accusative, "22 (двадцать два) рабочих дня")]
    [InlineData(111, GrammaticalCase.Nominative, "111 (сто одиннадцать) рабочих дней")]
    [InlineData(121, GrammaticalCase.Prepositional, "121 (ста двадцати одном) рабочем дне")]
    [InlineData(1000, GrammaticalCase.Genitive, "1000 (одной тысячи) рабочих дней")]
    [InlineData(12001, GrammaticalCase.Nominative, "12 001 (двенадцать тысяч один) рабочий день")]
    public void A_counted_term_agrees_in_every_case(int number, GrammaticalCase grammaticalCase, string expected) =>
        Assert.Equal(expected, RussianNumber.WithWords(number, CountedNoun.WorkingDay, grammaticalCase).Replace('\u00A0', ' '));

    [Theory]
    [InlineData(2, "встреча", GrammaticalCase.Genitive, "2 (двух) встреч")]
    [InlineData(2, "встреча", GrammaticalCase.Nominative, "2 (две) встречи")]
    [InlineData(21, "встреча", GrammaticalCase.Nominative, "21 (двадцать одна) встреча")]
    [InlineData(21, "занятие", GrammaticalCase.Nominative, "21 (двадцать одно) занятие")]
    [InlineData(5, "год", GrammaticalCase.Nominative, "5 (пять) лет")]
    [InlineData(2, "Год", GrammaticalCase.Genitive, "2 (двух) лет")]
    [InlineData(42, "час", GrammaticalCase.Instrumental, "42 (сорока двумя) часами")]
    [InlineData(3, "месяц", GrammaticalCase.Instrumental, "3 (тремя) месяцами")]
    [InlineData(10, "календарный день", GrammaticalCase.Genitive, "10 (десяти) календарных дней")]
    public void A_counted_noun_agrees_in_gender(int number, string noun, GrammaticalCase grammaticalCase, string expected) =>
        Assert.Equal(expected, RussianNumber.WithWords(number, CountedNoun.ByName[noun], grammaticalCase).Replace('\u00A0', ' '));

    [Theory]
    [InlineData("решение педагогического совета от 31.08.2026 № 1", "решения педагогического совета от 31.08.2026 № 1")]
    [InlineData("Положение о наставничестве и приказ директора", "Положения о наставничестве и приказа директора")]
    [InlineData("Трудовой кодекс РФ", "Трудового кодекса РФ")]
    [InlineData("статья 351.8 ТК РФ", "статьи 351.8 ТК РФ")]
    [InlineData("пункт 4 приказа, мотивированное мнение профкома", "пункта 4 приказа, мотивированного мнения профкома")]
    [InlineData("Указ Президента РФ", "Указа Президента РФ")]
    [InlineData("итоги собеседования и результаты анкетирования", "итогов собеседования и результатов анкетирования")]
    [InlineData("методические рекомендации министерства", "методических рекомендаций министерства")]
    [InlineData("рекомендации психолога", "рекомендации психолога")]
    [InlineData("служебные записки наставников; новые приказы", "служебных записок наставников; новых приказов")]
    [InlineData("служебной записки заместителя", "служебной записки заместителя")]
    [InlineData("решения совета (приказ от 01.09.2026 № 1)", "решения совета (приказ от 01.09.2026 № 1)")]
    [InlineData("заявления сторон", "заявления сторон")]
    public void P2_a_basis_typed_in_the_nominative_stands_in_the_genitive(string typed, string genitive) => Assert.Equal(genitive, RussianBasis.Genitive(typed));

    [Theory]
    [InlineData("  Пётр \t Семёнов\u00A0", "ПЕТР СЕМЕНОВ")]
    [InlineData("ЁЖ", "ЕЖ")]
    [InlineData(null, "")]
    [InlineData("  ", "")]
    public void A_search_key_ignores_case_yo_and_spaces(string? text, string expected) => Assert.Equal(expected, SearchKey.Of(text));

    [Theory]
    [InlineData("отчет молодого специалиста", "отчёт молодого специалиста")]
    [InlineData("Отчет и отчёт, отчетность", "Отчёт и отчёт, отчётность")]
    [InlineData("план адаптации", "план адаптации")]
    public void Titles_of_sources_that_stand_side_by_side_spell_a_report_one_way(string title, string expected) => Assert.Equal(expected, OneSpelling.Of(title));
}
