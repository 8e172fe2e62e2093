using System.Net;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MentoringPortal.Web.Tests.Gate;

/// <summary>The keys are lost or had to be revoked: everybody signs in anew, nothing fails, no typed text disappears.</summary>
public sealed class KeyRotationTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task R23_After_all_keys_are_revoked_everybody_signs_in_anew_and_the_text_is_still_there()
    {
        var client = portal.SignedIn(SchoolRole.Curator);
        var form = (await client.OpenAsync("/settings/calendar")).Form("days").Set("Form.Date", "20.01.2027").Set("Form.Reason", "пережить смену ключей");
        // Keys live by the clock of the machine, not by the clock of the school.
        portal.Services.GetRequiredService<IKeyManager>().RevokeAllKeys(TimeProvider.System.GetUtcNow(), "Учение");

        // The ring is read anew behind the first request; the one in hand may still be answered.
        var stranger = await client.GetAsync("/mentorships");
        for (var i = 0; i < 200 && stranger.Location is null; i++) stranger = await client.GetAsync("/mentorships");
        Assert.True(stranger.Location?.StartsWith("/account/login", StringComparison.Ordinal) == true, $"{stranger.Status} {stranger.Text}");
        var lost = await form.SubmitAsync();
        Assert.True((int)lost.Status < 500, $"{lost.Status}");
        Assert.Contains("пережить смену ключей", lost.Html, StringComparison.Ordinal);

        var login = (await client.OpenAsync("/account/login")).Form();
        var home = await login.Set("UserName", portal.First[SchoolRole.Curator].UserName).Set("Password", TestSchool.Password).SendAsync();
        Assert.Equal(HttpStatusCode.OK, home.Status);
        await (await client.OpenAsync("/settings/calendar")).Form("days").Set("Form.Date", "20.01.2027").Set("Form.Reason", "пережить смену ключей").SendAsync();
    }
}
