using MentoringPortal.Data;
using MentoringPortal.Domain.Councils;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.People;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Councils;

/// <summary>A pack in the list.</summary>
public sealed record PackRow(Guid Id, string Topic, DateOnly From, DateOnly To, DateOnly PreparedOn, RussianName? PreparedBy, bool IsEdited, PackKind Kind);

/// <summary>A meeting in the list.</summary>
public sealed record MeetingRow(Guid Id, CouncilBody Body, DateOnly HeldOn, MeetingState State, string? Number, int Decisions, int Done);

/// <summary>«Педсовет»: what is prepared, which meetings there were, how their decisions are carried out.</summary>
public sealed record CouncilPage(IReadOnlyList<PackRow> Packs, IReadOnlyList<MeetingRow> Meetings, bool MayPrepare);

/// <summary>The room of the council.</summary>
[ActsAs(CouncilAccess.Read)]
public sealed class CouncilController(PortalDbContext db, CouncilAccess access) : PortalController
{
    // A school brings a handful before the council in a year.
    private const int Shown = 30;

    /// <summary>The addresses above a pack and a meeting lead to the one list of both.</summary>
    [HttpGet("/council/packs"), HttpGet("/council/meetings")]
    public IActionResult List() => Redirect("/council");

    [HttpGet("/council")]
    public async Task<IActionResult> Index(CancellationToken cancel) => View(new CouncilPage(
        await db.Set<CouncilPack>().AsNoTracking().OrderByDescending(p => p.PreparedOn).ThenByDescending(p => p.Id).Take(Shown)
            .Select(p => new PackRow(p.Id, p.Topic, p.From, p.To, p.PreparedOn, db.Set<Person>().Where(x => x.Id == p.PreparedById).Select(x => x.Name).FirstOrDefault(),
                p.WrittenOn != null, p.Kind))
            .ToListAsync(cancel),
        await db.Set<CouncilMeeting>().AsNoTracking().OrderByDescending(m => m.HeldOn).ThenByDescending(m => m.Id).Take(Shown)
            .Select(m => new MeetingRow(m.Id, m.Body, m.HeldOn, m.State, m.Number, m.Decisions.Count(d => d.IsAdopted),
                m.Decisions.Count(d => d.DoneOn != null))).ToListAsync(cancel),
        access.MayPrepare));
}
