using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Web.Infrastructure.Components;

namespace MentoringPortal.Web.Features.Mentorships;

/// <summary>A pair that has done its work.</summary>
public sealed class CompleteMentorshipForm
{
    public DateOnly? EndedOn { get; set; }
}

/// <summary>A pair that ends before its time; the fields are named as those of <see cref="Mentorship"/>.</summary>
public sealed class EarlyEndForm
{
    public EarlyEndGround? EndGround { get; set; }

    public string EndReason { get; set; } = "";

    public DateOnly? NoticeOn { get; set; }

    public DateOnly? EndsEarlyOn { get; set; }

    public static IReadOnlyList<Choice> Grounds { get; } = Choice.OfEnum<EarlyEndGround>(g => g.Label());

    public EarlyEndCard Card => new(EndGround, EndReason, NoticeOn, EndsEarlyOn);
}

/// <summary>A pair about to end.</summary>
public sealed record EndPage<TForm>(Guid Id, Guid Version, string Names, IReadOnlyList<SummaryRow> Facts, TForm Form);
