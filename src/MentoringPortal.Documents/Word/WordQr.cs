using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using MentoringPortal.Documents.Layout;
using QRCoder;
using A = DocumentFormat.OpenXml.Drawing;
using Pic = DocumentFormat.OpenXml.Drawing.Pictures;
using Wp = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace MentoringPortal.Documents.Word;

/// <summary>
/// QR code in the lower right corner of the first sheet, its caption to the left of it. It stands in the footer of that sheet, which is as high as the code: text and tables
/// end above it. A table never flows beside a picture; it would leave the sheet empty and begin on the next one.
/// </summary>
internal static class WordQr
{
    private const long Emu = 36000;
    private const int Side = 22;

    // Millimetres between the code and the edge of the sheet, and between the code and the text.
    private const int Bottom = 6;
    private const int Clear = 2;
    private const string PictureUri = "http://schemas.openxmlformats.org/drawingml/2006/picture";

    /// <summary>Key of the footer part.</summary>
    public const string FooterId = "rId5";

    /// <summary>Adds the footer of the first sheet.</summary>
    /// <param name="below">Distance of footers from the edge, twips.</param>
    public static void Add(MainDocumentPart main, Sheet sheet, string payload, string? caption, int below)
    {
        using var data = QRCodeGenerator.GenerateQrCode(payload, QRCodeGenerator.ECCLevel.M);
        var part = main.AddNewPart<FooterPart>(FooterId);
        var image = part.AddNewPart<ImagePart>("image/png", "rId1");
        using (var stream = new MemoryStream(new PngByteQRCode(data).GetGraphic(6))) image.FeedData(stream);
        const long side = Side * Emu;
        long left = Millimetres(sheet.Width) - 8 - Side, top = Millimetres(sheet.Height) - Bottom - Side;
        var anchor = new Wp.Anchor(
            new Wp.SimplePosition { X = 0, Y = 0 },
            new Wp.HorizontalPosition(new Wp.PositionOffset($"{left * Emu}")) { RelativeFrom = Wp.HorizontalRelativePositionValues.Page },
            new Wp.VerticalPosition(new Wp.PositionOffset($"{top * Emu}")) { RelativeFrom = Wp.VerticalRelativePositionValues.Page },
            new Wp.Extent { Cx = side, Cy = side },
            new Wp.EffectExtent { LeftEdge = 0, TopEdge = 0, RightEdge = 0, BottomEdge = 0 },
            new Wp.WrapNone(),
            new Wp.DocProperties { Id = 1U, Name = "QR", Description = "QR-код для проверки документа" },
            new Wp.NonVisualGraphicFrameDrawingProperties(new A.GraphicFrameLocks { NoChangeAspect = true }),
            new A.Graphic(new A.GraphicData(new Pic.Picture(
                new Pic.NonVisualPictureProperties(new Pic.NonVisualDrawingProperties { Id = 0U, Name = "qr.png" }, new Pic.NonVisualPictureDrawingProperties()),
                new Pic.BlipFill(new A.Blip { Embed = "rId1" }, new A.Stretch(new A.FillRectangle())),
                new Pic.ShapeProperties(
                    new A.Transform2D(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = side, Cy = side }),
                    new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle })))
            { Uri = PictureUri }))
        {
            DistanceFromTop = 0U,
            DistanceFromBottom = 0U,
            DistanceFromLeft = 0U,
            DistanceFromRight = 0U,
            SimplePos = false,
            RelativeHeight = 1U,
            BehindDoc = false,
            Locked = false,
            LayoutInCell = true,
            AllowOverlap = true,
        };
        var room = WordParts.Gap(WordParts.Twips((Bottom + Side + Clear) * Sheet.Millimetre) - below);
        room.Append(new DocumentFormat.OpenXml.Wordprocessing.Run(new Drawing(anchor)));
        part.Footer = caption is { Length: > 0 } ? new Footer(Caption(sheet, caption), room) : new Footer(room);
    }

    /// <summary>Small lines that end at the foot of the QR code, as on paper.</summary>
    private static Paragraph Caption(Sheet sheet, string caption)
    {
        var width = sheet.Width / 2;
        var height = TextLayout.Break(caption, new TextFormat(8, TextAlign.Right), width, new HashSet<string>()).Height;
        float left = sheet.Width - 10 * Sheet.Millimetre - Side * Sheet.Millimetre - width, top = sheet.Height - 7 * Sheet.Millimetre - height;
        var paragraph = WordParts.Para(caption, WordStyles.Small);
        paragraph.ParagraphProperties!.Append(
            new FrameProperties
            {
                Width = $"{WordParts.Twips(width)}",
                Wrap = TextWrappingValues.Around,
                HorizontalPosition = HorizontalAnchorValues.Page,
                VerticalPosition = VerticalAnchorValues.Page,
                X = $"{WordParts.Twips(left)}",
                Y = $"{WordParts.Twips(top)}"
            },
            new Justification { Val = JustificationValues.Right });
        foreach (var run in paragraph.Elements<DocumentFormat.OpenXml.Wordprocessing.Run>()) run.PrependChild(new RunProperties(new FontSize { Val = WordStyles.Half(8) }));
        return paragraph;
    }

    private static long Millimetres(float points) => (long)MathF.Round(points / Sheet.Millimetre);
}
