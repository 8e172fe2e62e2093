using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Web.Infrastructure.Sessions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Infrastructure.Gate;

/// <summary>Keeps a form that came after the session had ended, or with a token that is no longer good, and gives it back to the same person.</summary>
public static class LostForms
{
    internal static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Instead of the sign-in page for a lost form: keeps it first.</summary>
    public static async Task OnRedirectToLoginAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        var http = context.HttpContext;
        if (HttpMethods.IsPost(http.Request.Method))
        {
            if (http.Items[SessionStore.ExpiredUser] is Guid user)
            {
                await KeepAsync(http, user);
            }

            http.Response.Redirect("/account/login?reason=expired");
            return;
        }

        var page = http.Request.PathBase + http.Request.Path + http.Request.QueryString;
        var ended = http.Items[SessionStore.ExpiredUser] is not null ? "reason=expired&" : "";
        http.Response.Redirect(page == "/" && ended.Length == 0 ? "/account/login" : $"/account/login?{ended}ReturnUrl={Uri.EscapeDataString(page)}");
    }

    /// <summary>Stores the posted texts for the person; returns the draft or null when there was nothing to keep.</summary>
    public static async Task<Guid?> KeepAsync(HttpContext http, Guid userId)
    {
        if (!http.Request.HasFormContentType || http.Request.ContentLength > InputGate.FormLimit || http.Request.Headers["Sec-Fetch-Site"] == "cross-site")
        {
            return null;
        }

        IFormCollection form;
        try
        {
            form = await http.Request.ReadFormAsync();
        }
        catch (Exception e) when (e is InvalidDataException or BadHttpRequestException or NotSupportedException)
        {
            return null;
        }

        var fields = form.Where(f => !f.Key.StartsWith("__", StringComparison.Ordinal) && !InputGate.IsSecret(f.Key)).ToDictionary(f => f.Key, f => f.Value.ToArray());
        if (fields.Count == 0)
        {
            return null;
        }

        var address = http.Request.Path + http.Request.QueryString.Value;
        var key = FormDraft.Returned + (address.Length > 280 ? address[..280] : address);
        await using var scope = http.RequestServices.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var clock = scope.ServiceProvider.GetRequiredService<TimeProvider>();
        var draft = await db.Set<FormDraft>().FirstOrDefaultAsync(d => d.UserId == userId && d.FormKey == key);
        if (draft is null)
        {
            draft = new FormDraft { UserId = userId, FormKey = key };
            db.Add(draft);
        }

        draft.Content = JsonSerializer.Serialize(fields, Json);
        draft.Address = address;
        draft.SavedAt = clock.GetUtcNow().UtcDateTime;
        await db.SaveChangesAsync();
        return draft.Id;
    }
}
