using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Web.Infrastructure.Sessions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Infrastructure.Gate;

/// <summary>Keeps a form that could not be taken – the session had ended, the role was changed, the token is no longer good – and gives it back to the same person.</summary>
public static class LostForms
{
    // Characters of a kept form; a body may hold a little more in other bytes.
    private const int Longest = 1_000_000;

    internal static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Instead of the sign-in page for a lost form: keeps it first, or shows what could not be kept.</summary>
    public static async Task OnRedirectToLoginAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        var http = context.HttpContext;
        if (HttpMethods.IsPost(http.Request.Method))
        {
            var lost = await KeepAsync(http, http.Items[SessionStore.ExpiredUser] as Guid?);
            if (lost is { Draft: null }) http.Refuse(401, "Сеанс закончился, поэтому форма не принята.");
            else http.Response.Redirect("/account/login?reason=" + (lost is null ? "again" : "expired"));
            return;
        }

        var page = http.Request.PathBase + http.Request.Path + http.Request.QueryString;
        var ended = http.Items[SessionStore.ExpiredUser] is not null ? "reason=ended&" : "";
        http.Response.Redirect(page == "/" && ended.Length == 0 ? "/account/login" : $"/account/login?{ended}ReturnUrl={Uri.EscapeDataString(page)}");
    }

    /// <summary>The role does not allow it, as after a change of the role in another tab: the page says so, the text stays.</summary>
    public static async Task OnRedirectToAccessDeniedAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        await KeepAsync(context.HttpContext, context.HttpContext.RequestServices.GetRequiredService<CurrentActor>().UserId);
        context.HttpContext.Refuse(403, "");
    }

    /// <summary>
    /// Keeps the posted texts for whom the form was shown (else for <paramref name="user"/>) and notes what became of them for the page that follows;
    /// null when nothing was typed.
    /// </summary>
    public static async Task<LostForm?> KeepAsync(HttpContext http, Guid? user)
    {
        if (LostForm.Of(http) is { } known) return known;
        if (!HttpMethods.IsPost(http.Request.Method) || !LostForm.Concerns(http.Request.Path) || FormOf(http) is not { } form || LostForm.From(http.Request, form) is not { } lost)
        {
            return null;
        }

        var owner = http.RequestServices.GetRequiredService<FormOwner>().Of(form) ?? user;
        lost = lost with { OfAnother = user is not null && owner != user };
        if (owner is { } of && http.Request.Headers["Sec-Fetch-Site"] != "cross-site") lost = lost with { Draft = await TryStoreAsync(http, of, lost, form) };
        lost.Note(http);
        return lost;
    }

    /// <summary>The form as it was read; null where it was none or could not be read.</summary>
    internal static IFormCollection? FormOf(HttpContext http) => http.Features.Get<IFormFeature>()?.Form is { Count: > 0 } form ? form : null;

    private static async Task<Guid?> TryStoreAsync(HttpContext http, Guid owner, LostForm lost, IFormCollection form)
    {
        var content = JsonSerializer.Serialize(LostForm.Texts(form).ToDictionary(f => f.Key, f => f.Value), Json);
        if (content.Length > Longest || lost.Address.Length > 2000) return null;
        try
        {
            return await StoreAsync(http.RequestServices, owner, lost, content);
        }
        catch (Exception e) when (e is DbUpdateException or System.Data.Common.DbException)
        {
            // The database is busy or full: the page shows the text and says that it was not kept.
            return null;
        }
    }

    private static async Task<Guid> StoreAsync(IServiceProvider services, Guid owner, LostForm lost, string content)
    {
        await using var scope = services.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var clock = scope.ServiceProvider.GetRequiredService<TimeProvider>();
        // Two tabs with the same form are two texts; the same form sent again is one.
        var key = FormDraft.Returned + (Guid.TryParse(lost.Key, out var id) ? id.ToString("N") : lost.Address.Length > 280 ? lost.Address[..280] : lost.Address);
        var draft = await db.Set<FormDraft>().FirstOrDefaultAsync(d => d.UserId == owner && d.FormKey == key);
        if (draft is null)
        {
            draft = new FormDraft { UserId = owner, FormKey = key };
            db.Add(draft);
        }

        await db.MakeRoomForDraftAsync(owner, draft.Id, content.Length, default);
        draft.Content = content;
        draft.Address = lost.Address;
        draft.SavedAt = clock.GetUtcNow().UtcDateTime;
        await db.SaveChangesAsync();
        return draft.Id;
    }
}
