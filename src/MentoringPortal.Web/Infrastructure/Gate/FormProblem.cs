namespace MentoringPortal.Web.Infrastructure.Gate;

/// <summary>Ends a request with a status and a sentence for the person; the error page shows both.</summary>
public static class FormProblem
{
    private const string Item = "Portal.GateReason";

    /// <summary>Stops here: the answer is <paramref name="status"/> with <paramref name="message"/>.</summary>
    public static void Refuse(this HttpContext context, int status, string message)
    {
        context.Items[Item] = message;
        context.Response.StatusCode = status;
        // The error page must not stumble over the same form.
        context.Request.Method = HttpMethods.Get;
        context.Request.ContentType = null;
        context.Request.Form = FormCollection.Empty;
    }

    /// <summary>What <see cref="Refuse"/> said.</summary>
    public static string? Of(HttpContext context) => context.Items[Item] as string;
}

/// <summary>Marks the few actions that a script of the portal calls with JSON or DELETE.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AcceptsJsonAttribute : Attribute;

