using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using Microsoft.AspNetCore.Mvc;

namespace MentoringPortal.Web.Infrastructure;

/// <summary>Registers what the rooms are made of, so that a new class needs no line here.</summary>
public static class UseCases
{
    private static readonly HashSet<Type> Services = [typeof(PortalDbContext), typeof(CurrentActor), typeof(SchoolClock), typeof(SchoolCalendarReader), typeof(TimeProvider)];

    /// <summary>
    /// Scopes every concrete public class under <c>Features</c> that asks for the database, the actor or the clock, or for another such class:
    /// use cases, queries, access classes, papers. Controllers and middleware are made by the framework.
    /// </summary>
    public static IServiceCollection AddUseCases(this IServiceCollection services)
    {
        services.AddMemoryCache();
        services.AddScoped<SchoolClock>();
        services.AddScoped<SchoolCalendarReader>();
        var found = new HashSet<Type>(Services);
        var candidates = typeof(UseCases).Assembly.GetTypes().Where(IsCandidate).ToList();
        for (var grown = true; grown;)
        {
            grown = false;
            foreach (var type in candidates.Where(t => !found.Contains(t) && t.GetConstructors().Any(c => c.GetParameters().Any(p => found.Contains(p.ParameterType)))))
            {
                found.Add(type);
                services.AddScoped(type);
                grown = true;
            }
        }

        return services;
    }

    // Records carry data (HomePage holds the actor): they are told by their compiler-made clone method.
    private static bool IsCandidate(Type type) =>
        type is { IsClass: true, IsPublic: true, IsAbstract: false, IsNested: false, IsGenericType: false }
        && type.Namespace?.Contains(".Features.", StringComparison.Ordinal) == true
        && !typeof(ControllerBase).IsAssignableFrom(type)
        && type.GetMethod("<Clone>$") is null
        && type.GetMethod("InvokeAsync") is null;
}
