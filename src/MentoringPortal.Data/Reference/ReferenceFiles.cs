using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace MentoringPortal.Data.Reference;

/// <summary>Reads the versioned JSON files of <c>Data/Reference/…</c>, which travel inside the assembly.</summary>
internal static class ReferenceFiles
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(null, allowIntegerValues: false) },
        ReadCommentHandling = JsonCommentHandling.Skip,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    // What can be read back: computed members are left out.
    private static readonly JsonSerializerOptions Writing = new(Options)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        IgnoreReadOnlyProperties = true,
    };

    private static Assembly Assembly => typeof(ReferenceFiles).Assembly;

    /// <summary>Names of all files of a folder: «young-specialist.v1.json».</summary>
    public static IReadOnlyList<string> Names(string folder)
    {
        var prefix = Prefix(folder);
        return [.. Assembly.GetManifestResourceNames().Where(n => n.StartsWith(prefix, StringComparison.Ordinal)).Select(n => n[prefix.Length..]).Order(StringComparer.Ordinal)];
    }

    /// <summary>Reads one file; a file that does not fit its type is a bug and throws.</summary>
    public static T Read<T>(string folder, string name)
    {
        using var stream = Assembly.GetManifestResourceStream(Prefix(folder) + name) ?? throw new FileNotFoundException($"There is no reference file {folder}/{name}.");
        return JsonSerializer.Deserialize<T>(stream, Options) ?? throw new JsonException($"{folder}/{name} is empty.");
    }

    /// <summary>Reads a text of the same kind that does not come from the assembly.</summary>
    public static T? Parse<T>(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize<T>(json, Options);

    /// <summary>The text that <see cref="Parse{T}"/> reads back.</summary>
    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Writing);

    /// <summary>The bytes of one file.</summary>
    public static byte[] Bytes(string folder, string name)
    {
        using var stream = Assembly.GetManifestResourceStream(Prefix(folder) + name) ?? throw new FileNotFoundException($"There is no reference file {folder}/{name}.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static string Prefix(string folder) => $"MentoringPortal.Data.Reference.{folder}.";
}
