using System.ComponentModel;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Web.Infrastructure.Components;

namespace MentoringPortal.Web.Features.Orders;

/// <summary>A change of a pair as typed; the fields of an end are named as those of <see cref="Mentorship"/>.</summary>
public sealed class PairChangeForm
{
    [DisplayName("Пара")]
    public Guid? Pair { get; set; }

    [DisplayName("Что меняется")]
    public OrderEffect? Kind { get; set; }

    /// <summary>The draft it goes into; null begins a new order.</summary>
    [DisplayName("Приказ")]
    public Guid? Order { get; set; }

    [DisplayName("Основание")]
    public EarlyEndGround? EndGround { get; set; }

    [DisplayName("Причина")]
    public string EndReason { get; set; } = "";

    [DisplayName("Дата уведомления")]
    public DateOnly? NoticeOn { get; set; }

    [DisplayName("Последний день")]
    public DateOnly? EndsEarlyOn { get; set; }

    [DisplayName("Новый наставник")]
    public Guid? NewMentorId { get; set; }

    [DisplayName("Новый последний день")]
    public DateOnly? NewEndsOn { get; set; }

    [DisplayName("Дополнительное соглашение")]
    public string? SupplementaryAgreement { get; set; }

    public static IReadOnlyList<Choice> Grounds { get; } = Choice.OfEnum<EarlyEndGround>(g => g.Label());

    public static IReadOnlyList<Choice> Kinds { get; } =
    [
        new(nameof(OrderEffect.Replacement), "Замена наставника", "Прежняя пара прекращается, наставляемого принимает другой наставник"),
        new(nameof(OrderEffect.EarlyEnd), "Досрочное прекращение", "Отказ наставника, отмена поручения, увольнение"),
        new(nameof(OrderEffect.Period), "Изменение срока", "Пара работает дольше или закончит раньше; наставник прежний"),
    ];

    public PairChangeCard Card => new(Kind ?? OrderEffect.EarlyEnd, EndGround, EndReason, NoticeOn, EndsEarlyOn, NewMentorId, NewEndsOn, SupplementaryAgreement);

    /// <summary>Puts a rule of a pair beside the field of this form.</summary>
    public static RuleViolation InForm(RuleViolation violation) => violation.Field == nameof(Mentorship.EndsOn) ? violation with { Field = nameof(NewEndsOn) } : violation;
}
