using MentoringPortal.Documents.Text;
using Xunit;

namespace MentoringPortal.Documents.Tests;

/// <summary>What people type and paste, as official papers print it.</summary>
public sealed class TypedTextTests
{
    [Theory]
    [InlineData("урок \"Дроби\" в классе", "урок «Дроби» в классе")]
    [InlineData("ООО \"Школа \"Лидер\"\"", "ООО «Школа „Лидер“»")]
    [InlineData("(\"Дроби\"), \"Доли\".", "(«Дроби»), «Доли».")]
    [InlineData("“Дроби” и “Доли”", "«Дроби» и «Доли»")]
    [InlineData("«Школа \"Лидер\"»", "«Школа „Лидер“»")]
    [InlineData("«Школа „Лидер“»", "«Школа „Лидер“»")]
    [InlineData("экран 15\" и доска", "экран 15\" и доска")]
    [InlineData("темы \"Дроби\",\"Доли\"", "темы «Дроби»,«Доли»")]
    [InlineData("девиз:\"Вместе\"", "девиз:«Вместе»")]
    [InlineData("в МБОУ\"СОШ № 4\" сегодня", "в МБОУ «СОШ № 4» сегодня")]
    [InlineData("10\"А\" класс", "10 «А» класс")]
    [InlineData("экраны 15\" и 24\"", "экраны 15\" и 24\"")]
    [InlineData("по §5 и §§6-7", "по § 5 и §§ 6–7")]
    [InlineData("с 9-00 до 10-30, в 14-15", "с 9-00 до 10-30, в 14-15")]
    [InlineData("до 10-15 минут", "до 10–15 минут")]
    [InlineData("в 5-10 классах", "в 5–10 классах")]
    [InlineData("2026-27 учебный год", "2026–27 учебный год")]
    [InlineData("дело 2026-27 закрыто", "дело 2026-27 закрыто")]
    [InlineData("пп. 1.1-1.3 и п. 2.4-2.6", "пп. 1.1–1.3 и п. 2.4–2.6")]
    [InlineData("от 10 000-15 000 рублей", "от 10 000–15 000 рублей")]
    [InlineData("2-3-летний опыт, 10-15-минутная беседа", "2–3-летний опыт, 10–15-минутная беседа")]
    [InlineData("\"Дроби", "\"Дроби")]
    [InlineData("приказ N 5", "приказ № 5")]
    [InlineData("приказ N5 и №7", "приказ № 5 и № 7")]
    [InlineData("кабинет No. 12", "кабинет № 12")]
    [InlineData("приказы NN 5, 6 и №№ 7, 8", "приказы № 5, 6 и № 7, 8")]
    [InlineData("I-II ступени, V-IX классы", "I–II ступени, V–IX классы")]
    [InlineData("класс XI-А, model I-IIb", "класс XI-А, model I-IIb")]
    [InlineData("п.5 ст.48, пп.1-3 п.2.1", "п. 5 ст. 48, пп. 1–3 п. 2.1")]
    [InlineData("ул.Мира, д.5, им.А.С. Пушкина", "ул. Мира, д. 5, им. А.С. Пушкина")]
    [InlineData("в 2026г. и 2026-2027гг.", "в 2026 г. и 2026–2027 гг.")]
    [InlineData("www.site.ru, кл.рук., А.С.Пушкин", "www.site.ru, кл.рук., А.С.Пушкин")]
    [InlineData("model N 5", "model N 5")]
    [InlineData("код бланка N7J3-EKKM", "код бланка N7J3-EKKM")]
    [InlineData("код бланка EKKM-N734", "код бланка EKKM-N734")]
    [InlineData("10-15 минут", "10–15 минут")]
    [InlineData("занятия 1,5-2 часа", "занятия 1,5–2 часа")]
    [InlineData("за ответ 0-5 баллов", "за ответ 0–5 баллов")]
    [InlineData("май-июнь 2026", "май–июнь 2026")]
    [InlineData("май-июнь 5 раз", "май-июнь 5 раз")]
    [InlineData("длина 1,5-1,2 м", "длина 1,5-1,2 м")]
    [InlineData("за 2026-2027 годы", "за 2026–2027 годы")]
    [InlineData("для 5-9-х классов", "для 5–9-х классов")]
    [InlineData("9:00-10:30, каб. 3", "9:00–10:30, каб. 3")]
    [InlineData("с 01.09.2026-31.05.2027 гг.", "с 01.09.2026–31.05.2027 гг.")]
    [InlineData("тел. 2-34-57", "тел. 2-34-57")]
    [InlineData("8-905-123-45-67 вечером", "8-905-123-45-67 вечером")]
    [InlineData("дело 02-15 закрыто", "дело 02-15 закрыто")]
    [InlineData("приказ № 10-15", "приказ № 10-15")]
    [InlineData("приказ 41-ОД", "приказ 41-ОД")]
    [InlineData("46-26", "46-26")]
    [InlineData("уроки, т.е. занятия", "уроки, т. е. занятия")]
    [InlineData("и т.д., и т.п.", "и т. д., и т. п.")]
    [InlineData("и.о. директора, к.п.н.", "и. о. директора, к. п. н.")]
    [InlineData("Т.к. урок долгий", "Т. к. урок долгий")]
    [InlineData("А.И. Петрова", "А.И. Петрова")]
    [InlineData("урок - дело", "урок – дело")]
    [InlineData("- провести урок", "– провести урок")]
    [InlineData("урок -- дело", "урок – дело")]
    [InlineData("учебно-методический", "учебно-методический")]
    [InlineData("и так далее...", "и так далее…")]
    [InlineData("https://school4.example.org/a-1/10-15", "https://school4.example.org/a-1/10-15")]
    public void P5_typed_signs_are_set_as_a_typographer_would(string typed, string set) =>
        Assert.Equal(set, Typography.Prepare(typed).Replace('\u00A0', ' ').Replace(Typography.WholeHyphen, '-'));

