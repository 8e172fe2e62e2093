using MentoringPortal.Data;
using MentoringPortal.Documents;
using MentoringPortal.Documents.Assessments;
using MentoringPortal.Documents.Consents;
using MentoringPortal.Documents.Mentorships;
using MentoringPortal.Domain.Achievements;
using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.People;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.People;

/// <summary>Papers about one person: the reference on the mentor's work (D-49) and the consent to distribution (D-09b). The leadership prints them for anybody,
/// a person for himself.</summary>
public sealed class PersonPapers(PortalDbContext db, PeopleAccess access, PaperFactsReader facts, MentorResults results, SchoolClock clock)
{
    /// <summary>D-49, or null when the person never was a mentor by an order. Number and signature are set by hand.</summary>
    public async Task<OfficialDocument?> ReferenceAsync(Guid id, ReferenceForm form, CancellationToken cancel) =>
        await ReferenceFactsAsync(id, form, cancel) is { } facts ? MentorReference.Compose(facts) : null;

    /// <summary>What stands in it.</summary>
    public async Task<MentorReferenceData?> ReferenceFactsAsync(Guid id, ReferenceForm form, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } mentor) return null;
        var pairs = await (
            from m in db.Set<Mentorship>().AsNoTracking()
            where m.MentorId == id && m.ApprovedOn != null
            orderby m.StartsOn
            select new { Pair = m, m.Mentee }).ToListAsync(cancel);
        if (pairs.Count == 0) return null;
        var work = await (
            from e in db.Set<DiaryEntry>()
            join u in db.Set<Unit>() on e.UnitId equals u.Id
            where u.MentorId == id
            group e by 1 into all
            select new MentorWork(all.Count(), all.Count(e => e.Kind == DiaryEntryKind.LessonVisit), all.Sum(e => e.Minutes))).SingleOrDefaultAsync(cancel);
        var reached = await results.OfMentorAsync(id, cancel);
        var achieved = await db.Set<Achievement>().AsNoTracking().Where(a => a.PersonId == id && a.State == AchievementState.Confirmed).OrderBy(a => a.On).ThenBy(a => a.Id)
            .ToListAsync(cancel);
        return new MentorReferenceData
        {
            School = await facts.SchoolAsync(cancel),
            Date = clock.Today,
            Mentor = PaperFactsReader.Of(mentor),
            Category = mentor.Staff?.Category,
            Work = work,
            Trainings = Lines(achieved.Where(a => a.Kind.IsTraining()), form.Of(form.Trainings)),
            Contests = Lines(achieved.Where(a => !a.Kind.IsTraining() && a.Kind is not (AchievementKind.Award or AchievementKind.Attestation)), form.Of(form.Contests)),
            Awards = Lines(achieved.Where(a => a.Kind == AchievementKind.Award), form.Of(form.Awards)),
            Pairs = [.. pairs.Select(p => new MentoredLine(PaperFactsReader.Of(p.Mentee), p.Pair.Form.Label(), p.Pair.StartsOn, p.Pair.EndedOn ?? p.Pair.EndsOn)
            {
                Order = p.Pair.OrderReference,
                IsOver = p.Pair.EndedOn is not null,
                Result = ResultOf(p.Pair, reached),
            })],
        };
    }

    // Confirmed achievements one a line, then what was typed besides.
    private static string? Lines(IEnumerable<Achievement> achieved, string? typed)
    {
        var lines = achieved.Select(a => a.Line).Concat(typed is null ? [] : [typed]).ToList();
        return lines.Count == 0 ? null : string.Join('\n', lines);
    }

    private static string ResultOf(Mentorship pair, IReadOnlyDictionary<Guid, string> reached)
    {
        var state = pair.State.Label().ToLowerInvariant();
        var came = (pair.State == MentorshipState.Completed ? pair.EndReason : null) ?? reached.GetValueOrDefault(pair.MenteeId);
        return came is null ? state : $"{state}: {PhraseStart.Lower(came.TrimEnd('.'))}";
    }

    /// <summary>D-09b to fill and sign by hand.</summary>
    public async Task<OfficialDocument?> DistributionConsentAsync(Guid id, CancellationToken cancel) => await FindAsync(id, cancel) is { } person
        ? DistributionConsent.Compose(new DistributionConsentData { School = await facts.SchoolAsync(cancel), Person = PaperFactsReader.Of(person) })
        : null;

    private async Task<Person?> FindAsync(Guid id, CancellationToken cancel) =>
        access.SeesConsents || access.IsMe(id) ? await db.Set<Person>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, cancel) : null;
}

/// <summary>What the portal does not know for a mentor's reference; typed for one printing, kept nowhere.</summary>
public sealed class ReferenceForm
{
    /// <summary>Characters of one text: it stands in the address.</summary>
    public const int Max = 300;

    public string? Trainings { get; set; }

    public string? Contests { get; set; }

    public string? Awards { get; set; }

    /// <summary>The text within its limit; null where nothing is typed.</summary>
    public string? Of(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim() is var whole && whole.Length > Max ? whole[..Max] : whole;
}

/// <summary>The page of a mentor's reference.</summary>
/// <param name="OpensCard">The reader may open the card of the person.</param>
public sealed record ReferencePage(Guid Id, MentorReferenceData Facts, ReferenceForm Form, bool OpensCard);
