using MentoringPortal.Data;
using MentoringPortal.Data.Reference;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Consents;
using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Forms;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Surveys;
using MentoringPortal.Web.Features.Diary;
using MentoringPortal.Web.Features.Mentorships;
using MentoringPortal.Web.Features.Surveys;
using MentoringPortal.Web.Features.Visits;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Batches;
using MentoringPortal.Web.Infrastructure.Binding;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Forms;

/// <summary>«Бланки»: printed for filling by hand, found again by the code on them, entered.</summary>
[ActsAs(BlankAccess.Use)]
public sealed class FormsController(PortalDbContext db, BlankAccess access, BlankQueries queries, PairHeadReader pairs, VisitReader visits, MentorshipAccess mentorships,
    SchoolClock clock)
    : PortalController
{
    [HttpGet("/forms")]
    public async Task<IActionResult> Index(BlankFilter filter, CancellationToken cancel) => Page("Index", await queries.ListAsync(filter, null, cancel));

    /// <summary>Finds what the code on a sheet stands for: a blank form, or the consent that was printed with its own code.</summary>
    [HttpGet("/forms/entry")]
    public async Task<IActionResult> Find(string? code, CancellationToken cancel)
    {
        if (await queries.FindAsync(code, cancel) is { } blank) return LocalRedirect("/forms/" + blank.Code);
        if (await queries.ConsentAsync(code, cancel) is { } consent) return LocalRedirect($"/consents/{consent}");
        ModelState.AddModelError("code", string.IsNullOrWhiteSpace(code) ? "Наберите код с бланка"
            : "Бланка с таким кодом нет. Сверьте код с бумагой: в нём нет нуля, единицы, букв I, L и O");
        return Page("Index", await queries.ListAsync(new BlankFilter(), code?.Length > 60 ? code[..60] : code, cancel));
    }

    [HttpGet("/forms/new")]
    public async Task<IActionResult> New(BlankFormKind? kind, Guid? pair, CancellationToken cancel) =>
        kind is { } chosen && access.Kinds.Contains(chosen) ? await NewPageAsync(chosen, new PrintBlanksForm { Pairs = pair is { } one ? [one] : [] }, cancel) : NotFoundPage();

    [HttpPost("/forms")]
    public async Task<IActionResult> Print(BlankFormKind? kind, [Bind(Prefix = "Form")] PrintBlanksForm form, [FromServices] PrintBlanks print, CancellationToken cancel)
    {
        if (kind is not { } chosen || !access.Kinds.Contains(chosen)) return NotFoundPage();
        var batch = Guid.NewGuid();
        return await WriteAsync(() => print.RunAsync(chosen, batch, form, cancel), Done($"/forms/batches/{batch}", "Бланки готовы: скачайте и распечатайте их."),
            () => NewPageAsync(chosen, form, cancel));
    }

    [HttpGet("/forms/batches/{id:guid}")]
    public async Task<IActionResult> Printed(Guid id, CancellationToken cancel) => PageIfFound("Printed", await queries.BatchAsync(id, cancel));

    [HttpGet("/forms/batches/{id:guid}/print.pdf")]
    public async Task<IActionResult> PrintPdf(Guid id, [FromServices] BlankPaper paper, CancellationToken cancel) =>
        await queries.BatchAsync(id, cancel) is { } page
            ? new BatchResult($"Бланки – {page.Kind.Label()}", db.Actor.SchoolName ?? "", page.Rows.Count, paper.ReadAsync(id, cancel), "pdf", null)
            : NotFoundPage();

    /// <summary>The form to enter a sheet, with what is known already filled in.</summary>
    [HttpGet("/forms/{code}")]
    public async Task<IActionResult> Entry(string code, Guid? pair, CancellationToken cancel)
    {
        if (await queries.FindAsync(code, cancel) is not { } blank) return NotFoundPage();
        if (!blank.TakesMore)
        {
            return View("DonePage", new DonePage(
                "Этот бланк уже внесён",
                [
                    $"{blank.Kind.Label()}, код {Secrets.Printed(blank.Code)}: внесено {RussianDate.Short(DateOnly.FromDateTime(clock.ToLocal(blank.EnteredAt!.Value)))}. "
                        + "Второй раз с этого листа внести нельзя.",
                ],
                [new("/forms", "К бланкам")]));
        }

        if (ConsentOf(blank.Kind) is not null) return await ConsentPageAsync(blank, new BlankConsentForm(), cancel);
        if ((blank.MentorshipId ?? pair) is not { } chosen) return Page("Pair", new BlankPairPage(blank, await queries.PairsAsync(cancel)));
        if (blank.Kind == BlankFormKind.Questionnaire) return await AnswersPageAsync(blank, chosen, null, new PaperAnswersForm { FilledOn = blank.PlannedOn }, cancel);
        return blank.Kind == BlankFormKind.LessonVisit ? await VisitPageAsync(blank, chosen, new VisitForm { On = blank.PlannedOn }, cancel)
            : await DiaryPageAsync(blank, chosen, new DiaryEntryForm { Date = blank.PlannedOn }, cancel);
    }

    [HttpPost("/forms/{code}")]
    public async Task<IActionResult> Enter(string code, Guid? pair, [Bind(Prefix = "Form")] DiaryEntryForm form, [FromServices] EnterDiaryBlank enter, CancellationToken cancel)
    {
        if (await FindAsync(code, BlankFormKind.DiaryPage, cancel) is not { } blank || (blank.MentorshipId ?? pair) is not { } chosen)
        {
            return NotFoundPage();
        }
        return await WriteAsync(() => enter.RunAsync(blank, chosen, form, cancel), entry =>
        {
            var said = $"Запись внесена: {entry.Kind.Label().ToLowerInvariant()}, {RussianDate.Short(entry.Date)}.";
            return blank.TakesMore ? Done("/forms/" + blank.Code, said + " Внесите следующую строку листа или вернитесь к бланкам.") : Done("/forms", said);
        }, () => DiaryPageAsync(blank, chosen, form, cancel));
    }

    [HttpPost("/forms/{code}/visit")]
    public async Task<IActionResult> EnterVisit(string code, Guid? pair, [Bind(Prefix = "Form")] VisitForm form, [FromServices] EnterVisitBlank enter, CancellationToken cancel)
    {
        if (await FindAsync(code, BlankFormKind.LessonVisit, cancel) is not { } blank || (blank.MentorshipId ?? pair) is not { } chosen) return NotFoundPage();
        return await WriteAsync(() => enter.RunAsync(blank, chosen, form, cancel), visit => Done("/forms", $"Лист посещения внесён: {RussianDate.Short(visit.On)}."),
            () => VisitPageAsync(blank, chosen, form, cancel));
    }

    [HttpPost("/forms/{code}/answers"), ActsAs(BlankAccess.Staff)]
    public async Task<IActionResult> EnterAnswers(string code, Guid? pair, [Bind(Prefix = "Form")] PaperAnswersForm form, [FromServices] EnterSurveyBlank enter,
        CancellationToken cancel)
    {
        if (await FindAsync(code, BlankFormKind.Questionnaire, cancel) is not { } blank || (blank.MentorshipId ?? pair) is not { } chosen)
        {
            return NotFoundPage();
        }
        if (await mentorships.Visible().FirstOrDefaultAsync(m => m.Id == chosen, cancel) is not { } mentorship || Definition(blank) is not { } definition)
        {
            return NotFoundPage();
        }
        var answers = SurveyAnswers.Parse("{}");
        foreach (var section in definition.Sections) answers.Take(section, Posted);
        return await WriteAsync(() => enter.RunAsync(blank, mentorship, definition, answers, form, cancel),
            Done("/forms", "Анкета внесена с бумаги. Ответы прочитают те, кто назван в анкете; вам они больше не показываются."),
            () => AnswersPageAsync(blank, chosen, answers, form, cancel), prefix: "");
    }

    [HttpPost("/forms/{code}/consent"), ActsAs(BlankAccess.Staff)]
    public async Task<IActionResult> EnterConsent(string code, [Bind(Prefix = "Form")] BlankConsentForm form, [FromServices] EnterConsentBlank enter, CancellationToken cancel)
    {
        if (await queries.FindAsync(code, cancel) is not { } blank || ConsentOf(blank.Kind) is not { } kind) return NotFoundPage();
        if (form.ConsentId is null) ModelState.Add(new RuleViolation("Выберите, чьё это согласие", nameof(form.ConsentId)));
        if (ModelState.IsValid && (await queries.AwaitedAsync(kind, cancel)).All(c => c.Value != form.ConsentId.ToString())) return NotFoundPage();
        return await WriteAsync(() => enter.RunAsync(blank, cancel), Done($"/consents/{form.ConsentId}/receipt", ""), () => ConsentPageAsync(blank, form, cancel));
    }

    private async Task<BlankForm?> FindAsync(string code, BlankFormKind kind, CancellationToken cancel) =>
        await queries.FindAsync(code, cancel) is { } blank && blank.Kind == kind ? blank : null;

    private async Task<IActionResult> NewPageAsync(BlankFormKind kind, PrintBlanksForm form, CancellationToken cancel) =>
        Page("New", new NewBlanksPage(kind, ConsentOf(kind) is null ? await queries.PairsAsync(cancel) : [], form));

    private async Task<IActionResult> ConsentPageAsync(BlankForm blank, BlankConsentForm form, CancellationToken cancel) =>
        Page("Consent", new BlankConsentPage(blank, ConsentOf(blank.Kind)!.Value, await queries.AwaitedAsync(ConsentOf(blank.Kind)!.Value, cancel), form));

    private async Task<IActionResult> DiaryPageAsync(BlankForm blank, Guid pair, DiaryEntryForm form, CancellationToken cancel) =>
        await pairs.PairAsync(pair, cancel) is { } head
            ? Page("Diary", new BlankEntryPage(blank, head.Mentor.SurnameWithInitials,
                new EntryFormPage { Pair = head, Form = form, Action = $"/forms/{blank.Code}?pair={pair}", Back = "/forms", Key = DraftKey(blank) }))
            : NotFoundPage();

    private async Task<IActionResult> VisitPageAsync(BlankForm blank, Guid pair, VisitForm form, CancellationToken cancel)
    {
        if (await pairs.PairAsync(pair, cancel) is not { } head) return NotFoundPage();
        var (definition, lines) = await visits.FormAsync(cancel);
        return Page("Visit", new BlankVisitPage(blank, head.Mentor.SurnameWithInitials,
            new VisitFormPage(head.Mentee, definition, lines, [], $"/forms/{blank.Code}/visit?pair={pair}", "/forms", VisitReader.Worded(form, lines))
            {
                DraftKey = DraftKey(blank),
                IsFromPaper = true,
            }));
    }

    private async Task<IActionResult> AnswersPageAsync(BlankForm blank, Guid pair, SurveyAnswers? answers, PaperAnswersForm form, CancellationToken cancel)
    {
        if (await pairs.PairAsync(pair, cancel) is not { } head || Definition(blank) is not { } definition) return NotFoundPage();
        var earlier = await db.Set<SurveyResponse>().AsNoTracking().Where(r => r.PersonId == head.MenteeId && r.SurveyCode == blank.SurveyCode && r.MentorshipId == pair)
            .Select(r => new { r.SubmittedAt }).FirstOrDefaultAsync(cancel);
        if (earlier?.SubmittedAt is { } at)
        {
            return View("DonePage", new DonePage(
                "Анкета уже отправлена",
                    [$"{head.Mentee.Full}: анкета отправлена {RussianDate.Short(DateOnly.FromDateTime(clock.ToLocal(at)))}. Ответы с бумаги внести нельзя."],
                    [new("/forms", "К бланкам")]));
        }

        return Page("Answers", new BlankAnswersPage(blank, pair, head.Mentee.Full, definition, answers ?? SurveyAnswers.Parse("{}"), earlier is not null, form));
    }

    private static SurveyDefinition? Definition(BlankForm blank) => blank is { SurveyCode: { } code, SurveyVersion: { } version } ? SurveyCatalogue.Find(code, version) : null;

    private static ConsentKind? ConsentOf(BlankFormKind kind) => kind switch
    {
        BlankFormKind.PersonalDataConsent => ConsentKind.PersonalData,
        BlankFormKind.MentorConsent => ConsentKind.MentoringWork,
        BlankFormKind.MenteeConsent => ConsentKind.MenteeParticipation,
        _ => null,
    };

    private static string DraftKey(BlankForm blank) => "forms/" + blank.Code;

    private IEnumerable<string?> Posted(string key) => Request.Form[SurveysController.Prefix + key].Select(TextBinder.Clean);
}
