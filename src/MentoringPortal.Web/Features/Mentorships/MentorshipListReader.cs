using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.People;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Components;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Mentorships;

/// <summary>What stands in the address of the list.</summary>
public sealed class MentorshipFilter
{
    /// <summary>Part of the mentor's or mentee's name.</summary>
    public string? Q { get; set; }

    /// <summary>Key of <see cref="MentorshipListReader.States"/>.</summary>
    public string? State { get; set; }

    /// <summary>mentee (the default), mentor, start or entry.</summary>
    public string? Sort { get; set; }

    public int? Page { get; set; }

    public bool IsActive => !string.IsNullOrEmpty(Q) || !string.IsNullOrEmpty(State);

    /// <summary>The same filter in an address.</summary>
    public string Query(int? page = null)
    {
        var parts = new List<string>();
        if (!string.IsNullOrEmpty(Q)) parts.Add("q=" + Uri.EscapeDataString(Q));
        if (!string.IsNullOrEmpty(State)) parts.Add("state=" + Uri.EscapeDataString(State));
        if (!string.IsNullOrEmpty(Sort)) parts.Add("sort=" + Uri.EscapeDataString(Sort));
        if (page > 1) parts.Add("page=" + page);
        return parts.Count == 0 ? "" : "?" + string.Join('&', parts);
    }
}

/// <summary>A line of the list of pairs.</summary>
public sealed record MentorshipRow(
    Guid Id, RussianName Mentee, RussianName Mentor, string Topic, DateOnly StartsOn, DateOnly EndsOn,
    MentorshipState State, DateOnly? ApprovedOn, DateOnly? LastEntryOn, bool InGroup, string? OrderReference, MentoringForm Form, MentoringKind Kind)
{
    /// <summary>Css kind of the state's label.</summary>
    public string StateKind => MentorshipWords.StateKind(State);
}

/// <summary>Page of the list of pairs.</summary>
public sealed record MentorshipListPage(MentorshipFilter Filter, IReadOnlyList<MentorshipRow> Rows, DateOnly Today, PagerModel Pager, bool CanPropose, bool SeesAll)
{
    /// <summary>The latest entry in words and the css kind of the label; a new pair is never red.</summary>
    public (string Text, string Kind) Entry(MentorshipRow row) => DiaryWatch.Of(row.State, row.StartsOn, row.ApprovedOn, row.LastEntryOn, Today) switch
    {
        DiarySign.TooEarly => ("рано судить", "info"),
        DiarySign.Silent => ("нет записей " + RussianPlural.Of(DiaryWatch.Silence(row.StartsOn, row.ApprovedOn, row.LastEntryOn, Today), "день", "дня", "дней"), "late"),
        _ => (row.LastEntryOn is { } day ? RussianDate.Short(day) : "–", ""),
    };
}

/// <summary>The pairs that the actor may see: for the list and for the register D-38.</summary>
public sealed class MentorshipListReader(PortalDbContext db, MentorshipAccess access, SchoolClock clock)
{
    public const int PageSize = 25;

    /// <summary>Filter keys with their words.</summary>
    public static IReadOnlyList<Choice> States { get; } =
    [
        Choice.None("Все"),
        new("active", "Действуют"),
        new("silent", "Нет записей 21 день"),
        new("proposed", "Предложены, приказа нет"),
        new("in-order", "Включены в проект приказа"),
        new("ended", "Завершены и прекращены"),
    ];

    /// <summary>Ways to sort with their words.</summary>
    public static IReadOnlyList<Choice> Sorts { get; } =
    [
        new("", "По наставляемому"),
        new("mentor", "По наставнику"),
        new("start", "Сначала новые"),
        new("entry", "Давно без записей"),
    ];

