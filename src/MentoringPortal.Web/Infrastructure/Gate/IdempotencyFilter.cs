using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Infrastructure.Gate;

/// <summary>
/// A form is carried out once. Its key is saved by the same save that carries the change; a repeated form is led to the first result.
/// Antiforgery does not do this: the same token is accepted again and again.
/// </summary>
public sealed class IdempotencyFilter(PortalDbContext db, TimeProvider clock, IServiceScopeFactory scopes, ILogger<IdempotencyFilter> logger) : IAsyncActionFilter
{
    /// <summary>Name of the hidden field, added to every POST form by the form tag helper.</summary>
    public const string Field = "__key";

    /// <summary>Name of the hidden field with the key of the form's autosaved draft, which ends with the form.</summary>
    public const string DraftField = "__draft";

    // Only an action that cannot tell its address before the save is waited for.
    private const int Polls = 10;
    private static readonly TimeSpan PollEvery = TimeSpan.FromMilliseconds(100);

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (!HttpMethods.IsPost(http.Request.Method) || context.ActionDescriptor.EndpointMetadata.OfType<IgnoreFormKeyAttribute>().Any())
        {
            await next();
            return;
        }

        if (!Guid.TryParse(http.Request.Form[Field].FirstOrDefault(), out var key) || key == Guid.Empty)
        {
            http.Refuse(400, "Форма отправлена не полностью. Откройте страницу заново и отправьте форму ещё раз.");
            context.Result = new EmptyResult();
            return;
        }

        var digest = await FormDigest.OfAsync(http.Request.Form, http.RequestAborted);
        // A key of another form or person answers nothing by itself: a record that is not there stays 404, and a save is stopped by the key.
        if (await FirstAsync(key, wait: false) is { } earlier && IsOfThis(earlier, http))
        {
            context.Result = await LeadAsync(context, earlier, digest);
            return;
        }

        var record = new IdempotencyRecord { Key = key, UserId = db.Actor.UserId, Path = Path(http), At = clock.GetUtcNow().UtcDateTime, Digest = digest };
        db.Add(record);
        db.SavingChanges += Tell;
        var executed = await next();
        db.SavingChanges -= Tell;
        if (executed.Exception is DbUpdateException { Entries: var failed } and not DbUpdateConcurrencyException && await IsRepeatAsync(failed, key))
        {
            executed.ExceptionHandled = true;
            executed.Result = await LeadAsync(context, (await FirstAsync(key, wait: true))!, digest);
            return;
        }

        if (db.Entry(record).State != EntityState.Unchanged)
        {
            db.Entry(record).State = EntityState.Detached;
            return;
        }

        try
        {
            await FinishAsync(http, record, LocationOf(executed, http));
        }
        catch (Exception e) when (e is System.Data.Common.DbException or DbUpdateException)
        {
            // The change is saved and must be told so: a draft offered once more is the smaller harm.
            logger.LogWarning(e, "A form was carried out, but its draft could not be ended");
        }

        // The answer is saved with the change: whatever happens before it is sent, the same form leads to it.
        void Tell(object? sender, SavingChangesEventArgs saving) => record.Location ??= Short(FormAnswer.Of(http, db));
    }

    private async Task FinishAsync(HttpContext http, IdempotencyRecord record, string? location)
    {
        var form = http.Request.Form;
        var draft = form[DraftField].FirstOrDefault();
        Guid? returned = Guid.TryParse(form["__returned"].FirstOrDefault(), out var id) ? id : null;
        if (returned is not null || !string.IsNullOrEmpty(draft))
        {
            await db.Set<FormDraft>().Where(d => d.UserId == db.Actor.UserId && (d.Id == returned || d.FormKey == draft)).ExecuteDeleteAsync();
        }

        if (record.Location is null && location is not null)
        {
            await db.Set<IdempotencyRecord>().Where(r => r.Key == record.Key).ExecuteUpdateAsync(u => u.SetProperty(r => r.Location, location));
        }
    }

    private async Task<bool> IsRepeatAsync(IReadOnlyList<Microsoft.EntityFrameworkCore.ChangeTracking.EntityEntry> failed, Guid key) =>
        failed.Any(e => e.Entity is IdempotencyRecord) || await FirstAsync(key, wait: false) is not null;

    // Asked outside the request's own context: that one may hold a failed save.
    private async Task<IdempotencyRecord?> FirstAsync(Guid key, bool wait)
    {
        await using var scope = scopes.CreateAsyncScope();
        var fresh = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        for (var i = 0; ; i++)
        {
            var record = await fresh.Set<IdempotencyRecord>().AsNoTracking().FirstOrDefaultAsync(r => r.Key == key);
            if (record?.Location is not null || !wait || i == Polls) return record;

            await Task.Delay(PollEvery);
        }
    }

    private async Task<IActionResult> LeadAsync(ActionExecutingContext context, IdempotencyRecord earlier, byte[] digest)
    {
        if (!IsOfThis(earlier, context.HttpContext))
        {
            context.HttpContext.Refuse(400, "Эта форма уже была отправлена. Откройте страницу заново.");
            return new EmptyResult();
        }

        var location = earlier.Location ?? (await FirstAsync(earlier.Key, wait: true))?.Location;
        if (digest.AsSpan().SequenceEqual(earlier.Digest)) return new RedirectResult(location ?? "/");

        // «Back», another text, sent again: not the form that was carried out, and never silently taken for it.
        return new ViewResult
        {
            ViewName = "/Features/Drafts/Repeated.cshtml",
            StatusCode = StatusCodes.Status409Conflict,
            ViewData = new(new EmptyModelMetadataProvider(), new ModelStateDictionary())
            {
                Model = new RepeatedForm(location ?? "/", await LostForms.KeepAsync(context.HttpContext, db.Actor.UserId)),
            },
        };
    }

    private bool IsOfThis(IdempotencyRecord earlier, HttpContext http) => earlier.UserId == db.Actor.UserId && earlier.Path == Path(http);

    private static string? LocationOf(ActionExecutedContext executed, HttpContext http)
    {
        var url = executed.Result switch
        {
            RedirectToActionResult r => Link(executed, r.ActionName, r.ControllerName, r.RouteValues, r.Fragment),
            RedirectResult r => r.Url,
            LocalRedirectResult r => r.Url,
            RedirectToRouteResult r => new Microsoft.AspNetCore.Mvc.Routing.UrlHelperFactory().GetUrlHelper(executed).RouteUrl(r.RouteName, r.RouteValues),
            null => null,
            _ => http.Request.Path.Value,
        };
        return Short(url);
    }

    private static string? Short(string? url) => url?.Length > 2000 ? null : url;

    private static string? Link(ActionExecutedContext executed, string? action, string? controller, object? values, string? fragment) =>
        new Microsoft.AspNetCore.Mvc.Routing.UrlHelperFactory().GetUrlHelper(executed)
            .Action(new Microsoft.AspNetCore.Mvc.Routing.UrlActionContext { Action = action, Controller = controller, Values = values, Fragment = fragment });

    private static string Path(HttpContext http)
    {
        var path = http.Request.Path.Value ?? "/";
        return path.Length > 500 ? path[..500] : path;
    }
}

/// <summary>A form that came a second time with another content.</summary>
/// <param name="First">Where the first one led.</param>
/// <param name="Lost">What became of the second one's text; null when it held none.</param>
public sealed record RepeatedForm(string First, LostForm? Lost);

/// <summary>The action may safely be repeated and its form carries no key: autosave, sign-out, the pages of errors.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class)]
public sealed class IgnoreFormKeyAttribute : Attribute;
