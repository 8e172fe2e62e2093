using MentoringPortal.Data.Operation;
using Microsoft.Data.Sqlite;

namespace MentoringPortal.Web.Infrastructure.Operation;

/// <summary>
/// Looks after the SQLite file while the portal works: room on the disk every half minute, its log every ten minutes, its statistics soon after the start and every six
/// hours, its soundness once a day.
/// </summary>
public sealed class StorageWatch(StorageState state, ILogger<StorageWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(30);
    private const int CheckPointEvery = 20, StatisticsEvery = 720, StatisticsAfter = 2, CheckEvery = 2880;

    /// <summary>Everything that is still in the log goes into the file, also at the end: whoever copies the file of a stopped portal has all of it.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        CheckPoint(TimeSpan.FromSeconds(5));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (state.File is not { } file) return;
        state.Measure();
        // Those that are there serve the first visitors; counting anew would make them wait.
        if (!HasStatistics(file)) await Task.Run(() => RenewStatistics(file), stoppingToken);
        // The machine's own time: no clock of a school moves the disk.
        using var timer = new PeriodicTimer(Every);
        for (var round = 1; await NextAsync(timer, stoppingToken); round++)
        {
            state.Measure();
            if (round % CheckPointEvery == 0) CheckPoint(TimeSpan.FromSeconds(1));
            if (round % StatisticsEvery == StatisticsAfter) await Task.Run(() => RenewStatistics(file), stoppingToken);
            // The first one soon after the start: a large file was looked through only for a while then.
            if (round % CheckEvery == CheckPointEvery) await Task.Run(() => Check(file), stoppingToken);
        }
    }

    // A start that fails elsewhere ends this one, too: that is no second failure to be told.
    private static async Task<bool> NextAsync(PeriodicTimer timer, CancellationToken stopping)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stopping);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private void CheckPoint(TimeSpan wait)
    {
        try
        {
            if (state.File?.CheckPoint(wait) == false) logger.LogInformation("The log of the database is not emptied: somebody is reading. It is whole together with its file");
        }
        catch (SqliteException e)
        {
            logger.LogWarning(e, "The log of the database could not be emptied");
        }
    }

    private bool HasStatistics(DatabaseFile file)
    {
        try
        {
            return file.HasStatistics;
        }
        catch (SqliteException e)
        {
            logger.LogWarning(e, "The database could not be asked for its statistics");
            return true;
        }
    }

    private void RenewStatistics(DatabaseFile file)
    {
        try
        {
            if (!file.IsReadOnly) file.RenewStatistics(TimeSpan.FromSeconds(5));
        }
        catch (SqliteException e)
        {
            logger.LogWarning(e, "The statistics of the database could not be renewed");
        }
    }

    private void Check(DatabaseFile file)
    {
        try
        {
            using var connection = file.Open(TimeSpan.FromSeconds(5));
            if (DatabaseFile.Check(connection, whole: false, TimeSpan.FromMinutes(10)) is { Count: > 0 } found) state.NoteDamage(string.Join("; ", found.Take(3)));
        }
        catch (SqliteException e)
        {
            logger.LogWarning(e, "The database could not be looked through");
        }
    }
}
