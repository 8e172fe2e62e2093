using MentoringPortal.Data.Operation;

namespace MentoringPortal.Web.Commands;

/// <summary>Asks the running portal on this machine whether it is ready; for containers, which hold no other tool. Exit code 0: ready, 1: not, 2: that is no address.</summary>
public static class HealthCommand
{
    public static async Task<int> RunAsync(string? address)
    {
        if (!Uri.TryCreate(address ?? "http://127.0.0.1:8080/health/ready", UriKind.Absolute, out var asked) || asked.Scheme is not ("http" or "https"))
        {
            await Console.Error.WriteLineAsync("Как вызвать: health [АДРЕС], например health http://127.0.0.1:8080/health/ready");
            return (int)ExitCode.Usage;
        }

        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, asked);
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
