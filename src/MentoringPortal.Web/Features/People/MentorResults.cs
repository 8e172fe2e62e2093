using MentoringPortal.Data;
using MentoringPortal.Data.Reference;
using MentoringPortal.Documents.Assessments;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Reports;
using MentoringPortal.Web.Features.Programs;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.People;

/// <summary>What a mentor's work has come to by the criteria of the program (S0-50), from the evaluations that were handed in.</summary>
public sealed class MentorResults(PortalDbContext db, ProgramReader programs)
{
    /// <summary>By the mentee: «молодой педагог овладел … – да; …».</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> OfMentorAsync(Guid mentorId, CancellationToken cancel)
    {
        var handedIn = await (
            from r in db.Set<Report>().AsNoTracking()
            join p in db.Set<PackagePart>() on r.PartId equals p.Id
            join a in db.Set<StageAssessment>() on p.AssessmentId equals a.Id
            where r.AuthorId == mentorId && r.Document == TeachingAssessment.Code && p.State == PartState.HandedIn
            orderby r.HandedInOn
            select new { Report = r, p.Code, a.MenteeId, a.StageCode, a.EditionId }).ToListAsync(cancel);
        if (handedIn.Count == 0) return new Dictionary<Guid, string>();

        var results = new Dictionary<Guid, string>();
        foreach (var one in handedIn)
        {
            var program = await programs.OfAsync(one.EditionId, cancel);
            if (program.Stage(one.StageCode)?.Part(one.Code)?.Rubric is not { } code || RubricCatalogue.Latest(code) is not { } rubric) continue;
            var marks = one.Report.Read().Marks;
            results[one.MenteeId] = string.Join("; ", rubric.Lines.Select((line, i) => (line.Text, Points: marks.ElementAtOrDefault(i)?.Points))
                .Where(l => l.Points is not null).Select(l => $"{l.Text} – {rubric.Scale.First(s => s.Points == l.Points).Words}"));
        }

        return results;
    }
}
