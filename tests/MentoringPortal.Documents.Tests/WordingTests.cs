using MentoringPortal.Documents.Wording;
using Xunit;

namespace MentoringPortal.Documents.Tests;

/// <summary>Texts a school can edit: what they may say, what is refused, and that they never stop a document.</summary>
public sealed class WordingTests
{
    private static readonly CatalogueEntry Order = DocumentCatalogue.Find("D-04")!;
    private static readonly TextSlot Preamble = Order.Texts.Find("preamble")!;

    public static TheoryData<string, string> Slots()
    {
        var data = new TheoryData<string, string>();
        foreach (var entry in DocumentCatalogue.All)
        {
            foreach (var slot in entry.Texts.Slots) data.Add(entry.Code, slot.Key);
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(Slots))]
    public void The_usual_text_has_no_mistake_and_a_title_of_its_own(string code, string key)
    {
        var texts = DocumentCatalogue.Find(code)!.Texts;
        var slot = texts.Find(key)!;
        Assert.Equal(code, slot.Code);
        Assert.Equal([], slot.Check(slot.Usual).Select(m => m.ToString()));
        Assert.Single(texts.Slots, s => s.Title == slot.Title);
        Assert.Single(texts.Slots, s => s.Key == slot.Key);
        Assert.All(slot.Variables, v => Assert.NotEqual("", v.Meaning));
    }

    /// <summary>A text that no sample prints could be neither previewed nor tried before it comes into force.</summary>
    [Theory]
    [MemberData(nameof(Slots))]
    public void What_a_school_writes_in_a_slot_stands_on_some_sample(string code, string key)
    {
        var kind = DocumentCatalogue.Find(code)!;
        const string own = "УТВЕРЖДАЮ; особые слова этой школы";
        var failures = new List<TextFailure>();
        var school = SampleFacts.School with { Texts = SchoolTexts.Trial(code, new Dictionary<string, string> { [key] = own }, failures.Add) };
        var said = kind.SamplesOf(school).SelectMany(Printed.TextsOf).ToList();
        Assert.Equal([], failures.Select(f => f.Reason));
        Assert.Contains(said, t => t.Contains("собые слова этой школы", StringComparison.Ordinal));
    }

    /// <summary>A title has 500 characters in the store: an order whose heading grew out of it could not be issued.</summary>
    [Theory]
    [InlineData("D-03")]
    [InlineData("D-04")]
    [InlineData("D-05")]
    public void A_heading_too_long_for_a_title_gives_way_to_the_usual_one(string code)
    {
        var kind = DocumentCatalogue.Find(code)!;
        foreach (var (letters, isTaken) in new[] { (300, true), (301, false), (5000, false) })
        {
            var failures = new List<TextFailure>();
            var heading = "О" + new string('о', letters - 1);
            var order = kind.UsualOf(SampleFacts.School with { Texts = SchoolTexts.Trial(code, new Dictionary<string, string> { ["heading"] = heading }, failures.Add) });
            Assert.Equal(isTaken, order.Heading == heading);
            Assert.Equal(isTaken ? [] : ["заголовок длиннее 300 знаков"], failures.Select(f => f.Reason));
            Assert.True(order.Title.Length <= 500);
        }
    }

