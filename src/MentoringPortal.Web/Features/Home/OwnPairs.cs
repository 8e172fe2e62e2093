using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Mentorships;
using MentoringPortal.Web.Features.Programs;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Home;

/// <summary>One of the own pairs at a glance.</summary>
/// <param name="Id">The pair.</param>
/// <param name="Partner">The other person of the pair.</param>
/// <param name="Topic">Subject or topic.</param>
/// <param name="Period">«до 24.09.2027»; of a pair that has not begun also from which day.</param>
/// <param name="PlanId">The plan of adaptation, if begun.</param>
/// <param name="MeasuresDone">Measures of the plan that are settled.</param>
/// <param name="Measures">Measures of the plan.</param>
/// <param name="LastEntryOn">Day of the latest entry that the reader may see.</param>
/// <param name="Note">Why nothing is to be done: the pair has not begun, or stands still.</param>
public sealed record OwnPair(Guid Id, string Partner, string Topic, string Period, Guid? PlanId, int MeasuresDone, int Measures, DateOnly? LastEntryOn, string? Note)
{
    /// <summary>The line of stages below the large card; null where the cards are small.</summary>
    public StageBars? Stages { get; init; }
}

/// <summary>How the own pairs of a mentor or a mentee stand: one query, none in another role.</summary>
public sealed class OwnPairs(PortalDbContext db, MentorshipAccess access, CurrentActor actor, ProgramReader programs)
{
    /// <summary>As many pairs have their card large, with the line of stages below it.</summary>
    public const int Large = 2;

    private const int Most = 30;

    public async Task<IReadOnlyList<OwnPair>> ReadAsync(DateOnly today, CancellationToken cancel)
    {
        if (!actor.Is(Rights.Participants)) return [];
        var isMentee = actor.Is(SchoolRole.Mentee);
        var pairs = await (
            from m in access.Visible().AsNoTracking().Where(m => m.State == MentorshipState.Active || m.State == MentorshipState.Suspended)
            let plan = db.Set<Plan>().Where(p => p.MentorshipId == m.Id && p.State != PlanState.Closed).OrderBy(p => p.StartsOn).ThenBy(p => p.Id).FirstOrDefault()
            orderby m.StartsOn, m.Id
            select new
            {
                Pair = m,
                Mentor = m.Mentor.Name,
                Mentee = m.Mentee.Name,
                PlanId = (Guid?)plan!.Id,
                Measures = plan!.Items.Count(i => !i.IsUnplanned),
                Done = plan.Items.Count(i => !i.IsUnplanned && (i.State == PlanItemState.Done || i.State == PlanItemState.PartlyDone || i.State == PlanItemState.Cancelled)),
                LastShared = db.Set<DiaryEntry>().Where(e => e.UnitId == m.UnitId && e.IsShared && e.Date >= m.StartsOn && e.Date <= m.LastOn
                    && !e.Attendances.Any(a => a.MentorshipId == m.Id && !a.IsPresent)).Max(e => (DateOnly?)e.Date),
            }).Take(Most).ToListAsync(cancel);
        var stages = new Dictionary<Guid, StageBars>();
        foreach (var pair in pairs.Count > Large ? [] : pairs.ConvertAll(p => p.Pair))
        {
            var spans = (await programs.InHandAsync(pair.MenteeId, cancel)).Spans(pair.StartsOn);
            stages[pair.Id] = StageBars.Of(pair.StartsOn, pair.LastOn, today, spans, pair.ApprovedOn is not null);
        }

        return pairs.ConvertAll(p => new OwnPair(p.Pair.Id, (isMentee ? p.Mentor : p.Mentee).Full, p.Pair.Topic, PeriodOf(p.Pair, today), p.PlanId,
            p.Done, p.Measures, isMentee ? p.LastShared : p.Pair.LastEntryOn,
            p.Pair.SuspensionWords ?? (p.Pair.StartsOn > today ? MentorshipWords.Ahead(p.Pair.StartsOn, today) : null))
        { Stages = stages.GetValueOrDefault(p.Pair.Id) });
    }

    private static string PeriodOf(Mentorship pair, DateOnly today) =>
        pair.StartsOn > today ? RussianDate.Period(pair.StartsOn, pair.EndsEarlyOn ?? pair.EndsOn)
        : pair.EndsEarlyOn is { } last ? $"последний день {RussianDate.Short(last)}"
        : $"до\u00a0{RussianDate.Short(pair.EndsOn)}";
}
