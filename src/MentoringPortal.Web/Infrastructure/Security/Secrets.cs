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

    /// <summary>Length of the code on an issued document: ≈ 59 bits, nobody guesses one.</summary>
    public const int DocumentCodeLength = 12;

    /// <summary>Length of the code on a blank form, which is looked up within one school by those who enter it.</summary>
    public const int FormCodeLength = 8;

    /// <summary>A random code that is looked up, without dashes: «K7M49QXT2HVD».</summary>
    public static string NewLookUpCode(int length = DocumentCodeLength) => RandomNumberGenerator.GetString(CodeAlphabet, length);

    /// <summary>The code as paper shows it: «K7M4-9QXT-2HVD».</summary>
    public static string Printed(string code) => string.Join('-', code.Chunk(4).Select(part => new string(part)));

    /// <summary>
    /// A typed look-up code in its stored form: case, spaces and dashes do not matter, and Cyrillic letters that look like Latin ones are taken for them.
    /// Null when it cannot be a code.
    /// </summary>
    public static string? ReadLookUpCode(string? typed, int length = DocumentCodeLength)
    {
        if (typed is null || typed.Length > 60) return null;
        var code = new StringBuilder(length);
        foreach (var c in typed.Select(char.ToUpperInvariant).Where(char.IsLetterOrDigit))
        {
            var alike = "АВЕКМНРСТУХ".IndexOf(c, StringComparison.Ordinal);
            code.Append(alike < 0 ? c : "ABEKMHPCTYX"[alike]);
        }

        return code.Length == length && code.ToString().All(c => CodeAlphabet.Contains(c, StringComparison.Ordinal)) ? code.ToString() : null;
    }

    /// <summary>SHA-256 of a key.</summary>
    public static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));

    /// <summary>SHA-256 of a typed code: case, spaces and dashes do not matter.</summary>
    public static byte[] HashCode(string? typed) => Hash(new string((typed ?? "").Where(char.IsAsciiLetterOrDigit).Select(char.ToUpperInvariant).ToArray()));
}
