using MentoringPortal.Data;
using MentoringPortal.Domain.Consents;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Web.Features.People;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Audit;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Lists;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Consents;

/// <summary>Filter of the list, kept in the address.</summary>
public sealed class ConsentFilter : ListFilter
{
    public ConsentState? State { get; set; }

    public ConsentKind? Kind { get; set; }
}

/// <summary>A row of the list.</summary>
public sealed record ConsentRow(Guid Id, Guid PersonId, RussianName Name, ConsentKind Kind, ConsentState State, DateOnly RequestedOn,
    DateOnly? GivenOn, DateOnly? RevokedOn, int Number, string? Subject, bool IsDropped)
{
    /// <summary>Days the paper has been awaited.</summary>
    public int Waiting(DateOnly today) => Math.Max(0, today.DayNumber - RequestedOn.DayNumber);
}

/// <summary>The list of consents.</summary>
public sealed record ConsentsPage(PageOf<ConsentRow> List, ConsentFilter Filter, DateOnly Today, bool SeesAll);

/// <summary>One consent.</summary>
public sealed record ConsentPage(Consent Consent, RussianName Name, string Post, string? ScanName, HistoryModel? History, DateOnly Today, bool CanEdit, bool SeesAll)
{
    /// <summary>Another consent of the same person, or of the other one of the same pair, that is still awaited.</summary>
    public AwaitedConsent? Other { get; init; }

    /// <summary>Who signs: the participant, for a minor a representative.</summary>
    public required RussianName Signer { get; init; }

    /// <summary>Papers about the same, the latest first, without this one.</summary>
    public required IReadOnlyList<ConsentPaperRow> Chain { get; init; }

    /// <summary>Pairs that depend on this consent.</summary>
    public required IReadOnlyList<DependentPair> Pairs { get; init; }

    public Guid Id => Consent.Id;

    /// <summary>Pairs that work, or stand still, under an order.</summary>
    public bool InPair => Pairs.Any(p => p.State is MentorshipState.Active or MentorshipState.Suspended);

    public int Waiting => Math.Max(0, Today.DayNumber - Consent.RequestedOn.DayNumber);

    /// <summary>The request stands, and nobody has dropped it.</summary>
    public bool IsAwaited => Consent is { State: ConsentState.Requested, IsSuperseded: false } && (Consent.IsNeeded || Consent.Kind == ConsentKind.Distribution);

    /// <summary>Why nothing is due, where nothing is.</summary>
    public string Rest => Consent.IsSuperseded ? "Запрошено новое согласие: эта бумага остаётся в деле, больше ничего не требуется" : Consent.State switch
    {
        ConsentState.Given => "Согласие получено: больше ничего не требуется",
        ConsentState.Requested => "Согласие больше не нужно: ничего не требуется",
        _ => "Согласие не действует: новое запрашивает куратор, если участник остаётся в программе",
    };

    /// <summary>The state in words.</summary>
    public string StateWords => ConsentWords.State(Consent.State, Consent.State == ConsentState.Requested && !IsAwaited);
}

/// <summary>Another paper about the same.</summary>
public sealed record ConsentPaperRow(Guid Id, int Number, ConsentState State, DateOnly RequestedOn, DateOnly? GivenOn, DateOnly? RevokedOn);

/// <summary>A pair whose work depends on a consent.</summary>
/// <param name="IsComplete">Nothing is missing any more.</param>
public sealed record DependentPair(Guid Id, RussianName Mentor, RussianName Mentee, MentorshipState State, bool IsComplete)
{
    public string Names => $"{Mentor.SurnameWithInitials} – {Mentee.SurnameWithInitials}";
}

/// <summary>Words of consents.</summary>
public static class ConsentWords
{
    /// <summary>«получено», «не требуется».</summary>
    public static string State(ConsentState state, bool isDropped) => isDropped ? "не требуется" : state.Label().ToLowerInvariant();

    /// <summary>CSS kind of the state.</summary>
    public static string Kind(ConsentState state, bool isDropped = false) =>
        isDropped ? "done" : state == ConsentState.Given ? "ok" : state == ConsentState.Requested ? "wait" : "late";
}

/// <summary>A consent that has not come back yet.</summary>
public sealed record AwaitedConsent(Guid Id, ConsentKind Kind);

/// <summary>Reads consents.</summary>
public sealed class ConsentReader(PortalDbContext db, ConsentAccess access, PeopleAccess people, SchoolClock clock, AuditHistory history)
{
    /// <summary>The code printed on the paper of a consent.</summary>
    public static string CodeOf(Guid id) => id.ToString("N")[^8..].ToUpperInvariant();

    /// <summary>What needs attention first: awaited, the longest waiting on top; taken back; received.</summary>
    public async Task<ConsentsPage> PageAsync(ConsentFilter filter, CancellationToken cancel) =>
        new(await (await RowsAsync(filter, cancel)).PageOfAsync(filter, "/consents", cancel), filter, clock.Today, access.SeesAll);

    /// <summary>Everything that the filter selects, in the order of the list.</summary>
    public async Task<List<Guid>> IdsAsync(ConsentFilter filter, int most, CancellationToken cancel) =>
        await (await RowsAsync(filter, cancel)).Select(r => r.Id).Take(most).ToListAsync(cancel);

