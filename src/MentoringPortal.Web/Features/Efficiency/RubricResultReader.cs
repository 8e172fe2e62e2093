using MentoringPortal.Data;
using MentoringPortal.Data.Reference;
using MentoringPortal.Domain.Efficiency;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Schools;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Efficiency;

/// <summary>What a subject has been given in a year, with the scorers of the sheets in their order.</summary>
/// <param name="Scorers">By sheet: «Соколова М.В., куратор», «Согласованный».</param>
public sealed record ResultYear(AcademicYear Year, RubricResult Result, IReadOnlyList<string> Scorers)
{
    /// <summary>«15,5 из 18: оптимальный уровень», or what is missing for it.</summary>
    public string Words => Result is { Total: { } total, Level: { } level } ? $"{RubricResult.Say(total)} из {Result.Rubric.Max}: {level.Words}" : $"итога нет: {Result.Missing}";

    public string LevelKind => Result.Level is { } level ? SheetLevel.Of(Result.Rubric, level).Kind : "draft";

    /// <summary>Css class of a cell with points: darker is more; none of the scale is framed.</summary>
    public string Shade(decimal? points) => points is not { } given ? "vx" : given == 0 ? "v0"
        : "v" + (1 + (int)decimal.Round(given / Result.Rubric.MaxPoints * 4, MidpointRounding.AwayFromZero));
}

/// <summary>The page of results: years and scorers side by side.</summary>
/// <param name="Years">Latest first.</param>
public sealed record ResultPage(Guid? PairId, string Subject, IReadOnlyList<ResultYear> Years, RubricCounting Counting, bool MaySet)
{
    /// <summary>Greatest total of any year in tenths of a point.</summary>
    private int Max => Years.Max(y => y.Result.Rubric.Max) * 10;

    /// <summary>The picture: totals by year, the earliest first.</summary>
    public Infrastructure.Components.BarsModel Bars => new("Итог по годам", [.. Years.Reverse().Select(y =>
        new Infrastructure.Components.Bar(y.Year.ToString(), (int)((y.Result.Total ?? 0) * 10),
            Text: y.Result.Total is { } total ? $"{RubricResult.Say(total)} из {y.Result.Rubric.Max}" : "–"))], Max);
}

/// <summary>Reads results of sheets (D-32).</summary>
public sealed class RubricResultReader(PortalDbContext db)
{
    /// <summary>Years with sheets, latest first, in one query.</summary>
    /// <param name="pairId">Null: the program of the school.</param>
    public async Task<IReadOnlyList<ResultYear>> ReadAsync(Guid? pairId, CancellationToken cancel)
    {
        var sheets = await db.Set<EfficiencySheet>().AsNoTracking().Include(s => s.Scores).Where(s => s.MentorshipId == pairId).Select(s => new
        {
            Sheet = s,
            Counting = db.Set<School>().Where(x => x.Id == s.SchoolId).Select(x => x.RubricCounting).First(),
            Scorer = db.Set<Person>().Where(p => p.Id == s.ScorerId).Select(p => p.Name).First(),
        }).ToListAsync(cancel);
        var names = sheets.DistinctBy(s => s.Sheet.ScorerId).ToDictionary(s => s.Sheet.ScorerId, s => s.Scorer.SurnameWithInitials);
        return [.. sheets.GroupBy(s => s.Sheet.AcademicYearStart).OrderByDescending(g => g.Key).Select(g =>
        {
            var result = RubricResult.Of(g.Select(s => s.Sheet), g.First().Counting, (code, version) => RubricCatalogue.Find(code, version)!);
            return new ResultYear(new AcademicYear(g.Key), result,
                [.. result.Sheets.Select(s => s.IsAgreed ? "Согласованный лист" : $"{names[s.ScorerId]}, {PhraseStart.Lower(s.ScoredAs.Label())}")]);
        })];
    }

    /// <summary>The school's way of counting.</summary>
    public Task<RubricCounting> CountingAsync(CancellationToken cancel) =>
        db.Set<School>().Where(s => s.Id == db.CurrentSchoolId).Select(s => s.RubricCounting).FirstAsync(cancel);

    /// <summary>«Программа наставничества школы» or the pair in words; null for a pair that is not there.</summary>
    public async Task<string?> SubjectAsync(Guid? pairId, CancellationToken cancel)
    {
        if (pairId is not { } id) return "Программа наставничества школы";
        var pair = await db.Set<Mentorship>().Where(m => m.Id == id).Select(m => new { Mentor = m.Mentor.Name, Mentee = m.Mentee.Name }).FirstOrDefaultAsync(cancel);
        return pair is null ? null : $"Пара: {pair.Mentee.SurnameWithInitials} – наставник {pair.Mentor.SurnameWithInitials}";
    }
}
