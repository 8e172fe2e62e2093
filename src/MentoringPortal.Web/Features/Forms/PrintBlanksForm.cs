using System.ComponentModel;
using MentoringPortal.Domain.Forms;
using MentoringPortal.Web.Infrastructure.Components;

namespace MentoringPortal.Web.Features.Forms;

/// <summary>What to print.</summary>
public sealed class PrintBlanksForm
{
    [DisplayName("Пары")]
    public List<Guid> Pairs { get; set; } = [];

    [DisplayName("Чистых бланков")]
    public int? Unnamed { get; set; }

    [DisplayName("Дата на бланке")]
    public DateOnly? PlannedOn { get; set; }
}

/// <summary>The page of that form.</summary>
public sealed record NewBlanksPage(BlankFormKind Kind, IReadOnlyList<Choice> Pairs, PrintBlanksForm Form);
