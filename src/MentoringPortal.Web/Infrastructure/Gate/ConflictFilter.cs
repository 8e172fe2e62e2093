using System.Globalization;
using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Web.Infrastructure.Audit;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace MentoringPortal.Web.Infrastructure.Gate;

/// <summary>What the person entered beside what stands in the portal now.</summary>
public sealed record ConflictRow(string Label, string Entered, string Now);

/// <summary>The page of a lost race.</summary>
/// <param name="Rows">Empty for the write of one button.</param>
/// <param name="Back">The page the form stood on.</param>
public sealed record LostRace(IReadOnlyList<ConflictRow> Rows, string Back);

/// <summary>Answers a lost race of two editors with a page that shows both texts, where the action has not met it in its own way. Nothing typed is lost.</summary>
public sealed class ConflictFilter(CurrentActor actor, IServiceScopeFactory scopes) : IAsyncExceptionFilter
{
    public async Task OnExceptionAsync(ExceptionContext context)
    {
        var request = context.HttpContext.Request;
        if (context.Exception is not DbUpdateConcurrencyException conflict || !request.HasFormContentType) return;

        var now = await ReadNowAsync(conflict.Entries);
        var record = conflict.Entries.Count > 0 ? conflict.Entries[0].Metadata.ClrType : null;
        var rows = request.Form
            .Where(f => !f.Key.StartsWith("__", StringComparison.Ordinal) && !InputGate.IsSecret(f.Key) && !f.Key.EndsWith("Version", StringComparison.Ordinal)
                && !Guid.TryParse(f.Value, out _) && f.Value.ToString().Length > 0)
            .Select(f => (Name: f.Key[(f.Key.LastIndexOf('.') + 1)..], Value: f.Value.ToString()))
            .Select(f => new ConflictRow(AuditWords.Label(f.Name, record), f.Value, now.GetValueOrDefault(f.Name, "")))
            .ToList();
        context.Result = new ViewResult
        {
            ViewName = "/Features/Shared/Conflict.cshtml",
            StatusCode = StatusCodes.Status409Conflict,
            ViewData = new(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = new LostRace(rows, Back(request)) },
        };
        context.ExceptionHandled = true;
    }

    // Read anew by a context of its own: the request's one holds what could not be saved, and values of a tracked entity leave out what is nested in it.
    private async Task<Dictionary<string, string>> ReadNowAsync(IReadOnlyList<EntityEntry> entries)
    {
        var now = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(actor.TimeZoneId);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        db.ActFor(actor);
        foreach (var entry in entries.Where(e => !e.Metadata.IsOwned()))
        {
            var key = entry.Metadata.FindPrimaryKey()!.Properties.Select(p => entry.Property(p.Name).CurrentValue).ToArray();
            if (await db.FindAsync(entry.Metadata.ClrType, key) is not { } found) continue;
            foreach (var property in Flat(db.Entry(found).Properties, db.Entry(found).ComplexProperties))
            {
                var text = Convert.ToString(property.CurrentValue is DateOnly day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                    : property.CurrentValue is DateTime moment ? moment.ToString("O", CultureInfo.InvariantCulture) : property.CurrentValue, CultureInfo.InvariantCulture);
                now[property.Metadata.Name] = string.IsNullOrEmpty(text) ? "" : AuditWords.Value(text, property.Metadata.ClrType, zone).Trim('«', '»');
            }
        }

        return now;
    }

    private static IEnumerable<PropertyEntry> Flat(IEnumerable<PropertyEntry> own, IEnumerable<ComplexPropertyEntry> nested) =>
        own.Concat(nested.SelectMany(n => Flat(n.Properties, n.ComplexProperties)));

    // The address of a button has no page of its own; the browser tells which page of ours it stood on.
    private static string Back(HttpRequest request) =>
        Uri.TryCreate(request.Headers.Referer, UriKind.Absolute, out var from) && from.Authority == request.Host.Value ? from.PathAndQuery : "/";
}
