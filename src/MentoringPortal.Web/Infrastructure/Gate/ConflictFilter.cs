using MentoringPortal.Web.Infrastructure.Audit;
using MentoringPortal.Data.Common;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Infrastructure.Gate;

/// <summary>What the person entered beside what stands in the portal now.</summary>
public sealed record ConflictRow(string Label, string Entered, string Now);

/// <summary>Answers a lost race of two editors with a page that shows both texts, where the action has not met it in its own way. Nothing typed is lost.</summary>
public sealed class ConflictFilter(CurrentActor actor) : IAsyncExceptionFilter
{
    public async Task OnExceptionAsync(ExceptionContext context)
    {
        if (context.Exception is not DbUpdateConcurrencyException conflict || !context.HttpContext.Request.HasFormContentType)
        {
            return;
        }

        var now = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(actor.TimeZoneId);
        foreach (var entry in conflict.Entries)
        {
            var values = await entry.GetDatabaseValuesAsync();
            foreach (var property in values?.Properties ?? [])
            {
                var value = values![property.Name];
                var text = value switch { null => null, IFormattable f => f.ToString(value is DateOnly ? "yyyy-MM-dd" : value is DateTime ? "O" : null, System.Globalization.CultureInfo.InvariantCulture), _ => value.ToString() };
                now[property.Name] = text is null ? "" : AuditWords.Value(text, property.ClrType, zone).Trim('«', '»');
            }
        }

        var rows = context.HttpContext.Request.Form
            .Where(f => !f.Key.StartsWith("__", StringComparison.Ordinal) && !InputGate.IsSecret(f.Key) && !f.Key.EndsWith("Version", StringComparison.Ordinal) && !Guid.TryParse(f.Value, out _) && f.Value.ToString().Length > 0)
            .Select(f => new ConflictRow(AuditWords.Label(f.Key), f.Value.ToString(), now.GetValueOrDefault(f.Key[(f.Key.LastIndexOf('.') + 1)..], "")))
            .ToList();
        context.Result = new ViewResult
        {
            ViewName = "/Features/Shared/Conflict.cshtml",
            StatusCode = StatusCodes.Status409Conflict,
            ViewData = new(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = rows },
        };
        context.ExceptionHandled = true;
    }
}
