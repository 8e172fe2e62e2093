using System.Numerics;
using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Infrastructure.Work;

/// <summary>What waits in the role shown now: one query of the rules that the role reads (ADR 19).</summary>
public sealed class WorkReader(PortalDbContext db, CurrentActor actor, SchoolClock clock, AcknowledgementTerm term, SchoolCalendarReader calendars)
{
    /// <summary>Rows of one rule on the home; more are told by their own lists.</summary>
    private const int PerRule = 12;

    /// <summary>Rows of one rule where all of them are listed.</summary>
    private const int Most = 500;

    private static readonly KeptQuery<Shape, WorkRow> Query = new((db, shape, v) => Enumerable.Range(0, WorkRules.All.Count)
        .Where(i => WorkRules.IsOpen(WorkRules.All[i], shape.Role, shape.IsPerson))
        .Select(i => WorkRules.RowsFor(db, i, shape.Role, v).Take(shape.PerRule))
        .Aggregate((one, other) => one.Concat(other)));

    /// <summary>The rows of the role, unordered.</summary>
    /// <param name="whole">All of them, not the first of each rule.</param>
    public async Task<IReadOnlyList<WorkItem>> ReadAsync(CancellationToken cancel, bool whole = false)
    {
        if (actor.ActiveRole == SchoolRole.None || (actor.PersonId is null && !actor.Is(Rights.Followers))) return [];
        var values = await ValuesAsync(actor.Is(SchoolRole.Curator), cancel);
        var rows = await Query.ToListAsync(db, new Shape(actor.ActiveRole, actor.PersonId is not null, whole ? Most : PerRule), values, cancel);
        var day = await DayAsync(rows, cancel);
        return rows.ConvertAll(r => WorkRules.All[r.Rule].Tell(r, day, actor.Is(WorkRules.All[r.Rule].Acts)));
    }

    // Whatever anybody of the school owes and everybody may read, whoever looks.
    private static readonly KeptQuery<bool, WorkRow> Posted = new((db, _, v) => Enumerable.Range(0, WorkRules.All.Count).Where(i => WorkRules.All[i].IsPosted)
        .Select(i => WorkRules.RowsOf(db, i, r => true, v).Take(Most))
        .Aggregate((one, other) => one.Concat(other)));

    /// <summary>What everybody of the school owes, without what is not everybody's business: unordered, whoever looks.</summary>
    public async Task<List<PostedWork>> PostedAsync(CancellationToken cancel)
    {
        var rows = await Posted.ToListAsync(db, true, await ValuesAsync(false, cancel), cancel);
        Guid?[] doers = [.. rows.Select(r => r.DoerId).Where(d => d is not null).Distinct()];
        var names = doers.Length == 0 ? []
            : await db.Set<Person>().AsNoTracking().Where(p => doers.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name.SurnameWithInitials, cancel);
        var day = await DayAsync(rows, cancel);
        return rows.ConvertAll(r => PostedWork.Of(WorkRules.All[r.Rule], r, day, r.DoerId is { } doer ? names.GetValueOrDefault(doer) : null));
    }

    /// <summary>What one record waits for, whosever move it is: the same rules in one query, the own move first. The caller has seen that the actor may see the record.</summary>
    /// <param name="page">Address of the record's page: a rule that leads only there has no button on it.</param>
    public async Task<IReadOnlyList<NextStep>> OfRecordAsync(RecordWork work, Guid id, string page, CancellationToken cancel)
    {
        var rows = await work.ReadAsync(db, await ValuesAsync(work.AsksTerm, cancel, id), cancel);
        return StepsOf(rows, await DayAsync(rows, cancel), page);
    }

