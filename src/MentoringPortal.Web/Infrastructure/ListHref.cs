using System.Text;

namespace MentoringPortal.Web.Infrastructure;

/// <summary>Addresses of lists with their filter.</summary>
public static class ListHref
{
    /// <summary>The path with those parameters that have a value.</summary>
    public static string Of(string path, params (string Name, string? Value)[] parameters)
    {
        var href = new StringBuilder(path);
        var sign = '?';
        foreach (var (name, value) in parameters)
        {
            if (string.IsNullOrEmpty(value)) continue;
            href.Append(sign).Append(name).Append('=').Append(Uri.EscapeDataString(value));
            sign = '&';
        }

        return href.ToString();
    }
}
