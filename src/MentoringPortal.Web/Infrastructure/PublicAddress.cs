namespace MentoringPortal.Web.Infrastructure;

/// <summary>
/// The address under which others reach the portal, for links on paper: <c>Portal:PublicAddress</c>, else the address of the running request.
/// Where neither is known, or the address would lead everybody to the own machine, nothing is printed rather than something wrong.
/// </summary>
public sealed class PublicAddress(IConfiguration configuration, IHttpContextAccessor http, IHostEnvironment environment)
{
    /// <summary>The address of a page, «https://portal.school4.ru/verify/…»; null when the portal's own is not known.</summary>
    public string? Of(string path) => Root() is { } root ? root.TrimEnd('/') + path : null;

    private string? Root()
    {
        if (configuration["Portal:PublicAddress"] is { Length: > 0 } set) return Usable(set, anyHost: true);
        if (http.HttpContext?.Request is { Host.HasValue: true } request)
        {
            return Usable($"{request.Scheme}://{request.Host}{request.PathBase}", anyHost: environment.IsDevelopment());
        }
        // The demonstration is written before the first request comes.
        return environment.IsDevelopment() ? configuration["urls"]?.Split(';').Select(u => Usable(u, anyHost: true)).FirstOrDefault(u => u is not null) : null;
    }

    private static string? Usable(string address, bool anyHost) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.AbsoluteUri.Length <= 200 && (anyHost || !uri.IsLoopback)
            ? uri.AbsoluteUri : null;
}