    /// <summary>One page and whether another follows, in one query.</summary>
    public async Task<MentorshipListPage> PageAsync(MentorshipFilter filter, bool canPropose, CancellationToken cancel)
    {
        var page = Math.Clamp(filter.Page ?? 1, 1, 10_000);
        var rows = await Rows(filter).Skip((page - 1) * PageSize).Take(PageSize + 1).ToListAsync(cancel);
        var pager = new PagerModel(
            page > 1 ? "/mentorships" + filter.Query(page - 1) : null,
            rows.Count > PageSize ? "/mentorships" + filter.Query(page + 1) : null,
            page > 1 || rows.Count > PageSize ? "Страница " + page : null);
        return new MentorshipListPage(filter, [.. rows.Take(PageSize)], clock.Today, pager, canPropose, access.SeesAll);
    }

    /// <summary>Everything the filter selects, for the register.</summary>
    public Task<List<MentorshipRow>> AllAsync(MentorshipFilter filter, CancellationToken cancel) => Rows(filter).Take(10_000).ToListAsync(cancel);

    private IQueryable<MentorshipRow> Rows(MentorshipFilter filter)
    {
        var visible = access.Visible().AsNoTracking();
        visible = filter.State switch
        {
            "active" => visible.Where(m => m.State == MentorshipState.Active),
            "silent" => visible.Where(DiarySilence.On(clock.Today)),
            "proposed" => visible.Where(m => m.State == MentorshipState.Proposed || m.State == MentorshipState.AwaitingConsents),
            "in-order" => visible.Where(m => m.State == MentorshipState.InOrder),
            "ended" => visible.Where(m => m.State == MentorshipState.Completed || m.State == MentorshipState.TerminatedEarly || m.State == MentorshipState.PostSupport),
            _ => visible,
        };
        var rows = from m in visible
                   join mentor in db.Set<Person>() on m.MentorId equals mentor.Id
                   join mentee in db.Set<Person>() on m.MenteeId equals mentee.Id
                   select new { m, mentor, mentee };
        if (SearchKey.Of(filter.Q) is { Length: > 0 } key)
        {
            rows = rows.Where(x => x.mentor.SearchName.Contains(key) || x.mentee.SearchName.Contains(key));
        }

        var sorted = filter.Sort switch
        {
            "mentor" => rows.OrderBy(x => x.mentor.SearchName).ThenBy(x => x.mentee.SearchName).ThenBy(x => x.m.Id),
            "start" => rows.OrderByDescending(x => x.m.StartsOn).ThenBy(x => x.mentee.SearchName).ThenBy(x => x.m.Id),
            "entry" => rows.OrderBy(x => x.m.State == MentorshipState.Active ? 0 : 1).ThenBy(x => x.m.LastEntryOn).ThenBy(x => x.mentee.SearchName).ThenBy(x => x.m.Id),
            _ => rows.OrderBy(x => x.mentee.SearchName).ThenBy(x => x.m.Id),
        };
        return sorted.Select(x => new MentorshipRow(
            x.m.Id,
            new RussianName(x.mentee.Surname, x.mentee.GivenName, x.mentee.Patronymic, x.mentee.Gender),
            new RussianName(x.mentor.Surname, x.mentor.GivenName, x.mentor.Patronymic, x.mentor.Gender),
            x.m.Topic, x.m.StartsOn, x.m.EndsOn, x.m.State, x.m.ApprovedOn, x.m.LastEntryOn, x.m.GroupId != null, x.m.OrderReference, x.m.Form, x.m.Kind));
    }
}

/// <summary>Words and colours of a pair shared by the pages.</summary>
public static class MentorshipWords
{
    /// <summary>Css kind of the state's label.</summary>
    public static string StateKind(MentorshipState state) => state switch
    {
        MentorshipState.Active => "ok",
        MentorshipState.Proposed => "draft",
        MentorshipState.AwaitingConsents or MentorshipState.InOrder or MentorshipState.Suspended => "wait",
        _ => "done",
    };

    /// <summary>«с 01.09.2026 по 31.08.2027».</summary>
    public static string Period(DateOnly from, DateOnly to) => $"с\u00a0{RussianDate.Short(from)} по\u00a0{RussianDate.Short(to)}";
}
