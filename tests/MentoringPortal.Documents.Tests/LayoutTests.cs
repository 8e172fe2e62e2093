using System.Diagnostics;
using DocumentFormat.OpenXml.Packaging;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using Xunit;
using Xunit.Abstractions;

namespace MentoringPortal.Documents.Tests;

public sealed class LayoutTests(ITestOutputHelper output)
{
    private static readonly Letterhead Head = new("Школа № 4", "Школа № 4");

    private static OfficialDocument Document(params Block[] body) =>
        new() { Code = "X", Title = "Проба", Kind = "ПРИКАЗ", Letterhead = Head, Body = body, Signatures = [new("Директор", "М.П. Кравцова")] };

    private static TableBlock Table(int rows, string text = "Строка") => new(
        [new("№", 10), new("Наименование столбца", 90)],
        [.. Enumerable.Range(1, rows).Select(i => TableRow.Of($"{i}", $"{text} {i}"))]);

    [Fact]
    public void Two_thousand_rows_repeat_the_header_on_every_page_and_keep_each_row_whole()
    {
        var pdf = OfficialPdf.Render(Document(Table(2000, "Очень длинное название, которое занимает больше одной строки таблицы и потому переносится на следующую строку")));
        var pages = Printed.PageTexts(pdf);
        Assert.True(pages.Count > 50);
        Assert.All(pages.SkipLast(1), p => Assert.Contains("Наименование столбца", p, StringComparison.Ordinal));
        // The last words of a row stand on the same page as its first.
        for (var row = 100; row < 2000; row += 100)
            Assert.Contains(pages, p => p.Contains($"на следующую строку {row}", StringComparison.Ordinal) && p.Contains($"{row}Очень", StringComparison.Ordinal));
    }

