using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Infrastructure.Gate;

/// <summary>Where a form leads, known before its save: the address is saved with the form's key, so that a repeated form finds it whatever happened in between.</summary>
public static class FormAnswer
{
    private const string Item = "Portal.FormAnswer";

    /// <summary>The form leads to a fixed address.</summary>
    public static void Expect(HttpContext http, string url) => http.Items[Item] = (Func<PortalDbContext, string?>)(_ => url);

    /// <summary>The form leads to what it makes, or else to the one record of this kind that it changes; keys are given before the save.</summary>
    public static void Expect<T>(HttpContext http, Func<T, string> url)
        where T : class => http.Items[Item] = (Func<PortalDbContext, string?>)(db =>
        {
            if (!typeof(Entity).IsAssignableFrom(typeof(T))) return null;
            var tracked = db.ChangeTracker.Entries().Where(e => e.Entity is T).ToList();
            var made = tracked.Where(e => e.State == EntityState.Added).ToList();
            return made.Count == 1 ? url((T)made[0].Entity) : made.Count == 0 && tracked.Count == 1 ? url((T)tracked[0].Entity) : null;
        });

    /// <summary>The address, asked as the save begins; null where the action has told none.</summary>
    internal static string? Of(HttpContext http, PortalDbContext db) => (http.Items[Item] as Func<PortalDbContext, string?>)?.Invoke(db);
}
