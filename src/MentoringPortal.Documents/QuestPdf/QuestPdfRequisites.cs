using MentoringPortal.Documents.Layout;
using MentoringPortal.Documents.Text;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace MentoringPortal.Documents;

/// <summary>Requisites around the text, set with QuestPDF.</summary>
internal sealed class QuestPdfRequisites(PageSetup setup, float width)
{
    private const float Corner = 80 * Layout.Sheet.Millimetre;

    public QuestPdfBlocks Blocks { get; } = new(setup, width);

    public void Head(ColumnDescriptor column, OfficialDocument document)
    {
        if (document.Letterhead is { } head)
        {
            if (head.Founder is { Length: > 0 } founder) Centre(column, founder, setup.FontSize - 2);
            Centre(column, RequisiteComposer.SchoolName(head.School, setup.FontSize, width), setup.FontSize, bold: true);
            if (head.ShortName is { Length: > 0 } brief && brief != head.School) Centre(column, $"({brief})", setup.FontSize);
            if (head.Contacts is { Length: > 0 } contacts) Centre(column, contacts, 10);
            column.Item().PaddingTop(5).LineHorizontal(1.2f);
        }
        foreach (var pair in Phrases.RowsOf(document.Approvals))
        {
            column.Item().PaddingTop(10).Row(row =>
            {
                var corner = Math.Min(Corner, width / 2 - 8);
                if (pair.Count == 2) Write(row.ConstantItem(corner), Phrases.ApprovalOf(pair[0]));
                row.RelativeItem();
                Write(row.ConstantItem(corner), Phrases.ApprovalOf(pair[^1]));
            });
        }
        if (document.Addressee.Count > 0) InCorner(column, string.Join('\n', document.Addressee), 10);
        column.Item().PaddingTop(14).SemanticHeader1().Text(Typography.Prepare(document.Kind)).Bold().AlignCenter();
        if (document.KindDetail is { } detail) Centre(column, detail, setup.FontSize, bold: true);
        if (document.HasRegistration)
        {
            column.Item().PaddingTop(10).Row(row =>
            {
                Write(row.RelativeItem(), Phrases.DateOf(document));
                row.RelativeItem().Text(Phrases.RightOfDate(document)).AlignRight();
            });
            if (Phrases.PlaceBelow(document) is { Length: > 0 } place) Centre(column, place, setup.FontSize);
        }
        if (document.Heading is { } heading)
        {
            column.Item().PaddingTop(14).Row(row =>
            {
                Write(row.RelativeItem(62), heading);
                row.RelativeItem(38);
            });
        }
        column.Item().Height(8);
    }

    /// <summary>The text with its signatures, then what follows them.</summary>
    public void TextAndTail(ColumnDescriptor column, OfficialDocument document)
    {
        Blocks.AddWith(column, document.Body, end =>
        {
            foreach (var signature in document.Signatures) Sign(end, signature);
        });
        if (document.Acknowledgement is { AsSheet: false } known)
        {
            Write(column.Item().PaddingTop(18).EnsureSpace(60), known.Phrase);
            foreach (var entry in known.Entries)
            {
                column.Item().PaddingTop(7).ShowEntire().Row(row =>
                {
                    if (entry.Mark is { } mark) row.RelativeItem(23).Text(Typography.Prepare(mark)).FontSize(setup.FontSize - 3);
                    else row.RelativeItem(23).AlignBottom().LineHorizontal(0.5f);
                    Write(row.RelativeItem(35).PaddingLeft(14), entry.Name);
                    row.RelativeItem(42).Text(entry.Date is { } on ? Phrases.Day(on) : Phrases.BlankDate).AlignRight();
                });
            }
        }
        if (document.Closing.Count > 0)
        {
            column.Item().Height(10);
            Blocks.Add(column, document.Closing);
        }
        if (document.Executor is { } executor) column.Item().ExtendVertical().AlignBottom().PaddingTop(10).Text(Typography.Prepare(executor)).FontSize(10);
    }

    public void Appendix(ColumnDescriptor column, Appendix appendix)
    {
        InCorner(column, appendix.Mark, 0);
        if (appendix.Title is { } title) column.Item().PaddingTop(14).PaddingBottom(6).SemanticHeader2().Text(Typography.Prepare(title)).Bold().AlignCenter();
        Blocks.Add(column, appendix.Body);
    }

    public void Sheet(ColumnDescriptor column, Acknowledgement acknowledgement)
    {
        column.Item().SemanticHeader2().Text("ЛИСТ ОЗНАКОМЛЕНИЯ").Bold().AlignCenter();
        if (acknowledgement.SheetTitle is { } title) Centre(column, title, setup.FontSize);
        column.Item().Height(8);
        Blocks.Add(column, [Phrases.TableOf(acknowledgement)]);
    }

    private void Sign(ColumnDescriptor column, Signature signature)
    {
        if (signature.Caption is { } caption) Write(column.Item().PaddingTop(14).EnsureSpace(60), caption);
        column.Item().PaddingTop(20).ShowEntire().Row(row =>
        {
            Write(row.RelativeItem(45), signature.Post);
            if (signature.Mark is { } mark) row.RelativeItem(21).AlignBottom().Text(Typography.Prepare(mark)).FontSize(9).AlignCenter();
            else row.RelativeItem(21).AlignBottom().LineHorizontal(0.5f);
            Write(row.RelativeItem(34).AlignBottom().PaddingLeft(18), signature.Name ?? "_______________");
        });
    }

    private static void InCorner(ColumnDescriptor column, string text, float above) => Write(column.Item().PaddingTop(above).AlignRight().Width(Corner), text);

    private static void Centre(ColumnDescriptor column, string text, float size, bool bold = false)
    {
        var block = column.Item().SemanticParagraph().Text(Typography.Prepare(text)).FontSize(size).AlignCenter();
        if (bold) block.Bold();
    }

    private static void Write(IContainer place, string text) => place.SemanticParagraph().Text(Typography.Prepare(text));
}
