using MentoringPortal.Data.Common;
using MentoringPortal.Web.Infrastructure.Gate;

namespace MentoringPortal.Web.Infrastructure.Security;

/// <summary>The action is open to everybody, so each network may ask it only so often. Who is signed in is not counted.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class)]
public sealed class ThrottledAttribute : Attribute;

/// <summary>
/// Counts the requests of strangers to public look-ups, per network and ten minutes, in memory. It stands before the input gate, so that nobody
/// can make the portal read uploads without end.
/// </summary>
public sealed class PublicThrottle(RequestDelegate next, TimeProvider time)
{
    /// <summary>Requests of one network within <see cref="Window"/>.</summary>
    public const int Limit = 60;

    /// <summary>After this the count begins anew.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    // One list for all networks: a flood of addresses empties it and never fills the memory.
    private const int MostNetworks = 20_000;
    private readonly Dictionary<string, int> _counts = [];
    private readonly Lock _lock = new();
    private DateTimeOffset _since = DateTimeOffset.MinValue;

    public async Task InvokeAsync(HttpContext context, CurrentActor actor)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<ThrottledAttribute>() is not null && actor.UserId is null && !Takes(Networks.Of(context.Connection.RemoteIpAddress)))
        {
            context.Response.Headers.RetryAfter = ((int)Window.TotalSeconds).ToString(System.Globalization.CultureInfo.InvariantCulture);
            context.Refuse(429, "Слишком много проверок подряд. Подождите десять минут и попробуйте снова.");
            return;
        }

        await next(context);
    }

    private bool Takes(string network)
    {
        var now = time.GetUtcNow();
        lock (_lock)
        {
            if (now - _since >= Window || _counts.Count >= MostNetworks)
            {
                _counts.Clear();
                _since = now;
            }

            var count = _counts.GetValueOrDefault(network) + 1;
            _counts[network] = count;
            return count <= Limit;
        }
    }
}
