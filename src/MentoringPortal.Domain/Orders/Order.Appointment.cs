using MentoringPortal.Domain.Common;

namespace MentoringPortal.Domain.Orders;

/// <summary>An appointment of the curator as drafted (D-03).</summary>
/// <param name="CuratorId">Who is appointed.</param>
/// <param name="FromOn">First day of the duties.</param>
/// <param name="ForAcademicYear">Appointed for the academic year of the first day; otherwise without a term.</param>
/// <param name="PreviousCuratorId">Whom the new curator replaces.</param>
/// <param name="Duties">One a line; empty takes the usual ones of the school.</param>
public sealed record CuratorAppointmentCard(Guid? CuratorId, DateOnly? FromOn, bool ForAcademicYear, Guid? PreviousCuratorId, string? Duties, string? Basis);

/// <summary>D-03: who is the curator, from which day, with which duties.</summary>
public sealed partial class Order
{
    /// <summary>First day of the duties.</summary>
    public DateOnly? FromOn { get; private set; }

    public bool ForAcademicYear { get; private set; }

    public Guid? PreviousCuratorId { get; private set; }

    /// <summary>One a line; null: the usual ones.</summary>
    public string? Duties { get; private set; }

    /// <summary>Sets the texts of D-03.</summary>
    public IReadOnlyList<RuleViolation> ComposeAppointment(CuratorAppointmentCard card)
    {
        var violations = ComposeBasis(card.Basis);
        if (card.CuratorId is null)
        {
            violations.Add(new RuleViolation("Выберите, кого назначают куратором", nameof(CuratorId)));
        }
        else if (card.CuratorId == card.PreviousCuratorId)
        {
            violations.Add(new RuleViolation("Новый и прежний куратор – один человек: выберите разных", nameof(PreviousCuratorId)));
        }

        if (card.FromOn is null)
        {
            violations.Add(new RuleViolation("Укажите, с какого дня назначают куратора", nameof(FromOn)));
        }
        else if (card.FromOn < DraftedOn.AddYears(-1) || card.FromOn > DraftedOn.AddYears(1))
        {
            violations.Add(new RuleViolation("День назначения дальше года от даты проекта: проверьте год", nameof(FromOn)));
        }

        Texts.Limit(violations, card.Duties, nameof(Duties), 4000);
        if (violations.Count == 0)
        {
            CuratorId = card.CuratorId;
            FromOn = card.FromOn;
            ForAcademicYear = card.ForAcademicYear;
            PreviousCuratorId = card.PreviousCuratorId;
            Duties = Texts.OrNull(card.Duties);
            Basis = Texts.OrNull(card.Basis);
        }

        return violations;
    }

    /// <summary>The director signs D-03.</summary>
    public IReadOnlyList<RuleViolation> SignAppointment(OrderSignature signature, DateOnly today) => Enact(signature, [], today);

    /// <summary>The director takes a signed D-03 back; no record of the portal depends on it.</summary>
    public IReadOnlyList<RuleViolation> CancelAppointment(DateOnly on)
    {
        if (MayCancel([]) is { } violation)
        {
            return [violation];
        }

        TakeBack(on);
        return [];
    }
}
