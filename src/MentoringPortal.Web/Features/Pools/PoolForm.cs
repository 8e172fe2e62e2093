using System.ComponentModel;
using MentoringPortal.Domain.Pools;

namespace MentoringPortal.Web.Features.Pools;

/// <summary>A record of a base as typed. What is allowed is told by <see cref="PoolRecord"/>.</summary>
public class PoolForm
{
    [DisplayName("Категория")]
    public PoolCategory? Category { get; set; }

    [DisplayName("Компетенции или запрос")]
    public string? Competences { get; set; }

    [DisplayName("Темы наставничества")]
    public List<PairTopics> Topics { get; set; } = [];

    [DisplayName("Типы по программе школы")]
    public List<string> Types { get; set; } = [];

    [DisplayName("Достижения")]
    public string? Achievements { get; set; }

    [DisplayName("Интересы")]
    public string? Interests { get; set; }

    [DisplayName("Сколько времени готов уделять")]
    public int? HoursPerWeek { get; set; }

    [DisplayName("Желаемые наставляемые")]
    public string? PreferredMentees { get; set; }

    [DisplayName("Результаты программы")]
    public string? Results { get; set; }

    [DisplayName("Кейс или отзыв на сайте")]
    public string? CaseLink { get; set; }

    public PoolCard Card => new(Category, Competences, Achievements, Interests, HoursPerWeek, PreferredMentees, Results, CaseLink,
        PairTopicsLabels.Together(Topics), Types);

    public static PoolForm Of(PoolRecord record) => new()
    {
        Category = record.Category,
        Competences = record.Competences,
        Topics = [.. record.Topics.Each()],
        Types = [.. record.Types],
        Achievements = record.Achievements,
        Interests = record.Interests,
        HoursPerWeek = record.HoursPerWeek,
        PreferredMentees = record.PreferredMentees,
        Results = record.Results,
        CaseLink = record.CaseLink,
    };
}
