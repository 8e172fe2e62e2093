using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Documents;
using MentoringPortal.Documents.Efficiency;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Efficiency;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Components;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Efficiency;

/// <summary>Lists and pages of efficiency sheets (S4-14): the curator writes, the leadership reads.</summary>
public sealed class EfficiencyQueries(PortalDbContext db, CurrentActor actor, EfficiencyFactsReader facts, PaperFactsReader papers, SchoolClock clock)
{
    /// <summary>Roles that read.</summary>
    public const SchoolRole Read = SchoolRole.Director | SchoolRole.DeputyDirectorAcademic | SchoolRole.DeputyDirectorMethodical | SchoolRole.Curator | SchoolRole.MethodUnionHead;

    private const int PageSize = 25;

    public async Task<SheetsPage> ListAsync(int? startYear, int skip, CancellationToken cancel)
    {
        // Sheets are written at the end of a year: until this year has one, the latest are shown.
        startYear ??= await db.Set<EfficiencySheet>().MaxAsync(s => (int?)s.AcademicYearStart, cancel);
        var year = startYear is >= 2000 and <= 2100 ? new AcademicYear(startYear.Value) : AcademicYear.Of(clock.Today);
        skip = Math.Clamp(skip, 0, 10_000);
        var rows = await db.Set<EfficiencySheet>().AsNoTracking().Where(s => s.AcademicYearStart == year.StartYear).OrderByDescending(s => s.ScoredOn).ThenBy(s => s.Id)
            .Skip(skip).Take(PageSize + 1)
            .Select(s => new
            {
                s.Id,
                s.ScoredOn,
                Points = s.Scores.Select(x => x.Points).ToList(),
                Scorer = db.Set<Person>().Where(p => p.Id == s.ScorerId).Select(p => new { p.Surname, p.GivenName, p.Patronymic }).First(),
                Pair = db.Set<Mentorship>().Where(m => m.Id == s.MentorshipId).Select(m => db.Set<Person>().Where(p => p.Id == m.MenteeId).Select(p => p.Surname + " " + p.GivenName).First()).FirstOrDefault(),
            }).ToListAsync(cancel);
        var current = AcademicYear.Of(clock.Today);
        return new SheetsPage(
            year.ToString(),
            year.StartYear,
            [.. rows.Take(PageSize).Select(r =>
            {
                int? total = r.Points.Count == EfficiencyIndicator.All.Count && r.Points.All(p => p is not null) ? r.Points.Sum() : null;
                return new SheetRow(r.Id, r.Pair is null ? "Программа школы" : "Пара: " + r.Pair, new RussianName(r.Scorer.Surname, r.Scorer.GivenName, r.Scorer.Patronymic).SurnameWithInitials, r.ScoredOn, r.Points.Count(p => p is not null), total, total is { } t ? EfficiencySheet.LevelOf(t) : null);
            })],
            [.. Enumerable.Range(0, 5).Select(i => current.StartYear - i).Append(year.StartYear).Distinct().OrderDescending().Select(y => (y, new AcademicYear(y).ToString()))],
            actor.Is(SchoolRole.Curator),
            rows.Count > PageSize ? $"/efficiency?year={year.StartYear}&skip={skip + PageSize}" : null);
    }

    public async Task<NewSheetPage> NewAsync(NewSheetForm form, CancellationToken cancel)
    {
        var current = AcademicYear.Of(clock.Today);
        var pairs = await (from m in db.Set<Mentorship>()
                           join mentee in db.Set<Person>() on m.MenteeId equals mentee.Id
                           where m.State == MentorshipState.Active || m.State == MentorshipState.Completed
                           orderby mentee.SearchName
                           select new { m.Id, mentee.Surname, mentee.GivenName, mentee.Patronymic }).Take(300).ToListAsync(cancel);
        return new NewSheetPage(
            [.. Enumerable.Range(0, 3).Select(i => new AcademicYear(current.StartYear - i)).Select(y => new Choice(y.StartYear.ToString(System.Globalization.CultureInfo.InvariantCulture), y.ToString()))],
            [new Choice("", "Программа школы в целом"), .. pairs.Select(p => Choice.Of(p.Id, "Пара: " + new RussianName(p.Surname, p.GivenName, p.Patronymic).Full))],
            form);
    }

