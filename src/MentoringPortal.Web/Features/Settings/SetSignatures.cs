using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Infrastructure;

namespace MentoringPortal.Web.Features.Settings;

/// <summary>Adopts electronic documents, or goes back to paper (domain reference §6.4).</summary>
public sealed class SetSignatures(PortalDbContext db, SchoolClock clock)
{
    public async Task<Outcome<Saved>> RunAsync(School school, SignaturesForm form, Guid version, CancellationToken cancel)
    {
        if (form.Adopted)
        {
            var violations = school.AdoptElectronicFlow(form.ElectronicFlowAct, form.ElectronicFlowActOn, form.AgreedWithFounder, clock.Today);
            if (violations.Count > 0) return Outcome.Refused(violations);
        }
        else
        {
            school.GiveUpElectronicFlow();
        }

        db.ExpectVersion(school, version);
        db.Describe(form.Adopted ? "Принят электронный документооборот" : "Юридическую силу имеет бумага");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }
}
