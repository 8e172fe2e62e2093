using System.Globalization;
using MentoringPortal.Data;
using MentoringPortal.Domain.Assignments;
using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Meetings;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Visits;
using MentoringPortal.Web.Features.Mentorships;
using MentoringPortal.Web.Infrastructure.Lists;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Diary;

/// <summary>Reads of the diary. The mentee gets shared entries only, in every read alike.</summary>
public sealed class DiaryQueries(PortalDbContext db, MentorshipAccess access, PairHeadReader pairs)
{
    // A visit of a lesson may have its sheet, and only one.
    private static IQueryable<DiaryRow> Rows(PortalDbContext db, IQueryable<DiaryEntry> entries) =>
        from e in entries
        join v in db.Set<LessonVisit>() on (Guid?)e.Id equals v.EntryId into sheets
        from s in sheets.DefaultIfEmpty()
        orderby e.Date descending, e.Id descending
        select new DiaryRow(e.Id, e.Version, e.UnitId, e.Date, e.Kind, e.Minutes, e.Topic, e.WhatWasDone, e.Result, e.Difficulty, e.NextStep, e.IsShared, e.EnteredById != null,
            s == null ? null : s.Id, s != null && s.State == VisitState.Draft)
        {
            CheckBackOn = e.CheckBackOn,
            Comments = db.Set<EntryComment>().Count(c => c.EntryId == e.Id),
            AwaitsCurator = db.Set<EntryAlert>().Where(a => a.EntryId == e.Id).Select(a => (bool?)(a.AnsweredOn == null)).FirstOrDefault(),
        };

    private static readonly KeptQuery<bool, MonthFigure> Months = new((db, sharedOnly, v) => MonthsOf(Of(db, sharedOnly, v)));

    private static readonly KeptQuery<bool, DiaryRow> Latest = new((db, sharedOnly, v) => Rows(db, Sorted(Of(db, sharedOnly, v)).Take(ListFilter.PageSize + 1)));

    private static IQueryable<MonthFigure> MonthsOf(IQueryable<DiaryEntry> entries) => entries
        .GroupBy(e => new { e.Date.Year, e.Date.Month })
        .Select(g => new MonthFigure(g.Key.Year, g.Key.Month, g.Count(), g.Sum(e => e.Minutes)));

    /// <summary>Entries of a pair that this reader may see.</summary>
    /// <param name="withPrivate">False leaves out what the mentee does not see.</param>
    public IQueryable<DiaryEntry> EntriesOf(PairHead pair, bool withPrivate = true)
    {
        var sharedOnly = !withPrivate || access.IsMenteeHimself(pair.MenteeId);
        if (!pair.IsGroup) return Of(db, sharedOnly, new QueryValues { Id = pair.UnitId });

        var entries = db.EntriesOfPair(pair.MentorshipId).AsNoTracking();
        return sharedOnly ? entries.Where(e => e.IsShared) : entries;
    }

    // The diary of a unit with one pair is the pair's.
    private static IQueryable<DiaryEntry> Of(PortalDbContext db, bool sharedOnly, QueryValues v)
    {
        var entries = db.Set<DiaryEntry>().AsNoTracking().Where(e => e.UnitId == v.Id);
        return sharedOnly ? entries.Where(e => e.IsShared) : entries;
    }

    private static IQueryable<DiaryEntry> Sorted(IQueryable<DiaryEntry> entries) => entries.OrderByDescending(e => e.Date).ThenByDescending(e => e.Id);

