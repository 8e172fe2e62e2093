using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Features.Orders;
using MentoringPortal.Web.Features.Programs;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Demo;

/// <summary>The second edition of the school's program: a duty of mentors added, approved by an order these days, two participants moved to it and the others not yet.</summary>
internal static class DemonstrationEdition
{
    private const string Duties = "mentor-duties";

    private const string NewDuty = "не реже раза в четверть приглашать молодого специалиста на свой урок и обсуждать его вместе";

    public static async Task AddAsync(DemonstrationRun run)
    {
        var days = run.School.Days;
        run.Db.ChangeTracker.Clear();
        run.ActAs("deputy-method", SchoolRole.DeputyDirectorMethodical, days.Ago(4));
        var program = await run.Db.Set<Domain.Programs.Program>().Select(p => p.Id).SingleAsync();
        var reason = new NewEditionForm { Reason = "Педагогический совет просил чаще показывать молодым специалистам уроки наставников" };
        var edition = DemonstrationRun.Obey(await run.Use<BeginEdition>().RunAsync(program, reason, default));
        var definition = await run.Use<ProgramReader>().OfDraftAsync(edition.Id, default);
        var section = definition.Passport.Section(Duties)!;
        var form = SectionForm.Of(definition, section);
        form.Items += "\n" + NewDuty;
        DemonstrationRun.Obey(await run.Use<RewriteSection>().RunAsync(program, edition.Number, Duties, definition.StampOf(section), form, default));
        await DemonstrationOrders.AgreeAsync(run, program, edition.Number, "3", days.Ago(5));
        var order = DemonstrationRun.Obey(await run.Use<DraftProgramOrder>().RunAsync(program, edition.Number, default));
        DemonstrationRun.Obey(await run.Use<SubmitOrder>().RunAsync(order.Id, order.Version, default));
        var number = await run.Use<DocumentNumbers>().ProposeAsync(Documents.Orders.TextOrder.ProgramCode, days.Ago(3), default);
        await DemonstrationOrders.SignAsync(run, order, number.Number, days.Ago(3), acknowledged: false);

        run.Db.ChangeTracker.Clear();
        run.ActAs("curator", SchoolRole.Curator, days.Ago(1));
        var page = (await run.Use<TrackMovesReader>().PageAsync(program, edition.Number, new TrackMoveFilter(), null, default))!;
        var first = page.Movable.Take(2).Select(r => r.Id).ToList();
        if (first.Count > 0)
        {
            DemonstrationRun.Obey(await run.Use<MoveTracks>().RunAsync(program, edition.Number, new TrackMoveForm { Chosen = first }, keepsRunning: true, default));
        }
        run.Db.ChangeTracker.Clear();
    }
}
