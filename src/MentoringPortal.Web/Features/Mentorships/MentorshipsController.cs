using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Programs;
using MentoringPortal.Web.Infrastructure;
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
    PairWarnings check,
    ChangeMentorshipTerms change,
    CancelMentorship cancelPair,
    ProgramReader programs,
    SchoolKeep kept) : PortalController
{
    [HttpGet("/mentorships")]
    [ActsAs(MentorshipAccess.OpenList)]
    public async Task<IActionResult> Index(MentorshipFilter filter, CancellationToken cancel) =>
        Page(await kept.ReadAsync(
            "mentorships" + filter.Query(filter.PageNumber), () => list.PageAsync(filter, actor.Is(SchoolRole.Curator), cancel)));

    [HttpGet("/mentorships/new")]
    [Authorize(Policy = Policies.CuratorOnly)]
    public async Task<IActionResult> New(Guid? mentor, Guid? mentee, CancellationToken cancel) =>
        Page(await candidates.PageAsync(new NewMentorshipForm { MentorId = mentor, MenteeIds = mentee is { } id ? [id] : [] }, cancel, fresh: true));

    [HttpPost("/mentorships")]
    [Authorize(Policy = Policies.CuratorOnly)]
    public Task<IActionResult> Create([Bind(Prefix = "Form")] NewMentorshipForm form, CancellationToken cancel) => WriteAsync(
        () => propose.RunAsync(form, cancel),
        pairs => pairs.Count == 1
            ? Done($"/mentorships/{pairs[0].Id}", "Пара предложена. Теперь получите согласия сторон: портал их уже подготовил.")
            : Done("/mentorships?state=proposed&sort=mentor",
                $"Группа предложена: {RussianPlural.Of(pairs.Count, "наставляемый", "наставляемых", "наставляемых")}. Теперь получите согласия: портал их уже подготовил."),
        async () =>
        {
            // Everything that is missing is told at once, whoever found it first.
            ModelState.Add(Mentorship.Check(form.Terms).Select(MentorshipTermsForm.InForm)
                .Where(v => ModelState.GetFieldValidationState("Form." + v.Field) != ModelValidationState.Invalid));
            var page = await candidates.PageAsync(form, cancel);
            return Page("New", form.MentorId is { } mentor ? page with { Check = await check.ForAsync(mentor, form.MenteeIds, form.Terms, [], cancel) } : page);
        });

    [HttpGet("/mentorships/{id:guid}")]
    [ActsAs(MentorshipAccess.OpenList)]
    public async Task<IActionResult> Overview(Guid id, CancellationToken cancel) =>
        PageIfFound(await overview.FindAsync(id, cancel));

    [HttpGet("/mentorships/{id:guid}/terms")]
    [ActsAs(MentorshipAccess.EditTerms)]
    public async Task<IActionResult> Terms(Guid id, CancellationToken cancel)
    {
        if (await access.Visible().AsNoTracking().Include(m => m.Unit).FirstOrDefaultAsync(m => m.Id == id, cancel) is not { } m) return NotFoundPage();
        var grounds = m.Unit!.Grounds;
        var form = new MentorshipTermsForm
        {
            FormOfMentoring = m.Form,
            Interaction = m.Model,
            Kind = m.Kind,
            Topic = m.Topic,
            StartsOn = m.StartsOn,
            EndsOn = m.EndsOn,
            SupplementaryAgreement =
                m.SupplementaryAgreement,
            AgreementOn = m.AgreementOn,
            AgreementUntil = m.AgreementUntil,
            GroundGoal = grounds.Goal,
            GroundDifficulties = grounds.Difficulties,
            GroundRequest = grounds.Request,
            GroundStaff = grounds.Staff,
        };
        return Page(await TermsPageAsync(m, m.Version, form, [], cancel));
    }

    [HttpPost("/mentorships/{id:guid}/terms")]
    [ActsAs(MentorshipAccess.EditTerms)]
    public Task<IActionResult> ChangeTerms(Guid id, [Bind(Prefix = "Form")] MentorshipTermsForm form, Guid version, CancellationToken cancel) => WriteAsync(
        () => change.RunAsync(id, form, version, cancel), Done($"/mentorships/{id}", "Условия пары изменены."),
        "Terms", async () => await FindAsync(id, cancel) is { } m
            ? await TermsPageAsync(m, version, form, (await change.CheckAsync(m, form.Terms, cancel)).Warnings, cancel) : null);

    [HttpGet("/mentorships/{id:guid}/cancellation")]
    [ActsAs(MentorshipAccess.EditTerms)]
    public async Task<IActionResult> Cancellation(Guid id, CancellationToken cancel) =>
        await FindAsync(id, cancel) is { } m ? Page(new CancelMentorshipPage(id, m.Version, await NamesAsync(m, cancel), new CancelMentorshipForm())) : NotFoundPage();

    [HttpPost("/mentorships/{id:guid}/cancellation")]
    [ActsAs(MentorshipAccess.EditTerms)]
    public Task<IActionResult> Cancel(Guid id, [Bind(Prefix = "Form")] CancelMentorshipForm form, Guid version, CancellationToken cancel) => WriteAsync(
        () => cancelPair.RunAsync(id, form.Reason, version, cancel), Done($"/mentorships/{id}", "Предложение пары отозвано."),
        "Cancellation", async () => await FindAsync(id, cancel) is { } m ? new CancelMentorshipPage(id, version, await NamesAsync(m, cancel), form) : null);

    private async Task<MentorshipTermsPage> TermsPageAsync(Mentorship m, Guid version, MentorshipTermsForm form, IReadOnlyList<string> warnings, CancellationToken cancel) =>
        new(m.Id, version, await NamesAsync(m, cancel), form, TermChoices.Of((await programs.InForceAsync(cancel)).Definition), warnings);

    private Task<Mentorship?> FindAsync(Guid id, CancellationToken cancel) => access.Visible().AsNoTracking().FirstOrDefaultAsync(m => m.Id == id, cancel);

    private async Task<string> NamesAsync(Mentorship m, CancellationToken cancel)
    {
        var names = await db.Set<Person>().AsNoTracking().Where(p => p.Id == m.MentorId || p.Id == m.MenteeId)
            .Select(p => new { p.Id, p.Name })
            .ToDictionaryAsync(p => p.Id, p => p.Name.SurnameWithInitials, cancel);
        return $"{names[m.MentorId]} – {names[m.MenteeId]}";
    }
}

/// <summary>Page of the terms of a pair.</summary>
/// <param name="Warnings">What is unusual about the terms as they were typed.</param>
public sealed record MentorshipTermsPage(Guid Id, Guid Version, string Names, MentorshipTermsForm Form, TermChoices Choices, IReadOnlyList<string> Warnings);

/// <summary>Page where a pair is taken back.</summary>
public sealed record CancelMentorshipPage(Guid Id, Guid Version, string Names, CancelMentorshipForm Form);
