using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Web.Features.Mentorships;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Diary;

/// <summary>Comments under an entry, and «важно» from its sending to the answer that was read.</summary>
public sealed class WriteEntryTalk(PortalDbContext db, DiaryQueries diary, EntryTalkReader talk, PairHeadReader pairs, MentorshipAccess access, CurrentActor actor,
    SchoolClock clock)
{
    /// <summary>Writes a comment.</summary>
    public async Task<Outcome<Saved>> CommentAsync(Guid mentorshipId, Guid entryId, CommentForm form, CancellationToken cancel)
    {
        if (await EntryAsync(mentorshipId, entryId, cancel) is not var (pair, entry) || !talk.MayComment(pair) || actor.PersonId is not { } me) return Outcome.Missing;

        if (await talk.StandsStillAsync(pair, cancel) is { } still) return still;

        var made = EntryComment.Write(entry, me, form.Text, clock.Today, clock.NowUtc);
        if (!made.Ok) return Outcome.Refused(made.Violations);

        return await AddAsync(made.Value, "Комментарий к записи дневника", cancel);
    }

    /// <summary>The mentor calls the curator.</summary>
    public async Task<Outcome<Saved>> RaiseAsync(Guid mentorshipId, Guid entryId, AlertForm form, CancellationToken cancel)
    {
        if (await EntryAsync(mentorshipId, entryId, cancel) is not var (pair, entry) || !access.IsItsMentor(pair.MentorId)) return Outcome.Missing;

        var mentorship = await db.Set<Mentorship>().FirstAsync(m => m.Id == pair.MentorshipId, cancel);
        var made = EntryAlert.Raise(entry, mentorship, pair.MentorId, form.Text, clock.Today);
        if (!made.Ok) return Outcome.Refused(made.Violations);

        if (await db.Set<EntryAlert>().AnyAsync(a => a.EntryId == entryId, cancel)) return new RuleViolation("По этой записи куратору уже написано", nameof(form.Text));

        return await AddAsync(made.Value, "Куратору отправлено: важно", cancel);
    }

    /// <summary>The curator answers.</summary>
    public async Task<Outcome<Saved>> ReplyAsync(Guid mentorshipId, Guid entryId, Guid version, AlertAnswerForm form, CancellationToken cancel)
    {
        if (await AlertAsync(mentorshipId, entryId, cancel) is not var (pair, alert) || !talk.MayAnswer(pair)) return Outcome.Missing;

        var mentorship = await db.Set<Mentorship>().AsNoTracking().FirstAsync(m => m.Id == pair.MentorshipId, cancel);
        db.ExpectVersion(alert, version);
        if (alert.Reply(form.Answer, mentorship, actor.PersonId!.Value, clock.Today) is { Count: > 0 } wrong) return Outcome.Refused(wrong);

        db.Describe("Куратор ответил по записи дневника");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }

    /// <summary>The mentor has read the answer.</summary>
    public async Task<Outcome<Saved>> ReadAsync(Guid mentorshipId, Guid entryId, Guid version, CancellationToken cancel)
    {
        if (await AlertAsync(mentorshipId, entryId, cancel) is not var (pair, alert) || !access.IsItsMentor(pair.MentorId)) return Outcome.Missing;

        db.ExpectVersion(alert, version);
        if (alert.Read(clock.Today) is { } wrong) return wrong;

        db.Describe("Ответ куратора прочитан");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }

    private async Task<Outcome<Saved>> AddAsync(SchoolEntity made, string operation, CancellationToken cancel)
    {
        db.Add(made);
        db.Describe(operation);
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }

    private async Task<(PairHead Pair, DiaryEntry Entry)?> EntryAsync(Guid mentorshipId, Guid entryId, CancellationToken cancel) =>
        await pairs.PairAsync(mentorshipId, cancel) is { } pair && await diary.EntriesOf(pair).FirstOrDefaultAsync(e => e.Id == entryId, cancel) is { } entry
            ? (pair, entry) : null;

    private async Task<(PairHead Pair, EntryAlert Alert)?> AlertAsync(Guid mentorshipId, Guid entryId, CancellationToken cancel) =>
        await EntryAsync(mentorshipId, entryId, cancel) is var (pair, _) && await db.Set<EntryAlert>().FirstOrDefaultAsync(a => a.EntryId == entryId, cancel) is { } alert
            ? (pair, alert) : null;
}
