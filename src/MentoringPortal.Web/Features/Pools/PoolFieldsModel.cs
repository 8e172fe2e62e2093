using MentoringPortal.Domain.Pools;

namespace MentoringPortal.Web.Features.Pools;

/// <summary>The fields that entering and changing share.</summary>
public sealed record PoolFieldsModel(PoolSide Side, PoolForm Form, bool WithResults);
