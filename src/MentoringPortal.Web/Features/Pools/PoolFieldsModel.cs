using MentoringPortal.Domain.Pools;
using MentoringPortal.Web.Infrastructure.Components;

namespace MentoringPortal.Web.Features.Pools;

/// <summary>The fields that entering and changing share.</summary>
/// <param name="Types">Profile types of the school's program (S0-62); empty: it names none.</param>
public sealed record PoolFieldsModel(PoolSide Side, PoolForm Form, bool WithResults, IReadOnlyList<string> Types)
{
    /// <summary>Those of the program, and what was chosen when it named others.</summary>
    public IReadOnlyList<Choice> TypeChoices => [.. Types.Union(Form.Types.Where(t => !string.IsNullOrWhiteSpace(t))).Select(t => new Choice(t, t))];
}
