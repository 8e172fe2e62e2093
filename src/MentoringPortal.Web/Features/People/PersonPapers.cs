using MentoringPortal.Data;
using MentoringPortal.Documents;
using MentoringPortal.Documents.Assessments;
using MentoringPortal.Documents.Consents;
using MentoringPortal.Documents.Mentorships;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.People;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.People;

/// <summary>Papers about one person: the reference on the mentor's work (D-49) and the consent to distribution (D-09b). The leadership prints them for anybody, a person for himself.</summary>
public sealed class PersonPapers(PortalDbContext db, PeopleAccess access, PaperFactsReader facts, SchoolClock clock)
{
    /// <summary>D-49, or null when the person never was a mentor by an order. Number and signature are set by hand.</summary>
    public async Task<OfficialDocument?> ReferenceAsync(Guid id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } mentor) return null;
        var pairs = await (
            from m in db.Set<Mentorship>().AsNoTracking()
            where m.MentorId == id && m.ApprovedOn != null
            join mentee in db.Set<Person>() on m.MenteeId equals mentee.Id
            orderby m.StartsOn
            select new { Pair = m, Mentee = mentee }).ToListAsync(cancel);
        if (pairs.Count == 0) return null;
        var work = await (
            from e in db.Set<DiaryEntry>()
            join m in db.Set<Mentorship>() on e.MentorshipId equals m.Id
            where m.MentorId == id
            group e by 1 into all
            select new MentorWork(all.Count(), all.Count(e => e.Kind == DiaryEntryKind.LessonVisit), all.Sum(e => e.Minutes))).FirstOrDefaultAsync(cancel);
        return MentorReference.Compose(new MentorReferenceData
        {
            School = await facts.SchoolAsync(cancel),
            Date = clock.Today,
            Mentor = PaperFactsReader.Of(mentor),
            Category = mentor.Category,
            Work = work,
            Pairs = [.. pairs.Select(p => new MentoredLine(PaperFactsReader.Of(p.Mentee), p.Pair.Form.Label(), p.Pair.StartsOn, p.Pair.EndedOn ?? p.Pair.EndsOn)
            {
                Order = p.Pair.OrderReference,
                Result = p.Pair.State.Label().ToLowerInvariant(),
            })],
        });
    }

    /// <summary>D-09b to fill and sign by hand.</summary>
    public async Task<OfficialDocument?> DistributionConsentAsync(Guid id, CancellationToken cancel) => await FindAsync(id, cancel) is { } person
        ? DistributionConsent.Compose(new DistributionConsentData { School = await facts.SchoolAsync(cancel), Person = PaperFactsReader.Of(person) })
        : null;

    private async Task<StaffMember?> FindAsync(Guid id, CancellationToken cancel) =>
        access.SeesConsents || access.IsMe(id) ? await db.Set<StaffMember>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, cancel) : null;
}
