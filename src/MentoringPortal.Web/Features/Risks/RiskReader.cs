using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Documents;
using MentoringPortal.Documents.Risks;
using MentoringPortal.Domain.Councils;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Risks;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Councils.Figures;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Features.Programs;
using MentoringPortal.Web.Features.Surveys;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Risks;

/// <summary>Reads the register of risks and what the portal's own data hint at; a hint accuses nobody, it says where to look.</summary>
public sealed class RiskReader(PortalDbContext db, CurrentActor actor, ProgramReader programs, PaperFactsReader papers, FigureReader figures, AnswerTrendReader trends,
    SchoolKeep kept, SchoolClock clock)
{
    // Entries older than this say nothing of how the pairs work now.
    private const int RecentMonths = 3;

    // What is counted for a risk is a figure of the reports: its number opens the very records counted.
    private static readonly (RiskHint Hint, string Figure, string Words)[] Hints =
    [
        (RiskHint.OverdueItems, "road-map-overdue", "просрочено сроков дорожной карты"),
        (RiskHint.FewMeetings, "pairs-silent", $"пар без записей дневника {DiaryWatch.SilenceDays} день и дольше"),
        (RiskHint.FormalEntries, "entries-of-a-day", $"похоже на формальные записи, {FigureCatalogue.FormalEntries} и больше за день"),
        (RiskHint.FormalEntries, "entries-of-a-text", $"похоже на формальные записи, {FigureCatalogue.FormalEntries} и больше с одним текстом"),
        (RiskHint.OverdueFindings, "findings-overdue", "замечаний контроля не устранено в срок"),
    ];

    public async Task<RisksPage> PageAsync(CancellationToken cancel)
    {
        var program = await programs.InForceAsync(cancel);
        if (program.ProgramId is not { } id) return new RisksPage(null, [], [], actor.Is(Rights.Office));

        var risks = await db.Set<Risk>().AsNoTracking().Where(r => r.ProgramId == id).OrderBy(r => r.Position).ToListAsync(cancel);
        var hints = await kept.ReadAsync("risk hints", () => HintsAsync(cancel));
        return new RisksPage(program.Definition.Title, risks.ConvertAll(r => new RiskView(r, r.Hint is { } h ? hints.GetValueOrDefault(h) : null)),
            [.. hints.Where(h => risks.TrueForAll(r => r.Hint != h.Key)).Select(h => h.Value)], actor.Is(Rights.Office));
    }

    public async Task<RiskFormPage?> FormAsync(Guid id, RiskForm? posted, Guid? version, CancellationToken cancel) =>
        await db.Set<Risk>().AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, cancel) is { } risk
            ? new RiskFormPage(id, version ?? risk.Version, posted ?? RiskForm.Of(risk)) : null;

    public async Task<OfficialDocument?> PaperAsync(CancellationToken cancel)
    {
        if (await PageAsync(cancel) is not { Program: { } program } page) return null;

        var school = await papers.SchoolAsync(cancel);
        var curator = await papers.WithRole(SchoolRole.Curator).Select(p => (Guid?)p.Id).FirstOrDefaultAsync(cancel);
        return RiskRegister.Compose(new RiskRegisterData
        {
            School = school,
            Program = program,
            AsOf = clock.Today,
            Lines = [.. page.Risks.Select(r => new RiskLine(r.Risk.Title, r.Risk.Measures, r.Risk.State.Label(), r.Risk.Note, r.Hint?.Words))],
            Responsible = curator is { } person ? (await papers.PeopleAsync([person], cancel))[person] : school.Director,
        });
    }

    private async Task<Dictionary<RiskHint, HintView>> HintsAsync(CancellationToken cancel)
    {
        var recent = new CountedPeriod(clock.Today.AddMonths(-RecentMonths), clock.Today);
        var values = await figures.ReadAsync(recent, [.. Hints.Select(h => FigureCatalogue.Find(h.Figure)!)], cancel);
        var found = Hints.Where(h => values[h.Figure] > 0).GroupBy(h => h.Hint).ToDictionary(g => g.Key, g => new HintView(
            [.. g.Select(h => new HintNumber($"{h.Words}: {RussianPlural.Number(values[h.Figure])}", $"/council/figures/{h.Figure}?{recent.Query}"))]));
        if (await trends.ReadAsync(cancel) is { IsTold: true } trend)
        {
            found[RiskHint.FallingAnswers] = new([new(trend.Words, "/surveys/summary")]) { Note = "Чьи это ответы, портал не называет." };
        }

        return found;
    }
}
