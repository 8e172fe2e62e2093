using MentoringPortal.Data;
using MentoringPortal.Documents;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.Dossiers;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Features.Dossiers;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Assessments;

/// <summary>Puts all papers of an assessment into the dossier and issues the inventory D-46 (S0-32); one save.</summary>
public sealed class FileAssessment(PortalDbContext db, FilingQueries filing, ConcludeStage conclude, InventoryPaper paper, DocumentIssuer issuer,
    AcknowledgementReader acknowledgements, PaperFactsReader facts, SignatureMeaningReader meaning, SchoolClock clock)
{
    private const int MaxSheets = 999;

    public async Task<Outcome<FiledDossier>> RunAsync(AssessmentWork work, FilingForm form, CancellationToken cancel)
    {
        var a = work.Assessment;
        if (a.File(work.Assessor, form.FiledOn, clock.Today) is { } violation) return violation;

        var papers = await filing.PapersAsync(a, cancel);
        var (violations, counted) = (new List<RuleViolation>(), new List<int>());
        for (var i = 0; i < papers.Count; i++)
        {
            var sheets = i < form.Sheets.Count ? form.Sheets[i] : papers[i].Sheets;
            if (sheets is null or < 1 or > MaxSheets)
            {
                violations.Add(new RuleViolation($"«{papers[i].Title}»: укажите количество листов от 1 до {MaxSheets}", $"Sheets[{i}]"));
                continue;
            }

            counted.Add(sheets.Value);
        }

        if (violations.Count > 0) return violations;

        foreach (var (listed, sheets) in papers.Zip(counted))
        {
            var (made, count) = (listed, sheets);
            if (listed.IsSheet)
            {
                var sheet = await SheetAsync(a, form.FiledOn!.Value, cancel);
                if (!sheet.Ok) return sheet.Violations[0];
                (made, count) = (listed with { DocumentId = sheet.Value.Id }, PdfPages.Of(sheet.Value.Content.Pdf) ?? sheets);
            }

            db.Add(new DossierItem(a.MenteeId, made.Title, made.Date, count, made.DocumentId, made.FileId, work.Assessor.PersonId, form.FiledOn!.Value));
        }

        if (await conclude.ApplyAsync(work, cancel) is { } forbidden) return forbidden;

        var issued = await issuer.TryIssueAsync(await paper.ComposeAsync(a.MenteeId, work.Assessor.PersonId, form.FiledOn, cancel), a.Id, a.MenteeId, cancel);
        if (!issued.Ok) return issued.Violations[0];

        var inventory = issued.Value;
        a.InventoryIssued(inventory.Id);
        db.Describe("Документы помещены в дело");
        await db.SaveChangesAsync(cancel);
        return new FiledDossier(a.MenteeId, inventory.Id);
    }

    // What was acknowledged by a button, or refused, lies in the dossier as a sheet of its own (M11).
    private async Task<Result<IssuedDocument>> SheetAsync(StageAssessment a, DateOnly on, CancellationToken cancel)
    {
        var conclusion = await db.Set<IssuedDocument>().FirstAsync(d => d.Id == a.ConclusionDocumentId, cancel);
        var lines = (await acknowledgements.OfAsync(conclusion.Id, cancel)).Where(l => l.PersonId == a.MenteeId).ToList();
        return await issuer.TryIssueAsync(DocumentSheet.Compose(await facts.SchoolAsync(cancel), conclusion, lines, await meaning.ReadAsync(cancel), on), a.Id, a.MenteeId, cancel);
    }
}

/// <summary>The dossier after a filing.</summary>
/// <param name="InventoryId">The issued D-46.</param>
public sealed record FiledDossier(Guid MenteeId, Guid InventoryId);
