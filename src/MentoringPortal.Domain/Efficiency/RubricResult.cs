using MentoringPortal.Domain.Schools;

namespace MentoringPortal.Domain.Efficiency;

/// <summary>A line of the result: what each scorer has given and what counts.</summary>
/// <param name="Points">In the order of the sheets; null while not scored.</param>
/// <param name="Counted">Mean of the sheets that count, in points with tenths; null while none counts.</param>
public sealed record RubricResultLine(RubricLine Line, IReadOnlyList<int?> Points, decimal? Counted);

/// <summary>
/// What a subject has been given in an academic year by all its scorers. A sheet counts only when it is whole; totals and points are rounded half up to tenths,
/// the level is that of the total rounded half up to whole points.
/// </summary>
/// <param name="Sheets">All sheets by the rubric of the latest one: single ones in the order of their days, the agreed one last.</param>
/// <param name="Counted">Those of them that count.</param>
/// <param name="Total">Points with tenths; null while no sheet counts.</param>
/// <param name="Missing">What is missing for a result, in words; null with one.</param>
public sealed record RubricResult(Rubric Rubric, IReadOnlyList<EfficiencySheet> Sheets, IReadOnlyList<EfficiencySheet> Counted, decimal? Total, RubricBand? Level, string? Missing)
{
    /// <summary>The lines with the points of every sheet.</summary>
    public IReadOnlyList<RubricResultLine> Lines =>
    [
        .. Rubric.Lines.Select(line => new RubricResultLine(line, [.. Sheets.Select(s => PointsOf(s, line.Number))],
            Counted.Count == 0 ? null : Tenths(Counted.Average(s => (decimal)PointsOf(s, line.Number)!.Value)))),
    ];

    /// <summary>«15,5» or «16».</summary>
    public static string Say(decimal points) => points.ToString("0.#", System.Globalization.CultureInfo.GetCultureInfo("ru-RU"));

    /// <summary>«15,5 балла», «16 баллов».</summary>
    public static string Points(decimal points) => points == decimal.Truncate(points)
        ? Language.RussianPlural.Of((int)points, "балл", "балла", "баллов") : $"{Say(points)}\u00A0балла";

    /// <summary>The result of sheets on one subject and year.</summary>
    /// <param name="sheets">With their scores; at least one.</param>
    /// <param name="rubrics">Finds the rubric of a code and version.</param>
    public static RubricResult Of(IEnumerable<EfficiencySheet> sheets, RubricCounting counting, Func<string, int, Rubric> rubrics)
    {
        var all = sheets.OrderBy(s => s.IsAgreed).ThenBy(s => s.ScoredOn).ThenBy(s => s.Id).ToList();
        var latest = all.MaxBy(s => s.RubricVersion)!;
        var rubric = rubrics(latest.RubricCode, latest.RubricVersion);
        // Points by another rubric cannot be added to these.
        all.RemoveAll(s => (s.RubricCode, s.RubricVersion) != (latest.RubricCode, latest.RubricVersion));
        var counted = all.Where(s => s.IsComplete && Counts(s, counting)).ToList();
        if (counted.Count == 0) return new(rubric, all, counted, null, null, MissingOf(counting));

        var total = Tenths(counted.Average(s => (decimal)s.Total!.Value));
        return new(rubric, all, counted, total, rubric.BandOf((int)decimal.Round(total, 0, MidpointRounding.AwayFromZero)), null);
    }

    private static bool Counts(EfficiencySheet sheet, RubricCounting counting) => counting switch
    {
        RubricCounting.Mean => !sheet.IsAgreed,
        RubricCounting.Agreed => sheet.IsAgreed,
        RubricCounting.Deputy => !sheet.IsAgreed && (sheet.ScoredAs & (SchoolRole.DeputyDirectorAcademic | SchoolRole.DeputyDirectorMethodical)) != 0,
        RubricCounting.Curator => !sheet.IsAgreed && sheet.ScoredAs == SchoolRole.Curator,
    };

    private static string MissingOf(RubricCounting counting) => counting switch
    {
        RubricCounting.Mean => "нет листа, в котором оценены все показатели",
        RubricCounting.Agreed => "нет согласованного листа, в котором оценены все показатели",
        RubricCounting.Deputy => "нет листа заместителя директора, в котором оценены все показатели",
        RubricCounting.Curator => "нет листа куратора, в котором оценены все показатели",
    };

    private static int? PointsOf(EfficiencySheet sheet, int number) => sheet.Scores.FirstOrDefault(s => s.Number == number)?.Points;

    private static decimal Tenths(decimal value) => decimal.Round(value, 1, MidpointRounding.AwayFromZero);
}
