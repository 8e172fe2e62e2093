using MentoringPortal.Data;
using MentoringPortal.Domain.Consents;
using MentoringPortal.Domain.People;
using MentoringPortal.Web.Features.Consents;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Mentorships;

/// <summary>A consent that stands in the way of a pair.</summary>
public sealed record MissingConsent(Guid PersonId, ConsentKind Kind);

/// <summary>A pair that is asked about; while an order drafts it, its key is that of the change.</summary>
public sealed record AskedPair(Guid ScopeId, Guid MentorId, Guid MenteeId);

/// <summary>Whether every consent that was asked of a pair and of its people is given (S1-14, S4-19): asked when a pair is proposed, sent to the director and signed.</summary>
public sealed class PairConsentsReader(PortalDbContext db)
{
    /// <summary>People whose own consents are missing, with their kinds.</summary>
    public async Task<ILookup<Guid, ConsentKind>> MissingOfPeopleAsync(CancellationToken cancel) =>
        (await db.MissingConsents().Where(c => c.Scope != ConsentScope.Mentorship).Select(c => new { c.PersonId, c.Kind }).ToListAsync(cancel)).ToLookup(c => c.PersonId,
            c => c.Kind);

    /// <summary>Pairs whose consents are not complete, each as «Орлова Н.П. – Ким В.А.: нет …».</summary>
    public async Task<IReadOnlyList<string>> IncompleteAsync(IReadOnlyCollection<AskedPair> pairs, CancellationToken cancel)
    {
        var people = pairs.SelectMany(p => new[] { p.MentorId, p.MenteeId }).Distinct().ToList();
        var missing = await db.MissingConsents().Where(c => people.Contains(c.PersonId)).Select(c => new { c.PersonId, c.Kind, c.Scope, c.ScopeId }).ToListAsync(cancel);
        if (missing.Count == 0) return [];

        var names = await db.Set<Person>().AsNoTracking().Where(p => people.Contains(p.Id))
            .Select(p => new { p.Id, p.Name })
            .ToDictionaryAsync(p => p.Id, p => p.Name.SurnameWithInitials, cancel);
        return
        [
            .. pairs.Select(p => Lacking((p.MentorId, names[p.MentorId]), (p.MenteeId, names[p.MenteeId]),
                [.. missing.Where(c => (c.PersonId == p.MentorId || c.PersonId == p.MenteeId) && (c.Scope != ConsentScope.Mentorship || c.ScopeId == p.ScopeId))
                    .Select(c => new MissingConsent(c.PersonId, c.Kind))])).OfType<string>(),
        ];
    }

    /// <summary>What a pair lacks, in words; null when nothing does.</summary>
    public static string? Lacking((Guid Id, string Name) mentor, (Guid Id, string Name) mentee, IReadOnlyCollection<MissingConsent> missing) => missing.Count == 0 ? null
        : $"пара {mentor.Name} и {mentee.Name} ({string.Join(", ", missing.OrderBy(c => c.PersonId == mentor.Id ? 0 : 1).ThenBy(c => c.Kind)
            .Select(c => $"{(c.PersonId == mentor.Id ? mentor.Name : mentee.Name)} – {ConsentFollowers.Words(c.Kind)}"))})";
}
