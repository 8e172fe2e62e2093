using MentoringPortal.Documents.Pdf;
using MentoringPortal.Documents.Text;

namespace MentoringPortal.Documents.Layout;

/// <summary>Bars with their numbers; several series stand below each other in one group.</summary>
internal sealed class ChartComposer(BarChartBlock chart, float width, float fontSize, StructNode root, ISet<string> missing)
{
    // Bars of one group stand close together, so that a group is seen as one and a chart of pairs takes less of the sheet.
    private readonly float _bar = chart.Series is { Count: > 1 } ? 7.5f : 9;
    private readonly float _pitch = chart.Series is { Count: > 1 } ? 9.5f : 12;
    private readonly StructNode _figure = root.Child("Figure", alternative: Alternative(chart));

    public IEnumerable<Box> Compose()
    {
        var title = new Box { SpaceBefore = 8 };
        title.Place(TextLayout.Break([Run.Strong(chart.Title)], new TextFormat(fontSize), width, missing), 0, 0, _figure);
        yield return title;
        float labels = width * 0.46f, numbers = 34, scale = width - labels - numbers;
        foreach (var bar in chart.Bars)
        {
            var box = new Box { SpaceBefore = _pitch < 12 ? 2.5f : 4, KeepWithPrevious = true };
            box.Place(TextLayout.Break(bar.Label, new TextFormat(fontSize - 1), labels - 8, missing), 0, 0, _figure);
            var group = bar.Values.Count * _pitch;
            var y = Math.Max(0, (box.Height - group) / 2);
            for (var i = 0; i < bar.Values.Count; i++, y += _pitch)
            {
                var value = bar.Values[i];
                var length = chart.Maximum <= 0 ? 0 : scale * (float)Math.Clamp((value ?? 0) / chart.Maximum, 0, 1);
                if (length > 0) box.Fills.Add(new(labels, y + ((_pitch - _bar) / 2), length, _bar, Grey(i)));
                box.Rules.Add(new(labels, y, labels, y + _pitch, 0.7f));
                var number = TextLayout.Break(Phrases.Number(value), new TextFormat(fontSize - (_pitch < 12 ? 3 : 2)), numbers, missing);
                box.Place(number, labels + length + 5, y - 0.5f, _figure);
            }
            yield return box;
        }
        if (chart.Series is not { Count: > 1 } series) yield break;
        var legend = new Box { SpaceBefore = 4, KeepWithPrevious = true };
        var x = labels;
        for (var i = 0; i < series.Count; i++)
        {
            var layout = TextLayout.Break(series[i], new TextFormat(fontSize - 2), Math.Max(width - x - 16, 40), missing);
            legend.Fills.Add(new(x, 2, 9, 9, Grey(i)));
            legend.Place(layout, x + 13, 0, _figure);
            x += layout.Width + 30;
        }
        yield return legend;
    }

    private static float Grey(int series) => series % 2 == 0 ? 0.35f : 0.7f;

    private static string Alternative(BarChartBlock chart) =>
        $"{chart.Title}: " + string.Join("; ", chart.Bars.Select(b => $"{b.Label} – {string.Join(" / ", b.Values.Select(v => v is null ? "нет данных" : Phrases.Number(v)))}"));
}
