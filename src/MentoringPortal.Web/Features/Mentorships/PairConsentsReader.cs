using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Consents;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Pools;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Mentorships;

/// <summary>Whether the people of a pair have given every consent (S1-14, S4-19): asked when a pair is proposed, sent to the director and signed.</summary>
public sealed class PairConsentsReader(PortalDbContext db)
{
    /// <summary>Consents given by these people.</summary>
    public async Task<ILookup<Guid, ConsentKind>> GivenAsync(IReadOnlyCollection<Guid> people, CancellationToken cancel)
    {
        var given = await db.Set<Consent>().AsNoTracking()
            .Where(c => people.Contains(c.PersonId) && c.State == ConsentState.Given)
            .Select(c => new { c.PersonId, c.Kind }).ToListAsync(cancel);
        return given.ToLookup(c => c.PersonId, c => c.Kind);
    }

    /// <summary>Pairs whose consents are not complete, each as «Орлова Н.П. – Ким В.А.: нет …».</summary>
    public async Task<IReadOnlyList<string>> IncompleteAsync(IReadOnlyCollection<(Guid Mentor, Guid Mentee)> pairs, CancellationToken cancel)
    {
        var people = pairs.SelectMany(p => new[] { p.Mentor, p.Mentee }).Distinct().ToList();
        var given = await GivenAsync(people, cancel);
        var incomplete = pairs.Where(p => Missing(PoolSide.Mentors, given[p.Mentor]).Count + Missing(PoolSide.Mentees, given[p.Mentee]).Count > 0).ToList();
        if (incomplete.Count == 0) return [];

        var names = await db.Set<Person>().AsNoTracking().Where(p => people.Contains(p.Id))
            .Select(p => new { p.Id, Name = new RussianName(p.Surname, p.GivenName, p.Patronymic, p.Gender) })
            .ToDictionaryAsync(p => p.Id, p => p.Name.SurnameWithInitials, cancel);
        return incomplete.ConvertAll(p => Lacking(names[p.Mentor], given[p.Mentor], names[p.Mentee], given[p.Mentee])!);
    }

    /// <summary>What a pair lacks, in words; null when both have given everything.</summary>
    public static string? Lacking(string mentor, IEnumerable<ConsentKind> ofMentor, string mentee, IEnumerable<ConsentKind> ofMentee)
    {
        var lacks = Missing(PoolSide.Mentors, ofMentor).Select(k => $"{mentor} – {Words(k)}").Concat(Missing(PoolSide.Mentees, ofMentee).Select(k => $"{mentee} – {Words(k)}")).ToList();
        return lacks.Count == 0 ? null : $"пара {mentor} и {mentee} ({string.Join(", ", lacks)})";
    }

    /// <summary>Consents of this side that are not among the given.</summary>
    public static IReadOnlyList<ConsentKind> Missing(PoolSide side, IEnumerable<ConsentKind> given) => [.. Consent.RequiredFor(side).Except(given)];

    /// <summary>«согласие на обработку персональных данных», for the middle of a sentence.</summary>
    public static string Words(ConsentKind kind)
    {
        var label = kind.Label();
        return char.ToLowerInvariant(label[0]) + label[1..];
    }
}
