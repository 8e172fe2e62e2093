using MentoringPortal.Documents;
using MentoringPortal.Documents.Councils;

namespace MentoringPortal.Web.Features.Councils.Packs;

/// <summary>How much of a table stands on the page of a pack: enough to see what it is; whole it stands on the paper and in the workbook.</summary>
public static class PackPage
{
    /// <summary>Rows of a table: with every section of a school of two hundred pairs the page stays light (ADR 28).</summary>
    public const int Rows = 10;

    /// <summary>The first rows, and the sums below them.</summary>
    public static IEnumerable<TableRow> Shown(PackTable table) => table.Rows.Take(Rows).Concat(table.Rows.Skip(Rows).Where(r => r.IsTotal));
}
