using System.Security.Cryptography;
using System.Text;

namespace MentoringPortal.Web.Infrastructure.Gate;

/// <summary>Tells two contents of one form apart. Passwords and codes are left out: a fast digest of them must stand nowhere.</summary>
public static class FormDigest
{
    /// <summary>SHA-256 over fields and files, tokens and keys left out.</summary>
    public static async Task<byte[]> OfAsync(IFormCollection form, CancellationToken cancel)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, values) in form.Where(f => !f.Key.StartsWith("__", StringComparison.Ordinal) && !InputGate.IsSecret(f.Key)).OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            foreach (var value in values) Add(name, value);
        }

        foreach (var file in form.Files)
        {
            Add(file.Name, file.FileName);
            await using var stream = file.OpenReadStream();
            sha.AppendData(await SHA256.HashDataAsync(stream, cancel));
        }

        return sha.GetHashAndReset();

        // A name or a value may hold anything but a NUL: the gate refuses it.
        void Add(string name, string? value) => sha.AppendData(Encoding.UTF8.GetBytes($"{name}\0{value}\0"));
    }
}
