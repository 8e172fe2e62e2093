using MentoringPortal.Data;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.Dossiers;
using MentoringPortal.Domain.Language;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Assessments;

/// <summary>The papers of an assessment that go into the dossier (S0-32): the package of three, the minutes, the conclusion, the acknowledgement.</summary>
public sealed class FilingQueries(PortalDbContext db, PackageReader packages)
{
    public async Task<IReadOnlyList<PaperToFile>> PapersAsync(StageAssessment a, CancellationToken cancel)
    {
        var package = await packages.ReadAsync(a.MentorshipId, cancel);
        var sources = package.Items.Where(i => i.SourceId is not null).Select(i => i.SourceId!.Value).Append(a.Id).ToList();
        var documents = await db.Set<IssuedDocument>().AsNoTracking().Where(d => sources.Contains(d.SubjectId)).OrderByDescending(d => d.IssuedAt)
            .Select(d => new { d.Id, d.SubjectId, d.Code, d.Date }).ToListAsync(cancel);
        var papers = new List<PaperToFile>();
        foreach (var item in package.Items)
        {
            var issued = documents.FirstOrDefault(d => d.SubjectId == item.SourceId && d.SubjectId != a.Id);
            papers.Add(new(item.Title, item.ReadyOn ?? a.JointReviewOn ?? a.PeriodTo, 1, issued?.Id, null));
        }

        papers.Add(new("Протокол собеседования по результатам оценки", a.InterviewHeldOn!.Value, 1, a.MinutesDocumentId, null));
        papers.Add(new($"Заключение об адаптации молодого специалиста №\u00a0{a.ConclusionNumber}", a.ConclusionDate!.Value, 1, a.ConclusionDocumentId, null));
        var acknowledgement = await db.Set<Acknowledgement>().AsNoTracking().FirstOrDefaultAsync(k => k.DocumentId == a.ConclusionDocumentId && k.PersonId == a.MenteeId, cancel);
        if (acknowledgement is { IsDone: true, On: { } on })
        {
            papers.Add(new(
                acknowledgement.Method switch
                {
                    AcknowledgementMethod.Refused => $"Отметка об отказе от подписи (свидетели: {acknowledgement.FirstWitness}, {acknowledgement.SecondWitness})",
                    AcknowledgementMethod.OnPaper => "Лист ознакомления с заключением",
                    _ when acknowledgement.Disagreement is not null => "Отметка об ознакомлении с заключением и письменные возражения",
                    _ => "Отметка об ознакомлении с заключением",
                },
                on,
                1,
                null,
                acknowledgement.ScanFileId));
        }

        // After a correction only the new papers are filed: what lies in the dossier already stays there.
        var filed = await db.Set<DossierItem>().AsNoTracking().Where(i => i.PersonId == a.MenteeId).Select(i => new { i.DocumentId, i.FileId, i.Title, i.Date }).ToListAsync(cancel);
        return [.. papers.Where(p => !filed.Exists(f => p.DocumentId is not null ? f.DocumentId == p.DocumentId : p.FileId is not null ? f.FileId == p.FileId : f.Title == p.Title && f.Date == p.Date))];
    }

    /// <summary>«дело Петровой Анны Ильиничны».</summary>
    public static string DossierOf(RussianName name) => $"дело {name.In(GrammaticalCase.Genitive).Full}";
}
