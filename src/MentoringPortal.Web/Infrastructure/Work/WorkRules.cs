using System.Linq.Expressions;
using System.Reflection;
using MentoringPortal.Data;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Infrastructure.Security;

namespace MentoringPortal.Web.Infrastructure.Work;

/// <summary>All rules of the rooms, and the query that puts those of one role together.</summary>
public static class WorkRules
{
    /// <summary>Every rule: a room lists its own in a static class <c>…Work</c> with a property <c>Rules</c>.</summary>
    public static IReadOnlyList<WorkRule> All { get; } =
    [
        .. typeof(WorkRules).Assembly.GetTypes()
            .Where(t => t.IsAbstract && t.IsSealed && t.Name.EndsWith("Work", StringComparison.Ordinal)).OrderBy(t => t.Name, StringComparer.Ordinal)
            .Select(t => t.GetProperty("Rules", BindingFlags.Public | BindingFlags.Static)?.GetValue(null) as IReadOnlyList<WorkRule>)
            .SelectMany(rules => rules ?? []),
    ];

    private static readonly Expression<Func<WorkRow, WorkRow>>[] Numbered = [.. All.Select((_, i) => Number(i))];

    /// <summary>True when somebody in this role reads rows of the rule.</summary>
    public static bool IsOpen(WorkRule rule, SchoolRole role, bool isPerson)
    {
        var reads = (rule.Acts | rule.Sees) & role;
        return reads != 0 && (isPerson || !(rule.IsPersonal || (reads & Rights.Participants) != 0));
    }

    /// <summary>Rows of a rule that the asker of this role sees, with the rule's number, earliest first.</summary>
    public static IQueryable<WorkRow> RowsFor(PortalDbContext db, int number, SchoolRole role, QueryValues v)
    {
        var rule = All[number];
        var rows = rule.Rows(db, v);
        var headed = db.HeadedBy(v);
        if (rule.IsPersonal) rows = rows.Where(r => r.DoerId == v.Me);
        else if ((role & SchoolRole.Mentor & (rule.Acts | rule.Sees)) != 0) rows = rows.Where(r => r.MentorId == v.Me);
        else if ((role & SchoolRole.Mentee & (rule.Acts | rule.Sees)) != 0) rows = rows.Where(r => r.MenteeId == v.Me);
        else if ((role & SchoolRole.MethodUnionHead) != 0 && rule.IsOfUnionsMentees) rows = rows.Where(r => headed.Any(p => p == r.MenteeId));
        else if ((role & SchoolRole.MethodUnionHead) != 0) rows = rows.Where(r => headed.Any(p => p == r.MenteeId || p == r.MentorId));

        if (rule.IsPersonal || (role & Rights.Participants & (rule.Acts | rule.Sees)) != 0) return Told(rows, number);
        if (rule.IsNeverOnes) rows = rows.Where(r => r.MentorId != v.Me && r.MenteeId != v.Me);
        else if (rule.IsHiddenFromMentee) rows = rows.Where(r => r.MenteeId != v.Me);

        return Told(rows, number);
    }

    private static IOrderedQueryable<WorkRow> Told(IQueryable<WorkRow> rows, int number) => rows.Select(Numbered[number]).OrderBy(r => r.On).ThenBy(r => r.RecordId);

    /// <summary>Rows of a rule that stand on the page of one record, with the rule's number, earliest first, whoever looks.</summary>
    public static IQueryable<WorkRow> RowsOf(PortalDbContext db, int number, Expression<Func<WorkRow, bool>> ofRecord, QueryValues v) =>
        Told(All[number].Rows(db, v).Where(ofRecord), number);

    /// <summary>Rows of a rule that stand on the pages of the pairs <see cref="QueryValues.Ids"/>, each with its pair, earliest first, whoever looks.</summary>
    public static IQueryable<WorkRowOnPair> RowsOnPairs(PortalDbContext db, int number, QueryValues v)
    {
        var rule = All[number];
        // Most rules name their pair themselves: no join, and half the time to translate them.
        if (rule.OnPair == WorkRule.ThePairItNames)
        {
            var named = Expression.Parameter(typeof(WorkRow), "row");
            var itsPair = Expression.Property(Expression.Property(named, nameof(WorkRow.MentorshipId)), nameof(Nullable<>.Value));
            return rule.Rows(db, v).Where(r => r.MentorshipId != null && v.Ids.Contains(r.MentorshipId.Value)).Select(OnPair<WorkRow>(number, named, named, itsPair))
                .OrderBy(r => r.On).ThenBy(r => r.RecordId);
        }

        var page = rule.OnPair!(db, v);
        var x = Expression.Parameter(typeof(RowAndPair), "x");
        var (row, pair) = (Expression.Property(x, nameof(RowAndPair.Row)), Expression.Property(x, nameof(RowAndPair.PairId)));
        var stands = Expression.Lambda<Func<RowAndPair, bool>>(new OfThatPair(page.Parameters[0], row, pair).Visit(page.Body), x);
        return rule.Rows(db, v)
            .SelectMany(_ => db.Set<Mentorship>().Where(m => v.Ids.Contains(m.Id)), (r, m) => new RowAndPair { Row = r, PairId = m.Id })
            .Where(stands).Select(OnPair<RowAndPair>(number, x, row, pair)).OrderBy(r => r.On).ThenBy(r => r.RecordId);
    }

    private static Expression<Func<TSource, WorkRowOnPair>> OnPair<TSource>(int number, ParameterExpression source, Expression row, Expression pair) =>
        Expression.Lambda<Func<TSource, WorkRowOnPair>>(
            Expression.MemberInit(Expression.New(typeof(WorkRowOnPair)), typeof(WorkRowOnPair).GetProperties().Select(p => (MemberBinding)Expression.Bind(p, p.Name switch
            {
                nameof(WorkRow.Rule) => Expression.Constant(number),
                nameof(WorkRowOnPair.OnPairId) => pair,
                _ => Expression.Property(row, p.Name),
            }))),
            source);

    private sealed class RowAndPair
    {
        public WorkRow Row { get; init; } = null!;

        public Guid PairId { get; init; }
    }

    // What is written for the page of one pair, asked for the pair beside the row.
    private sealed class OfThatPair(ParameterExpression was, Expression row, Expression pair) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == was ? row : node;

        protected override Expression VisitMember(MemberExpression node) =>
            node.Member.Name == nameof(QueryValues.Id) && node.Member.DeclaringType == typeof(QueryValues) ? pair : base.VisitMember(node);
    }

    // Every member as it is, and the rule's number as a constant of the text.
    private static Expression<Func<WorkRow, WorkRow>> Number(int rule)
    {
        var row = Expression.Parameter(typeof(WorkRow), "row");
        return Expression.Lambda<Func<WorkRow, WorkRow>>(
            Expression.MemberInit(Expression.New(typeof(WorkRow)), typeof(WorkRow).GetProperties().Select(p =>
                (MemberBinding)Expression.Bind(p, p.Name == nameof(WorkRow.Rule) ? Expression.Constant(rule) : Expression.Property(row, p)))),
            row);
    }
}
