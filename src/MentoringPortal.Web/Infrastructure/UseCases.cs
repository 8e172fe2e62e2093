using System.Reflection;

namespace MentoringPortal.Web.Infrastructure;

/// <summary>Registers use cases and access classes, so that a new one needs no line here.</summary>
public static class UseCases
{
    /// <summary>
    /// Every concrete class under <c>Features</c> with a public <c>RunAsync</c> method (a use case) or with a name ending in <c>Access</c>, <c>Queries</c> or <c>Reader</c> is scoped.
    /// </summary>
    public static IServiceCollection AddUseCases(this IServiceCollection services)
    {
        foreach (var type in typeof(UseCases).Assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false, IsNested: false, IsGenericType: false } && t.Namespace?.Contains(".Features.", StringComparison.Ordinal) == true))
        {
            var isUseCase = type.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly).Any(m => m.Name is "RunAsync");
            var isHelper = type.Name.EndsWith("Access", StringComparison.Ordinal) || type.Name.EndsWith("Queries", StringComparison.Ordinal) || type.Name.EndsWith("Reader", StringComparison.Ordinal);
            if (isUseCase || isHelper)
            {
                services.AddScoped(type);
            }
        }

        return services;
    }
}
