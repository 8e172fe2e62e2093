using MentoringPortal.Data;
using MentoringPortal.Documents;
using MentoringPortal.Documents.Consents;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Consents;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Features.Pools;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Consents;

/// <summary>D-08, D-08a, D-09, D-09b to sign on paper: one consent, one separate document. What the portal knows of the coming pair is filled in.</summary>
public sealed class ConsentPaper(PortalDbContext db, ConsentAccess access, PaperFactsReader facts)
{
    /// <summary>The paper, or null when the actor may not see the consent.</summary>
    public async Task<OfficialDocument?> ComposeAsync(Guid id, CancellationToken cancel)
    {
        var consent = await access.Visible().AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, cancel);
        if (consent is null) return null;
        var school = await facts.SchoolAsync(cancel);
        var code = ConsentReader.CodeOf(id);
        if (consent.Kind == ConsentKind.PersonalData)
        {
            var person = await db.Set<StaffMember>().AsNoTracking().FirstAsync(p => p.Id == consent.PersonId, cancel);
            return PersonalDataConsent.Compose(new PersonalDataConsentData { School = school, Person = PaperFactsReader.Of(person), RecordCode = code });
        }

        if (consent.Kind == ConsentKind.Distribution)
        {
            var person = await db.Set<StaffMember>().AsNoTracking().FirstAsync(p => p.Id == consent.PersonId, cancel);
            return DistributionConsent.Compose(new DistributionConsentData { School = school, Person = PaperFactsReader.Of(person), Resources = await SiteAsync(cancel), RecordCode = code });
        }

        var asMentor = consent.Kind == ConsentKind.MentoringWork;
        var open = db.OpenPairs().AsNoTracking();
        var pairs = await (asMentor ? open.Where(m => m.MentorId == consent.PersonId) : open.Where(m => m.MenteeId == consent.PersonId)).OrderByDescending(m => m.StartsOn).Take(2).ToListAsync(cancel);
        // With several mentees the consent speaks of mentees in general; the order names them.
        var pair = asMentor && pairs.Count > 1 ? null : pairs.FirstOrDefault();
        List<Guid> ids = pair is null ? [consent.PersonId] : [pair.MentorId, pair.MenteeId];
        var people = await facts.PeopleAsync(ids, cancel);
        var data = new PairConsentData
        {
            School = school,
            Mentor = asMentor ? people[consent.PersonId] : pair is null ? null : people[pair.MentorId],
            Mentee = asMentor ? (pair is null ? null : people[pair.MenteeId]) : people[consent.PersonId],
            Form = pair?.Form.Label(),
            Content = asMentor ? null : pair?.Topic,
            From = pair?.StartsOn,
            To = pair?.EndsOn,
            SupplementaryAgreement = pair?.SupplementaryAgreement,
            RecordCode = code,
        };
        return asMentor ? MentorConsent.Compose(data) : MenteeConsent.Compose(data);
    }

    // The school's own site is the usual place; a blank is left where none is known.
    private async Task<IReadOnlyList<string>> SiteAsync(CancellationToken cancel) =>
        await db.Set<School>().AsNoTracking().Where(s => s.Id == db.CurrentSchoolId && s.Website != "").Select(s => "сайт школы " + s.Website).ToListAsync(cancel);
}
