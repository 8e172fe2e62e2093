using System.Diagnostics;

namespace MentoringPortal.Web.Infrastructure.Operation;

/// <summary>
/// What launch settings would say for a debug build: the Development environment and the address http://localhost:5080, where nothing else is set.
/// A launch settings file would make <c>dotnet run</c> write a line of its own into the output of the commands.
/// </summary>
internal static class DevelopmentDefaults
{
    /// <summary>Does nothing in a release build.</summary>
    [Conditional("DEBUG")]
    public static void Apply()
    {
        if (Missing("ASPNETCORE_ENVIRONMENT", "DOTNET_ENVIRONMENT")) Environment.SetEnvironmentVariable("ASPNETCORE_ENVIRONMENT", "Development");
        if (Missing("ASPNETCORE_URLS", "DOTNET_URLS", "URLS", "ASPNETCORE_HTTP_PORTS", "DOTNET_HTTP_PORTS", "HTTP_PORTS"))
        {
            Environment.SetEnvironmentVariable("ASPNETCORE_URLS", "http://localhost:5080");
        }
    }

    private static bool Missing(params string[] variables) => Array.TrueForAll(variables, variable => string.IsNullOrEmpty(Environment.GetEnvironmentVariable(variable)));
}
