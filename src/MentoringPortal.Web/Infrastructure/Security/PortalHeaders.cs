namespace MentoringPortal.Web.Infrastructure.Security;

/// <summary>Headers of every answer: nothing foreign runs, nothing is framed, nothing private is cached.</summary>
public static class PortalHeaders
{
    /// <summary>No inline script or style, nothing from another host.</summary>
    public const string ContentSecurityPolicy =
        "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; "
            + "form-action 'self'; frame-ancestors 'none'";

    public static IApplicationBuilder UsePortalHeaders(this IApplicationBuilder app) => app.Use(static (context, next) =>
    {
        context.Response.OnStarting(static state =>
        {
            var response = ((HttpContext)state).Response;
            var headers = response.Headers;
            headers.ContentSecurityPolicy = ContentSecurityPolicy;
            headers.XContentTypeOptions = "nosniff";
            headers.XFrameOptions = "DENY";
            headers["Referrer-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            // Style sheets and scripts name their own time, also for a signed-in person; pages name none.
            if (headers.CacheControl.Count == 0) headers.CacheControl = "no-store";

            return Task.CompletedTask;
        }, context);
        return next(context);
    });
}
