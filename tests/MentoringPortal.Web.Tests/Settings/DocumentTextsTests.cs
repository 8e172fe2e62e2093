using System.Net;
using MentoringPortal.Data.Common;
using MentoringPortal.Documents;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using MentoringPortal.Web.Infrastructure.Components;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MentoringPortal.Web.Tests.Settings;

/// <summary>A school words its documents in its own way; nothing it writes can stop a document.</summary>
public sealed class DocumentTextsTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Address = "/settings/documents/D-04";
    private const string Preamble = "Form.Texts[preamble]";

    [Fact]
    public async Task New_texts_come_into_force_by_a_check_page_and_only_for_their_own_school()
    {
        await ResetAsync();
        var curator = portal.SignedIn(SchoolRole.Curator);
        var draft = await portal.SubmittedOrderAsync(await PairAsync("Гром"));
        var check = await (await curator.OpenAsync(Address)).Form().Set(Preamble, "На основании решения педагогического совета {{ школа.краткое_название }}")
            .Set("Form.Note", "так в уставе").SubmitAsync();
        Assert.Equal(HttpStatusCode.OK, check.Status);
        Assert.Contains("добавлено:", check.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("решения педагогического совета", await DraftAsync(draft), StringComparison.Ordinal);

        var done = await check.Form("/force").SendAsync();
        Assert.Contains("введены в действие", done.Text, StringComparison.Ordinal);
        Assert.Contains("На основании решения педагогического совета", await DraftAsync(draft), StringComparison.Ordinal);
        Assert.Contains("свой текст", (await curator.OpenAsync("/settings/documents")).Text, StringComparison.Ordinal);

        var other = portal.SignedIn(SchoolRole.Curator, portal.Second);
        var foreign = await other.OpenAsync(Address);
        Assert.DoesNotContain("педагогического совета", foreign.Form().Value(Preamble), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(Address + "/versions/1")).Status);

        await portal.InSchoolAsync(portal.First, async db =>
        {
            var line = await db.Set<AuditEntry>().Where(a => a.EntityType == nameof(DocumentTextsVersion)).OrderByDescending(a => a.At).FirstAsync();
            Assert.Contains("Тексты документа изменены", line.Operation, StringComparison.Ordinal);
            Assert.Contains("Преамбула", line.Changes, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Every_kind_has_texts_and_a_preview_whose_wide_tables_scroll_in_boxes_of_their_own()
    {
        var director = portal.SignedIn(SchoolRole.Director);
        var kinds = await director.OpenAsync("/settings/documents");
        foreach (var kind in DocumentCatalogue.All.Where(k => k.HasPage))
        {
            Assert.NotNull(kinds.Document.QuerySelector($"a[href='/settings/documents/{kind.Code}']"));
            var page = await director.OpenAsync("/settings/documents/" + kind.Code);
            Assert.NotEmpty(page.Document.QuerySelectorAll("textarea"));
            Assert.All(page.Document.QuerySelectorAll(".preview .doc-table"), t =>
            {
                var box = t.ParentElement!;
                Assert.Equal(("doc-scroll", "group", "0"), (box.ClassName, box.GetAttribute("role"), box.GetAttribute("tabindex")));
                Assert.Matches("^Таблица: .{5,}", box.GetAttribute("aria-label"));
            });
        }
    }

    [Fact]
    public async Task M19_kinds_that_no_page_makes_are_not_offered()
    {
        var director = portal.SignedIn(SchoolRole.Director);
        var kinds = await director.OpenAsync("/settings/documents");
        var hidden = DocumentCatalogue.All.Where(k => !k.HasPage).ToList();
        Assert.NotEmpty(hidden);
        foreach (var kind in hidden)
        {
            Assert.Null(kinds.Document.QuerySelector($"a[href='/settings/documents/{kind.Code}']"));
            Assert.Equal(HttpStatusCode.NotFound, (await director.GetAsync("/settings/documents/" + kind.Code)).Status);
        }
    }

    [Fact]
    public async Task A_number_is_shown_whole_with_the_hyphen_it_was_given()
    {
        var preview = (await portal.SignedIn(SchoolRole.Director).OpenAsync("/settings/documents/D-56")).Document.QuerySelector(".preview")!;
        Assert.Equal("12-ОД", preview.QuerySelectorAll("td .nowrap").Last(n => n.TextContent.EndsWith("ОД", StringComparison.Ordinal)).TextContent);
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("\n\n", 3)]
    [InlineData("план\n", 1)]
    [InlineData("план\n\nотзыв", 3)]
    public void A_cell_has_as_many_lines_on_the_screen_as_on_paper(string text, int lines) =>
        Assert.Equal(lines, DocumentHtml.Lines(TableRow.Of(text).Cells[0].Text).ToString()!.Split("<br>").Length);

    [Fact]
    public async Task An_issued_order_keeps_its_words_when_the_texts_change()
    {
        await ResetAsync();
        var order = await portal.SubmittedOrderAsync(await PairAsync("Дуб"));
        var director = portal.SignedIn(SchoolRole.Director);
        await (await director.OpenAsync(order + "/signature")).Form().Set("Form.Number", "77-Т").Set("Form.SignedOn", "20.11.2026").SendAsync();
        await ForceAsync(director, "Совсем другая преамбула");
        var pdf = await (await director.GetAsync(order + "/draft.pdf")).FollowAsync();
        Assert.Contains("В соответствии со ст. 351.8 ТК РФ", Papers.Text(pdf.Body), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mistakes_are_told_with_their_place_and_the_text_is_kept()
    {
        await ResetAsync();
        var page = await (await portal.SignedIn(SchoolRole.Director).OpenAsync(Address)).Form()
            .Set(Preamble, "Первая строка\n{{ куратр.фио }} <script>alert(1)</script>").Set("Form.Texts[control]", "{% if номер %}без конца").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(page.Errors, e => e.Contains("Преамбула. Строка 2, знак 4: неизвестная переменная «куратр», возможно, «куратор»", StringComparison.Ordinal));
        Assert.Contains(page.Errors, e => e.Contains("Пункт о контроле. Строка 1, знак 4", StringComparison.Ordinal));
        Assert.Contains("<script>alert(1)</script>", page.Form().Value(Preamble), StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Преамбула 🎓", "нельзя напечатать")]
    [InlineData("{% for п in (1..1000000000) %}х{% endfor %}", "диапазоны")]
    [InlineData("да{% for п in пары %}{% for р in пары %}{% for с in пары %}{% if номер %}{% endif %}{% endfor %}{% endfor %}{% endfor %}", "слишком много шагов")]
    [InlineData("{% include \"секрет\" %}", "неизвестное слово")]
    public async Task A_hostile_text_ends_with_words_and_never_hangs(string text, string part)
    {
        await ResetAsync();
        var page = await (await portal.SignedIn(SchoolRole.Curator).OpenAsync(Address)).Form().Set(Preamble, text).SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(page.Errors, e => e.Contains(part, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_text_of_20000_characters_is_refused_and_direction_marks_are_dropped()
    {
        await ResetAsync();
        var curator = portal.SignedIn(SchoolRole.Curator);
        var page = await (await curator.OpenAsync(Address)).Form().Set(Preamble, new string('я', 20_000)).SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(page.Errors, e => e.Contains("слишком длинный", StringComparison.Ordinal));

        var check = await (await curator.OpenAsync(Address)).Form().Set(Preamble, "а\u202Eб\u200Fв").SubmitAsync();
        Assert.Equal("абв", check.Form("/force").Value(Preamble));
    }

    [Fact]
    public async Task The_preview_shows_what_is_typed_and_saves_nothing()
    {
        await ResetAsync();
        var director = portal.SignedIn(SchoolRole.Director);
        var page = await director.OpenAsync(Address);
        var fields = new Dictionary<string, string> { [Preamble] = "Показать {{ куратор.фио | падеж: \"творительный\" }}", ["Version"] = page.Form().Value("Version")! };
        var shown = await director.PostAsync(Address + "/preview", fields, page);
        Assert.Equal(HttpStatusCode.OK, shown.Status);
        Assert.Contains("Показать Орловым Тимуром Сергеевичем", shown.Document.QuerySelector("#preview")!.TextContent, StringComparison.Ordinal);
        var pdf = await director.PostAsync(Address + "/preview.pdf", fields, page);
        Assert.Contains("Показать Орловым Тимуром Сергеевичем", Papers.Text(pdf.Body), StringComparison.Ordinal);
        Assert.True(Papers.IsDraft(pdf.Body));
        Assert.Contains("не менялись", (await director.OpenAsync("/settings/documents")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_second_of_two_editors_sees_both_texts_and_decides()
    {
        await ResetAsync();
        await ForceAsync(portal.SignedIn(SchoolRole.Director), "Начало");
        var curator = portal.SignedIn(SchoolRole.Curator);
        var mine = await (await curator.OpenAsync(Address)).Form().Set(Preamble, "Мой текст").SubmitAsync();
        await ForceAsync(portal.SignedIn(SchoolRole.Director), "Текст директора");
        var conflict = await mine.Form("/force").SubmitAsync();
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("Текст директора", conflict.Text, StringComparison.Ordinal);
        Assert.Equal("Мой текст", conflict.Form().Value(Preamble));
        await (await conflict.Form().SubmitAsync()).Form("/force").SendAsync();
        Assert.Equal("Мой текст", (await curator.OpenAsync(Address)).Form().Value(Preamble));
    }

    [Fact]
    public async Task Two_first_editors_at_once_meet_the_same_page()
    {
        await ResetAsync();
        var mine = await (await portal.SignedIn(SchoolRole.Curator).OpenAsync(Address)).Form().Set(Preamble, "Мой первый").SubmitAsync();
        await ForceAsync(portal.SignedIn(SchoolRole.Director), "Первый директора");
        Assert.Equal(HttpStatusCode.Conflict, (await mine.Form("/force").SubmitAsync()).Status);
    }

    [Fact]
    public async Task Versions_show_their_difference_and_can_be_restored()
    {
        await ResetAsync();
        var director = portal.SignedIn(SchoolRole.Director);
        await ForceAsync(director, "Первая редакция текста");
        await ForceAsync(director, "Вторая редакция текста");
        var version = await (await director.OpenAsync(Address + "/versions")).ClickAsync("Версия 2");
        Assert.Equal("Вторая", version.Document.QuerySelector("ins")!.LastChild!.TextContent.Trim());
        Assert.Equal("Первая", version.Document.QuerySelector("del")!.LastChild!.TextContent.Trim());

        var check = await (await director.OpenAsync(Address + "/versions/1")).ClickAsync("Вернуть эту версию");
        await check.Form("/force").SendAsync();
        Assert.Equal("Первая редакция текста", (await director.OpenAsync(Address)).Form().Value(Preamble));
        await (await (await director.OpenAsync(Address)).ClickAsync("Вернуть типовые тексты")).Form("/force").SendAsync();
        Assert.StartsWith("В соответствии", (await director.OpenAsync(Address)).Form().Value(Preamble), StringComparison.Ordinal);
        Assert.Contains("Возвращены типовые тексты", (await director.OpenAsync(Address + "/versions")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await director.GetAsync(Address + "/versions/99/restore")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await director.GetAsync("/settings/documents/D-99")).Status);
    }

    [Fact]
    public async Task A_text_whose_variable_is_gone_gives_way_to_the_last_good_version_and_the_page_says_so()
    {
        await ResetAsync();
        var director = portal.SignedIn(SchoolRole.Director);
        var draft = await portal.SubmittedOrderAsync(await PairAsync("Ель"));
        await ForceAsync(director, "Исправный текст");
        await ForceAsync(director, "Текст, который испортится");
        await portal.InSchoolAsync(portal.First, async db =>
        {
            var kind = await db.Set<DocumentTexts>().SingleAsync(t => t.Code == "D-04");
            await db.Set<DocumentTextsVersion>().Where(v => v.KindId == kind.Id && v.Number == kind.Number)
                .ExecuteUpdateAsync(u => u.SetProperty(v => v.TextsJson, "{\"preamble\":\"{{ исчезнувшая }}\"}"));
        });
        Assert.Contains("Исправный текст", await DraftAsync(draft), StringComparison.Ordinal);
        Assert.Contains("ошибка, действует прежний", (await director.OpenAsync("/settings/documents")).Text, StringComparison.Ordinal);
        Assert.Contains("неизвестная переменная «исчезнувшая»", (await director.OpenAsync(Address)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_pages_ask_the_database_three_times_at_most()
    {
        await ResetAsync();
        await ForceAsync(portal.SignedIn(SchoolRole.Director), "Текст");
        var director = portal.SignedIn(SchoolRole.Director);
        foreach (var page in new[] { "/settings/documents", Address, Address + "/versions", Address + "/versions/1", "/settings/documents/layout" })
        {
            await director.OpenAsync(page);
            portal.Queries.Reset();
            await director.OpenAsync(page);
            Assert.True(portal.Queries.Commands.Count <= 3, page + ":\n" + string.Join("\n", portal.Queries.Commands));
        }
    }

    [Fact]
    public async Task The_layout_of_the_school_is_printed_and_bad_values_are_refused_beside_their_fields()
    {
        const string layout = "/settings/documents/layout";
        var director = portal.SignedIn(SchoolRole.Director, portal.Second);
        var refused = await (await director.OpenAsync(layout)).Form().Set("Form.LeftMargin", "5").Set("Form.FontSize", "14")
            .Set("Form.ActingHeadId", portal.Second[SchoolRole.Curator].PersonId.ToString()).SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains(refused.Errors, e => e.Contains("от 20 до 40 мм", StringComparison.Ordinal));
        Assert.Contains(refused.Errors, e => e.Contains("Укажите должность", StringComparison.Ordinal));

        await (await director.OpenAsync(layout)).Form().Set("Form.LeftMargin", "35").Set("Form.FontSize", "12").Force("Form.ShowPlace")
            .Set("Form.ActingHeadId", portal.Second[SchoolRole.Curator].PersonId.ToString()).Set("Form.ActingPost", "Исполняющий обязанности директора")
            .Set("Form.ActingFrom", "01.09.2026").Set("Form.ActingTo", "31.08.2027").SendAsync();
        var sample = await director.GetAsync(layout + "/sample.pdf");
        // The post is set in a narrow column beside the signature, so its words stand on several lines.
        Assert.Contains("Исполняющийобязанностидиректора", Papers.Letters((await director.GetAsync(layout + "/sample.pdf")).Body)
            .Replace(" ", "", StringComparison.Ordinal).Replace("\u00a0", "", StringComparison.Ordinal), StringComparison.Ordinal);
        using var pdf = UglyToad.PdfPig.PdfDocument.Open(sample.Body);
        var left = pdf.GetPage(1).GetWords().Where(w => w.TextOrientation == UglyToad.PdfPig.Content.TextOrientation.Horizontal).Min(w => w.BoundingBox.Left);
        Assert.InRange(left, 35 * 72 / 25.4 - 2, 35 * 72 / 25.4 + 6);
        Assert.DoesNotContain("35", (await portal.SignedIn(SchoolRole.Director).OpenAsync(layout)).Form().Value("Form.LeftMargin"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_set_the_layout_see_whom_the_other_has_named()
    {
        const string layout = "/settings/documents/layout";
        await (await portal.SignedIn(SchoolRole.Director).OpenAsync(layout)).Form().Set("Form.TopMargin", "25").SendAsync();
        PortalForm Acting(PortalPage page, SchoolRole role, string from) =>
            page.Form().Set("Form.ActingHeadId", portal.First[role].PersonId.ToString()).Set("Form.ActingPost", "И.о. директора").Set("Form.ActingFrom", from)
            .Set("Form.ActingTo", "31.08.2030");
        var first = Acting(await portal.SignedIn(SchoolRole.Curator).OpenAsync(layout), SchoolRole.Curator, "01.09.2029");
        var second = Acting(await portal.SignedIn(SchoolRole.Director).OpenAsync(layout), SchoolRole.DeputyDirectorAcademic, "02.09.2029");
        await first.SendAsync();
        var conflict = await second.SubmitAsync();
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        var rows = conflict.Document.QuerySelector(".errors")!.TextContent;
        Assert.Contains("01.09.2029", rows, StringComparison.Ordinal);
        Assert.Contains(await NameAsync(SchoolRole.Curator), rows, StringComparison.Ordinal);
        Assert.Contains(await NameAsync(SchoolRole.DeputyDirectorAcademic), rows, StringComparison.Ordinal);

        async Task<string> NameAsync(SchoolRole role) =>
            await portal.InSchoolAsync(portal.First, async db => (await db.Set<Domain.People.Person>().SingleAsync(p => p.Id == portal.First[role].PersonId)).Name.Full);
    }

    private async Task<string> DraftAsync(string order) => Papers.Text((await portal.SignedIn(SchoolRole.Director).GetAsync(order + "/draft.pdf")).Body);

    private async Task<Guid> PairAsync(string surname)
    {
        var (mentor, mentee) = await portal.PeopleAsync(surname);
        return await portal.ProposedAsync(mentor, mentee);
    }

    private static async Task ForceAsync(PortalClient client, string preamble)
    {
        var check = await (await client.OpenAsync(Address)).Form().Set(Preamble, preamble).SubmitAsync();
        await check.Form("/force").SendAsync();
    }

    private async Task ResetAsync() => await portal.InSchoolAsync(portal.First, async db => { await db.Set<DocumentTexts>().ExecuteDeleteAsync(); });
}
