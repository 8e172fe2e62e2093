using MentoringPortal.Data.Operation;

namespace MentoringPortal.Data;

/// <summary>The portal cannot start, or a command cannot be carried out; the message says in Russian why and what to do, for whoever reads the log.</summary>
public sealed class StartRefusedException(ExitCode code, string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>A file of the program or a setting says what it must not.</summary>
    public StartRefusedException(string message)
        : this(ExitCode.Settings, message)
    {
    }

    public ExitCode Code { get; } = code;
}
