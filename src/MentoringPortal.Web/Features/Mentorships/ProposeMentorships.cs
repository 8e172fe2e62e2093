using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Web.Features.Consents;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Mentorships;

/// <summary>The curator forms a pair, or a group: one pair for each mentee, so that each has an own plan, diary and assessments.</summary>
public sealed class ProposeMentorships(PortalDbContext db, PairConsentsReader consents, PairWarnings check, AskConsents asks)
{
    /// <summary>The new pairs, or everything that forbids them.</summary>
    public async Task<Outcome<IReadOnlyList<Mentorship>>> RunAsync(NewMentorshipForm form, CancellationToken cancel)
    {
        var mentees = form.MenteeIds.Distinct().ToList();
        var records = await db.Set<PoolRecord>()
            .Where(r => (r.Side == PoolSide.Mentors && r.PersonId == form.MentorId) || (r.Side == PoolSide.Mentees && mentees.Contains(r.PersonId)))
            .ToListAsync(cancel);
        var mentor = records.Find(r => r.Side == PoolSide.Mentors);
        if (mentor is null) return new RuleViolation("Выберите наставника из базы наставников", nameof(form.MentorId));
        if (mentees.Count == 0 || !mentees.All(id => records.Exists(r => r.Side == PoolSide.Mentees && r.PersonId == id)))
        {
            return new RuleViolation("Выберите наставляемых из базы наставляемых", nameof(form.MenteeIds));
        }

        var alreadyWith = await db.OpenPairs().Where(m => m.MentorId == mentor.PersonId && mentees.Contains(m.MenteeId)).Select(m => m.MenteeId).ToListAsync(cancel);
        var checkedPairs = await check.ForAsync(mentor.PersonId, mentees, form.Terms, [], cancel);
        var violations = new List<RuleViolation>(checkedPairs.Contradictions.Select(MentorshipTermsForm.InForm));
        var pairs = new List<Mentorship>();
        foreach (var mentee in mentees.Select(id => records.First(r => r.Side == PoolSide.Mentees && r.PersonId == id)))
        {
            var pair = Mentorship.Propose(mentor, mentee, form.Terms, alreadyWith.Contains(mentee.PersonId));
            if (pair.Ok) pairs.Add(pair.Value);
            else violations.AddRange(pair.Violations.Select(MentorshipTermsForm.InForm));
        }

        // A person who already stands in a pair keeps the state «В паре» when a consent is taken back: the papers themselves are asked.
        if (violations.Count == 0)
        {
            var incomplete = await consents.IncompleteAsync([.. pairs.Select(p => new AskedPair(Guid.Empty, p.MentorId, p.MenteeId))], cancel);
            violations.AddRange(incomplete.Select(i => new RuleViolation("Не хватает согласий: " + i)));
        }

        if (violations.Count == 0 && form.Unread(checkedPairs.Warnings) is { } unread) violations.Add(unread);

        if (violations.Count == 0 && checkedPairs.HasOtherMentor && form.Leads is null)
        {
            violations.Add(new RuleViolation("Укажите, какая пара ведёт этапы наставляемого", nameof(form.Leads)));
        }

        if (violations.Count > 0) return violations.Distinct().ToList();

        if (checkedPairs.HasOtherMentor) pairs.ForEach(p => p.Lead(form.Leads == NewMentorshipForm.NewLeads));

        pairs.Skip(1).ToList().ForEach(p => p.Join(pairs[0]));
        db.AddRange(pairs);
        foreach (var pair in pairs) await asks.ProposingAsync(PairTerms.Of(pair), cancel);
        await ConsentFollowers.FollowAsync(db, pairs, cancel);
        db.Describe(pairs.Count > 1 ? "Группа предложена" : "Пара предложена");
        await db.SaveChangesAsync(cancel);
        return pairs;
    }
}
