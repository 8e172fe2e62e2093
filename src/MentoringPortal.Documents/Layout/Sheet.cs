namespace MentoringPortal.Documents.Layout;

/// <summary>Measures of a sheet in points: A4 with the margins of ГОСТ Р 7.0.97-2025.</summary>
internal sealed record Sheet(float Width, float Height, float Left, float Top, float Right, float Bottom)
{
    public const float Millimetre = 72 / 25.4f;

    public float ContentWidth => Width - Left - Right;

    public float ContentHeight => Height - Top - Bottom;

    public static Sheet For(PageSetup setup, bool landscape)
    {
        float left = setup.KeptOverTenYears ? 30 : 20, width = 210, height = 297;
        if (landscape) (width, height) = (height, width);
        var margins = setup.Margins ?? new(20, 20, 10, 20);
        return new(width * Millimetre, height * Millimetre, Math.Max(left, margins.Left) * Millimetre, Math.Max(20, margins.Top) * Millimetre,
            Math.Max(10, margins.Right) * Millimetre, Math.Max(20, margins.Bottom) * Millimetre);
    }
}