    private async Task<IQueryable<ConsentRow>> RowsAsync(ConsentFilter filter, CancellationToken cancel)
    {
        var rows = from c in access.Visible().AsNoTracking() select new { c, p = c.Person };
        if (filter.Q?.Trim() is { Length: 8 } code && code.All(char.IsAsciiHexDigit))
        {
            var found = (await access.Visible().Select(c => c.Id).ToListAsync(cancel)).Where(id => string.Equals(CodeOf(id), code, StringComparison.OrdinalIgnoreCase)).ToList();
            rows = rows.Where(r => found.Contains(r.c.Id));
        }
        else
        {
            // What a later paper has replaced is found by its code and from the page of the later one.
            rows = rows.Where(r => !r.c.IsSuperseded);
            rows = rows.Named(filter.Q, r => r.p.SearchName);
        }

        if (filter.State is { } state) rows = rows.Where(r => r.c.State == state);
        if (filter.Kind is { } kind) rows = rows.Where(r => r.c.Kind == kind);
        return rows
            .OrderBy(r => r.c.State != ConsentState.Given && !r.c.IsNeeded && r.c.Kind != ConsentKind.Distribution ? 3
                : r.c.State == ConsentState.Requested ? 0 : r.c.State == ConsentState.Given ? 2 : 1).ThenBy(r => r.c.RequestedOn).ThenBy(r => r.p.SearchName)
                .ThenBy(r => r.c.Id)
            .Select(r => new ConsentRow(r.c.Id, r.p.Id, r.p.Name, r.c.Kind, r.c.State, r.c.RequestedOn, r.c.GivenOn, r.c.RevokedOn,
                r.c.Number, r.c.Subject, r.c.State == ConsentState.Requested && !r.c.IsNeeded && r.c.Kind != ConsentKind.Distribution));
    }

    /// <summary>One consent, or null when the actor may not see it.</summary>
    public async Task<ConsentPage?> FindAsync(Guid id, CancellationToken cancel)
    {
        var (open, missing) = (db.OpenPairs(), db.MissingConsents());
        var found = await (
            from c in access.Visible().AsNoTracking()
            where c.Id == id
            let p = c.Person
            select new
            {
                Consent = c,
                p.Name,
                p.Staff,
                Signer = db.Set<Domain.People.Person>().Where(s => s.Id == c.SignerId).Select(s => s.Name).First(),
                ScanName = db.Set<Domain.Files.StoredFile>().Where(f => f.Id == c.ScanFileId).Select(f => f.FileName).FirstOrDefault(),
                Other = missing.Where(o => o.Id != c.Id && o.State == ConsentState.Requested && (o.PersonId == p.Id || o.ScopeId == c.ScopeId))
                    .OrderBy(o => o.ScopeId == c.ScopeId ? 0 : 1).ThenBy(o => o.RequestedOn).ThenBy(o => o.Id).Select(o => (Guid?)o.Id).FirstOrDefault(),
                OtherKind = missing.Where(o => o.Id != c.Id && o.State == ConsentState.Requested && (o.PersonId == p.Id || o.ScopeId == c.ScopeId))
                    .OrderBy(o => o.ScopeId == c.ScopeId ? 0 : 1).ThenBy(o => o.RequestedOn).ThenBy(o => o.Id).Select(o => (ConsentKind?)o.Kind).FirstOrDefault(),
                Chain = db.Set<Consent>().Where(o => o.PersonId == p.Id && o.Kind == c.Kind && o.ScopeId == c.ScopeId && o.Id != c.Id).OrderByDescending(o => o.Number)
                    .Select(o => new ConsentPaperRow(o.Id, o.Number, o.State, o.RequestedOn, o.GivenOn, o.RevokedOn)).ToList(),
            }).FirstOrDefaultAsync(cancel);
        if (found is null) return null;

        var (person, scope) = (found.Consent.PersonId, found.Consent.ScopeId);
        var (ofPair, none) = (found.Consent.Scope == ConsentScope.Mentorship, found.Consent.Kind == ConsentKind.Distribution);
        var pairs = none ? [] : await (
            from m in open.AsNoTracking()
            where (m.MentorId == person || m.MenteeId == person) && (!ofPair || m.Id == scope)
            orderby m.StartsOn, m.Id
            select new DependentPair(m.Id, m.Mentor.Name, m.Mentee.Name, m.State,
                !missing.Any(o => (o.PersonId == m.MentorId || o.PersonId == m.MenteeId) && (o.Scope != ConsentScope.Mentorship || o.ScopeId == m.Id)))).ToListAsync(cancel);
        return new ConsentPage(found.Consent, found.Name, found.Staff?.PostWithSubject ?? "", found.ScanName,
            people.SeesHistory ? (await history.ForAsync(id)).ToModel() : null, clock.Today, access.CanEdit, access.SeesAll)
        {
            Other = found is { Other: { } other, OtherKind: { } kind } ? new AwaitedConsent(other, kind) : null,
            Chain = found.Chain,
            Signer = found.Signer,
            Pairs = pairs,
        };
    }
}
