namespace MentoringPortal.Web.Commands;

/// <summary>Asks the running portal on this machine whether it is ready; for containers, which hold no other tool. Exit code 0: ready.</summary>
public static class HealthCommand
{
    public static async Task<int> RunAsync(string? address)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address ?? "http://127.0.0.1:8080/health/ready"));
            // The portal answers only under its own host name.
            if (Environment.GetEnvironmentVariable("AllowedHosts")?.Split(';')[0] is { Length: > 0 } host and not "*") request.Headers.Host = host;
            using var answer = await http.SendAsync(request);
            return answer.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            return 1;
        }
    }
}
