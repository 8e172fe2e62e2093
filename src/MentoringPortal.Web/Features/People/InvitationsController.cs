using System.Globalization;
using MentoringPortal.Data;
using MentoringPortal.Data.Accounts;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Accounts;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.People;

/// <summary>The page where roles of the coming account are chosen.</summary>
public sealed record InvitationPage(Guid PersonId, RussianName Name, InvitationForm Form, IReadOnlyList<Choice> Roles, DateTime? OpenUntil, bool HasAccount);

/// <summary>Printed one-time codes that open an account.</summary>
public sealed class InvitationsController(PortalDbContext db, CurrentActor actor, SchoolClock clock, InvitePerson invite) : PortalController
{
    private const string FormView = "Invitation";

    [HttpGet("/people/{id:guid}/invitation")]
    [ActsAs(PeopleAccess.Invite)]
    public async Task<IActionResult> New(Guid id, CancellationToken cancel) =>
        PageIfFound(FormView, await PageOf(id, new InvitationForm(), cancel));

    [HttpPost("/people/{id:guid}/invitation")]
    [ActsAs(PeopleAccess.Invite)]
    public async Task<IActionResult> New(Guid id, [Bind(Prefix = "Form")] InvitationForm form, CancellationToken cancel)
    {
        if (await PageOf(id, form, cancel) is not { } page) return NotFoundPage();
        return await WriteAsync(() => invite.RunAsync(new Invitee(id, null, form.Roles.Aggregate(SchoolRole.None, (all, r) => all | r)), cancel), issued =>
        {
            var until = clock.ToLocal(issued.ValidUntil).ToString("dd.MM.yyyy HH:mm", CultureInfo.InvariantCulture);
            return Task.FromResult<IActionResult>(View("/Features/Accounts/CodeSheet.cshtml",
                new CodeSheet(issued, $"{Request.Scheme}://{Request.Host}/account/invitation", actor.SchoolName, until, $"/people/{id}", "к карточке сотрудника")));
        }, at: $"/people/{id}", FormView, () => Task.FromResult<InvitationPage?>(page));
    }

    private async Task<InvitationPage?> PageOf(Guid id, InvitationForm form, CancellationToken cancel)
    {
        var person = await db.Set<Person>().AsNoTracking().Where(p => p.Id == id).Select(p => new
        {
            p.Name,
            HasAccount = db.Set<Membership>().Any(m => m.PersonId == p.Id),
            OpenUntil = db.Set<Invitation>().Where(i => i.PersonId == p.Id && i.UsedAt == null && i.ExpiresAt > clock.NowUtc).Select(i => (DateTime?)i.ExpiresAt).FirstOrDefault(),
        }).FirstOrDefaultAsync(cancel);
        return person is null ? null
            : new InvitationPage(id, person.Name, form, invite.GrantableRoles(), person.OpenUntil is { } until ? clock.ToLocal(until) : null, person.HasAccount);
    }
}
