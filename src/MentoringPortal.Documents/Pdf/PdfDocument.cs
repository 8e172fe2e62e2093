using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace MentoringPortal.Documents.Pdf;

/// <summary>What the file says about itself.</summary>
internal sealed record PdfMetadata(string Title, string Author, string Subject, DateOnly? Date);

/// <summary>A tagged PDF in the making: pages, used glyphs, logical structure, bookmarks.</summary>
internal sealed class PdfDocument
{
    private readonly FontSubset?[] _fonts = new FontSubset?[4];
    private readonly List<PdfPage> _pages = [];
    private readonly List<(string Title, PdfPage Page, float Top)> _bookmarks = [];
    private readonly PdfBuffer _object = new();

    public StructNode Root { get; } = new("Document", null);

    public IReadOnlyList<PdfPage> Pages => _pages;

    public FontSubset Font(FontStyle style) => _fonts[(int)style] ??= new(FontFace.Get(style));

    public PdfPage AddPage(float width, float height)
    {
        var page = new PdfPage(this, width, height);
        _pages.Add(page);
        return page;
    }

    /// <summary>Pages of the bookmarks in their order, from 1.</summary>
    public IEnumerable<int> MarkedPages => _bookmarks.Select(b => _pages.IndexOf(b.Page) + 1);

    public void Bookmark(string title, PdfPage page, float top) => _bookmarks.Add((title, page, top));

    /// <summary>Writes the whole file.</summary>
    public byte[] Save(PdfMetadata metadata)
    {
        var file = new PdfFile { Compression = _pages.Count > 3 ? CompressionLevel.Fastest : CompressionLevel.Optimal };
        int catalog = file.Reserve(), info = file.Reserve(), tree = file.Reserve(), resources = file.Reserve(), structure = file.Reserve();
        foreach (var page in _pages) page.Id = file.Reserve();
        var contents = _pages.Select(p =>
        {
            var id = file.Reserve();
            file.AddStream(id, "", p.Finish());
            return id;
        }).ToList();
        WritePages(file, tree, resources, contents);
        WriteFonts(file, resources);
        var (parents, outline) = (WriteStructure(file, structure), WriteBookmarks(file));
        WriteCatalog(file, catalog, info, tree, structure, outline, metadata);
        _ = parents;
        return file.Finish(catalog, info).ToArray();
    }

    private PdfBuffer Begin()
    {
        _object.Clear();
        return _object;
    }

    private void WritePages(PdfFile file, int tree, int resources, List<int> contents)
    {
        for (var i = 0; i < _pages.Count; i++)
        {
            var page = _pages[i];
            file.Add(page.Id, Begin().Write("<</Type/Page/Parent "u8).Reference(tree).Write("/MediaBox[0 0 "u8).Write(page.Width).Space().Write(page.Height)
                .Write("]/Resources "u8).Reference(resources).Write("/Contents "u8).Reference(contents[i]).Write("/StructParents "u8).Write(i).Write("/Tabs/S>>"u8));
        }
        var kids = Begin().Write("<</Type/Pages/Count "u8).Write(_pages.Count).Write("/Kids["u8);
        foreach (var page in _pages) kids.Reference(page.Id).Space();
        file.Add(tree, kids.Write("]>>"u8));
    }

    private void WriteFonts(PdfFile file, int resources)
    {
        var ids = new int[4];
        for (var i = 0; i < 4; i++)
        {
            if (_fonts[i] is { } font) ids[i] = WriteFont(file, font, (FontStyle)i);
        }
        var dictionary = Begin().Write("<</Font<<"u8);
        for (var i = 0; i < 4; i++)
        {
            if (ids[i] != 0) dictionary.Write("/F"u8).Write(i).Space().Reference(ids[i]);
        }
        file.Add(resources, dictionary.Write(">>>>"u8));
    }

