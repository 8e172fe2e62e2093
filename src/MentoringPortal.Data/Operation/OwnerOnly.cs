namespace MentoringPortal.Data.Operation;

/// <summary>Files that hold personal data and the key ring are read by the portal's own account only.</summary>
public static class OwnerOnly
{
    private const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Makes an empty file when there is none; SQLite gives its companions (-wal, -shm) the rights of the database.</summary>
    public static void Create(string path)
    {
        if (File.Exists(path)) return;
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.Write, Share = FileShare.ReadWrite | FileShare.Delete };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = Mode;
        using var file = new FileStream(path, options);
    }

    /// <summary>Takes the rights of others from a file that is there. False when the file belongs to somebody else and others may read it.</summary>
    public static bool Restrict(string path)
    {
        if (OperatingSystem.IsWindows() || !File.Exists(path) || File.GetUnixFileMode(path) == Mode) return true;
        try
        {
            File.SetUnixFileMode(path, Mode);
            return true;
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            return (File.GetUnixFileMode(path) & (UnixFileMode.GroupRead | UnixFileMode.OtherRead)) == 0;
        }
    }

    /// <summary>Makes a folder that only the owner enters, when it is missing.</summary>
    public static void CreateFolder(string path)
    {
        if (Directory.Exists(path)) return;
        if (File.Exists(path)) throw new DirectoryNotFoundException($"{path} is a file.");
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, Mode | UnixFileMode.UserExecute);
    }
}
