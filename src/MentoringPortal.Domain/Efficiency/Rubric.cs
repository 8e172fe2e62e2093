using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Language;

namespace MentoringPortal.Domain.Efficiency;

/// <summary>Points of a line and what they mean.</summary>
public sealed record RubricPoints(int Points, string Words);

/// <summary>A criterion with its lines.</summary>
public sealed record RubricGroup(string Title, IReadOnlyList<string> Lines);

/// <summary>What a total means.</summary>
/// <param name="From">Least total, in points.</param>
/// <param name="To">Greatest total.</param>
public sealed record RubricBand(string Code, int From, int To, string Words);

/// <summary>A line of a rubric.</summary>
/// <param name="Number">From 1, through all groups.</param>
public sealed record RubricLine(int Number, string Group, string Text);

/// <summary>What the portal can say beside a line of a rubric.</summary>
public enum RubricFact
{
    /// <summary>Measures of the plans carried out.</summary>
    Plans,

    /// <summary>Pairs and approved plans.</summary>
    Pairs,

    Meetings,

    Surveys,

    /// <summary>Meetings and measures beyond the plan.</summary>
    Activity,

    /// <summary>Lessons visited.</summary>
    Visits,
}

/// <summary>A rubric: one versioned file in <c>Data/Reference/Rubrics</c>. Sheets keep the version they were scored by.</summary>
/// <param name="Knows">By the number of a line: what the portal knows for it.</param>
public sealed record Rubric(string Code, int Version, string Title, IReadOnlyList<RubricPoints> Scale, IReadOnlyList<RubricGroup> Groups, IReadOnlyList<RubricBand> Bands,
    IReadOnlyDictionary<int, RubricFact>? Knows = null) : IReferenceFile
{
    /// <summary>All lines in their order.</summary>
    public IReadOnlyList<RubricLine> Lines { get; } =
        [.. Groups.SelectMany(g => g.Lines.Select(l => (g.Title, Text: l))).Select((l, i) => new RubricLine(i + 1, l.Title, l.Text))];

    /// <summary>Greatest total.</summary>
    public int Max => Lines.Count * Scale.Max(s => s.Points);

    /// <summary>Greatest points of a line.</summary>
    public int MaxPoints => Scale.Max(s => s.Points);

    /// <summary>The scale and the levels in words: «0 – не проявляется …; 15–18 – оптимальный уровень …».</summary>
    public string ScaleWords => string.Join("; ", Scale.OrderByDescending(s => s.Points).Select(s => $"{s.Words} – {RussianPlural.Of(s.Points, "балл", "балла", "баллов")}"));

    /// <summary>«15–18 – оптимальный уровень, 9–14 – допустимый уровень …».</summary>
    public string BandWords => string.Join(", ", Bands.OrderByDescending(b => b.From).Select(b => $"{b.From}–{b.To} – {b.Words}"));

    /// <summary>What a total means; the bands leave no gap, a test reads every file.</summary>
    public RubricBand BandOf(int total) => Bands.First(b => total >= b.From && total <= b.To);

    /// <summary>What is wrong with the file.</summary>
    public IEnumerable<FileProblem> Problems()
    {
        foreach (var problem in FileProblems.Text("$.code", Code, 60).Concat(FileProblems.Text("$.title", Title, 300))) yield return problem;
        if (Version < 1) yield return new("$.version", "versions start from 1");
        if (Lines.Count == 0) yield return new("$.groups", "lines are required");
        if (Scale.Count < 2) yield return new("$.scale", "a scale of at least two marks is required");
        foreach (var (points, i) in Scale.Select((s, i) => (s, i)))
        {
            foreach (var problem in FileProblems.Text($"$.scale[{i}].words", points.Words, 200)) yield return problem;
            if (points.Points < 0 || Scale.Take(i).Any(s => s.Points == points.Points))
            {
                yield return new($"$.scale[{i}].points", $"{points.Points} points are there twice or below nothing");
            }
        }

        foreach (var (group, i) in Groups.Select((g, i) => (g, i)))
        {
            foreach (var problem in FileProblems.Text($"$.groups[{i}].title", group.Title, 300)) yield return problem;
            if (group.Lines.Count == 0) yield return new($"$.groups[{i}].lines", "a criterion without lines");
            foreach (var problem in group.Lines.SelectMany((line, j) => FileProblems.Text($"$.groups[{i}].lines[{j}]", line, 1000))) yield return problem;
        }

        foreach (var number in (Knows?.Keys ?? []).Where(k => k < 1 || k > Lines.Count))
        {
            yield return new($"$.knows.{number}", $"a fact belongs to line {number}, which is not there");
        }

        foreach (var problem in FileProblems.Codes("$.bands", Bands.Select(b => b.Code))) yield return problem;
        foreach (var (band, i) in Bands.Select((b, i) => (b, i)))
        {
            if (band.From > band.To) yield return new($"$.bands[{i}].from", $"from {band.From} is more than to {band.To}");
            foreach (var problem in FileProblems.Text($"$.bands[{i}].words", band.Words, 200)) yield return problem;
        }

        if (Lines.Count == 0 || Scale.Count < 2) yield break;

        for (var total = 0; total <= Max; total++)
        {
            if (Bands.Count(b => total >= b.From && total <= b.To) != 1) yield return new("$.bands", $"{total} points belong to no band or to two");
        }
    }
}