    /// <summary>A page of the diary; null when the pair is not visible.</summary>
    /// <param name="before">Where the page begins: «2026-10-05.2», a date and how many of its entries were shown already.</param>
    public async Task<DiaryPage?> PageAsync(Guid mentorshipId, string? kind, string? month, string? q, string? before, CancellationToken cancel)
    {
        if (await pairs.PairAsync(mentorshipId, cancel) is not { } pair) return null;
        var sharedOnly = access.IsMenteeHimself(pair.MenteeId);
        var values = new QueryValues { Id = pair.UnitId };
        var entries = EntriesOf(pair);
        var months = pair.IsGroup ? await MonthsOf(entries).ToListAsync(cancel) : await Months.ToListAsync(db, sharedOnly, values, cancel);
        if (Enum.TryParse<DiaryEntryKind>(kind, out var chosen) && Enum.IsDefined(chosen)) entries = entries.Where(e => e.Kind == chosen);
        else kind = null;
        if (DateOnly.TryParseExact(month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first))
        {
            var next = first.AddMonths(1);
            entries = entries.Where(e => e.Date >= first && e.Date < next);
        }
        else
        {
            month = null;
        }

        var isSearched = NameSearch.Patterns(q).Count > 0;
        entries = entries.Named(q, e => e.SearchText);
        var (rows, cursor) = kind is null && month is null && before is null && !isSearched && !pair.IsGroup
            ? Slice(await Latest.ToListAsync(db, sharedOnly, values, cancel), null, 0)
            : await SliceAsync(entries, before, cancel);
        var members = await pairs.OfUnitAsync(db, pair, cancel);
        await NamePresentAsync(rows, members, cancel);
        return new DiaryPage
        {
            Pair = pair,
            Members = [.. members.Where(m => m.IsActive).Select(m => m.Mentee.SurnameWithInitials)],
            Entries = rows,
            Months = [.. months.OrderBy(m => m.Year).ThenBy(m => m.Month)],
            MayWrite = pair.IsActive && access.IsItsMentor(pair.MentorId),
            SharedOnly = sharedOnly,
            Kind = kind,
            Month = month,
            Search = q,
            EarlierHref = cursor is null ? null : $"/mentorships/{mentorshipId}/diary?kind={kind}&month={month}&q={Uri.EscapeDataString(q ?? "")}&before={cursor}",
        };
    }

    /// <summary>Own entries across pairs: all of the mentor's, the shared ones of the mentee's.</summary>
    public async Task<(IReadOnlyList<MyDiaryRow> Rows, string? Cursor, List<PairHead> Pairs)> MineAsync(bool isMentee, string? before, CancellationToken cancel)
    {
        var heads = await pairs.Heads(access.Visible().OrderByDescending(m => m.StartsOn).Take(50)).ToListAsync(cancel);
        var (units, ids) = (heads.ConvertAll(h => h.UnitId), heads.ConvertAll(h => h.MentorshipId));
        var entries = db.Set<DiaryEntry>().AsNoTracking().Where(e => units.Contains(e.UnitId));
        if (isMentee)
        {
            entries = entries.Where(e => e.IsShared && db.Set<Mentorship>().Any(m => ids.Contains(m.Id) && m.UnitId == e.UnitId && e.Date >= m.StartsOn && e.Date <= m.LastOn
                && !e.Attendances.Any(a => a.MentorshipId == m.Id && !a.IsPresent)));
        }

        var (rows, cursor) = await SliceAsync(entries, before, cancel);
        if (!isMentee) await NamePresentAsync(rows, heads.FindAll(h => h.IsGroup), cancel);
        return ([.. rows.Select(Named)], cursor, heads);

        MyDiaryRow Named(DiaryRow row)
        {
            var of = heads.FindAll(h => h.UnitId == row.UnitId);
            var own = of.Find(h => h.StartsOn <= row.Date && row.Date <= h.LastOn) ?? of[0];
            return new(row, own.MentorshipId, row.Present ?? (isMentee ? own.Mentor : own.Mentee).SurnameWithInitials);
        }
    }

    /// <summary>Who was there on an entry of a group.</summary>
    public Task<List<Guid>> PresentAsync(Guid entryId, CancellationToken cancel) =>
        db.Set<Attendance>().Where(a => a.EntryId == entryId && a.IsPresent).Select(a => a.MentorshipId).ToListAsync(cancel);

