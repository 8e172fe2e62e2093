using MentoringPortal.Data;
using MentoringPortal.Data.Accounts;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.People;

/// <summary>The page where roles of the coming account are chosen.</summary>
public sealed record InvitationPage(Guid PersonId, RussianName Name, InvitationForm Form, IReadOnlyList<Choice> Roles, DateTime? OpenUntil, bool HasAccount);

/// <summary>The sheet to print: shown once.</summary>
public sealed record InvitationSheet(Guid PersonId, RussianName Name, string School, string Address, string Code, DateTime ValidUntil, IReadOnlyList<string> Roles);

/// <summary>Printed one-time codes that open an account.</summary>
public sealed class InvitationsController(PortalDbContext db, CurrentActor actor, SchoolClock clock, InvitePerson invite) : PortalController
{
    private const string FormView = "/Features/People/Invitation.cshtml";

    [HttpGet("/people/{id:guid}/invitation")]
    [ActsAs(PeopleAccess.Invite)]
    public async Task<IActionResult> New(Guid id, CancellationToken cancel)
    {
        var sides = await db.Set<PoolRecord>().Where(r => r.PersonId == id).Select(r => r.Side).ToListAsync(cancel);
        var form = new InvitationForm { Roles = [.. sides.Select(s => s == PoolSide.Mentors ? SchoolRole.Mentor : SchoolRole.Mentee)] };
        return await PageOf(id, form, cancel) is { } page ? Page(FormView, page) : NotFoundPage();
    }

    [HttpPost("/people/{id:guid}/invitation")]
    [ActsAs(PeopleAccess.Invite)]
    public async Task<IActionResult> New(Guid id, [Bind(Prefix = "Form")] InvitationForm form, CancellationToken cancel)
    {
        if (await PageOf(id, form, cancel) is not { } page) return NotFoundPage();
        if (ModelState.IsValid)
        {
            var result = await invite.RunAsync(id, form, cancel);
            if (result.Ok)
            {
                Response.Headers.CacheControl = "no-store";
                return View("/Features/People/InvitationSheet.cshtml", new InvitationSheet(id, page.Name, actor.SchoolName, $"{Request.Scheme}://{Request.Host}/account/invitation", result.Value.Code, clock.ToLocal(result.Value.ExpiresAt), [.. form.Roles.Select(r => r.Label())]));
            }

            ModelState.Add(result.Violations);
        }

        return Page(FormView, page);
    }

    private async Task<InvitationPage?> PageOf(Guid id, InvitationForm form, CancellationToken cancel)
    {
        var person = await db.Set<StaffMember>().AsNoTracking().Where(p => p.Id == id).Select(p => new
        {
            Name = new RussianName(p.Surname, p.GivenName, p.Patronymic, p.Gender),
            HasAccount = db.Set<Membership>().Any(m => m.PersonId == p.Id),
            OpenUntil = db.Set<Invitation>().Where(i => i.PersonId == p.Id && i.UsedAt == null && i.ExpiresAt > clock.NowUtc).Select(i => (DateTime?)i.ExpiresAt).FirstOrDefault(),
        }).FirstOrDefaultAsync(cancel);
        return person is null ? null : new InvitationPage(id, person.Name, form, [.. invite.Grantable().Select(r => new Choice(r.ToString(), r.Label()))], person.OpenUntil is { } until ? clock.ToLocal(until) : null, person.HasAccount);
    }
}
