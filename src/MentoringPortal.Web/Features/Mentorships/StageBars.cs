using System.Globalization;
using MentoringPortal.Domain.Language;

namespace MentoringPortal.Web.Features.Mentorships;

/// <summary>A bar on the time axis of a pair.</summary>
/// <param name="Title">«1. Адаптация».</param>
/// <param name="From">First day that is drawn.</param>
/// <param name="To">Last day that is drawn: a stage may go on after the pair.</param>
/// <param name="Part">True for a part of a stage, drawn thinner.</param>
/// <param name="State">«прошёл», «идёт», «впереди», «ждёт приказа», «прерван».</param>
/// <param name="Period">«01.09.2026–31.08.2027»: the stage itself, whole.</param>
public sealed record StageBar(string Title, DateOnly From, DateOnly To, bool Part, string State, string Period);

/// <summary>A stage with its days.</summary>
/// <param name="Milestone">«Мероприятия по адаптации»; null without a milestone.</param>
/// <param name="State">What the track says of it: «завершён»; null: as the days say.</param>
public sealed record StageSpan(string Title, DateOnly From, DateOnly To, string? Milestone = null, DateOnly? MilestoneOn = null, string? State = null);

/// <summary>Stages of the programme on a time axis (S0-8): the bars are cut to the period of the pair, the words tell the whole stage.</summary>
public sealed class StageBars
{
    private readonly DateOnly _from;
    private readonly int _days;

    private StageBars(DateOnly from, DateOnly to, DateOnly today, IReadOnlyList<StageBar> rows)
    {
        _from = from;
        _days = to.DayNumber - from.DayNumber + 1;
        Rows = rows;
        Today = today >= from && today <= to ? today : null;
    }

    public IReadOnlyList<StageBar> Rows { get; }

    /// <summary>Today, when it lies on the axis.</summary>
    public DateOnly? Today { get; }

    /// <summary>Left edge of a day, percent of the axis.</summary>
    public string X(DateOnly day) => Percent(day.DayNumber - _from.DayNumber);

    /// <summary>Width of a bar, percent of the axis.</summary>
    public string Width(StageBar bar) => Percent(bar.To.DayNumber - bar.From.DayNumber + 1);

    /// <summary>The bars of a pair.</summary>
    /// <param name="stages">Stages of the program that the mentee goes through; they may overlap.</param>
    /// <param name="begun">False while no order has approved the pair.</param>
    /// <param name="over">The pair has ended: a stage that was to go on was broken off with it.</param>
    public static StageBars Of(DateOnly startsOn, DateOnly endsOn, DateOnly today, IReadOnlyList<StageSpan> stages, bool begun = true, bool over = false)
    {
        var rows = new List<StageBar>();
        foreach (var stage in stages)
        {
            Add(stage.Title, stage.From, stage.To, part: false, stage.State);
            if (stage.MilestoneOn is { } milestone) Add(stage.Milestone!, stage.From, milestone, part: true);
        }

        return new StageBars(startsOn, endsOn, today, rows);

        void Add(string title, DateOnly from, DateOnly to, bool part, string? state = null)
        {
            if (from > endsOn || to < startsOn) return;
            var period = RussianDate.Span(from, to);
            var brokenOff = over && to > endsOn;
            if (to > endsOn) to = endsOn;
            if (from < startsOn) from = startsOn;
            rows.Add(new StageBar(title, from, to, part,
                state ?? (!begun ? "ждёт приказа" : brokenOff ? "прерван" : today > to ? "прошёл" : today < from ? "впереди" : "идёт"), period));
        }
    }

    private string Percent(int days) => Math.Round(100.0 * days / _days, 2).ToString(CultureInfo.InvariantCulture) + "%";
}
