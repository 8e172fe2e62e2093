using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using MentoringPortal.Data.Common;
using MentoringPortal.Web.Infrastructure.Operation;

namespace MentoringPortal.Web.Features.Drafts;

/// <summary>What the autosave script sends.</summary>
public sealed partial record DraftBody(string? FormKey, Dictionary<string, string?>? Fields)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { MaxDepth = 4 };

    /// <summary>The body, or null with the status to refuse it by: 400 for what is no draft, 413 for one that is too long.</summary>
    public static async Task<(DraftBody? Body, int Status)> ReadAsync(Stream body, CancellationToken cancel)
    {
        var bytes = new byte[(StorageLimits.Draft * 2) + 1];
        var length = 0;
        for (int read; length < bytes.Length && (read = await body.ReadAsync(bytes.AsMemory(length), cancel)) > 0;) length += read;
        if (length == bytes.Length) return (null, StatusCodes.Status413PayloadTooLarge);
        try
        {
            // Typed at the border of a limit an emoji may come in half; the rest of the text is worth as much as before.
            var text = Escapes().Replace(Encoding.UTF8.GetString(bytes, 0, length), m => m.Groups["half"].Success ? "\\uFFFD" : m.Value);
            var draft = JsonSerializer.Deserialize<DraftBody>(text, Options);
            if (draft is null || draft.Fields is null || string.IsNullOrWhiteSpace(draft.FormKey) || draft.FormKey.Length > 300
                || draft.FormKey.StartsWith(FormDraft.Returned, StringComparison.Ordinal) || draft.FormKey.Contains('\0', StringComparison.Ordinal))
            {
                return (null, StatusCodes.Status400BadRequest);
            }

            return draft.Fields.Sum(f => f.Key.Length + (f.Value?.Length ?? 0)) > StorageLimits.Draft
                ? (null, StatusCodes.Status413PayloadTooLarge) : (draft, StatusCodes.Status204NoContent);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return (null, StatusCodes.Status400BadRequest);
        }
    }

    // Whole pairs and escaped backslashes are passed over, so that what remains is half of a pair.
    [GeneratedRegex(@"\\\\|\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|(?<half>\\u[dD][89a-fA-F][0-9a-fA-F]{2})", RegexOptions.CultureInvariant)]
    private static partial Regex Escapes();
}
