using MentoringPortal.Data;
using MentoringPortal.Data.Accounts;
using MentoringPortal.Data.Common;
using MentoringPortal.Data.Reference;
using MentoringPortal.Documents;
using MentoringPortal.Documents.Efficiency;
using MentoringPortal.Domain.Efficiency;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Lists;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Efficiency;

/// <summary>Lists and pages of efficiency sheets (S4-14): curators and deputies write, each an own sheet, the leadership reads.</summary>
public sealed class EfficiencyQueries(PortalDbContext db, CurrentActor actor, EfficiencyFactsReader facts, Scorers scorers, PaperFactsReader papers,
    RubricResultReader results, SchoolClock clock)
{
    /// <summary>Roles that read.</summary>
    public const SchoolRole Read = Rights.Followers;

    // Links to the years stand in a row.
    private const int MostYears = 12;

    public async Task<SheetsPage> ListAsync(SheetFilter filter, CancellationToken cancel)
    {
        // Sheets are written at the end of a year: until this year has one, the latest are shown.
        var written = await db.Set<EfficiencySheet>().Select(s => s.AcademicYearStart).Distinct().OrderDescending().Take(MostYears).ToListAsync(cancel);
        var startYear = filter.Year ?? written.FirstOrDefault();
        var year = startYear is >= 2000 and <= 2100 ? new AcademicYear(startYear) : AcademicYear.Of(clock.Today);
        var page = await db.Set<EfficiencySheet>().AsNoTracking().Where(s => s.AcademicYearStart == year.StartYear).OrderByDescending(s => s.ScoredOn).ThenBy(s => s.Id)
            .Select(s => new
            {
                s.Id,
                s.ScoredOn,
                s.IsAgreed,
                s.MentorshipId,
                s.RubricCode,
                s.RubricVersion,
                Points = s.Scores.Select(x => x.Points).ToList(),
                Scorer = db.Set<Person>().Where(p => p.Id == s.ScorerId).Select(p => p.Name).First(),
                Pair = db.Set<Mentorship>().Where(m => m.Id == s.MentorshipId)
                    .Select(m => m.Mentee.Name.Surname + " " + m.Mentee.Name.GivenName).FirstOrDefault(),
            }).PageOfAsync(filter, "/efficiency", cancel);
        return new SheetsPage(
            year.ToString(),
            year.StartYear,
            page.Select(r =>
            {
                var rubric = RubricCatalogue.Find(r.RubricCode, r.RubricVersion)!;
                int? total = r.Points.All(p => p is not null) ? r.Points.Sum() : null;
                return new SheetRow(r.Id, r.MentorshipId, r.Pair is null ? "Программа школы" : "Пара: " + r.Pair, r.IsAgreed,
                    r.Scorer.SurnameWithInitials, r.ScoredOn, r.Points.Count(p => p is not null),
                    total, total is { } t ? SheetLevel.Of(rubric, rubric.BandOf(t)) : null, rubric);
            }),
            [.. written.Append(year.StartYear).Distinct().OrderDescending()
                .Select(y => new Choice(y.ToString(System.Globalization.CultureInfo.InvariantCulture), new AcademicYear(y).ToString()))],
            actor.Is(Rights.Office))
        {
            Program = (await results.ReadAsync(null, cancel)).FirstOrDefault(y => y.Year == year),
        };
    }

    public async Task<NewSheetPage> NewAsync(NewSheetForm form, CancellationToken cancel)
    {
        var current = AcademicYear.Of(clock.Today);
        // Nobody is offered a pair that the portal would refuse (M15).
        var (me, scoresAll) = (actor.PersonId, actor.Is(Rights.Office));
        var curators = db.Set<Membership>().Where(c => !c.IsBlocked && (c.Roles & SchoolRole.Curator) != 0 && c.PersonId != null);
        var pairs = await (from m in db.Set<Mentorship>()
                           where (m.State == MentorshipState.Active || m.State == MentorshipState.Completed) && m.MentorId != me && m.MenteeId != me
                               && (scoresAll || !curators.Any(c => c.PersonId != m.MentorId && c.PersonId != m.MenteeId))
                           orderby m.Mentee.SearchName
                           select new { m.Id, m.Mentee.Name }).Take(300).ToListAsync(cancel);
        return new NewSheetPage(
            [.. Enumerable.Range(0, 3).Select(i => new AcademicYear(current.StartYear - i))
                .Select(y => new Choice(y.StartYear.ToString(System.Globalization.CultureInfo.InvariantCulture), y.ToString()))],
            [.. scoresAll ? [new Choice("", "Программа школы в целом")] : Array.Empty<Choice>(), .. pairs.Select(p => Choice.Of(p.Id, "Пара: " + p.Name.Full))],
            form);
    }

    public async Task<SheetPage?> PageAsync(Guid id, SheetForm? form, CancellationToken cancel)
    {
        var sheet = await db.Set<EfficiencySheet>().AsNoTracking().Include(s => s.Scores).FirstOrDefaultAsync(s => s.Id == id, cancel);
        if (sheet is null) return null;

        var year = new AcademicYear(sheet.AcademicYearStart);
        var (scorer, pair) = await NamesAsync(sheet, cancel);
        var known = await facts.ReadAsync(year, sheet.MentorshipId, cancel);
        var rubric = RubricCatalogue.Find(sheet.RubricCode, sheet.RubricVersion)!;
        var indicators = rubric.Lines.Select(i =>
        {
            var score = sheet.Scores.FirstOrDefault(s => s.Number == i.Number);
            return new IndicatorView(i, score?.Points, score?.Evidence, rubric.Knows?.TryGetValue(i.Number, out var fact) == true ? known.GetValueOrDefault(fact) : null);
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
            sheet.LevelBy(rubric) is { } band ? SheetLevel.Of(rubric, band) : null,
            rubric,
            form ?? new SheetForm { Scores = [.. indicators.Select(i => new ScoreForm { Number = i.Indicator.Number, Points = i.Points, Evidence = i.Evidence })] },
            await scorers.ForbiddenAsync(sheet.MentorshipId, cancel) is null && sheet.CheckOwner(actor.PersonId!.Value) is null)
        {
            MentorshipId = sheet.MentorshipId,
            IsAgreed = sheet.IsAgreed,
            Others = (await results.ReadAsync(sheet.MentorshipId, cancel)).FirstOrDefault(y => y.Year == year),
        };
    }

    /// <summary>The sheet as a paper (D-32).</summary>
    public async Task<OfficialDocument?> PaperAsync(Guid id, CancellationToken cancel)
    {
        var sheet = await db.Set<EfficiencySheet>().AsNoTracking().Include(s => s.Scores).FirstOrDefaultAsync(s => s.Id == id, cancel);
        if (sheet is null) return null;

        var (scorer, pair) = await NamesAsync(sheet, cancel);
        var rubric = RubricCatalogue.Find(sheet.RubricCode, sheet.RubricVersion)!;
        var years = await results.ReadAsync(sheet.MentorshipId, cancel);
        var own = years.First(y => y.Year.StartYear == sheet.AcademicYearStart);
        return EfficiencyPaper.Compose(new EfficiencyPaperData
        {
            IsAgreed = sheet.IsAgreed,
            Sheets = [.. own.Result.Sheets.Select((s, i) => new ScorerLine(own.Scorers[i], s.Total?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "–",
                s.LevelBy(own.Result.Rubric)?.Words ?? "оценены не все показатели"))],
            Counted = own.Result.Total is null ? null : $"{own.Words} ({PhraseStart.Lower((await results.CountingAsync(cancel)).Label())})",
            Years = [.. years.Reverse().Select(y => new YearTotal(y.Year.ToString(), (double?)y.Result.Total))],
            School = await papers.SchoolAsync(cancel),
            AcademicYear = new AcademicYear(sheet.AcademicYearStart).ToString(),
            Pair = pair,
            Scorer = scorer is null ? new Participant(RussianName.Nobody, "куратор") : PaperFactsReader.Of(scorer),
            ScoredOn = sheet.ScoredOn,
            Total = sheet.Total,
            Level = sheet.LevelBy(rubric)?.Words,
            Rubric = rubric,
            Scores = [.. rubric.Lines.Select(i => sheet.Scores.FirstOrDefault(s => s.Number == i.Number) is { } score
                ? new IndicatorScore(i.Number, i.Group, i.Text, score.Points, score.Evidence) : new IndicatorScore(i.Number, i.Group, i.Text, null, null))],
        });
    }

    private async Task<(Person? Scorer, string? Pair)> NamesAsync(EfficiencySheet sheet, CancellationToken cancel)
    {
        var ids = await db.Set<Mentorship>().Where(m => m.Id == sheet.MentorshipId).Select(m => new { m.MenteeId, m.MentorId }).FirstOrDefaultAsync(cancel);
        var people = await db.Set<Person>().AsNoTracking().Where(p => p.Id == sheet.ScorerId || (ids != null && (p.Id == ids.MenteeId || p.Id == ids.MentorId)))
            .ToListAsync(cancel);
        return (people.FirstOrDefault(p => p.Id == sheet.ScorerId),
            ids is null ? null : $"{people.First(p => p.Id == ids.MenteeId).Name.SurnameWithInitials} – наставник "
                + $"{people.First(p => p.Id == ids.MentorId).Name.SurnameWithInitials}");
    }
}
