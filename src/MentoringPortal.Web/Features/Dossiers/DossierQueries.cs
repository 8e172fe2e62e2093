using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Dossiers;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.People;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Lists;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Dossiers;

/// <summary>Lists and pages of dossiers.</summary>
public sealed class DossierQueries(PortalDbContext db, CurrentActor actor, DossierAccess access, SchoolClock clock)
{
    public async Task<DossiersPage> ListAsync(DossierFilter filter, CancellationToken cancel)
    {
        var today = clock.Today;
        var page = await access.Visible().Named(filter.Q, p => p.SearchName).OrderBy(p => p.SearchName).ThenBy(p => p.Id).Select(p => new
        {
            p.Id,
            p.Name,
            p.Staff,
            Papers = db.Set<DossierItem>().Count(i => i.PersonId == p.Id),
            Last = db.Set<DossierItem>().Where(i => i.PersonId == p.Id).Max(i => (DateOnly?)i.FiledOn),
            Due = db.Set<StageAssessment>().Where(a => a.MenteeId == p.Id && a.FiledOn == null).Min(a => a.FilingDueOn),
        }).AsNoTracking().PageOfAsync(filter, "/dossiers", cancel);
        return new DossiersPage(page.Select(r => new DossierRow(r.Id, r.Name.Full, r.Staff?.PostWithSubject, r.Papers, r.Last, r.Due, r.Due < today)), filter);
    }

    public async Task<DossierPage?> PageAsync(Guid personId, CancellationToken cancel)
    {
        var person = await access.Visible().AsNoTracking().Where(p => p.Id == personId).Select(p => new
        {
            p.Name,
            p.Staff,
            Due = db.Set<StageAssessment>().Where(a => a.MenteeId == p.Id && a.FiledOn == null).Min(a => a.FilingDueOn),
            AssessmentId = db.Set<StageAssessment>().Where(a => a.MenteeId == p.Id && a.FiledOn == null && a.FilingDueOn != null).Select(a => (Guid?)a.Id).FirstOrDefault(),
        }).FirstOrDefaultAsync(cancel);
        if (person is null) return null;

        var items = await (from i in db.Set<DossierItem>()
                           join filer in db.Set<Person>() on i.FiledById equals filer.Id
                           where i.PersonId == personId
                           orderby i.FiledOn, i.Date, i.Id
                           select new
                           {
                               i.Id,
                               i.Title,
                               i.Date,
                               i.Pages,
                               i.FiledOn,
                               i.DocumentId,
                               i.FileId,
                               Filer = filer.Name,
                           }).AsNoTracking().ToListAsync(cancel);
        var stages = await db.Set<StageAssessment>().AsNoTracking().Where(a => a.MenteeId == personId).OrderBy(a => a.PeriodFrom).ThenBy(a => a.Attempt)
            .Select(a => new { a.Id, a.StageTitle, a.Attempt, a.PeriodFrom, a.PeriodTo, a.State, a.ConclusionNumber, a.ConclusionDate }).ToListAsync(cancel);
        return new DossierPage(
            personId,
            person.Name.Full,
            person.Staff?.PostWithSubject,
            [
                .. items.Select(i => new DossierPaperRow(
                    i.Id, i.Title, i.Date, i.Pages, i.FiledOn, i.Filer.SurnameWithInitials,
                    i.DocumentId is { } document ? $"/documents/{document}.pdf" : i.FileId is not null ? $"/dossiers/{personId}/papers/{i.Id}/file" : null)),
            ],
            items.Sum(i => i.Pages),
            person.Due is { } due ? (due < clock.Today ? "срок подшивки прошёл " : "подшить до ") + RussianDate.Short(due) : null,
            person.AssessmentId,
            person.Due < clock.Today,
            actor.Is(DossierAccess.Write),
            [
                .. stages.Select(a => new DossierStageRow(a.Id, a.StageTitle + (a.Attempt > 1 ? $", оценка {a.Attempt}-я" : ""),
                    RussianDate.Span(a.PeriodFrom, a.PeriodTo), a.State.Label(), a.State == AssessmentState.Filed,
                    DocumentNumber.Reference(a.ConclusionNumber, a.ConclusionDate))),
            ]);
    }
}
