using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Schools;

namespace MentoringPortal.Data.Accounts;

/// <summary>A printed one-time code with which a person opens an own account: no e-mail is needed.</summary>
[DisplayName("Приглашение")]
public sealed class Invitation : SchoolEntity
{
    /// <summary>A code not used for this long is void.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(14);

    private Invitation() { }

    /// <summary>A code that lets the holder of an existing account choose a new password.</summary>
    public static Invitation ForNewPassword(byte[] codeHash, string displayName, Guid userId, DateTime createdAt) =>
        new(codeHash, displayName, null, SchoolRole.None, createdAt) { UserId = userId };

    public Invitation(byte[] codeHash, string displayName, Guid? personId, SchoolRole roles, DateTime createdAt)
    {
        CodeHash = codeHash;
        DisplayName = displayName;
        PersonId = personId;
        Roles = roles;
        CreatedAt = createdAt;
        ExpiresAt = createdAt + Lifetime;
    }

    /// <summary>SHA-256 of the code; the code itself is shown once and never stored.</summary>
    [NotAudited]
    public byte[] CodeHash { get; private set; } = [];

    [DisplayName("Имя")]
    public string DisplayName { get; private set; } = "";

    /// <summary>The existing account that gets a new password; null for a new account.</summary>
    public Guid? UserId { get; private set; }

    [DisplayName("Участник")]
    public Guid? PersonId { get; private set; }

    [DisplayName("Роли")]
    public SchoolRole Roles { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime CreatedAt { get; private set; }

    /// <summary>UTC.</summary>
    [DisplayName("Действует до")]
    public DateTime ExpiresAt { get; private set; }

    /// <summary>UTC; a used or withdrawn code is void.</summary>
    [DisplayName("Использован")]
    public DateTime? UsedAt { get; private set; }

    /// <summary>Uses up the code.</summary>
    public RuleViolation? Use(DateTime now)
    {
        if (UsedAt is not null) return new("Этот код уже использован. Войдите со своим паролем или попросите новый код у администратора", "Code");
        if (now >= ExpiresAt) return new("Срок действия кода истёк. Попросите новый код у администратора", "Code");
        UsedAt = now;
        return null;
    }

    /// <summary>Makes the code void.</summary>
    public void Withdraw(DateTime now) => UsedAt ??= now;
}
