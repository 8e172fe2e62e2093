using System.Globalization;
using System.Text;
using MentoringPortal.Data;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Web.Features.Programs;
using Microsoft.AspNetCore.Html;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Mentorships.Summary;

/// <summary>A part of a cohort: those on one stage, gone through, left.</summary>
/// <param name="Css">Css class of its shade.</param>
/// <param name="Key">Names it in the address: a stage's code, «gone», «left», «without».</param>
public sealed record CohortPart(string Key, string Title, string Css, Func<Cohort, int> Count);

/// <summary>A mentee of a cohort.</summary>
/// <param name="PairId">The latest pair of the mentee that the reader sees.</param>
public sealed record CohortPerson(RussianName Name, Guid PairId);

/// <summary>The people whom a number of the table counts.</summary>
public sealed record CohortList(string Title, IReadOnlyList<CohortPerson> People);

/// <summary>Stages by cohort: a bar a year, its numbers in the table.</summary>
/// <param name="List">Whom the number asked for counts; null: none is asked for.</param>
public sealed record CohortPage(IReadOnlyList<Cohort> Cohorts, IReadOnlyList<CohortPart> Parts, CohortList? List)
{
    /// <summary>Where a number leads: the people whom it counts.</summary>
    public static string Href(Cohort cohort, string? part) =>
        string.Create(CultureInfo.InvariantCulture, $"/mentorships/cohorts?year={cohort.Year.StartYear}") + (part is null ? "" : "&part=" + Uri.EscapeDataString(part)) + "#who";

    /// <summary>The bar of a cohort: every part as wide as its share, with its number.</summary>
    public HtmlString Draw(Cohort cohort)
    {
        var svg = new StringBuilder("<svg class=\"cohort\" aria-hidden=\"true\" focusable=\"false\">");
        var at = 0.0;
        foreach (var part in Parts)
        {
            var count = part.Count(cohort);
            if (count == 0) continue;
            var width = 100.0 * count / cohort.All;
            svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"{part.Css}\" x=\"{at:0.##}%\" width=\"{width:0.##}%\" height=\"100%\"/>")
                .Append(CultureInfo.InvariantCulture, $"<text class=\"{part.Css}\" x=\"{at + (width / 2):0.##}%\" y=\"1.45em\">{count}</text>");
            at += width;
        }

        return new HtmlString(svg.Append("</svg>").ToString());
    }
}

/// <summary>Reads the mentees of the reader's pairs by the year in which their track began.</summary>
public sealed class CohortReader(PortalDbContext db, MentorshipAccess access, ProgramReader programs)
{
    private static readonly string[] Shades = ["s1", "s2", "s3", "s4"];

    /// <param name="year">First calendar year of the cohort whose people are named; null: nobody is.</param>
    /// <param name="part">Key of a part; null: the whole cohort.</param>
    public async Task<CohortPage> ReadAsync(int? year, string? part, CancellationToken cancel)
    {
        var visible = access.Visible().Where(m => m.ApprovedOn != null);
        var tracks = await db.Set<Participation>().AsNoTracking().Include(p => p.Stages).Where(p => p.Side == PoolSide.Mentees && visible.Any(m => m.MenteeId == p.PersonId))
            .ToListAsync(cancel);
        var cohorts = Cohort.Of(tracks);
        // Stages in the order of the program in force; those of earlier editions and other programs follow.
        var definitions = new List<ProgramDefinition> { (await programs.InForceAsync(cancel)).Definition };
        foreach (var edition in tracks.OrderByDescending(t => t.AdmittedOn).Select(t => t.EditionId).Distinct()) definitions.Add(await programs.OfAsync(edition, cancel));
        var stages = definitions.SelectMany(d => d.StageList).DistinctBy(s => s.Code).ToList();
        var known = stages.ConvertAll(s => s.Code);
        var codes = cohorts.SelectMany(c => c.OnStages.Keys).Distinct().OrderBy(c => known.IndexOf(c) is >= 0 and var i ? i : int.MaxValue).ThenBy(c => c, StringComparer.Ordinal);
        List<CohortPart> parts =
        [
            .. codes.Select((code, i) => new CohortPart(code, stages.Find(s => s.Code == code)?.Title ?? "Этап другой программы", Shades[i % Shades.Length],
                c => c.OnStages.GetValueOrDefault(code))),
            new("gone", "Прошли программу", "s5", c => c.GoneThrough),
            new("left", "Выбыли", "s0", c => c.Left),
            new("without", "Программа без этапов", "sx", c => c.WithoutStages),
        ];
        parts = parts.FindAll(p => cohorts.Any(c => p.Count(c) > 0));
        var (asked, of) = (cohorts.FirstOrDefault(c => c.Year.StartYear == year), parts.Find(p => p.Key == part));
        return new CohortPage(cohorts, parts, asked is null || (of is null && part is not null) ? null
            : new($"{asked.Year}{(of is null ? "" : $": {PhraseStart.Lower(of.Title)}")}", await PeopleAsync(tracks, asked, of, visible, cancel)));
    }

    private async Task<List<CohortPerson>> PeopleAsync(List<Participation> tracks, Cohort cohort, CohortPart? part, IQueryable<Mentorship> visible, CancellationToken cancel)
    {
        var counted = tracks.Where(t => Cohort.YearOf(t.TrackFrom ?? t.AdmittedOn) == cohort.Year
            && (part is null || part.Count(Cohort.Of([t])[0]) > 0)).Select(t => t.PersonId).ToList();
        var pairs = await visible.AsNoTracking().Where(m => counted.Contains(m.MenteeId)).OrderBy(m => m.Mentee.SearchName).ThenByDescending(m => m.StartsOn)
            .Select(m => new { m.Id, m.MenteeId, m.Mentee.Name }).ToListAsync(cancel);
        var latest = pairs.DistinctBy(p => p.MenteeId).ToDictionary(p => p.MenteeId);
        return [.. latest.Values.SelectMany(p => counted.Where(id => id == p.MenteeId).Select(_ => new CohortPerson(p.Name, p.Id)))];
    }
}
