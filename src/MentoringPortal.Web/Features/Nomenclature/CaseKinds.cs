using MentoringPortal.Domain.Documents;
using MentoringPortal.Web.Infrastructure.Components;

namespace MentoringPortal.Web.Features.Nomenclature;

/// <summary>A case of the list.</summary>
public sealed record CaseRow(Guid Id, string Index, string Title, string KeptFor, string? Basis, RecordPeriod Period, IReadOnlyList<string> Kinds);

/// <summary>The nomenclature.</summary>
/// <param name="Unfiled">Issued documents that no case has taken yet though one would now.</param>
/// <param name="SeesVolumes">The actor sees the documents that lie in the cases.</param>
public sealed record NomenclaturePage(IReadOnlyList<CaseRow> Cases, int Unfiled, bool SeesVolumes);

/// <summary>The page of one case.</summary>
/// <param name="Id">Null for a new one.</param>
public sealed record CasePage(Guid? Id, Guid? Version, CaseForm Form)
{
    public IReadOnlyList<Choice> Kinds => CaseKinds.All;

    public IReadOnlyList<Choice> Periods { get; } = Choice.OfEnum<RecordPeriod>(p => p.Label());
}

/// <summary>A volume: a case of one year.</summary>
public sealed record VolumeRow(Guid CaseId, string Index, string Year, string Title, DateOnly EndsOn, int Documents, int Archived, int Awaited)
{
    /// <summary>Its year is over.</summary>
    public bool IsClosedOn(DateOnly today) => EndsOn < today;

    /// <summary>Documents that may go to the archive now.</summary>
    public int Ready => Documents - Archived - Awaited;
}

/// <summary>Cases with their years.</summary>
public sealed record VolumesPage(IReadOnlyList<VolumeRow> Volumes, DateOnly Today, bool MayArchive);

/// <summary>Kinds of documents that the portal issues and keeps.</summary>
public static class CaseKinds
{
    // Consents, registers and blanks are printed and signed by hand: the portal keeps no issued document of them.
    public static IReadOnlyList<Choice> All { get; } =
        [.. MentoringPortal.Documents.DocumentCatalogue.All.Where(e => e.Issued is not null && e.HasPage).Select(e => new Choice(e.Code, e.Title))];

    /// <summary>The page offers this code.</summary>
    public static bool Offers(string code) => All.Any(k => k.Value == code);
}
