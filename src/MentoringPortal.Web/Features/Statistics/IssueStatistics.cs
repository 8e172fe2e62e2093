using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Infrastructure;

namespace MentoringPortal.Web.Features.Statistics;

/// <summary>Issues a form: its values and its paper stay as they are from here on.</summary>
public sealed class IssueStatistics(PortalDbContext db, StatisticsReader reader, DocumentIssuer issuer, SchoolClock clock)
{
    public async Task<Outcome<Saved>> RunAsync(Guid id, Guid version, CancellationToken cancel)
    {
        if (await reader.PageAsync(id, cancel) is not { } page) return Outcome.Missing;

        if (page.Form.MayIssue(page.Values) is { } refused) return refused;

        var issued = await issuer.TryIssueAsync(await reader.PaperAsync(page, clock.Today, cancel), page.Form.Id, null, cancel);
        if (!issued.Ok) return Outcome.Refused(issued.Violations);

        page.Form.Issue(issued.Value.Id, page.Values, clock.Today);
        db.ExpectVersion(page.Form, version);
        return await issuer.SaveAsync(issued.Value, "Сведения для мониторинга выданы", "", cancel) is { } lost ? lost : Outcome.Done;
    }
}
