using System.Net;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MentoringPortal.Web.Tests.Documents;

/// <summary>A portal that knows its public address.</summary>
public sealed class AddressedPortal : PortalFactory
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Portal:PublicAddress", "https://nastavnik.school14.example/portal/");
    }
}

public sealed class VerifyTests(AddressedPortal portal) : IClassFixture<AddressedPortal>, IAsyncLifetime
{
    private IssuedDocument _order = null!;
    private byte[] _pdf = [];

    public async Task InitializeAsync()
    {
        if (await FindAsync() is null)
        {
            await portal.OwnPeopleAsync();
            var pair = await portal.ProposedAsync(portal.First[SchoolRole.Mentor].PersonId, portal.First[SchoolRole.Mentee].PersonId);
            var order = await portal.SubmittedOrderAsync(pair);
            await (await portal.SignedIn(SchoolRole.Director).OpenAsync(order + "/signature")).Form().Set("Form.Number", "29.2").SendAsync();
        }

        _order = (await FindAsync())!;
        _pdf = await portal.InSchoolAsync(portal.First, db => db.Set<IssuedDocumentContent>().Where(c => c.DocumentId == _order.Id).Select(c => c.Pdf).SingleAsync());
        // Every test asks as a stranger anew.
        portal.Clock.Advance(PublicThrottle.Window);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    private string Address => "/verify/" + _order.VerificationCode;

    [Fact]
    public void The_paper_shows_the_page_and_the_code()
    {
        var text = Papers.Text(_pdf);
        Assert.Contains("nastavnik.school14.example/portal/verify", text, StringComparison.Ordinal);
        Assert.Contains("код " + Secrets.Printed(_order.VerificationCode!), text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stranger_learns_that_the_document_was_issued_and_nobodys_name()
    {
        var page = await portal.Anonymous().OpenAsync(Address);
        Assert.Contains("Школа выдала этот документ", page.Text, StringComparison.Ordinal);
        Assert.Contains("действует", page.Text, StringComparison.Ordinal);
        Assert.Contains("29.2", page.Text, StringComparison.Ordinal);
        Assert.Contains(_order.Sha256, page.Text, StringComparison.Ordinal);
        Assert.Contains("noindex", string.Join(' ', page.Response.Headers.GetValues("X-Robots-Tag")), StringComparison.Ordinal);
        Assert.DoesNotContain(_order.Id.ToString(), page.Html, StringComparison.OrdinalIgnoreCase);
        foreach (var account in portal.First.Accounts) Assert.DoesNotContain(account.DisplayName.Split(' ')[0], page.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SchoolRole.Mentee, true)]
    [InlineData(SchoolRole.Curator, true)]
    [InlineData(SchoolRole.Psychologist, false)]
    public async Task Those_who_may_open_the_document_get_the_link(SchoolRole role, bool link)
    {
        Assert.Equal(link, (await portal.SignedIn(role).OpenAsync(Address)).Html.Contains("/documents/" + _order.Id, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("/documents/" + _order.Id, (await portal.SignedIn(role, portal.Second).OpenAsync(Address)).Html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_code_is_typed_in_any_manner()
    {
        var code = _order.VerificationCode!;
        var printed = Secrets.Printed(code).ToLowerInvariant().Replace("-", " – ", StringComparison.Ordinal);
        Assert.Equal(Address, (await portal.Anonymous().GetAsync("/verify?code=" + Uri.EscapeDataString(printed))).Location);
        var cyrillic = string.Concat(code.Select(c => "ABEKMHPCTYX".IndexOf(c, StringComparison.Ordinal) is >= 0 and var at ? "АВЕКМНРСТУХ"[at] : c));
        Assert.Equal(Address, (await portal.Anonymous().GetAsync("/verify?code=" + Uri.EscapeDataString(cyrillic))).Location);
        Assert.Equal(HttpStatusCode.OK, (await portal.Anonymous().GetAsync("/verify/" + Uri.EscapeDataString(Secrets.Printed(code)))).Status);
    }

    [Theory]
    [InlineData("ABCD")]
    [InlineData("%D0%B9%D1%86%D1%83")]
    [InlineData("IIII-OOOO-1111")]
    public async Task What_cannot_be_a_code_is_explained_beside_the_field(string typed)
    {
        var page = await portal.Anonymous().GetAsync("/verify?code=" + typed);
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("двенадцать букв и цифр", Assert.Single(page.Errors), StringComparison.Ordinal);
        Assert.Equal(Uri.UnescapeDataString(typed), page.Document.QuerySelector("#code")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Unknown_codes_answer_alike_with_a_page_that_helps()
    {
        foreach (var code in new[] { "ABCDEFGHJKMN", _order.VerificationCode![..11], "x", _order.Id.ToString(), new string('A', 2000) })
        {
            foreach (var client in new[] { portal.Anonymous(), portal.SignedIn(SchoolRole.Curator) })
            {
                var page = await client.GetAsync("/verify/" + code);
                Assert.Equal(HttpStatusCode.NotFound, page.Status);
                Assert.Equal("Документ не найден", page.Heading);
                Assert.NotNull(page.Document.QuerySelector("form[action='/verify']"));
            }
        }
    }

    [Fact]
    public async Task A_file_is_compared_to_the_last_byte()
    {
        var client = portal.Anonymous();
        var same = await (await client.OpenAsync(Address)).Form().Attach("Form.File", "приказ.pdf", _pdf, "application/pdf").SubmitAsync();
        Assert.Equal(HttpStatusCode.OK, same.Status);
        Assert.Contains("Файл подлинный", same.Text, StringComparison.Ordinal);

        byte[] changed = [.. _pdf];
        changed[^10] ^= 1;
        Assert.Contains("Файл отличается", (await (await client.OpenAsync(Address)).Form().Attach("Form.File", "приказ.pdf", changed).SubmitAsync()).Text,
            StringComparison.Ordinal);

        var picture = await (await client.OpenAsync(Address)).Form().Attach("Form.File", "приказ.pdf", [0x89, (byte)'P', (byte)'N', (byte)'G', 1, 2, 3]).SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, picture.Status);
        Assert.Contains("Это не PDF", Assert.Single(picture.Errors), StringComparison.Ordinal);
        Assert.Contains("Выберите файл", Assert.Single((await (await client.OpenAsync(Address)).Form().Attach("Form.File", "пусто.pdf", []).SubmitAsync()).Errors),
            StringComparison.Ordinal);
        Assert.False(await portal.InSchoolAsync(portal.First, db => db.Set<Domain.Files.StoredFile>().AnyAsync(f => f.FileName == "приказ.pdf")));
    }

    [Fact]
    public async Task Guessing_is_stopped_for_strangers_and_not_for_those_signed_in()
    {
        var stranger = portal.Anonymous();
        for (var i = 0; i < PublicThrottle.Limit; i++) Assert.NotEqual(HttpStatusCode.TooManyRequests, (await stranger.GetAsync("/verify/ABCDEFGHJKMN")).Status);
        var stopped = await stranger.GetAsync(Address);
        Assert.Equal(HttpStatusCode.TooManyRequests, stopped.Status);
        Assert.Contains("Слишком много", stopped.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await portal.SignedIn(SchoolRole.Mentee).GetAsync(Address)).Status);
        portal.Clock.Advance(PublicThrottle.Window);
        Assert.Equal(HttpStatusCode.OK, (await stranger.GetAsync(Address)).Status);
    }

    [Fact]
    public async Task A_review_is_not_told_of_before_the_interview_is_held()
    {
        // The kind and its subject alone decide: a review whose assessment has no interview yet.
        var code = Secrets.NewLookUpCode();
        await portal.InSchoolAsync(portal.First, async db =>
        {
            var review = new IssuedDocument("D-23", "Отзыв", null, TestClock.Today, Guid.NewGuid(), portal.First[SchoolRole.Mentee].PersonId, "{}", _pdf,
                new string('0', 64), DateTime.UnixEpoch);
            review.CarryCode(code);
            db.Add(review);
            await db.SaveChangesAsync();
        });
        Assert.Equal(HttpStatusCode.NotFound, (await portal.Anonymous().GetAsync("/verify/" + code)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.SignedIn(SchoolRole.Mentee).GetAsync("/verify/" + code)).Status);
        Assert.Equal(HttpStatusCode.OK, (await portal.SignedIn(SchoolRole.Director).GetAsync("/verify/" + code)).Status);
    }

    [Fact]
    public async Task The_page_asks_the_database_little()
    {
        Assert.True((await portal.QueriesOfAsync(portal.Anonymous(), Address)).Count <= 1);
        Assert.True((await portal.QueriesOfAsync(portal.SignedIn(SchoolRole.Mentee), Address)).Count <= 3);
    }

    private Task<IssuedDocument?> FindAsync() => portal.InSchoolAsync(portal.First, db => db.Set<IssuedDocument>().AsNoTracking().FirstOrDefaultAsync(d => d.Number == "29.2"));
}

public sealed class UnknownAddressTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Where_the_address_would_lead_to_the_own_machine_nothing_is_printed()
    {
        await portal.OwnPeopleAsync();
        var pair = await portal.ProposedAsync(portal.First[SchoolRole.Mentor].PersonId, portal.First[SchoolRole.Mentee].PersonId);
        var order = await portal.SubmittedOrderAsync(pair);
        await (await portal.SignedIn(SchoolRole.Director).OpenAsync(order + "/signature")).Form().Set("Form.Number", "1").SendAsync();
        var pdf = await portal.InSchoolAsync(portal.First, db => db.Set<IssuedDocument>().Select(d => d.Content.Pdf).SingleAsync());
        Assert.DoesNotContain("Проверить документ", Papers.Text(pdf), StringComparison.Ordinal);
    }
}
