using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Documents;
using MentoringPortal.Documents.RoadMaps;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.RoadMaps;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Features.Programs;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Lists;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;
using SchoolProgram = MentoringPortal.Domain.Programs.Program;

namespace MentoringPortal.Web.Features.RoadMaps;

/// <summary>Reads road maps, their points and what the actor answers for.</summary>
public sealed class RoadMapReader(PortalDbContext db, CurrentActor actor, RoadMapAccess access, ProgramReader programs, PaperFactsReader papers, SchoolClock clock)
{
    /// <summary>Columns of the workbook.</summary>
    public static IReadOnlyList<Column<ItemView>> Columns { get; } =
    [
        new("№", i => i.Position, 6), new("Этап", i => i.Phase, 24), new("Блок", i => i.Block, 20), new("Мероприятие", i => i.Title, 50), new("Содержание", i => i.Content, 50),
        new("Сроки", i => i.Period, 26), new("Ответственные", i => i.People is null ? i.Responsible : $"{i.Responsible} ({i.People})", 30),
        new("Ожидаемый результат", i => i.Result, 40), new("Отметки", i => i.Marks, 40),
    ];

    public async Task<RoadMapsPage> ListAsync(RoadMapFilter filter, CancellationToken cancel)
    {
        var today = clock.Today;
        var terms = from o in db.Set<RoadMapOccurrence>()
                    join i in db.Set<RoadMapItem>() on o.ItemId equals i.Id
                    select new { i.RoadMapId, o.State, o.DueOn };
        var page = await access.Visible().AsNoTracking().OrderByDescending(m => m.Year).ThenBy(m => m.Id)
            .Select(m => new RoadMapRow(m.Id, db.Set<SchoolProgram>().Where(p => p.Id == m.ProgramId).Select(p => p.Title).First(), m.Year, m.State,
                terms.Count(t => t.RoadMapId == m.Id),
                terms.Count(t => t.RoadMapId == m.Id && (t.State == OccurrenceState.Done || t.State == OccurrenceState.Cancelled)),
                terms.Count(t => t.RoadMapId == m.Id && m.State == RoadMapState.InForce && t.DueOn < today
                    && t.State != OccurrenceState.Done && t.State != OccurrenceState.Cancelled)))
            .PageOfAsync(filter, "/roadmap", cancel);
        return new RoadMapsPage(page, access.MayWrite);
    }

    /// <summary>The choice of program and year; the usual program and the year that runs are proposed.</summary>
    public async Task<NewRoadMapPage> NewAsync(NewRoadMapForm? posted, CancellationToken cancel)
    {
        var taken = await db.Set<SchoolProgram>().AsNoTracking().OrderByDescending(p => p.IsUsual).ThenByDescending(p => p.FirstYear).ThenBy(p => p.Title)
            .Select(p => new { p.Id, p.Title, p.FirstYear, p.TermMonths }).ToListAsync(cancel);
        var form = posted ?? new NewRoadMapForm { ProgramId = taken.FirstOrDefault()?.Id, Year = AcademicYear.Of(clock.Today.AddMonths(1)).StartYear };
        return new NewRoadMapPage(taken.ConvertAll(p => Choice.Of(p.Id, $"{p.Title}, {SchoolProgram.Years(p.FirstYear, p.TermMonths)}")), Years(form.Year), form);
    }

    public async Task<RoadMapPage?> PageAsync(Guid id, CancellationToken cancel)
    {
        if (await WithItems().FirstOrDefaultAsync(m => m.Id == id, cancel) is not { } map) return null;

        var program = await db.Set<SchoolProgram>().Where(p => p.Id == map.ProgramId).Select(p => p.Title).FirstAsync(cancel);
        var order = access.MayWrite && map.State == RoadMapState.Draft
            ? await OrderInHand(id).Select(o => (Guid?)o.Id).FirstOrDefaultAsync(cancel) : map.OrderId;
        return new RoadMapPage(map, program, await ViewsAsync(map, cancel), access.MayWrite, order, actor.Is(Rights.Leadership), actor.Is(RoadMapAccess.Follow),
            clock.Today);
    }

