using System.Net;
using MentoringPortal.Domain.Consents;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MentoringPortal.Web.Tests.Consents;

/// <summary>A consent is a paper of its own: asked for, given, taken back; then the next one.</summary>
public sealed class ConsentPapersTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static readonly byte[] Scan = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF"u8.ToArray();

    [Fact]
    public async Task M2_a_revoked_consent_stops_the_pair_at_once_and_a_new_one_lets_it_work_again()
    {
        var pair = await portal.InSchoolAsync(portal.First, db =>
            TestData.ActivePairAsync(db, portal.First[SchoolRole.Mentor].PersonId, portal.First[SchoolRole.Mentee].PersonId));
        var (curator, mentor) = (portal.SignedIn(SchoolRole.Curator), portal.SignedIn(SchoolRole.Mentor));
        var entry = (await mentor.OpenAsync($"/mentorships/{pair.Id}/diary/new")).Form("diary").Set("Form.Kind", "Meeting").Set("Form.Duration", "45")
            .Set("Form.Topic", "Разбор урока");
        var consent = await ConsentAsync(pair.MentorId, ConsentKind.MentoringWork, pair.Id);

        var done = await RevokeAsync(curator, consent);
        Assert.Contains("Приостановлено", done.Text, StringComparison.Ordinal);
        Assert.Equal(MentorshipState.Suspended, await StateAsync(pair.Id));

        // Everybody whom it concerns sees it.
        foreach (var role in new[] { SchoolRole.Curator, SchoolRole.Director, SchoolRole.Mentor, SchoolRole.Mentee })
        {
            var page = await portal.SignedIn(role).OpenAsync($"/mentorships/{pair.Id}");
            Assert.Contains("отозвано согласие на осуществление наставничества (наставник)", page.Text, StringComparison.Ordinal);
            Assert.Contains("отозвано согласие", (await portal.SignedIn(role).OpenAsync("/")).Text, StringComparison.Ordinal);
        }

        Assert.Contains($"/mentorships/{pair.Id}", (await curator.OpenAsync("/mentorships?state=suspended")).Html, StringComparison.Ordinal);
        Assert.DoesNotContain($"/mentorships/{pair.Id}\"", (await curator.OpenAsync("/mentorships?state=active")).Html, StringComparison.Ordinal);

        // Nothing is recorded, and the reason is told.
        var refused = await entry.SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("отозвано согласие", Assert.Single(refused.Errors), StringComparison.Ordinal);

        var next = await AgainAsync(curator, consent);
        Assert.Equal(MentorshipState.Suspended, await StateAsync(pair.Id));
        await ReceiveAsync(curator, next);
        Assert.Equal(MentorshipState.Active, await StateAsync(pair.Id));
        Assert.Equal(HttpStatusCode.OK, (await (await mentor.OpenAsync($"/mentorships/{pair.Id}/diary/new")).Form("diary").Set("Form.Kind", "Meeting").Set("Form.Duration", "45")
            .Set("Form.Topic", "Разбор урока").SendAsync()).Status);
    }

    [Fact]
    public async Task M2_the_curator_is_told_until_when_the_data_are_destroyed()
    {
        var (mentor, _) = await portal.PeopleAsync("Удал");
        var curator = portal.SignedIn(SchoolRole.Curator);
        var consent = await ConsentAsync(mentor, ConsentKind.PersonalData, mentor);
        await RevokeAsync(curator, consent);
        var home = (await curator.OpenAsync("/")).Text.Replace('\u00a0', ' ');
        Assert.Contains("Уничтожить персональные данные", home, StringComparison.Ordinal);
        Assert.Contains("Удалова М.П. до 23.12.2026", home, StringComparison.Ordinal);
        await ReceiveAsync(curator, await AgainAsync(curator, consent));
        Assert.DoesNotContain("Удалова М.П. до 23.12.2026", (await curator.OpenAsync("/")).Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public async Task M3_what_is_asked_for_anew_is_another_row_with_another_code()
    {
        var (mentor, _) = await portal.PeopleAsync("Третьяк");
        var curator = portal.SignedIn(SchoolRole.Curator);
        var consent = await ConsentAsync(mentor, ConsentKind.PersonalData, mentor);
        await RevokeAsync(curator, consent);
        var next = await AgainAsync(curator, consent);
        Assert.NotEqual($"/consents/{consent}", next);

        await portal.InSchoolAsync(portal.First, async db =>
        {
            var papers = await db.Set<Consent>().Where(c => c.PersonId == mentor).OrderBy(c => c.Number).ToListAsync();
            Assert.Equal([(1, ConsentState.Revoked, true), (2, ConsentState.Requested, false)], papers.Select(p => (p.Number, p.State, p.IsSuperseded)));
            Assert.NotNull(papers[0].GivenOn);
        });
        // The code of the old paper answers for the old paper.
        var found = await curator.OpenAsync("/consents?q=" + consent.ToString("N")[^8..]);
        Assert.Contains($"/consents/{consent}", found.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(next, found.Html, StringComparison.Ordinal);
        Assert.Contains("запрошено новое", (await curator.OpenAsync($"/consents/{consent}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task M3_a_curator_who_asks_after_another_makes_no_second_row_and_is_told()
    {
        var (mentor, _) = await portal.PeopleAsync("Дважд");
        var (first, second) = (portal.SignedIn(SchoolRole.Curator), portal.SignedIn(SchoolRole.Curator));
        var consent = await ConsentAsync(mentor, ConsentKind.PersonalData, mentor);
        await RevokeAsync(first, consent);
        var (one, two) = ((await first.OpenAsync($"/consents/{consent}")).Form("/request"), (await second.OpenAsync($"/consents/{consent}")).Form("/request"));
        await one.SubmitAsync();
        // At one moment: ConsentRaceTests.
        Assert.Contains("Новое согласие вместо этого уже запрошено", (await (await two.SubmitAsync()).FollowAsync()).Text, StringComparison.Ordinal);
        Assert.Equal(2, await portal.InSchoolAsync(portal.First, db => db.Set<Consent>().CountAsync(c => c.PersonId == mentor)));
    }

    [Fact]
    public async Task M3_a_paper_signed_by_somebody_else_or_before_the_revocation_is_refused_in_words()
    {
        var (mentor, _) = await portal.PeopleAsync("Чужак");
        var curator = portal.SignedIn(SchoolRole.Curator);
        var consent = await ConsentAsync(mentor, ConsentKind.PersonalData, mentor);
        await RevokeAsync(curator, consent);
        var next = await AgainAsync(curator, consent);
        var other = await (await curator.OpenAsync(next + "/receipt")).Form().Set("Form.GivenOn", "23.11.2026").Set("Form.SignerId", Guid.Empty.ToString())
            .Attach("Form.Scan", "согласие.pdf", Scan, "application/pdf").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, other.Status);
        Assert.Contains("сам участник", Assert.Single(other.Errors), StringComparison.Ordinal);
        var early = await (await curator.OpenAsync(next + "/receipt")).Form().Set("Form.GivenOn", "22.11.2026")
            .Attach("Form.Scan", "согласие.pdf", Scan, "application/pdf").SubmitAsync();
        Assert.Contains("23.11.2026", Assert.Single(early.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task M4_a_consent_reprints_as_it_was_asked_for_and_a_second_pair_has_its_own()
    {
        var (mentor, mentee) = await portal.PeopleAsync("Печатн");
        var (_, second) = await portal.PeopleAsync("Печатк");
        var curator = portal.SignedIn(SchoolRole.Curator);
        var pair = await ProposeAsync(curator, f => f.Pair(mentor, mentee).Set("Form.EndsOn", "28.09.2027"));
        var consent = await ConsentAsync(mentor, ConsentKind.MentoringWork, pair);
        var printed = Papers.Text((await curator.GetAsync($"/consents/{consent}/print.pdf")).Body).Replace('\u00a0', ' ');
        Assert.Contains("28.09.2027", printed, StringComparison.Ordinal);

        var other = await ProposeAsync(curator, f => f.Pair(mentor, second).Set("Form.EndsOn", "30.06.2027"));
        Assert.Equal(printed, Papers.Text((await curator.GetAsync($"/consents/{consent}/print.pdf")).Body).Replace('\u00a0', ' '));
        var own = Papers.Text((await curator.GetAsync($"/consents/{await ConsentAsync(mentor, ConsentKind.MentoringWork, other)}/print.pdf")).Body).Replace('\u00a0', ' ');
        Assert.Contains("30.06.2027", own, StringComparison.Ordinal);
        Assert.Contains("учитель – учитель", own, StringComparison.Ordinal);

        // Another term is another subject: a new number, and the given paper stays.
        await portal.GiveAskedAsync();
        await (await curator.OpenAsync($"/mentorships/{pair}/terms")).Form().Set("Form.EndsOn", "28.11.2027").SendAsync();
        Assert.Contains("28.09.2027", Papers.Text((await curator.GetAsync($"/consents/{consent}/print.pdf")).Body), StringComparison.Ordinal);
        var papers = await portal.InSchoolAsync(portal.First, db => db.Set<Consent>().Where(c => c.ScopeId == pair && c.PersonId == mentor).OrderBy(c => c.Number).ToListAsync());
        Assert.Equal([(1, ConsentState.Given), (2, ConsentState.Requested)], papers.Select(p => (p.Number, p.State)));
        Assert.Contains("28.11.2027", papers[1].Subject!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task M4_an_order_that_changes_the_term_asks_for_new_consents_and_its_cancellation_takes_them_back()
    {
        var (mentor, mentee) = await portal.PeopleAsync("Продл");
        var curator = portal.SignedIn(SchoolRole.Curator);
        var pair = await ProposeAsync(curator, f => f.Pair(mentor, mentee));
        await portal.GiveAskedAsync();
        var first = await portal.SubmittedOrderAsync(pair);
        var director = portal.SignedIn(SchoolRole.Director);
        await (await director.OpenAsync(first + "/signature")).Form().Set("Form.Number", "801-ОД").SendAsync();
        var draft = await (await curator.OpenAsync($"/orders/changes/new?pair={pair}&kind=Period")).Form().Set("Form.EndReason", "Болезнь")
            .Set("Form.NewEndsOn", "31.12.2027").SendAsync();
        var order = draft.Response.RequestMessage!.RequestUri!.AbsolutePath;
        await (await curator.OpenAsync(order + "/submission")).Form().SendAsync();
        await (await director.OpenAsync(order + "/signature")).Form().Set("Form.Number", "802-ОД").SendAsync();
        Assert.Equal([(1, ConsentState.Given), (2, ConsentState.Requested)], await NumbersAsync(pair, mentor));
        Assert.Equal(MentorshipState.Active, await StateAsync(pair));

        await (await (await director.OpenAsync(order + "/cancellation")).Form().Set("Form.Reason", "Ошибка").SendAsync()).FollowAsync();
        await portal.InSchoolAsync(portal.First, async db =>
        {
            var papers = await db.Set<Consent>().Where(c => c.ScopeId == pair && c.PersonId == mentor).OrderBy(c => c.Number).ToListAsync();
            Assert.Equal([false, true], papers.Select(p => p.IsSuperseded));
            Assert.DoesNotContain(papers, p => p.IsMissing);
        });
    }

    [Fact]
    public async Task A_replacement_asks_both_people_of_the_new_pair_before_it_can_be_sent()
    {
        var (mentor, mentee) = await portal.PeopleAsync("Заменн");
        var (next, _) = await portal.PeopleAsync("Сменн");
        var pair = await portal.InSchoolAsync(portal.First, async db =>
        {
            var active = await TestData.ActivePairAsync(db, mentor, mentee);
            foreach (var record in db.Set<PoolRecord>().Where(r => r.PersonId == mentor || r.PersonId == mentee)) record.MarkPaired();
            await db.SaveChangesAsync();
            return active.Id;
        });
        var curator = portal.SignedIn(SchoolRole.Curator);
        var draft = await (await curator.OpenAsync($"/orders/changes/new?pair={pair}&kind=Replacement")).Form().Set("Form.EndGround", "Other").Set("Form.EndReason", "Нагрузка")
            .Set("Form.NewMentorId", next.ToString()).SendAsync();
        var order = draft.Response.RequestMessage!.RequestUri!.AbsolutePath;
        var refused = await (await curator.OpenAsync(order + "/submission")).Form().SubmitAsync();
        Assert.Contains("согласие на осуществление наставничества", Assert.Single(refused.Errors), StringComparison.Ordinal);
        await portal.GiveAskedAsync();
        await (await curator.OpenAsync(order + "/submission")).Form().SendAsync();
        await (await portal.SignedIn(SchoolRole.Director).OpenAsync(order + "/signature")).Form().Set("Form.Number", "803-ОД").SendAsync();
        await portal.InSchoolAsync(portal.First, async db =>
        {
            var made = await db.Set<Mentorship>().SingleAsync(m => m.MentorId == next);
            Assert.Equal(2, await db.Set<Consent>().CountAsync(c => c.ScopeId == made.Id && c.State == ConsentState.Given));
        });
    }

    [Fact]
    public async Task Two_schools_a_foreign_consent_and_pause_do_not_exist()
    {
        var (mentor, mentee) = await portal.PeopleAsync("Двор");
        var pair = await portal.InSchoolAsync(portal.First, db => TestData.ActivePairAsync(db, mentor, mentee));
        var consent = await ConsentAsync(mentor, ConsentKind.MentoringWork, pair.Id);
        var stranger = portal.SignedIn(SchoolRole.Curator, portal.Second);
        var (one, other) = await portal.PeopleAsync("Дворян", portal.Second);
        var own = await portal.InSchoolAsync(portal.Second, db => TestData.ActivePairAsync(db, one, other));
        foreach (var address in new[] { $"/consents/{consent}/request", $"/mentorships/{pair.Id}/pauses", $"/mentorships/{pair.Id}/pauses/{Guid.NewGuid()}/resumption" })
        {
            var forged = (await stranger.OpenAsync($"/mentorships/{own.Id}/pauses/new")).Form().Set("Form.Ground", "MenteeAbsence").Set("Form.FromOn", "20.11.2026")
                .Set("Form.Reason", "Подделка").At(address);
            Assert.Equal(HttpStatusCode.NotFound, (await forged.SubmitAsync()).Status);
        }

        await RevokeAsync(portal.SignedIn(SchoolRole.Curator), consent);
        Assert.Equal(0, await portal.InSchoolAsync(portal.Second, db => db.Set<Pause>().CountAsync()));
    }

    private Task<Guid> ConsentAsync(Guid person, ConsentKind kind, Guid scope) => portal.InSchoolAsync(portal.First, db =>
        db.Set<Consent>().Where(c => c.PersonId == person && c.Kind == kind && c.ScopeId == scope && !c.IsSuperseded).Select(c => c.Id).SingleAsync());

    private Task<MentorshipState> StateAsync(Guid pair) =>
        portal.InSchoolAsync(portal.First, db => db.Set<Mentorship>().Where(m => m.Id == pair).Select(m => m.State).SingleAsync());

    private async Task<IEnumerable<(int, ConsentState)>> NumbersAsync(Guid pair, Guid person) => (await portal.InSchoolAsync(portal.First, db =>
        db.Set<Consent>().Where(c => c.ScopeId == pair && c.PersonId == person).OrderBy(c => c.Number).ToListAsync())).Select(c => (c.Number, c.State));

    private static async Task<PortalPage> RevokeAsync(PortalClient curator, Guid consent) =>
        await (await curator.OpenAsync($"/consents/{consent}/revocation")).Form().Set("Form.RevocationReason", "Заявление от 23.11.2026").SendAsync();

    private static async Task<string> AgainAsync(PortalClient curator, Guid consent) =>
        (await (await curator.OpenAsync($"/consents/{consent}")).Form("/request").SendAsync()).Response.RequestMessage!.RequestUri!.AbsolutePath;

    private static async Task ReceiveAsync(PortalClient curator, string consent) =>
        await (await curator.OpenAsync(consent + "/receipt")).Form().Set("Form.GivenOn", "23.11.2026").Attach("Form.Scan", "согласие.pdf", Scan, "application/pdf").SendAsync();

    private static async Task<Guid> ProposeAsync(PortalClient curator, Func<PortalForm, PortalForm> fill)
    {
        var page = await fill((await curator.OpenAsync("/mentorships/new")).Form()).SendAsync();
        return Guid.Parse(page.Response.RequestMessage!.RequestUri!.Segments[^1]);
    }
}
