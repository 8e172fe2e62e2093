using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Consents;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Web.Features.Programs;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Mentorships;

/// <summary>What a proposal contradicts, and what about it is unusual.</summary>
/// <param name="HasOtherMentor">Somebody of the mentees has another mentor at the same time: one of the pairs leads the stages.</param>
public sealed record PairCheck(IReadOnlyList<RuleViolation> Contradictions, IReadOnlyList<string> Warnings, bool HasOtherMentor);

/// <summary>Holds the terms of a pair or a group against the catalogue, the school's program and what the people do already.</summary>
public sealed class PairWarnings(PortalDbContext db, ProgramReader programs)
{
    /// <param name="own">Pairs that are being changed themselves.</param>
    public async Task<PairCheck> ForAsync(Guid mentorId, IReadOnlyCollection<Guid> mentees, MentorshipTerms terms, IReadOnlyCollection<Guid> own, CancellationToken cancel)
    {
        List<Guid> people = [mentorId, .. mentees];
        var program = (await programs.InForceAsync(cancel)).Definition;
        var staff = await db.Set<Person>().AsNoTracking().Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancel);
        var categories = await db.Set<PoolRecord>().Where(r => r.Side == PoolSide.Mentees && mentees.Contains(r.PersonId))
            .ToDictionaryAsync(r => r.PersonId, r => r.Category, cancel);
        var open = await (
            from m in db.OpenPairs()
            where (mentees.Contains(m.MenteeId) || m.MentorId == mentorId) && !own.Contains(m.Id)
            select new { m.MentorId, m.MenteeId, m.Topic, m.StartsOn, m.LastOn, m.Mentor.Name })
            .ToListAsync(cancel);
        var overlapping = open.FindAll(m => !(m.LastOn < terms.StartsOn) && !(terms.EndsOn < m.StartsOn));
        var (contradictions, warnings, second) = (new List<RuleViolation>(), new List<string>(), false);
        foreach (var mentee in mentees.Where(staff.ContainsKey))
        {
            var shape = new PairShape(terms, KindOf(mentorId), KindOf(mentee), mentees.Count, PairCatalogue.IsHead(staff.GetValueOrDefault(mentorId)?.Staff?.Post),
                categories.TryGetValue(mentee, out var category) ? category : null);
            var others = overlapping.FindAll(m => m.MenteeId == mentee && m.MentorId != mentorId).ConvertAll(m => new OtherMentor(m.Name.SurnameWithInitials, m.Topic));
            second |= others.Count > 0;
            contradictions.AddRange(PairCatalogue.Contradictions(shape));
            warnings.AddRange(program.Unusual(shape, staff[mentee].Name.SurnameWithInitials, others,
                mentees.Count + overlapping.Count(m => m.MentorId == mentorId)));
        }

        warnings.AddRange(staff.Values.Where(p => terms.StartsOn < p.Staff?.HiredOn)
            .Select(p => $"{p.Name.SurnameWithInitials}: дата приёма на работу – {p.Staff!.HiredOn:dd.MM.yyyy}, позже первого дня пары"));
        return new PairCheck([.. contradictions.Distinct()], [.. warnings.Distinct()], second);

        ParticipantKind KindOf(Guid person) => staff.TryGetValue(person, out var card) ? ConsentParty.Of(card, terms.StartsOn ?? DateOnly.MinValue).Kind : ParticipantKind.Staff;
    }
}
