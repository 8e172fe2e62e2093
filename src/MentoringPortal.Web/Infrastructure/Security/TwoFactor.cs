using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MentoringPortal.Domain.Schools;

namespace MentoringPortal.Web.Infrastructure.Security;

/// <summary>
/// Codes of an authenticator app (RFC 6238: SHA-1, six digits, 30 seconds). The current step and its two neighbours are accepted; Identity's own
/// provider takes a code again and again within three minutes, so it is not used.
/// </summary>
public static class TwoFactor
{
    /// <summary>Roles that decide: a school may demand the second step from them.</summary>
    public const SchoolRole Deciding = SchoolRole.Director | SchoolRole.DeputyDirectorAcademic | SchoolRole.DeputyDirectorMethodical | SchoolRole.Curator | SchoolRole.SystemAdministrator;

    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int StepSeconds = 30;

    /// <summary>160 random bits in base 32, as apps expect them.</summary>
    public static string NewKey() => RandomNumberGenerator.GetString(Base32, 32);

    /// <summary>The key in groups of four, for typing.</summary>
    public static string ForTyping(string key) => string.Join(' ', key.Chunk(4).Select(c => new string(c)));

    /// <summary>What the QR code says.</summary>
    public static string Address(string key, string userName) =>
        $"otpauth://totp/{Uri.EscapeDataString("Наставничество:" + userName)}?secret={key}&issuer={Uri.EscapeDataString("Наставничество")}&digits=6&period={StepSeconds}";

    /// <summary>Number of the step whose code was typed; null when the code is wrong or of another time.</summary>
    public static long? StepOf(string key, string? typed, DateTimeOffset now)
    {
        var code = new string((typed ?? "").Where(char.IsAsciiDigit).ToArray());
        if (code.Length != 6) return null;
        var current = now.ToUnixTimeSeconds() / StepSeconds;
        long? found = null;
        // No early way out: the time taken tells nothing.
        for (var step = current - 1; step <= current + 1; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(CodeAt(key, step)), Encoding.ASCII.GetBytes(code))) found = step;
        }

        return found;
    }

    /// <summary>The code of a step.</summary>
    public static string CodeAt(string key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // The standard and every app say SHA-1; as a keyed hash it is not broken.
        HMACSHA1.HashData(Decode(key), counter, hash);
#pragma warning restore CA5350
        var offset = hash[^1] & 15;
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.Slice(offset, 4)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The code at a moment.</summary>
    public static string CodeAt(string key, DateTimeOffset now) => CodeAt(key, now.ToUnixTimeSeconds() / StepSeconds);

    private static byte[] Decode(string key)
    {
        var bytes = new byte[key.Length * 5 / 8];
        int buffer = 0, bits = 0, at = 0;
        foreach (var letter in key)
        {
            buffer = (buffer << 5) | Base32.IndexOf(letter, StringComparison.Ordinal);
            bits += 5;
            if (bits < 8) continue;
            bits -= 8;
            bytes[at++] = (byte)(buffer >> bits);
            buffer &= (1 << bits) - 1;
        }

        return bytes;
    }
}