    private int WriteFont(PdfFile file, FontSubset font, FontStyle style)
    {
        int id = file.Reserve(), descendant = file.Reserve(), descriptor = file.Reserve(), program = file.Reserve(), unicode = file.Reserve();
        var bytes = font.Build();
        file.AddStream(program, $"/Length1 {bytes.Length}", bytes);
        file.AddStream(unicode, "", Encoding.ASCII.GetBytes(ToUnicode(font)));
        var name = $"{SubsetTag(font)}+{font.Face.Name}";
        var italic = style is FontStyle.Italic or FontStyle.BoldItalic;
        file.Add(id, Begin().Write($"<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/Identity-H/DescendantFonts[{descendant} 0 R]/ToUnicode {unicode} 0 R>>"));
        var cid = Begin().Write($"<</Type/Font/Subtype/CIDFontType2/BaseFont/{name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor "
            + $"{descriptor} 0 R/CIDToGIDMap/Identity/DW 0/W[0[");
        foreach (var (_, glyph) in font.Used) cid.Write(font.Face.AdvanceOf(glyph) * 1000f / FontFace.UnitsPerEm).Space();
        file.Add(descendant, cid.Write("]]>>"u8));
        file.Add(descriptor, Begin()
            .Write($"<</Type/FontDescriptor/FontName/{name}/Flags {(italic ? 70 : 6)}/FontBBox[-500 -307 2000 1050]/ItalicAngle "
            + $"{(italic ? "-16.33" : "0")}/Ascent 891/Descent -216/CapHeight 655/StemV {(style is FontStyle.Bold or FontStyle.BoldItalic ? 140 : 80)}/FontFile2 {program} 0 R>>"));
        return id;
    }

    /// <summary>Six capitals that name the set of glyphs, as the standard asks.</summary>
    private static string SubsetTag(FontSubset font)
    {
        var hash = 17u;
        foreach (var (c, _) in font.Used) hash = unchecked(hash * 31 + c);
        return string.Create(6, hash, static (span, value) =>
        {
            for (var i = 0; i < span.Length; i++, value /= 26) span[i] = (char)('A' + value % 26);
        });
    }

    private static string ToUnicode(FontSubset font)
    {
        var map = new StringBuilder(
            "/CIDInit/ProcSet findresource begin 12 dict begin begincmap/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def/CMapName/Adobe-Identity-UCS "
            + "def/CMapType 2 def\n1 begincodespacerange<0000><FFFF>endcodespacerange\n");
        for (var from = 1; from < font.Used.Count; from += 100)
        {
            var count = Math.Min(100, font.Used.Count - from);
            map.Append(CultureInfo.InvariantCulture, $"{count} beginbfchar\n");
            for (var i = from; i < from + count; i++)
            {
                var read = font.Used[i].Character switch { '\u00A0' => ' ', Text.Typography.WholeHyphen => '-', var c => c };
                map.Append(CultureInfo.InvariantCulture, $"<{i:X4}><{(int)read:X4}>\n");
            }
            map.Append("endbfchar\n");
        }
        return map.Append("endcmap CMapName currentdict/CMap defineresource pop end end").ToString();
    }

    private int WriteStructure(PdfFile file, int structure)
    {
        Number(Root, file);
        var parents = file.Reserve();
        file.Add(structure, Begin().Write("<</Type/StructTreeRoot/K "u8).Reference(Root.Id).Write("/ParentTree "u8).Reference(parents).Write("/ParentTreeNextKey "u8)
            .Write(_pages.Count).Write(">>"u8));
        WriteNode(Root, structure, file);
        var tree = new PdfBuffer().Write("<</Nums["u8);
        for (var i = 0; i < _pages.Count; i++)
        {
            tree.Write(i).Write((byte)'[');
            foreach (var node in _pages[i].Marks) tree.Reference(node.Id).Space();
            tree.Write((byte)']');
        }
        file.Add(parents, tree.Write("]>>"u8));
        return parents;
    }

    private static void Number(StructNode node, PdfFile file)
    {
        node.Id = file.Reserve();
        foreach (var kid in node.Kids)
        {
            if (kid is StructNode child) Number(child, file);
        }
    }

