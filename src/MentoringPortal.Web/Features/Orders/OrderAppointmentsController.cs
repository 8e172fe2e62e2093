using MentoringPortal.Domain.Orders;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace MentoringPortal.Web.Features.Orders;

/// <summary>Drafting of the order that appoints the curator (D-03).</summary>
[ActsAs(OrderAccess.Draft)]
public sealed class OrderAppointmentsController(OrderAccess access, OrderChangeReader reader, DraftAppointment draft, SchoolClock clock) : PortalController
{
    private const string DraftView = "Appointment";

    [HttpGet("/orders/appointments/new")]
    public async Task<IActionResult> New(CancellationToken cancel)
    {
        var page = await reader.AppointmentAsync(null, null, new AppointmentForm { FromOn = clock.Today, ForAcademicYear = true }, cancel);
        // Who is the curator now is the one to be replaced; the first line replaces nobody.
        page.Form.PreviousCuratorId = page.Previous.Count == 2 ? Guid.Parse(page.Previous[1].Value) : null;
        return Page(DraftView, page);
    }

    [HttpPost("/orders/appointments")]
    public Task<IActionResult> Create([Bind(Prefix = "Form")] AppointmentForm form, CancellationToken cancel) => WriteAsync(
        () => draft.RunAsync(form, cancel), order => Done($"/orders/{order.Id}", "Проект приказа создан. Проверьте текст и передайте его на подпись."),
        DraftView, async () => (AppointmentPage?)await reader.AppointmentAsync(null, null, form, cancel));

    [HttpGet("/orders/{id:guid}/appointment")]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancel)
    {
        if (await access.FindAsync(id, cancel) is not { Kind: OrderKind.CuratorAppointment } order) return NotFoundPage();
        if (!order.IsEditable) return Done($"/orders/{id}", "Приказ уже передан на подпись: изменить его нельзя.");
        return Page(DraftView, await reader.AppointmentAsync(id, order.Version, new AppointmentForm
        {
            CuratorId = order.CuratorId,
            FromOn = order.Curatorship?.FromOn,
            ForAcademicYear = order.Curatorship?.ForAcademicYear == true,
            PreviousCuratorId = order.PreviousCuratorId,
            Duties = order.Curatorship?.Duties,
            Basis = order.Basis,
        }, cancel));
    }

    [HttpPost("/orders/{id:guid}/appointment")]
    public Task<IActionResult> Change(Guid id, [Bind(Prefix = "Form")] AppointmentForm form, Guid version, CancellationToken cancel) => WriteAsync(
        () => draft.RunAsync(id, form, version, cancel), Done($"/orders/{id}", "Проект приказа изменён."),
        DraftView, async () => await access.AnewAsync(id, cancel) is { Kind: OrderKind.CuratorAppointment } ? await reader.AppointmentAsync(id, version, form, cancel) : null);
}
