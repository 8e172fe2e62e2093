using MentoringPortal.Data.Common;
using Microsoft.AspNetCore.DataProtection;

namespace MentoringPortal.Web.Infrastructure.Gate;

/// <summary>
/// Names, sealed in the form itself, the person for whom it was shown. Whatever becomes of the session, the text goes back to that person and to nobody else.
/// It gives no right but to have a text kept.
/// </summary>
public sealed class FormOwner(IDataProtectionProvider protection)
{
    /// <summary>Name of the hidden field.</summary>
    public const string Field = "__owner";

    private readonly IDataProtector _protector = protection.CreateProtector("MentoringPortal.FormOwner");

    /// <summary>The sealed name of the actor; null when nobody is signed in.</summary>
    public string? Seal(CurrentActor actor) => actor.UserId is { } user ? _protector.Protect(user.ToString("N")) : null;

    /// <summary>For whom the posted form was shown; null when it does not say so, or not truly.</summary>
    public Guid? Of(IFormCollection form)
    {
        if (form[Field].FirstOrDefault() is not { Length: > 0 and < 1000 } seal) return null;
        try
        {
            return Guid.Parse(_protector.Unprotect(seal));
        }
        catch (Exception e) when (e is System.Security.Cryptography.CryptographicException or FormatException)
        {
            return null;
        }
    }
}
