using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Documents.Councils;
using MentoringPortal.Domain.Councils;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Councils.Meetings;

/// <summary>«Заседания»: notice, attendance, agenda, minutes, extract, decisions.</summary>
[Route("/council/meetings"), ActsAs(CouncilAccess.Read)]
public sealed class MeetingsController(MeetingReader meetings, KeepMinutes keep, SchoolClock clock) : PortalController
{
    [HttpGet("new"), ActsAs(CouncilAccess.Prepare)]
    public async Task<IActionResult> New(Guid? pack, string? body, [FromServices] PortalDbContext db, CancellationToken cancel)
    {
        var earlier = await db.Set<CouncilMeeting>().AsNoTracking().OrderByDescending(m => m.HeldOn).FirstOrDefaultAsync(cancel);
        var form = MeetingForm.After(earlier, clock.Today);
        if (Enum.TryParse<CouncilBody>(body, out var named) && Enum.IsDefined(named)) form.Body = named;
        form.ChairId ??= await meetings.DirectorAsync(cancel);
        return PageIfFound("Edit", await FormAsync(null, null, form, pack, db, cancel));
    }

    [HttpPost(""), ActsAs(CouncilAccess.Prepare)]
    public Task<IActionResult> Create([Bind(Prefix = "Form")] MeetingForm form, Guid? packId, [FromServices] CallMeeting call, [FromServices] PortalDbContext db,
        CancellationToken cancel) =>
        WriteAsync(() => call.RunAsync(form, packId, cancel), made => Done($"/council/meetings/{made.Id}",
            "Заседание назначено. Отметьте, кто присутствует, и заполните повестку."),
            "Edit", () => FormAsync(null, null, form, packId, db, cancel));

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Meeting(Guid id, CancellationToken cancel) => PageIfFound(await meetings.PageAsync(id, cancel));

    [HttpGet("{id:guid}/edit"), ActsAs(CouncilAccess.Prepare)]
    public async Task<IActionResult> Edit(Guid id, [FromServices] PortalDbContext db, CancellationToken cancel) => await meetings.FindAsync(id, cancel) is { } meeting
        ? Page("Edit", (await FormAsync(id, meeting.Version, MeetingForm.Of(meeting), null, db, cancel))!) : NotFoundPage();

    [HttpPost("{id:guid}/edit"), ActsAs(CouncilAccess.Prepare)]
    public Task<IActionResult> Edit(Guid id, Guid version, [Bind(Prefix = "Form")] MeetingForm form, [FromServices] PortalDbContext db, CancellationToken cancel) =>
        WriteAsync(() => keep.ArrangeAsync(id, version, form, cancel), Done($"/council/meetings/{id}", "Заседание изменено."), "Edit",
            async () => await meetings.FindAsync(id, cancel) is null ? null : await FormAsync(id, version, form, null, db, cancel),
            conflict: async () =>
            {
                if (await meetings.FindAsync(id, cancel) is not { } now || await FormAsync(id, now.Version, form, null, db, cancel) is not { } page) return NotFoundPage();

                return ConflictPage("Edit", page, ConflictModel.Of(form, MeetingForm.Of(now), (nameof(form.ChairId), page.Staff), (nameof(form.SecretaryId), page.Staff),
                    (nameof(form.Body), Choice.OfEnum<CouncilBody>(b => b.Label())), (nameof(form.Quorum), Choice.OfEnum<Quorum>(q => q.Label())),
                    (nameof(form.Majority), Choice.OfEnum<Majority>(m => m.Label())), (nameof(form.Word), Choice.OfEnum<DecisionWord>(w => w.Label()))));
            });

    [HttpGet("{id:guid}/attendance"), ActsAs(CouncilAccess.Prepare)]
    public async Task<IActionResult> Attendance(Guid id, CancellationToken cancel) =>
        PageIfFound(await meetings.AttendanceAsync(id, null, null, cancel));

    [HttpPost("{id:guid}/attendance"), ActsAs(CouncilAccess.Prepare)]
    public Task<IActionResult> Attendance(Guid id, Guid version, [Bind(Prefix = "Form")] AttendanceForm form, CancellationToken cancel) =>
        WriteAsync(() => keep.AttendAsync(id, version, form, cancel), Done($"/council/meetings/{id}", "Присутствующие отмечены."), "Attendance",
            () => meetings.AttendanceAsync(id, form, version, cancel),
            conflict: async () =>
            {
                if (await meetings.FindAsync(id, cancel) is not { } now || await meetings.AttendanceAsync(id, null, null, cancel) is not { } there
                    || await meetings.AttendanceAsync(id, form, now.Version, cancel) is not { } page)
                {
                    return NotFoundPage();
                }

                return ConflictPage("Attendance", page, form.Differs(there.Form, page.Names));
            });

    [HttpGet("{id:guid}/items/{number:int}"), ActsAs(CouncilAccess.Prepare)]
    public async Task<IActionResult> Item(Guid id, int number, CancellationToken cancel) =>
        PageIfFound(await ItemAsync(id, number, null, null, cancel));

    [HttpPost("{id:guid}/items/{number:int}"), ActsAs(CouncilAccess.Prepare)]
    public Task<IActionResult> Item(Guid id, int number, Guid version, [Bind(Prefix = "Form")] ItemForm form, CancellationToken cancel) =>
        WriteAsync(() => keep.WriteAsync(id, number, version, form, cancel), Done($"/council/meetings/{id}", $"Вопрос {number} записан."), "Item",
            () => ItemAsync(id, number, form, version, cancel),
            conflict: async () =>
            {
                if (await meetings.FindAsync(id, cancel) is not { } now || await ItemAsync(id, number, form, now.Version, cancel) is not { } page) return NotFoundPage();

                return ConflictPage("Item", page, form.Differs(ItemForm.Of(now, number), page.Staff));
            });

