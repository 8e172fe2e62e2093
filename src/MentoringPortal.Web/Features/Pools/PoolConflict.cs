using System.Globalization;
using MentoringPortal.Domain.Common;
using MentoringPortal.Web.Infrastructure.Components;

namespace MentoringPortal.Web.Features.Pools;

/// <summary>What two editors of one base record entered.</summary>
public static class PoolConflict
{
    /// <summary>Only the fields that differ.</summary>
    public static IReadOnlyList<ConflictRow> Rows(PoolForm mine, PoolForm now) =>
    [
        .. new ConflictRow[]
        {
            new("Категория", mine.Category?.Label(), now.Category?.Label()),
            new("Компетенции или запрос", mine.Competences, now.Competences),
            new("Достижения", mine.Achievements, now.Achievements),
            new("Интересы", mine.Interests, now.Interests),
            new("Часов в неделю", mine.HoursPerWeek?.ToString(CultureInfo.InvariantCulture), now.HoursPerWeek?.ToString(CultureInfo.InvariantCulture)),
            new("Желаемые наставляемые", mine.PreferredMentees, now.PreferredMentees),
            new("Результаты программы", mine.Results, now.Results),
            new("Кейс или отзыв на сайте", mine.CaseLink, now.CaseLink),
        }.Where(r => (r.Mine ?? "") != (r.Current ?? "")),
    ];
}
