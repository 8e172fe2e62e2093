using System.Security.Cryptography;
using System.Text;

namespace MentoringPortal.Web.Infrastructure.Security;

/// <summary>Random keys and one-time codes; only their hashes are stored.</summary>
public static class Secrets
{
    // No letters that look like digits or like each other, so that a printed code is typed without mistakes.
    private const string CodeAlphabet = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    /// <summary>256 random bits as text for a cookie.</summary>
    public static string NewKey() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    /// <summary>A code for paper, 20 characters ≈ 99 bits: «ABCDE-FGHJK-MNPQR-STUVW».</summary>
    public static string NewCode() => string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(CodeAlphabet, 5)));

    /// <summary>SHA-256 of a key.</summary>
    public static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));

    /// <summary>SHA-256 of a typed code: case, spaces and dashes do not matter.</summary>
    public static byte[] HashCode(string? typed) => Hash(new string((typed ?? "").Where(char.IsAsciiLetterOrDigit).Select(char.ToUpperInvariant).ToArray()));
}