    [Fact]
    public void The_glossary_names_every_kind()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "MentoringPortal.sln"))) folder = folder.Parent!;
        var glossary = File.ReadAllText(Path.Combine(folder.FullName, "docs", "glossary.md"));
        Assert.All(DocumentCatalogue.All, k => Assert.Matches($@"\| {k.Code} \| `\w+` \| {System.Text.RegularExpressions.Regex.Escape(k.Title)} \|", glossary));
    }

    [Fact]
    public void Every_filter_prints_what_its_explanation_shows()
    {
        Assert.Equal("Петровой Анне Ильиничне", Say("{{ куратор.фио | падеж: \"дательный\" }}"));
        Assert.Equal("учителю математики Петровой А.И.".Replace(' ', '_'), Say("{{ куратор.должность_и_имя | падеж: \"дательный\" }}").Replace('\u00A0', '_').Replace(' ', '_'));
        Assert.Equal("01.09.2026", Say("{{ срок_планов | дата }}"));
        Assert.Equal("1 сентября 2026 г.", Plain("{{ срок_планов | дата_словами }}"));
        Assert.Equal("двух", Say("{{ 2 | число_словами: \"женский\", \"родительный\" }}"));
        Assert.Equal("3 (трёх) рабочих дней", Plain("{{ 3 | срок: \"рабочий день\", \"родительный\" }}"));
        Assert.Equal("21 (двадцать один) календарный день", Plain("{{ 21 | срок: \"календарный день\" }}"));
        Assert.Equal("5 пар", Plain("{{ 5 | мн: \"пара\", \"пары\", \"пар\" }}"));
        Assert.Equal("пары", Say("{{ 2 | слово: \"пара\", \"пары\", \"пар\" }}"));
        Assert.Equal("1 ч 35 мин", Plain("{{ 95 | часы }}"));
        Assert.Equal("назначена", Say("{{ куратор | род: \"назначен\", \"назначена\" }}"));
        Assert.Equal("____", Say("{{ номер | если_нет: \"____\" }}"));
        Assert.Equal("Учитель математики", Say("{{ куратор.должность | с_заглавной }}"));
        Assert.Equal("учитель", Say("{{ \"Учитель\" | со_строчной }}"));
        Assert.Equal("ПРИКАЗ", Say("{{ \"приказ\" | прописными }}"));
        Assert.Equal("Петрова А.И.", Say("{{ \"Петрова А.И.\" | с_точкой }}"));
        Assert.Equal("согласовано", Say("{{ \"согласовано.\" | без_точки }}"));
        Assert.Equal(15, KindTexts.Filters.Count);
        Assert.All(KindTexts.Filters, f => Assert.Contains("| " + f.Name, f.Example, StringComparison.Ordinal));
    }

    [Fact]
    public void Conditions_lists_and_own_names_work_with_Russian_names()
    {
        Assert.Equal("есть", Say("{% if куратор and пар_всего == 1 %}есть{% else %}нет{% endif %}"));
        Assert.Equal("Сидоров П.А.; Сидоров П.А.",
            Plain("{% for п in пары %}{{ п.наставляемый.фамилия_инициалы }}{% unless forloop.last %}; {% endunless %}{% endfor %}", pairs: 2));
        Assert.Equal("Орлов", Say("{% assign кто = \"Орлов\" %}{{ кто }}"));
        Assert.Equal("без контролёра", Say("{% case контролёр %}{% when nil %}без контролёра{% else %}с ним{% endcase %}"));
        Assert.Equal("б", Say("{% comment %} {{ как угодно {% endcomment %}б"));
        Assert.Equal("ПЕТРОВА", Say("{{ Куратор.Фамилия | прописными }}"));
    }

    [Theory]
    [InlineData("Текст {{ куратор", 1, 7, "не закрыты")]
    [InlineData("Первая\nвторая {{ кураторр.фио }}", 2, 11, "возможно, «куратор»")]
    [InlineData("{{ куратор.отдел }}", 1, 4, "у «куратор» нет «отдел»")]
    [InlineData("{{ номер.фио }}", 1, 4, "нет частей")]
    [InlineData("{{ куратор.фио | падежж: \"дательный\" }}", 1, 18, "возможно, «падеж»")]
    [InlineData("{{ куратор.фио | падеж: \"датив\" }}", 1, 18, "неизвестный падеж")]
    [InlineData("{{ куратор.фио | падеж }}", 1, 18, "нужно значений: 1")]
    [InlineData("{{ 3 | срок }}", 1, 8, "нужно значений")]
    [InlineData("{{ 3 | срок: \"неделя\" }}", 1, 8, "не знает слова «неделя»")]
    [InlineData("{{ 3 | срок: \"месяц\", \"датив\" }}", 1, 8, "неизвестный падеж")]
    [InlineData("{{ куратор.фио | upcase }}", 1, 18, "неизвестный фильтр")]
    [InlineData("{{ mentor }}", 1, 4, "по-русски")]
    [InlineData("{{ курaтор }}", 1, 4, "смешаны")]
    [InlineData("{{ куратор.фио | }}", 1, 17, "нужен фильтр")]
    [InlineData("{{ }}", 1, 1, "ничего нет")]
    [InlineData("{{ куратор.фио дательный }}", 1, 16, "фильтр отделяется чертой")]
    [InlineData("{{ куратор.фио | падеж: «дательный» }}", 1, 25, "прямых кавычках")]
    [InlineData("{{ \"без конца }}", 1, 4, "кавычки не закрыты")]
    [InlineData("{% if куратор %}да", 1, 4, "не закрыто")]
    [InlineData("{% endif %}", 1, 4, "нечего закрывать")]
    [InlineData("{% if куратор %}{% for п in пары %}{% endif %}{% endfor %}", 1, 39, "сначала {% endfor %}")]
    [InlineData("{% if номер = 1 %}{% endif %}", 1, 13, "двумя знаками")]
    [InlineData("{% include \"secret\" %}", 1, 4, "неизвестное слово «include»")]
    [InlineData("{% for п in (1..1000000000) %}{% endfor %}", 1, 13, "диапазоны чисел")]
    [InlineData("{% for п in куратор %}{% endfor %}", 1, 13, "не список")]
    [InlineData("{% assign куратор = 1 %}", 1, 11, "уже занято")]
    [InlineData("Готово }}", 1, 8, "лишние скобки")]
    [InlineData("{{ 99999999999 }}", 1, 4, "слишком большое число")]
    [InlineData("Приказ 🎓", 1, 8, "нельзя напечатать")]
    [InlineData("Приказ 漢", 1, 8, "нельзя напечатать")]
    public void A_mistake_is_told_in_Russian_with_line_and_column(string text, int line, int column, string part)
    {
        var mistake = Preamble.Check(text)[0];
        Assert.Equal((line, column), (mistake.Line, mistake.Column));
        Assert.Contains(part, mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_mistakes_are_all_told() =>
        Assert.Equal([1, 2, 3], Preamble.Check("{{ один }}\n{{ куратор | два }}\n{{ три").Select(m => m.Line));

    [Fact]
    public void A_hostile_text_is_refused_before_the_engine_sees_it()
    {
        Assert.Contains("слишком длинный", Preamble.Check(new string('я', 20_000))[0].Message, StringComparison.Ordinal);
        Assert.NotEmpty(Preamble.Check(string.Concat(Enumerable.Repeat("{%if куратор%}", 400)) + string.Concat(Enumerable.Repeat("{%endif%}", 40))));
        Assert.Contains("вложенность",
            string.Concat(Preamble.Check(string.Concat(Enumerable.Repeat("{%if номер%}", 20)) + string.Concat(Enumerable.Repeat("{%endif%}", 20)))
            .Select(m => m.Message)), StringComparison.Ordinal);
        Assert.NotEmpty(Preamble.Check("{{ " + new string('(', 3000) + " }}"));
        Assert.NotEmpty(Preamble.Check("{{ " + new string('[', 3000) + " }}"));
        Assert.NotEmpty(Preamble.Check("{{ номер" + string.Concat(Enumerable.Repeat(" | дата", 500)) + " }}"));
    }

    [Fact]
    public void A_text_that_repeats_too_much_or_grows_too_long_gives_way_to_the_usual_one()
    {
        var loops = string.Concat(Enumerable.Repeat("{% for п in пары %}", 1)) + "{% for р in пары %}{% for с in пары %}{{ номер }}{% endfor %}{% endfor %}{% endfor %}";
        var (spoken, failures) = Tried(loops, pairs: 200);
        Assert.Contains("В соответствии со ст. 351.8 ТК РФ", spoken, StringComparison.Ordinal);
        Assert.Contains("шагов", failures.Single().Reason, StringComparison.Ordinal);

        var growing = "{% for п in пары %}" + new string('я', 5000) + "{% endfor %}";
        (spoken, failures) = Tried(growing, pairs: 200);
        Assert.Contains("В соответствии со ст. 351.8 ТК РФ", spoken, StringComparison.Ordinal);
        Assert.Contains("длиннее", failures.Single().Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Контроль возложить на Орлова Т.С..", "Контроль возложить на Орлова Т.С.")]
    [InlineData("Орлов Т.С.. Далее", "Орлов Т.С. Далее")]
    [InlineData("Вести базы и т.д..", "Вести базы и т.д..")]
    [InlineData("Продолжить Т.С...", "Продолжить Т.С...")]
    public void An_initial_and_the_end_of_the_sentence_share_one_dot(string own, string printed)
    {
        var school = SampleFacts.School with { Texts = new(new Dictionary<(string, string), IReadOnlyList<string>> { [("D-04", "further")] = [own] }) };
        Assert.Contains(Order.UsualOf(school).Body.OfType<ItemBlock>(), i => i.Runs[0].Text.Replace('\u00a0', ' ') == printed);
    }

    [Fact]
    public void A_broken_text_in_force_gives_way_to_the_last_good_one_and_then_to_the_usual_one()
    {
        var failures = new List<TextFailure>();
        var own = new Dictionary<(string, string), IReadOnlyList<string>>
        {
            [("D-04", "preamble")] = ["{{ исчезнувшая }}", "На основании решения педсовета"],
            [("D-04", "heading")] = ["{{ исчезнувшая }}"],
            [("D-04", "further")] = ["Бухгалтерии начислить доплату.\n\nСекретарю внести запись."],
            [("D-04", "curator-duties")] = [""],
        };
        var school = SampleFacts.School with { Texts = new(own) { Failed = failures.Add } };
        var order = Order.UsualOf(school);
        Assert.Equal("Об утверждении наставнических пар, групп", order.Heading);
        Assert.Equal("На основании решения педсовета", ((ParagraphBlock)order.Body[0]).Runs[0].Text);
        Assert.Equal(["1.", "2.", "2.1.", "2.2.", "3.", "4.", "5.", "6.", "7."], order.Body.OfType<ItemBlock>().Select(i => i.Label));
        Assert.Equal("Секретарю внести запись.", order.Body.OfType<ItemBlock>().ElementAt(7).Runs[0].Text);
        Assert.Equal(["preamble", "heading"], failures.Select(f => f.Slot.Key));
    }

    [Fact]
    public void A_text_makes_text_only_and_what_people_wrote_is_never_read_as_a_text()
    {
        Assert.Equal("<script>alert(1)</script>", Say("<script>alert(1)</script>"));
        Assert.Equal("{{ куратор.фио }}", Say("{{ куратор.фио }}", surname: "{{ куратор.фио }}"));
        Assert.Equal("абв", Say("а\u202Eб\u200Fв"));
        Assert.Equal("Первая строка", Say("Первая\n\n  строка"));
    }

    private static string Plain(string text, int pairs = 1) => Say(text, pairs: pairs).Replace('\u00A0', ' ');

    private static string Say(string text, string? surname = null, int pairs = 1)
    {
        Assert.Equal([], Preamble.Check(text).Select(m => m.ToString()));
        var (spoken, failures) = Tried(text, surname, pairs);
        Assert.Equal([], failures.Select(f => f.Reason));
        return spoken;
    }

    private static (string Spoken, IReadOnlyList<TextFailure> Failures) Tried(string text, string? surname = null, int pairs = 1)
    {
        var failures = new List<TextFailure>();
        var curator = surname is null ? SampleFacts.Mentor : new Participant(new(surname, "", null), "");
        var order = Orders.PairsOrder.Compose(new()
        {
            School = SampleFacts.School with { Texts = SchoolTexts.Trial("D-04", new Dictionary<string, string> { ["preamble"] = text }, failures.Add) },
            AcademicYear = "2026/2027",
            Pairs = [.. Enumerable.Repeat(new Orders.OrderedPair(SampleFacts.Mentor, SampleFacts.Mentee, "учитель – учитель", SampleFacts.Start, SampleFacts.End), pairs)],
            Curator = curator,
            PlansApprover = SampleFacts.Deputy,
            PlansDueOn = SampleFacts.Start,
        });
        return (((ParagraphBlock)order.Body[0]).Runs[0].Text, failures);
    }
}
