using MentoringPortal.Data;
using MentoringPortal.Documents;
using MentoringPortal.Documents.Controls;
using MentoringPortal.Domain.Controls;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Visits;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Controls;

/// <summary>Composes D-19, the memo of a control: a draft with lines to fill before it is held.</summary>
public sealed class ControlPaper(PortalDbContext db, ControlAccess access, ControlReader reader, PaperFactsReader facts, SchoolClock clock)
{
    /// <summary>The memo; null when the actor may not see the control, or it is called off.</summary>
    /// <param name="number">Its registered number; null: it is only printed.</param>
    public async Task<OfficialDocument?> ComposeAsync(Guid id, CancellationToken cancel, string? number = null)
    {
        if (await access.Visible().AsNoTracking().FirstOrDefaultAsync(c => c.Id == id && c.State != ControlState.CalledOff, cancel) is not { } control) return null;

        // Of a control that was held the mentor of that day.
        var day = control.HeldOn ?? clock.Today;
        var mentor = await db.Set<Mentorship>().Where(m => m.MenteeId == control.MenteeId && m.ApprovedOn != null && m.StartsOn <= day && m.LastOn >= day)
            .OrderByDescending(m => m.IsLead).ThenBy(m => m.Id).Select(m => (Guid?)m.MentorId).FirstOrDefaultAsync(cancel);
        var controller = control.HeldById ?? control.ControllerId;
        var people = await facts.PeopleAsync([.. new[] { control.MenteeId, mentor, controller }.OfType<Guid>().Distinct()], cancel);
        var visits = await (from v in db.Set<LessonVisit>().AsNoTracking()
                            where v.ControlId == id && v.State != VisitState.Draft
                            join p in db.Set<Person>() on v.VisitorId equals p.Id
                            orderby v.On, v.Id
                            select new { v.On, v.ClassName, v.Subject, v.Topic, Visitor = p.Name }).ToListAsync(cancel);
        var repeat = await db.Set<ControlEvent>().Where(c => c.RepeatsId == id && c.State != ControlState.CalledOff).OrderBy(c => c.Id).Select(c => (DateOnly?)c.DueOn)
            .FirstOrDefaultAsync(cancel);
        return ControlMemo.Compose(new ControlMemoData
        {
            School = await facts.SchoolAsync(cancel),
            IsDraft = control.State == ControlState.Planned,
            Number = number,
            Date = number is null ? control.HeldOn : clock.Today,
            Title = control.Title,
            Mentee = people[control.MenteeId],
            Mentor = mentor is { } m ? people[m] : null,
            Controller = controller is { } c ? people[c] : null,
            HeldOn = control.HeldOn,
            IsOfProgram = control is { Code: not null, IsRepeat: false },
            FromOn = control.FromOn,
            DueOn = control.DueOn,
            What = control.What,
            Checked = control.Checked,
            Conclusions = control.Conclusions,
            Advice = control.Advice,
            Lessons = [.. visits.Select(v => new ControlledLesson(v.On, v.ClassName, v.Subject, v.Topic, v.Visitor.SurnameWithInitials))],
            Findings = Lines(await reader.FindingsAsync(db.Set<Finding>().Where(f => f.ControlId == id), cancel)),
            Rechecked = control.IsRepeat ? Lines(await reader.RecheckedAsync(control, cancel)) : [],
            RepeatOn = repeat,
        });
    }

    private List<FindingLine> Lines(List<FindingView> findings) => findings.ConvertAll(f => new FindingLine(f.Text, f.Responsible.SurnameWithInitials, f.DueOn,
        PhraseStart.Lower(f.Words(clock.Today))));
}
