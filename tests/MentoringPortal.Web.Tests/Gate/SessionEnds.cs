using MentoringPortal.Data.Accounts;
using MentoringPortal.Testing;
using MentoringPortal.Web.Demo;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MentoringPortal.Web.Tests.Gate;

/// <summary>The ways in which a session ends under the hands of a person who is typing.</summary>
internal static class SessionEnds
{
    public static async Task EndAsync(PortalFactory portal, PortalClient client, TestAccount account, string way)
    {
        switch (way)
        {
            case "signed out in another tab":
                await client.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/account/logout") { Content = new FormUrlEncodedContent([]) });
                break;
            case "ended from another device":
                // Without the id of one session: «Выйти на всех других устройствах».
                await (await portal.SignedIn(account).OpenAsync("/account/sessions")).Form("/account/sessions").Without("id").SendAsync();
                break;
            case "password changed elsewhere":
                await ChangePasswordAsync(portal, account);
                break;
            case "cookie gone":
                client.SetCookie(portal.CookieOf(account).Name, "");
                break;
            case "idle":
                portal.Clock.Advance(TimeSpan.FromMinutes(61));
                break;
            case "blocked":
                await SetBlockedAsync(portal, account, true);
                break;
            default:
                Assert.Fail(way);
                break;
        }
    }

    // The old one is set again beside the portal: the same account may lose its session once more in another role.
    private static async Task ChangePasswordAsync(PortalFactory portal, TestAccount account)
    {
        const string password = "совсем другой длинный пароль";
        var old = await portal.InSchoolAsync(portal.First, db => db.Users.Where(u => u.Id == account.UserId).Select(u => u.PasswordHash).SingleAsync());
        var form = (await portal.SignedIn(account).OpenAsync("/account/password")).Form().Set("CurrentPassword", Demonstration.Password).Set("NewPassword", password)
            .Set("RepeatPassword", password);
        Assert.Equal("/account/sessions", (await form.SubmitAsync()).Location);
        await portal.InSchoolAsync(portal.First, db => db.Users.Where(u => u.Id == account.UserId).ExecuteUpdateAsync(u => u.SetProperty(a => a.PasswordHash, old)));
    }

    public static Task SetBlockedAsync(PortalFactory portal, TestAccount account, bool blocked) => portal.InSchoolAsync(portal.First,
        db => db.Set<Membership>().Where(m => m.Id == account.MembershipId).ExecuteUpdateAsync(u => u.SetProperty(m => m.IsBlocked, blocked)));
}
