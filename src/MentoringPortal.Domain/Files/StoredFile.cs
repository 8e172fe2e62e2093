using MentoringPortal.Domain.Common;

namespace MentoringPortal.Domain.Files;

/// <summary>What is known about an uploaded file; its bytes stand in <see cref="StoredFileContent"/>.</summary>
[DisplayName("Файл")]
public sealed class StoredFile : SchoolEntity
{
    /// <summary>Largest accepted file, bytes.</summary>
    public const int MaxSize = 20 * 1024 * 1024;

    private StoredFile() { }

    public StoredFile(string fileName, string contentType, byte[] content, string sha256, DateTime uploadedAt, Guid? uploadedBy)
    {
        FileName = fileName;
        ContentType = contentType;
        Size = content.Length;
        Sha256 = sha256;
        UploadedAt = uploadedAt;
        UploadedBy = uploadedBy;
        Content = new StoredFileContent(content);
    }

    /// <summary>Name as the person had it, without any path.</summary>
    [DisplayName("Файл")]
    public string FileName { get; private set; } = "";

    [DisplayName("Вид файла")]
    public string ContentType { get; private set; } = "";

    /// <summary>Bytes.</summary>
    [DisplayName("Размер, байт")]
    public long Size { get; private set; }

    /// <summary>Lower-case hexadecimal.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>UTC.</summary>
    [DisplayName("Загружен")]
    public DateTime UploadedAt { get; private set; }

    public Guid? UploadedBy { get; private set; }

    /// <summary>Loaded only to be served.</summary>
    [NotAudited]
    public StoredFileContent? Content { get; private set; }
}

/// <summary>The bytes of a <see cref="StoredFile"/>, in a table of their own so that lists never read them.</summary>
public sealed class StoredFileContent
{
    private StoredFileContent() { }

    internal StoredFileContent(byte[] bytes) => Bytes = bytes;

    /// <summary>Key of the file.</summary>
    public Guid FileId { get; private set; }

    public byte[] Bytes { get; private set; } = [];
}
