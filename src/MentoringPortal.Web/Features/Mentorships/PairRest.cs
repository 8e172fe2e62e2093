using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Mentorships;

/// <summary>What the sentence is told from.</summary>
/// <param name="Assessment">Of the stage that is assessed now, else of the last one; null: none was begun.</param>
public sealed record PairAtRest(Guid Id, MentorshipState State, DateOnly StartsOn, Guid MenteeId, AssessmentState? Assessment);

/// <summary>The sentence of a pair that no rule tells anything of within a fortnight: the same on its page and in all its sections.</summary>
public sealed class PairRest(PortalDbContext db, MentorshipAccess access, CurrentActor actor, SchoolClock clock)
{
    /// <summary>For a section of a pair that the actor may see.</summary>
    public async Task<string> ReadAsync(Guid pairId, CancellationToken cancel) => await OfAsync(await (
        from m in db.Set<Mentorship>().AsNoTracking()
        where m.Id == pairId
        select new PairAtRest(m.Id, m.State, m.StartsOn, m.MenteeId,
            db.Set<StageAssessment>().Where(a => a.MentorshipId == m.Id).OrderBy(a => a.State == AssessmentState.Filed).ThenBy(a => a.PeriodFrom)
                .Select(a => (AssessmentState?)a.State).FirstOrDefault())).FirstAsync(cancel), cancel);

    /// <summary>Why nothing is due; of a pair that works what its plan has next, however far away that is.</summary>
    public async Task<string> OfAsync(PairAtRest pair, CancellationToken cancel) =>
        pair.State == MentorshipState.Active && pair.StartsOn <= clock.Today && await AheadAsync(pair.Id, cancel) is { } ahead ? ahead : Sentence(pair);

    // Of the assessment the mentee learns only that it goes on (§2.13).
    private string Sentence(PairAtRest pair) => pair.State switch
    {
        MentorshipState.Completed => "Пара завершена: больше ничего не требуется",
        MentorshipState.TerminatedEarly => "Пара прекращена: больше ничего не требуется",
        MentorshipState.Suspended => "Пара приостановлена: пока ничего не требуется",
        MentorshipState.PostSupport => "Наставничество завершено: наставник отвечает на обращения, больше ничего не требуется",
        MentorshipState.Proposed or MentorshipState.AwaitingConsents or MentorshipState.InOrder => "Пара ждёт приказа",
        MentorshipState.Active when pair.StartsOn > clock.Today => $"Первый день пары – {RussianDate.Long(pair.StartsOn)}: до него ничего делать не нужно",
        MentorshipState.Active when actor.PersonId == pair.MenteeId && pair.Assessment is > AssessmentState.CollectingPackage and < AssessmentState.Filed =>
            "Идёт оценка этапа: от вас пока ничего не требуется",
        MentorshipState.Active when pair.Assessment == AssessmentState.Filed => "Этап оценён, документы в деле. Наставничество продолжается: ведите дневник",
        MentorshipState.Active => "В ближайшие две недели сроков нет: наставничество идёт, наставник ведёт дневник",
    };

    private async Task<string?> AheadAsync(Guid pairId, CancellationToken cancel)
    {
        var open = await (
            from m in access.VisiblePlans()
            where m.Id == pairId
            from p in db.Set<Plan>()
            where p.MentorshipId == m.Id && (p.State == PlanState.Approved || p.State == PlanState.InProgress)
            from i in p.Items
            where i.State == PlanItemState.Planned || i.State == PlanItemState.InProgress || i.State == PlanItemState.Postponed
            orderby i.DueOn, i.Id
            select new { i.Measure, i.DueOn }).FirstOrDefaultAsync(cancel);
        return open is null ? null : $"Дальше по плану: «{open.Measure.TrimEnd('.')}», до {RussianDate.Long(open.DueOn)}";
    }
}
