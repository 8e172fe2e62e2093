using MentoringPortal.Data;
using MentoringPortal.Documents;
using MentoringPortal.Documents.Consents;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Consents;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Features.Programs;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Consents;

/// <summary>D-08, D-08a, D-09, D-09b to sign on paper: one consent, one separate document, frozen when it is asked for.</summary>
public sealed class ConsentPaper(PortalDbContext db, ConsentAccess access, PaperFactsReader facts, ProgramReader programs)
{
    private readonly Dictionary<Guid, Participant> _people = [];
    private SchoolCard? _school;

    /// <summary>The paper as it was asked for, or null when the actor may not see the consent.</summary>
    public async Task<OfficialDocument?> ComposeAsync(Guid id, CancellationToken cancel)
    {
        var consent = await access.Visible().AsNoTracking().Include(c => c.Content).FirstOrDefaultAsync(c => c.Id == id, cancel);
        return consent is null ? null
            : consent.Content is { } frozen ? FrozenContent.Deserialize(frozen.Json)
            : await ComposeAsync(consent, await TermsAsync(consent, cancel), cancel);
    }

    /// <summary>Keeps the text of a consent that is asked for now.</summary>
    public async Task FreezeAsync(Consent consent, PairTerms? terms, CancellationToken cancel) =>
        consent.Freeze(terms is null ? null : await SubjectAsync(terms, cancel), FrozenContent.Serialize(await ComposeAsync(consent, terms, cancel)));

    /// <summary>What the consents of a pair speak of, in words; other words, another paper.</summary>
    public async Task<string> SubjectAsync(PairTerms terms, CancellationToken cancel) =>
        $"{terms.Form.Label()}; {terms.Topic}; {RussianDate.Period(terms.StartsOn, terms.EndsOn)}; наставник "
            + $"{(await PersonAsync(terms.MentorId, cancel)).Name.SurnameWithInitials}, "
        + $"наставляемый {(await PersonAsync(terms.MenteeId, cancel)).Name.SurnameWithInitials}";

    /// <summary>The terms of the pair that a consent speaks of, as they are now; null for a consent of the person alone.</summary>
    public async Task<PairTerms?> TermsAsync(Consent consent, CancellationToken cancel)
    {
        if (consent.Scope != ConsentScope.Mentorship) return null;
        if (await db.Set<Mentorship>().AsNoTracking().FirstOrDefaultAsync(m => m.Id == consent.ScopeId, cancel) is { } pair) return PairTerms.Of(pair);
        var drafted = await (from c in db.Set<OrderPoint>().AsNoTracking()
                             where c.Id == consent.ScopeId
                             join m in db.Set<Mentorship>() on c.MentorshipId equals (Guid?)m.Id
                             select new { Change = c, Pair = m }).FirstOrDefaultAsync(cancel);
        return drafted is null ? null : TermsOf(drafted.Change, drafted.Pair);
    }

    /// <summary>The terms of the pair that a drafted order will make.</summary>
    public static PairTerms? TermsOf(OrderPoint point, Mentorship old) => point.Change is not { Kind: OrderEffect.Replacement, NewMentorId: { } mentor, LastDay: { } last } change
        ? null : new PairTerms(point.Id, mentor, old.MenteeId, old.Form, old.Topic, last.AddDays(1), change.NewEndsOn ?? old.EndsOn, change.SupplementaryAgreement);

    private async Task<OfficialDocument> ComposeAsync(Consent consent, PairTerms? terms, CancellationToken cancel)
    {
        var school = _school ??= await facts.SchoolAsync(cancel);
        var (person, code) = (await PersonAsync(consent.PersonId, cancel), ConsentReader.CodeOf(consent.Id));
        var pair = new PairConsentData
        {
            School = school,
            Mentor = consent.Kind == ConsentKind.MentoringWork ? person : terms is null ? null : await PersonAsync(terms.MentorId, cancel),
            Mentee = consent.Kind == ConsentKind.MenteeParticipation ? person : terms is null ? null : await PersonAsync(terms.MenteeId, cancel),
            Form = terms is null ? null : (await programs.InForceAsync(cancel)).Definition.LabelOf(terms.Form),
            Content = consent.Kind == ConsentKind.MentoringWork ? null : terms?.Topic,
            From = terms?.StartsOn,
            To = terms?.EndsOn,
            SupplementaryAgreement = terms?.SupplementaryAgreement,
            RecordCode = code,
        };
        return consent.Kind switch
        {
            ConsentKind.PersonalData => PersonalDataConsent.Compose(new PersonalDataConsentData { School = school, Person = person, RecordCode = code }),
            ConsentKind.Distribution => DistributionConsent.Compose(
                new DistributionConsentData { School = school, Person = person, Resources = await SiteAsync(cancel), RecordCode = code }),
            ConsentKind.MentoringWork => MentorConsent.Compose(pair),
            _ => MenteeConsent.Compose(pair),
        };
    }

    private async Task<Participant> PersonAsync(Guid id, CancellationToken cancel)
    {
        if (_people.TryGetValue(id, out var known)) return known;
        return _people[id] = PaperFactsReader.Of(await db.Set<Person>().AsNoTracking().FirstAsync(p => p.Id == id, cancel));
    }

    // The school's own site is the usual place; a blank is left where none is known.
    private async Task<IReadOnlyList<string>> SiteAsync(CancellationToken cancel) =>
        await db.Set<School>().AsNoTracking().Where(s => s.Id == db.CurrentSchoolId && s.Website != "").Select(s => "сайт школы " + s.Website).ToListAsync(cancel);
}
