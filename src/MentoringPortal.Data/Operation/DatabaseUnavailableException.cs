using System.Data.Common;

namespace MentoringPortal.Data.Operation;

/// <summary>Nothing was saved: the database cannot be written just now. Trying again later may help, another input does not.</summary>
public sealed class DatabaseUnavailableException(DatabaseTrouble trouble, Exception cause) : DbException(cause.Message, cause)
{
    public DatabaseTrouble Trouble { get; } = trouble;
}
