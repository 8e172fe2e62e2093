using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Data;

/// <summary>A write that may be left undone: nobody is kept waiting for it while another program holds the database.</summary>
public static class BriefWrite
{
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(1);

    /// <summary>Writes, waiting for another writer a second at most; what fails is thrown.</summary>
    public static async Task WriteBrieflyAsync(this PortalDbContext db, Func<Task> write, CancellationToken cancel)
    {
        if (db.Database.GetDbConnection() is not KeptConnection connection)
        {
            var usual = db.Database.GetCommandTimeout();
            db.Database.SetCommandTimeout(Wait);
            try
            {
                await write();
            }
            finally
            {
                db.Database.SetCommandTimeout(usual);
            }

            return;
        }

        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            connection.WaitFor(connection.Wait < Wait ? connection.Wait : Wait);
            await write();
        }
        finally
        {
            connection.WaitFor(connection.Wait);
            await db.Database.CloseConnectionAsync();
        }
    }
}