    [Theory]
    [InlineData("10 - 15 минут", "10–15 минут")]
    [InlineData("10 – 15 минут", "10–15 минут")]
    [InlineData("1,5 - 2 часа и 5 - 10 %", "1,5–2 часа и 5–10 %")]
    [InlineData("в 5 - 7 и 8 - 9 классах", "в 5–7 и 8–9 классах")]
    [InlineData("в 5-7, 8 - 9 классах", "в 5–7, 8–9 классах")]
    [InlineData("2026 - 2027 учебный год", "2026–2027 учебный год")]
    [InlineData("I - II ступени", "I–II ступени")]
    [InlineData("9:00 - 10:30, 14:15 - 15:00", "9:00–10:30, 14:15–15:00")]
    [InlineData("01.09.2026 - 31.05.2027", "01.09.2026–31.05.2027")]
    [InlineData("10 - 15 = -5", "10 – 15 = -5")]
    [InlineData("пример 20 - 5 яблок", "пример 20 – 5 яблок")]
    [InlineData("7 + 10 - 15 яблок", "7 + 10 – 15 яблок")]
    [InlineData("5 - 7 равно минус двум", "5 – 7 равно минус двум")]
    [InlineData("тел. 22 - 34 после обеда", "тел. 22 – 34 после обеда")]
    [InlineData("2 - 34 - 57 вечером", "2 – 34 – 57 вечером")]
    [InlineData("дело 01 - 02 закрыто", "дело 01 – 02 закрыто")]
    [InlineData("счёт 2 - 3 в пользу класса", "счёт 2 – 3 в пользу класса")]
    [InlineData("от - 5 до - 2 градусов", "от – 5 до – 2 градусов")]
    [InlineData("1 сентября-31 мая", "1 сентября – 31 мая")]
    [InlineData("с 25 августа 2026 г.-1 сентября 2027 г.", "с 25 августа 2026 г. – 1 сентября 2027 г.")]
    [InlineData("1 сентября - 31 мая", "1 сентября – 31 мая")]
    [InlineData("Сентябрь-май, январь - март", "Сентябрь–май, январь–март")]
    [InlineData("сентябрь 2026-май 2027", "сентябрь 2026 – май 2027")]
    [InlineData("в сентябре - октябре", "в сентябре–октябре")]
    [InlineData("понедельник-пятница, пн - пт", "понедельник–пятница, пн–пт")]
    [InlineData("2 недели-3 месяца", "2 недели – 3 месяца")]
    [InlineData("1-15 сентября", "1–15 сентября")]
    [InlineData("май-то был тёплый", "май-то был тёплый")]
    [InlineData("5 - 10 сентября и 25 сентября - 3 октября", "5–10 сентября и 25 сентября – 3 октября")]
    [InlineData("10 -15 минут, 20- 25 минут, 30—35 минут, 40−45 минут", "10–15 минут, 20–25 минут, 30–35 минут, 40–45 минут")]
    [InlineData("в 5 - 6-х классах", "в 5–6-х классах")]
    [InlineData("Длительность: 10 - 15 минут", "Длительность: 10–15 минут")]
    [InlineData("1 сентября- 31 мая, 2 октября —3 ноября", "1 сентября – 31 мая, 2 октября – 3 ноября")]
    [InlineData("сентябрь—май", "сентябрь–май")]
    [InlineData("пн.-пт. 8:00-17:00", "пн.–пт. 8:00–17:00")]
    [InlineData("с 8-30 до 9-15 утра", "с 8-30 до 9-15 утра")]
    [InlineData("от -5 до -2 градусов", "от -5 до -2 градусов")]
    [InlineData("тел. 8 (999) 123-45-67 вечером", "тел. 8 (999) 123-45-67 вечером")]
    public void P5_the_spaces_of_a_range_follow_its_ends(string typed, string set) => Assert.Equal(set, Plain(typed));

