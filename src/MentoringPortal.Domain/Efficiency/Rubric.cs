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
    IReadOnlyDictionary<int, RubricFact>? Knows = null)
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
    public IEnumerable<string> Problems()
    {
        if (string.IsNullOrWhiteSpace(Code) || Version < 1) yield return "code and version are required";
        if (Knows?.Keys.Any(k => k < 1 || k > Lines.Count) == true) yield return "a fact belongs to a line that is not there";
        if (Lines.Count == 0 || Scale.Count < 2) yield return "lines and a scale are required";
        for (var total = 0; total <= Max; total++)
        {
            if (Bands.Count(b => total >= b.From && total <= b.To) != 1) yield return $"{total} points belong to no band or to two";
        }
    }
}
