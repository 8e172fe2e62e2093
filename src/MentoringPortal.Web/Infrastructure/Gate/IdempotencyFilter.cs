using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Infrastructure.Gate;

/// <summary>
/// A form is carried out once. Its key is saved by the same save that carries the change; a repeated form is led to the first result.
/// Antiforgery does not do this: the same token is accepted again and again.
/// </summary>
public sealed class IdempotencyFilter(PortalDbContext db, TimeProvider clock, IServiceScopeFactory scopes) : IAsyncActionFilter
{
    /// <summary>Name of the hidden field, added to every POST form by the form tag helper.</summary>
    public const string Field = "__key";

    private const int Polls = 50;
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

        if (await FirstAsync(key, wait: false) is { } earlier)
        {
            context.Result = await LeadAsync(context, earlier);
            return;
        }

        var record = new IdempotencyRecord { Key = key, UserId = db.Actor.UserId, Path = Path(http), At = clock.GetUtcNow().UtcDateTime };
        db.Add(record);
        var executed = await next();
        if (executed.Exception is DbUpdateException { Entries: var failed } and not DbUpdateConcurrencyException && await IsRepeatAsync(failed, key))
        {
            executed.ExceptionHandled = true;
            executed.Result = await LeadAsync(context, (await FirstAsync(key, wait: true))!);
            return;
        }

        if (db.Entry(record).State != EntityState.Unchanged)
        {
            db.Entry(record).State = EntityState.Detached;
            return;
        }

        if (Guid.TryParse(http.Request.Form["__returned"].FirstOrDefault(), out var returned))
        {
            await db.Set<FormDraft>().Where(d => d.Id == returned && d.UserId == db.Actor.UserId).ExecuteDeleteAsync();
        }

        var location = LocationOf(executed, http);
        if (location is not null)
        {
            await db.Set<IdempotencyRecord>().Where(r => r.Key == key).ExecuteUpdateAsync(u => u.SetProperty(r => r.Location, location));
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
            if (record?.Location is not null || !wait || i == Polls)
            {
                return record;
            }

            await Task.Delay(PollEvery);
        }
    }

    private async Task<IActionResult> LeadAsync(ActionExecutingContext context, IdempotencyRecord earlier)
    {
        if (earlier.UserId != db.Actor.UserId || earlier.Path != Path(context.HttpContext))
        {
            context.HttpContext.Refuse(400, "Эта форма уже была отправлена. Откройте страницу заново.");
            return new EmptyResult();
        }

        var location = earlier.Location ?? (await FirstAsync(earlier.Key, wait: true))?.Location;
        return new RedirectResult(location ?? "/");
    }

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
        return url?.Length > 2000 ? null : url;
    }

    private static string? Link(ActionExecutedContext executed, string? action, string? controller, object? values, string? fragment) =>
        new Microsoft.AspNetCore.Mvc.Routing.UrlHelperFactory().GetUrlHelper(executed).Action(new Microsoft.AspNetCore.Mvc.Routing.UrlActionContext { Action = action, Controller = controller, Values = values, Fragment = fragment });

    private static string Path(HttpContext http)
    {
        var path = http.Request.Path.Value ?? "/";
        return path.Length > 500 ? path[..500] : path;
    }
}

/// <summary>The action may safely be repeated and its form carries no key: autosave, sign-out.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class IgnoreFormKeyAttribute : Attribute;
