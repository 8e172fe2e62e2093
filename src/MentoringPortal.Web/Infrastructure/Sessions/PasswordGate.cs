using MentoringPortal.Data.Common;
using MentoringPortal.Web.Infrastructure.Gate;

namespace MentoringPortal.Web.Infrastructure.Sessions;

/// <summary>
/// An account whose password was set by somebody else must choose an own one before anything else; one that decides in a school which demands
/// the second step of signing in must set it up.
/// </summary>
public sealed class PasswordGate(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, CurrentActor actor)
    {
        if (actor.MustChangePassword && HttpMethods.IsGet(context.Request.Method) && !context.Request.Path.StartsWithSegments("/account")
            && context.GetEndpoint() is not null && !Path.HasExtension(context.Request.Path))
        {
            context.Response.Redirect("/account/password");
            return;
        }

        if (actor.MustSetUpTwoFactor && !actor.MustChangePassword && !context.Request.Path.StartsWithSegments("/account")
            && !context.Request.Path.StartsWithSegments("/error") && !context.Request.Path.StartsWithSegments("/appearance") && context.GetEndpoint() is not null
            && !Path.HasExtension(context.Request.Path))
        {
            // The demand may come while somebody is writing: the text waits for the second step.
            if (await LostForms.KeepAsync(context, actor.UserId) is null) context.Response.Redirect("/account/two-factor");
            else context.Refuse(403, "Школа требует второй шаг входа. Подключите его в своей учётной записи, затем отправьте форму ещё раз.");
            return;
        }

        await next(context);
    }
}