    public async Task<SheetPage?> PageAsync(Guid id, SheetForm? form, CancellationToken cancel)
    {
        var sheet = await db.Set<EfficiencySheet>().AsNoTracking().Include(s => s.Scores).FirstOrDefaultAsync(s => s.Id == id, cancel);
        if (sheet is null)
        {
            return null;
        }

        var year = new AcademicYear(sheet.AcademicYearStart);
        var (scorer, pair) = await NamesAsync(sheet, cancel);
        var known = await facts.ReadAsync(year, sheet.MentorshipId, cancel);
        var indicators = EfficiencyIndicator.All.Select(i =>
        {
            var score = sheet.Scores.FirstOrDefault(s => s.Number == i.Number);
            return new IndicatorView(i, score?.Points, score?.Evidence, known.GetValueOrDefault(i.Number));
        }).ToList();
        return new SheetPage(
            id,
            sheet.Version,
            pair is null ? "Программа наставничества школы" : "Пара: " + pair,
            year.ToString(),
            scorer?.Name.SurnameWithInitials ?? "",
            sheet.ScoredOn,
            indicators,
            sheet.Total,
            sheet.Level,
            form ?? new SheetForm { Scores = [.. indicators.Select(i => new ScoreForm { Number = i.Indicator.Number, Points = i.Points, Evidence = i.Evidence })] },
            actor.Is(SchoolRole.Curator));
    }

    /// <summary>The sheet as a paper (D-32).</summary>
    public async Task<OfficialDocument?> PaperAsync(Guid id, CancellationToken cancel)
    {
        var sheet = await db.Set<EfficiencySheet>().AsNoTracking().Include(s => s.Scores).FirstOrDefaultAsync(s => s.Id == id, cancel);
        if (sheet is null)
        {
            return null;
        }

        var (scorer, pair) = await NamesAsync(sheet, cancel);
        return EfficiencyPaper.Compose(new EfficiencyPaperData
        {
            School = await papers.SchoolAsync(cancel),
            AcademicYear = new AcademicYear(sheet.AcademicYearStart).ToString(),
            Pair = pair,
            Scorer = scorer is null ? new Participant(new RussianName("", ""), "куратор") : PaperFactsReader.Of(scorer),
            ScoredOn = sheet.ScoredOn,
            Total = sheet.Total,
            Level = sheet.Level?.Label(),
            Scores = [.. EfficiencyIndicator.All.Select(i => sheet.Scores.FirstOrDefault(s => s.Number == i.Number) is { } score ? new IndicatorScore(i.Number, i.Group, i.Text, score.Points, score.Evidence) : new IndicatorScore(i.Number, i.Group, i.Text, null, null))],
        });
    }

    private async Task<(Person? Scorer, string? Pair)> NamesAsync(EfficiencySheet sheet, CancellationToken cancel)
    {
        var ids = await db.Set<Mentorship>().Where(m => m.Id == sheet.MentorshipId).Select(m => new { m.MenteeId, m.MentorId }).FirstOrDefaultAsync(cancel);
        var people = await db.Set<Person>().AsNoTracking().Where(p => p.Id == sheet.ScorerId || (ids != null && (p.Id == ids.MenteeId || p.Id == ids.MentorId))).ToListAsync(cancel);
        return (people.FirstOrDefault(p => p.Id == sheet.ScorerId),
            ids is null ? null : $"{people.First(p => p.Id == ids.MenteeId).Name.SurnameWithInitials} – наставник {people.First(p => p.Id == ids.MentorId).Name.SurnameWithInitials}");
    }
}
