using MentoringPortal.Domain.Common;

namespace MentoringPortal.Domain.Dossiers;

/// <summary>A paper in «дело молодого специалиста»: an issued document, an uploaded file, or a paper that only exists on paper.</summary>
[DisplayName("Документ личного дела")]
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

    /// <summary>Adds a paper by hand: an uploaded file, or a paper that only lies in the folder.</summary>
    /// <param name="pages">Sheets, 1–999.</param>
    public static Result<DossierItem> Add(Guid personId, string? title, DateOnly? date, int? pages, Guid? fileId, Guid filedById, DateOnly today)
    {
        var violations = new List<RuleViolation>();
        Texts.Require(violations, title, nameof(Title), "Укажите, что это за документ", 500);
        if (date is null)
        {
            violations.Add(new RuleViolation("Укажите дату документа", nameof(Date)));
        }
        else if (date > today)
        {
            violations.Add(new RuleViolation("Дата документа в будущем: проверьте её", nameof(Date)));
        }
        else if (date.Value.Year < 1950)
        {
            violations.Add(new RuleViolation("Дата слишком давняя: проверьте год", nameof(Date)));
        }

        if (pages is null or < 1 or > 999) violations.Add(new RuleViolation("Укажите количество листов: от 1 до 999", nameof(Pages)));

        return violations.Count > 0
            ? violations
            : new DossierItem(personId, title!.Trim(), date!.Value, pages!.Value, null, fileId, filedById, today);
    }

    /// <summary>The mentee whose dossier it is.</summary>
    [DisplayName("Участник")]
    public Guid PersonId { get; private set; }

    [DisplayName("Название")]
    public string Title { get; private set; } = "";

    /// <summary>Date of the paper.</summary>
    [DisplayName("Дата")]
    public DateOnly Date { get; private set; }

    [DisplayName("Листов")]
    public int Pages { get; private set; }

    public Guid? DocumentId { get; private set; }

    public Guid? FileId { get; private set; }

    public Guid FiledById { get; private set; }

    [DisplayName("Помещено в дело")]
    public DateOnly FiledOn { get; private set; }
}
