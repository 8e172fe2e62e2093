using MentoringPortal.Data.Common;

namespace MentoringPortal.Web.Infrastructure.Sessions;

/// <summary>An account whose password was set by somebody else must choose an own one before anything else.</summary>
public sealed class PasswordGate(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context, CurrentActor actor)
    {
        if (actor.MustChangePassword && HttpMethods.IsGet(context.Request.Method) && !context.Request.Path.StartsWithSegments("/account") && context.GetEndpoint() is not null && !Path.HasExtension(context.Request.Path))
        {
            context.Response.Redirect("/account/password");
            return Task.CompletedTask;
        }

        return next(context);
    }
}
