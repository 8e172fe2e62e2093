using MentoringPortal.Data;
using MentoringPortal.Data.Reference;
using MentoringPortal.Domain.Surveys;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Audit;
using MentoringPortal.Web.Infrastructure.Binding;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Files;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MentoringPortal.Web.Features.Surveys;

/// <summary>Questionnaires: filled section by section, handed in once, read by the person and by those whom the questionnaire names.</summary>
[ActsAs(SurveyAccess.Everyone)]
public sealed class SurveysController(PortalDbContext db, SurveyListQueries queries, OwnSurveyReader own, SurveyPaper paper, SchoolClock clock) : PortalController
{
    /// <summary>Prefix of the answers' field names.</summary>
    public const string Prefix = AuditWords.Answer;

    [HttpGet("/surveys")]
    public async Task<IActionResult> Index(SurveyFilter filter, CancellationToken cancel) => Page(await queries.ListAsync(filter, cancel));

    /// <summary>The questionnaires of one pair, on the pair.</summary>
    [HttpGet("/mentorships/{id:guid}/surveys")]
    public async Task<IActionResult> OfPair(Guid id, CancellationToken cancel) => PageIfFound("OfPair", await queries.OfPairAsync(id, cancel));

    [HttpGet("/surveys/{code}"), Authorize(Policies.Mentee)]
    public async Task<IActionResult> Fill(string code, string? section, CancellationToken cancel)
    {
        if (await own.OpenAsync(code, cancel) is not { } open) return NotFoundPage();
        if (open.Response.IsSubmitted) return LocalRedirect($"/surveys/responses/{open.Response.Id}");
        var chosen = open.Definition.Sections.FirstOrDefault(s => s.Code == section)
            ?? open.Definition.Sections.FirstOrDefault(s => s.Questions.Any(q => q.Required && !open.Answers.IsAnswered(q))) ?? open.Definition.Sections[0];
        return Page("Fill", new FillPage(open.Definition, chosen, open.Answers));
    }

    [HttpPost("/surveys/{code}"), Authorize(Policies.Mentee)]
    public async Task<IActionResult> Save(string code, string section, string? then, [FromServices] SaveSurveySection save, CancellationToken cancel)
    {
        if (await own.OpenAsync(code, cancel) is not { } open || open.Definition.Sections.FirstOrDefault(s => s.Code == section) is not { } chosen) return NotFoundPage();
        var next = open.Definition.Sections.SkipWhile(s => s.Code != section).Skip(1).FirstOrDefault();
        return await WriteAsync(() => save.RunAsync(code, section, Posted, cancel),
            then == "later" ? Done("/surveys", "Ответы сохранены. Вернуться к анкете можно в любое время.")
                : Done(next is null ? $"/surveys/{code}/check" : $"/surveys/{code}?section={next.Code}", ""),
            () =>
            {
                open.Answers.Take(chosen, Posted);
                return Task.FromResult<IActionResult>(open.Response.IsSubmitted ? LocalRedirect($"/surveys/responses/{open.Response.Id}")
                    : Page("Fill", new FillPage(open.Definition, chosen, open.Answers)));
            }, prefix: Prefix.TrimEnd('.'));
    }

    [HttpGet("/surveys/{code}/check"), Authorize(Policies.Mentee)]
    public async Task<IActionResult> Check(string code, CancellationToken cancel)
    {
        if (await own.OpenAsync(code, cancel) is not { } open) return NotFoundPage();
        return open.Response.IsSubmitted
            ? LocalRedirect($"/surveys/responses/{open.Response.Id}")
            : Page("Check", new SurveyCheckPage(open.Definition, open.Answers, [.. open.Answers.Missing(open.Definition)]));
    }

    [HttpPost("/surveys/{code}/check"), Authorize(Policies.Mentee)]
    public Task<IActionResult> Submit(string code, [FromServices] SubmitSurvey submit, CancellationToken cancel) =>
        WriteAsync(() => submit.RunAsync(code, cancel), Done($"/surveys/{code}/done", ""), () => Check(code, cancel), prefix: "");

    [HttpGet("/surveys/{code}/done"), Authorize(Policies.Mentee)]
    public async Task<IActionResult> Sent(string code, CancellationToken cancel)
    {
        if (await own.OpenAsync(code, cancel) is not { Response.IsSubmitted: true } open) return NotFoundPage();
        return View("DonePage", new DonePage(
            "Анкета отправлена",
            ["Спасибо! Ответы сохранены.", SurveyWords.SentTo(open.Definition)],
            [new($"/surveys/responses/{open.Response.Id}", "Посмотреть свои ответы"), new("/", "На главную")]));
    }

    [HttpGet("/surveys/responses/{id:guid}")]
    public async Task<IActionResult> Answers(Guid id, CancellationToken cancel)
    {
        if (await queries.ReadableAsync(id, cancel) is not { } response || SurveyCatalogue.Find(response.SurveyCode, response.SurveyVersion) is not { } definition)
        {
            return NotFoundPage();
        }
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
            KnownHref = await queries.ActivePairAsync(response.PersonId, cancel) is { } pair ? $"/mentorships/{pair}/difficulties/new?record={id}" : null,
        });
    }

    /// <summary>The scan of a questionnaire filled by hand, for those who read the answers.</summary>
    [HttpGet("/surveys/responses/{id:guid}/scan")]
    public async Task<IActionResult> Scan(Guid id, [FromServices] FileDoor files, CancellationToken cancel) =>
        await queries.ReadableAsync(id, cancel) is { ScanFileId: { } scan } ? await files.DownloadAsync(scan, cancel) : NotFoundPage();

    [HttpGet("/surveys/responses/{id:guid}/print.{format:regex(^(pdf|docx)$)}")]
    public async Task<IActionResult> Print(Guid id, string format, CancellationToken cancel)
    {
        if (await queries.ReadableAsync(id, cancel) is not { } response || SurveyCatalogue.Find(response.SurveyCode, response.SurveyVersion) is not { } definition)
        {
            return NotFoundPage();
        }
        return this.Paper(await paper.ComposeAsync(definition, response, cancel), format);
    }

    private IEnumerable<string?> Posted(string key) => Request.Form[Prefix + key].Select(TextBinder.Clean);
}