    private void WriteNode(StructNode node, int parent, PdfFile file)
    {
        var entry = Begin().Write("<</S/"u8).Write(node.Type).Write("/P "u8).Reference(parent);
        if (node.Entries is { } entries) entry.Write(entries);
        if (node.Alternative is { } alternative) entry.Write("/Alt"u8).Text(alternative);
        var home = node.Kids.OfType<(PdfPage Page, int Mark)>().Select(k => k.Page).FirstOrDefault();
        if (home is not null) entry.Write("/Pg "u8).Reference(home.Id);
        entry.Write("/K["u8);
        foreach (var kid in node.Kids)
        {
            if (kid is StructNode child)
            {
                entry.Reference(child.Id);
            }
            else if (kid is (PdfPage page, int mark))
            {
                if (ReferenceEquals(page, home)) entry.Write(mark);
                else entry.Write("<</Type/MCR/Pg "u8).Reference(page.Id).Write("/MCID "u8).Write(mark).Write(">>"u8);
            }
            entry.Space();
        }
        file.Add(node.Id, entry.Write("]>>"u8));
        foreach (var kid in node.Kids)
        {
            if (kid is StructNode child) WriteNode(child, node.Id, file);
        }
    }

    private int WriteBookmarks(PdfFile file)
    {
        if (_pages.Count < 3 || _bookmarks.Count < 2) return 0;
        var outline = file.Reserve();
        var ids = _bookmarks.Select(_ => file.Reserve()).ToList();
        for (var i = 0; i < ids.Count; i++)
        {
            var (title, page, top) = _bookmarks[i];
            var item = Begin().Write("<</Title"u8).Text(title).Write("/Parent "u8).Reference(outline)
                .Write("/Dest["u8).Reference(page.Id).Write("/XYZ 0 "u8).Write(page.Height - top).Write(" 0]"u8);
            if (i > 0) item.Write("/Prev "u8).Reference(ids[i - 1]);
            if (i < ids.Count - 1) item.Write("/Next "u8).Reference(ids[i + 1]);
            file.Add(ids[i], item.Write(">>"u8));
        }
        file.Add(outline, Begin().Write("<</Type/Outlines/Count "u8).Write(ids.Count).Write("/First "u8).Reference(ids[0]).Write("/Last "u8).Reference(ids[^1]).Write(">>"u8));
        return outline;
    }

    private void WriteCatalog(PdfFile file, int catalog, int info, int tree, int structure, int outline, PdfMetadata metadata)
    {
        var xmp = file.Reserve();
        file.AddStream(xmp, "/Type/Metadata/Subtype/XML", Encoding.UTF8.GetBytes(Xmp(metadata)));
        var root = Begin().Write("<</Type/Catalog/Pages "u8).Reference(tree)
            .Write("/Lang(ru-RU)/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>/StructTreeRoot "u8)
            .Reference(structure).Write("/Metadata "u8).Reference(xmp);
        if (outline != 0) root.Write("/PageMode/UseOutlines/Outlines "u8).Reference(outline);
        file.Add(catalog, root.Write(">>"u8));
        var about = Begin().Write("<</Title"u8).Text(metadata.Title).Write("/Author"u8).Text(metadata.Author).Write("/Subject"u8).Text(metadata.Subject)
            .Write("/Creator(MentoringPortal)/Producer(MentoringPortal)"u8);
        if (metadata.Date is { } date) about.Write($"/CreationDate(D:{date:yyyyMMdd}000000Z)/ModDate(D:{date:yyyyMMdd}000000Z)");
        file.Add(info, about.Write(">>"u8));
    }

    private static string Xmp(PdfMetadata metadata)
    {
        static string Escape(string text) => System.Security.SecurityElement.Escape(text) ?? "";
        var date = metadata.Date is { } day ? $"<xmp:CreateDate>{day:yyyy-MM-dd}</xmp:CreateDate><xmp:ModifyDate>{day:yyyy-MM-dd}</xmp:ModifyDate>" : "";
        return $"""
            <?xpacket begin="{'\uFEFF'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{Escape(metadata.Title)}</rdf:li></rdf:Alt></dc:title>
            <dc:creator><rdf:Seq><rdf:li>{Escape(metadata.Author)}</rdf:li></rdf:Seq></dc:creator>
            <dc:description><rdf:Alt><rdf:li xml:lang="x-default">{Escape(metadata.Subject)}</rdf:li></rdf:Alt></dc:description>
            <dc:language><rdf:Bag><rdf:li>ru-RU</rdf:li></rdf:Bag></dc:language>{date}
            </rdf:Description></rdf:RDF></x:xmpmeta>
            <?xpacket end="w"?>
            """;
    }
}
