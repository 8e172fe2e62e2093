using MentoringPortal.Data;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Components;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Assessments;

/// <summary>The interview: appointment and minutes (S0-30, D-24).</summary>
[Route("/assessments/{id:guid}")]
public sealed class InterviewController(PortalDbContext db, AssessmentAccess access, StepQueries steps, AppointInterview appoint, RecordInterview record,
    SchoolCalendarReader calendars, SchoolClock clock) : AssessmentStepController(db, access, steps)
{
    [HttpGet("interview")]
    public Task<IActionResult> Appointment(Guid id, CancellationToken cancel) => OpenAsync(
        id,
        f => f.Stage.HasInterview && f.Assessment.State is (AssessmentState.ConclusionDrafted or AssessmentState.InterviewScheduled),
        f =>
        {
            DateTime? at = f.Assessment.InterviewAt is { } utc ? clock.ToLocal(utc) : null;
            return FormAsync("Interview", f,
                new InterviewForm
                {
                    Day = at is { } d ? DateOnly.FromDateTime(d) : null,
                    Hour = at is { } t ? TimeOnly.FromDateTime(t) : null,
                    InterviewPlace = f.Assessment.InterviewPlace
                });
        },
        cancel);

    [HttpPost("interview")]
    public async Task<IActionResult> Appoint(Guid id, Guid version, [Bind(Prefix = "Form")] InterviewForm form, CancellationToken cancel)
    {
        // A day off is not refused: a school may agree on it. It is told, because most often it was a slip.
        var isOff = form.Day is { } day && !(await calendars.ReadAsync(cancel)).IsWorkingDay(day);
        return await ActAsync(
            id,
            version,
            work => appoint.RunAsync(work, form, cancel),
            Done($"/assessments/{id}", $"Собеседование назначено на {form.Day:dd.MM.yyyy} {form.Hour:HH:mm}.{(isOff ? " Это выходной день школы: проверьте дату." : "")}"),
            f => FormAsync("Interview", f, form),
            cancel);
    }

    [HttpGet("minutes")]
    public Task<IActionResult> Minutes(Guid id, CancellationToken cancel) => OpenAsync(
        id, f => f.Assessment.State == AssessmentState.InterviewScheduled, f => MinutesAsync(f, new MinutesForm { HeldOn = clock.Today }, cancel), cancel);

    [HttpPost("minutes")]
    public Task<IActionResult> Record(Guid id, Guid version, [Bind(Prefix = "Form")] MinutesForm form, CancellationToken cancel) => ActAsync(
        id,
        version,
        work => record.RunAsync(work, form, cancel),
        recorded => View("DonePage", new DonePage(
            "Собеседование записано",
            [
                "Протокол собеседования выдан и сохранён.",
                recorded.PlanEdition is { } edition ? $"Изменения плана приняты: открыта редакция {edition}, наставник внесёт их и передаст план на утверждение."
                    : string.IsNullOrWhiteSpace(form.PlanChanges) ? "План не менялся."
                        : "Следующего плана в работе ещё нет: изменения записаны в протоколе, их внесут, когда план составят.",
            ],
            [.. recorded.AsksChangeOfMentor ? [new PageLink($"/orders/changes/new?pair={recorded.MentorshipId}", "Подготовить замену наставника")] : Array.Empty<PageLink>(),
                new($"/assessments/{id}/issue", "Выдать заключение"), new($"/documents/{recorded.DocumentId}.pdf", "Протокол (PDF)"),
                new($"/assessments/{id}", "К оценке этапа")])),
        f => MinutesAsync(f, form, cancel),
        cancel);

    // Who was appointed is named to somebody else who opens the minutes: the portal asks why (M12).
    private async Task<IActionResult> MinutesAsync(StepFacts facts, MinutesForm form, CancellationToken cancel)
    {
        var appointed = facts.Assessment.InterviewerId is { } id && id != Db.Actor.PersonId
            ? (await Db.Set<Domain.People.Person>().AsNoTracking().FirstAsync(p => p.Id == id, cancel)).Name.SurnameWithInitials : null;
        return Page("Minutes", facts.With(form) with
        {
            AppointedInterviewer = appointed,
            Open = new OpenFindings(await OpenFinding.OfAsync(Db, facts.Assessment.MenteeId, cancel), clock.Today),
        });
    }

    private Task<IActionResult> FormAsync<TForm>(string view, StepFacts facts, TForm form) => Task.FromResult<IActionResult>(Page(view, facts.With(form)));
}
