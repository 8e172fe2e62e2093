using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Dossiers;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Features.Dossiers;
using MentoringPortal.Web.Infrastructure;

namespace MentoringPortal.Web.Features.Assessments;

/// <summary>Puts all papers of an assessment into the dossier and issues the inventory D-46 (S0-32); one save.</summary>
public sealed class FileAssessment(PortalDbContext db, FilingQueries filing, InventoryPaper paper, DocumentIssuer issuer, SchoolClock clock)
{
    private const int MaxSheets = 999;

    public async Task<Result<Guid>> RunAsync(AssessmentWork work, FilingForm form, CancellationToken cancel)
    {
        var a = work.Assessment;
        if (a.File(work.Assessor, form.FiledOn, clock.Today) is { } violation)
        {
            return violation;
        }

        var papers = await filing.PapersAsync(a, cancel);
        var violations = new List<RuleViolation>();
        for (var i = 0; i < papers.Count; i++)
        {
            var sheets = i < form.Sheets.Count ? form.Sheets[i] : papers[i].Sheets;
            if (sheets is null or < 1 or > MaxSheets)
            {
                violations.Add(new RuleViolation($"«{papers[i].Title}»: укажите количество листов от 1 до {MaxSheets}", $"Sheets[{i}]"));
                continue;
            }

            db.Add(new DossierItem(a.MenteeId, papers[i].Title, papers[i].Date, sheets.Value, papers[i].DocumentId, papers[i].FileId, work.Assessor.PersonId, form.FiledOn!.Value));
        }

        if (violations.Count > 0)
        {
            return violations;
        }

        var issued = await issuer.TryIssueAsync(await paper.ComposeAsync(a.MenteeId, work.Assessor.PersonId, form.FiledOn, cancel), a.Id, a.MenteeId, cancel);
        if (!issued.Ok)
        {
            return issued.Violations[0];
        }

        var inventory = issued.Value;
        a.InventoryIssued(inventory.Id);
        db.Describe("Документы помещены в дело");
        await db.SaveChangesAsync(cancel);
        return inventory.Id;
    }
}
