using System.ComponentModel;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Web.Infrastructure.Components;

namespace MentoringPortal.Web.Features.Mentorships;

/// <summary>A pair that has done its work.</summary>
public sealed class CompleteMentorshipForm
{
    [DisplayName("Последний день")]
    public DateOnly? EndedOn { get; set; }

    /// <summary>What the work has come to, for the page of the pair and the mentor's reference.</summary>
    [DisplayName("Итог наставничества")]
    public string? Result { get; set; }
}

/// <summary>A pair that ends before its time; the fields are named as those of <see cref="Mentorship"/>.</summary>
public sealed class EarlyEndForm
{
    [DisplayName("Основание прекращения")]
    public EarlyEndGround? EndGround { get; set; }

    [DisplayName("Причина прекращения")]
    public string EndReason { get; set; } = "";

    [DisplayName("Дата уведомления")]
    public DateOnly? NoticeOn { get; set; }

    [DisplayName("Последний день")]
    public DateOnly? EndsEarlyOn { get; set; }

    public static IReadOnlyList<Choice> Grounds { get; } = Choice.OfEnum<EarlyEndGround>(g => g.Label());

    public EarlyEndCard Card => new(EndGround, EndReason, NoticeOn, EndsEarlyOn);
}

/// <summary>A pair about to end.</summary>
/// <param name="IsAssessed">An assessment of a stage is under way.</param>
/// <param name="FinalPackageId">The last papers of the mentee, while they are being collected: the pair is not completed before.</param>
public sealed record EndPage<TForm>(Guid Id, Guid Version, string Names, IReadOnlyList<SummaryRow> Facts, TForm Form, Guid? FinalPackageId = null,
    bool IsAssessed = false);
