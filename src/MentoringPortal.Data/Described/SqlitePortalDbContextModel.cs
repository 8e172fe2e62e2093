#if DESCRIBED
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Internal;

namespace MentoringPortal.Data.Described;

/// <summary>The tables of the embedded database as EF writes them down at a release build; it leaves the school filters out, so they are set here.</summary>
public partial class SqlitePortalDbContextModel
{
    // The very annotation that EF makes of HasQueryFilter; a test compares this model with the one described at a start, filters included.
#pragma warning disable EF1001
    partial void Customize()
    {
        foreach (var type in ((IModel)this).GetEntityTypes().Where(PortalDbContext.HasSchoolFilter).Cast<RuntimeEntityType>())
        {
            type.SetAnnotation(CoreAnnotationNames.QueryFilter,
                new QueryFilterCollection([new RuntimeQueryFilter(PortalDbContext.SchoolFilter, PortalDbContext.SchoolFilterOf(type.ClrType))]));
        }
    }
#pragma warning restore EF1001
}
#endif
