using System.Text.Json;

namespace MentoringPortal.Data.Reference;

/// <summary>Tells on which line of a JSON text a path stands.</summary>
internal static class JsonLines
{
    /// <summary>Line of «$.stages[0].plan», from 1; of the nearest parent where the path itself is not there.</summary>
    public static int Of(ReadOnlySpan<byte> json, string path)
    {
        var (lines, _) = Read(json);
        while (!lines.ContainsKey(path) && path.Length > 1) path = path[..Math.Max(1, path.LastIndexOfAny(['.', '[']))];
        return lines.GetValueOrDefault(path, 1);
    }

    /// <summary>Path of the first element of a list that is null; null where there is none.</summary>
    public static string? MissingElement(ReadOnlySpan<byte> json) => Read(json).Missing;

    private static (Dictionary<string, int> Lines, string? Missing) Read(ReadOnlySpan<byte> json)
    {
        string? missing = null;
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        // For each open value: its path, and the index of the next element where it is an array (-1: an object).
        var open = new Stack<(string Path, int Next)>();
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip });
        string? property = null;
        var (line, at) = (1, 0);
        while (reader.Read())
        {
            for (; at < reader.TokenStartIndex; at++)
            {
                if (json[at] == (byte)'\n') line++;
            }

            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    property = reader.GetString();
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    open.Pop();
                    break;
                default:
                    var path = Path();
                    lines[path] = line;
                    if (reader.TokenType == JsonTokenType.Null && path[^1] == ']') missing ??= path;
                    if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray) open.Push((path, reader.TokenType == JsonTokenType.StartArray ? 0 : -1));

                    break;
            }
        }

        return (lines, missing);

        string Path()
        {
            if (open.Count == 0) return "$";

            var (parent, next) = open.Pop();
            open.Push((parent, next < 0 ? next : next + 1));
            return next < 0 ? $"{parent}.{property}" : $"{parent}[{next}]";
        }
    }
}
