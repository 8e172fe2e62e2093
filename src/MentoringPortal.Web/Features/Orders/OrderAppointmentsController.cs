using MentoringPortal.Domain.Orders;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace MentoringPortal.Web.Features.Orders;

/// <summary>Drafting of the order that appoints the curator (D-03).</summary>
[ActsAs(OrderAccess.Draft)]
public sealed class OrderAppointmentsController(OrderAccess access, OrderChangeReader reader, DraftAppointment draft, SchoolClock clock) : PortalController
{
    private const string DraftView = "/Features/Orders/Appointment.cshtml";

    [HttpGet("/orders/appointments/new")]
    public async Task<IActionResult> New(CancellationToken cancel)
    {
        var page = await reader.AppointmentAsync(null, null, new AppointmentForm { FromOn = clock.Today, ForAcademicYear = true }, cancel);
        // Who is the curator now is the one to be replaced; the first line replaces nobody.
        page.Form.PreviousCuratorId = page.Previous.Count == 2 ? Guid.Parse(page.Previous[1].Value) : null;
        return Page(DraftView, page);
    }

    [HttpPost("/orders/appointments")]
    public async Task<IActionResult> Create([Bind(Prefix = "Form")] AppointmentForm form, CancellationToken cancel)
    {
        if (ModelState.IsValid)
        {
            var result = await draft.RunAsync(form, cancel);
            if (result.Ok) return Done($"/orders/{result.Value.Id}", "Проект приказа создан. Проверьте текст и передайте его на подпись.");
            ModelState.Add(result.Violations);
        }

        return Page(DraftView, await reader.AppointmentAsync(null, null, form, cancel));
    }

    [HttpGet("/orders/{id:guid}/appointment")]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancel)
    {
        if (await access.FindAsync(id, cancel) is not { Kind: OrderKind.CuratorAppointment } order) return NotFoundPage();
        if (!order.IsEditable) return Done($"/orders/{id}", "Приказ уже передан на подпись: изменить его нельзя.");
        return Page(DraftView, await reader.AppointmentAsync(id, order.Version, new AppointmentForm
        {
            CuratorId = order.CuratorId, FromOn = order.FromOn, ForAcademicYear = order.ForAcademicYear, PreviousCuratorId = order.PreviousCuratorId, Duties = order.Duties, Basis = order.Basis,
        }, cancel));
    }

    [HttpPost("/orders/{id:guid}/appointment")]
    public async Task<IActionResult> Change(Guid id, [Bind(Prefix = "Form")] AppointmentForm form, Guid version, CancellationToken cancel)
    {
        if (await access.FindAsync(id, cancel) is not { Kind: OrderKind.CuratorAppointment } order) return NotFoundPage();
        if (ModelState.IsValid)
        {
            var violations = await draft.RunAsync(order, form, version, cancel);
            if (violations.Count == 0) return Done($"/orders/{id}", "Проект приказа изменён.");
            ModelState.Add(violations);
        }

        return Page(DraftView, await reader.AppointmentAsync(id, version, form, cancel));
    }
}
