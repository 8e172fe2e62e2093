using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Schools;

namespace MentoringPortal.Domain.Efficiency;

/// <summary>«Лист оценки эффективности программы» (S4-14, D-32).</summary>
[DisplayName("Лист эффективности")]
public sealed class EfficiencySheet : SchoolEntity
{
    private readonly List<EfficiencyScore> _scores = [];

    private EfficiencySheet() { }

    /// <param name="rubric">What is scored; the sheet keeps its version.</param>
    /// <param name="academicYearStart">Calendar year in which the academic year begins.</param>
    /// <param name="mentorshipId">The pair assessed; null for the whole program of the school.</param>
    /// <param name="scorerId">Who scores.</param>
    /// <param name="scoredOn">Day of the sheet.</param>
    /// <param name="scoredAs">The role in which the scorer scores; a school may let the sheet of one role count.</param>
    /// <param name="isAgreed">The sheet on which all scorers have agreed, one a subject and year.</param>
    public EfficiencySheet(Rubric rubric, int academicYearStart, Guid? mentorshipId, Guid scorerId, DateOnly scoredOn, SchoolRole scoredAs = SchoolRole.Curator,
        bool isAgreed = false)
    {
        (ScoredAs, IsAgreed) = (scoredAs, isAgreed);
        (RubricCode, RubricVersion) = (rubric.Code, rubric.Version);
        AcademicYearStart = academicYearStart;
        MentorshipId = mentorshipId;
        ScorerId = scorerId;
        ScoredOn = scoredOn;
        _scores.AddRange(rubric.Lines.Select(l => new EfficiencyScore(l.Number)));
    }

    [DisplayName("Показатели")]
    public string RubricCode { get; private set; } = "";

    [DisplayName("Версия показателей")]
    public int RubricVersion { get; private set; }

    public int AcademicYearStart { get; private set; }

    public Guid? MentorshipId { get; private set; }

    public Guid ScorerId { get; private set; }

    /// <summary>The role in which the scorer began the sheet.</summary>
    public SchoolRole ScoredAs { get; private set; }

    /// <summary>Everybody's common sheet, beside the sheets of each.</summary>
    [DisplayName("Согласованный лист")]
    public bool IsAgreed { get; private set; }

    [DisplayName("Дата оценки")]
    public DateOnly ScoredOn { get; private set; }

    public IReadOnlyList<EfficiencyScore> Scores => _scores;

    /// <summary>True when every line is scored; only then is there a total and a level.</summary>
    public bool IsComplete => _scores.Count > 0 && _scores.All(s => s.Points is not null);

    /// <summary>Sum of the points, or null for an incomplete sheet.</summary>
    public int? Total => IsComplete ? _scores.Sum(s => s.Points!.Value) : null;

    /// <summary>What the total means; null for an incomplete sheet (S4-14).</summary>
    public RubricBand? LevelBy(Rubric rubric) => Total is { } total ? rubric.BandOf(total) : null;

    /// <summary>Nobody scores the own pair.</summary>
    /// <param name="pair">The pair of the sheet; null: the whole program.</param>
    public static RuleViolation? CheckScorer(Guid scorerId, Mentorships.Mentorship? pair) => pair is not null && (pair.MentorId == scorerId || pair.MenteeId == scorerId)
        ? new RuleViolation("Свою пару не оценивают: лист заполнит другой куратор, а если его нет – заместитель директора или директор") : null;

    /// <summary>A sheet is its scorer's; the agreed one belongs to all who may score.</summary>
    public RuleViolation? CheckOwner(Guid personId) => IsAgreed || ScorerId == personId ? null
        : new RuleViolation("Баллы в этом листе ставит тот, кто его начал: начните свой лист");

    /// <summary>Scores one line; null takes the score back.</summary>
    public RuleViolation? Score(Rubric rubric, int number, int? points, string? evidence)
    {
        if (points is { } given && rubric.Scale.All(s => s.Points != given))
        {
            return new RuleViolation($"Балл – {string.Join(", ", rubric.Scale.Select(s => s.Points).Order())}", $"Scores[{number - 1}].Points");
        }

        if (evidence?.Trim().Length > 2000) return new RuleViolation("Обоснование – не длиннее 2000 знаков", $"Scores[{number - 1}].Evidence");

        var score = _scores.FirstOrDefault(s => s.Number == number);
        if (score is null) return new RuleViolation("Такого показателя нет");

        score.Set(points, evidence);
        return null;
    }
}

/// <summary>Score of one indicator.</summary>
[DisplayName("Показатель листа")]
public sealed class EfficiencyScore : SchoolEntity
{
    private EfficiencyScore() { }

    internal EfficiencyScore(int number) => Number = number;

    public Guid SheetId { get; private set; }

    /// <summary>Number of the line in its rubric.</summary>
    [DisplayName("Номер")]
    public int Number { get; private set; }

    /// <summary>Points of the rubric's scale, or not scored yet.</summary>
    [DisplayName("Балл")]
    public int? Points { get; private set; }

    /// <summary>What the score rests on.</summary>
    [DisplayName("Обоснование")]
    public string? Evidence { get; private set; }

    internal void Set(int? points, string? evidence)
    {
        Points = points;
        Evidence = Texts.OrNull(evidence);
    }
}
