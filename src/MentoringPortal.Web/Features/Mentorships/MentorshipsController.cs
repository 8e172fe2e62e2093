using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Data;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Mentorships;

/// <summary>Pairs: the list, the overview, forming, changing and taking back.</summary>
public sealed class MentorshipsController(
    PortalDbContext db,
    MentorshipAccess access,
    CurrentActor actor,
    MentorshipListReader list,
    MentorshipPageReader overview,
    NewMentorshipReader candidates,
    ProposeMentorships propose,
    ChangeMentorshipTerms change,
    CancelMentorship cancelPair) : PortalController
{
    [HttpGet("/mentorships")]
    [ActsAs(MentorshipAccess.OpenList)]
    public async Task<IActionResult> Index(MentorshipFilter filter, CancellationToken cancel) =>
        Page(await list.PageAsync(filter, actor.Is(SchoolRole.Curator), cancel));

    [HttpGet("/mentorships/new")]
    [Authorize(Policy = Policies.CuratorOnly)]
    public async Task<IActionResult> New(Guid? mentor, Guid? mentee, CancellationToken cancel) =>
        Page(await candidates.PageAsync(new NewMentorshipForm { MentorId = mentor, MenteeIds = mentee is { } id ? [id] : [], Interaction = InteractionModel.ExperiencedToYoung, Kind = MentoringKind.Traditional }, cancel));

    [HttpPost("/mentorships")]
    [Authorize(Policy = Policies.CuratorOnly)]
    public async Task<IActionResult> Create([Bind(Prefix = "Form")] NewMentorshipForm form, CancellationToken cancel)
    {
        if (ModelState.IsValid)
        {
            var result = await propose.RunAsync(form, cancel);
            if (result.Ok)
            {
                return result.Value.Count == 1
                    ? Done($"/mentorships/{result.Value[0].Id}", "Пара предложена. Теперь включите её в приказ.")
                    : Done("/mentorships?state=proposed&sort=mentor", $"Группа предложена: {RussianPlural.Of(result.Value.Count, "наставляемый", "наставляемых", "наставляемых")}. Теперь включите пары в приказ.");
            }

            ModelState.Add(result.Violations);
        }

        // Everything that is missing is told at once, whoever found it first.
        ModelState.Add(Mentorship.Check(form.Terms).Select(MentorshipTermsForm.InForm).Where(v => ModelState.GetFieldValidationState("Form." + v.Field) != ModelValidationState.Invalid));
        return Page("New", await candidates.PageAsync(form, cancel));
    }

    [HttpGet("/mentorships/{id:guid}")]
    [ActsAs(MentorshipAccess.OpenList)]
    public async Task<IActionResult> Overview(Guid id, CancellationToken cancel) =>
        await overview.FindAsync(id, cancel) is { } page ? Page(page) : NotFoundPage();

    [HttpGet("/mentorships/{id:guid}/terms")]
    [ActsAs(MentorshipAccess.EditTerms)]
    public async Task<IActionResult> Terms(Guid id, CancellationToken cancel)
    {
        var m = await access.Visible().AsNoTracking().FirstOrDefaultAsync(m => m.Id == id, cancel);
        if (m is null) return NotFoundPage();
        var form = new MentorshipTermsForm
        {
            FormOfMentoring = m.Form, Interaction = m.Model, Kind = m.Kind, Topic = m.Topic, StartsOn = m.StartsOn, EndsOn = m.EndsOn, SupplementaryAgreement = m.SupplementaryAgreement,
        };
        return Page(new MentorshipTermsPage(id, m.Version, await NamesAsync(m, cancel), form));
    }

    [HttpPost("/mentorships/{id:guid}/terms")]
    [ActsAs(MentorshipAccess.EditTerms)]
    public async Task<IActionResult> ChangeTerms(Guid id, [Bind(Prefix = "Form")] MentorshipTermsForm form, Guid version, CancellationToken cancel)
    {
        var m = await access.Visible().FirstOrDefaultAsync(m => m.Id == id, cancel);
        if (m is null) return NotFoundPage();
        if (ModelState.IsValid)
        {
            var violations = await change.RunAsync(m, form, version, cancel);
            if (violations.Count == 0) return Done($"/mentorships/{id}", "Условия пары изменены.");
            ModelState.Add(violations.Select(MentorshipTermsForm.InForm));
        }

        return Page("Terms", new MentorshipTermsPage(id, version, await NamesAsync(m, cancel), form));
    }

    [HttpGet("/mentorships/{id:guid}/cancellation")]
    [ActsAs(MentorshipAccess.EditTerms)]
    public async Task<IActionResult> Cancellation(Guid id, CancellationToken cancel)
    {
        var m = await access.Visible().AsNoTracking().FirstOrDefaultAsync(m => m.Id == id, cancel);
        return m is null ? NotFoundPage() : Page(new CancelMentorshipPage(id, m.Version, await NamesAsync(m, cancel), new CancelMentorshipForm()));
    }

    [HttpPost("/mentorships/{id:guid}/cancellation")]
    [ActsAs(MentorshipAccess.EditTerms)]
    public async Task<IActionResult> Cancel(Guid id, [Bind(Prefix = "Form")] CancelMentorshipForm form, Guid version, CancellationToken cancel)
    {
        var m = await access.Visible().FirstOrDefaultAsync(m => m.Id == id, cancel);
        if (m is null) return NotFoundPage();
        if (ModelState.IsValid)
        {
            if (await cancelPair.RunAsync(m, form.Reason, version, cancel) is not { } violation) return Done($"/mentorships/{id}", "Предложение пары отозвано.");
            ModelState.Add(violation);
        }

        return Page("Cancellation", new CancelMentorshipPage(id, version, await NamesAsync(m, cancel), form));
    }

    private async Task<string> NamesAsync(Mentorship m, CancellationToken cancel)
    {
        var names = await db.Set<Person>().AsNoTracking().Where(p => p.Id == m.MentorId || p.Id == m.MenteeId)
            .Select(p => new { p.Id, Name = new RussianName(p.Surname, p.GivenName, p.Patronymic, p.Gender) })
            .ToDictionaryAsync(p => p.Id, p => p.Name.SurnameWithInitials, cancel);
        return $"{names[m.MentorId]} – {names[m.MenteeId]}";
    }
}

/// <summary>Page of the terms of a pair.</summary>
public sealed record MentorshipTermsPage(Guid Id, Guid Version, string Names, MentorshipTermsForm Form);

/// <summary>Page where a pair is taken back.</summary>
public sealed record CancelMentorshipPage(Guid Id, Guid Version, string Names, CancelMentorshipForm Form);
