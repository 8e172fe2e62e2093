using System.Net;
using MentoringPortal.Domain.Consents;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MentoringPortal.Web.Tests.People;

/// <summary>The consent to distribution (D-09b): asked for, received with its conditions, taken back, run out. Today is Monday, 23.11.2026.</summary>
public sealed class DistributionConsentTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static readonly byte[] Scan = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF"u8.ToArray();

    [Fact]
    public async Task It_is_asked_for_on_the_card_printed_with_its_code_and_received_with_conditions()
    {
        var (mentor, _) = await portal.PeopleAsync("Абрам");
        var curator = portal.SignedIn(SchoolRole.Curator);
        var consent = await RequestAsync(curator, mentor);
        var code = consent[^8..].ToUpperInvariant();
        var paper = Papers.Text((await curator.GetAsync(consent + "/print.pdf")).Body).Replace('\u00a0', ' ');
        Assert.Contains("разрешённых субъектом для распространения", paper, StringComparison.Ordinal);
        Assert.Contains(code, paper, StringComparison.Ordinal);

        // Nothing waits for it: the mentor stays in the base.
        Assert.Equal(PoolState.InPool, await portal.InSchoolAsync(portal.First, db => db.Set<PoolRecord>().Where(r => r.PersonId == mentor).Select(r => r.State).SingleAsync()));
        var refused = await (await curator.OpenAsync(consent + "/receipt")).Form().Set("Form.GivenOn", "23.11.2026").Set("Form.Conditions", "Без фотографий")
            .Set("Form.ValidUntil", "22.11.2026").Attach("Form.Scan", "согласие.pdf", Scan, "application/pdf").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("не раньше его даты", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Equal("Без фотографий", refused.Form().Value("Form.Conditions"));

        await ReceiveAsync(curator, consent, "31.12.2026");
        var page = await curator.OpenAsync(consent);
        Assert.Contains("Без фотографий", page.Text, StringComparison.Ordinal);
        Assert.Contains("по 31.12.2026", page.Text, StringComparison.Ordinal);

        var card = await curator.OpenAsync($"/people/{mentor}");
        Assert.Contains(consent, card.Html, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(card.Document.QuerySelectorAll("form[action$='/distribution-consent']"));
    }

    [Fact]
    public async Task Taken_back_it_leaves_base_and_pair_alone_and_says_what_is_to_be_removed()
    {
        var (mentor, mentee) = await portal.PeopleAsync("Бронис");
        var pair = await portal.ProposedAsync(mentor, mentee);
        var curator = portal.SignedIn(SchoolRole.Curator);
        var consent = await RequestAsync(curator, mentor);
        await ReceiveAsync(curator, consent, "");
        Assert.Contains("до отзыва", (await curator.OpenAsync(consent)).Text, StringComparison.Ordinal);
        var form = await curator.OpenAsync(consent + "/revocation");
        Assert.DoesNotContain("пару нужно прекратить", form.Text, StringComparison.Ordinal);
        Assert.Equal("Укажите дату отзыва", Assert.Single((await form.Form().Set("Form.RevokedOn", "").Set("Form.RevocationReason", "Заявление").SubmitAsync()).Errors));
        var page = await form.Form().Set("Form.RevocationReason", "Заявление от 23.11.2026").SendAsync();
        Assert.Contains("Распространять сведения больше нельзя", page.Text, StringComparison.Ordinal);
        Assert.Contains("если сведения снова нужны", page.Text, StringComparison.Ordinal);
        Assert.Contains("Отозвать можно только полученное", (await curator.OpenAsync(consent + "/revocation")).Text, StringComparison.Ordinal);
        Assert.Empty((await curator.OpenAsync(consent + "/receipt")).Document.QuerySelectorAll("form[action$='/receipt']"));
        await portal.InSchoolAsync(portal.First, async db =>
        {
            Assert.Equal(PoolState.InPool, await db.Set<PoolRecord>().Where(r => r.PersonId == mentor).Select(r => r.State).SingleAsync());
            Assert.Equal(Domain.Mentorships.MentorshipState.Proposed, await db.Set<Domain.Mentorships.Mentorship>().Where(m => m.Id == pair).Select(m => m.State).SingleAsync());
        });
    }

    [Fact]
    public async Task It_runs_out_by_itself_on_the_day_after_its_term()
    {
        var (mentor, _) = await portal.PeopleAsync("Викент");
        var consent = await RequestAsync(portal.SignedIn(SchoolRole.Curator), mentor);
        var until = DateOnly.FromDateTime(portal.Clock.GetUtcNow().UtcDateTime.AddHours(5));
        await ReceiveAsync(portal.SignedIn(SchoolRole.Curator), consent, until.ToString("dd.MM.yyyy", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(ConsentState.Given, await StateAsync(mentor));
        portal.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Contains("истекло", (await portal.SignedIn(SchoolRole.Curator).OpenAsync(consent)).Text, StringComparison.Ordinal);
        Assert.Equal(ConsentState.Expired, await StateAsync(mentor));
    }

    [Fact]
    public async Task Another_school_neither_asks_nor_sees()
    {
        await portal.ByOrderAsync(SchoolRole.Mentee);
        var (mentor, _) = await portal.PeopleAsync("Григор");
        var consent = await RequestAsync(portal.SignedIn(SchoolRole.Curator), mentor);
        var stranger = portal.SignedIn(SchoolRole.Curator, portal.Second);
        var (own, _) = await portal.PeopleAsync("Григорьев", portal.Second);
        var forged = (await stranger.OpenAsync($"/people/{own}")).Form("/distribution-consent").At($"/people/{mentor}/distribution-consent");
        Assert.Equal(HttpStatusCode.NotFound, (await forged.SubmitAsync()).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(consent)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.SignedIn(SchoolRole.Mentee).GetAsync(consent)).Status);
    }

    private static async Task<string> RequestAsync(PortalClient curator, Guid person)
    {
        var page = await (await curator.OpenAsync($"/people/{person}")).Form("/distribution-consent").SendAsync();
        return page.Response.RequestMessage!.RequestUri!.AbsolutePath;
    }

    private static async Task ReceiveAsync(PortalClient curator, string consent, string until) =>
        await (await curator.OpenAsync(consent + "/receipt")).Form().Set("Form.GivenOn", "23.11.2026").Set("Form.Conditions", "Без фотографий").Set("Form.ValidUntil", until)
            .Attach("Form.Scan", "согласие.pdf", Scan, "application/pdf").SendAsync();

    private Task<ConsentState> StateAsync(Guid person) =>
        portal.InSchoolAsync(portal.First, db => db.Set<Consent>().Where(c => c.PersonId == person && c.Kind == ConsentKind.Distribution).Select(c => c.State).SingleAsync());
}
