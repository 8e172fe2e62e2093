using System.IO.Compression;
using System.Security.Cryptography;

namespace MentoringPortal.Documents.Pdf;

/// <summary>The objects of one PDF 1.7 file: small ones packed in object streams, a cross-reference stream at the end.</summary>
internal sealed class PdfFile
{
    private const int PerObjectStream = 200;
    private readonly PdfBuffer _out = new(32 * 1024);
    private readonly List<(byte Kind, int Value, int Index)> _places = [(0, 0, 0xFFFF)];
    private readonly PdfBuffer _packed = new(8 * 1024);
    private readonly List<(int Id, int Offset)> _packedIndex = [];

    public PdfFile() => _out.Write("%PDF-1.7\n%\u00e2"u8).Write([0xE3, 0xCF, 0xD3, (byte)'\n']);

    /// <summary>Level of compression: many pages are written faster at the price of some bytes.</summary>
    public CompressionLevel Compression { get; set; } = CompressionLevel.Optimal;

    /// <summary>A number for an object that is written later.</summary>
    public int Reserve()
    {
        _places.Add(default);
        return _places.Count - 1;
    }

    /// <summary>A dictionary or array. It is packed with others.</summary>
    public void Add(int id, PdfBuffer content)
    {
        _packedIndex.Add((id, _packed.Length));
        _packed.Write(content.Written).Write((byte)'\n');
        if (_packedIndex.Count >= PerObjectStream) Pack();
    }

    /// <summary>A stream. The entries are written into its dictionary as they are.</summary>
    public void AddStream(int id, string entries, ReadOnlySpan<byte> content)
    {
        _places[id] = (1, _out.Length, 0);
        var compressed = Compress(content);
        _out.Write(id).Write(" 0 obj\n<</Length "u8).Write((int)compressed.Length).Write("/Filter/FlateDecode"u8).Write(entries).Write(">>\nstream\n"u8);
        _out.Write(compressed.GetBuffer().AsSpan(0, (int)compressed.Length)).Write("\nendstream\nendobj\n"u8);
    }

    /// <summary>Ends the file and gives its bytes.</summary>
    public ReadOnlySpan<byte> Finish(int root, int info)
    {
        Pack();
        var id = Reserve();
        var start = _out.Length;
        _places[id] = (1, start, 0);
        var table = new byte[_places.Count * 7];
        for (var i = 0; i < _places.Count; i++)
        {
            var (kind, value, index) = _places[i];
            var row = table.AsSpan(7 * i);
            row[0] = kind;
            row[1] = (byte)(value >> 24);
            row[2] = (byte)(value >> 16);
            row[3] = (byte)(value >> 8);
            row[4] = (byte)value;
            row[5] = (byte)(index >> 8);
            row[6] = (byte)index;
        }
        // The file identifier comes from the content, so the same content gives the same bytes.
        var hash = Convert.ToHexString(SHA256.HashData(_out.Written).AsSpan(0, 16));
        AddStream(id, $"/Type/XRef/Size {_places.Count}/W[1 4 2]/Root {root} 0 R/Info {info} 0 R/ID[<{hash}><{hash}>]", table);
        _out.Write("startxref\n"u8).Write(start).Write("\n%%EOF\n"u8);
        return _out.Written;
    }

    private void Pack()
    {
        if (_packedIndex.Count == 0) return;
        var id = Reserve();
        var head = new PdfBuffer();
        for (var i = 0; i < _packedIndex.Count; i++)
        {
            var (packedId, offset) = _packedIndex[i];
            head.Write(packedId).Space().Write(offset).Space();
            _places[packedId] = (2, id, i);
        }
        var first = head.Length;
        head.Write(_packed.Written);
        AddStream(id, $"/Type/ObjStm/N {_packedIndex.Count}/First {first}", head.Written);
        _packed.Clear();
        _packedIndex.Clear();
    }

    private MemoryStream Compress(ReadOnlySpan<byte> content)
    {
        var result = new MemoryStream(content.Length / 2 + 64);
        using (var deflate = new ZLibStream(result, Compression, leaveOpen: true)) deflate.Write(content);
        return result;
    }
}
