namespace MentoringPortal.Web.Infrastructure.Work;

/// <summary>A line of the sheet for the staff room: who owes what. It tells the act in the words of its rule, never a title that somebody of a pair has written.</summary>
/// <param name="WhoId">The person; null where an office owes it.</param>
/// <param name="Who">«Петрова А.И.», «куратор».</param>
public sealed record PostedWork(Guid? WhoId, string Who, string What, string About, WorkTerm When)
{
    /// <param name="doer">Name of <see cref="WorkRow.DoerId"/>; null where the rule names nobody.</param>
    internal static PostedWork Of(WorkRule rule, WorkRow row, WorkDay day, string? doer)
    {
        var (id, who) = rule.IsPersonal && doer is not null ? (row.DoerId, doer) : (WorkWords.DoerId(rule, row), WorkWords.Doer(rule, row));
        return new(id, who, rule.What, (rule.PostedAbout ?? rule.About)(row), rule.When(row, day));
    }
}
