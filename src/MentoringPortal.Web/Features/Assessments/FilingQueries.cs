using MentoringPortal.Data;
using MentoringPortal.Documents;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.Dossiers;
using MentoringPortal.Domain.Language;
using MentoringPortal.Web.Features.Programs;
using Microsoft.EntityFrameworkCore;
using Acknowledgement = MentoringPortal.Domain.Documents.Acknowledgement;

namespace MentoringPortal.Web.Features.Assessments;

/// <summary>The papers of an assessment that go into the dossier (S0-32): the package, the minutes, the conclusion, the acknowledgement.</summary>
public sealed class FilingQueries(PortalDbContext db, ProgramReader programs)
{
    public async Task<IReadOnlyList<PaperToFile>> PapersAsync(StageAssessment a, CancellationToken cancel)
    {
        var program = await programs.OfAsync(a.EditionId, cancel);
        var stage = program.Stage(a.StageCode)!;
        var papers = a.Parts.Where(p => p.State == PartState.HandedIn).OrderBy(p => p.Position).ThenBy(p => p.HandedInOn)
            .Select(p => new PaperToFile(PhraseStart.Upper(OneSpelling.Of(p.Title)), p.HandedInOn!.Value, 1, p.DocumentId, null)).ToList();
        if (a.InterviewHeldOn is { } held) papers.Add(new("Протокол собеседования по результатам оценки", held, 1, a.MinutesDocumentId, null));
        if (a.ConclusionDate is { } concluded)
        {
            papers.Add(new($"{program.Words.Fill(stage.Conclusion!.Title)} №\u00a0{a.ConclusionNumber}", concluded, 1, a.ConclusionDocumentId, null));
        }

        var acknowledgement = await db.Set<Acknowledgement>().AsNoTracking().FirstOrDefaultAsync(k => k.DocumentId == a.ConclusionDocumentId && k.PersonId == a.MenteeId, cancel);
        if (acknowledgement is { IsDone: true, On: { } on })
        {
            papers.Add(new(
                acknowledgement.Method switch
                {
                    AcknowledgementMethod.Refused => $"Отметка об отказе от подписи (свидетели: {acknowledgement.FirstWitness}, {acknowledgement.SecondWitness})",
                    AcknowledgementMethod.OnPaper => "Лист ознакомления с заключением",
                    _ when acknowledgement.Disagreement is not null => "Лист ознакомления с заключением и письменные возражения",
                    _ => "Лист ознакомления с заключением",
                },
                on,
                1,
                null,
                acknowledgement.ScanFileId,
                IsSheet: acknowledgement.Method is AcknowledgementMethod.InPortal or AcknowledgementMethod.Refused && acknowledgement.ScanFileId is null));
        }

        // After a correction only the new papers are filed: what lies in the dossier already stays there.
        var filed = await db.Set<DossierItem>().AsNoTracking().Where(i => i.PersonId == a.MenteeId).Select(i => new { i.DocumentId, i.FileId, i.Title, i.Date })
            .ToListAsync(cancel);
        papers = [.. papers.Where(p =>
            !filed.Exists(f => p.DocumentId is not null ? f.DocumentId == p.DocumentId : p.FileId is not null ? f.FileId == p.FileId : f.Title == p.Title && f.Date == p.Date))];
        return await CountedAsync(papers, cancel);
    }

    // Sheets of what the portal has issued are counted, one side a sheet (M11).
    private async Task<IReadOnlyList<PaperToFile>> CountedAsync(List<PaperToFile> papers, CancellationToken cancel)
    {
        var ids = papers.Select(p => p.DocumentId).OfType<Guid>().ToList();
        var bytes = await db.Set<IssuedDocument>().Where(d => ids.Contains(d.Id)).Select(d => new { d.Id, d.Content.Pdf }).ToDictionaryAsync(d => d.Id, d => d.Pdf, cancel);
        return [.. papers.Select(p => p.DocumentId is { } id && bytes.TryGetValue(id, out var pdf) && PdfPages.Of(pdf) is { } pages ? p with { Sheets = pages } : p)];
    }

    /// <summary>«дело Петровой Анны Ильиничны».</summary>
    public static string DossierOf(RussianName name) => $"дело {name.In(GrammaticalCase.Genitive).Full}";
}
