using MentoringPortal.Domain.Partners;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Infrastructure.Security;
using MentoringPortal.Web.Infrastructure.Work;

namespace MentoringPortal.Web.Features.Partners;

/// <summary>Agreements with partners that end soon or are over.</summary>
public static class PartnerWork
{
    public static IReadOnlyList<WorkRule> Rules { get; } =
    [
        new("agreement-to-renew", (db, v) => WorkSources.OfRecords(
            from p in db.Set<Partner>()
            where !p.IsArchived && p.Agreements.Any() && !p.Agreements.Any(a => a.UntilOn == null || a.UntilOn > v.Today.AddDays(Partner.SoonDays))
            select new RecordOfWork { RecordId = p.Id, DoerId = null, On = p.Agreements.Max(a => a.UntilOn), Text = p.Name }))
        {
            Acts = SchoolRole.Curator, Sees = Rights.Deciders, OnPair = null, What = "Продлить договор с партнёром", Verb = "Продлить", Href = row => $"/partners/{row.RecordId}",
            About = WorkWords.Title, When = WorkWords.Until, Behind = 1,
        },
    ];
}