    /// <summary>A point in its editor; null item: a new one.</summary>
    public async Task<RoadMapItemPage?> ItemAsync(Guid id, Guid? itemId, RoadMapItemForm? posted, Guid? version, CancellationToken cancel)
    {
        if (await WithItems().FirstOrDefaultAsync(m => m.Id == id, cancel) is not { } map) return null;

        var item = map.Items.FirstOrDefault(i => i.Id == itemId);
        if (itemId is not null && item is null) return null;

        var known = (await programs.OfProgramAsync(map.ProgramId, cancel))?.Phases.Select(p => p.Title) ?? [];
        var people = await db.Set<Person>().AsNoTracking().Where(p => !p.IsArchived && p.Staff != null).OrderBy(p => p.SearchName).Select(p => new { p.Id, p.Name, p.Staff })
            .Take(1000).ToListAsync(cancel);
        return new RoadMapItemPage(id, itemId, version ?? map.Version, $"{map.Title}, {map.AcademicYear}", [.. known.Concat(map.InOrder.Select(i => i.Phase)).Distinct()],
            people.ConvertAll(p => Choice.Of(p.Id, $"{p.Name.Full}, {p.Staff!.PostWithSubject}")),
            posted ?? (item is null ? new RoadMapItemForm { Phase = map.InOrder.LastOrDefault()?.Phase } : RoadMapItemForm.Of(item)))
        { IsUnplanned = map.State == RoadMapState.InForce };
    }

    /// <summary>A term before its mark; null where the actor may not mark it.</summary>
    public async Task<OccurrencePage?> OccurrenceAsync(Guid id, Guid occurrenceId, OccurrenceForm? posted, bool mine, CancellationToken cancel)
    {
        if (await WithItems().FirstOrDefaultAsync(m => m.Id == id, cancel) is not { State: RoadMapState.InForce } map) return null;

        var item = map.Items.FirstOrDefault(i => i.Occurrences.Any(o => o.Id == occurrenceId));
        if (item is null || !access.MayMark(item)) return null;

        var occurrence = item.Occurrences.First(o => o.Id == occurrenceId);
        var view = (await ViewsAsync(map, cancel)).First(v => v.Id == item.Id);
        return new OccurrencePage(id, occurrenceId, occurrence.Version, view, view.Terms.First(t => t.Id == occurrenceId),
            [.. Enum.GetValues<OccurrenceState>().Where(s => s != OccurrenceState.Planned || occurrence.IsSettled).Select(s =>
                new Choice(s.ToString(), s == OccurrenceState.Planned ? "Снять отметку" : s.Label()))],
            posted ?? new OccurrenceForm { State = OccurrenceState.Done, On = clock.Today }, mine ? "/roadmap/mine" : $"/roadmap/{id}");
    }

    public async Task<CopyRoadMapPage?> CopyAsync(Guid id, CopyRoadMapForm? posted, CancellationToken cancel) =>
        await access.Visible().AsNoTracking().Where(m => m.Id == id).Select(m => new { m.Title, m.Year }).FirstOrDefaultAsync(cancel) is not { } map ? null
            : new CopyRoadMapPage(id, map.Title, new AcademicYear(map.Year).ToString(), Years(map.Year + 1), posted ?? new CopyRoadMapForm { Year = map.Year + 1 });

    public async Task<RoadMapTakeOverPage?> TakeOverAsync(Guid id, RoadMapTakeOverForm form, Guid? version, CancellationToken cancel) =>
        await WithItems().FirstOrDefaultAsync(m => m.Id == id, cancel) is { State: RoadMapState.Draft } map
            ? new RoadMapTakeOverPage(id, version ?? map.Version, $"{map.Title}, {map.AcademicYear}", map.Gaps, form) : null;

    public async Task<MunicipalPage?> MunicipalAsync(Guid id, MunicipalForm? posted, Guid? version, CancellationToken cancel) =>
        await access.Visible().AsNoTracking().FirstOrDefaultAsync(m => m.Id == id, cancel) is { } map
            ? new MunicipalPage(id, version ?? map.Version, $"{map.Title}, {map.AcademicYear}",
                posted ?? new MunicipalForm { Mark = map.MunicipalMark, On = map.MunicipalOn }) : null;

    /// <summary>Terms of approved road maps that the actor answers for, by name or by any role of the membership: of last year only those still open.</summary>
    public async Task<MyTermsPage> MineAsync(bool late, CancellationToken cancel)
    {
        var (me, roles, today) = (actor.PersonId ?? Guid.Empty, actor.Roles, clock.Today);
        var year = AcademicYear.Of(today).StartYear;
        var rows = await (
            from o in db.Set<RoadMapOccurrence>().AsNoTracking()
            join i in db.Set<RoadMapItem>() on o.ItemId equals i.Id
            join m in db.Set<RoadMap>() on i.RoadMapId equals m.Id
            where m.State == RoadMapState.InForce && m.Year >= year - 1 && ((i.Roles & roles) != 0 || db.Set<RoadMapResponsible>().Any(p => p.ItemId == i.Id && p.PersonId == me))
            join p in db.Set<SchoolProgram>() on m.ProgramId equals p.Id
            where m.Year == year || (o.State != OccurrenceState.Done && o.State != OccurrenceState.Cancelled)
            orderby o.DueOn, i.Position, o.Id
            select new { Term = o, i.Position, i.Title, i.Content, i.Result, MapId = m.Id, Program = p.Title }).Take(300).ToListAsync(cancel);
        if (late) rows = rows.FindAll(r => r.Term.DueOn < today);
        // Points of one title are told apart by what they consist of.
        var alike = rows.DistinctBy(r => (r.MapId, r.Position)).GroupBy(r => (r.MapId, r.Title)).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet();
        var terms = rows.ConvertAll(r => new MyTerm(r.MapId, r.Term.Id, r.Position,
            alike.Contains((r.MapId, r.Title)) && r.Content is { } content ? $"{r.Title}: {content.Split('\n')[0].TrimEnd('.')}" : r.Title,
            r.Result, r.Program, View(r.Term, true)));
        return new MyTermsPage(terms.FindAll(t => t.Term.State is OccurrenceState.Planned or OccurrenceState.Postponed),
            late ? [] : terms.FindAll(t => t.Term.State is OccurrenceState.Done or OccurrenceState.Cancelled), actor.Is(RoadMapAccess.Follow), late);
    }

