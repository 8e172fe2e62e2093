using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Mentorships;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Diary;

/// <summary>
/// The talk under an entry: whoever reads the entry reads it (§2.13); mentor, mentee and curator write, and the curator is called by the mentor alone. Of that the mentee
/// learns nothing.
/// </summary>
public sealed class EntryTalkReader(PortalDbContext db, DiaryQueries diary, PairHeadReader pairs, MentorshipAccess access, CurrentActor actor, SchoolClock clock)
{
    /// <summary>Roles that comment.</summary>
    public const SchoolRole Comment = Rights.Participants | SchoolRole.Curator;

    /// <summary>Roles that answer the mentor; told of it is the curator.</summary>
    public const SchoolRole Answer = Rights.Office;

    // A talk under one entry is short.
    private const int Most = 200;

    /// <summary>The page; null when the entry is not visible.</summary>
    public async Task<EntryTalkPage?> PageAsync(Guid mentorshipId, Guid entryId, CancellationToken cancel)
    {
        if (await pairs.PairAsync(mentorshipId, cancel) is not { } pair || await diary.VisibleEntryAsync(pair, entryId, cancel) is not { } entry) return null;

        var comments = await (from c in db.Set<EntryComment>().AsNoTracking()
                              where c.EntryId == entryId
                              join p in db.Set<Person>() on c.AuthorId equals p.Id
                              orderby c.WrittenAt, c.Id
                              select new { p.Name, c.WrittenAt, c.Text }).Take(Most).ToListAsync(cancel);
        var isMentee = access.IsMenteeHimself(pair.MenteeId);
        var alert = isMentee || entry.AwaitsCurator is null ? null : await (
            from a in db.Set<EntryAlert>().AsNoTracking()
            where a.EntryId == entryId
            from who in db.Set<Person>().Where(p => p.Id == a.AnsweredById).DefaultIfEmpty()
            select new { Alert = a, Who = who }).FirstOrDefaultAsync(cancel);
        var isMentor = access.IsItsMentor(pair.MentorId);
        return new EntryTalkPage(pair, entry, [.. comments.Select(c => new CommentView(c.Name.SurnameWithInitials, clock.ToLocal(c.WrittenAt), c.Text))],
            alert is null ? null : new AlertView(alert.Alert.Version, alert.Alert.Text, alert.Alert.SentOn, alert.Alert.Answer, alert.Alert.AnsweredOn,
                alert.Who?.Name.SurnameWithInitials, alert.Alert.ReadOn),
            MayComment: entry.IsShared && MayComment(pair),
            MayRaise: isMentor && pair.IsActive && entry.AwaitsCurator is null,
            MayAnswer: alert is { Alert.IsOpen: true } && MayAnswer(pair),
            MayRead: isMentor && alert is { Alert: { IsOpen: false, ReadOn: null } },
            MayCorrect: isMentor && pair.IsActive)
        {
            StandsStill = (await StandsStillAsync(pair, cancel))?.Message,
        };
    }

    /// <summary>Why nothing is said under the entries now: the pair stands still; null while it works and when it is over.</summary>
    public async Task<RuleViolation?> StandsStillAsync(PairHead pair, CancellationToken cancel) => pair.State == MentorshipState.Suspended
        ? (await db.Set<Mentorship>().AsNoTracking().FirstAsync(m => m.Id == pair.MentorshipId, cancel)).RefuseStandingStill() : null;

    /// <summary>The actor writes under shared entries of the pair: one of it, or the curator.</summary>
    public bool MayComment(PairHead pair) => actor.PersonId is not null
        && (access.IsItsMentor(pair.MentorId) || access.IsItsMentee(pair.MenteeId) || (actor.Is(SchoolRole.Curator) && !access.IsMenteeHimself(pair.MenteeId)));

    /// <summary>The actor answers the mentor of the pair and is not of it.</summary>
    public bool MayAnswer(PairHead pair) => actor.Is(Answer) && actor.PersonId is { } me && me != pair.MentorId && me != pair.MenteeId;
}
