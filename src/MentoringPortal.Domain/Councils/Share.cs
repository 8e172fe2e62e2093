using System.Globalization;

namespace MentoringPortal.Domain.Councils;

/// <summary>A part of a whole as reports say it: no per cent of a handful, and neither «100 %» nor «0 %» by rounding (council rules 2.2).</summary>
public static class Share
{
    /// <summary>From this whole on a share is told in per cent.</summary>
    public const int PerCentFrom = 10;

    /// <summary>From this whole on with one decimal.</summary>
    public const int DecimalFrom = 200;

    /// <summary>«3 из 7», «43 %», «43,2 %», «более 99 %»; a dash without a whole.</summary>
    public static string Of(int part, int whole) =>
        whole <= 0 ? "–" : whole < PerCentFrom ? $"{part} из\u00a0{whole}" : Percent(part, whole);

    /// <summary>The per cent in words; null below <see cref="PerCentFrom"/>.</summary>
    public static string? PercentOf(int part, int whole) => whole < PerCentFrom ? null : Percent(part, whole);

    private static string Percent(int part, int whole)
    {
        if (part == 0) return "0\u00a0%";

        if (part == whole) return "100\u00a0%";

        var value = 100m * part / whole;
        if (value is > 0 and < 1) return "менее 1\u00a0%";

        if (value is > 99 and < 100) return "более 99\u00a0%";

        return (whole < DecimalFrom ? Math.Round(value, MidpointRounding.AwayFromZero).ToString(CultureInfo.InvariantCulture)
            : Math.Round(value, 1, MidpointRounding.AwayFromZero).ToString("0.#", CultureInfo.GetCultureInfo("ru-RU"))) + "\u00a0%";
    }
}
