using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Infrastructure.Security;

namespace MentoringPortal.Web.Features.Councils;

/// <summary>Who reads and who prepares what goes before the council.</summary>
public sealed class CouncilAccess(CurrentActor actor)
{
    /// <summary>Director, deputies and curator read.</summary>
    public const SchoolRole Read = Rights.Leadership;

    /// <summary>Deputies and curator prepare packs and keep the minutes.</summary>
    public const SchoolRole Prepare = Rights.Office;

    /// <summary>The actor prepares.</summary>
    public bool MayPrepare => actor.Is(Prepare);
}