    [Fact]
    public void A_row_higher_than_a_page_goes_on_over_pages_and_loses_nothing()
    {
        var words = Enumerable.Range(1, 3000).Select(i => $"слово{i}").ToList();
        var pdf = OfficialPdf.Render(Document(new TableBlock([new("№", 10), new("Текст", 90)], [TableRow.Of("1", string.Join(' ', words))])));
        Assert.Equal(words, Printed.Words(pdf).Where(w => w.StartsWith("слово", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_mark_of_a_draft_is_drawn_on_every_page_and_leaves_its_text_whole()
    {
        var issued = Document([.. Enumerable.Range(1, 60)
            .Select(i => ParagraphBlock.Plain($"Пункт {i} этого приказа занимает столько места, что слово поперёк страницы проходит сквозь него."))]);
        using var draft = PdfDocument.Open(OfficialPdf.Render(issued with { IsDraft = true }));
        Assert.True(draft.NumberOfPages > 1);
        Assert.All(draft.GetPages(), p =>
            Assert.Single(p.GetMarkedContents().OfType<ArtifactMarkedContentElement>(), a => a.SubType == "Watermark" && a.Paths.Sum(drawn => drawn.Count) >= "ПРОЕКТ".Length));
        Assert.Equal(Printed.PageTexts(OfficialPdf.Render(issued)), draft.GetPages().Select(p => p.Text.Replace("\u00AD", "", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("\n", 2)]
    [InlineData("\n\n", 3)]
    [InlineData("\r\n \r\n", 3)]
    [InlineData("план\n", 1)]
    [InlineData("план\n\n", 1)]
    [InlineData("план\n\nотзыв", 3)]
    public void A_cell_has_as_many_lines_on_paper_as_in_Word(string text, int lines)
    {
        var document = Document(new TableBlock([new("Замечания", 100)], [TableRow.Of(text)]));
        using var word = WordprocessingDocument.Open(new MemoryStream(OfficialWord.Render(document)), false);
        var cell = word.MainDocumentPart!.Document!.Body!.Descendants<DocumentFormat.OpenXml.Wordprocessing.Table>()
            .Single(t => t.InnerText.StartsWith("Замечания", StringComparison.Ordinal)).Descendants<DocumentFormat.OpenXml.Wordprocessing.TableCell>().Last();
        Assert.Equal(lines, cell.Descendants<DocumentFormat.OpenXml.Wordprocessing.Break>().Count() + 1);
        var one = RowHeight(Document(new TableBlock([new("Замечания", 100)], [TableRow.Of("план")])));
        Assert.Equal((lines - 1) * 12 * Pdf.FontFace.LineHeight, RowHeight(document) - one, 1);

        static double RowHeight(OfficialDocument document)
        {
            using var pdf = PdfDocument.Open(OfficialPdf.Render(document));
            var across = pdf.GetPage(1).Paths.Select(p => p.GetBoundingRectangle()).Where(r => r is { Height: < 0.01, Width: > 400 }).Select(r => r!.Value.Bottom).Order().ToList();
            return across[1] - across[0];
        }
    }

    [Theory]
    [InlineData("Приказ № 41-ОД", "Приказ №_41=ОД")]
    [InlineData("заключение 14-а, приказ 112/3-ОД", "заключение 14=а, приказ 112/3=ОД")]
    [InlineData("8 (35130) 0-00-00", "8 (35130) 0=00=00")]
    [InlineData("СОШ-4 и 7-й класс", "СОШ=4 и_7=й класс")]
    [InlineData("учебно-воспитательная", "учебно-воспитательная")]
    [InlineData("school-4@example.org, код K7M4-9QXT-2HVD", "school-4@example.org, код K7M4-9QXT-2HVD")]
    [InlineData("-5 и 5-", "-5 и_5-")]
    public void A_number_with_a_hyphen_holds_together(string text, string held) =>
        Assert.Equal(held, Text.Typography.Prepare(text).Replace('\u00A0', '_').Replace(Text.Typography.WholeHyphen, '='));

    [Theory]
    [InlineData("Директор И.П. Смирнов", "Директор_И.П._Смирнов")]
    [InlineData("МАОУ СОШ № 14 города", "МАОУ СОШ_№_14 города")]
    [InlineData("Иванов О.И., Смирнов И.П.", "Иванов_О.И., Смирнов_И.П.")]
    public void Initials_hold_to_their_surname_and_not_to_the_next_person(string text, string held) =>
        Assert.Equal(held, Text.Typography.Prepare(text).Replace('\u00A0', '_'));

    [Fact]
    public void What_holds_together_but_is_too_long_is_parted_between_its_words()
    {
        var text = string.Join(' ', Enumerable.Range(1, 40).Select(i => "А.И."));
        var read = Printed.Words(OfficialPdf.Render(Document(new FactsBlock([new("Люди", text)]))));
        Assert.Equal(40, read.Count(w => w == "А.И."));
    }

    [Fact]
    public void A_number_is_found_with_its_ordinary_hyphen_in_the_PDF_and_never_broken_in_Word()
    {
        var document = Document(ParagraphBlock.Plain("приказ № 41-ОД")) with { Number = "41-ОД" };
        Assert.Equal(2, Printed.Words(OfficialPdf.Render(document)).Count(w => w == "41-ОД"));
        using var word = WordprocessingDocument.Open(new MemoryStream(OfficialWord.Render(document)), false);
        Assert.Equal(2, word.MainDocumentPart!.Document!.Body!.Descendants<DocumentFormat.OpenXml.Wordprocessing.NoBreakHyphen>().Count());
    }

    [Fact]
    public void An_empty_table_says_that_there_are_no_records() =>
        Assert.Contains("Записей нет", Printed.Text(OfficialPdf.Render(Document(Table(0)))), StringComparison.Ordinal);

    [Fact]
    public void A_character_without_a_glyph_is_named_and_nothing_is_printed()
    {
        var failure = Assert.Throws<UnprintableCharactersException>(() => OfficialPdf.Render(Document(ParagraphBlock.Plain("Отлично 😀 и 漢 и снова 😀"))));
        Assert.Equal(["漢", "😀"], failure.Characters.Order(StringComparer.Ordinal));
        Assert.Contains("U+1F600", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Letters_of_the_peoples_of_Russia_are_printed()
    {
        const string text = "Әҗән Үҗәт Ҡыҙыл Һаҡ Ҫӗнӗ Ӑслӑ Ӳкерчӗк Ҕ ҥ Ӷ Һ Ө ё № « » – ₽ § ° ½";
        var words = Printed.Words(OfficialPdf.Render(Document(ParagraphBlock.Plain(text))));
        Assert.All(text.Split(' '), w => Assert.Contains(w, words));
    }

    [Fact]
    public void Marks_of_direction_and_control_characters_leave_no_trace() =>
        Assert.Contains("Петрова Анна", Printed.Text(OfficialPdf.Render(Document(ParagraphBlock.Plain("Пет\u200Bрова\u202E \u0007Анна\u200F")))), StringComparison.Ordinal);

    [Fact]
    public void A_name_of_three_hundred_letters_stays_inside_the_margins()
    {
        var name = string.Concat(Enumerable.Repeat("Константинопольский", 16));
        using var pdf = PdfDocument.Open(
            OfficialPdf.Render(Document(ParagraphBlock.Plain(name), new TableBlock([new("А", 10), new("Б", 10)], [TableRow.Of(name, "1")])) with
            {
                Signatures = [new(name, name)]
            }));
        Assert.All(pdf.GetPages().SelectMany(p => p.Letters), l => Assert.True(l.EndBaseLine.X <= l.StartBaseLine.X + 60 && l.EndBaseLine.X < 595.3 - 27));
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void No_page_ends_in_a_divided_word(int lines)
    {
        var body = Enumerable.Range(1, lines * 5)
            .Select(i => (Block)ParagraphBlock.Plain(
                $"Наставничеству {i}: {SampleFacts.LongText(1 + i % 4)} Профессионально-педагогическое взаимодействие наставника и наставляемого.")).ToArray();
        var pages = Lines(OfficialPdf.Render(Document(body)));
        Assert.True(pages.Count > 2);
        Assert.Contains(pages, p => p.Exists(l => IsDivided(l)));
        Assert.All(pages, p => Assert.False(IsDivided(p[^1]), p[^1]));

        static bool IsDivided(string line) => line[^1] is '-' or '\u00AD';
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void A_signature_never_stands_on_a_page_without_two_lines_of_text(int lines)
    {
        var body = Enumerable.Range(1, lines)
            .Select(i => (Block)ParagraphBlock.Plain(
                $"Пункт {i} занимает вместе со своим продолжением ровно две строки на странице, как и всякий другой пункт этого приказа, без исключения.")).ToArray();
        var last = Lines(OfficialPdf.Render(Document(body)))[^1];
        var signature = last.FindIndex(l => l.Contains("Кравцова", StringComparison.Ordinal));
        Assert.True(signature >= 2, $"only {signature} lines stand above the signature");
    }

    public static TheoryData<int> Lengths() => [.. Enumerable.Range(10, 16)];

    [Theory]
    [MemberData(nameof(Lengths))]
    public void A_heading_never_ends_a_page_and_a_paragraph_leaves_no_single_line(int paragraphs)
    {
        var body = Enumerable.Range(1, paragraphs).SelectMany(i => new Block[]
        {
            new HeadingBlock($"Раздел {i}"),
            ParagraphBlock.Plain("Начало длинного абзаца, который продолжается на второй строке страницы, потом на третьей строке страницы и ещё немного на "
                + "четвёртой строке страницы, чтобы было что переносить на следующую страницу, конецабзаца."),
        }).ToArray();
        foreach (var page in Lines(OfficialPdf.Render(Document(body))).SkipLast(1))
        {
            Assert.DoesNotContain("Раздел", page[^1], StringComparison.Ordinal);
            Assert.DoesNotContain("Начало", page[^1], StringComparison.Ordinal);
        }
        foreach (var page in Lines(OfficialPdf.Render(Document(body))).Skip(1)) Assert.DoesNotContain("конецабзаца", page[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_total_never_begins_a_page_without_the_row_before_it()
    {
        var crossed = 0;
        for (var rows = 20; rows <= 60; rows++)
        {
            var table = Table(rows);
            var document = Document(table with { Rows = [.. table.Rows, TableRow.Of("", "Итого") with { Strong = true }] });
            var page = Assert.Single(Printed.PageTexts(OfficialPdf.Render(document)), p => p.Contains("Итого", StringComparison.Ordinal));
            Assert.Contains($"Строка {rows}", page, StringComparison.Ordinal);
            if (!page.Contains("Строка 1", StringComparison.Ordinal)) crossed++;

            using var word = WordprocessingDocument.Open(new MemoryStream(OfficialWord.Render(document)), false);
            var before = word.MainDocumentPart!.Document!.Descendants<DocumentFormat.OpenXml.Wordprocessing.TableRow>()
                .Single(r => r.InnerText.EndsWith($"Строка {rows}", StringComparison.Ordinal));
            Assert.NotEmpty(before.Descendants<DocumentFormat.OpenXml.Wordprocessing.KeepNext>());
        }
        Assert.True(crossed > 0);
    }

    [Fact]
    public void Dates_numbers_and_initials_are_never_torn_apart()
    {
        string[] unbreakable = ["№ 29.2", "01.09.2026 г.", "А.И. Петрова", "Петрова А.И.", "20 ч", "ст. 351.8", "31 мая 2027 г."];
        foreach (var phrase in unbreakable) Assert.DoesNotContain(' ', Text.Typography.Prepare(phrase).Replace("31\u00A0", "", StringComparison.Ordinal));
        Assert.Equal("в\u00A0школе и\u00A0дома", Text.Typography.Prepare("в школе и дома"));
        Assert.Equal("учитель\u00A0– учитель", Text.Typography.Prepare("учитель – учитель"));
    }

    [Fact]
    public void A_wide_appendix_lies_on_a_landscape_page_with_its_mark()
    {
        using var pdf = PdfDocument.Open(OfficialPdf.Render(Document() with { Appendices = [new("Приложение № 1", "Список", [Table(3)], Landscape: true)] }));
        Assert.Equal([842, 595], [(int)Math.Round(pdf.GetPage(2).Width), (int)Math.Round(pdf.GetPage(2).Height)]);
        Assert.Contains("Приложение № 1", pdf.GetPage(2).Text.Replace('\u00A0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public void No_word_of_a_table_header_and_no_date_in_a_cell_is_torn()
    {
        var table = new TableBlock(
            [new("Форма наставничества", 5), new("Дата вхождения в программу", 5), new("Содержание", 90)],
            [TableRow.Of("учитель – учитель", "01.09.2026", "Текст")]);
        foreach (var bytes in new[] { OfficialPdf.Render(Document(table)), OfficialPdf.Render(Document(table) with { Page = new() { Landscape = true } }) })
        {
            var lines = Lines(bytes)[0];
            foreach (var word in (string[])["наставничества", "вхождения", "программу", "01.09.2026"]) Assert.Contains(lines, l => l.Split(' ').Contains(word));
        }
    }

    [Fact]
    public void Blank_lines_of_one_question_and_a_remark_under_a_signature_are_not_torn_off()
    {
        for (var lines = 30; lines < 46; lines++)
        {
            var body = Enumerable.Range(1, lines).Select(i => (Block)ParagraphBlock.Plain($"Строка {i}.")).Append(new HandSignatureBlock("А.И. Петрова"))
                .Append(new NoteBlock("Код записи в портале: C-1")).ToArray();
            var last = Lines(OfficialPdf.Render(Document(body) with { Signatures = [], Letterhead = null }))[^1];
            Assert.True(last.Count > 2 && last.Exists(l => l.Contains("(подпись)", StringComparison.Ordinal)), $"{lines}: {string.Join(" | ", last)}");
        }
    }

    [Fact]
    public void A_long_surname_in_a_signature_goes_below_its_initials_and_is_not_divided()
    {
        var lines = Lines(OfficialPdf.Render(Document(ParagraphBlock.Plain("Текст.")) with { Signatures = [new("Директор", "М.П. Константинопольская-Заболоцкая")] }))[0];
        Assert.DoesNotContain(lines, l => l.EndsWith("Константинопольс\u00AD", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.EndsWith("Константинопольская-", StringComparison.Ordinal));
    }

    [Fact]
    public void Four_approvals_stand_in_two_columns_of_eight_centimetres_with_the_approval_on_the_right()
    {
        ApprovalBlock[] approvals =
        [
            new("ПРИНЯТО", ["на заседании педагогического совета", "(протокол от 31.08.2026 № 1)"]), new("СОГЛАСОВАНО", ["Председатель профсоюзного комитета"], "О.И. Иванов"),
            new("УТВЕРЖДАЮ", ["Директор"], "М.П. Кравцова"), new("СОГЛАСОВАНО", ["Управляющим советом", "(протокол от 30.08.2026 № 2)"]),
        ];
        using var pdf = PdfDocument.Open(OfficialPdf.Render(Document(ParagraphBlock.Plain("Текст.")) with { Approvals = approvals }));
        var words = pdf.GetPage(1).GetWords().ToList();
        double Left(string text) => words.Single(w => w.Text == text).BoundingBox.Left / 72 * 25.4;
        Assert.InRange(Left("ПРИНЯТО"), 19.5, 20.5);
        Assert.InRange(Left("УТВЕРЖДАЮ"), 119.5, 120.5);
        Assert.Equal([20, 120], words.Where(w => w.Text == "СОГЛАСОВАНО").Select(w => (int)Math.Round(w.BoundingBox.Left / 72 * 25.4)).Order());
        Assert.All(words.Where(w => w.BoundingBox.Left / 72 * 25.4 < 110 && w.BoundingBox.Bottom > words.Single(x => x.Text == "ПРИКАЗ").BoundingBox.Top), w =>
            Assert.True(w.BoundingBox.Right / 72 * 25.4 < 101 || w.Text == "Школа" || w.Text == "№" || w.Text == "4"));
    }

    [Fact]
    public void An_acting_head_signs_the_acting_post_and_a_missing_signatory_leaves_room_for_the_name()
    {
        var text = Printed.Text(OfficialPdf.Render(Document(ParagraphBlock.Plain("Текст.")) with { Signatures = [new("Исполняющий обязанности директора", null)] }))
            .Replace('\u00A0', ' ');
        Assert.Contains("Исполняющий обязанности", text, StringComparison.Ordinal);
        Assert.Contains("_______________", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Школа № 1", "Школы № 1", "Школе № 1")]
    [InlineData("Школа-интернат № 2", "Школы-интерната № 2", "Школе-интернате № 2")]
    [InlineData("Лицей-интернат «Берег»", "Лицея-интерната «Берег»", "Лицее-интернате «Берег»")]
    [InlineData("Средняя школа № 5", "Средней школы № 5", "Средней школе № 5")]
    [InlineData("Основная\u00a0школа\u00a0№\u00a05", "Основной\u00a0школы\u00a0№\u00a05", "Основной\u00a0школе\u00a0№\u00a05")]
    [InlineData("Средняя общеобразовательная школа-интернат № 4", "Средней общеобразовательной школы-интерната № 4", "Средней общеобразовательной школе-интернате № 4")]
    [InlineData("Православный лицей", "Православного лицея", "Православном лицее")]
    [InlineData("Русский лицей", "Русского лицея", "Русском лицее")]
    [InlineData("Донской кадетский корпус", "Донского кадетского корпуса", "Донском кадетском корпусе")]
    [InlineData("Центр образования № 7", "Центра образования № 7", "Центре образования № 7")]
    [InlineData("Средняя СОШ № 5", "Средняя СОШ № 5", "Средняя СОШ № 5")]
    [InlineData("", "", "")]
    [InlineData("Гимназия «Росток»", "Гимназии «Росток»", "Гимназии «Росток»")]
    [InlineData("МБОУ СОШ № 4", "МБОУ СОШ № 4", "МБОУ СОШ № 4")]
    [InlineData("лицей", "лицея", "лицее")]
    public void The_name_of_a_school_changes_its_case_inside_a_phrase(string name, string genitive, string prepositional)
    {
        Assert.Equal(genitive, Words.SchoolName(name, Domain.Language.GrammaticalCase.Genitive));
        Assert.Equal(prepositional, Words.SchoolName(name, Domain.Language.GrammaticalCase.Prepositional));
    }

    [Theory]
    [InlineData("Муниципальное автономное общеобразовательное учреждение «Средняя школа № 14»",
        "Муниципальному автономному общеобразовательному учреждению «Средняя школа № 14»", "Муниципальным автономным общеобразовательным учреждением «Средняя школа № 14»")]
    [InlineData("Частная общеобразовательная организация «Лицей»", "Частной общеобразовательной организации «Лицей»", "Частной общеобразовательной организацией «Лицей»")]
    [InlineData("Государственное казённое учреждение города Озёрска «Вечерняя школа»", "Государственному казённому учреждению города Озёрска «Вечерняя школа»",
        "Государственным казённым учреждением города Озёрска «Вечерняя школа»")]
    [InlineData("Городской лицей № 3", "Городскому лицею № 3", "Городским лицеем № 3")]
    [InlineData("МБОУ СОШ № 4", "МБОУ СОШ № 4", "МБОУ СОШ № 4")]
    [InlineData("Центр образования «Учреждение»", "Центру образования «Учреждение»", "Центром образования «Учреждение»")]
    [InlineData("Дворец творчества «Учреждение»", "Дворцу творчества «Учреждение»", "Дворцом творчества «Учреждение»")]
    public void The_full_name_of_a_school_is_declined_up_to_its_noun(string name, string dative, string instrumental)
    {
        Assert.Equal(name, Words.SchoolName(name, Domain.Language.GrammaticalCase.Nominative));
        Assert.Equal(dative, Words.SchoolName(name, Domain.Language.GrammaticalCase.Dative));
        Assert.Equal(instrumental, Words.SchoolName(name, Domain.Language.GrammaticalCase.Instrumental));
    }

    [Fact]
    public void The_sheet_of_acknowledgements_puts_the_surname_first_and_the_visit_form_is_one_sheet()
    {
        Assert.Contains("Иванов О.И.", Printed.Text(OfficialPdf.Render(DocumentCatalogue.Find("D-04l")!.Usual())).Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Single(Printed.PageTexts(OfficialPdf.Render(DocumentCatalogue.Find("D-18")!.Usual())));
        Assert.DoesNotContain("..", Printed.Text(OfficialPdf.Render(DocumentCatalogue.Find("D-09")!.Longest())), StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_document_has_bookmarks()
    {
        var body = Enumerable.Range(1, 30)
            .SelectMany(i => new Block[] { new HeadingBlock($"Раздел {i}"), ParagraphBlock.Plain(string.Join(' ', Enumerable.Repeat("Текст раздела.", 60))) }).ToArray();
        using var pdf = PdfDocument.Open(OfficialPdf.Render(Document(body)));
        Assert.True(pdf.TryGetBookmarks(out var bookmarks));
        Assert.Equal("Раздел 30", bookmarks.GetNodes().Last().Title);
    }

    [Fact]
    public void A_QR_code_stands_in_the_lower_right_corner_of_the_first_sheet_clear_of_the_text()
    {
        var document = Document([.. Enumerable.Range(0, 80).Select(_ => ParagraphBlock.Plain("Строка приказа."))]) with { QrPayload = "https://school.example.org/verify/1" };
        using var pdf = PdfDocument.Open(OfficialPdf.Render(document));
        var modules = pdf.GetPage(1).Paths.Select(p => p.GetBoundingRectangle())
            .Where(r => r is { Width: < 60, Height: < 10 } && r.Value.Left > 500 && r.Value.Bottom < 100).ToList();
        Assert.True(modules.Count > 100);
        var top = modules.Max(m => m!.Value.Top);
        Assert.True(pdf.GetPage(1).Letters.Where(l => !string.IsNullOrWhiteSpace(l.Value)).Min(l => l.StartBaseLine.Y) > top);
    }

    [Theory]
    [InlineData("наставничество", "на-став-ни-че-ство")]
    [InlineData("заместителя", "за-ме-сти-теля")]
    [InlineData("подъезд", "подъ-езд")]
    [InlineData("школьный", "школь-ный")]
    [InlineData("майский", "май-ский")]
    [InlineData("страх", "страх")]
    public void Words_are_divided_by_syllables(string word, string expected)
    {
        Assert.Equal(expected, string.Concat(word.Select((c, i) => i > 0 && Text.RussianHyphenation.CanBreak(word, i) ? $"-{c}" : $"{c}")));
    }

    [Fact]
    public void P1_marks_never_stand_on_a_last_page_with_fewer_than_three_lines_of_text()
    {
        var crossed = 0;
        for (var lines = 12; lines <= 48; lines++)
        {
            var body = Enumerable.Range(1, lines).Select(i => (Block)ParagraphBlock.Plain($"Строка {i}.")).ToArray();
            var document = Document(body) with
            {
                Acknowledgement = new("С приказом ознакомлены:", [new("А.И. Петрова"), new("П.А. Сидоров")]),
                Closing = [new FactsBlock([new("Помещено в дело", null)])],
            };
            var pages = Lines(OfficialPdf.Render(document));
            if (pages.Count == 1) continue;
            crossed++;
            var text = pages[^1].Count(l => l.StartsWith("Строка", StringComparison.Ordinal));
            Assert.True(text >= 3, $"{lines}: {text} lines of text on the last page: {string.Join(" | ", pages[^1])}");
        }
        Assert.True(crossed > 10);
    }

    [Fact]
    public void P1_a_last_page_of_a_line_or_two_is_pulled_back_where_the_text_can_be_set_closer()
    {
        var pages = new List<List<List<string>>>();
        for (var lines = 20; lines < 60; lines++)
        {
            var document = Document([.. Enumerable.Range(1, lines).Select(i => (Block)ParagraphBlock.Plain($"Строка {i}."))]);
            pages.Add(Lines(OfficialPdf.Render(document with { Signatures = [] })));
        }
        Assert.Contains(pages, p => p.Count == 2);
        Assert.All(pages.Where(p => p.Count > 1), p => Assert.True(p[^1].Count(l => l.StartsWith("Строка", StringComparison.Ordinal)) >= 3));
        // Without leading to give up the first page would hold fewer lines.
        var full = pages.Where(p => p.Count == 1).Max(p => p[0].Count);
        Assert.True(full > pages.Where(p => p.Count == 2).Max(p => p[0].Count));
    }

    [Fact]
    public void P4_a_table_of_up_to_four_rows_is_not_torn()
    {
        var crossed = 0;
        for (var lines = 20; lines <= 45; lines++)
        {
            var body = Enumerable.Range(1, lines).Select(i => (Block)ParagraphBlock.Plain($"Пункт {i}.")).Append(Table(4)).Append(ParagraphBlock.Plain("После таблицы.")).ToArray();
            var pages = Lines(OfficialPdf.Render(Document(body)));
            var page = Assert.Single(pages, p => p.Exists(l => l.Contains("Строка", StringComparison.Ordinal)));
            Assert.Equal(4, page.Count(l => l.Contains("Строка", StringComparison.Ordinal)));
            Assert.Contains(page, l => l.Contains("Наименование", StringComparison.Ordinal));
            if (page != pages[0]) crossed++;
        }
        Assert.True(crossed > 0);
    }

    [Fact]
    public void P4_a_small_table_is_torn_rather_than_leave_half_of_the_page_before_the_last_empty()
    {
        var torn = 0;
        for (var lines = 4; lines <= 30; lines++)
        {
            var tall = string.Concat(Enumerable.Repeat("слова строки о том, что сделано и к чему это привело ", 9));
            var body = Enumerable.Range(1, lines).Select(i => (Block)ParagraphBlock.Plain($"Пункт {i}.")).Append(Table(4, tall + "Итог")).ToArray();
            var pages = Lines(OfficialPdf.Render(Document(body)));
            var rows = pages.ConvertAll(p => p.Count(l => l.Contains("Итог", StringComparison.Ordinal)));
            Assert.Equal(4, rows.Sum());
            if (rows[^1] is 0 or 4) continue;
            torn++;
            // The last row never goes alone; the page that is left is not half empty.
            Assert.True(rows[^1] is 2 or 3 && lines < 25, $"{lines} lines, then a table torn as {string.Join('-', rows)}");
        }
        Assert.True(torn > 0);
    }

    [Fact]
    public void P6_a_long_table_never_leaves_its_last_row_alone()
    {
        var crossed = 0;
        for (var rows = 30; rows <= 60; rows++)
        {
            var pages = Lines(OfficialPdf.Render(Document(Table(rows)) with { Signatures = [] }));
            if (pages.Count == 1) continue;
            crossed++;
            Assert.True(pages[^1].Count(l => l.Contains("Строка", StringComparison.Ordinal)) >= 2, $"{rows} rows");
        }
        Assert.True(crossed > 0);
    }

    [Fact]
    public void P4_a_verdict_stays_with_what_explains_it()
    {
        var verdict = DocumentCatalogue.Find("D-20")!.Usual().Body.OfType<ParagraphBlock>().First(p => p.Runs is [{ Bold: true }]);
        Assert.True(verdict.KeepWithNext);
    }

    [Fact]
    public void P5_a_word_wider_than_its_cell_of_Word_is_divided_by_the_language_and_a_chart_is_whole()
    {
        var document = Document(
            new TableBlock([new("№", 94), new("Вид", 6)], [TableRow.Of("1", "профессиональное взаимопосещение")]),
            new BarChartBlock("Итоги", [.. Enumerable.Range(1, 9).Select(i => new Bar($"Показатель {i}", [i]))], 10));
        using var word = WordprocessingDocument.Open(new MemoryStream(OfficialWord.Render(document)), false);
        var cell = word.MainDocumentPart!.Document!.Descendants<DocumentFormat.OpenXml.Wordprocessing.TableCell>()
            .Single(c => c.InnerText.Contains("взаимо", StringComparison.Ordinal));
        Assert.True(cell.Descendants<DocumentFormat.OpenXml.Wordprocessing.SoftHyphen>().Count() >= 6);
        Assert.Equal("профессиональное взаимопосещение", string.Concat(cell.Descendants<DocumentFormat.OpenXml.Wordprocessing.Text>().Select(t => t.Text)));
        var chart = word.MainDocumentPart.Document.Descendants<DocumentFormat.OpenXml.Wordprocessing.TableRow>()
            .Where(r => r.InnerText.StartsWith("Показатель", StringComparison.Ordinal)).ToList();
        Assert.Equal(9, chart.Count);
        Assert.All(chart.SkipLast(1), r => Assert.NotEmpty(r.Descendants<DocumentFormat.OpenXml.Wordprocessing.KeepNext>()));
    }

    [Fact]
    public void P6_the_contents_of_a_Word_file_have_no_indent_that_hides_the_page_from_LibreOffice()
    {
        using var word = WordprocessingDocument.Open(new MemoryStream(OfficialWord.Render(DocumentCatalogue.Find("D-54")!.Usual())), false);
        var lines = word.MainDocumentPart!.Document!.Descendants<DocumentFormat.OpenXml.Wordprocessing.Paragraph>()
            .Where(p => p.Descendants<DocumentFormat.OpenXml.Wordprocessing.TabStop>().Any(t => t.Leader is not null)).ToList();
        Assert.NotEmpty(lines);
        Assert.All(lines, l => Assert.Null(l.ParagraphProperties!.Indentation!.Right));
    }

    [Fact]
    public void Rendering_is_fast()
    {
        var order = DocumentCatalogue.Find("D-04")!.Usual() with { Appendices = [], QrPayload = null };
        var register = DocumentCatalogue.Find("D-38")!.Longest();
        var (one, size) = Measure(order, 100);
        var (many, _) = Measure(register, 5);
        output.WriteLine($"order {one:F2} ms, {size} bytes; register of 500 rows {many:F1} ms");
        Assert.True(one < 40 && many < 600 && size < 20_000);
    }

    private static (double Milliseconds, int Size) Measure(OfficialDocument document, int times)
    {
        var size = OfficialPdf.Render(document).Length;
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < times; i++) OfficialPdf.Render(document);
        return (watch.Elapsed.TotalMilliseconds / times, size);
    }

    /// <summary>Lines of every page from top to bottom.</summary>
    private static List<List<string>> Lines(byte[] pdf)
    {
        using var file = PdfDocument.Open(pdf);
        return [.. file.GetPages()
            .Select(p => p.GetWords().GroupBy(w => Math.Round(w.Letters[0].StartBaseLine.Y)).OrderByDescending(g => g.Key)
            .Select(g => string.Join(' ', g.OrderBy(w => w.BoundingBox.Left).Select(w => w.Text))).ToList())];
    }

    [Theory]
    [InlineData("г. Тихий", 1)]
    [InlineData("п. Красногвардейское Ставропольского края", 2)]
    public void A_paper_without_a_number_names_its_day_and_a_short_place_on_one_line(string place, int lines)
    {
        var paper = new OfficialDocument { Code = "X", Title = "Проба", Kind = "ПРОТОКОЛ", Date = new DateOnly(2026, 12, 1), Place = place, IsNumbered = false, Body = [] };
        var pdf = OfficialPdf.Render(paper);
        using var file = UglyToad.PdfPig.PdfDocument.Open(pdf);
        var words = file.GetPage(1).GetWords().ToList();
        var day = words.Single(w => w.Text.StartsWith("01.12.2026", StringComparison.Ordinal)).BoundingBox.Bottom;
        var last = words.Single(w => w.Text == place.Split(' ')[^1] || w.Text.EndsWith(place.Split(' ')[^1], StringComparison.Ordinal)).BoundingBox.Bottom;
        Assert.Equal(lines, Math.Abs(day - last) < 4 ? 1 : 2);
    }
}
