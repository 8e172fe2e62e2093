using System.Net;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Petitions;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MentoringPortal.Web.Tests.Petitions;

/// <summary>Petitions in the browser: written, passed on, answered, read, and seen by nobody else.</summary>
public sealed class PetitionPagesTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static readonly SchoolRole[] Offices = [SchoolRole.Director, SchoolRole.DeputyDirectorAcademic, SchoolRole.DeputyDirectorMethodical, SchoolRole.Curator];

    [Fact]
    public async Task S1_32_a_replacement_goes_from_the_mentee_by_the_curator_to_the_director_and_on_to_an_order()
    {
        var pair = await PairAsync(portal.First[SchoolRole.Mentor].PersonId, portal.First[SchoolRole.Mentee].PersonId);
        var (mentee, curator, director) = (portal.SignedIn(SchoolRole.Mentee), portal.SignedIn(SchoolRole.Curator), portal.SignedIn(SchoolRole.Director));
        var address = await SentAsync(mentee, PetitionKind.Replacement, SchoolRole.Curator, "Разные смены ЗАМЕНА", pair);

        // The curator is told, looks into it and may not decide.
        Assert.Contains("Ответить на обращение", (await curator.OpenAsync("/deadlines")).Text, StringComparison.Ordinal);
        var page = await curator.OpenAsync(address);
        Assert.Contains("Разные смены ЗАМЕНА", page.Text, StringComparison.Ordinal);
        Assert.Contains("решает директор", page.Text, StringComparison.Ordinal);
        await page.Form("/taking").SendAsync();
        Assert.Contains("Рассматривается", (await mentee.OpenAsync(address)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await director.GetAsync(address)).Status);
        var refused = await (await curator.OpenAsync(address + "/passing")).Form().Set("Form.Opinion", "").SubmitAsync();
        Assert.Contains("мнение", Assert.Single(refused.Errors), StringComparison.Ordinal);
        await refused.Form().Set("Form.Opinion", "Смены не совпадают МНЕНИЕ").SendAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await curator.GetAsync(address + "/passing")).Status);

        // The director decides; a refusal would need a reason.
        page = await director.OpenAsync(address);
        Assert.Contains("МНЕНИЕ", page.Text, StringComparison.Ordinal);
        var reasonless = await page.Form("/answer").Set("Form.Answer", "Declined").SubmitAsync();
        Assert.Contains("причину отказа", Assert.Single(reasonless.Errors), StringComparison.Ordinal);
        await reasonless.Form("/answer").Set("Form.Answer", "Granted").Set("Form.AnswerText", "Приказ будет готов").SendAsync();
        Assert.DoesNotContain("Ответить на обращение", (await director.OpenAsync("/deadlines")).Text, StringComparison.Ordinal);

        // The curator prepares the order by one tap.
        Assert.Contains("Подготовить приказ по решению директора", (await curator.OpenAsync("/deadlines")).Text, StringComparison.Ordinal);
        var order = (await curator.OpenAsync(address)).Document.QuerySelector("a[href^='/orders/changes/new']")!.GetAttribute("href")!;
        Assert.Equal($"/orders/changes/new?pair={pair}&kind=Replacement", order);
        Assert.Equal(HttpStatusCode.OK, (await curator.GetAsync(order)).Status);

        // The author is told, reads the answer and not the opinion.
        Assert.Contains("Прочитать ответ на обращение", (await mentee.OpenAsync("/")).Text, StringComparison.Ordinal);
        page = await mentee.OpenAsync(address);
        Assert.Contains("Приказ будет готов", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("МНЕНИЕ", page.Html, StringComparison.Ordinal);
        var own = Papers.Text((await mentee.GetAsync(address + "/print.pdf")).Body);
        Assert.Contains("ХОДАТАЙСТВО", own, StringComparison.Ordinal);
        Assert.Contains("Удовлетворено", own, StringComparison.Ordinal);
        Assert.DoesNotContain("МНЕНИЕ", own, StringComparison.Ordinal);
        Assert.Contains("МНЕНИЕ", Papers.Text((await director.GetAsync(address + "/print.pdf")).Body), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await mentee.GetAsync(address + "/print.docx")).Status);
        await page.Form("/closing").SendAsync();
        Assert.DoesNotContain("Прочитать ответ на обращение", (await mentee.OpenAsync("/")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SchoolRole.Curator, SchoolRole.Director)]
    [InlineData(SchoolRole.Director, SchoolRole.Curator)]
    [InlineData(SchoolRole.DeputyDirectorAcademic, SchoolRole.Director)]
    public async Task S1_32_the_mentor_finds_nothing_of_a_petition_about_the_pair_in_any_role(SchoolRole office, SchoolRole addressee)
    {
        var school = portal.Second;
        var (mentor, mentee) = (school[office].PersonId, school[SchoolRole.Mentee].PersonId);
        var pair = await PairAsync(mentor, mentee, school);
        var author = portal.SignedIn(SchoolRole.Mentee, school);
        var secret = $"ТАЙНАЯ{office}";
        var address = await SentAsync(author, PetitionKind.Replacement, addressee, $"Прошу сменить {secret}", pair);
        Assert.Contains(secret, (await portal.SignedIn(addressee, school).OpenAsync(address)).Text, StringComparison.Ordinal);

        foreach (var role in new[] { office, SchoolRole.Mentor })
        {
            // The same person as a mentor and in the office.
            var client = portal.SignedIn(school[office] with { Role = role });
            foreach (var url in new[] { "/", "/petitions", "/petitions?box=to-answer", "/deadlines", "/audit", "/audit?kind=Petition", $"/mentorships/{pair}", "/mentorships",
                $"/people/{mentee}", "/documents", "/orders", "/petitions/export.xlsx" })
            {
                var page = await client.GetAsync(url);
                var text = url.EndsWith("xlsx", StringComparison.Ordinal) && page.Status == HttpStatusCode.OK ? Papers.SheetText(page.Body) : page.Html;
                foreach (var canary in new[] { secret, address })
                {
                    Assert.False(text.Contains(canary, StringComparison.Ordinal), $"{role} reads «{canary}» at {url}");
                }
            }

            foreach (var hidden in new[] { address, address + "/print.pdf", address + "/print.docx", address + "/passing" })
            {
                Assert.NotEqual(HttpStatusCode.OK, (await client.GetAsync(hidden)).Status);
            }
        }

        // Whoever it went to reads of it in the history, never its text.
        var history = (await portal.SignedIn(addressee, school).OpenAsync("/audit")).Html;
        Assert.Contains("Обращение отправлено", history, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, history, StringComparison.Ordinal);
        foreach (var other in Offices.Where(o => o != addressee))
        {
            Assert.Equal(HttpStatusCode.NotFound, (await portal.SignedIn(other, school).GetAsync(address)).Status);
            Assert.DoesNotContain(address, (await portal.SignedIn(other, school).OpenAsync("/petitions")).Html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task S1_32_help_is_asked_of_the_mentor_on_a_phone_and_answered_there()
    {
        var pair = await PairAsync(portal.First[SchoolRole.Mentor].PersonId, portal.First[SchoolRole.Mentee].PersonId);
        var mentee = portal.SignedIn(SchoolRole.Mentee);
        Assert.NotNull((await mentee.OpenAsync("/")).Document.QuerySelector("a[href='/petitions/new?kind=Help']"));
        var empty = await (await mentee.OpenAsync("/petitions/new?kind=Help")).Form().Set("Form.Text", "ПОМОЩЬ с журналом").SubmitAsync();
        Assert.Contains("кому", Assert.Single(empty.Errors), StringComparison.Ordinal);
        Assert.Equal("ПОМОЩЬ с журналом", empty.Form().Value("Form.Text"));
        var address = (await empty.Form().Set("Form.Addressee", "Mentor").Set("Form.MentorshipId", $"{pair}").SubmitAsync()).Location!;
        foreach (var office in Offices) Assert.Equal(HttpStatusCode.NotFound, (await portal.SignedIn(office).GetAsync(address)).Status);
        var mentor = portal.SignedIn(SchoolRole.Mentor);
        Assert.Contains("Ответить на обращение", (await mentor.OpenAsync("/")).Text, StringComparison.Ordinal);
        await (await mentor.OpenAsync(address)).Form("/answer").Set("Form.Answer", "Done").Set("Form.AnswerText", "Разобрали вместе").SendAsync();
        Assert.Contains("Разобрали вместе", (await mentee.OpenAsync(address)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task M19_the_psychologist_is_asked_for_help_answers_and_reads_nobody_elses_petition()
    {
        await PairAsync(portal.First[SchoolRole.Mentor].PersonId, portal.First[SchoolRole.Mentee].PersonId);
        var (mentee, psychologist) = (portal.SignedIn(SchoolRole.Mentee), portal.SignedIn(SchoolRole.Psychologist));
        var other = (await (await mentee.OpenAsync("/petitions/new?kind=Help")).Form().Set("Form.Text", "КУРАТОРУ о журнале").Set("Form.Addressee", "Curator").SubmitAsync()).Location!;
        var address = (await (await mentee.OpenAsync("/petitions/new?kind=Help")).Form().Set("Form.Text", "ПСИХОЛОГУ о тревоге перед уроком")
            .Set("Form.Addressee", "Psychologist").SubmitAsync()).Location!;

        var home = await psychologist.OpenAsync("/");
        Assert.Contains("Ответить на обращение", home.Text, StringComparison.Ordinal);
        Assert.Contains("просьба о помощи ждёт ответа", home.Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await psychologist.GetAsync(other)).Status);
        foreach (var office in Offices) Assert.Equal(HttpStatusCode.NotFound, (await portal.SignedIn(office).GetAsync(address)).Status);
        var foreign = portal.SignedIn(SchoolRole.Psychologist, portal.Second);
        Assert.Equal(HttpStatusCode.NotFound, (await foreign.GetAsync(address)).Status);
        Assert.DoesNotContain("просьба о помощи", (await foreign.OpenAsync("/")).Text, StringComparison.Ordinal);

        await (await psychologist.OpenAsync(address)).Form("/answer").Set("Form.Answer", "Done").Set("Form.AnswerText", "Поговорили, встретимся в четверг").SendAsync();
        Assert.Contains("Поговорили, встретимся в четверг", (await mentee.OpenAsync(address)).Text, StringComparison.Ordinal);

        // Proposals are none of the psychologist's business.
        Assert.DoesNotContain("value=\"Psychologist\"", (await mentee.OpenAsync("/petitions/new?kind=ProgramProposal")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task S0_18_S0_54_proposals_go_to_the_deputy_and_a_role_writes_its_own_kinds_only()
    {
        await PairAsync(portal.First[SchoolRole.Mentor].PersonId, portal.First[SchoolRole.Mentee].PersonId);
        var mentor = portal.SignedIn(SchoolRole.Mentor);
        var kinds = await mentor.OpenAsync("/petitions/new");
        Assert.Contains("Предложение о поощрении", kinds.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("замене наставника", kinds.Text, StringComparison.Ordinal);
        Assert.Contains("Предложение о поощрении", (await mentor.OpenAsync("/petitions/new?kind=Replacement")).Text, StringComparison.Ordinal); // the choice again
        var forged = await (await mentor.OpenAsync("/petitions/new?kind=Encouragement")).Form().Set("Form.Text", "Наградить").Force("Form.Kind", "Replacement").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, forged.Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await (await mentor.OpenAsync("/petitions/new?kind=Encouragement")).Form().Set("Form.Text", "Наградить")
            .Force("Form.Addressee", "Curator").SubmitAsync()).Status);
        var foreign = await PairAsync(portal.Second[SchoolRole.Mentor].PersonId, portal.Second[SchoolRole.Mentee].PersonId, portal.Second);
        Assert.Equal(HttpStatusCode.NotFound, (await (await mentor.OpenAsync("/petitions/new?kind=Encouragement")).Form().Set("Form.Text", "Наградить")
            .Force("Form.MentorshipId", $"{foreign}").SubmitAsync()).Status);
        var address = await SentAsync(mentor, PetitionKind.Encouragement, SchoolRole.DeputyDirectorAcademic, "Наградить ПОХВАЛА", null);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.SignedIn(SchoolRole.Mentee).GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.SignedIn(SchoolRole.MethodUnionHead).GetAsync(address)).Status);
        Assert.Contains("ПОХВАЛА", (await portal.SignedIn(SchoolRole.DeputyDirectorAcademic).OpenAsync(address)).Text, StringComparison.Ordinal);

        // A head of a union proposes a candidate, takes it back; then the deputy reads it no more.
        var head = portal.SignedIn(SchoolRole.MethodUnionHead);
        var candidate = await SentAsync(head, PetitionKind.Candidate, SchoolRole.Curator, "Предлагаю в базу", null);
        await (await head.OpenAsync(candidate)).Form("/withdrawal").SendAsync();
        Assert.Contains("Отозвано", (await head.OpenAsync(candidate)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.SignedIn(SchoolRole.Curator).GetAsync(candidate)).Status);
    }

    [Fact]
    public async Task Two_who_answer_meet_and_pages_keep_their_query_budget()
    {
        await PairAsync(portal.First[SchoolRole.Mentor].PersonId, portal.First[SchoolRole.Mentee].PersonId);
        var address = await SentAsync(portal.SignedIn(SchoolRole.Mentor), PetitionKind.ProgramProposal, SchoolRole.DeputyDirectorMethodical, "Больше открытых уроков", null);
        var deputy = portal.SignedIn(SchoolRole.DeputyDirectorMethodical);
        var (one, two) = (await deputy.OpenAsync(address), await deputy.OpenAsync(address));
        await one.Form("/taking").SendAsync();
        Assert.Equal(HttpStatusCode.Conflict, (await two.Form("/answer").Set("Form.Answer", "Granted").SubmitAsync()).Status);
        Assert.InRange((await portal.QueriesOfAsync(deputy, "/petitions")).Count, 1, 2);
        Assert.InRange((await portal.QueriesOfAsync(deputy, address)).Count, 1, 2);
        Assert.InRange((await portal.QueriesOfAsync(portal.SignedIn(SchoolRole.Mentor), "/petitions/new?kind=Help")).Count, 1, 2);
        Assert.Contains("по совершенствованию программы", Papers.SheetText((await deputy.GetAsync("/petitions/export.xlsx")).Body), StringComparison.Ordinal);
        foreach (var url in new[] { address, address + "/print.pdf", address + "/passing" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await portal.SignedIn(SchoolRole.DeputyDirectorMethodical, portal.Second).GetAsync(url)).Status);
        }
    }

    private static async Task<string> SentAsync(PortalClient author, PetitionKind kind, SchoolRole to, string text, Guid? pair)
    {
        var form = (await author.OpenAsync($"/petitions/new?kind={kind}")).Form().Set("Form.Text", text).Set("Form.Addressee", $"{to}");
        if (pair is { } about) form.Set("Form.MentorshipId", $"{about}");
        else form.Force("Form.MentorshipId", "");
        var answer = await form.SubmitAsync();
        Assert.True(answer.Location is not null, string.Join("; ", answer.Errors));
        return answer.Location!;
    }

    private Task<Guid> PairAsync(Guid mentor, Guid mentee, TestSchool? school = null) => portal.InSchoolAsync(school ?? portal.First, async db =>
        await db.Set<Mentorship>().Where(m => m.MentorId == mentor && m.MenteeId == mentee).Select(m => (Guid?)m.Id).FirstOrDefaultAsync()
            ?? (await TestData.ActivePairAsync(db, mentor, mentee)).Id);
}
