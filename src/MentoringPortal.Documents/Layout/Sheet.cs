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
        return new(width * Millimetre, height * Millimetre, left * Millimetre, 20 * Millimetre, 10 * Millimetre, 20 * Millimetre);
    }
}
