using DocumentFormat.OpenXml.Wordprocessing;

namespace MentoringPortal.Documents.Word;

/// <summary>Page header: number in the middle from page 2 on, the draft mark on every page.</summary>
internal static class WordHeaders
{
    private const string Watermark =
        """
        <w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
         xmlns:v="urn:schemas-microsoft-com:vml"
         xmlns:o="urn:schemas-microsoft-com:office:office"><w:pict>
        <v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e">
        <v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/>
        <v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/></v:formulas>
        <v:path textpathok="t" o:connecttype="custom"/><v:textpath on="t" fitshape="t"/></v:shapetype>
        <v:shape id="Draft" o:spid="_x0000_s1025" type="#_x0000_t136" style="position:absolute;
        margin-left:0;margin-top:0;width:420pt;height:120pt;rotation:315;
        z-index:-1;mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;mso-position-vertical-relative:margin"
         fillcolor="#e0e0e0" stroked="f">
        <v:textpath style="font-family:&quot;Times New Roman&quot;;font-weight:bold" string="ПРОЕКТ"/>
        </v:shape></w:pict></w:r>
        """;

    public static Header Build(bool isDraft, bool withNumber)
    {
        var paragraph = new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = WordStyles.Centered }));
        if (withNumber)
        {
            paragraph.Append(new SimpleField(new DocumentFormat.OpenXml.Wordprocessing.Run(new DocumentFormat.OpenXml.Wordprocessing.Text("2"))) { Instruction = " PAGE " });
        }
        if (isDraft) paragraph.Append(new DocumentFormat.OpenXml.Wordprocessing.Run(Watermark));
        return new Header(paragraph);
    }
}
