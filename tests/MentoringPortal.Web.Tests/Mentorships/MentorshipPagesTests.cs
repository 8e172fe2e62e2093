using System.Net;
using MentoringPortal.Domain.Consents;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MentoringPortal.Web.Tests.Mentorships;

public sealed class MentorshipPagesTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task S1_23_mentors_are_proposed_by_topics_subject_and_load_and_the_topic_begins_with_what_is_common()
    {
        var curator = portal.SignedIn(SchoolRole.Curator);
        var (mentor, mentee) = await portal.PeopleAsync("Темы");
        async Task<string> CardAsync(string side, Guid person) => await portal.InSchoolAsync(portal.First, async db =>
            $"/{side}/{await db.Set<PoolRecord>().Where(r => r.PersonId == person).Select(r => r.Id).SingleAsync()}");
        var cards = new[] { await CardAsync("mentors", mentor), await CardAsync("mentees", mentee) };
        foreach (var card in cards) await (await curator.OpenAsync(card + "/edit")).Form().Set("Form.Topics", "Parents", "Extra").SendAsync();
        Assert.Contains("работа с родителями; связь с системой дополнительного образования", (await curator.OpenAsync(cards[1])).Text, StringComparison.Ordinal);
        var register = await curator.GetAsync("/mentees/register.xlsx");
        Assert.Contains("работа с родителями", Papers.SheetText(register.Body), StringComparison.Ordinal);

        var page = await curator.OpenAsync($"/mentorships/new?mentee={mentee}");
        var offer = page.Document.QuerySelector($"a[href='/mentorships/new?mentor={mentor}&mentee={mentee}']")!;
        var why = offer.Closest("tr")!.TextContent;
        Assert.Contains("общие темы: работа с родителями", why, StringComparison.Ordinal);
        Assert.Contains("сейчас без наставляемых", why, StringComparison.Ordinal);
        var form = (await curator.OpenAsync(offer.GetAttribute("href")!)).Form();
        Assert.Equal("работа с родителями; связь с системой дополнительного образования", form.Value("Form.Topic"));
        Assert.Equal($"{mentor}", form.Value("Form.MentorId"));

        // What is no topic is left out; nothing in common proposes nobody.
        await (await curator.OpenAsync(cards[1] + "/edit")).Form().Force("Form.Topics", "128").SubmitAsync();
        await (await curator.OpenAsync(cards[1] + "/edit")).Form().Set("Form.Topics").SendAsync();
        Assert.Contains("Темы не отмечены", (await curator.OpenAsync($"/mentorships/new?mentee={mentee}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task S0_62_the_profile_types_of_the_program_are_ticked_in_a_base_and_stay_as_they_were_worded()
    {
        var curator = portal.SignedIn(SchoolRole.Curator);
        var (mentor, mentee) = await portal.PeopleAsync("Типы");
        var card = await portal.InSchoolAsync(portal.First, async db => $"/mentors/{await db.Set<PoolRecord>().Where(r => r.PersonId == mentor).Select(r => r.Id).SingleAsync()}");
        var form = (await curator.OpenAsync(card + "/edit")).Form();
        const string Active = "Педагог, склонный к активной общественной работе, лояльный участник педагогического и школьного сообществ.";
        var saved = await form.Set("Form.Types", Active).Set("Form.Topics", "Parents").SendAsync();
        Assert.Contains("лояльный участник педагогического и школьного сообществ", saved.Text, StringComparison.Ordinal);
        Assert.Contains("склонный к активной общественной работе", Papers.SheetText((await curator.GetAsync("/mentors/register.xlsx")).Body), StringComparison.Ordinal);

        // The curator reads them where the portal proposes whom to choose.
        var wanting = await portal.InSchoolAsync(portal.First, async db => $"/mentees/{await db.Set<PoolRecord>().Where(r => r.PersonId == mentee).Select(r => r.Id).SingleAsync()}");
        await (await curator.OpenAsync(wanting + "/edit")).Form().Set("Form.Topics", "Parents").SendAsync();
        var offer = (await curator.OpenAsync($"/mentorships/new?mentee={mentee}")).Document.QuerySelector($"a[href='/mentorships/new?mentor={mentor}&mentee={mentee}']")!;
        Assert.Contains("лояльный участник", offer.Closest("tr")!.TextContent, StringComparison.Ordinal);

        // What the program names no longer is kept where it was chosen; what nobody offers is refused.
        await portal.InSchoolAsync(portal.First, async db =>
        {
            var record = await db.Set<PoolRecord>().SingleAsync(r => r.PersonId == mentor);
            Assert.Empty(record.Describe(new PoolCard(record.Category, null, null, null, null, Types: [Active, "Тип прежней редакции"])));
            await db.SaveChangesAsync();
            return 0;
        });
        Assert.Contains("Тип прежней редакции", (await (await curator.OpenAsync(card + "/edit")).Form().SendAsync()).Text, StringComparison.Ordinal);
        var refused = await (await curator.OpenAsync(card + "/edit")).Form().Force("Form.Types", "Выдуманный тип").SubmitAsync();
        Assert.Contains("Отметьте типы из перечня программы", refused.Errors);
    }

    [Fact]
    public async Task S1_7_the_form_is_chosen_with_its_grounds_and_the_pair_shows_them()
    {
        var curator = portal.SignedIn(SchoolRole.Curator);
        var (mentor, mentee) = await portal.PeopleAsync("Осно");
        var filled = (await curator.OpenAsync("/mentorships/new")).Form().Pair(mentor, mentee).Set("Form.GroundGoal", "Урок со звонком").Set("Form.GroundStaff", "Есть ФИЗИК");
        var refused = await filled.Set("Form.GroundRequest", new string('я', 501)).SubmitAsync();
        Assert.Equal((HttpStatusCode.BadRequest, "Урок со звонком"), (refused.Status, refused.Form().Value("Form.GroundGoal")));
        Assert.Contains("500", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.True(refused.Document.QuerySelector("details.fold:has([name='Form.GroundRequest'])")!.HasAttribute("open"));
        var page = await refused.Form().Set("Form.GroundRequest", "Помочь с журналом").SendAsync();
        foreach (var words in new[] { "Почему выбрана форма", "Цель: Урок со звонком", "Запрос: Помочь с журналом", "Кадровые возможности: Есть ФИЗИК" })
        {
            Assert.Contains(words, page.Text, StringComparison.Ordinal);
        }

        // Changed with the terms; what is emptied is shown no more.
        var url = page.Response.RequestMessage!.RequestUri!.AbsolutePath;
        var terms = (await curator.OpenAsync(url + "/terms")).Form();
        Assert.Equal("Есть ФИЗИК", terms.Value("Form.GroundStaff"));
        var changed = await terms.Set("Form.GroundStaff", "").Set("Form.GroundDifficulties", "Не хватает времени").SendAsync();
        Assert.Contains("Затруднения: Не хватает времени", changed.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("ФИЗИК", changed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_curator_forms_a_pair_and_is_told_to_put_it_into_an_order()
    {
        var (mentor, mentee) = await portal.PeopleAsync("Абрам");
        var page = await (await portal.SignedIn(SchoolRole.Curator).OpenAsync("/mentorships/new")).Form().Pair(mentor, mentee).SendAsync();
        Assert.Equal("Абрамина Ольга Олеговна", page.Heading);
        Assert.Contains("Получить согласия", page.Text, StringComparison.Ordinal);
        Assert.Contains("с 01.12.2026 по 30.11.2027", page.Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Contains("Пара предложена", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_mentor_with_two_mentees_becomes_a_group_of_two_pairs()
    {
        var (mentor, first) = await portal.PeopleAsync("Богдан");
        var (_, second) = await portal.PeopleAsync("Вавил");
        await (await portal.SignedIn(SchoolRole.Curator).OpenAsync("/mentorships/new")).Form().Pair(mentor, first, second).SendAsync();
        var groups = await portal.InSchoolAsync(portal.First, db => db.Set<Mentorship>().Where(m => m.MentorId == mentor).Select(m => m.UnitId).ToListAsync());
        Assert.Equal(2, groups.Count);
        Assert.Equal(groups[0], groups[1]);
    }

    [Fact]
    public async Task The_same_two_are_refused_a_second_pair_and_what_was_typed_is_kept()
    {
        var (mentor, mentee) = await portal.PeopleAsync("Глеб");
        await portal.ProposedAsync(mentor, mentee);
        var page = await (await portal.SignedIn(SchoolRole.Curator).OpenAsync("/mentorships/new")).Form().Pair(mentor, mentee).SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("уже состоят в паре", Assert.Single(page.Errors), StringComparison.Ordinal);
        Assert.Equal("Методика преподавания физики", page.Form().Value("Form.Topic"));
    }

    [Fact]
    public async Task Nobody_is_his_own_mentor_even_when_in_both_bases()
    {
        var (mentor, _) = await portal.PeopleAsync("Данил");
        await portal.InSchoolAsync(portal.First, async db =>
        {
            var record = new PoolRecord(mentor, PoolSide.Mentees, TestClock.Today);
            var consent = new Consent(mentor, ConsentKind.MenteeParticipation, TestClock.Today);
            consent.Receive(TestClock.Today, mentor, null, TestClock.Today);
            record.FollowConsents([.. await db.Set<Consent>().Where(c => c.PersonId == mentor).ToListAsync(), consent]);
            db.AddRange(record, consent);
            await db.SaveChangesAsync();
        });
        var page = await (await portal.SignedIn(SchoolRole.Curator).OpenAsync("/mentorships/new")).Form().Pair(mentor, mentor).SubmitAsync();
        Assert.Contains("самому себе", Assert.Single(page.Errors), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Form.EndsOn", "30.11.2025", "Окончание раньше начала")]
    [InlineData("Form.EndsOn", "31.02.2027", "дат")]
    [InlineData("Form.StartsOn", "01.12.0026", "")]
    [InlineData("Form.StartsOn", "", "первый день")]
    [InlineData("Form.Topic", "", "предмет или тему")]
    [InlineData("Form.Kind", "Wizard", "")]
    public async Task Wrong_terms_are_explained_beside_the_field(string field, string value, string message)
    {
        var (mentor, mentee) = await portal.PeopleAsync("Евсе");
        var page = await (await portal.SignedIn(SchoolRole.Curator).OpenAsync("/mentorships/new")).Form().Pair(mentor, mentee).Set(field, value).SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(message, Assert.Single(page.Errors), StringComparison.OrdinalIgnoreCase);
        Assert.NotNull(page.Document.QuerySelector(".field-error"));
    }

    [Fact]
    public async Task Everything_that_is_missing_is_told_at_once_in_the_order_of_the_page()
    {
        await portal.PeopleAsync("Пропусков");
        var page = await (await portal.SignedIn(SchoolRole.Curator).OpenAsync("/mentorships/new")).Form().Set("Form.StartsOn", "1.12.2026")
            .Set("Form.EndsOn", "30.11.2026").SubmitAsync();
        Assert.Equal(["Выберите наставника", "Выберите хотя бы одного наставляемого", "Укажите предмет или тему наставничества",
            "Окончание раньше начала: проверьте даты"], page.Errors);
    }

    [Fact]
    public async Task A_long_topic_with_markup_emoji_and_direction_marks_is_met_calmly()
    {
        var (mentor, mentee) = await portal.PeopleAsync("Жар");
        var curator = portal.SignedIn(SchoolRole.Curator);
        var refused = await (await curator.OpenAsync("/mentorships/new")).Form().Pair(mentor, mentee).Set("Form.Topic", new string('ю', 20_000)).SubmitAsync();
        Assert.Contains("20 000 знаков", Assert.Single(refused.Errors).Replace('\u00a0', ' '), StringComparison.Ordinal);
        var page = await (await curator.OpenAsync("/mentorships/new")).Form().Pair(mentor, mentee).Set("Form.Topic", "<script>alert(1)</script> {{ 7*7 }} 🎓 \u202Eабв")
            .SendAsync();
        Assert.Contains("<script>alert(1)</script> {{ 7*7 }} 🎓 абв", page.Text, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("main script"));
    }

    [Fact]
    public async Task People_without_consents_are_listed_with_the_reason_and_cannot_be_forced_into_a_pair()
    {
        var (mentor, _) = await portal.PeopleAsync("Зот");
        var waiting = await portal.InSchoolAsync(portal.First, async db =>
        {
            var person = TestData.Staff("Безбумажный", "Лев", "Львович", Domain.Language.Gender.Male);
            db.Add(person);
            db.Add(new PoolRecord(person.Id, PoolSide.Mentees, TestClock.Today));
            await db.SaveChangesAsync();
            return person.Id;
        });
        var form = await portal.SignedIn(SchoolRole.Curator).OpenAsync("/mentorships/new");
        Assert.Contains("нет согласия на обработку персональных данных", form.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(waiting.ToString(), form.Html, StringComparison.Ordinal);
        var page = await form.Form().Pair(mentor, waiting).SubmitAsync();
        Assert.Contains("нет согласия на обработку персональных данных", Assert.Single(page.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_waits_for_a_mentor_stands_before_those_who_have_one()
    {
        var (mentor, free) = await portal.PeopleAsync("Янтар");
        var (other, paired) = await portal.PeopleAsync("Абаз");
        await portal.InSchoolAsync(portal.First, async db =>
        {
            await TestData.ActivePairAsync(db, other, paired);
        });
        var curator = portal.SignedIn(SchoolRole.Curator);
        var page = await curator.OpenAsync("/mentorships/new");
        Assert.NotNull(page.Document.QuerySelector($".choices > .choice input[value='{free}']"));
        Assert.NotNull(page.Document.QuerySelector($".choices details:not([open]) input[value='{paired}']"));
        Assert.Contains("Уже в паре: ", page.Document.QuerySelector(".choices summary")!.TextContent, StringComparison.Ordinal);

        // What was chosen is seen when the form comes back.
        var refused = await page.Form().Pair(mentor, paired).Set("Form.Topic", "").SubmitAsync();
        Assert.NotNull(refused.Document.QuerySelector($".choices details[open] input[value='{paired}'][checked]"));
    }

    [Fact]
    public async Task Another_schools_people_and_pairs_do_not_exist()
    {
        var (mentor, mentee) = await portal.PeopleAsync("Ива");
        var (_, foreign) = await portal.PeopleAsync("Чуж", portal.Second);
        var pair = await portal.ProposedAsync(mentor, mentee);
        var refused = await (await portal.SignedIn(SchoolRole.Curator).OpenAsync("/mentorships/new")).Form().Pair(mentor, foreign).SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        var stranger = portal.SignedIn(SchoolRole.Curator, portal.Second);
        foreach (var url in new[] { $"/mentorships/{pair}", $"/mentorships/{pair}/terms", $"/mentorships/{pair}/cancellation" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(url)).Status);
        }
    }

    [Fact]
    public async Task A_participant_sees_his_own_pairs_only_and_changes_nothing()
    {
        var own = await portal.InSchoolAsync(portal.First, async db =>
            (await TestData.ActivePairAsync(db, portal.First[SchoolRole.Mentor].PersonId, portal.First[SchoolRole.Mentee].PersonId)).Id);
        var (mentor, mentee) = await portal.PeopleAsync("Климент");
        var other = await portal.ProposedAsync(mentor, mentee);
        foreach (var role in new[] { SchoolRole.Mentor, SchoolRole.Mentee })
        {
            var client = portal.SignedIn(role);
            Assert.Single((await client.OpenAsync("/mentorships")).Document.QuerySelectorAll(".pc.row"));
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync($"/mentorships/{own}")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/mentorships/{other}")).Status);
            foreach (var forbidden in new[] { "/mentorships/new", $"/mentorships/{own}/terms", "/mentorships/register.pdf", "/orders/new" })
            {
                Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync(forbidden)).Status);
            }
        }
    }

    [Fact]
    public async Task Two_editors_of_the_terms_do_not_overwrite_each_other()
    {
        var (mentor, mentee) = await portal.PeopleAsync("Лав");
        var pair = await portal.ProposedAsync(mentor, mentee);
        var first = (await portal.SignedIn(SchoolRole.Curator).OpenAsync($"/mentorships/{pair}/terms")).Form().Set("Form.Topic", "Первый");
        var second = (await portal.SignedIn(SchoolRole.DeputyDirectorAcademic).OpenAsync($"/mentorships/{pair}/terms")).Form().Set("Form.Topic", "Второй");
        await first.SendAsync();
        var conflict = await second.SubmitAsync();
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("Второй", conflict.Text, StringComparison.Ordinal);
        Assert.Contains("Первый", conflict.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_form_sent_twice_makes_one_pair()
    {
        var (mentor, mentee) = await portal.PeopleAsync("Мар");
        var form = (await portal.SignedIn(SchoolRole.Curator).OpenAsync("/mentorships/new")).Form().Pair(mentor, mentee);
        var first = await form.SubmitAsync();
        var second = await form.SubmitAsync();
        Assert.Equal(first.Location, second.Location);
        Assert.Equal(1, await portal.InSchoolAsync(portal.First, db => db.Set<Mentorship>().CountAsync(m => m.MentorId == mentor)));
    }

    [Fact]
    public async Task A_new_pair_is_too_early_to_judge_and_a_silent_one_is_found_by_the_filter()
    {
        var (mentor, young) = await portal.PeopleAsync("Наум");
        var (_, silent) = await portal.PeopleAsync("Ост");
        await portal.InSchoolAsync(portal.First, async db =>
        {
            await TestData.ActivePairAsync(db, mentor, young, TestClock.Today.AddDays(-20));
            await TestData.ActivePairAsync(db, mentor, silent, TestClock.Today.AddDays(-30));
        });
        var curator = portal.SignedIn(SchoolRole.Curator);
        var list = await curator.OpenAsync("/mentorships?q=наумова");
        Assert.Contains("Новая, 21-й день", list.Text, StringComparison.Ordinal);
        Assert.Contains("30 дней без записей", list.Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
        var filtered = await curator.OpenAsync("/mentorships?state=silent&q=НАУМОВА");
        Assert.Contains("Остина", filtered.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Наумина", filtered.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_register_gives_the_same_rows_on_paper_and_as_a_sheet()
    {
        var (mentor, mentee) = await portal.PeopleAsync("Павл");
        await portal.ProposedAsync(mentor, mentee);
        var curator = portal.SignedIn(SchoolRole.Curator);
        Assert.Contains("Павлина Ольга Олеговна", Papers.Text((await curator.GetAsync("/mentorships/register.pdf?q=павл")).Body), StringComparison.Ordinal);
        var sheet = await curator.GetAsync("/mentorships/register.xlsx?q=павл");
        Assert.Contains("Павлина Ольга Олеговна", Papers.SheetText(sheet.Body), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_of_pairs_keep_their_query_budget_with_200_pairs()
    {
        var (mentor, mentee) = await portal.PeopleAsync("Романо");
        var pair = await portal.ProposedAsync(mentor, mentee);
        await portal.InSchoolAsync(portal.First, async db =>
        {
            var record = await db.Set<PoolRecord>().FirstAsync(r => r.PersonId == mentor && r.Side == PoolSide.Mentors);
            for (var i = 0; i < 200; i++)
            {
                var person = TestData.Staff($"Рядов{(char)('а' + (i % 30))}", "Ольга");
                db.Add(person);
                db.Add(Mentorship.Propose(record, TestData.InPool(db, person.Id, PoolSide.Mentees),
                    new(MentoringForm.TeacherTeacher, InteractionModel.ExperiencedToYoung, MentoringKind.Group, "Тема", new(2026, 11, 1), new(2027, 10, 31), null), false).Value);
            }

            await db.SaveChangesAsync();
        });
        var curator = portal.SignedIn(SchoolRole.Curator);
        // How the pairs stand, those that are being formed, the page of the list, what waits for its pairs, and three for its cards.
        Assert.InRange((await portal.QueriesOfAsync(curator, "/mentorships")).Count, 1, 7);
        Assert.InRange((await portal.QueriesOfAsync(curator, "/mentorships?state=trouble")).Count, 1, 6);
        // The fourth reads the papers of consent that keep the pair standing; three more are for the card.
        Assert.InRange((await portal.QueriesOfAsync(curator, $"/mentorships/{pair}")).Count, 1, 7);
        Assert.InRange((await portal.QueriesOfAsync(curator, "/mentorships/new")).Count, 1, 3);
        var list = await curator.OpenAsync("/mentorships");
        Assert.Equal(15, list.Document.QuerySelectorAll(".pc.row").Length);
        Assert.InRange(list.Body.Length, 1, 60 * 1024);
        Assert.NotEqual(list.Document.QuerySelector(".pc.row h2")!.TextContent, (await list.ClickAsync("Дальше")).Document.QuerySelector(".pc.row h2")!.TextContent);
    }
}
