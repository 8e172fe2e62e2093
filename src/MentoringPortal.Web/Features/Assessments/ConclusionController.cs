using MentoringPortal.Data;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Components;
using Microsoft.AspNetCore.Mvc;

namespace MentoringPortal.Web.Features.Assessments;

/// <summary>The conclusion (D-20): draft and issue.</summary>
[Route("/assessments/{id:guid}")]
public sealed class ConclusionController(
    PortalDbContext db, AssessmentAccess access, StepQueries steps, AssessmentFactsReader facts, DraftConclusion draft, ConcludeAssessment conclude,
        DocumentNumbers numbers, SignatureMeaningReader meaning, SchoolCalendarReader calendars, SchoolClock clock) : AssessmentStepController(db, access, steps)
{
    [HttpGet("conclusion")]
    public Task<IActionResult> Edit(Guid id, bool anew, CancellationToken cancel) =>
        OpenAsync(id, f => f.Assessment.ConclusionEditable(f.Stage), f => FormAsync(f, null, cancel, anew), cancel);

    [HttpPost("conclusion")]
    public Task<IActionResult> Save(Guid id, Guid version, [Bind(Prefix = "Form")] ConclusionForm form, CancellationToken cancel) => ActAsync(
        id,
        version,
        work => draft.RunAsync(work, form, cancel),
        Done($"/assessments/{id}", "Проект заключения сохранён."),
        f => FormAsync(f, form, cancel),
        cancel,
        conflict: () => OpenAsync(id, _ => true,
            f => Task.FromResult<IActionResult>(ConflictPage("Conclusion", f.With(form), Conflict(form, f.Assessment, f.Stage))), cancel));

    [HttpGet("issue")]
    public Task<IActionResult> Issue(Guid id, CancellationToken cancel) => OpenAsync(id, IsIssueTurn, async f =>
    {
        var proposal = await numbers.ProposeAsync(ConclusionPaper.CodeOf(f.Stage), clock.Today, cancel);
        return Page("Issue",
            f.With(new IssueForm { ConclusionNumber = proposal.Number, ConclusionDate = clock.Today }) with
            {
                NumberHint = proposal.Hint,
                Changes = await conclude.ChangesAsync(f.Assessment, cancel)
            });
    }, cancel);

    [HttpGet("issue/check")]
    public Task<IActionResult> Check(Guid id, [Bind(Prefix = "Form")] IssueForm form, CancellationToken cancel) => OpenAsync(id, IsIssueTurn, async f =>
    {
        var changes = await conclude.ChangesAsync(f.Assessment, cancel);
        if (ModelState.IsValid)
        {
            if (changes.Count > 0 && !form.AcceptsChanges)
            {
                ModelState.Add(new RuleViolation("Сведения изменились с тех пор, как составлен проект: посмотрите, что изменилось, и подтвердите выдачу",
                    nameof(form.AcceptsChanges)));
            }
            var used = await numbers.HolderAsync(ConclusionPaper.CodeOf(f.Stage), form.ConclusionNumber, form.ConclusionDate, cancel);
            ModelState.Add(f.Assessment.Conclude(await Assessor(f), form.ConclusionNumber, form.ConclusionDate, used, f.Stage, await calendars.ReadAsync(cancel), clock.Today));
        }

        return ModelState.IsValid ? View("CheckPage", CheckOf(f, form, await meaning.ReadAsync(cancel))) : Page("Issue", f.With(form) with { Changes = changes });

        Task<Assessor> Assessor(StepFacts found) => Access.AssessorAsync(found.Assessment.MenteeId, cancel);
    }, cancel);

    [HttpPost("issue")]
    public async Task<IActionResult> Conclude(Guid id, Guid version, [Bind(Prefix = "Form")] IssueForm form, CancellationToken cancel)
    {
        FilingRule? filing = null;
        var means = await meaning.ReadAsync(cancel);
        return await ActAsync(
            id,
            version,
            work =>
            {
                filing = work.Stage.Filing;
                return conclude.RunAsync(work, form, cancel);
            },
            issued => View("DonePage", new DonePage(
                $"Заключение {issued.Reference} выдано",
                ["Наставляемый получил просьбу ознакомиться с заключением.", means.AfterIssuing,
                    "После ознакомления поместите документы в дело" + (filing is null ? "." : $" – срок: {filing.Words()}.")],
                [new($"/documents/{issued.Id}.pdf", "Открыть заключение (PDF)"), new($"/assessments/{id}", "К оценке этапа")])),
            async f => Page("Issue", f.With(form) with { Changes = await conclude.ChangesAsync(f.Assessment, cancel) }),
            cancel);
    }

    private static bool IsIssueTurn(StepFacts f) => f.Assessment.MayConclude(f.Stage);

    private async Task<IActionResult> FormAsync(StepFacts f, ConclusionForm? form, CancellationToken cancel, bool anew = false)
    {
        var a = f.Assessment;
        var prefilled = form is null && (anew || (a.Outcome is null && a.Results is null));
        form ??= prefilled
            ? ConclusionForm.Of(ConclusionPrefill.Compose(await facts.ReadAsync(a, a.PeriodFrom, a.JointReviewOn ?? clock.Today, cancel), a, f.Mentor.Name,
                f.Mentee.Name))
            : ConclusionForm.Of(a);
        return Page("Conclusion", f.With(form) with { IsPrefilled = prefilled });
    }

    private static CheckPage CheckOf(StepFacts f, IssueForm form, SignatureMeaning means) => new(
        $"Выдать заключение от {RussianDate.Short(form.ConclusionDate!.Value)} №\u00a0{form.ConclusionNumber}?",
        [
            new("Наставляемый", f.Mentee.Name.Full),
            new("Вывод", f.Stage.Outcome(f.Assessment.Outcome)?.Text),
            new("Выводы", f.Assessment.Conclusions, $"/assessments/{f.Assessment.Id}/conclusion", "выводы"),
            new("Предложения", f.Assessment.Proposals ?? "нет", $"/assessments/{f.Assessment.Id}/conclusion", "предложения"),
            new("Дата и номер", $"от {RussianDate.Short(form.ConclusionDate.Value)} №\u00a0{form.ConclusionNumber}", $"/assessments/{f.Assessment.Id}/issue", "дату и номер"),
        ],
        $"/assessments/{f.Assessment.Id}/issue",
        "Выдать заключение")
    {
        Meaning = means.OfIssuing,
        Back = $"/assessments/{f.Assessment.Id}/issue",
        Version = f.Assessment.Version,
        Hidden = new Dictionary<string, string>
        {
            ["Form.ConclusionNumber"] = form.ConclusionNumber!,
            ["Form.ConclusionDate"] =
            RussianDate.Short(form.ConclusionDate.Value),
            ["Form.AcceptsChanges"] = form.AcceptsChanges ? "true" : "false"
        },
    };

    private static ConflictModel Conflict(ConclusionForm mine, StageAssessment now, StageDefinition stage) => new(null,
    [
        .. new ConflictRow[]
        {
            new("Результаты", mine.Results, now.Results),
            new("Вывод", stage.Outcome(mine.Outcome)?.Text, stage.Outcome(now.Outcome)?.Text),
            new("Выводы", mine.Conclusions, now.Conclusions),
            new("Предложения", mine.Proposals, now.Proposals),
            new("Изменения в план развития", mine.NextPlanCorrections, now.NextPlanCorrections),
            new("Изменения в кураторство", mine.MentoringChanges, now.MentoringChanges),
        }.Where(r => (r.Mine ?? "") != (r.Current ?? "")),
    ]);
}