    [HttpPost("{id:guid}/items/{number:int}/removal"), ActsAs(CouncilAccess.Prepare)]
    public Task<IActionResult> Drop(Guid id, int number, Guid version, CancellationToken cancel) =>
        ButtonAsync(() => keep.DropAsync(id, number, version, cancel), $"/council/meetings/{id}", "Вопрос снят с повестки.");

    [HttpGet("{id:guid}/registration"), ActsAs(CouncilAccess.Prepare)]
    public async Task<IActionResult> Registration(Guid id, [FromServices] DocumentNumbers numbers, CancellationToken cancel) =>
        PageIfFound("Registration", await RegistrationAsync(id, null, null, numbers, cancel));

    [HttpPost("{id:guid}/registration"), ActsAs(CouncilAccess.Prepare)]
    public Task<IActionResult> Registration(Guid id, Guid version, [Bind(Prefix = "Form")] RegisterForm form, [FromServices] RegisterMinutes register,
        [FromServices] DocumentNumbers numbers,
        CancellationToken cancel) =>
        WriteAsync(() => register.RunAsync(id, version, form, cancel), Done($"/council/meetings/{id}", "Протокол зарегистрирован. Принятые решения стали задачами ответственных."),
            "Registration", () => RegistrationAsync(id, form, version, numbers, cancel));

    [HttpPost("{id:guid}/order"), ActsAs(CouncilAccess.Prepare)]
    public Task<IActionResult> Order(Guid id, Guid version, [FromServices] OrderDecisions order, CancellationToken cancel) =>
        WriteAsync(() => order.RunAsync(id, version, cancel), made => Done($"/orders/{made.Id}",
            "Проект приказа составлен по решениям совета. Проверьте пункты и передайте его на подпись."),
            "Meeting", () => meetings.PageAsync(id, cancel));

    [HttpGet("{id:guid}/{paper:regex(^(minutes|notice|attendance)$)}.{format:regex(^(pdf|docx)$)}")]
    public async Task<IActionResult> Paper(Guid id, string paper, string format, CancellationToken cancel)
    {
        if (await meetings.FindAsync(id, cancel) is not { } meeting) return NotFoundPage();

        // Registered minutes are read as they were issued.
        if (paper == "minutes" && meeting.DocumentId is { } issued && format == "pdf") return Redirect($"/documents/{issued}.pdf");

        var data = await meetings.PaperAsync(meeting, withPack: paper == "minutes" && meeting.IsDraft, withExpected: paper == "attendance", cancel);
        return this.Paper(paper switch { "minutes" => CouncilMinutes.Compose(data), "notice" => CouncilMinutes.Notice(data), _ => CouncilMinutes.Attendance(data) }, format);
    }

    /// <param name="item">Numbers of the items that the extract takes.</param>
    [HttpGet("{id:guid}/extract.{format:regex(^(pdf|docx)$)}")]
    public async Task<IActionResult> Extract(Guid id, string format, int[] item, [FromServices] PaperFactsReader facts, [FromServices] CurrentActor actor, CancellationToken cancel)
    {
        if (await meetings.FindAsync(id, cancel) is not { IsDraft: false } meeting) return NotFoundPage();

        var data = await meetings.PaperAsync(meeting, withPack: false, withExpected: false, cancel);
        var chosen = data.Items.Select(i => i.Number).Where(n => item.Length == 0 || item.Contains(n)).ToList();
        if (chosen.Count == 0) return NotFoundPage();

        var me = actor.PersonId is { } person ? (await facts.PeopleAsync([person], cancel)).GetValueOrDefault(person) : null;
        return this.Paper(CouncilMinutes.Extract(data, chosen, me ?? data.School.Director, clock.Today), format);
    }

    private async Task<MeetingFormPage?> FormAsync(Guid? id, Guid? version, MeetingForm form, Guid? packId, PortalDbContext db, CancellationToken cancel)
    {
        var topic = packId is { } pack ? await db.Set<CouncilPack>().Where(p => p.Id == pack).Select(p => p.Topic).FirstOrDefaultAsync(cancel) : null;
        return packId is not null && topic is null ? null
            : new MeetingFormPage(id, version, form, await meetings.StaffAsync("Пока не выбран", [form.ChairId, form.SecretaryId], cancel), packId, topic);
    }

    private async Task<ItemPage?> ItemAsync(Guid id, int number, ItemForm? form, Guid? version, CancellationToken cancel)
    {
        if (await meetings.FindAsync(id, cancel) is not { } meeting || number < 1 || number > meeting.Agenda.Count + 1 || number > CouncilMeeting.MostItems) return null;

        form ??= ItemForm.Of(meeting, number);
        return new ItemPage(meeting, number, version ?? meeting.Version, form.Spacious(),
            await meetings.StaffAsync("Никому лично", form.Decisions.Select(d => d.PersonId), cancel));
    }

    private async Task<RegisterPage?> RegistrationAsync(Guid id, RegisterForm? form, Guid? version, DocumentNumbers numbers, CancellationToken cancel)
    {
        if (await meetings.FindAsync(id, cancel) is not { } meeting) return null;

        var proposal = await numbers.ProposeAsync(CouncilMinutes.Code, meeting.HeldOn, cancel);
        return new RegisterPage(meeting, version ?? meeting.Version, form ?? new RegisterForm { Number = proposal.Number }, proposal.Hint, meeting.Missing(clock.Today));
    }
}
