using MentoringPortal.Data;
using MentoringPortal.Documents;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Web.Features.Documents;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Volumes;

/// <summary>Issued papers that both volumes bind in: as far as the actor reads them, and nothing of an assessment whose interview is still to come, whoever asks.</summary>
public sealed class VolumeParts(PortalDbContext db, DocumentAccess documents, StoredDocuments stored)
{
    /// <summary>Signed orders that made or changed these pairs.</summary>
    public async Task<IReadOnlyList<VolumePart>> OrdersAsync(IReadOnlyCollection<Guid> pairs, CancellationToken cancel)
    {
        var orders = db.Set<Order>().Where(o => o.SignedOn != null && o.CancelledOn == null
            && o.Points.Any(p => (p.MentorshipId != null && pairs.Contains(p.MentorshipId.Value)) || (p.MadeId != null && pairs.Contains(p.MadeId.Value))));
        return await ReadAsync(documents.Visible().Where(d => orders.Any(o => o.DocumentId == d.Id)), cancel);
    }

    /// <summary>Reviews, minutes and conclusions of these assessments.</summary>
    public Task<IReadOnlyList<VolumePart>> ConclusionsAsync(IQueryable<StageAssessment> assessments, CancellationToken cancel)
    {
        var known = assessments.Where(a => !a.HasInterview || a.InterviewHeldOn != null);
        return ReadAsync(documents.Visible().Where(d => known.Any(a => a.Id == d.SubjectId)
            || db.Set<MentorReview>().Any(r => r.Id == d.SubjectId && known.Any(a => a.Id == r.AssessmentId))), cancel);
    }

    /// <summary>Time together by month as a table with its heading; nothing without entries.</summary>
    public static IEnumerable<Block> Hours(IReadOnlyList<(DateOnly Month, int Entries, int Minutes)> months)
    {
        if (months.Count == 0) yield break;

        yield return new HeadingBlock("Время совместной работы");
        yield return new TableBlock([new("Месяц", 50), new("Записей", 25, TextAlign.Center), new("Время", 25, TextAlign.Center)],
        [
            .. months.Select(m => TableRow.Of(RussianDate.MonthAndYear(m.Month), $"{m.Entries}", RussianDuration.Format(m.Minutes))),
            TableRow.Of("Всего", $"{months.Sum(m => m.Entries)}", RussianDuration.Format(months.Sum(m => m.Minutes))) with { Strong = true },
        ], FontSize: 11);
    }

    private async Task<IReadOnlyList<VolumePart>> ReadAsync(IQueryable<IssuedDocument> issued, CancellationToken cancel)
    {
        var found = await issued.Where(d => d.CancelledOn == null && d.ReplacedById == null).OrderBy(d => d.Date).ThenBy(d => d.Id).Select(d => new { d.Id, d.Title, d.Date })
            .ToListAsync(cancel);
        var parts = new List<VolumePart>();
        await foreach (var file in stored.ReadAsync(found.Select(d => (d.Id, d.Title)), cancel))
        {
            parts.Add(new VolumePart(found[parts.Count].Title, found[parts.Count].Date, file.Content));
        }

        return parts;
    }
}
