using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Consents;
using MentoringPortal.Domain.Forms;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Web.Features.Consents;
using MentoringPortal.Web.Features.Mentorships;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Lists;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Forms;

/// <summary>Reads of the blank forms.</summary>
public sealed class BlankQueries(BlankAccess access, MentorshipAccess mentorships, PairHeadReader pairs, ConsentAccess consents, SchoolClock clock)
{
    // A school has rarely more pairs at once; the rest is reached by sheets without a name.
    private const int MostPairs = 300;

    /// <param name="typed">The code that was looked for and not found.</param>
    public async Task<BlanksPage> ListAsync(BlankFilter filter, string? typed, CancellationToken cancel)
    {
        var entered = filter.State == "entered";
        var forms = access.Visible().Where(f => (f.EnteredAt != null) == entered).OrderByDescending(f => f.PrintedAt).ThenBy(f => f.Id);
        var rows = await RowsAsync(forms.Skip(filter.Skip).Take(ListFilter.PageSize + 1), cancel);
        return new BlanksPage(access.Kinds, rows.CutPage(filter, "/forms"), entered, typed);
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
        return [.. heads.OrderBy(h => SearchKey.Of(h.Mentee.Full), StringComparer.Ordinal)
            .Select(h => Choice.Of(h.MentorshipId, h.Mentee.Full, "наставник – " + h.Mentor.SurnameWithInitials))];
    }

    /// <summary>Consents of a kind that are still awaited.</summary>
    public async Task<IReadOnlyList<Choice>> AwaitedAsync(ConsentKind kind, CancellationToken cancel)
    {
        var rows = await (
            from c in consents.Visible().AsNoTracking()
            where c.Kind == kind && c.State == ConsentState.Requested && c.IsNeeded && !c.IsSuperseded
            orderby c.Person.SearchName
            select new { c.Id, c.Subject, c.Person.Name }).Take(MostPairs).ToListAsync(cancel);
        return [.. rows.Select(r => Choice.Of(r.Id, r.Name.Full, r.Subject))];
    }

    private async Task<List<BlankRow>> RowsAsync(IQueryable<BlankForm> forms, CancellationToken cancel)
    {
        var rows = await forms.AsNoTracking().Select(f => new
        {
            f.Code,
            f.Kind,
            f.BatchId,
            f.PlannedOn,
            f.PrintedAt,
            f.Entries,
            f.EnteredAt,
            Mentee = f.Mentorship == null ? null : f.Mentorship.Mentee.Name,
        }).ToListAsync(cancel);
        return rows.ConvertAll(r => new BlankRow(
            r.Code, r.Kind, r.BatchId, r.Mentee, r.PlannedOn,
            DateOnly.FromDateTime(clock.ToLocal(r.PrintedAt)), r.Entries, r.EnteredAt is { } at ? DateOnly.FromDateTime(clock.ToLocal(at)) : null));
    }
}
