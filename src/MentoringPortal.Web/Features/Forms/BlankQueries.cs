using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Consents;
using MentoringPortal.Domain.Forms;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.People;
using MentoringPortal.Web.Features.Consents;
using MentoringPortal.Web.Features.Mentorships;
using MentoringPortal.Web.Features.Plans;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Forms;

/// <summary>Reads of the blank forms.</summary>
public sealed class BlankQueries(PortalDbContext db, BlankAccess access, MentorshipAccess mentorships, PlanQueries pairs, ConsentAccess consents, SchoolClock clock)
{
    private const int PageSize = 25;

    // A school has rarely more pairs at once; the rest is reached by sheets without a name.
    private const int MostPairs = 300;

    /// <param name="entered">True: those entered already; false: those still awaited.</param>
    public async Task<BlanksPage> ListAsync(bool entered, int page, string? typed, CancellationToken cancel)
    {
        page = Math.Clamp(page, 0, 1000);
        var rows = await RowsAsync(access.Visible().Where(f => (f.EnteredAt != null) == entered).OrderByDescending(f => f.PrintedAt).ThenBy(f => f.Id).Skip(page * PageSize).Take(PageSize + 1), cancel);
        string Href(int to) => ListHref.Of("/forms", ("state", entered ? "entered" : null), ("page", to > 0 ? to.ToString(System.Globalization.CultureInfo.InvariantCulture) : null));
        return new BlanksPage(access.Kinds, [.. rows.Take(PageSize)], entered, typed, page > 0 ? Href(page - 1) : null, rows.Count > PageSize ? Href(page + 1) : null);
    }

    /// <summary>Sheets printed together; null when the actor sees none.</summary>
    public async Task<BlankBatchPage?> BatchAsync(Guid id, CancellationToken cancel)
    {
        var rows = await RowsAsync(access.Visible().Where(f => f.BatchId == id).OrderBy(f => f.Id), cancel);
        return rows.Count == 0 ? null : new BlankBatchPage(id, rows[0].Kind, rows);
    }

    /// <summary>The sheet of a code as typed, printed or scanned.</summary>
    public async Task<BlankForm?> FindAsync(string? typed, CancellationToken cancel) =>
        Secrets.ReadLookUpCode(typed, Secrets.FormCodeLength) is { } code ? await access.Visible().FirstOrDefaultAsync(f => f.Code == code, cancel) : null;

    /// <summary>The consent whose paper carries this code; null when there is none.</summary>
    public async Task<Guid?> ConsentAsync(string? typed, CancellationToken cancel)
    {
        var code = new string([.. (typed ?? "").Where(char.IsAsciiLetterOrDigit)]);
        if (code.Length != 8 || !code.All(char.IsAsciiHexDigit) || !consents.CanEdit) return null;
        var ids = await consents.Visible().Select(c => c.Id).ToListAsync(cancel);
        var found = ids.Find(id => string.Equals(ConsentReader.CodeOf(id), code, StringComparison.OrdinalIgnoreCase));
        return found == Guid.Empty ? null : found;
    }

    /// <summary>Active pairs to print for or to choose from.</summary>
    public async Task<IReadOnlyList<Choice>> PairsAsync(CancellationToken cancel)
    {
        var heads = await pairs.Heads(mentorships.Visible().Where(m => m.State == MentorshipState.Active).OrderBy(m => m.Id).Take(MostPairs)).ToListAsync(cancel);
        return [.. heads.OrderBy(h => SearchKey.Of(h.Mentee.Full), StringComparer.Ordinal).Select(h => Choice.Of(h.MentorshipId, h.Mentee.Full, "наставник – " + h.Mentor.SurnameWithInitials))];
    }

    /// <summary>Consents of a kind that are still awaited.</summary>
    public async Task<IReadOnlyList<Choice>> AwaitedAsync(ConsentKind kind, CancellationToken cancel)
    {
        var rows = await (
            from c in consents.Visible().AsNoTracking()
            where c.Kind == kind && c.State == ConsentState.Requested
            join p in db.Set<Person>() on c.PersonId equals p.Id
            orderby p.SearchName
            select new { c.Id, Name = new RussianName(p.Surname, p.GivenName, p.Patronymic, p.Gender) }).Take(MostPairs).ToListAsync(cancel);
        return [.. rows.Select(r => Choice.Of(r.Id, r.Name.Full))];
    }

    private async Task<List<BlankRow>> RowsAsync(IQueryable<BlankForm> forms, CancellationToken cancel)
    {
        var rows = await forms.AsNoTracking().Select(f => new
        {
            f.Code, f.Kind, f.BatchId, f.PlannedOn, f.PrintedAt, f.Entries, f.EnteredAt,
            Mentee = db.Set<Mentorship>().Where(m => m.Id == f.MentorshipId).SelectMany(m => db.Set<Person>().Where(p => p.Id == m.MenteeId)).Select(p => new { p.Surname, p.GivenName, p.Patronymic, p.Gender }).FirstOrDefault(),
        }).ToListAsync(cancel);
        return rows.ConvertAll(r => new BlankRow(
            r.Code, r.Kind, r.BatchId, r.Mentee is { } m ? new RussianName(m.Surname, m.GivenName, m.Patronymic, m.Gender) : null, r.PlannedOn,
            DateOnly.FromDateTime(clock.ToLocal(r.PrintedAt)), r.Entries, r.EnteredAt is { } at ? DateOnly.FromDateTime(clock.ToLocal(at)) : null));
    }
}
