using MentoringPortal.Domain.Common;

namespace MentoringPortal.Domain.Documents;

/// <summary>A scan of the signed paper original. A newer one stands before the older ones; none is lost.</summary>
[DisplayName("Скан документа")]
public sealed class DocumentScan : SchoolEntity
{
    private DocumentScan() { }

    public DocumentScan(Guid documentId, Guid fileId, string fileName, DateTime addedAt, Guid? addedById)
    {
        DocumentId = documentId;
        FileId = fileId;
        FileName = fileName;
        AddedAt = addedAt;
        AddedById = addedById;
    }

    public Guid DocumentId { get; private set; }

    public Guid FileId { get; private set; }

    [DisplayName("Файл")]
    public string FileName { get; private set; } = "";

    /// <summary>UTC.</summary>
    [DisplayName("Приложен")]
    public DateTime AddedAt { get; private set; }

    [DisplayName("Кто приложил")]
    public Guid? AddedById { get; private set; }
}
