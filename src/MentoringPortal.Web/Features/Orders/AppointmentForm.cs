using System.ComponentModel;
using MentoringPortal.Domain.Orders;

namespace MentoringPortal.Web.Features.Orders;

/// <summary>Texts of an order on changes.</summary>
public sealed class ChangesBasisForm
{
    [DisplayName("Основание")]
    public string? Basis { get; set; }

    [DisplayName("Куратор")]
    public Guid? CuratorId { get; set; }
}

/// <summary>An appointment of the curator as typed.</summary>
public sealed class AppointmentForm
{
    [DisplayName("Кого назначают куратором")]
    public Guid? CuratorId { get; set; }

    [DisplayName("С какого дня")]
    public DateOnly? FromOn { get; set; }

    [DisplayName("На учебный год")]
    public bool ForAcademicYear { get; set; }

    [DisplayName("Кого сменяет")]
    public Guid? PreviousCuratorId { get; set; }

    [DisplayName("Обязанности")]
    public string? Duties { get; set; }

    [DisplayName("Основание")]
    public string? Basis { get; set; }

    public CuratorAppointmentCard Card => new(CuratorId, FromOn, ForAcademicYear, PreviousCuratorId, Duties, Basis);
}