    [Theory]
    [InlineData("от 1%-2% роста", "от 1%–2% роста")]
    [InlineData("1%-2%", "1%–2%")]
    [InlineData("рост 5 % - 10 %", "рост 5 % – 10 %")]
    [InlineData("18°-20°C", "18°–20°C")]
    [InlineData("1-й-2-й классы", "1-й–2-й классы")]
    [InlineData("5-го - 9-й", "5-го–9-й")]
    [InlineData("1990-е-2000-е годы", "1990-е–2000-е годы")]
    [InlineData("1-2-я недели", "1–2-я недели")]
    [InlineData("2026/2027-2027/2028", "2026/2027–2027/2028")]
    [InlineData("2026/27 - 2027/28 учебные годы", "2026/27–2027/28 учебные годы")]
    [InlineData("2026 г.-2027 г.", "2026 г. – 2027 г.")]
    [InlineData("с 10-15 по 20 мая", "с 10–15 по 20 мая")]
    [InlineData("с 10-15 по средам", "с 10-15 по средам")]
    [InlineData("в 7-\"Б\" классе", "в 7 «Б» классе")]
    [InlineData("5«В» и 6-«Г»", "5 «В» и 6 «Г»")]
    [InlineData("5\"А\"-7\"Б\" классы", "5 «А» – 7 «Б» классы")]
    [InlineData("7-Б и 5-А", "7-Б и 5-А")]
    [InlineData("стр. 5 - 7, § 3 - 4", "стр. 5–7, § 3–4")]
    [InlineData("приказы №№ 1-3", "приказы № 1–3")]
    [InlineData("01.09 - 31.05", "01.09–31.05")]
    [InlineData("9:00- 10:30", "9:00–10:30")]
    [InlineData("XIX-XX вв., XIX - XX века", "XIX–XX вв., XIX–XX века")]
    [InlineData("45мин, 500руб., 30чел.", "45 мин, 500 руб., 30 чел.")]
    [InlineData("для 1-4кл.", "для 1–4 кл.")]
    [InlineData("лист 210х297 мм", "лист 210×297 мм")]
    [InlineData("Петрова А.И.-наставник", "Петрова А.И. – наставник")]
    [InlineData("уроки -беседы, что -то", "уроки – беседы, что -то")]
    [InlineData("урок — дело", "урок – дело")]
    [InlineData("урок , беседа ; чай", "урок, беседа; чай")]
    [InlineData("Тел.: 22-34, Тел. 22-34 вечером", "Тел.: 22-34, Тел. 22-34 вечером")]
    [InlineData("+7 (41-52) 12-34-56 и (415) 22-34 днём", "+7 (41-52) 12-34-56 и (415) 22-34 днём")]
    [InlineData("ГОСТ 17-2020, код 10-15 и СП 2-20", "ГОСТ 17-2020, код 10-15 и СП 2-20")]
    [InlineData("договор 15-26 от 01.09.2026", "договор 15-26 от 01.09.2026")]
    [InlineData("Петров-Водкин и Ростов-на-Дону", "Петров-Водкин и Ростов-на-Дону")]
    [InlineData("теле- и радиоуроки", "теле- и радиоуроки")]
    [InlineData("10%-ный раствор", "10%-ный раствор")]
    [InlineData("5м и 10б, 2-3 м", "5м и 10б, 2–3 м")]
    public void P5_ends_of_more_than_figures_make_a_range_and_what_is_none_keeps_its_hyphen(string typed, string set)
    {
        Assert.Equal(set, Plain(typed));
        // What is set once is not set anew: a paper is prepared in every face.
        Assert.Equal(set, Plain(Plain(typed)));
    }

