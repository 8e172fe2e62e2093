using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;

namespace MentoringPortal.Documents.Pdf;

/// <summary>
/// Puts finished files of <see cref="PdfFile"/> one behind another into one file, as they come: nothing is drawn or compressed anew, fonts and logical
/// structure stay, every file gets a bookmark. Only the file in work and a table of places are held in memory, and the output need not seek.
/// </summary>
internal sealed class PdfJoiner : IDisposable
{
    private const int PerPack = 200;
    private readonly Stream _output;
    private readonly PdfBuffer _out = new(64 * 1024);
    private readonly PdfBuffer _packed = new(32 * 1024);
    private readonly List<(int Id, int Offset)> _packedIndex = [];
    private readonly List<(byte Kind, long Value, int Index)> _places = [(0, 0, 0xFFFF)];
    private readonly List<(int Pages, int Structure, int Parents, int FirstPage, string Title)> _parts = [];
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly int _catalog, _info, _pages, _structure, _parents, _outline;
    private long _written;
    private int _pageCount;

    public PdfJoiner(Stream output)
    {
        _output = output;
        _out.Write("%PDF-1.7\n%\u00e2"u8).Write([0xE3, 0xCF, 0xD3, (byte)'\n']);
        _catalog = Reserve();
        _info = Reserve();
        _pages = Reserve();
        _structure = Reserve();
        _parents = Reserve();
        _outline = Reserve();
    }

    /// <summary>How many files stand in it.</summary>
    public int Count => _parts.Count;

    /// <summary>Adds a file under a bookmark. A file that is not ours leaves no trace.</summary>
    /// <exception cref="ForeignPdfException">The file was not written by the portal.</exception>
    public async Task AddAsync(ReadOnlyMemory<byte> pdf, string title, CancellationToken cancel)
    {
        var places = _places.Count;
        var length = _out.Length;
        try
        {
            Copy(new PdfReader(pdf), title);
        }
        catch (ForeignPdfException)
        {
            _places.RemoveRange(places, _places.Count - places);
            _out.Truncate(length);
            _packed.Clear();
            _packedIndex.Clear();
            throw;
        }
        _hash.AppendData(pdf.Span);
        await FlushAsync(cancel);
    }

    /// <summary>Ends the file.</summary>
    public async Task FinishAsync(string title, string author, CancellationToken cancel)
    {
        var node = new PdfBuffer();
        Add(_pages, List(node.Write("<</Type/Pages/Count "u8).Write(_pageCount).Write("/Kids["u8), _parts.Select(p => p.Pages)).Write("]>>"u8));
        node.Clear();
        Add(_structure, List(node.Write("<</Type/StructTreeRoot/ParentTree "u8).Reference(_parents).Write("/ParentTreeNextKey "u8).Write(_pageCount).Write("/K["u8),
            _parts.Select(p => p.Structure)).Write("]>>"u8));
        node.Clear();
        Add(_parents, List(node.Write("<</Kids["u8), _parts.Select(p => p.Parents)).Write("]>>"u8));
        Outline(node);
        node.Clear();
        Add(_info, node.Write("<</Title"u8).Text(title).Write("/Author"u8).Text(author).Write("/Creator(MentoringPortal)/Producer(MentoringPortal)>>"u8));
        node.Clear();
        Add(_catalog, node.Write("<</Type/Catalog/Pages "u8).Reference(_pages)
            .Write("/Lang(ru-RU)/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>/StructTreeRoot "u8).Reference(_structure)
            .Write("/PageMode/UseOutlines/Outlines "u8).Reference(_outline).Write(">>"u8));
        Pack();
        var id = Reserve();
        var start = Position;
        _places[id] = (1, start, 0);
        var table = new byte[_places.Count * 7];
        for (var i = 0; i < _places.Count; i++)
        {
            var (kind, value, index) = _places[i];
            var row = table.AsSpan(7 * i);
            row[0] = kind;
            System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(row[1..], checked((uint)value));
            System.Buffers.Binary.BinaryPrimitives.WriteUInt16BigEndian(row[5..], (ushort)index);
        }
        var hash = Convert.ToHexString(_hash.GetHashAndReset().AsSpan(0, 16));
        AddStream(id, $"/Type/XRef/Size {_places.Count}/W[1 4 2]/Root {_catalog} 0 R/Info {_info} 0 R/ID[<{hash}><{hash}>]", Compress(table));
        _out.Write("startxref\n"u8).Write(start.ToString(CultureInfo.InvariantCulture)).Write("\n%%EOF\n"u8);
        await FlushAsync(cancel);
    }

    public void Dispose() => _hash.Dispose();

    /// <summary>Pages of a file of ours.</summary>
    /// <exception cref="ForeignPdfException">The file is damaged.</exception>
    public static int PagesOf(PdfReader file) =>
        PdfTokens.After(file.Object(PdfTokens.After(file.Object(file.Root).Content.Span, "/Pages "u8)).Content.Span, "/Count "u8);

    private long Position => _written + _out.Length;

