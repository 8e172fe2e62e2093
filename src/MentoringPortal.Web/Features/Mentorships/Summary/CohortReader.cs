using System.Globalization;
using System.Text;
using MentoringPortal.Data;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Web.Features.Programs;
using Microsoft.AspNetCore.Html;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Mentorships.Summary;

/// <summary>A part of a cohort: those on one stage, gone through, left.</summary>
/// <param name="Css">Css class of its shade.</param>
public sealed record CohortPart(string Title, string Css, Func<Cohort, int> Count);

/// <summary>Stages by cohort: a bar a year, its numbers in the table.</summary>
public sealed record CohortPage(IReadOnlyList<Cohort> Cohorts, IReadOnlyList<CohortPart> Parts)
{
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

    public async Task<CohortPage> ReadAsync(CancellationToken cancel)
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
            .. codes.Select((code, i) => new CohortPart(stages.Find(s => s.Code == code)?.Title ?? "Этап другой программы", Shades[i % Shades.Length],
                c => c.OnStages.GetValueOrDefault(code))),
            new("Прошли программу", "s5", c => c.GoneThrough),
            new("Выбыли", "s0", c => c.Left),
            new("Программа без этапов", "sx", c => c.WithoutStages),
        ];
        return new CohortPage(cohorts, parts.FindAll(p => cohorts.Any(c => p.Count(c) > 0)));
    }
}
