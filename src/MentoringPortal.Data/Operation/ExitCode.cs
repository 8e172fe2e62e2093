namespace MentoringPortal.Data.Operation;

/// <summary>With what the process ends when it cannot start or a command cannot be carried out; named in docs/deployment.md.</summary>
public enum ExitCode
{
    Done = 0,

    /// <summary>Something that the portal has no words for; the log holds the trace.</summary>
    Unexpected = 1,

    /// <summary>The command was called in a way it does not know, or it would overwrite a file.</summary>
    Usage = 2,

    /// <summary>The file is damaged or is no database of the portal.</summary>
    Damaged = 3,

    /// <summary>The file or its folder may not be read or written.</summary>
    NoAccess = 4,

    DiskFull = 5,

    /// <summary>Another program holds the database.</summary>
    Locked = 6,

    /// <summary>The schema is of another version of the portal.</summary>
    OtherVersion = 7,

    /// <summary>The database server does not answer.</summary>
    Unreachable = 8,

    /// <summary>A setting cannot be used: connection string, certificate, proxy.</summary>
    Settings = 9,

    /// <summary>Another program listens at the portal's address.</summary>
    AddressInUse = 10,
}