    [Theory]
    [InlineData("«„Дроби“»", "«„Дроби“»")]
    [InlineData("<<Дроби>> и ‹Доли›", "«Дроби» и «Доли»")]
    [InlineData("«<‹Дроби>>»", "«„Дроби“»")]
    [InlineData("<‹Дроби>>", "«Дроби»")]
    [InlineData("\"\"\"Дроби\"\" и доли\"", "«„Дроби“ и доли»")]
    [InlineData("\"\"Дроби\"\"", "«Дроби»")]
    [InlineData("««Дроби»»", "«Дроби»")]
    [InlineData("\"школа \"Ступени\"\"", "«школа „Ступени“»")]
    [InlineData("«школа «Ступени»»", "«школа „Ступени“»")]
    [InlineData("\"школа “Ступени”\"", "«школа „Ступени“»")]
    [InlineData("„Дроби“ и „Доли”", "«Дроби» и «Доли»")]
    [InlineData(",,Дроби'' и ''Доли''", "«Дроби» и «Доли»")]
    [InlineData("\"Наш 7\"Б\" класс\"", "«Наш 7 „Б“ класс»")]
    [InlineData("7\"Б\"класс", "7 «Б» класс")]
    [InlineData("7\"Б\" класс, 10“А”, 5 'в'", "7 «Б» класс, 10 «А», 5 «в»")]
    [InlineData("тема \"Дроби\" в 7\"Б\" и 8\"А\"", "тема «Дроби» в 7 «Б» и 8 «А»")]
    [InlineData("2 < 3 и 5 << 7", "2 < 3 и 5 << 7")]
    [InlineData("об'ём, Д'Артаньян", "об'ём, Д'Артаньян")]
    [InlineData("«Школа \"Лидер»", "«Школа \"Лидер»")]
    [InlineData("'Дроби' и ‘Доли’", "«Дроби» и «Доли»")]
    [InlineData("5'30\", О'Нил и Д'Арк", "5'30\", О'Нил и Д'Арк")]
    [InlineData("«Дроби\" и \"Доли»", "«Дроби» и «Доли»")]
    [InlineData("5\"А\",5\"Б\" классы", "5 «А»,5 «Б» классы")]
    [InlineData("«экран 15\"»", "«экран 15\"»")]
    public void P5_quotation_marks_of_every_keyboard_nest_as_they_should(string typed, string set) => Assert.Equal(set, Plain(typed));

    private static string Plain(string typed) => Typography.Prepare(typed).Replace('\u00A0', ' ').Replace(Typography.WholeHyphen, '-');

    [Theory]
    [InlineData("экран \\\"Дроби\\\"", "экран \"Дроби\"")]
    [InlineData("10\\-15 баллов", "10-15 баллов")]
    [InlineData("ряд \\N 5", "ряд N 5")]
    [InlineData("т\\.е.", "т.е.")]
    [InlineData("урок \\- дело", "урок - дело")]
    public void P5_a_backslash_keeps_a_sign_as_it_was_typed(string typed, string set) =>
        Assert.Equal(set, Typography.Prepare(typed).Replace('\u00A0', ' ').Replace(Typography.WholeHyphen, '-'));

