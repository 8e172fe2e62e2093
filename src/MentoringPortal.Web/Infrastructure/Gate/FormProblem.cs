namespace MentoringPortal.Web.Infrastructure.Gate;

/// <summary>Ends a request with a status and a sentence for the person; the error page shows both, and what became of the typed text.</summary>
public static class FormProblem
{
    private const string Item = "Portal.GateReason";

    /// <summary>Stops here: the answer is <paramref name="status"/> with <paramref name="message"/>; empty leaves the usual words of the status.</summary>
    public static void Refuse(this HttpContext context, int status, string message)
    {
        if (message.Length > 0) context.Items[Item] = message;
        ShowTyped(context);
        context.Response.StatusCode = status;
        // The error page must not stumble over the same form.
        context.Request.Method = HttpMethods.Get;
        context.Request.ContentType = null;
        context.Request.Form = FormCollection.Empty;
    }

    /// <summary>What <see cref="Refuse"/> said.</summary>
    public static string? Of(HttpContext context) => context.Items[Item] as string;

    /// <summary>A form that ends as an error page and was not kept is shown there, so that nothing typed is lost.</summary>
    public static LostForm? ShowTyped(HttpContext context)
    {
        if (LostForm.Of(context) is { } known) return known;
        if (!HttpMethods.IsPost(context.Request.Method) || LostForms.FormOf(context) is not { } form) return null;
        var request = context.Request;
        // The middleware of error pages has put its own address in place of the form's.
        var path = context.Features.Get<Microsoft.AspNetCore.Diagnostics.IStatusCodeReExecuteFeature>() is { } status ? (status.OriginalPath, status.OriginalQueryString)
            : context.Features.Get<Microsoft.AspNetCore.Diagnostics.IExceptionHandlerPathFeature>() is { } failure ? (failure.Path, request.QueryString.Value)
            : (request.Path.Value, request.QueryString.Value);
        if (path.Item1 is null || !LostForm.Concerns(path.Item1) || LostForm.From(request, form) is not { } lost) return null;
        var owner = context.RequestServices.GetRequiredService<FormOwner>().Of(form);
        var actor = context.RequestServices.GetRequiredService<Data.Common.CurrentActor>();
        lost = lost with { Address = path.Item1 + path.Item2, OfAnother = owner is not null && actor.UserId is not null && owner != actor.UserId };
        lost.Note(context);
        return lost;
    }
}

/// <summary>Marks the few actions that a script of the portal calls with JSON or DELETE.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AcceptsJsonAttribute : Attribute;
