using MentoringPortal.Domain.Common;

namespace MentoringPortal.Domain.Efficiency;

/// <summary>Level of efficiency (S4-14).</summary>
public enum EfficiencyLevel
{
    /// <summary>0–8 points.</summary>
    Unacceptable,

    /// <summary>9–14 points.</summary>
    Acceptable,

    /// <summary>15–18 points.</summary>
    Optimal,
}

/// <summary>One of the nine indicators (S4-14), exact wording of the source.</summary>
/// <param name="Number">1–9.</param>
/// <param name="Group">Criterion the indicator belongs to.</param>
/// <param name="Text">The indicator.</param>
public sealed record EfficiencyIndicator(int Number, string Group, string Text)
{
    private const string Program = "Оценка программы наставничества в организации";
    private const string Participants = "Определение эффективности участников наставнической деятельности в организации";
    private const string Mentee = "Изменения в личности наставляемого";

    /// <summary>All nine in their order.</summary>
    public static IReadOnlyList<EfficiencyIndicator> All { get; } =
    [
        new(1, Program, "Соответствие наставнической деятельности цели и задачам, по которым она осуществляется"),
        new(2, Program, "Оценка соответствия организации наставнической деятельности принципам, заложенным в программе"),
        new(3, Program, "Соответствие наставнической деятельности современным подходам и технологиям"),
        new(4, Program, "Наличие комфортного психологического климата в организации"),
        new(5, Program, "Логичность деятельности наставника, понимание им ситуации наставляемого и правильность выбора основного направления взаимодействия"),
        new(6, Participants, "Степень удовлетворённости всех участников наставнической деятельности"),
        new(7, Participants, "Уровень удовлетворённости партнёров от взаимодействия в наставнической деятельности"),
        new(8, Mentee, "Активность и заинтересованность в участии в мероприятиях, связанных с наставнической деятельностью"),
        new(9, Mentee, "Степень применения наставляемыми полученных от наставника знаний, умений и опыта в профессиональных (учебных, жизненных) ситуациях, активная гражданская позиция"),
    ];
}

/// <summary>«Лист оценки эффективности программы» (S4-14, D-32).</summary>
public sealed class EfficiencySheet : SchoolEntity
{
    private readonly List<EfficiencyScore> _scores = [];

    private EfficiencySheet() { }

    /// <param name="academicYearStart">Calendar year in which the academic year begins.</param>
    /// <param name="mentorshipId">The pair assessed; null for the whole program of the school.</param>
    /// <param name="scorerId">Who scores.</param>
    /// <param name="scoredOn">Day of the sheet.</param>
    public EfficiencySheet(int academicYearStart, Guid? mentorshipId, Guid scorerId, DateOnly scoredOn)
    {
        AcademicYearStart = academicYearStart;
        MentorshipId = mentorshipId;
        ScorerId = scorerId;
        ScoredOn = scoredOn;
        _scores.AddRange(EfficiencyIndicator.All.Select(i => new EfficiencyScore(i.Number)));
    }

    public int AcademicYearStart { get; private set; }

    public Guid? MentorshipId { get; private set; }

    public Guid ScorerId { get; private set; }

    public DateOnly ScoredOn { get; private set; }

    public IReadOnlyList<EfficiencyScore> Scores => _scores;

    /// <summary>True when all nine stand; only then is there a total and a level.</summary>
    public bool IsComplete => _scores.Count == EfficiencyIndicator.All.Count && _scores.All(s => s.Points is not null);

    /// <summary>0–18, or null for an incomplete sheet.</summary>
    public int? Total => IsComplete ? _scores.Sum(s => s.Points!.Value) : null;

    /// <summary>15–18 optimal, 9–14 acceptable, 0–8 unacceptable; null for an incomplete sheet (S4-14).</summary>
    public EfficiencyLevel? Level => Total is { } total ? LevelOf(total) : null;

    /// <summary>Level of a total of 0–18 points.</summary>
    public static EfficiencyLevel LevelOf(int total) => total switch
    {
        >= 15 => EfficiencyLevel.Optimal,
        >= 9 => EfficiencyLevel.Acceptable,
        _ => EfficiencyLevel.Unacceptable,
    };

    /// <summary>Scores one indicator; null takes the score back.</summary>
    public RuleViolation? Score(int number, int? points, string? evidence)
    {
        if (points is < 0 or > 2)
        {
            return new RuleViolation("Балл – 0, 1 или 2", $"Scores[{number - 1}].Points");
        }

        if (evidence?.Trim().Length > 2000)
        {
            return new RuleViolation("Обоснование – не длиннее 2000 знаков", $"Scores[{number - 1}].Evidence");
        }

        var score = _scores.FirstOrDefault(s => s.Number == number);
        if (score is null)
        {
            return new RuleViolation("Такого показателя нет");
        }

        score.Set(points, evidence);
        return null;
    }
}

/// <summary>Score of one indicator.</summary>
public sealed class EfficiencyScore : SchoolEntity
{
    private EfficiencyScore() { }

    internal EfficiencyScore(int number) => Number = number;

    public Guid SheetId { get; private set; }

    /// <summary>1–9.</summary>
    public int Number { get; private set; }

    /// <summary>0, 1, 2 or not scored yet.</summary>
    public int? Points { get; private set; }

    /// <summary>What the score rests on.</summary>
    public string? Evidence { get; private set; }

    internal void Set(int? points, string? evidence)
    {
        Points = points;
        Evidence = Texts.OrNull(evidence);
    }
}
