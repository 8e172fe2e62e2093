using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Web.Infrastructure.Components;

namespace MentoringPortal.Web.Features.Orders;

/// <summary>A change of a pair as typed; the fields of an end are named as those of <see cref="Mentorship"/>.</summary>
public sealed class PairChangeForm
{
    public Guid? Pair { get; set; }

    public PairChangeKind? Kind { get; set; }

    /// <summary>The draft it goes into; null begins a new order.</summary>
    public Guid? Order { get; set; }

    public EarlyEndGround? EndGround { get; set; }

    public string EndReason { get; set; } = "";

    public DateOnly? NoticeOn { get; set; }

    public DateOnly? EndsEarlyOn { get; set; }

    public Guid? NewMentorId { get; set; }

    public DateOnly? NewEndsOn { get; set; }

    public string? SupplementaryAgreement { get; set; }

    public static IReadOnlyList<Choice> Grounds { get; } = Choice.OfEnum<EarlyEndGround>(g => g.Label());

    public static IReadOnlyList<Choice> Kinds { get; } =
    [
        new(nameof(PairChangeKind.Replacement), "Замена наставника", "Прежняя пара прекращается, наставляемого принимает другой наставник"),
        new(nameof(PairChangeKind.EarlyEnd), "Досрочное прекращение", "Отказ наставника, отмена поручения, увольнение"),
        new(nameof(PairChangeKind.Period), "Изменение срока", "Пара работает дольше или закончит раньше; наставник прежний"),
    ];

    public PairChangeCard Card => new(Kind ?? PairChangeKind.EarlyEnd, EndGround, EndReason, NoticeOn, EndsEarlyOn, NewMentorId, NewEndsOn, SupplementaryAgreement);

    /// <summary>Puts a rule of a pair beside the field of this form.</summary>
    public static RuleViolation InForm(RuleViolation violation) => violation.Field == nameof(Mentorship.EndsOn) ? violation with { Field = nameof(NewEndsOn) } : violation;
}

/// <summary>Texts of an order on changes.</summary>
public sealed class ChangesBasisForm
{
    public string? Basis { get; set; }

    public Guid? CuratorId { get; set; }
}

/// <summary>An appointment of the curator as typed.</summary>
public sealed class AppointmentForm
{
    public Guid? CuratorId { get; set; }

    public DateOnly? FromOn { get; set; }

    public bool ForAcademicYear { get; set; }

    public Guid? PreviousCuratorId { get; set; }

    public string? Duties { get; set; }

    public string? Basis { get; set; }

    public CuratorAppointmentCard Card => new(CuratorId, FromOn, ForAcademicYear, PreviousCuratorId, Duties, Basis);
}
