using System.Globalization;
using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Consents;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.People;
using MentoringPortal.Web.Features.People;
using MentoringPortal.Web.Features.Pools;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Audit;
using MentoringPortal.Web.Infrastructure.Components;
using Microsoft.EntityFrameworkCore;
using MentoringPortal.Web.Infrastructure.Binding;

namespace MentoringPortal.Web.Features.Consents;

/// <summary>Filter of the list, kept in the address.</summary>
public sealed class ConsentFilter : IListFilter
{
    /// <summary>Part of a name, or the code printed on the paper.</summary>
    public string? Q { get; set; }

    public ConsentState? State { get; set; }

    public ConsentKind? Kind { get; set; }

    public int? Page { get; set; }

    public bool IsActive => Q is not null || State is not null || Kind is not null;

    public string Href(int page) => ListHref.Of("/consents", ("q", Q), ("state", State?.ToString()), ("kind", Kind?.ToString()), ("page", page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null));
}

/// <summary>A row of the list.</summary>
public sealed record ConsentRow(Guid Id, Guid PersonId, string Surname, string GivenName, string? Patronymic, ConsentKind Kind, ConsentState State, DateOnly RequestedOn, DateOnly? GivenOn, DateOnly? RevokedOn)
{
    public string FullName => new RussianName(Surname, GivenName, Patronymic).Full;

    /// <summary>Days the paper has been awaited.</summary>
    public int Waiting(DateOnly today) => Math.Max(0, today.DayNumber - RequestedOn.DayNumber);
}

/// <summary>The list of consents.</summary>
public sealed record ConsentsPage(IReadOnlyList<ConsentRow> Rows, ConsentFilter Filter, DateOnly Today, bool SeesAll, string? EarlierHref, string? NextHref);

/// <summary>One consent.</summary>
public sealed record ConsentPage(Consent Consent, RussianName Name, string Post, string? ScanName, bool InPair, HistoryModel? History, DateOnly Today, bool CanEdit, bool SeesAll)
{
    /// <summary>Another consent of the same person that is still awaited.</summary>
    public AwaitedConsent? Other { get; init; }

    public Guid Id => Consent.Id;

    public int Waiting => Math.Max(0, Today.DayNumber - Consent.RequestedOn.DayNumber);
}

/// <summary>A consent that has not come back yet.</summary>
public sealed record AwaitedConsent(Guid Id, ConsentKind Kind);

/// <summary>Reads consents.</summary>
public sealed class ConsentReader(PortalDbContext db, ConsentAccess access, PeopleAccess people, SchoolClock clock, AuditHistory history)
{
    /// <summary>Days of waiting after which a consent is late.</summary>
    public const int PatienceDays = 14;

    private const int PageSize = 25;

    /// <summary>Until when the signed paper should be back, in words.</summary>
    public static string Until(DateOnly requestedOn) => $"до {RussianDate.Short(requestedOn.AddDays(PatienceDays))}";

    /// <summary>The code printed on the paper of a consent.</summary>
    public static string CodeOf(Guid id) => id.ToString("N")[^8..].ToUpperInvariant();

    /// <summary>What needs attention first: awaited, the longest waiting on top; taken back; received.</summary>
    public async Task<ConsentsPage> PageAsync(ConsentFilter filter, CancellationToken cancel)
    {
        var page = Math.Clamp(filter.Page ?? 1, 1, 1000);
        var list = await (await RowsAsync(filter, cancel)).Skip((page - 1) * PageSize).Take(PageSize + 1).ToListAsync(cancel);
        var more = list.Count > PageSize;
        if (more) list.RemoveAt(PageSize);
        return new ConsentsPage(list, filter, clock.Today, access.SeesAll, page > 1 ? filter.Href(page - 1) : null, more ? filter.Href(page + 1) : null);
    }

    /// <summary>Everything that the filter selects, in the order of the list.</summary>
    public async Task<List<Guid>> IdsAsync(ConsentFilter filter, int most, CancellationToken cancel) => await (await RowsAsync(filter, cancel)).Select(r => r.Id).Take(most).ToListAsync(cancel);

    private async Task<IQueryable<ConsentRow>> RowsAsync(ConsentFilter filter, CancellationToken cancel)
    {
        var rows = from c in access.Visible().AsNoTracking() join p in db.Set<Person>() on c.PersonId equals p.Id select new { c, p };
        if (filter.Q?.Trim() is { Length: 8 } code && code.All(char.IsAsciiHexDigit))
        {
            var found = (await access.Visible().Select(c => c.Id).ToListAsync(cancel)).Where(id => string.Equals(CodeOf(id), code, StringComparison.OrdinalIgnoreCase)).ToList();
            rows = rows.Where(r => found.Contains(r.c.Id));
        }
        else
        {
            foreach (var word in SearchKey.Of(filter.Q).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(5)) rows = rows.Where(r => r.p.SearchName.Contains(word));
        }

        if (filter.State is { } state) rows = rows.Where(r => r.c.State == state);
        if (filter.Kind is { } kind) rows = rows.Where(r => r.c.Kind == kind);
        return rows
            .OrderBy(r => r.c.State == ConsentState.Requested ? 0 : r.c.State == ConsentState.Given ? 2 : 1).ThenBy(r => r.c.RequestedOn).ThenBy(r => r.p.SearchName).ThenBy(r => r.c.Id)
            .Select(r => new ConsentRow(r.c.Id, r.p.Id, r.p.Surname, r.p.GivenName, r.p.Patronymic, r.c.Kind, r.c.State, r.c.RequestedOn, r.c.GivenOn, r.c.RevokedOn));
    }

    /// <summary>One consent, or null when the actor may not see it.</summary>
    public async Task<ConsentPage?> FindAsync(Guid id, CancellationToken cancel)
    {
        var open = db.OpenPairs();
        var found = await (
            from c in access.Visible().AsNoTracking()
            where c.Id == id
            join p in db.Set<StaffMember>() on c.PersonId equals p.Id
            select new
            {
                Consent = c,
                Name = new RussianName(p.Surname, p.GivenName, p.Patronymic, p.Gender),
                p.Post,
                p.Subject,
                ScanName = db.Set<Domain.Files.StoredFile>().Where(f => f.Id == c.ScanFileId).Select(f => f.FileName).FirstOrDefault(),
                Other = db.Set<Consent>().Where(o => o.PersonId == p.Id && o.Id != c.Id && o.State == ConsentState.Requested && o.Kind != ConsentKind.Distribution).OrderBy(o => o.RequestedOn).ThenBy(o => o.Id).Select(o => (Guid?)o.Id).FirstOrDefault(),
                OtherKind = db.Set<Consent>().Where(o => o.PersonId == p.Id && o.Id != c.Id && o.State == ConsentState.Requested && o.Kind != ConsentKind.Distribution).OrderBy(o => o.RequestedOn).ThenBy(o => o.Id).Select(o => (ConsentKind?)o.Kind).FirstOrDefault(),
                InPair = open.Any(m => m.MentorId == p.Id || m.MenteeId == p.Id),
            }).FirstOrDefaultAsync(cancel);
        return found is null ? null : new ConsentPage(found.Consent, found.Name, TeachingPost.Of(found.Post, found.Subject), found.ScanName, found.InPair,
            people.SeesHistory ? (await history.ForAsync(id)).ToModel() : null, clock.Today, access.CanEdit, access.SeesAll) 
        {
            Other = found is { Other: { } other, OtherKind: { } kind } ? new AwaitedConsent(other, kind) : null,
        };
    }
}
