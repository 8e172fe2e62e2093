using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Documents;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Acknowledgement = MentoringPortal.Domain.Documents.Acknowledgement;

namespace MentoringPortal.Web.Features.Nomenclature;

/// <summary>Reads the pages of the nomenclature and of its volumes.</summary>
public sealed class NomenclatureQueries(PortalDbContext db, CurrentActor actor, DocumentAccess access, SchoolClock clock)
{
    public async Task<NomenclaturePage> ListAsync(CancellationToken cancel)
    {
        var cases = await db.Set<NomenclatureCase>().AsNoTracking().Include(c => c.Kinds).OrderBy(c => c.Index).ToListAsync(cancel);
        return new NomenclaturePage(
            [.. cases.Select(c => new CaseRow(c.Id, c.Index, c.Title, c.KeptFor, c.Basis, c.Period,
                [.. c.Kinds.Select(k => DocumentCatalogue.Find(k.Code)?.Title).OfType<string>()]))],
            cases.Count == 0 ? 0 : await Unfiled().CountAsync(cancel),
            access.SeesAll);
    }

    /// <summary>Issued documents outside any case whose kind a case takes.</summary>
    public IQueryable<IssuedDocument> Unfiled() => db.Set<IssuedDocument>().Where(d => d.CaseId == null && d.ArchivedOn == null && db.Set<CaseKind>().Any(k => k.Code == d.Code));

    /// <summary>Cases with their years, the latest first.</summary>
    public async Task<VolumesPage> VolumesAsync(CancellationToken cancel)
    {
        var rows = await (
            from d in access.Visible()
            join c in db.Set<NomenclatureCase>() on d.CaseId equals (Guid?)c.Id
            group d by new { c.Id, c.Index, c.Title, d.CaseYear, d.CaseEndsOn } into g
            orderby g.Key.CaseEndsOn descending, g.Key.Index
            select new { g.Key, Documents = g.Count(), Archived = g.Count(d => d.ArchivedOn != null) }).Take(200).ToListAsync(cancel);
        var awaited = await (
            from d in access.Visible()
            where d.CaseId != null && d.ArchivedOn == null && db.Set<Acknowledgement>().Any(a => a.DocumentId == d.Id && a.Method == AcknowledgementMethod.Awaited)
            group d by new { d.CaseId, d.CaseYear } into g
            select new { g.Key, Count = g.Count() }).ToListAsync(cancel);
        return new VolumesPage(
            [
                .. rows.Select(r => new VolumeRow(r.Key.Id, r.Key.Index, r.Key.CaseYear!, r.Key.Title, r.Key.CaseEndsOn!.Value, r.Documents, r.Archived,
                    awaited.Where(a => a.Key.CaseId == r.Key.Id && a.Key.CaseYear == r.Key.CaseYear).Sum(a => a.Count))),
            ],
            clock.Today, actor.Is(DocumentAccess.Record));
    }
}