    [Theory]
    [InlineData("1 000 000 рублей", "1\u00A0000\u00A0000")]
    [InlineData("до 12 500 рублей", "12\u00A0500")]
    [InlineData("в 7 «Б» классе", "7\u00A0«Б»")]
    [InlineData("в 10 А классе", "10\u00A0А")]
    [InlineData("уроки, т.е. занятия", "т.\u00A0е.")]
    [InlineData("приказ N 5", "№\u00A05")]
    public void P5_what_belongs_together_is_not_torn(string typed, string held) => Assert.Contains(held, Typography.Prepare(typed), StringComparison.Ordinal);

    [Theory]
    [InlineData('\v')]
    [InlineData('\f')]
    [InlineData('\u0085')]
    [InlineData('\u2028')]
    [InlineData('\u2029')]
    [InlineData('\r')]
    public void G8_a_line_end_of_any_origin_parts_the_words(char end)
    {
        Assert.Equal("первая\nвторая", Typography.Clean($"первая{end}вторая"));
        var pdf = OfficialPdf.Render(new() { Code = "X", Title = "Проба", Kind = "ПРИКАЗ", Body = [ParagraphBlock.Plain($"первая{end}вторая")] });
        Assert.Contains("первая", Printed.Words(pdf));
        Assert.Contains("вторая", Printed.Words(pdf));
    }

    [Theory]
    [InlineData("2.2. Задачи на период:", false, "Задачи на период:")]
    [InlineData("2.2. Задачи на период", false, "Задачи на период;")]
    [InlineData("2) провести урок;", false, "провести урок;")]
    [InlineData("а) провести урок.", true, "провести урок.")]
    [InlineData("– провести урок,", false, "провести урок;")]
    [InlineData("12. 2026 год открыть праздником", false, "2026 год открыть праздником;")]
    [InlineData("2026 год открыть праздником", true, "2026 год открыть праздником.")]
    [InlineData("1.1.1. уроки, беседы и т. д.", false, "уроки, беседы и т. д.;")]
    [InlineData("уроки, беседы и др.", true, "уроки, беседы и др.")]
    [InlineData("провести:", true, "провести.")]
    public void G8_a_pasted_numbered_list_is_not_numbered_twice(string pasted, bool last, string listed) =>
        Assert.Equal(listed, Orders.OrderParts.Listed(pasted, last));

    [Fact]
    public void G8_the_points_of_an_order_bear_one_number()
    {
        var items = new Orders.OrderItems("Преамбула").Add("1. Назначить куратора.").AddList("Куратору:", ["2.1. вести базы:", "2.2. готовить приказы"]);
        Assert.Equal(["1.", "2.", "2.1.", "2.2."], items.Blocks.OfType<ItemBlock>().Select(b => b.Label));
        Assert.Equal(["Назначить куратора.", "Куратору:", "вести базы:", "готовить приказы."], items.Blocks.OfType<ItemBlock>().Select(b => b.Runs[0].Text));
    }

    /// <summary>The list holds more than 400 words of official papers, each with all its divisions.</summary>
    [Fact]
    public void P4_words_are_divided_by_prefixes_stems_and_syllables()
    {
        using var list = new StreamReader(typeof(TypedTextTests).Assembly.GetManifestResourceStream("hyphenation.txt")!);
        var words = list.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.True(words.Length >= 300);
        Assert.Equal(words, words.Select(w => Divided(w.Replace("-", "", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("досрочно", "до-срочно")]
    [InlineData("заключили", "за-клю-чили")]
    [InlineData("распределять", "рас-пре-де-лять")]
    [InlineData("обществознания", "об-ще-ство-зна-ния")]
    [InlineData("утверждённой", "утвер-ждён-ной")]
    [InlineData("воспитательной", "вос-пи-та-тель-ной")]
    [InlineData("присвоить", "при-сво-ить")]
    [InlineData("внеклассный", "вне-класс-ный")]
    [InlineData("документооборот", "до-ку-мен-то-обо-рот")]
    [InlineData("последствия", "по-след-ствия")]
    public void P4_neither_prefix_nor_root_is_torn(string word, string divided) => Assert.Equal(divided, Divided(word));

    private static string Divided(string word) => string.Concat(word.Select((c, i) => i > 0 && RussianHyphenation.CanBreak(word, i) ? $"-{c}" : $"{c}"));
}
