using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace MentoringPortal.Documents.Word;

/// <summary>Named styles, so that a clerk changes a document in one place.</summary>
internal static class WordStyles
{
    public const string Text = "OfficialText";
    public const string Item = "OfficialItem";
    public const string Requisite = "Requisite";
    public const string Centered = "RequisiteCentered";
    public const string Right = "RequisiteRight";
    public const string Founder = "Founder";
    public const string Contacts = "Contacts";
    public const string Kind = "DocumentKind";
    public const string Heading = "Heading1";
    public const string Subheading = "Heading2";
    public const string Table = "TableText";
    public const string Small = "SmallText";

    private const string FontName = "Times New Roman";

    public static Styles Build(PageSetup setup)
    {
        var spacing = ((int)(240 * setup.LineSpacing)).ToString(CultureInfo.InvariantCulture);
        return new(
            new DocDefaults(new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = FontName, HighAnsi = FontName, ComplexScript = FontName, EastAsia = FontName },
                new FontSize { Val = Half(setup.FontSize) },
                new FontSizeComplexScript { Val = Half(setup.FontSize) },
                new Languages { Val = "ru-RU" })),
                new ParagraphPropertiesDefault(
                    new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { Before = "0", After = "0", Line = "240", LineRule = LineSpacingRuleValues.Auto }))),
            Style("Normal", "Normal", null, null, isDefault: true),
            Style(Text, "Текст документа",
                Paragraph(new WidowControl(), new SpacingBetweenLines { Line = spacing, LineRule = LineSpacingRuleValues.Auto }, new Indentation { FirstLine = "709" },
                Align(JustificationValues.Both))),
            Style(Item, "Пункт документа",
                Paragraph(new WidowControl(), new SpacingBetweenLines { Line = spacing, LineRule = LineSpacingRuleValues.Auto }, new Indentation { FirstLine = "709" },
                Align(JustificationValues.Both))),
            Style(Requisite, "Реквизит", Paragraph(new SuppressAutoHyphens(), Align(JustificationValues.Left))),
            Style(Centered, "Реквизит по центру", Paragraph(new SuppressAutoHyphens(), Align(JustificationValues.Center))),
            Style(Right, "Реквизит справа", Paragraph(new SuppressAutoHyphens(), Align(JustificationValues.Right))),
            Style(Founder, "Учредитель", Paragraph(new SuppressAutoHyphens(), Align(JustificationValues.Center)),
                new StyleRunProperties(new FontSize { Val = Half(setup.FontSize - 2) })),
            Style(Contacts, "Контакты бланка",
                Paragraph(new ParagraphBorders(new BottomBorder { Val = BorderValues.Single, Size = 10U, Space = 4U }), new SuppressAutoHyphens(),
                Align(JustificationValues.Center)), new StyleRunProperties(new FontSize { Val = "20" })),
            Style(Kind, "Вид документа",
                Paragraph(new KeepNext(), new SuppressAutoHyphens(), new SpacingBetweenLines { Before = "240", After = "20" }, Align(JustificationValues.Center),
                new OutlineLevel { Val = 0 }), new StyleRunProperties(new Bold())),
            Style(Heading, "heading 1",
                Paragraph(new KeepNext(), new KeepLines(), new SuppressAutoHyphens(), new SpacingBetweenLines { Before = "200", After = "40" },
                new OutlineLevel { Val = 0 }), new StyleRunProperties(new Bold())),
            Style(Subheading, "heading 2",
                Paragraph(new KeepNext(), new KeepLines(), new SuppressAutoHyphens(), new SpacingBetweenLines { Before = "140", After = "40" },
                new OutlineLevel { Val = 1 }), new StyleRunProperties(new Bold())),
            Style(Table, "Текст таблицы", Paragraph(Align(JustificationValues.Left)), new StyleRunProperties(new FontSize { Val = Half(Math.Max(setup.FontSize - 2, 10)) })),
            Style(Small, "Мелкий текст", Paragraph(Align(JustificationValues.Left)), new StyleRunProperties(new FontSize { Val = "20" })));
    }

    public static string Half(float points) => ((int)MathF.Round(points * 2)).ToString(CultureInfo.InvariantCulture);

    private static Justification Align(JustificationValues value) => new() { Val = value };

    private static StyleParagraphProperties Paragraph(params OpenXmlElement[] properties) => new(properties);

    private static Style Style(string id, string name, StyleParagraphProperties? paragraph, StyleRunProperties? run = null, bool isDefault = false)
    {
        var style = new Style { Type = StyleValues.Paragraph, StyleId = id, CustomStyle = name.StartsWith("heading", StringComparison.Ordinal) || isDefault ? null : true };
        if (isDefault) style.Default = true;
        style.Append(new StyleName { Val = name });
        if (!isDefault) style.Append(new BasedOn { Val = "Normal" });
        style.Append(new PrimaryStyle());
        if (paragraph is not null) style.Append(paragraph);
        if (run is not null) style.Append(run);
        return style;
    }
}
