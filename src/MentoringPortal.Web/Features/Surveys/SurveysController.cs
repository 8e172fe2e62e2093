using MentoringPortal.Data;
using MentoringPortal.Data.Reference;
using MentoringPortal.Domain.Surveys;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Binding;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Files;
using MentoringPortal.Web.Infrastructure.Gate;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MentoringPortal.Web.Features.Surveys;

/// <summary>Questionnaires: filled section by section, handed in once, read by the person and by those whom the questionnaire names.</summary>
[ActsAs(SurveyAccess.Everyone)]
public sealed class SurveysController(PortalDbContext db, SurveyListQueries queries, OwnSurveyReader own, SurveyPaper paper, SchoolClock clock) : PortalController
{
    /// <summary>Prefix of the answers' field names.</summary>
    public const string Prefix = "a.";

    [HttpGet("/surveys")]
    public async Task<IActionResult> Index(int? page, CancellationToken cancel) => Page(await queries.ListAsync(Math.Clamp(page ?? 0, 0, 1000), cancel));

    [HttpGet("/surveys/{code}"), Authorize(Policies.Mentee)]
    public async Task<IActionResult> Fill(string code, string? section, CancellationToken cancel)
    {
        if (await own.OpenAsync(code, cancel) is not { } open) return NotFoundPage();
        if (open.Response.IsSubmitted) return LocalRedirect($"/surveys/responses/{open.Response.Id}");
        var chosen = open.Definition.Sections.FirstOrDefault(s => s.Code == section) ?? open.Definition.Sections.FirstOrDefault(s => s.Questions.Any(q => q.Required && !open.Answers.IsAnswered(q))) ?? open.Definition.Sections[0];
        return Page("Fill", new FillPage(open.Definition, chosen, open.Answers));
    }

    [HttpPost("/surveys/{code}"), Authorize(Policies.Mentee)]
    public async Task<IActionResult> Save(string code, string section, string? then, [FromServices] SaveSurveySection save, CancellationToken cancel)
    {
        if (await save.RunAsync(code, section, Posted, cancel) is not { } result) return NotFoundPage();
        if (!result.Ok)
        {
            ModelState.Add(result.Violations, Prefix.TrimEnd('.'));
            if (await own.OpenAsync(code, cancel) is not { } open) return NotFoundPage();
            var chosen = open.Definition.Sections.First(s => s.Code == section);
            open.Answers.Take(chosen, Posted);
            return open.Response.IsSubmitted ? LocalRedirect($"/surveys/responses/{open.Response.Id}") : Page("Fill", new FillPage(open.Definition, chosen, open.Answers));
        }

        await db.ForgetAsync($"survey/{code}/{section}");
        var next = result.Value.Definition.Sections.SkipWhile(s => s.Code != section).Skip(1).FirstOrDefault();
        return then == "later" ? Done("/surveys", "Ответы сохранены. Вернуться к анкете можно в любое время.")
            : LocalRedirect(next is null ? $"/surveys/{code}/check" : $"/surveys/{code}?section={next.Code}");
    }

    [HttpGet("/surveys/{code}/check"), Authorize(Policies.Mentee)]
    public async Task<IActionResult> Check(string code, CancellationToken cancel)
    {
        if (await own.OpenAsync(code, cancel) is not { } open) return NotFoundPage();
        return open.Response.IsSubmitted
            ? LocalRedirect($"/surveys/responses/{open.Response.Id}")
            : Page(new SurveyCheckPage(open.Definition, open.Answers, [.. open.Answers.Missing(open.Definition)]));
    }

    [HttpPost("/surveys/{code}/check"), Authorize(Policies.Mentee)]
    public async Task<IActionResult> Submit(string code, [FromServices] SubmitSurvey submit, CancellationToken cancel)
    {
        if (await submit.RunAsync(code, cancel) is not { } result) return NotFoundPage();
        if (result.Ok) return LocalRedirect($"/surveys/{code}/done");
        if (await own.OpenAsync(code, cancel) is not { } open) return NotFoundPage();
        if (open.Response.IsSubmitted) return LocalRedirect($"/surveys/responses/{open.Response.Id}");
        ModelState.Add(result.Violations, "");
        return Page("Check", new SurveyCheckPage(open.Definition, open.Answers, [.. open.Answers.Missing(open.Definition)]));
    }

    [HttpGet("/surveys/{code}/done"), Authorize(Policies.Mentee)]
    public async Task<IActionResult> Sent(string code, CancellationToken cancel)
    {
        if (await own.OpenAsync(code, cancel) is not { Response.IsSubmitted: true } open) return NotFoundPage();
        return View("DonePage", new DonePage(
            "Анкета отправлена",
            ["Спасибо! Ответы вошли в комплект документов по итогам этапа адаптации.", SurveyWords.SentTo(open.Definition)],
            [new($"/surveys/responses/{open.Response.Id}", "Посмотреть свои ответы"), new("/", "На главную")]));
    }

    [HttpGet("/surveys/responses/{id:guid}")]
    public async Task<IActionResult> Answers(Guid id, CancellationToken cancel)
    {
        if (await queries.ReadableAsync(id, cancel) is not { } response || SurveyCatalogue.Find(response.SurveyCode, response.SurveyVersion) is not { } definition) return NotFoundPage();
        return Page(new AnswersPage(
            definition,
            SurveyAnswers.Parse(response.AnswersJson),
            id,
            await queries.NameAsync(response.PersonId, cancel),
            DateOnly.FromDateTime(clock.ToLocal(response.SubmittedAt!.Value)),
            response.PersonId == db.Actor.PersonId)
        {
            FromPaper = await queries.FromPaperAsync(response, cancel),
            HasScan = response.ScanFileId is not null,
        });
    }

    /// <summary>The scan of a questionnaire filled by hand, for those who read the answers.</summary>
    [HttpGet("/surveys/responses/{id:guid}/scan")]
    public async Task<IActionResult> Scan(Guid id, [FromServices] FileDoor files, CancellationToken cancel) =>
        await queries.ReadableAsync(id, cancel) is { ScanFileId: { } scan } ? await files.DownloadAsync(scan, cancel) : NotFoundPage();

    [HttpGet("/surveys/responses/{id:guid}/print.{format:regex(^(pdf|docx)$)}")]
    public async Task<IActionResult> Print(Guid id, string format, CancellationToken cancel)
    {
        if (await queries.ReadableAsync(id, cancel) is not { } response || SurveyCatalogue.Find(response.SurveyCode, response.SurveyVersion) is not { } definition) return NotFoundPage();
        return this.Paper(await paper.ComposeAsync(definition, response, cancel), format);
    }

    private IEnumerable<string?> Posted(string key) => Request.Form[Prefix + key].Select(TextBinder.Clean);
}
