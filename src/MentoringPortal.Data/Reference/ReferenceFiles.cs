using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using MentoringPortal.Domain.Common;

namespace MentoringPortal.Data.Reference;

/// <summary>Reads the versioned JSON files of <c>Data/Reference/…</c>, which travel inside the assembly.</summary>
internal static class ReferenceFiles
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(null, allowIntegerValues: false) },
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
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

    /// <summary>Reads one file.</summary>
    /// <exception cref="StartRefusedException">The first mistake, with file, path and line.</exception>
    public static T Read<T>(string folder, string name)
        where T : IReferenceFile => ReadChecked<T>(folder, name, Bytes(folder, name));

    /// <summary>Reads a text as the file of that folder and name.</summary>
    /// <exception cref="StartRefusedException">The first mistake, with file, path and line.</exception>
    public static T ReadChecked<T>(string folder, string name, ReadOnlySpan<byte> json)
        where T : IReferenceFile
    {
        var file = $"Reference/{folder}/{name}";
        var read = Parse<T>(file, json);
        foreach (var problem in Misnamed(name, read.Code, read.Version).Concat(read.Problems())) Refuse(file, json, problem);
        return read;
    }

    /// <summary>A file whose name says another code or version than it does itself.</summary>
    public static IEnumerable<FileProblem> Misnamed(string name, string? code, int version)
    {
        if (code is not null && !name.StartsWith(code + ".", StringComparison.Ordinal)) yield return new("$.code", $"«{code}» is not the name of the file");
        if (!name.EndsWith($".v{version}.json", StringComparison.Ordinal)) yield return new("$.version", $"{version} is not the version in the name of the file");
    }

    /// <summary>Stops the start with a mistake.</summary>
    public static void Refuse(string file, ReadOnlySpan<byte> json, FileProblem problem) =>
        throw new StartRefusedException($"{file}, {problem.Path}, line {JsonLines.Of(json, problem.Path)}: {problem.Message}");

    /// <summary>Reads a text of the same kind that need not come from the assembly.</summary>
    /// <param name="file">Name for the message.</param>
    /// <exception cref="StartRefusedException">What does not fit its type, with file, path and line.</exception>
    public static T Parse<T>(string file, ReadOnlySpan<byte> json)
    {
        try
        {
            // Annotations forbid no null within a list.
            if (json.IndexOf("null"u8) >= 0 && JsonLines.MissingElement(json) is { } missing) throw new JsonException("an element is missing (null)", missing, null, null);
            return JsonSerializer.Deserialize<T>(json, Options) ?? throw new JsonException("The file is empty.", "$", 0, 0);
        }
        catch (JsonException mistake)
        {
            throw new StartRefusedException($"{file}, {mistake.Path ?? "$"}, line {LineOf(json, mistake)}: {mistake.Message}");
        }
    }

    // A value that does not fit stands where its path says; a text that is no JSON has only the reader's own line.
    private static long LineOf(ReadOnlySpan<byte> json, JsonException mistake)
    {
        try
        {
            return JsonLines.Of(json, mistake.Path ?? "$");
        }
        catch (JsonException)
        {
            return (mistake.LineNumber ?? 0) + 1;
        }
    }

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