    /// <summary>The paper D-35 in the set of columns of its program.</summary>
    public async Task<OfficialDocument?> PaperAsync(Guid id, CancellationToken cancel)
    {
        if (await PageAsync(id, cancel) is not { } page) return null;

        return await PaperAsync(page, cancel);
    }

    private async Task<OfficialDocument> PaperAsync(RoadMapPage page, CancellationToken cancel)
    {
        var map = page.Map;
        var school = await papers.SchoolAsync(cancel);
        var curator = await papers.WithRole(SchoolRole.Curator).Select(p => (Guid?)p.Id).FirstOrDefaultAsync(cancel);
        return RoadMapPaper.Compose(new RoadMapData
        {
            School = school,
            IsDraft = page.IsDraft,
            Heading = map.Title,
            Year = map.AcademicYear.ToString(),
            Columns = (await programs.OfProgramAsync(map.ProgramId, cancel))?.RoadMap?.Columns ?? RoadMapTable.Usual,
            Lines = [.. page.Items.Select(i => new RoadMapLine(i.Position, i.Phase, i.Title, i.Period, i.People is null ? i.Responsible : $"{i.Responsible}\n{i.People}")
            {
                Block = i.Block,
                Content = i.Content,
                Result = i.Result,
                Mark = i.Marks,
            })],
            WithMarks = !page.IsDraft,
            ApprovedBy = map.ApprovedBy,
            Municipal = map.MunicipalMark is { } mark ? $"{mark} {RussianDate.Short(map.MunicipalOn!.Value)}" : null,
            Responsible = curator is { } person ? (await papers.PeopleAsync([person], cancel))[person] : school.Director,
        });
    }

    /// <summary>Orders that approve a road map and are not signed yet.</summary>
    public IQueryable<Order> OrderInHand(Guid id) => db.Set<Order>().Where(o => (o.State == OrderState.Draft || o.State == OrderState.OnApproval)
        && o.Points.Any(p => p.Effect == OrderEffect.RoadMapApproval && p.RoadMapId == id));

    private IQueryable<RoadMap> WithItems() => access.Visible().AsNoTracking().Include(m => m.Items).ThenInclude(i => i.Occurrences).AsSplitQuery();

    private async Task<IReadOnlyList<ItemView>> ViewsAsync(RoadMap map, CancellationToken cancel)
    {
        var ids = map.Items.SelectMany(i => i.PeopleIds).Distinct().ToList();
        var names = ids.Count == 0 ? [] : await db.Set<Person>().AsNoTracking().Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.Name })
            .ToDictionaryAsync(p => p.Id, cancel);
        return
        [
            .. map.InOrder.Select(i => new ItemView(i.Id, i.Position, i.Phase, i.Block, i.Title, i.Content,
                i.ResponsibleWords ?? (i.Roles == SchoolRole.None ? "" : i.Roles.Label()),
                i.PeopleIds.Count == 0 ? null : string.Join(", ", i.PeopleIds.Where(names.ContainsKey).Select(p => names[p].Name.SurnameWithInitials)), i.Result,
                [.. i.Occurrences.OrderBy(o => o.Number).Select(o => View(o, map.State == RoadMapState.InForce))],
                map.State == RoadMapState.InForce && access.MayMark(i), access.IsMine(i)) { UnplannedBecause = i.UnplannedBecause }),
        ];
    }

    private TermView View(RoadMapOccurrence term, bool inForce) => new(term.Id, term.Span, term.State, inForce && term.IsOverdueOn(clock.Today), term.Words);

    private IReadOnlyList<Choice> Years(int? chosen)
    {
        var now = AcademicYear.Of(clock.Today).StartYear;
        return [.. Enumerable.Range(now - 1, 4).Append(chosen ?? now).Distinct().Order().Select(y => new Choice($"{y}", new AcademicYear(y).ToString()))];
    }
}
