using System.Net;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MentoringPortal.Web.Tests.Mentorships;

/// <summary>What pairs contradict, when they stand still, who becomes a mentor by an order.</summary>
public sealed class PairLifeTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task M1_a_director_whom_an_order_appoints_as_mentor_keeps_the_diary_and_reads_it_when_the_pair_is_over()
    {
        var me = portal.First[SchoolRole.Director];
        var mentee = await portal.InSchoolAsync(portal.First, async db =>
        {
            var person = TestData.Staff("Директорская", "Инна");
            db.Add(person);
            await db.SaveChangesAsync();
            return person.Id;
        });
        var director = portal.SignedIn(SchoolRole.Director);
        Assert.DoesNotContain("value=\"Mentor\"", (await director.OpenAsync("/account/role")).Html, StringComparison.Ordinal);

        var pair = await portal.InSchoolAsync(portal.First, db => TestData.ActivePairAsync(db, me.PersonId, mentee));
        Assert.Contains("Сменить роль", (await director.OpenAsync("/")).Text, StringComparison.Ordinal);
        await SwitchAsync(director, "Mentor");
        await (await director.OpenAsync($"/mentorships/{pair.Id}/diary/new")).Form("diary").Set("Form.Kind", "Meeting").Set("Form.Duration", "45")
            .Set("Form.Topic", "Первая встреча").SendAsync();
        Assert.Contains("Первая встреча", (await director.OpenAsync("/diary")).Text, StringComparison.Ordinal);

        await portal.InSchoolAsync(portal.First, async db =>
        {
            var over = await db.Set<Mentorship>().SingleAsync(m => m.Id == pair.Id);
            Assert.Empty(over.EndEarly(new EarlyEndCard(EarlyEndGround.Dismissal, "Перевод", TestClock.Today, TestClock.Today), new SchoolCalendar("Asia/Yekaterinburg"),
                TestClock.Today));
            await db.SaveChangesAsync();
        });
        Assert.Contains("Первая встреча", (await director.OpenAsync($"/mentorships/{pair.Id}/diary")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await director.GetAsync($"/mentorships/{pair.Id}/diary/new")).Status);
    }

    [Fact]
    public async Task M1_a_young_teacher_who_becomes_a_mentor_writes_the_new_diary_and_reads_the_own_ended_pair()
    {
        var me = portal.Second[SchoolRole.Mentee];
        var client = portal.SignedIn(me);
        var own = await portal.InSchoolAsync(portal.Second, async db =>
        {
            var mentor = TestData.Staff("Прежняя", "Наставница");
            db.Add(mentor);
            await db.SaveChangesAsync();
            var pair = await TestData.ActivePairAsync(db, mentor.Id, me.PersonId);
            await TestData.EntryAsync(db, pair, TestClock.Today, "Разобрали урок вдвоём", true);
            var running = await db.Set<Mentorship>().SingleAsync(m => m.Id == pair.Id);
            Assert.Empty(running.EndEarly(new EarlyEndCard(EarlyEndGround.Dismissal, "Перевод", TestClock.Today, TestClock.Today), new SchoolCalendar("Asia/Yekaterinburg"),
                TestClock.Today));
            await db.SaveChangesAsync();
            return pair.Id;
        });
        Assert.DoesNotContain("value=\"Mentor\"", (await client.OpenAsync("/account/role")).Html, StringComparison.Ordinal);

        var made = await portal.InSchoolAsync(portal.Second, async db =>
        {
            var mentee = TestData.Staff("Новичкова", "Ия");
            db.Add(mentee);
            await db.SaveChangesAsync();
            return (await TestData.ActivePairAsync(db, me.PersonId, mentee.Id)).Id;
        });
        await SwitchAsync(client, "Mentor");
        await (await client.OpenAsync($"/mentorships/{made}/diary/new")).Form("diary").Set("Form.Kind", "Meeting").Set("Form.Duration", "30")
            .Set("Form.Topic", "Первая встреча с новичком").SendAsync();
        Assert.Contains("Первая встреча с новичком", (await client.OpenAsync("/diary")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/mentorships/{own}/diary/new")).Status);
        var (forged, kept) = (await TaskAsync(), await TaskAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await forged.At($"/mentorships/{own}/assignments").SubmitAsync()).Status);

        // As mentee: what was shared of the ended pair is read, and nothing is written there; the new pair is not the mentee's.
        await SwitchAsync(client, "Mentee");
        var diary = await client.OpenAsync($"/mentorships/{own}/diary");
        Assert.Contains("Разобрали урок вдвоём", diary.Text, StringComparison.Ordinal);
        Assert.Empty(diary.Document.QuerySelectorAll("main form[method='post'], main a[href$='/diary/new']"));
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/mentorships/{made}")).Status);
        var refused = await kept.At($"/mentorships/{own}/assignments").SubmitAsync();
        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
        Assert.Contains("Ваша нынешняя роль не даёт этого права", refused.Text, StringComparison.Ordinal);
        Assert.Equal(0, await portal.InSchoolAsync(portal.Second, db => db.Set<Domain.Assignments.Assignment>().CountAsync(x => x.Title == "Сам себе")));

        async Task<PortalForm> TaskAsync() => (await client.OpenAsync($"/mentorships/{made}/assignments/new")).Form("/assignments").Set("Form.Title", "Сам себе")
            .Set("Form.DueOn", "30.11.2026");
    }

    public static TheoryData<SchoolRole> Offices => [SchoolRole.Director, SchoolRole.DeputyDirectorAcademic, SchoolRole.DeputyDirectorMethodical, SchoolRole.Curator,
        SchoolRole.Psychologist, SchoolRole.SystemAdministrator];

    [Theory]
    [MemberData(nameof(Offices))]
    public async Task M1_whoever_holds_an_office_gets_mentoring_beside_it_keeps_what_it_may_and_gets_no_more(SchoolRole role)
    {
        var me = portal.Second[role];
        string[] addresses = ["/people", "/mentors", "/orders", "/plans", "/assessments", "/settings/accounts", "/diary", "/audit", "/consents", "/efficiency"];
        var (office, before) = (portal.SignedIn(me), new List<HttpStatusCode>());
        foreach (var address in addresses) before.Add((await office.GetAsync(address)).Status);
        var (first, second) = await portal.InSchoolAsync(portal.Second, async db =>
        {
            var (mentee, mentor) = (TestData.Staff("Подопечная", role.ToString()), TestData.Staff("Старшая", role.ToString()));
            db.AddRange(mentee, mentor);
            await db.SaveChangesAsync();
            return ((await TestData.ActivePairAsync(db, me.PersonId, mentee.Id)).Id, (await TestData.ActivePairAsync(db, mentor.Id, me.PersonId)).Id);
        });

        // In the office nothing has changed, and the home tells of the other role.
        foreach (var (address, status) in addresses.Zip(before)) Assert.Equal((address, status), (address, (await office.GetAsync(address)).Status));
        Assert.Contains("Приказом вы назначены и как", (await office.OpenAsync("/")).Text, StringComparison.Ordinal);

        // As mentor and as mentee: the own pair, and nothing of the office.
        foreach (var (own, pair, other) in new[] { (SchoolRole.Mentor, first, second), (SchoolRole.Mentee, second, first) })
        {
            var client = portal.SignedIn(me with { Role = own });
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync($"/mentorships/{pair}")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/mentorships/{other}")).Status);
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/diary")).Status);
            foreach (var closed in new[] { "/people", "/mentors", "/settings/accounts", "/audit", "/mentorships/new" })
            {
                Assert.Equal((closed, HttpStatusCode.Forbidden), (closed, (await client.GetAsync(closed)).Status));
            }
        }
    }

    [Fact]
    public async Task S0_62_S1_8_what_the_program_has_is_offered_first_and_the_rest_is_told_of_and_may_be_chosen()
    {
        var (mentor, mentee) = await portal.PeopleAsync("Предлож");
        var curator = portal.SignedIn(SchoolRole.Curator);
        var page = await curator.OpenAsync("/mentorships/new");
        var kinds = page.Document.QuerySelector("select[name='Form.Kind']")!;
        Assert.Equal(["Traditional", "Group"], kinds.QuerySelectorAll("select > option").Select(o => o.GetAttribute("value")).Where(v => v!.Length > 0));
        var apart = Assert.Single(kinds.QuerySelectorAll("optgroup"));
        Assert.Equal(("Нет в программе школы", 5), (apart.GetAttribute("label"), apart.Children.Length));
        Assert.Equal("HeadTeacher", page.Document.QuerySelector("select[name='Form.FormOfMentoring'] optgroup option")!.GetAttribute("value"));
        Assert.Equal(("TeacherTeacher", "ExperiencedToYoung", "Traditional"),
            (page.Form().Value("Form.FormOfMentoring"), page.Form().Value("Form.Interaction"), page.Form().Value("Form.Kind")));

        var warned = await page.Form().Pair(mentor, mentee).Set("Form.Kind", "Virtual").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, warned.Status);
        Assert.Contains("Вида «Виртуальное (дистанционное) наставничество» нет в программе школы", warned.Text, StringComparison.Ordinal);
        var made = await warned.Form().Set("Form.AcceptsWarnings", "true").SendAsync();
        Assert.Equal(HttpStatusCode.OK, made.Status);

        // Terms, draft and signature say it too.
        var pair = Guid.Parse(made.Response.RequestMessage!.RequestUri!.Segments[^1]);
        var changed = await (await curator.OpenAsync($"/mentorships/{pair}/terms")).Form().Set("Form.Kind", "Situational").SubmitAsync();
        Assert.Contains("Вида «Ситуационное наставничество» нет в программе школы", changed.Text, StringComparison.Ordinal);
        Assert.Equal("Прочитайте предупреждения и подтвердите, что пара всё равно нужна", Assert.Single(changed.Errors));
        await changed.Form().Set("Form.AcceptsWarnings", "true").SendAsync();
        await portal.GiveAskedAsync();
        var order = await portal.SubmittedOrderAsync(pair);
        Assert.Contains("нет в программе школы", (await curator.OpenAsync(order)).Text, StringComparison.Ordinal);
        Assert.Contains("нет в программе школы", (await portal.SignedIn(SchoolRole.Director).OpenAsync(order + "/signature")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Form.FormOfMentoring", "StudentStudent", "для двух учеников")]
    [InlineData("Form.Kind", "Group", "не меньше двух")]
    [InlineData("Form.Kind", "Speed", "одна встреча")]
    public async Task M7_terms_changed_into_a_contradiction_are_refused_and_an_order_with_one_is_not_sent(string field, string value, string message)
    {
        var (mentor, mentee) = await portal.PeopleAsync("Измен");
        var pair = await portal.ProposedAsync(mentor, mentee);
        var curator = portal.SignedIn(SchoolRole.Curator);
        var refused = await (await curator.OpenAsync($"/mentorships/{pair}/terms")).Form().Force(field, value).SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains(message, Assert.Single(refused.Errors), StringComparison.Ordinal);

        // Stored before the rule: the order names the pair and what is wrong.
        await portal.InSchoolAsync(portal.First, async db =>
        {
            var stored = await db.Set<Mentorship>().SingleAsync(m => m.Id == pair);
            if (field.EndsWith("Kind", StringComparison.Ordinal)) db.Entry(stored).Property(m => m.Kind).CurrentValue = Enum.Parse<MentoringKind>(value);
            else db.Entry(stored).Property(m => m.Form).CurrentValue = Enum.Parse<MentoringForm>(value);
            return await db.SaveChangesAsync();
        });
        var order = (await (await curator.OpenAsync($"/orders/new?pair={pair}")).Form().SendAsync()).Response.RequestMessage!.RequestUri!.AbsolutePath;
        var sent = await (await curator.OpenAsync(order + "/submission")).Form().SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, sent.Status);
        Assert.Contains(message, sent.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task M6_a_second_mentor_is_warned_of_at_the_proposal_the_draft_and_the_signature_and_one_pair_leads()
    {
        var (first, mentee) = await portal.PeopleAsync("Перв");
        var (second, _) = await portal.PeopleAsync("Вторн");
        var earlier = await portal.InSchoolAsync(portal.First, db => TestData.ActivePairAsync(db, first, mentee, new DateOnly(2026, 11, 1)));
        var curator = portal.SignedIn(SchoolRole.Curator);
        var warned = await (await curator.OpenAsync("/mentorships/new")).Form().Pair(second, mentee).SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, warned.Status);
        Assert.Contains("уже есть наставник", warned.Text, StringComparison.Ordinal);
        var asked = await warned.Form().Set("Form.AcceptsWarnings", "true").SubmitAsync();
        Assert.Contains("какая пара ведёт этапы", Assert.Single(asked.Errors), StringComparison.Ordinal);
        var page = await asked.Form().Set("Form.AcceptsWarnings", "true").Set("Form.Leads", "new").SendAsync();
        var pair = Guid.Parse(page.Response.RequestMessage!.RequestUri!.Segments[^1]);
        Assert.True(await LeadsAsync(earlier.Id)); // no order yet

        await portal.GiveAskedAsync();
        var order = await portal.SubmittedOrderAsync(pair);
        Assert.Contains("уже есть наставник", (await curator.OpenAsync(order)).Text, StringComparison.Ordinal);
        var director = portal.SignedIn(SchoolRole.Director);
        var signature = await director.OpenAsync(order + "/signature");
        Assert.Contains("уже есть наставник", signature.Text, StringComparison.Ordinal);
        await signature.Form().Set("Form.Number", "811-ОД").SendAsync();
        Assert.False(await LeadsAsync(earlier.Id));
        Assert.True(await LeadsAsync(pair));
    }

    [Theory]
    [InlineData("Form.FormOfMentoring", "StudentStudent", "для двух учеников")]
    [InlineData("Form.Kind", "Group", "не меньше двух")]
    [InlineData("Form.Kind", "Speed", "одна встреча")]
    public async Task M7_terms_that_contradict_the_people_are_refused_beside_the_field(string field, string value, string message)
    {
        var (mentor, mentee) = await portal.PeopleAsync("Противоречив");
        var page = await (await portal.SignedIn(SchoolRole.Curator).OpenAsync("/mentorships/new")).Form().Pair(mentor, mentee).Force(field, value).SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(message, Assert.Single(page.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task M7_one_on_one_is_not_for_a_group_and_two_days_are_told_of()
    {
        var (mentor, first) = await portal.PeopleAsync("Группов");
        var (_, second) = await portal.PeopleAsync("Грунтов");
        var curator = portal.SignedIn(SchoolRole.Curator);
        var group = await (await curator.OpenAsync("/mentorships/new")).Form().Pair(mentor, first, second).Set("Form.Kind", "Traditional").SubmitAsync();
        Assert.Contains("один наставляемый", Assert.Single(group.Errors), StringComparison.Ordinal);

        var brief = await (await curator.OpenAsync("/mentorships/new")).Form().Pair(mentor, first).Set("Form.EndsOn", "02.12.2026").SubmitAsync();
        Assert.Contains("2 дня", brief.Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await brief.Form().Set("Form.AcceptsWarnings", "true").SendAsync()).Status);
        Assert.Contains("Пока не открыты", (await curator.OpenAsync("/mentorships/new")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task M14_ending_one_of_two_pairs_frees_only_who_is_free_and_a_group_forgets_who_left()
    {
        var (mentor, first) = await portal.PeopleAsync("Оставш");
        var (_, second) = await portal.PeopleAsync("Ушедш");
        var curator = portal.SignedIn(SchoolRole.Curator);
        await (await curator.OpenAsync("/mentorships/new")).Form().Pair(mentor, first, second).Set("Form.StartsOn", "1.11.2026").SendAsync();
        await portal.GiveAskedAsync();
        var pairs = await portal.InSchoolAsync(portal.First, async db =>
        {
            var own = await db.Set<Mentorship>().Where(m => m.MentorId == mentor).ToListAsync();
            foreach (var pair in own)
            {
                Assert.Null(pair.Include(Guid.Empty) ?? pair.Activate("№ 1", new DateOnly(2026, 11, 1)));
                db.Entry(pair).Property(m => m.OrderId).CurrentValue = null;
            }

            await db.SaveChangesAsync();
            return own.ToDictionary(m => m.MenteeId, m => m.Id);
        });
        var check = await (await curator.OpenAsync($"/mentorships/{pairs[second]}/early-end")).Form("early-end/check").Set("Form.EndGround", "Dismissal")
            .Set("Form.EndReason", "Перевод")
            .Set("Form.NoticeOn", "20.11.2026").Set("Form.EndsEarlyOn", "20.11.2026").SendAsync();
        var done = await check.Form("early-end").SendAsync();
        Assert.Contains("остаётся наставником в другой паре", done.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ушедшина", (await curator.OpenAsync($"/mentorships/{pairs[first]}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task T5_a_pair_whose_first_day_lies_ahead_says_so_and_is_not_counted()
    {
        var (mentor, mentee) = await portal.PeopleAsync("Будущ");
        var before = await FigureAsync();
        var pair = await portal.InSchoolAsync(portal.First, db => TestData.ActivePairAsync(db, mentor, mentee, new DateOnly(2026, 12, 3)));
        var curator = portal.SignedIn(SchoolRole.Curator);
        var page = await curator.OpenAsync($"/mentorships/{pair.Id}");
        Assert.Contains("Начнётся 3 декабря", page.Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.DoesNotContain("рано судить", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Составить план", page.Text, StringComparison.Ordinal);
        Assert.Contains("Начнётся 3 декабря", (await curator.OpenAsync("/mentorships?state=ahead")).Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.DoesNotContain("Будущина", (await curator.OpenAsync("/mentorships?state=active")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Нет плана адаптацииБудущина", (await curator.OpenAsync("/")).Text, StringComparison.Ordinal);
        Assert.Equal(before, await FigureAsync());
    }

    [Fact]
    public async Task A_pause_with_ground_and_dates_is_entered_corrected_and_ended()
    {
        var (mentor, mentee) = await portal.PeopleAsync("Отдых");
        var pair = await portal.InSchoolAsync(portal.First, db => TestData.ActivePairAsync(db, mentor, mentee));
        var curator = portal.SignedIn(SchoolRole.Curator);
        var empty = await (await curator.OpenAsync($"/mentorships/{pair.Id}/pauses/new")).Form().Set("Form.FromOn", "").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, empty.Status);
        Assert.Equal(3, empty.Errors.Count);
        var page = await (await curator.OpenAsync($"/mentorships/{pair.Id}/pauses/new")).Form().Set("Form.Ground", "MenteeAbsence").Set("Form.FromOn", "20.11.2026")
            .Set("Form.Reason", "Отпуск по уходу, приказ от 19.11.2026").SendAsync();
        Assert.Contains("Приостановлена", page.Text, StringComparison.Ordinal);
        Assert.Contains("Отпуск по уходу", page.Text, StringComparison.Ordinal);
        var twice = await (await curator.OpenAsync($"/mentorships/{pair.Id}/pauses/new")).Form().Set("Form.Ground", "MenteeAbsence").Set("Form.Reason", "Ещё раз").SubmitAsync();
        Assert.Contains("уже приостановлена", Assert.Single(twice.Errors), StringComparison.Ordinal);
        var pause = await portal.InSchoolAsync(portal.First, db => db.Set<Pause>().Where(p => p.ScopeId == pair.Id).Select(p => p.Id).SingleAsync());
        await (await curator.OpenAsync($"/mentorships/{pair.Id}/pauses/{pause}")).Form().Set("Form.FromOn", "21.11.2026").SendAsync();
        var working = await (await curator.OpenAsync($"/mentorships/{pair.Id}/pauses/{pause}/resumption")).Form().SendAsync();
        Assert.Contains("Пара снова работает", working.Text, StringComparison.Ordinal);
        Assert.Equal((MentorshipState.Active, new DateOnly(2026, 11, 22)), await portal.InSchoolAsync(portal.First, async db =>
            ((await db.Set<Mentorship>().SingleAsync(m => m.Id == pair.Id)).State, (await db.Set<Pause>().SingleAsync(p => p.Id == pause)).ToOn!.Value)));
        Assert.Equal(HttpStatusCode.Forbidden, (await portal.SignedIn(SchoolRole.Mentor).GetAsync($"/mentorships/{pair.Id}/pauses/new")).Status);
    }

    private Task<bool> LeadsAsync(Guid pair) => portal.InSchoolAsync(portal.First, db => db.Set<Mentorship>().Where(m => m.Id == pair).Select(m => m.IsLead).SingleAsync());

    private async Task<string> FigureAsync() =>
        (await portal.SignedIn(SchoolRole.Curator).OpenAsync("/")).Document.QuerySelector("a[href='/mentorships?state=active']")!.ParentElement!.TextContent;

    private static async Task SwitchAsync(PortalClient client, string role)
    {
        var page = await client.OpenAsync("/account/role");
        var form = page.Document.QuerySelectorAll("form").Single(f => f.QuerySelector($"input[name='Role'][value='{role}'], button[name='Role'][value='{role}']") is not null);
        var membership = form.QuerySelector("input[name='MembershipId']")!.GetAttribute("value")!;
        await client.PostAsync("/account/role", [new("MembershipId", membership), new("Role", role)], page);
    }
}