    // «Были: Власова А.А., Громов П.Е.; не было: Дронова И.И.»
    private async Task NamePresentAsync(List<DiaryRow> rows, List<PairHead> members, CancellationToken cancel)
    {
        if (members.Count == 0 || rows.Count == 0) return;

        var ids = rows.ConvertAll(r => r.Id);
        var attendances = (await db.Set<Attendance>().AsNoTracking().Where(a => ids.Contains(a.EntryId)).Select(a => new { a.EntryId, a.MentorshipId, a.IsPresent })
            .ToListAsync(cancel)).ToLookup(a => a.EntryId);
        foreach (var row in rows)
        {
            var there = Names(attendances[row.Id].Where(a => a.IsPresent).Select(a => a.MentorshipId));
            var missed = Names(attendances[row.Id].Where(a => !a.IsPresent).Select(a => a.MentorshipId));
            if (there.Length > 0) row.Present = missed.Length == 0 ? $"были: {there}" : $"были: {there}; не было: {missed}";
        }

        string Names(IEnumerable<Guid> of) => string.Join(", ", members.Where(m => of.Contains(m.MentorshipId)).Select(m => m.Mentee.SurnameWithInitials));
    }

    /// <summary>The form of an entry filled in from a meeting that was held and has none yet; null for any other.</summary>
    public async Task<DiaryEntryForm?> OfMeetingAsync(PairHead pair, Guid meetingId, CancellationToken cancel)
    {
        var unit = pair.UnitId;
        return await db.Set<Meeting>().AsNoTracking().Include(m => m.Attendances)
            .FirstOrDefaultAsync(m => m.Id == meetingId && m.UnitId == unit && m.State == MeetingStanding.Held && m.EntryId == null, cancel) is { } meeting
            ? DiaryEntryForm.Of(meeting) : null;
    }

    /// <summary>The form of an entry filled in from an assignment that was accepted; null for any other.</summary>
    public async Task<DiaryEntryForm?> OfAssignmentAsync(PairHead pair, Guid assignmentId, DateOnly today, CancellationToken cancel)
    {
        var (unit, doer) = (pair.UnitId, pair.MenteeId);
        return await db.Set<Assignment>().AsNoTracking().FirstOrDefaultAsync(
            a => a.Id == assignmentId && a.UnitId == unit && a.DoerId == doer && a.State == AssignmentState.Accepted, cancel) is { } done ? DiaryEntryForm.Of(done, today) : null;
    }

    /// <summary>The next step of the latest entry of a pair; null: it names none.</summary>
    public Task<string?> AgreedAsync(Guid mentorshipId, CancellationToken cancel) =>
        Sorted(db.EntriesOfPair(mentorshipId)).Select(e => e.NextStep).FirstOrDefaultAsync(cancel);

    /// <summary>One entry that this reader sees.</summary>
    public Task<DiaryRow?> VisibleEntryAsync(PairHead pair, Guid entryId, CancellationToken cancel) =>
        Rows(db, EntriesOf(pair).Where(e => e.Id == entryId)).FirstOrDefaultAsync(cancel);

    /// <summary>One entry of a pair this reader writes in.</summary>
    public Task<DiaryRow?> EntryAsync(Guid mentorshipId, Guid entryId, CancellationToken cancel) =>
        Rows(db, db.EntriesOfPair(mentorshipId).AsNoTracking().Where(e => e.Id == entryId)).FirstOrDefaultAsync(cancel);

    private async Task<(List<DiaryRow> Rows, string? Cursor)> SliceAsync(IQueryable<DiaryEntry> entries, string? before, CancellationToken cancel)
    {
        var shown = 0;
        DateOnly? from = null;
        if (before?.Split('.') is [var day, var count]
            && DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var seen)
            && seen <= 1000)
        {
            entries = entries.Where(e => e.Date <= date);
            (from, shown) = (date, seen);
        }

        return Slice(await Rows(db, Sorted(entries).Skip(shown).Take(ListFilter.PageSize + 1)).ToListAsync(cancel), from, shown);
    }

    // One row more than a page was asked for: it tells whether another page follows.
    private static (List<DiaryRow> Rows, string? Cursor) Slice(List<DiaryRow> rows, DateOnly? from, int shown)
    {
        if (rows.Count <= ListFilter.PageSize) return (rows, null);
        rows.RemoveAt(ListFilter.PageSize);
        var last = rows[^1].Date;
        var ofLast = rows.Count(r => r.Date == last) + (from == last ? shown : 0);
        return (rows, $"{last:yyyy-MM-dd}.{ofLast}");
    }
}
