namespace MentoringPortal.Data.Common;

/// <summary>A key that protects cookies and form tokens; in the database so that every instance and every backup has it.</summary>
public sealed class DataProtectionKey
{
    public Guid Id { get; private set; }

    public string FriendlyName { get; init; } = "";

    public string Xml { get; init; } = "";
}
