using MentoringPortal.Data;
using MentoringPortal.Documents;
using MentoringPortal.Documents.Dossiers;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.Dossiers;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Features.Programs;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Dossiers;

/// <summary>The inventory of a dossier as a paper (D-46), papers of a running save included.</summary>
public sealed class InventoryPaper(PortalDbContext db, PaperFactsReader papers, DocumentCases cases, ProgramReader programs)
{
    /// <param name="compilerId">Who files now; an inventory printed later is signed by whoever filed last, not by whoever prints it.</param>
    /// <param name="date">Date of the inventory; null leaves a blank to fill by hand.</param>
    public async Task<OfficialDocument> ComposeAsync(Guid personId, Guid compilerId, DateOnly? date, CancellationToken cancel)
    {
        var items = await db.Set<DossierItem>().AsNoTracking().Where(i => i.PersonId == personId).ToListAsync(cancel);
        items.AddRange(db.ChangeTracker.Entries<DossierItem>().Where(e => e.State == EntityState.Added && e.Entity.PersonId == personId).Select(e => e.Entity));
        var documents = items.Where(i => i.DocumentId is not null).Select(i => i.DocumentId!.Value).ToList();
        var numbers = await db.Set<IssuedDocument>().Where(d => documents.Contains(d.Id) && d.Number != null).Select(d => new { d.Id, d.Number })
            .ToDictionaryAsync(d => d.Id, d => d.Number, cancel);
        if (date is null && items.MaxBy(i => (i.FiledOn, i.Id)) is { } latest) compilerId = latest.FiledById;
        var people = await papers.PeopleAsync([personId, compilerId, .. items.Select(i => i.FiledById).Distinct()], cancel);
        return DossierInventory.Compose(new DossierInventoryData
        {
            School = await papers.SchoolAsync(cancel),
            Date = date,
            Mentee = people[personId],
            Status = await programs.StatusAsync(personId, cancel),
            Compiler = people[compilerId],
            FileIndex = (await cases.OfKindAsync(DossierInventory.Code, cancel))?.Index,
            Papers =
            [
                .. items.OrderBy(i => i.FiledOn).ThenBy(i => i.Date).Select(i => new FiledPaper(i.Title, i.Date, i.Pages, i.FiledOn, people[i.FiledById])
                {
                    Number = i.DocumentId is { } id && numbers.TryGetValue(id, out var number) && !i.Title.Contains('№') ? number : null,
                }),
            ],
        });
    }
}