    private void Copy(PdfReader file, string title)
    {
        var catalog = file.Object(file.Root).Content.Span;
        int pages = PdfTokens.After(catalog, "/Pages "u8), structure = PdfTokens.After(catalog, "/StructTreeRoot "u8);
        var root = file.Object(structure).Content.Span;
        int element = PdfTokens.After(root, "/K "u8), parents = PdfTokens.After(root, "/ParentTree "u8);
        var tree = file.Object(pages).Content.Span;
        int count = PdfTokens.After(tree, "/Count "u8), first = PdfTokens.After(tree, "/Kids["u8);
        if (pages == 0 || element == 0 || parents == 0 || count == 0 || first == 0 || !tree.StartsWith("<</Type/Pages"u8))
        {
            throw new ForeignPdfException("The file has no pages.");
        }
        var map = new int[file.Count];
        map[structure] = _structure;
        var order = Reach(file, map, [pages, element, parents]);
        int New(int id) => id > 0 && id < map.Length && map[id] != 0 ? map[id] : throw new ForeignPdfException("A reference leads nowhere.");
        var copy = new PdfBuffer(4 * 1024);
        foreach (var id in order)
        {
            var (entries, content) = file.Object(id);
            copy.Clear();
            if (entries is not null)
            {
                PdfTokens.Copy(System.Text.Encoding.Latin1.GetBytes(entries), copy, New, 0, false);
                AddStream(map[id], copy, content.Span);
                continue;
            }
            var rest = content.Span.TrimEnd((byte)'\n');
            if (id == pages)
            {
                copy.Write("<</Type/Pages/Parent "u8).Reference(_pages);
                rest = rest[13..];
            }
            else if (id == parents)
            {
                copy.Write("<</Limits["u8).Write(_pageCount).Space().Write(_pageCount + count - 1).Write((byte)']');
                rest = rest[2..];
            }
            PdfTokens.Copy(rest, copy, New, _pageCount, id == parents);
            Add(map[id], copy);
        }
        Pack();
        _parts.Add((map[pages], map[element], map[parents], map[first], title));
        _pageCount += count;
    }

    /// <summary>What the pages and their structure need, each object once; gives all of them numbers.</summary>
    private List<int> Reach(PdfReader file, int[] map, int[] from)
    {
        var order = new List<int>();
        var references = new List<int>();
        var next = new Stack<int>(from);
        while (next.TryPop(out var id))
        {
            if (id <= 0 || id >= map.Length || map[id] != 0) continue;
            map[id] = Reserve();
            order.Add(id);
            var (entries, content) = file.Object(id);
            references.Clear();
            if (entries is null) PdfTokens.References(content.Span, references);
            else PdfTokens.References(System.Text.Encoding.Latin1.GetBytes(entries), references);
            foreach (var reference in references) next.Push(reference);
        }
        return order;
    }

    private void Outline(PdfBuffer node)
    {
        var ids = _parts.Select(_ => Reserve()).ToList();
        for (var i = 0; i < ids.Count; i++)
        {
            node.Clear();
            node.Write("<</Title"u8).Text(_parts[i].Title).Write("/Parent "u8).Reference(_outline).Write("/Dest["u8).Reference(_parts[i].FirstPage).Write("/Fit]"u8);
            if (i > 0) node.Write("/Prev "u8).Reference(ids[i - 1]);
            if (i < ids.Count - 1) node.Write("/Next "u8).Reference(ids[i + 1]);
            Add(ids[i], node.Write(">>"u8));
        }
        node.Clear();
        Add(_outline, node.Write("<</Type/Outlines/Count "u8).Write(ids.Count).Write("/First "u8).Reference(ids[0]).Write("/Last "u8).Reference(ids[^1]).Write(">>"u8));
    }

    private static PdfBuffer List(PdfBuffer node, IEnumerable<int> references)
    {
        foreach (var reference in references) node.Reference(reference).Space();
        return node;
    }

    private int Reserve()
    {
        _places.Add(default);
        return _places.Count - 1;
    }

    private void Add(int id, PdfBuffer content)
    {
        _packedIndex.Add((id, _packed.Length));
        _packed.Write(content.Written).Write((byte)'\n');
        if (_packedIndex.Count >= PerPack) Pack();
    }

    private void Pack()
    {
        if (_packedIndex.Count == 0) return;
        var id = Reserve();
        var head = new PdfBuffer();
        for (var i = 0; i < _packedIndex.Count; i++)
        {
            head.Write(_packedIndex[i].Id).Space().Write(_packedIndex[i].Offset).Space();
            _places[_packedIndex[i].Id] = (2, id, i);
        }
        var first = head.Length;
        head.Write(_packed.Written);
        AddStream(id, $"/Type/ObjStm/N {_packedIndex.Count}/First {first}", Compress(head.Written));
        _packed.Clear();
        _packedIndex.Clear();
    }

    private void AddStream(int id, string entries, ReadOnlySpan<byte> compressed) => AddStream(id, new PdfBuffer(entries.Length).Write(entries), compressed);

    private void AddStream(int id, PdfBuffer entries, ReadOnlySpan<byte> compressed)
    {
        _places[id] = (1, Position, 0);
        _out.Write(id).Write(" 0 obj\n<</Length "u8).Write(compressed.Length).Write("/Filter/FlateDecode"u8).Write(entries.Written).Write(">>\nstream\n"u8);
        _out.Write(compressed).Write("\nendstream\nendobj\n"u8);
    }

    private async Task FlushAsync(CancellationToken cancel)
    {
        await _output.WriteAsync(_out.Memory, cancel);
        _written += _out.Length;
        _out.Clear();
    }

    private static ReadOnlySpan<byte> Compress(ReadOnlySpan<byte> content)
    {
        var result = new MemoryStream(content.Length / 3 + 64);
        using (var deflate = new ZLibStream(result, CompressionLevel.Fastest, leaveOpen: true)) deflate.Write(content);
        return result.GetBuffer().AsSpan(0, (int)result.Length);
    }
}
