using MentoringPortal.Web.Infrastructure.Gate;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace MentoringPortal.Web.Infrastructure.Sessions;

/// <summary>Sign-in by cookie with server-side sessions.</summary>
public static class SessionSetup
{
    /// <summary>Rounds of PBKDF2-HMAC-SHA512.</summary>
    private const int PasswordIterations = 220_000;

    public static void AddPortalSessions(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        // Browsers refuse the __Host- prefix without TLS; only a developer's machine or an explicit setting goes without it.
        var secure = builder.Configuration.GetValue("Portal:RequireHttps", !builder.Environment.IsDevelopment());
        services.AddSingleton<SessionStore>();
        services.AddSingleton<FormOwner>();
        services.AddSingleton<Features.Accounts.TwoFactorKeys>();
        services.AddSingleton<IPasswordHasher<Data.Accounts.PortalUser>, PasswordHasher<Data.Accounts.PortalUser>>();
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = builder.Configuration.GetValue("Accounts:PasswordIterations", PasswordIterations));
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(o =>
        {
            o.Cookie.Name = secure ? "__Host-portal" : "portal";
            o.Cookie.SecurePolicy = secure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
            o.Cookie.HttpOnly = true;
            o.Cookie.SameSite = SameSiteMode.Lax;
            o.ExpireTimeSpan = Data.Accounts.UserSession.Absolute;
            o.SlidingExpiration = false;
            o.LoginPath = "/account/login";
            o.Events.OnRedirectToLogin = LostForms.OnRedirectToLoginAsync;
            o.Events.OnRedirectToAccessDenied = LostForms.OnRedirectToAccessDeniedAsync;
        });
        services.AddSingleton<IPostConfigureOptions<CookieAuthenticationOptions>, UseSessionStore>();
        services.AddSingleton<IAuthorizationHandler, ActiveRoleHandler>();
        services.AddAuthorization(Policies.Add);
        services.AddAntiforgery(o =>
        {
            o.Cookie.Name = secure ? "__Host-portal-form" : "portal-form";
            o.Cookie.SecurePolicy = secure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
            o.Cookie.SameSite = SameSiteMode.Strict;
            o.SuppressXFrameOptionsHeader = true;
        });
    }

    private sealed class UseSessionStore(SessionStore store, TimeProvider clock) : IPostConfigureOptions<CookieAuthenticationOptions>
    {
        public void PostConfigure(string? name, CookieAuthenticationOptions options)
        {
            options.SessionStore = store;
            options.TimeProvider = clock;
        }
    }
}
