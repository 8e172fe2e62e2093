using MentoringPortal.Documents;
using MentoringPortal.Documents.Plans;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Plans;

/// <summary>Composes D-12 from a plan: the edition being approved, or the plan with its marks as of today.</summary>
public sealed class PlanPaper(PaperFactsReader facts, SchoolClock clock)
{
    /// <param name="approved">True: the paper of the edition that is being approved now; it gets a date and is issued.</param>
    public async Task<OfficialDocument> ComposeAsync(Plan plan, Mentorship mentorship, bool approved, CancellationToken cancel)
    {
        var school = await facts.SchoolAsync(cancel);
        var approverId = plan.ApprovedById ?? await facts.WithRole(SchoolRole.DeputyDirectorAcademic).Select(p => (Guid?)p.Id).FirstOrDefaultAsync(cancel);
        var people = await facts.PeopleAsync([mentorship.MentorId, mentorship.MenteeId, approverId ?? mentorship.MentorId], cancel);
        return AdaptationPlan.Compose(new PlanData
        {
            School = school,
            Date = approved ? clock.Today : null,
            IsDraft = plan.ApprovedOn is null || plan.State is PlanState.Draft or PlanState.OnReview,
            Mentor = people[mentorship.MentorId],
            Mentee = people[mentorship.MenteeId],
            Approver = approverId is { } by ? people[by] : school.Director,
            ApprovedOn = plan.State is PlanState.Draft or PlanState.OnReview ? null : plan.ApprovedOn,
            From = plan.StartsOn,
            To = plan.EndsOn,
            Goal = plan.Goal,
            Edition = plan.Edition,
            Measures = [.. plan.Items.OrderBy(i => i.DueOn).ThenBy(i => i.Position).Select(i => new PlanMeasure(i.Measure, i.DueOn, i.Responsible.Label())
            {
                Form = i.ActivityForm,
                ExpectedResult = i.ExpectedResult,
                Mark = MarkOf(i),
                IsUnplanned = i.IsUnplanned,
            })],
        });
    }

    private static string? MarkOf(PlanItem item)
    {
        var mark = item.State switch
        {
            PlanItemState.Planned => null,
            PlanItemState.Done or PlanItemState.PartlyDone when item.DoneOn is { } on => $"{item.State.Label()} {RussianDate.Short(on)}",
            PlanItemState.Postponed => $"Перенесено с {RussianDate.Short(item.OriginalDueOn ?? item.DueOn)}",
            _ => item.State.Label(),
        };
        return mark is null ? null : string.Join(". ", new[] { mark, item.Comment }.Where(s => !string.IsNullOrWhiteSpace(s)));
    }
}
