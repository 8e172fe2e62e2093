using System.Linq.Expressions;
using MentoringPortal.Data;
using MentoringPortal.Web.Infrastructure.Components;

namespace MentoringPortal.Web.Infrastructure.Work;

/// <summary>The work rules asked for one record, <see cref="QueryValues.Id"/>, as one kept query: what the «Что дальше» card of its page reads.</summary>
/// <param name="rows">Which rows of a rule stand on the page; null where none of the rule can.</param>
/// <param name="asksTerm">Some of its rules ask when an acknowledgement is overdue.</param>
public sealed class RecordWork(Func<WorkRule, PortalDbContext, QueryValues, Expression<Func<WorkRow, bool>>?> rows, bool asksTerm = false)
{
    internal bool AsksTerm => asksTerm;

    // More than the card shows: the first is told, the next ones named.
    private const int PerRule = 3;

    private readonly KeptQuery<Shape, WorkRow> _query = new((db, _, v) => Enumerable.Range(0, WorkRules.All.Count)
        .Select(i => (Number: i, Rows: rows(WorkRules.All[i], db, v)))
        .Where(r => r.Rows is not null && !WorkRules.All[r.Number].IsPersonal)
        .Select(r => WorkRules.RowsOf(db, r.Number, r.Rows!, v).Take(PerRule))
        .Aggregate((one, other) => one.Concat(other)));

    /// <summary>The pair's page: whatever any rule tells of the pair.</summary>
    public static RecordWork OfPair { get; } = new((rule, db, v) => rule.OnPair?.Invoke(db, v));

    /// <summary>The pages of several pairs at once, <see cref="QueryValues.Ids"/>: what <see cref="OfPair"/> tells of each of them.</summary>
    public static KeptQuery<bool, WorkRowOnPair> OfPairs { get; } = new((db, _, v) => Enumerable.Range(0, WorkRules.All.Count)
        .Where(i => WorkRules.All[i] is { IsPersonal: false, OnPair: not null })
        .Select(i => WorkRules.RowsOnPairs(db, i, v).Take(PerRuleOfPairs))
        .Aggregate((one, other) => one.Concat(other)));

    // As many as a few pairs have of one kind.
    private const int PerRuleOfPairs = 100;

    /// <summary>The page of a person: the rules that tell of people.</summary>
    public static RecordWork OfPerson { get; } = new((rule, _, v) => rule.IsOfPeople ? r => r.RecordId == v.Id : null);

    /// <summary>The rows, unordered, whoever looks.</summary>
    public Task<List<WorkRow>> ReadAsync(PortalDbContext db, QueryValues values, CancellationToken cancel) => _query.ToListAsync(db, Shape.Whole, values, cancel);

    private enum Shape
    {
        Whole,
    }
}

/// <summary>One step of the «Что дальше» card.</summary>
/// <param name="Title">The act, with the person or paper it is about where the page does not tell it.</param>
/// <param name="Item">The task itself: term, button, address.</param>
/// <param name="IsMine">The asker's own move.</param>
/// <param name="Who">Whose move it is, in words.</param>
public sealed record NextStep(string Title, WorkItem Item, bool IsMine, string Who)
{
    /// <summary>Told on this very page: there is nowhere to go.</summary>
    public bool IsHere { get; init; }
}

/// <summary>The «Что дальше» card of a page: the steps, the first one large; without any the sentence why nothing is due.</summary>
public sealed record NextSteps(IReadOnlyList<NextStep> Steps, string Rest)
{
    /// <summary>What helps with the step that is told.</summary>
    public string? Hint { get; init; }

    /// <summary>Ways to do it that have no task of their own.</summary>
    public IReadOnlyList<PageLink> Links { get; init; } = [];

    /// <summary>The step that is told.</summary>
    public NextStep? First => Steps.Count > 0 ? Steps[0] : null;

    /// <summary>Own steps besides the first one.</summary>
    public IEnumerable<NextStep> Others => Steps.Skip(1).Where(s => s is { IsMine: true, IsHere: false }).Take(3);
}
