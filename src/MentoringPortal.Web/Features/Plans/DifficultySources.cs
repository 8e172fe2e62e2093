using MentoringPortal.Data;
using MentoringPortal.Data.Reference;
using MentoringPortal.Domain.Controls;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Visits;
using MentoringPortal.Web.Features.Controls;
using MentoringPortal.Web.Features.Surveys;
using MentoringPortal.Web.Features.Visits;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Plans;

/// <summary>A record of the portal that tells of a difficulty or a strength.</summary>
/// <param name="Words">«Посещение урока 12.10.2026: степени».</param>
public sealed record SourceRecord(DifficultySource Source, Guid Id, DateOnly On, string Words, string Href);

/// <summary>Visit sheets, controls and questionnaires of a mentee that the actor may read: what is known of the mentee is known from there (S3-6).</summary>
public sealed class DifficultySources(PortalDbContext db, VisitAccess visits, ControlAccess controls, SurveyAccess surveys, SchoolClock clock)
{
    // The latest of each kind are offered.
    private const int Most = 20;

    /// <summary>The latest records, the newest first.</summary>
    /// <param name="only">Those among them; null: whichever there are.</param>
    public async Task<List<SourceRecord>> OfAsync(Guid menteeId, IReadOnlyCollection<Guid>? only, CancellationToken cancel)
    {
        if (only is { Count: 0 }) return [];

        var ids = only?.ToList() ?? [];
        var (any, most) = (only is null, only is null ? Most : ids.Count);
        var visited = await visits.Visible().AsNoTracking().Where(v => v.VisitedId == menteeId && v.State != VisitState.Draft && (any || ids.Contains(v.Id)))
            .OrderByDescending(v => v.On).ThenBy(v => v.Id).Take(most).Select(v => new { v.Id, v.On, v.Topic }).ToListAsync(cancel);
        var held = await controls.Visible().AsNoTracking().Where(c => c.MenteeId == menteeId && c.State == ControlState.Held && (any || ids.Contains(c.Id)))
            .OrderByDescending(c => c.HeldOn).ThenBy(c => c.Id).Take(most).Select(c => new { c.Id, c.HeldOn, c.Title }).ToListAsync(cancel);
        var own = surveys.Own().Where(r => r.SubmittedAt != null).Select(r => r.Id);
        var readable = surveys.Readable().Select(r => r.Id);
        var answered = await db.Set<Domain.Surveys.SurveyResponse>().AsNoTracking()
            .Where(r => r.PersonId == menteeId && (own.Contains(r.Id) || readable.Contains(r.Id)) && (any || ids.Contains(r.Id)))
            .OrderByDescending(r => r.SubmittedAt).ThenBy(r => r.Id).Take(most).Select(r => new { r.Id, r.SubmittedAt, r.SurveyCode, r.SurveyVersion }).ToListAsync(cancel);
        return
        [
            .. visited.Select(v => Of(DifficultySource.Visit, v.Id, v.On, v.Topic, $"/visits/{v.Id}"))
                .Concat(held.Select(c => Of(DifficultySource.Control, c.Id, c.HeldOn!.Value, PhraseStart.Lower(c.Title), $"/control/{c.Id}")))
                .Concat(answered.Select(r => Of(DifficultySource.Survey, r.Id, DateOnly.FromDateTime(clock.ToLocal(r.SubmittedAt!.Value)),
                    SurveyCatalogue.Find(r.SurveyCode, r.SurveyVersion) is { } d ? PhraseStart.Lower(d.Title) : "ответы", $"/surveys/responses/{r.Id}")))
                .OrderByDescending(r => r.On).ThenBy(r => r.Id),
        ];
    }

    /// <summary>What a new entry is begun with: the mistakes of a visit, the text of a finding; of a questionnaire nothing, for its answers were trusted to its readers.</summary>
    /// <param name="record">A visit sheet, a control, a questionnaire or a finding of a control.</param>
    public async Task<(SourceRecord Record, string? Text)?> BeginAsync(Guid menteeId, Guid record, CancellationToken cancel)
    {
        var finding = await controls.Findings().AsNoTracking().Where(f => f.Id == record && f.MenteeId == menteeId)
            .Select(f => new { f.ControlId, f.Text }).FirstOrDefaultAsync(cancel);
        if ((await OfAsync(menteeId, [finding?.ControlId ?? record], cancel)).FirstOrDefault() is not { } found) return null;

        var text = finding?.Text ?? (found.Source == DifficultySource.Visit
            ? await visits.Visible().Where(v => v.Id == record).Select(v => v.Mistakes).FirstOrDefaultAsync(cancel) : null);
        return (found, text is { Length: > Difficulty.TextMax } ? text[..Difficulty.TextMax] : text);
    }

    private static SourceRecord Of(DifficultySource source, Guid id, DateOnly on, string what, string href) =>
        new(source, id, on, $"{source.Label()} {RussianDate.Short(on)}: {what}", href);
}
