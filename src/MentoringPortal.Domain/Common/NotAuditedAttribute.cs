namespace MentoringPortal.Domain.Common;

/// <summary>
/// Keeps a property (or a whole entity) out of the change history: secrets and special-category data.
/// The history then says that it changed, never from what to what.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Class)]
public sealed class NotAuditedAttribute : Attribute;
