using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Web.Features.Consents;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Mentorships;

/// <summary>Changes the terms of a pair that no order has taken up yet; what a group has in common is changed for all its pairs.</summary>
public sealed class ChangeMentorshipTerms(PortalDbContext db, MentorshipAccess access, AskConsents asks, PairWarnings check)
{
    public async Task<Outcome<Saved>> RunAsync(Guid id, MentorshipTermsForm form, Guid version, CancellationToken cancel)
    {
        if (await access.Visible().FirstOrDefaultAsync(m => m.Id == id, cancel) is not { } mentorship) return Outcome.Missing;
        db.ExpectVersion(mentorship, version);
        var together = await db.OpenPairs().Include(m => m.Unit).Where(m => m.UnitId == mentorship.UnitId).ToListAsync(cancel);
        var terms = form.Terms;
        var found = await CheckAsync(mentorship, terms, cancel);
        List<RuleViolation> violations = [.. mentorship.ChangeTerms(terms), .. found.Contradictions];
        foreach (var other in together.Where(m => m.Id != mentorship.Id
            && (m.Form, m.Model, m.Kind, m.Topic) != (mentorship.Form, mentorship.Model, mentorship.Kind, mentorship.Topic)))
        {
            violations.AddRange(other.ChangeTerms(terms with
            {
                StartsOn = other.StartsOn,
                EndsOn = other.EndsOn,
                SupplementaryAgreement = other.SupplementaryAgreement,
                AgreementOn = other.AgreementOn,
                AgreementUntil = other.AgreementUntil,
            }));
        }

        if (violations.Count == 0 && form.Unread(found.Warnings) is { } unread) violations.Add(unread);
        if (violations.Count > 0) return Outcome.Refused(violations.Distinct().Select(MentorshipTermsForm.InForm));
        foreach (var pair in together) await asks.ChangedAsync(PairTerms.Of(pair), cancel);
        await ConsentFollowers.FollowAsync(db, together, cancel);
        db.Describe("Условия пары изменены");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }

    /// <summary>What other terms of the pair, and of its group, contradict and what is unusual about them.</summary>
    public async Task<PairCheck> CheckAsync(Mentorship mentorship, MentorshipTerms terms, CancellationToken cancel)
    {
        var together = await db.OpenPairs().Where(m => m.UnitId == mentorship.UnitId).Select(m => new { m.Id, m.MenteeId }).ToListAsync(cancel);
        return await check.ForAsync(mentorship.MentorId, [.. together.Select(m => m.MenteeId)], terms, [.. together.Select(m => m.Id)], cancel);
    }
}
