using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace MentoringPortal.Documents;

/// <summary>The content of an issued document as text: the same content always gives the same characters.</summary>
public static class FrozenContent
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        RespectNullableAnnotations = true,
    };

    public static string Serialize(OfficialDocument document) => JsonSerializer.Serialize(document, Options);

    /// <summary>Reads frozen content back. Throws <see cref="JsonException"/> when the text is not such content.</summary>
    public static OfficialDocument Deserialize(string json) =>
        JsonSerializer.Deserialize<OfficialDocument>(json, Options) ?? throw new JsonException("The frozen content is empty.");

    /// <summary>SHA-256 as 64 lower-case hexadecimal digits.</summary>
    public static string Sha256(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>SHA-256 of a text in UTF-8.</summary>
    public static string Sha256(string text) => Sha256(Encoding.UTF8.GetBytes(text));
}
