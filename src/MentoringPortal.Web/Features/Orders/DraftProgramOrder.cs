using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.LegalActs;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.RoadMaps;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Features.Programs;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;
using SchoolProgram = MentoringPortal.Domain.Programs.Program;

namespace MentoringPortal.Web.Features.Orders;

/// <summary>Prepares the order that approves a draft (D-01, D-02, D-06): the approving point stands fixed, everything else is prefilled and may be worded anew.</summary>
public sealed class DraftProgramOrder(PortalDbContext db, ProgramAccess access, ProgramReader programs, OrderPaper paper, DraftSources sources, SchoolClock clock)
{
    /// <summary>More readers than this are named by a list of their own.</summary>
    private const int MostAcquainted = 200;

    public async Task<Outcome<Order>> RunAsync(Guid program, int number, CancellationToken cancel)
    {
        if (await access.EditionAsync(program, number, cancel) is not { } edition) return Outcome.Missing;

        if (edition.State != EditionState.Draft) return new RuleViolation("Эта редакция уже утверждена");

        var prepared = await db.Set<Order>().FirstOrDefaultAsync(o => (o.State == OrderState.Draft || o.State == OrderState.OnApproval)
            && o.Points.Any(p => p.Effect == OrderEffect.EditionApproval && p.ProgramId == program), cancel);
        if (prepared is not null) return prepared;

        var definition = await programs.OfDraftAsync(edition.Id, cancel);
        var firstYear = await db.Set<SchoolProgram>().Where(p => p.Id == program).Select(p => p.FirstYear).FirstAsync(cancel);
        var today = clock.Today;
        var posts = (await db.Set<ProgramPost>().AsNoTracking().Where(p => p.ProgramId == program).ToListAsync(cancel)).FindAll(p => p.ToOn is null || p.ToOn >= today);
        var curator = posts.Find(p => p.Post == PostDefinition.Curator)?.PersonId;
        var order = new Order(OrderKind.Text, today);
        db.Add(order);
        order.ApproveEdition(program, definition.Act, Point(definition, edition.Number, firstYear));
        // A program that is a road map is approved together with the map of its year, where that is ready and no other order has it in hand.
        if (definition.Act == ProgramAct.RoadMap && await MapOfAsync(program, cancel) is { Gaps.Count: 0 } map) order.ApproveRoadMap(map.Id, map.OrderPoint);

        var acts = await db.Set<LegalAct>().AsNoTracking().Where(a => !a.IsArchived && a.Citation != null).ToListAsync(cancel);
        var violations = order.ComposeText(new TextOrderCard(
            definition.OrderWord == "РАСПОРЯЖЕНИЕ" ? OrderWord.Directive : OrderWord.Order,
            Heading(definition.Act, edition.Number > 1),
            LegalAct.Preamble(acts) ?? "В целях развития наставничества",
            Basis(definition),
            [
                .. curator is { } person ? [new TextPointCard(person, Task(definition.Act), null)] : Array.Empty<TextPointCard>(),
                new TextPointCard(null, $"Разместить {Accusative(definition.Act)} на официальном сайте школы", today.AddDays(14)),
            ],
            null,
            definition.Act == ProgramAct.Regulation ? await StaffAsync(cancel) : [.. posts.Select(p => p.PersonId).Distinct()]));
        if (violations.Count > 0) return violations.ToList();

        await sources.TakeAsync(order.Id, await paper.ComposeAsync(order, cancel), "", cancel);
        db.Describe("Проект приказа об утверждении программы создан");
        await sources.SaveAsync(cancel);
        return order;
    }

    private Task<RoadMap?> MapOfAsync(Guid program, CancellationToken cancel) =>
        db.Set<RoadMap>().AsNoTracking().Include(m => m.Items).ThenInclude(i => i.Occurrences).AsSplitQuery().OrderByDescending(m => m.Year).FirstOrDefaultAsync(
            m => m.ProgramId == program && m.State == RoadMapState.Draft && !db.Set<Order>().Any(o => (o.State == OrderState.Draft || o.State == OrderState.OnApproval)
                && o.Points.Any(p => p.Effect == OrderEffect.RoadMapApproval && p.RoadMapId == m.Id)), cancel);

    // A regulation is a local act: the whole staff is acquainted with it (S1-1).
    private Task<List<Guid>> StaffAsync(CancellationToken cancel) =>
        db.Set<Person>().Where(p => !p.IsArchived && p.Staff != null).OrderBy(p => p.SearchName).Select(p => p.Id).Take(MostAcquainted).ToListAsync(cancel);

    private static string Heading(ProgramAct act, bool again) => act switch
    {
        ProgramAct.Regulation => again ? "Об утверждении новой редакции положения о системе наставничества педагогических работников в образовательном учреждении"
            : "Об утверждении положения о системе наставничества педагогических работников в образовательном учреждении",
        ProgramAct.RoadMap => again ? "Об утверждении новой редакции дорожной карты" : "Об утверждении дорожной карты",
        _ => again ? "Об утверждении новой редакции программы наставничества" : "Об утверждении программы наставничества",
    };

    private static string Task(ProgramAct act) => act switch
    {
        ProgramAct.Regulation => "организовать работу по Положению и ознакомить с ним работников под подпись",
        ProgramAct.RoadMap => "обеспечить выполнение дорожной карты",
        _ => "организовать реализацию программы",
    };

    private static string Accusative(ProgramAct act) => act switch { ProgramAct.Regulation => "Положение", ProgramAct.RoadMap => "дорожную карту", _ => "программу" };

    private static string Point(ProgramDefinition program, int number, int firstYear) => program.Act == ProgramAct.Regulation
        ? $"Утвердить «{program.Title}»" + (number > 1 ? $" в новой редакции (редакция {number})" : "") + " и ввести в действие со дня подписания приказа (приложение)"
        : program.Act == ProgramAct.RoadMap
        ? $"Утвердить документ «{program.Title}» на {SchoolProgram.Years(firstYear, program.TermMonths)} учебный год"
            + (number > 1 ? $" в новой редакции (редакция {number})" : "") + " (приложение)" :
        $"Утвердить программу наставничества «{program.Title}» на {SchoolProgram.Years(firstYear, program.TermMonths)} "
            + (program.TermMonths <= 12 ? "учебный год" : "учебные годы") + (number > 1 ? $" в новой редакции (редакция {number})" : "") + " (приложение)";

    // What the councils have said of it, as the title page tells.
    private static string? Basis(ProgramDefinition program)
    {
        if (program.Passport.ApprovalList.FirstOrDefault(a => a.Kind != ApprovalKind.Approved && a is { Document: not null, Date: not null }) is not { } said) return null;

        var council = said.By.Contains("пед", StringComparison.OrdinalIgnoreCase) ? "педагогического совета " : "";
        return $"решения {council}({said.Document} {DocumentNumber.Reference(said.Number ?? "б/н", said.Date)})";
    }
}
