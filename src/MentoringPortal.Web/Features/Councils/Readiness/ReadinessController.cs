using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Documents.Councils;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Web.Features.Councils.Figures;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Features.Journals;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Lists;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Councils.Readiness;

/// <summary>A question with its answer.</summary>
/// <param name="All">Records that do not answer the question; the first ones of them are named.</param>
public sealed record ReadinessAnswer(ReadinessCheck Check, IReadOnlyList<FigureRow> Missing, int All);

/// <summary>Everything an inspection would ask, of the school or of one pair.</summary>
/// <param name="Gaps">Journals with numbers left out.</param>
public sealed record ReadinessPage(DateOnly Day, Guid? PairId, string About, IReadOnlyList<ReadinessAnswer> Answers, IReadOnlyList<(string Journal, string Numbers)> Gaps)
{
    /// <summary>Records of a question that stand open on the page.</summary>
    public const int First = 8;

    /// <summary>Records that stand on the page, folded ones too; all of them have a page of their own.</summary>
    public const int OnPage = 24;

    public int Missing => Answers.Count(a => a.Missing.Count > 0) + Gaps.Count;
}

/// <summary>The page of the list; it is neither searched nor ordered anew.</summary>
public sealed class QuestionFilter : ListFilter;

/// <summary>All records that do not answer one question, page by page.</summary>
public sealed record QuestionPage(ReadinessCheck Check, int All, PageOf<FigureRow> List);

/// <summary>«Чего не хватит при проверке» and its paper D-51.</summary>
[ActsAs(CouncilAccess.Read)]
public sealed class ReadinessController(PortalDbContext db, JournalQueries journals, PaperFactsReader facts, CurrentActor actor, SchoolKeep kept, SchoolClock clock)
    : PortalController
{
    // More of one kind are mended in their list.
    private const int Shown = 50;

    [HttpGet("/council/readiness")]
    public async Task<IActionResult> Index(Guid? pair, CancellationToken cancel) => pair is null
        ? View(await kept.ReadAsync("readiness", async () => (await ReadAsync(null, cancel))!)) : await ReadAsync(pair, cancel) is { } page ? View(page) : NotFoundPage();

    /// <summary>The number behind a question opens the very records counted.</summary>
    [HttpGet("/council/readiness/{code}")]
    public async Task<IActionResult> Question(string code, QuestionFilter filter, CancellationToken cancel)
    {
        if (ReadinessCatalogue.All.FirstOrDefault(c => c.Code == code) is not { } check) return NotFoundPage();

        var rows = check.Missing(db, clock.Today);
        var list = await rows.OrderBy(r => r.On).ThenBy(r => r.Surname).ThenBy(r => r.Id).PageOfAsync(filter, "/council/readiness/" + code, cancel);
        return View(new QuestionPage(check, await rows.CountAsync(cancel), list));
    }

    [HttpGet("/council/readiness.{format:regex(^(pdf|docx)$)}")]
    public async Task<IActionResult> Print(Guid? pair, string format, CancellationToken cancel)
    {
        if (await ReadAsync(pair, cancel) is not { } page) return NotFoundPage();

        var school = await facts.SchoolAsync(cancel);
        var me = actor.PersonId is { } id ? (await facts.PeopleAsync([id], cancel)).GetValueOrDefault(id) : null;
        return this.Paper(ReadinessPaper.Compose(new ReadinessData
        {
            School = school,
            AsOf = page.Day,
            About = page.About,
            Responsible = me ?? school.Director,
            Lines =
            [
                .. page.Answers.Select(a => new ReadinessLine(a.Check.Question, a.Check.Ground, a.All == 0 ? "Да" : "Нет", [.. a.Missing.Select(Words)], a.All)),
                .. pair is null ? [new ReadinessLine("Номера документов идут без пропусков", "Инструкция по делопроизводству", page.Gaps.Count == 0 ? "Да" : "Нет",
                    [.. page.Gaps.Select(g => $"{g.Journal}: нет №\u00a0{g.Numbers}")], page.Gaps.Count)] : Array.Empty<ReadinessLine>(),
            ],
        }), format);
    }

    /// <summary>«Соколова Е.А., наставник Петрова, приказ от 01.09.2026 № 29.2».</summary>
    public static string Words(FigureRow row)
    {
        // The title of a paper may end with whom it is about, who has been named already.
        var about = ": " + row.Name;
        var isTwice = row.Name.Length > 0 && row.Words.Replace('\u00a0', ' ').EndsWith(about.Replace('\u00a0', ' '), StringComparison.Ordinal);
        var words = isTwice ? row.Words[..^about.Length] : row.Words;
        return row.On is { } on && row.Text?.Contains(RussianDate.Short(on), StringComparison.Ordinal) != true ? $"{words}, {RussianDate.Short(on)}" : words;
    }

    private async Task<ReadinessPage?> ReadAsync(Guid? pair, CancellationToken cancel)
    {
        var about = "по школе";
        if (pair is { } id)
        {
            var names = await db.Set<Mentorship>().Where(m => m.Id == id).Select(m => new { Mentor = m.Mentor.Name, Mentee = m.Mentee.Name }).FirstOrDefaultAsync(cancel);
            if (names is null) return null;

            about = $"{names.Mentee.SurnameWithInitials}, наставник {names.Mentor.SurnameWithInitials}";
        }

        var answers = new List<ReadinessAnswer>();
        foreach (var check in ReadinessCatalogue.All.Where(c => pair is null || c.IsOfPairs))
        {
            var rows = check.Missing(db, clock.Today);
            if (pair is { } of) rows = rows.Where(r => r.OtherId == of);
            var found = await rows.OrderBy(r => r.On).ThenBy(r => r.Surname).ThenBy(r => r.Id).Take(Shown + 1).ToListAsync(cancel);
            answers.Add(new ReadinessAnswer(check, [.. found.Take(Shown)], found.Count > Shown ? await rows.CountAsync(cancel) : found.Count));
        }

        var gaps = pair is null ? (await journals.ListAsync(cancel)).Journals.Where(j => j.Gaps.Count > 0).Select(j => (j.Title, string.Join(", ", j.Gaps))).ToList() : [];
        return new ReadinessPage(clock.Today, pair, about, answers, gaps);
    }
}
