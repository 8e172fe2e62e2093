using MentoringPortal.Domain.Reports;

namespace MentoringPortal.Web.Features.Reports;

/// <summary>What is typed in a final paper; which fields a paper has is told by its code.</summary>
public sealed class ReportForm
{
    public string? Done { get; set; }

    public string? Results { get; set; }

    public string? Events { get; set; }

    public string? Learned { get; set; }

    public string? Difficulties { get; set; }

    public string? AboutMentoring { get; set; }

    public string? Intentions { get; set; }

    public string? Strengths { get; set; }

    public string? ToImprove { get; set; }

    public string? Conclusion { get; set; }

    public string? Proposals { get; set; }

    /// <summary>Marks in the order of the criteria.</summary>
    public List<CriterionForm> Marks { get; set; } = [];

    /// <summary>As it is kept.</summary>
    public ReportContent ToContent()
    {
        var texts = new Dictionary<string, string>();
        foreach (var (field, text) in new[]
        {
            (nameof(Done), Done), (nameof(Results), Results), (nameof(Events), Events), (nameof(Learned), Learned), (nameof(Difficulties), Difficulties),
            (nameof(AboutMentoring), AboutMentoring), (nameof(Intentions), Intentions), (nameof(Strengths), Strengths), (nameof(ToImprove), ToImprove),
            (nameof(Conclusion), Conclusion), (nameof(Proposals), Proposals),
        })
        {
            if (!string.IsNullOrWhiteSpace(text)) texts[field] = text;
        }

        return new ReportContent(texts, [.. Marks.Select(m => new ReportMark(m.Points, m.Comment))]);
    }

    /// <summary>The form of what is kept.</summary>
    /// <param name="criteria">Criteria of the rubric; each has its line.</param>
    public static ReportForm Of(ReportContent content, int criteria) => new()
    {
        Done = content.Text(nameof(Done)),
        Results = content.Text(nameof(Results)),
        Events = content.Text(nameof(Events)),
        Learned = content.Text(nameof(Learned)),
        Difficulties = content.Text(nameof(Difficulties)),
        AboutMentoring = content.Text(nameof(AboutMentoring)),
        Intentions = content.Text(nameof(Intentions)),
        Strengths = content.Text(nameof(Strengths)),
        ToImprove = content.Text(nameof(ToImprove)),
        Conclusion = content.Text(nameof(Conclusion)),
        Proposals = content.Text(nameof(Proposals)),
        Marks = [.. Enumerable.Range(0, criteria).Select(i => content.Marks.ElementAtOrDefault(i)).Select(m => new CriterionForm { Points = m?.Points, Comment = m?.Comment })],
    };
}

/// <summary>A mark by a criterion.</summary>
public sealed class CriterionForm
{
    public int? Points { get; set; }

    public string? Comment { get; set; }
}
