using MentoringPortal.Data.Common;
using Microsoft.Extensions.Caching.Memory;

namespace MentoringPortal.Web.Infrastructure;

/// <summary>
/// Keeps what a page has read of the school's records for the person and role that read it, until the school's stamp moves or its day ends (ADR 30).
/// The stamp comes with the session, before anything is read: what is kept is as new as its stamp, or newer.
/// </summary>
public sealed class SchoolKeep(SchoolKeep.Memory memory, CurrentActor actor, SchoolClock clock)
{
    // Bounds what is told by the hour (a code that runs out).
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    /// <summary>The facts kept under this name, or read now; what is not there is not kept. Requests share them: nobody changes them.</summary>
    /// <param name="name">The page with its filter.</param>
    public async Task<T> ReadAsync<T>(string name, Func<Task<T>> read)
        where T : class?
    {
        if (actor.SchoolStamp is not { } stamp) return await read();
        var key = (name, actor.SchoolId, actor.UserId, actor.ActiveRole);
        object state = (stamp, clock.Today, actor.Roles, actor.PersonId);
        if (memory.Cache.TryGetValue(key, out Kept? kept) && kept!.State.Equals(state)) return (T)kept.Facts;
        var facts = await read();
        if (facts is not null) memory.Cache.Set(key, new Kept(state, facts), new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Longest });
        return facts;
    }

    private sealed record Kept(object State, object Facts);

    /// <summary>Pages kept by this portal; the longest unread ones make room.</summary>
    public sealed class Memory : IDisposable
    {
        internal MemoryCache Cache { get; } = new(new MemoryCacheOptions { SizeLimit = 400 });

        public void Dispose() => Cache.Dispose();
    }
}
