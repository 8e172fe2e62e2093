using MentoringPortal.Domain.Common;

namespace MentoringPortal.Domain.Dossiers;

/// <summary>A paper in «дело молодого специалиста»: an issued document, an uploaded file, or a paper that only exists on paper.</summary>
public sealed class DossierItem : SchoolEntity
{
    private DossierItem() { }

    public DossierItem(Guid personId, string title, DateOnly date, int pages, Guid? documentId, Guid? fileId, Guid filedById, DateOnly filedOn)
    {
        PersonId = personId;
        Title = title;
        Date = date;
        Pages = pages;
        DocumentId = documentId;
        FileId = fileId;
        FiledById = filedById;
        FiledOn = filedOn;
    }

    /// <summary>The mentee whose dossier it is.</summary>
    public Guid PersonId { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>Date of the paper.</summary>
    public DateOnly Date { get; private set; }

    public int Pages { get; private set; }

    public Guid? DocumentId { get; private set; }

    public Guid? FileId { get; private set; }

    public Guid FiledById { get; private set; }

    public DateOnly FiledOn { get; private set; }
}