    /// <summary>What these pairs wait for, each as its own page reads it, in one query for all of them. The caller has seen that the actor may see them.</summary>
    /// <param name="pairs">At most a page of them.</param>
    public async Task<ILookup<Guid, NextStep>> OfPairsAsync(IReadOnlyList<Guid> pairs, CancellationToken cancel)
    {
        var rows = await RecordWork.OfPairs.ToListAsync(db, true, await ValuesAsync(false, cancel, pairs: [.. pairs]), cancel);
        var day = await DayAsync(rows, cancel);
        return rows.GroupBy(r => r.OnPairId)
            .SelectMany(g => StepsOf(g, day, $"/mentorships/{g.Key}"), (g, step) => (g.Key, Step: step)).ToLookup(s => s.Key, s => s.Step);
    }

    /// <summary>Translates what the home of a curator asks, the longest of all homes, and the steps of its pairs; see <see cref="WarmUp"/>.</summary>
    public static async Task WarmUpAsync(PortalDbContext db, CancellationToken cancel)
    {
        await Query.ToListAsync(db, new Shape(SchoolRole.Curator, IsPerson: true, PerRule), new QueryValues(), cancel);
        await RecordWork.OfPairs.ToListAsync(db, true, new QueryValues(), cancel);
    }

    private List<NextStep> StepsOf(IEnumerable<WorkRow> rows, WorkDay day, string page)
    {
        var steps = new List<(NextStep Step, WorkRule Rule)>();
        foreach (var row in rows)
        {
            var rule = WorkRules.All[row.Rule];
            var isMentee = row.MenteeId is { } mentee && mentee == actor.PersonId;
            var isOwn = isMentee || (row.MentorId is { } mentor && mentor == actor.PersonId);
            if ((rule.IsNeverOnes && isOwn) || (rule.IsHiddenFromMentee && isMentee)) continue;
            var mine = actor.Is(rule.Acts & ~Rights.Participants) || (actor.Is(rule.Acts & SchoolRole.Mentor) && row.MentorId == actor.PersonId)
                || (actor.Is(rule.Acts & SchoolRole.Mentee) && isMentee);
            var item = rule.Tell(row, day, acts: true);
            // The page tells whom it is about; a paper, another person or a place it does not.
            var tells = item.About.Length > 0 && (row.MentorshipId is null || rule.About == (Func<WorkRow, string>)WorkWords.Title);
            var title = tells ? $"{item.What}: {item.About}" : item.What;
            var here = item.Href == page ? rule.Here?.Invoke(row) : item.Href;
            steps.Add((new NextStep(title, here is null ? item : item with { Href = here }, mine, WorkWords.Doers(rule.Acts)) { IsHere = here is null }, rule));
        }

        return [.. steps.OrderByDescending(s => s.Step.IsMine && (!s.Step.IsHere || s.Step.Item.By is not null))
            .ThenBy(s => s.Step.Item.Late ? Math.Min(s.Rule.Behind, 0) : s.Rule.Behind)
            .ThenByDescending(s => s.Step.Item.Late)
            .ThenBy(s => BitOperations.PopCount((uint)s.Rule.Acts)).ThenBy(s => s.Step.Item.By ?? DateOnly.MaxValue).Select(s => s.Step)];
    }

    private async Task<WorkDay> DayAsync(IEnumerable<WorkRow> rows, CancellationToken cancel)
    {
        // One reading of the clock: between two of them the offset would lose a minute.
        var now = clock.NowUtc;
        var calendar = rows.Any(r => WorkRules.All[r.Rule].CountsWorkingDays) ? await calendars.ReadAsync(cancel) : null;
        return new(clock.Today, (int)(clock.ToLocal(now) - now).TotalMinutes, calendar);
    }

    private async Task<QueryValues> ValuesAsync(bool withTerm, CancellationToken cancel, Guid id = default, Guid[]? pairs = null) => new()
    {
        Me = actor.PersonId,
        Id = id,
        Ids = pairs ?? [],
        Today = clock.Today,
        BegunBy = clock.Today.AddMonths(-3),
        DayBegan = clock.ToUtc(clock.Today, TimeOnly.MinValue),
        IssuedBefore = withTerm ? await term.IssuedBeforeAsync(cancel) : default,
    };

    /// <summary>What changes the text of the query.</summary>
    private sealed record Shape(SchoolRole Role, bool IsPerson, int PerRule);
}
