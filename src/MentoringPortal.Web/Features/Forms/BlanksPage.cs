using MentoringPortal.Domain.Forms;
using MentoringPortal.Domain.Language;
using MentoringPortal.Web.Infrastructure.Lists;
using MentoringPortal.Web.Infrastructure.Security;

namespace MentoringPortal.Web.Features.Forms;

/// <summary>«Бланки»: the field for a code, kinds to print, sheets given out.</summary>
/// <param name="Typed">A code that was not found, given back.</param>
public sealed record BlanksPage(IReadOnlyList<BlankFormKind> Kinds, PageOf<BlankRow> List, bool Entered, string? Typed);

/// <summary>A printed sheet in the list.</summary>
public sealed record BlankRow(string Code, BlankFormKind Kind, Guid BatchId, RussianName? Mentee, DateOnly? PlannedOn, DateOnly PrintedOn, int Entries, DateOnly? EnteredOn)
{
    public string Printed => Secrets.Printed(Code);
}

/// <summary>Filter of the list, kept in the address.</summary>
public sealed class BlankFilter : ListFilter
{
    /// <summary>«entered» shows what is entered already; anything else what is still awaited.</summary>
    public string? State { get; set; }
}

/// <summary>Sheets printed together.</summary>
public sealed record BlankBatchPage(Guid Id, BlankFormKind Kind, IReadOnlyList<BlankRow> Rows);
