using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Mentorships;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Assessments;

/// <summary>«Отзыв наставника» (D-23) at <c>/mentorships/{id}/review</c>.</summary>
[ActsAs(ReviewQueries.OpenPage)]
public sealed class ReviewsController(PortalDbContext db, CurrentActor actor, MentorshipAccess pairs, ReviewQueries reviews, ReviewPaper paper, WriteReview write,
    SubmitReview submit) : PortalController
{
    private const string FormView = "Review";

    [HttpGet("/mentorships/{id:guid}/review")]
    public async Task<IActionResult> Show(Guid id, Guid? of, CancellationToken cancel) =>
        PageIfFound(FormView, await reviews.PageAsync(id, of, null, cancel));

    [HttpPost("/mentorships/{id:guid}/review"), Authorize(Policies.Mentor)]
    public async Task<IActionResult> Write(Guid id, Guid? of, Guid version, [Bind(Prefix = "Form")] ReviewForm form, string? next, CancellationToken cancel)
    {
        if (await OwnPair(id, cancel) is not { } pair || await reviews.AssessmentAsync(pair, of, cancel) is not { } assessment) return NotFoundPage();

        of = assessment.Id;
        var checks = next == "check";
        var done = checks ? new DoneResult($"/mentorships/{id}/review/check?of={of}", "") : Done($"/mentorships/{id}/review?of={of}", "Черновик отзыва сохранён.");
        return await WriteAsync(() => write.RunAsync(pair, assessment, form, version, checks, cancel), done, FormView, () => reviews.PageAsync(id, of, form, cancel),
            conflict: async () =>
            {
                var now = (await reviews.PageAsync(id, of, null, cancel))!;
                return ConflictPage(FormView, now with { Form = form }, new ConflictModel(null, Different(form, now.Form)));
            });
    }

    [HttpGet("/mentorships/{id:guid}/review/check"), Authorize(Policies.Mentor)]
    public async Task<IActionResult> Check(Guid id, Guid? of, CancellationToken cancel) =>
        await OwnPair(id, cancel) is not null && await reviews.PageAsync(id, of, null, cancel) is { SubmittedOn: null } page && page.Version != Guid.Empty
            ? View("CheckPage", CheckOf(page))
            : NotFoundPage();

    [HttpPost("/mentorships/{id:guid}/review/submit"), Authorize(Policies.Mentor)]
    public async Task<IActionResult> Submit(Guid id, Guid? of, Guid version, CancellationToken cancel)
    {
        if (await OwnPair(id, cancel) is not { } pair || await reviews.AssessmentAsync(pair, of, cancel) is not { } assessment) return NotFoundPage();

        return await WriteAsync(() => submit.RunAsync(pair, assessment.Id, version, cancel), issued => Task.FromResult<IActionResult>(View("DonePage", new DonePage(
            "Отзыв передан",
            ["Отзыв вошёл в комплект документов по итогам этапа. Его прочитает заместитель директора и пригласит вас на совместное рассмотрение."],
            [new($"/documents/{issued.DocumentId}.pdf", "Открыть отзыв (PDF)"), new($"/mentorships/{id}", "К паре"), new("/", "На главную")]))),
            $"/mentorships/{id}/review?of={assessment.Id}", "CheckPage", async () =>
            {
                db.ChangeTracker.Clear();
                return await reviews.PageAsync(id, assessment.Id, null, cancel) is { } page ? CheckOf(page) : null;
            }, prefix: "");
    }

    [HttpGet("/mentorships/{id:guid}/review/print.pdf"), Authorize(Policies.Mentor)]
    public async Task<IActionResult> Print(Guid id, Guid? of, CancellationToken cancel) =>
        await OwnPair(id, cancel) is { } pair && await reviews.AssessmentAsync(pair, of, cancel) is { } assessment
            && await db.Set<MentorReview>().AsNoTracking().FirstOrDefaultAsync(r => r.AssessmentId == assessment.Id && r.MentorshipId == id, cancel) is { } review
                ? this.Paper(await paper.ComposeAsync(pair, assessment, review, draft: review.SubmittedAt is null, cancel), "pdf")
                : NotFoundPage();

    private async Task<Mentorship?> OwnPair(Guid id, CancellationToken cancel)
    {
        var me = actor.PersonId;
        return actor.Is(SchoolRole.Mentor) ? await pairs.Visible().FirstOrDefaultAsync(m => m.Id == id && m.MentorId == me, cancel) : null;
    }

    private static CheckPage CheckOf(ReviewPage page) => new(
        "Передать отзыв заместителю директора?",
        [
            new("Наставляемый", page.Mentee),
            .. page.Facts,
            new("Что удаётся", page.Form.Strengths, $"/mentorships/{page.MentorshipId}/review?of={page.AssessmentId}", "что удаётся"),
            new("Трудности", page.Form.Difficulties, $"/mentorships/{page.MentorshipId}/review?of={page.AssessmentId}", "трудности"),
            new("Что изменилось", page.Form.Dynamics, $"/mentorships/{page.MentorshipId}/review?of={page.AssessmentId}", "что изменилось"),
            new("Предложения", page.Form.Proposals, $"/mentorships/{page.MentorshipId}/review?of={page.AssessmentId}", "предложения"),
            new("Вывод", page.Form.Recommendation is { } r ? r.Label() : null, $"/mentorships/{page.MentorshipId}/review?of={page.AssessmentId}", "вывод"),
        ],
        $"/mentorships/{page.MentorshipId}/review/submit?of={page.AssessmentId}",
        "Передать отзыв")
    {
        Meaning = "После передачи текст и показатели изменить нельзя. Наставляемый увидит отзыв только после собеседования.",
        Back = $"/mentorships/{page.MentorshipId}/review?of={page.AssessmentId}",
        Version = page.Version,
    };

    private static IReadOnlyList<ConflictRow> Different(ReviewForm mine, ReviewForm now) =>
    [
        .. new ConflictRow[]
        {
            new("Что удаётся", mine.Strengths, now.Strengths),
            new("Трудности", mine.Difficulties, now.Difficulties),
            new("Что изменилось", mine.Dynamics, now.Dynamics),
            new("Предложения", mine.Proposals, now.Proposals),
        }.Where(r => r.Mine != r.Current),
    ];
}
