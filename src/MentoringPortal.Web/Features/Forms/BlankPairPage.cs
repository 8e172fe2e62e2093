using MentoringPortal.Domain.Forms;
using MentoringPortal.Web.Infrastructure.Components;

namespace MentoringPortal.Web.Features.Forms;

/// <summary>A sheet without a name: whose is it.</summary>
public sealed record BlankPairPage(BlankForm Blank, IReadOnlyList<Choice> Pairs)
{
    public Guid? Pair { get; init; }
}
