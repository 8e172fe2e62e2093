using System.Net;
using MentoringPortal.Data.Reference;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;
using SchoolProgram = MentoringPortal.Domain.Programs.Program;

namespace MentoringPortal.Web.Tests.Programs;

/// <summary>The program as a document: taken, edited, printed, approved, edited anew. Today is Monday, 23.11.2026.</summary>
public sealed class ProgramPagesTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task S0_1_a_program_is_taken_in_four_steps_and_the_order_D_06_puts_it_in_force()
    {
        await portal.ByOrderAsync(SchoolRole.Mentor);
        var curator = portal.SignedIn(SchoolRole.Curator);
        var program = await TakeAsync(curator, "s4", 2026);
        var edition = program + "/editions/1";
        var passport = (await curator.OpenAsync(edition + "/passport")).Form();
        Assert.Equal("РАСПОРЯЖЕНИЕ", passport.Value("Form.OrderWord"));
        var posts = await passport.Set("Form.Title", "Наставничество в нашей школе").Set("Form.FormLabels[1]", "педагог – педагог").SendAsync();
        Assert.Contains("Шаг 3 из 4", posts.Text, StringComparison.Ordinal);
        var approvals = await posts.Form().Set("Form.Posts[0].PersonId", Of(SchoolRole.DeputyDirectorMethodical)).SendAsync();
        Assert.Contains("Шаг 4 из 4", approvals.Text, StringComparison.Ordinal);
        var text = await approvals.Form().Set("Form.Approvals[1].Kind", "Agreed").Set("Form.Approvals[1].By", "педагогическим советом школы")
            .Set("Form.Approvals[1].Document", "протокол")
            .Set("Form.Approvals[1].Number", "1").Set("Form.Approvals[1].Date", "20.11.2026").SendAsync();
        Assert.Contains("Наставничество в нашей школе", text.Heading, StringComparison.Ordinal);
        Assert.Contains("Формы наставничества", text.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("{school}", text.Text, StringComparison.Ordinal);

        var edited = await (await curator.OpenAsync(edition + "/sections/tasks")).Form().Set("Form.Items", "первая задача\nвторая задача").SendAsync();
        Assert.Contains("вторая задача", edited.Text, StringComparison.Ordinal);
        var draft = (await curator.GetAsync(edition + "/print.pdf")).Body;
        Assert.True(Papers.IsDraft(draft));
        var paper = Papers.Text(draft).Replace('\u00a0', ' ');
        Assert.Contains("НАСТАВНИЧЕСТВО В НАШЕЙ ШКОЛЕ", paper, StringComparison.Ordinal);
        Assert.Contains("СОДЕРЖАНИЕ", paper, StringComparison.Ordinal);
        Assert.Contains("СОГЛАСОВАНО", paper, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await curator.GetAsync(edition + "/print.docx")).Status);

        // A draft is the leadership's.
        Assert.Equal(HttpStatusCode.NotFound, (await portal.SignedIn(SchoolRole.Mentor).GetAsync(program)).Status);
        Assert.Contains("подготовить приказ", (await curator.OpenAsync("/")).Text, StringComparison.Ordinal);
        var order = await (await curator.OpenAsync(program)).Form("/order").SubmitAsync();
        var address = order.Location!;
        var page = await order.FollowAsync();
        Assert.Contains("Утвердить программу наставничества «Наставничество в нашей школе»", page.Text, StringComparison.Ordinal);
        Assert.Equal(address, (await (await curator.OpenAsync(edition)).Form("/order").SubmitAsync()).Location);
        var words = (await curator.OpenAsync(address + "/text")).Form();
        Assert.Equal("организовать реализацию программы", words.Value("Form.Points[0].Text"));
        await words.Set("Form.Points[0].Text", "организовать работу").SendAsync();
        await (await curator.OpenAsync(address + "/submission")).Form().SendAsync();

        // While the director has the order, the text waits.
        var late = await (await curator.OpenAsync(edition + "/sections/results")).Form().Set("Form.Text", "Опоздавший текст").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, late.Status);
        Assert.Contains("на подписи у директора", Assert.Single(late.Errors), StringComparison.Ordinal);
        Assert.Equal("Опоздавший текст", late.Form().Value("Form.Text"));

        var director = portal.SignedIn(SchoolRole.Director);
        await (await director.OpenAsync(address + "/signature")).Form().Set("Form.Number", "29.2").SendAsync();
        await portal.InSchoolAsync(portal.First, async db =>
        {
            var issued = await db.Set<IssuedDocument>().Include(d => d.Content).SingleAsync(d => d.Number == "29.2");
            Assert.Equal(("D-06", RegistrationJournal.Orders), (issued.Code, issued.JournalKey));
            var signed = Papers.Text(issued.Content.Pdf).Replace('\u00a0', ' ');
            Assert.Contains("РАСПОРЯЖЕНИЕ", signed, StringComparison.Ordinal);
            Assert.Contains("организовать работу", signed, StringComparison.Ordinal);
            Assert.Contains("протокол", signed, StringComparison.Ordinal);
            var id = Guid.Parse(program.Split('/')[^1]);
            Assert.Equal(EditionState.InForce, (await db.Set<ProgramEdition>().SingleAsync(e => e.ProgramId == id)).State);
            Assert.False((await db.Set<SchoolProgram>().SingleAsync(p => p.Id == id)).IsUsual);
        });
        var mentor = portal.SignedIn(SchoolRole.Mentor);
        Assert.Contains("вторая задача", (await mentor.OpenAsync(edition)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Убрать", (await curator.OpenAsync(edition)).Text, StringComparison.Ordinal);
        var issuedPaper = Papers.Text((await mentor.GetAsync(edition + "/print.pdf")).Body).Replace('\u00a0', ' ');
        Assert.Contains("УТВЕРЖДЕНО", issuedPaper, StringComparison.Ordinal);
        Assert.Contains("от 23.11.2026 № 29.2", issuedPaper, StringComparison.Ordinal);

        // What somebody had open meanwhile is refused and kept.
        var stale = await late.Form().SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, stale.Status);
        Assert.Contains("уже утверждена и не меняется", Assert.Single(stale.Errors), StringComparison.Ordinal);
        Assert.Equal("Опоздавший текст", stale.Form().Value("Form.Text"));

        await (await director.OpenAsync(address + "/cancellation")).Form().Set("Form.Reason", "Ошибка в тексте").SendAsync();
        Assert.Contains("Убрать", (await curator.OpenAsync(edition)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await mentor.GetAsync(edition)).Status);
    }

    [Fact]
    public async Task Two_who_edit_one_section_meet_and_two_who_edit_different_sections_do_not()
    {
        var curator = portal.SignedIn(SchoolRole.Curator);
        var deputy = portal.SignedIn(SchoolRole.DeputyDirectorAcademic);
        var edition = await TakeAsync(curator, "s3", 2025) + "/editions/1";
        var (first, second, other) = ((await curator.OpenAsync(edition + "/sections/goal")).Form(), (await deputy.OpenAsync(edition + "/sections/goal")).Form(),
            (await deputy.OpenAsync(edition + "/sections/tasks")).Form());
        await first.Set("Form.Text", "Цель куратора").SendAsync();
        await other.Set("Form.Items", "Задача заместителя").SendAsync();
        var conflict = await second.Set("Form.Text", "Цель заместителя").SubmitAsync();
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("Цель куратора", conflict.Text, StringComparison.Ordinal);
        Assert.Equal("Цель заместителя", conflict.Form().Value("Form.Text"));
        Assert.Contains("Цель заместителя", (await conflict.Form().Force("__key", Guid.NewGuid().ToString("N")).SendAsync()).Text, StringComparison.Ordinal);

        // A section that was taken out meanwhile is offered as a new one.
        var open = (await deputy.OpenAsync(edition + "/sections/goal")).Form();
        await (await curator.OpenAsync(edition)).Form("/sections/goal/removal").SendAsync();
        var gone = await open.Set("Form.Text", "Спасённый текст").SubmitAsync();
        Assert.Equal(HttpStatusCode.Conflict, gone.Status);
        Assert.Contains("Спасённый текст", (await gone.Form().Force("__key", Guid.NewGuid().ToString("N")).SendAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_section_of_100000_characters_is_refused_beside_its_field_and_the_text_is_kept()
    {
        var curator = portal.SignedIn(SchoolRole.Curator);
        var edition = await TakeAsync(curator, "s2", 2025) + "/editions/1";
        var refused = await (await curator.OpenAsync(edition + "/sections/goal")).Form().Set("Form.Text", new string('я', 100_000)).SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("можно не больше 20", Assert.Single(refused.Errors).Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Equal(100_000, refused.Form().Value("Form.Text")!.Length);
        var empty = await (await curator.OpenAsync(edition + "/sections/new?after=goal")).Form().SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, empty.Status);
        Assert.Equal(HttpStatusCode.NotFound, (await curator.GetAsync(edition + "/sections/nothing")).Status);

        var added = await empty.Form().Set("Form.Title", "Наши традиции").Set("Form.Text", "– День наставника").SendAsync();
        Assert.Contains("Наши традиции", added.Text, StringComparison.Ordinal);
        await (await curator.OpenAsync(edition)).Form("/sections/own-1/up").SendAsync();
        var id = Guid.Parse(edition.Split('/')[2]);
        var json = await portal.InSchoolAsync(portal.First, db => (from c in db.Set<ProgramEditionContent>()
                                                                   join e in db.Set<ProgramEdition>() on c.EditionId equals e.Id
                                                                   where e.ProgramId == id
                                                                   select c.Json).SingleAsync());
        Assert.Equal("own-1", ProgramCatalogue.Parse("stored", System.Text.Encoding.UTF8.GetBytes(json)).Passport.Sections[0].Code);
    }

    [Fact]
    public async Task The_same_program_is_not_taken_twice_and_a_draft_is_given_up_with_it()
    {
        var curator = portal.SignedIn(SchoolRole.Curator);
        var program = await TakeAsync(curator, "s1", 2027);
        var twice = await (await curator.OpenAsync("/programs/new")).Form().Set("Form.SourceCode", "s1").Set("Form.FirstYear", "2027").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, twice.Status);
        Assert.Contains("уже взята", Assert.Single(twice.Errors), StringComparison.Ordinal);
        var nothing = await (await curator.OpenAsync("/programs/new")).Form().Without("Form.SourceCode").SubmitAsync();
        Assert.Contains("Выберите программу", Assert.Single(nothing.Errors), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await (await curator.OpenAsync("/programs/new")).Form().Force("Form.SourceCode", "s9").SubmitAsync()).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await (await curator.OpenAsync("/programs/new")).Form().Force("Form.SourceCode", "s1").Force("Form.FirstYear", "1999")
            .SubmitAsync()).Status);

        // The order goes before the draft.
        var order = (await (await curator.OpenAsync(program)).Form("/order").SubmitAsync()).Location!;
        Assert.Contains("сначала удалите", (await (await curator.OpenAsync(program + "/editions/1")).Form("/editions/1/removal").SendAsync()).Html, StringComparison.Ordinal);
        await (await curator.OpenAsync(order)).Form("/removal").SendAsync();
        await (await curator.OpenAsync(program + "/editions/1")).Form("/editions/1/removal").SendAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await curator.GetAsync(program)).Status);
    }

    [Fact]
    public async Task An_edition_in_force_gives_way_to_the_next_and_running_tracks_stay_with_theirs()
    {
        var school = portal.Second;
        var (id, track) = await portal.InSchoolAsync(school, async db =>
        {
            var edition = await db.Set<ProgramEdition>().SingleAsync();
            var mentee = school[SchoolRole.Mentee].PersonId;
            var pair = await TestData.ActivePairAsync(db, school[SchoolRole.Mentor].PersonId, mentee);
            var participation = await TestData.TrackAsync(db, pair);
            return (edition.ProgramId, participation.Id);
        });
        var curator = portal.SignedIn(SchoolRole.Curator, school);
        var program = $"/programs/{id}";
        Assert.Equal(HttpStatusCode.BadRequest, (await (await curator.OpenAsync(program + "/editions/new")).Form().SubmitAsync()).Status);
        var page = await (await curator.OpenAsync(program + "/editions/new")).Form().Set("Form.Reason", "Новые задачи").SendAsync();
        Assert.Contains("редакция 2", page.Text, StringComparison.Ordinal);
        var again = await (await curator.OpenAsync(program + "/editions/new")).Form().Set("Form.Reason", "Ещё").SubmitAsync();
        Assert.Contains("уже есть", Assert.Single(again.Errors), StringComparison.Ordinal);
        await (await curator.OpenAsync(program + "/editions/2/sections/tasks")).Form().Set("Form.Items", "Новая задача школы").SendAsync();
        var changes = await curator.OpenAsync(program + "/editions/2/changes");
        Assert.Contains("Новая задача школы", changes.Text, StringComparison.Ordinal);
        // Titles are of every gender and number.
        Assert.Contains("– изменено", changes.Text, StringComparison.Ordinal);
        Assert.Contains("Развивать интерес", changes.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Пояснительная записка", changes.Text, StringComparison.Ordinal);

        var over = await (await curator.OpenAsync(program + "/editions/2/take-over")).Form().Set("Form.Number", "30").Set("Form.On", "24.11.2026").SubmitAsync();
        Assert.Contains("в будущем", Assert.Single(over.Errors), StringComparison.Ordinal);
        await over.Form().Set("Form.On", "20.11.2026").SendAsync();
        await portal.InSchoolAsync(school, async db =>
        {
            var editions = await db.Set<ProgramEdition>().OrderBy(e => e.Number).ToListAsync();
            Assert.Equal([EditionState.Superseded, EditionState.InForce], editions.Select(e => e.State));
            Assert.Equal(editions[0].Id, (await db.Set<Participation>().SingleAsync(p => p.Id == track)).EditionId);
        });
        var shown = await curator.OpenAsync(program);
        Assert.Contains("Прежняя редакция", shown.Text, StringComparison.Ordinal);
        Assert.Contains("от 20.11.2026 № 30", shown.Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await curator.GetAsync(program + "/editions/3")).Status);
    }

    [Fact]
    public async Task Another_schools_program_is_not_found_whatever_the_address()
    {
        var id = await portal.InSchoolAsync(portal.First, db => db.Set<SchoolProgram>().Where(p => p.IsUsual).Select(p => p.Id).SingleAsync());
        var stranger = portal.SignedIn(SchoolRole.Curator, portal.Second);
        foreach (var address in new[] { "", "/posts", "/editions/new", "/editions/1", "/editions/1/passport", "/editions/1/approvals", "/editions/1/changes",
            "/editions/1/take-over",
            "/editions/1/sections/goal", "/editions/1/sections/new", "/editions/1/print.pdf", "/editions/1/print.docx" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/programs/{id}{address}")).Status);
        }

        var own = await stranger.OpenAsync("/programs/new");
        foreach (var address in new[] { "/posts", "/editions", "/editions/1/passport", "/editions/1/approvals", "/editions/1/sections", "/editions/1/sections/goal",
            "/editions/1/take-over",
            "/editions/1/sections/goal/up", "/editions/1/sections/goal/removal", "/editions/1/removal", "/editions/1/order" })
        {
            var answer = await stranger.PostAsync($"/programs/{id}{address}", [new("version", Guid.NewGuid().ToString()), new("Form.Title", "Чужая"),
                new("Form.FromOn", "23.11.2026")], own);
            Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        }
    }

    [Fact]
    public async Task People_in_charge_are_named_and_an_order_appoints_the_curator()
    {
        var school = portal.First;
        var id = await portal.InSchoolAsync(school, db => db.Set<SchoolProgram>().Where(p => p.IsUsual).Select(p => p.Id).SingleAsync());
        var deputy = portal.SignedIn(SchoolRole.DeputyDirectorMethodical);
        var page = await (await deputy.OpenAsync($"/programs/{id}/posts")).Form().Set("Form.Posts[1].PersonId", Of(SchoolRole.MethodUnionHead)).SendAsync();
        Assert.Contains("Руководитель методического объединения", page.Text, StringComparison.Ordinal);
        await (await deputy.OpenAsync($"/programs/{id}/posts")).Form().Set("Form.Posts[1].PersonId", Of(SchoolRole.DeputyDirectorAcademic)).Set("Form.FromOn", "01.12.2026")
            .SendAsync();
        var foreign = await (await deputy.OpenAsync($"/programs/{id}/posts")).Form().Force("Form.Posts[1].PersonId", portal.Second[SchoolRole.Mentor].PersonId.ToString())
            .SubmitAsync();
        Assert.Contains("Выберите людей из списка", Assert.Single(foreign.Errors), StringComparison.Ordinal);

        var order = (await (await deputy.OpenAsync("/orders/appointments/new")).Form().Set("Form.CuratorId", Of(SchoolRole.DeputyDirectorMethodical))
            .Set("Form.PreviousCuratorId", "")
            .Set("Form.FromOn", "23.11.2026").SubmitAsync()).Location!;
        await (await deputy.OpenAsync(order + "/submission")).Form().SendAsync();
        var director = portal.SignedIn(SchoolRole.Director);
        await (await director.OpenAsync(order + "/signature")).Form().Set("Form.Number", "29.7").SendAsync();
        await portal.InSchoolAsync(school, async db =>
        {
            var posts = await db.Set<ProgramPost>().Where(p => p.ProgramId == id).OrderBy(p => p.FromOn).ToListAsync();
            var union = posts.FindAll(p => p.Post == "report-reader");
            Assert.Equal([new DateOnly(2026, 11, 30), null], union.Select(p => p.ToOn));
            var curator = posts.Single(p => p.Post == "curator");
            Assert.Equal((school[SchoolRole.DeputyDirectorMethodical].PersonId, new DateOnly(2027, 8, 31)), (curator.PersonId, curator.ToOn));
            Assert.NotNull(curator.OrderId);
        });

        // On the days of the appointment the role follows from it, without the administrator.
        Assert.Contains("Куратор", (await deputy.OpenAsync("/account/role")).Text, StringComparison.Ordinal);

        // Who is appointed by an order is replaced by an order.
        var refused = await (await deputy.OpenAsync($"/programs/{id}/posts")).Form().Set("Form.Posts[0].PersonId", "").SubmitAsync();
        Assert.Contains("только новым приказом", Assert.Single(refused.Errors), StringComparison.Ordinal);
        await (await director.OpenAsync(order + "/cancellation")).Form().Set("Form.Reason", "Передумали").SendAsync();
        Assert.False(await portal.InSchoolAsync(school, db => db.Set<ProgramPost>().AnyAsync(p => p.ProgramId == id && p.Post == "curator")));
        Assert.DoesNotContain("Куратор", (await deputy.OpenAsync("/account/role")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_usual_program_is_chosen_in_the_settings_among_those_in_force()
    {
        var school = portal.First;
        var curator = portal.SignedIn(SchoolRole.Curator);
        var program = await TakeAsync(curator, "s1", 2025);
        var page = await curator.OpenAsync("/settings/program");
        var usual = page.Form().Value("Form.ProgramId");
        var id = program.Split('/')[^1];
        var refused = await page.Form().Force("Form.ProgramId", id).SubmitAsync();
        Assert.Contains("которая действует", Assert.Single(refused.Errors), StringComparison.Ordinal);
        await (await curator.OpenAsync(program + "/editions/1/take-over")).Form().Set("Form.Number", "11").Set("Form.On", "01.09.2026").SendAsync();
        await (await curator.OpenAsync("/settings/program")).Form().Set("Form.ProgramId", id).SendAsync();
        Assert.Equal(id, (await portal.InSchoolAsync(school, db => db.Set<SchoolProgram>().SingleAsync(p => p.IsUsual))).Id.ToString());
        await (await curator.OpenAsync("/settings/program")).Form().Set("Form.ProgramId", usual!).SendAsync();
    }

    [Fact]
    public async Task Pages_of_programs_keep_their_query_budget()
    {
        var curator = portal.SignedIn(SchoolRole.Curator);
        var id = await portal.InSchoolAsync(portal.First, db => db.Set<SchoolProgram>().Where(p => p.IsUsual).Select(p => p.Id).SingleAsync());
        Assert.InRange((await portal.QueriesOfAsync(curator, "/programs")).Count, 1, 3);
        Assert.InRange((await portal.QueriesOfAsync(curator, $"/programs/{id}")).Count, 1, 8);
        Assert.InRange((await portal.QueriesOfAsync(curator, $"/programs/{id}/editions/1")).Count, 1, 5);
        Assert.InRange((await portal.QueriesOfAsync(curator, $"/programs/{id}/editions/1/print.pdf")).Count, 1, 7);
    }

    private string Of(SchoolRole role) => portal.First[role].PersonId.ToString();

    // «/programs/{id}»
    private static async Task<string> TakeAsync(PortalClient client, string code, int year)
    {
        var taken = await (await client.OpenAsync("/programs/new")).Form().Set("Form.SourceCode", code).Set("Form.FirstYear", $"{year}").SubmitAsync();
        Assert.EndsWith("/editions/1/passport", taken.Location, StringComparison.Ordinal);
        return taken.Location![..^"/editions/1/passport".Length];
    }
}
