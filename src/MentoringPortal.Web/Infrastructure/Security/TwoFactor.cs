using OtpNet;

namespace MentoringPortal.Web.Infrastructure.Security;

/// <summary>
/// Codes of an authenticator app (RFC 6238: SHA-1, six digits, 30 seconds). The current step and its two neighbours are accepted; Identity's own
/// provider takes a code again and again within three minutes, so it is not used.
/// </summary>
public static class TwoFactor
{
    private const int StepSeconds = 30;
    private static readonly VerificationWindow Neighbours = new(previous: 1, future: 1);

    /// <summary>160 random bits in base 32, as apps expect them.</summary>
    public static string NewKey() => Base32Encoding.ToString(KeyGeneration.GenerateRandomKey(20));

    /// <summary>The key in groups of four, for typing.</summary>
    public static string ForTyping(string key) => string.Join(' ', key.Chunk(4).Select(c => new string(c)));

    /// <summary>What the QR code says.</summary>
    public static string Address(string key, string userName) =>
        $"otpauth://totp/{Uri.EscapeDataString("Наставничество:" + userName)}?secret={key}&issuer={Uri.EscapeDataString("Наставничество")}&digits=6&period={StepSeconds}";

    /// <summary>Number of the step whose code was typed; null when the code is wrong or of another time.</summary>
    public static long? StepOf(string key, string? typed, DateTimeOffset now)
    {
        var code = new string((typed ?? "").Where(char.IsAsciiDigit).ToArray());
        return code.Length == 6 && Of(key).VerifyTotp(now.UtcDateTime, code, out var step, Neighbours) ? step : null;
    }

    /// <summary>The code at a moment.</summary>
    public static string CodeAt(string key, DateTimeOffset now) => Of(key).ComputeTotp(now.UtcDateTime);

    private static Totp Of(string key) => new(Base32Encoding.ToBytes(key), StepSeconds);
}
