using MentoringPortal.Data;
using MentoringPortal.Documents;
using MentoringPortal.Documents.Assessments;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Features.Programs;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Assessments;

/// <summary>The minutes of the interview as a paper (D-24).</summary>
public sealed class MinutesPaper(PortalDbContext db, PaperFactsReader papers, ProgramReader programs, DocumentNumbers numbers)
{
    /// <summary>The minutes; where the school keeps a journal for them, with the next free number of it unless they are a draft.</summary>
    public async Task<OfficialDocument> ComposeAsync(StageAssessment a, bool draft, CancellationToken cancel)
    {
        var people = await papers.PeopleAsync([a.MenteeId, a.MentorId, a.InterviewerId ?? Guid.Empty, a.OrganizerId ?? Guid.Empty], cancel);
        var order = await db.Set<Mentorship>().Where(m => m.Id == a.MentorshipId).Select(m => m.OrderReference).FirstOrDefaultAsync(cancel);
        var stage = await programs.StageAsync(a, cancel);
        var isNumbered = await numbers.IsNumberedAsync(InterviewMinutes.Code, cancel);
        return InterviewMinutes.Compose(new InterviewMinutesData
        {
            School = await papers.SchoolAsync(cancel),
            Date = a.InterviewHeldOn,
            IsNumbered = isNumbered,
            Number = isNumbered && !draft && a.InterviewHeldOn is { } on ? (await numbers.ProposeAsync(InterviewMinutes.Code, on, cancel)).Number : null,
            IsDraft = draft,
            Mentee = people[a.MenteeId],
            Mentor = people[a.MentorId],
            Status = await programs.StatusAsync(a.MenteeId, cancel),
            Interviewer = people[a.InterviewerId ?? Guid.Empty],
            Organizer = a.OrganizerId is { } organizer ? people.GetValueOrDefault(organizer) : null,
            Basis = order is null ? null : "приказ " + order,
            From = a.PeriodFrom,
            To = a.PeriodTo,
            HeldOn = a.InterviewHeldOn,
            Place = a.InterviewPlace,
            ConclusionCode = stage.Conclusion?.Document,
            Agenda = [.. stage.AgendaItems.Select(i => new AgendaPoint(i.Code, i.Text, a.WentThrough(i.Code)))],
            Agreements = a.Agreements,
            PlanChanges = a.PlanChanges,
            MentoringChanges = stage.AgendaItems.Any(i => i.Opens == AgendaItem.OpensChangeOfMentor && a.WentThrough(i.Code)) ? a.MentoringChanges : null,
        });
    }
}
