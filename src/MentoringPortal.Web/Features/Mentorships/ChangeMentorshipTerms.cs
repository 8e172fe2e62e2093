using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Mentorships;

namespace MentoringPortal.Web.Features.Mentorships;

/// <summary>Changes the terms of a pair that no order has taken up yet.</summary>
public sealed class ChangeMentorshipTerms(PortalDbContext db)
{
    public async Task<IReadOnlyList<RuleViolation>> RunAsync(Mentorship mentorship, MentorshipTermsForm form, Guid version, CancellationToken cancel)
    {
        db.ExpectVersion(mentorship, version);
        var violations = mentorship.ChangeTerms(form.Terms);
        if (violations.Count == 0)
        {
            db.Describe("Условия пары изменены");
            await db.SaveChangesAsync(cancel);
        }

        return violations;
    }
}
