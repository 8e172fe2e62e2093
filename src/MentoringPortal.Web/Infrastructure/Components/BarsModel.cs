namespace MentoringPortal.Web.Infrastructure.Components;

/// <summary>One bar; with <paramref name="Before"/> a pair «было — стало»; <paramref name="Text"/> stands instead of the bare number.</summary>
public sealed record Bar(string Label, int Value, int? Before = null, string? Note = null, string? Text = null);

/// <summary>Horizontal bars with their numbers, drawn by <c>_Bars</c>; the figure is itself a table.</summary>
/// <param name="Caption">What is shown.</param>
/// <param name="Rows">Bars from top to bottom.</param>
/// <param name="Max">Value of a full bar.</param>
/// <param name="Unit">Printed after the number, e.g. «ч».</param>
public sealed record BarsModel(string Caption, IReadOnlyList<Bar> Rows, int Max, string Unit = "")
{
    /// <summary>Words of the two bars of a pair.</summary>
    public (string Before, string Now) Pair { get; init; } = ("было", "стало");

    /// <summary>Width of a bar in percent.</summary>
    public int Percent(int value) => Max <= 0 ? 0 : Math.Clamp((int)Math.Round(100.0 * value / Max), 0, 100);
}
