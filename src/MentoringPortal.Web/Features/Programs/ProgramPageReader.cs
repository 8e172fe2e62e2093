using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Data.Reference;
using MentoringPortal.Documents;
using MentoringPortal.Documents.Programs;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Audit;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Lists;
using Microsoft.EntityFrameworkCore;
using SchoolProgram = MentoringPortal.Domain.Programs.Program;

namespace MentoringPortal.Web.Features.Programs;

/// <summary>Reads the pages of programs and their paper.</summary>
public sealed class ProgramPageReader(PortalDbContext db, CurrentActor actor, ProgramAccess access, ProgramReader programs, EditionText text, PaperFactsReader papers,
    AuditHistory history, SchoolClock clock)
{
    public async Task<ProgramsPage> ListAsync(ProgramFilter filter, CancellationToken cancel)
    {
        var seesDrafts = access.SeesDrafts;
        var page = await access.Programs().AsNoTracking().OrderByDescending(p => p.IsUsual).ThenByDescending(p => p.FirstYear).ThenBy(p => p.Title).ThenBy(p => p.Id)
            .Select(p => new ProgramRow(p.Id, p.Title, p.FirstYear, p.TermMonths, p.IsUsual,
                db.Set<ProgramEdition>().Where(e => e.ProgramId == p.Id && e.State == EditionState.InForce).Select(e => (int?)e.Number).FirstOrDefault(),
                db.Set<ProgramEdition>().Where(e => e.ProgramId == p.Id && e.State == EditionState.InForce).Select(e => e.ApprovedBy).FirstOrDefault(),
                db.Set<ProgramEdition>().Where(e => seesDrafts && e.ProgramId == p.Id && e.State == EditionState.Draft).Select(e => (int?)e.Number).FirstOrDefault(),
                db.Set<Participation>().Count(x => x.ProgramId == p.Id && x.Side == PoolSide.Mentees && x.EndedOn == null)))
            .PageOfAsync(filter, "/programs", cancel);
        return new ProgramsPage(page, access.MayWrite);
    }

    /// <summary>The choice of a program; the school year that runs is proposed.</summary>
    public NewProgramPage New(NewProgramForm form) =>
        new([.. ProgramCatalogue.Offered.Select(p => new Choice(p.Code, p.Title, p.Description))], Years(form.FirstYear), form);

    public async Task<ProgramPage?> PageAsync(Guid id, CancellationToken cancel)
    {
        if (await access.Programs().AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, cancel) is not { } program) return null;

        var editions = await access.Visible().AsNoTracking().Where(e => e.ProgramId == id).OrderByDescending(e => e.Number).ToListAsync(cancel);
        var definition = await programs.OfDraftAsync(editions[0].Id, cancel);
        var order = access.SeesDrafts ? await OrderInHand(id).Select(o => new { o.Id, o.State }).FirstOrDefaultAsync(cancel) : null;
        return new ProgramPage(program, SchoolProgram.Years(program.FirstYear, program.TermMonths),
            editions.ConvertAll(e => new EditionRow(e.Number, e.State, e.Reason, e.ApprovedBy, e.InForceOn, e.OrderId)), await PostsOfAsync(id, definition, cancel),
            order?.Id, order?.State == OrderState.OnApproval, access.MayWrite, access.SeesDrafts, actor.Is(SchoolRole.Director), Facts(program, definition),
            access.SeesDrafts ? (await history.ForAsync(id)).ToModel() : null)
        {
            Behind = access.MayWrite && editions.Find(e => e.State == EditionState.InForce) is { Number: > 1, Id: var inForce }
                ? await db.Set<Participation>().CountAsync(p => p.ProgramId == id && p.Side == PoolSide.Mentees && p.EndedOn == null && p.EditionId != inForce, cancel) : 0,
        };
    }

    /// <summary>The text of an edition with the sections as they are printed.</summary>
    public async Task<EditionPage?> EditionAsync(Guid id, int number, CancellationToken cancel)
    {
        if (await access.EditionAsync(id, number, cancel) is not { } edition) return null;

        var program = await db.Set<SchoolProgram>().AsNoTracking().FirstAsync(p => p.Id == id, cancel);
        var definition = await programs.OfDraftAsync(edition.Id, cancel);
        var rubric = RubricOf(definition);
        var withDirector = edition.State == EditionState.Draft && await text.IsWithDirectorAsync(id, cancel);
        return new EditionPage(id, definition.Title, SchoolProgram.Years(program.FirstYear, definition.TermMonths), edition,
            [
                .. definition.Passport.Sections.Select(s => new SectionView(s.Code, ProgramPaper.TitleOf(definition, s), s.Level, definition.StampOf(s),
                    ProgramPaper.Section(definition, s, rubric))),
            ],
            access.MayWrite && edition.CheckEditable(withDirector) is null, withDirector, number > 1, definition.Passport.Sections.Count == 1);
    }

    /// <summary>A section before its editor: what was posted, or what stands there.</summary>
    public async Task<SectionPage?> SectionAsync(Guid id, int number, string code, SectionForm? posted, Guid? stamp, CancellationToken cancel)
    {
        if (await access.EditionAsync(id, number, cancel) is not { } edition) return null;

        var definition = await programs.OfDraftAsync(edition.Id, cancel);
        if (definition.Passport.Section(code) is not { } section) return null;

        var shows = section.Parts.Where(p => p is not (ProgramPart.MentorDuties or ProgramPart.MenteeDuties)).Select(p => p.Label()).ToList();
        if (section.Stage is not null) shows.Insert(0, "порядок этапа");
        return new SectionPage(id, number, code, stamp ?? definition.StampOf(section), section.Title, null, section.Table?.Columns, ProgramDefinition.DutiesOf(section) is not null,
            shows.Count > 0 ? string.Join(", ", shows) : null, posted ?? SectionForm.Of(definition, section));
    }

    public async Task<SectionPage?> NewSectionAsync(Guid id, int number, string? after, SectionForm form, CancellationToken cancel) =>
        await access.EditionAsync(id, number, cancel) is null ? null : new SectionPage(id, number, null, null, "Новый раздел", after, null, false, null, form);

    public async Task<PassportPage?> PassportAsync(Guid id, int number, PassportForm? posted, Guid? stamp, CancellationToken cancel)
    {
        if (await access.EditionAsync(id, number, cancel) is not { } edition) return null;

        var definition = await programs.OfDraftAsync(edition.Id, cancel);
        var first = await db.Set<SchoolProgram>().Where(p => p.Id == id).Select(p => p.FirstYear).FirstAsync(cancel);
        var form = posted ?? PassportForm.Of(definition, first);
        var mentees = EntitleProgram.Mentees.Append(definition.Words.Mentee).DistinctBy(m => m.Nominative);
        return new PassportPage(id, number, stamp ?? EntitleProgram.StampOf(definition), number == 1, Years(form.FirstYear),
            [.. mentees.Select(m => new Choice(m.Nominative, m.Nominative))], [.. definition.FiledStages.Select(s => s.Title)], form);
    }

    public async Task<ApprovalsPage?> ApprovalsAsync(Guid id, int number, ApprovalsForm? posted, Guid? stamp, CancellationToken cancel)
    {
        if (await access.EditionAsync(id, number, cancel) is not { } edition) return null;

        var definition = await programs.OfDraftAsync(edition.Id, cancel);
        return new ApprovalsPage(id, number, stamp ?? SetApprovals.StampOf(definition), number == 1, posted?.Filled() ?? ApprovalsForm.Of(definition));
    }

    /// <summary>Terms of a draft before their editor.</summary>
    public async Task<TermsPage?> TermsAsync(Guid id, int number, TermsForm? posted, Guid? stamp, CancellationToken cancel)
    {
        if (await access.EditionAsync(id, number, cancel) is not { } edition) return null;

        var definition = await programs.OfDraftAsync(edition.Id, cancel);
        var now = TermsForm.Of(definition.Terms);
        return new TermsPage(id, number, stamp ?? definition.TermsStamp, definition, definition.TermLines, posted?.Beside(now) ?? now);
    }

    /// <summary>People in charge: the posts of the latest edition with whoever holds them.</summary>
    public async Task<PostsPage?> PostsAsync(Guid id, PostsForm? posted, CancellationToken cancel)
    {
        if (await access.ProgramAsync(id, cancel) is not { } program) return null;

        var latest = await access.Visible().AsNoTracking().Where(e => e.ProgramId == id).OrderByDescending(e => e.Number).FirstAsync(cancel);
        var definition = await programs.OfDraftAsync(latest.Id, cancel);
        var today = clock.Today;
        var held = await db.Set<ProgramPost>().AsNoTracking().Where(p => p.ProgramId == id && (p.ToOn == null || p.ToOn >= today)).OrderByDescending(p => p.FromOn)
            .ToListAsync(cancel);
        IReadOnlyList<PostDefinition> posts = definition.Posts ?? [];
        var staff = await db.Set<Person>().AsNoTracking().Where(p => !p.IsArchived && p.Staff != null).OrderBy(p => p.SearchName)
            .Select(p => new { p.Id, p.Name, p.Staff }).Take(1000).ToListAsync(cancel);
        return new PostsPage(id, program.Title, latest is { Number: 1, State: EditionState.Draft } ? 1 : null, posts,
            [Choice.None("не назначен"), .. staff.Select(p => Choice.Of(p.Id, $"{p.Name.Full}, {p.Staff!.PostWithSubject}"))],
            posted ?? new PostsForm { Posts = [.. posts.Select(p => new PostForm { Code = p.Code, PersonId = Holder(p.Code) })], FromOn = today });

        Guid? Holder(string post) => (held.Find(h => h.Post == post && h.HoldsOn(today)) ?? held.Find(h => h.Post == post))?.PersonId;
    }

    /// <summary>Posts of the latest edition of a program the actor may see.</summary>
    public async Task<IReadOnlyList<PostDefinition>> PostDefinitionsAsync(Guid id, CancellationToken cancel) =>
        await access.Visible().AsNoTracking().Where(e => e.ProgramId == id).OrderByDescending(e => e.Number).FirstOrDefaultAsync(cancel) is { } latest
            ? (await programs.OfDraftAsync(latest.Id, cancel)).Posts ?? [] : [];

    public async Task<NewEditionPage?> NewEditionAsync(Guid id, NewEditionForm form, CancellationToken cancel) => await access.ProgramAsync(id, cancel) is { } program
        ? new NewEditionPage(id, program.Title, await db.Set<ProgramEdition>().Where(e => e.ProgramId == id).MaxAsync(e => e.Number, cancel) + 1, form) : null;

    public async Task<TakeOverPage?> TakeOverAsync(Guid id, int number, TakeOverForm form, Guid? version, CancellationToken cancel) =>
        await access.EditionAsync(id, number, cancel) is { State: EditionState.Draft } edition
            ? new TakeOverPage(id, number, version ?? edition.Version, (await programs.OfDraftAsync(edition.Id, cancel)).Title, form) : null;

    /// <summary>What an edition changes of the one before it, section by section.</summary>
    public async Task<EditionChangesPage?> ChangesAsync(Guid id, int number, CancellationToken cancel)
    {
        if (await access.EditionAsync(id, number, cancel) is not { } edition
            || await access.Visible().Where(e => e.ProgramId == id && e.Number < number).OrderByDescending(e => e.Number).FirstOrDefaultAsync(cancel) is not { } earlier)
        {
            return null;
        }

        var (now, before) = (await programs.OfDraftAsync(edition.Id, cancel), await programs.OfDraftAsync(earlier.Id, cancel));
        return new EditionChangesPage(id, now.Title, number, earlier.Number, EditionDifference.Of(before, now));
    }

    /// <summary>The program as a paper.</summary>
    public async Task<OfficialDocument?> PaperAsync(Guid id, int number, CancellationToken cancel)
    {
        if (await access.EditionAsync(id, number, cancel) is not { } edition) return null;

        var program = await db.Set<SchoolProgram>().AsNoTracking().FirstAsync(p => p.Id == id, cancel);
        var definition = await programs.OfDraftAsync(edition.Id, cancel);
        return ProgramPaper.Compose(new ProgramPaperData
        {
            School = await papers.SchoolAsync(cancel),
            IsDraft = edition.State == EditionState.Draft,
            Program = definition,
            Years = SchoolProgram.Years(program.FirstYear, definition.TermMonths),
            Year = edition.InForceOn?.Year ?? program.FirstYear,
            Edition = number,
            ApprovedBy = edition.ApprovedBy,
            Rubric = RubricOf(definition),
        });
    }

    /// <summary>The programs in force, to choose the usual one.</summary>
    public async Task<UsualProgramPage> UsualAsync(UsualProgramForm? posted, CancellationToken cancel)
    {
        var inForce = await db.Set<SchoolProgram>().AsNoTracking().Where(p => db.Set<ProgramEdition>().Any(e => e.ProgramId == p.Id && e.State == EditionState.InForce))
            .OrderBy(p => p.Title).ThenBy(p => p.FirstYear).ToListAsync(cancel);
        return new UsualProgramPage(inForce.ConvertAll(p => Choice.Of(p.Id, $"{p.Title}, {SchoolProgram.Years(p.FirstYear, p.TermMonths)}")),
            posted ?? new UsualProgramForm { ProgramId = inForce.Find(p => p.IsUsual)?.Id });
    }

    private IQueryable<Order> OrderInHand(Guid program) => db.Set<Order>().AsNoTracking().Where(o => (o.State == OrderState.Draft || o.State == OrderState.OnApproval)
        && o.Points.Any(p => p.Effect == OrderEffect.EditionApproval && p.ProgramId == program));

    private async Task<IReadOnlyList<PostRow>> PostsOfAsync(Guid id, ProgramDefinition definition, CancellationToken cancel)
    {
        var today = clock.Today;
        var held = await (from p in db.Set<ProgramPost>().AsNoTracking()
                          where p.ProgramId == id && (p.ToOn == null || p.ToOn >= today)
                          join x in db.Set<Person>() on p.PersonId equals x.Id
                          orderby p.FromOn
                          select new { p.Post, p.PersonId, x.Name, p.FromOn, p.ToOn, p.OrderId }).ToListAsync(cancel);
        return
        [
            .. (definition.Posts ?? []).SelectMany(d => held.Where(h => h.Post == d.Code).Select(h => new PostRow(d.Title, h.Name, h.PersonId, h.FromOn, h.ToOn, h.OrderId))
                .DefaultIfEmpty(new PostRow(d.Title, null, null, null, null, null))),
        ];
    }

    private static List<SummaryRow> Facts(SchoolProgram program, ProgramDefinition definition) =>
    [
        new("Учебные годы", SchoolProgram.Years(program.FirstYear, program.TermMonths)),
        new("Формы", string.Join("; ", definition.Forms.Select(f => f.IsOpen ? f.Label : f.Label + " (пока не открыта)"))),
        new("Этапы с оценкой", definition.HasTrack ? string.Join("; ", definition.StageList.Where(s => s.Kind == StageKind.Growth).Select(s => s.Title)) : "нет"),
        new("Планы", definition.PlanKindList.Count > 0 ? string.Join(", ", definition.PlanKindList.Select(k => k.ShortTitle)) : "нет"),
        new("Лист оценки", RubricOf(definition) is { } rubric ? $"{rubric.Title}: {RussianPlural.Of(rubric.Lines.Count, "показатель", "показателя", "показателей")}" : null),
        new("Основная", program.IsUsual ? "да, по ней работают новые пары" : "нет"),
    ];

    private IReadOnlyList<Choice> Years(int? chosen)
    {
        var now = AcademicYear.Of(clock.Today).StartYear;
        return [.. Enumerable.Range(now - 3, 5).Append(chosen ?? now).Distinct().Order().Select(y => new Choice($"{y}", new AcademicYear(y).ToString()))];
    }

    private static Domain.Efficiency.Rubric? RubricOf(ProgramDefinition definition) => RubricCatalogue.Latest(definition.Rubric ?? RubricCatalogue.Default);
}
