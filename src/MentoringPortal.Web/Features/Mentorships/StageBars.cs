using System.Globalization;
using MentoringPortal.Domain.Language;

namespace MentoringPortal.Web.Features.Mentorships;

/// <summary>A bar on the time axis of a pair.</summary>
/// <param name="Title">«1. Адаптация».</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Part">True for a part of a stage, drawn thinner.</param>
/// <param name="State">«прошёл», «идёт», «впереди», «ждёт приказа».</param>
public sealed record StageBar(string Title, DateOnly From, DateOnly To, bool Part, string State);

/// <summary>Stages of the programme on a time axis (S0-8): the first year, the first to second, the second to third, cut to the period of the pair.</summary>
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
    /// <param name="begun">False while no order has approved the pair.</param>
    public static StageBars Of(DateOnly startsOn, DateOnly endsOn, DateOnly today, bool begun = true)
    {
        var rows = new List<StageBar>();
        Add("1. Адаптация", startsOn, startsOn.AddYears(1).AddDays(-1), part: false);
        Add("План адаптации", startsOn, Domain.Mentorships.Mentorship.AdaptationEnd(startsOn), part: true);
        Add("2. Профессиональное развитие", startsOn.AddYears(1), startsOn.AddYears(2).AddDays(-1), part: false);
        Add("3. Развитие потенциала", startsOn.AddYears(2), endsOn, part: false);
        return new StageBars(startsOn, endsOn, today, rows);

        void Add(string title, DateOnly from, DateOnly to, bool part)
        {
            if (from > endsOn) return;
            if (to > endsOn) to = endsOn;
            rows.Add(new StageBar(title, from, to, part, !begun ? "ждёт приказа" : today > to ? "прошёл" : today < from ? "впереди" : "идёт"));
        }
    }

    /// <summary>«01.09.2026 – 31.08.2027».</summary>
    public static string Period(StageBar bar) => $"{RussianDate.Short(bar.From)} – {RussianDate.Short(bar.To)}";

    private string Percent(int days) => Math.Round(100.0 * days / _days, 2).ToString(CultureInfo.InvariantCulture) + "%";
}
