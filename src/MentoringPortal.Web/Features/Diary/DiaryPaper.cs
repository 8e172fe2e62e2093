using MentoringPortal.Data;
using MentoringPortal.Documents;
using MentoringPortal.Documents.Diary;
using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Features.Mentorships;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Diary;

/// <summary>Composes D-17, the printed diary of a period.</summary>
public sealed class DiaryPaper(PortalDbContext db, DiaryQueries queries, PaperFactsReader facts)
{
    /// <param name="withPrivate">Only for the mentor's own copy.</param>
    public async Task<OfficialDocument> ComposeAsync(PairHead pair, DateOnly from, DateOnly to, bool withPrivate, CancellationToken cancel)
    {
        var entries = await queries.EntriesOf(pair, withPrivate)
            .Where(e => e.Date >= from && e.Date <= to)
            .OrderBy(e => e.Date).ThenBy(e => e.Id)
            .Select(e => new { e.Date, e.Kind, e.Minutes, e.Topic, e.WhatWasDone, e.Result, e.Difficulty, e.NextStep })
            .ToListAsync(cancel);
        var order = await db.Set<Mentorship>().Where(m => m.Id == pair.MentorshipId).Select(m => m.OrderReference).FirstOrDefaultAsync(cancel);
        var people = await facts.PeopleAsync([pair.MentorId, pair.MenteeId], cancel);
        var unionHead = await facts.UnionHeadOf(pair.MenteeId).FirstOrDefaultAsync(cancel) ?? await facts.UnionHeadOf(pair.MentorId).FirstOrDefaultAsync(cancel);
        return MentorDiary.Compose(new MentorDiaryData
        {
            School = await facts.SchoolAsync(cancel),
            Mentor = people[pair.MentorId],
            Mentee = people[pair.MenteeId],
            From = from,
            To = to,
            Basis = order is null ? null : "приказ " + order,
            MethodUnionHead = unionHead is null ? null : PaperFactsReader.Of(unionHead),
            Entries = [.. entries.Select(e =>
                new DiaryLine(e.Date, e.Kind.Label(), e.Minutes, e.Topic) { Content = e.WhatWasDone, Result = e.Result, Difficulty = e.Difficulty, NextStep = e.NextStep })],
        });
    }
}
