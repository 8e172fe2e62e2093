using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Dossiers;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.People;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Dossiers;

/// <summary>Lists and pages of dossiers.</summary>
public sealed class DossierQueries(PortalDbContext db, CurrentActor actor, DossierAccess access, SchoolClock clock)
{
    private const int PageSize = 25;

    public async Task<DossiersPage> ListAsync(string? query, int skip, CancellationToken cancel)
    {
        var today = clock.Today;
        skip = Math.Clamp(skip, 0, 10_000);
        var people = access.Visible();
        if (!string.IsNullOrWhiteSpace(query))
        {
            var key = SearchKey.Of(query);
            people = people.Where(p => p.SearchName.Contains(key));
        }

        var rows = await people.OrderBy(p => p.SearchName).ThenBy(p => p.Id).Skip(skip).Take(PageSize + 1).Select(p => new
        {
            p.Id,
            p.Surname,
            p.GivenName,
            p.Patronymic,
            Post = (p as StaffMember)!.Post,
            Subject = (p as StaffMember)!.Subject,
            Papers = db.Set<DossierItem>().Count(i => i.PersonId == p.Id),
            Last = db.Set<DossierItem>().Where(i => i.PersonId == p.Id).Max(i => (DateOnly?)i.FiledOn),
            Due = db.Set<StageAssessment>().Where(a => a.MenteeId == p.Id && a.FiledOn == null).Min(a => a.FilingDueOn),
        }).AsNoTracking().ToListAsync(cancel);
        var q = string.IsNullOrWhiteSpace(query) ? null : query.Trim();
        return new DossiersPage(
            [.. rows.Take(PageSize).Select(r => new DossierRow(r.Id, new RussianName(r.Surname, r.GivenName, r.Patronymic).Full, TeachingPost.Of(r.Post, r.Subject), r.Papers, r.Last, r.Due, r.Due < today))],
            q,
            rows.Count > PageSize ? $"/dossiers?skip={skip + PageSize}" + (q is null ? "" : $"&q={Uri.EscapeDataString(q)}") : null);
    }

    public async Task<DossierPage?> PageAsync(Guid personId, CancellationToken cancel)
    {
        var person = await access.Visible().AsNoTracking().Where(p => p.Id == personId).Select(p => new
        {
            p.Surname,
            p.GivenName,
            p.Patronymic,
            Post = (p as StaffMember)!.Post,
            Subject = (p as StaffMember)!.Subject,
            Due = db.Set<StageAssessment>().Where(a => a.MenteeId == p.Id && a.FiledOn == null).Min(a => a.FilingDueOn),
            AssessmentId = db.Set<StageAssessment>().Where(a => a.MenteeId == p.Id && a.FiledOn == null && a.FilingDueOn != null).Select(a => (Guid?)a.Id).FirstOrDefault(),
        }).FirstOrDefaultAsync(cancel);
        if (person is null)
        {
            return null;
        }

        var items = await (from i in db.Set<DossierItem>()
                           join filer in db.Set<Person>() on i.FiledById equals filer.Id
                           where i.PersonId == personId
                           orderby i.FiledOn, i.Date, i.Id
                           select new { i.Id, i.Title, i.Date, i.Pages, i.FiledOn, i.DocumentId, i.FileId, filer.Surname, filer.GivenName, filer.Patronymic }).AsNoTracking().ToListAsync(cancel);
        return new DossierPage(
            personId,
            new RussianName(person.Surname, person.GivenName, person.Patronymic).Full,
            TeachingPost.Of(person.Post, person.Subject),
            [
                .. items.Select(i => new DossierPaperRow(
                    i.Id, i.Title, i.Date, i.Pages, i.FiledOn, new RussianName(i.Surname, i.GivenName, i.Patronymic).SurnameWithInitials,
                    i.DocumentId is { } document ? $"/documents/{document}.pdf" : i.FileId is not null ? $"/dossiers/{personId}/papers/{i.Id}/file" : null)),
            ],
            items.Sum(i => i.Pages),
            person.Due is { } due ? (due < clock.Today ? "срок подшивки прошёл " : "подшить до ") + RussianDate.Short(due) : null,
            person.AssessmentId,
            person.Due < clock.Today,
            actor.Is(DossierAccess.Write));
    }
}
