namespace MentoringPortal.Web.Infrastructure.Operation;

/// <summary>Borders of the room that the portal takes, bytes; settings <c>Storage:…MB</c>.</summary>
/// <param name="WarnBelow">The administrator is warned when less than this, or less than the size of the database, is free.</param>
/// <param name="FullBelow">Below this nothing but sign-ins, drafts and lost forms is written.</param>
/// <param name="Reserve">Kept aside for those; 0 keeps nothing.</param>
/// <param name="FilesOfSchool">Scans and files of one school.</param>
public sealed record StorageLimits(long WarnBelow, long FullBelow, long Reserve, long FilesOfSchool)
{
    /// <summary>Autosaved and lost texts of one person.</summary>
    public const long DraftsOfPerson = 5L * 1024 * 1024;

    /// <summary>One autosaved text.</summary>
    public const int Draft = 512 * 1024;

    private const long Megabyte = 1024 * 1024;

    public static StorageLimits From(IConfiguration configuration)
    {
        long Of(string name, long usual) => configuration.GetValue("Storage:" + name, usual) * Megabyte;
        return new(Of("WarnBelowMB", 1024), Of("FullBelowMB", 16), Of("ReserveMB", 8), Of("FilesOfSchoolMB", 4096));
    }
}
