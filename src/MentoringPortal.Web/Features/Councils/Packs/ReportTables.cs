using System.Globalization;
using MentoringPortal.Data;
using MentoringPortal.Data.Reference;
using MentoringPortal.Documents;
using MentoringPortal.Documents.Councils;
using MentoringPortal.Domain.Achievements;
using MentoringPortal.Domain.Controls;
using MentoringPortal.Domain.Councils;
using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Risks;
using MentoringPortal.Domain.RoadMaps;
using MentoringPortal.Domain.Surveys;
using MentoringPortal.Web.Features.Councils.Figures;
using MentoringPortal.Web.Features.Mentorships.Summary;
using MentoringPortal.Web.Features.Programs;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Councils.Packs;

/// <summary>
/// The tables that a final report and a hearing have besides those of the council's pack. They ask the queries of the figures, too; texts of findings, notes of risks, answers of
/// one person are not read at all.
/// </summary>
public sealed class ReportTables(PortalDbContext db, CohortReader cohorts, ProgramReader programs)
{
    // A table of a report is read, not searched: what is more is told as a number.
    private const int MostLines = 60;

    // Years that stand beside each other on a sheet.
    private const int MostCohorts = 5;

    /// <summary>The table of a section; null where there are no data for it.</summary>
    public async Task<PackTable?> OfAsync(PackSection section, CountedPeriod period, IReadOnlyList<PackPair> pairs, CancellationToken cancel) => section.Code switch
    {
        "heard" => await HeardAsync(section, period, pairs, cancel),
        "road-map" => await RoadMapAsync(section, period, cancel),
        PackSection.Cohorts => Cohorts(section, await cohorts.ReadAsync(null, null, cancel)),
        "control" => await ControlAsync(section, period, cancel),
        "surveys" => await SurveysAsync(section, period, cancel),
        "results" => await ResultsAsync(section, period, cancel),
        PackSection.Expected => Expected(section, (await programs.InForceAsync(cancel)).Definition.Passport.ExpectedResults),
        "program-risks" => await RisksAsync(section, cancel),
        _ => null,
    };

    // A stage a row, so that its title has room; the shade is the share of the cohort.
    private static PackTable? Cohorts(PackSection section, CohortPage page)
    {
        var shown = page.Cohorts.OrderBy(c => c.Year).TakeLast(MostCohorts).ToList();
        if (shown.Count == 0) return null;

        return new PackTable(section.Title, [new("Этап", 100 - (12 * shown.Count)), .. shown.Select(c => new TableColumn(c.Year.ToString(), 12, TextAlign.Center))],
            [.. page.Parts.Where(p => shown.Exists(c => p.Count(c) > 0)).Select(p => new TableRow([new(p.Title), .. shown.Select(c => new TableCell($"{p.Count(c)}")
                { Shade = (p.Count(c) * TableCell.MostShade + c.All - 1) / c.All })])),
                new([new("Всего в наборе"), .. shown.Select(c => new TableCell($"{c.All}"))], Strong: true)],
            "Набор – наставляемые, которые начали программу в одном учебном году; где они сейчас. Чем больше доля набора, тем темнее клетка.");
    }

    private async Task<PackTable?> HeardAsync(PackSection section, CountedPeriod period, IReadOnlyList<PackPair> pairs, CancellationToken cancel)
    {
        if (pairs.Count == 0) return null;

        var diary = await FigureCatalogue.Entries(db, period).GroupBy(e => e.UnitId).Select(g => new
        {
            UnitId = g.Key,
            Entries = g.Count(),
            Meetings = g.Count(e => e.Kind != DiaryEntryKind.LessonVisit && e.Kind != DiaryEntryKind.MentorLesson),
            Visits = g.Count(e => e.Kind == DiaryEntryKind.LessonVisit),
            Minutes = g.Sum(e => e.Minutes),
        }).ToDictionaryAsync(g => g.UnitId, cancel);
        var to = period.To;
        var plans = await (from i in FigureCatalogue.Due(db, period)
                           join x in db.Set<Plan>() on i.PlanId equals x.Id
                           group i by x.MentorshipId into g
                           select new { g.Key, Due = g.Count(), Done = g.Count(i => i.State == PlanItemState.Done && i.DoneOn <= to) }).ToDictionaryAsync(g => g.Key, cancel);
        var overdue = await (from i in FigureCatalogue.Overdue(db, to)
                             join x in db.Set<Plan>() on i.PlanId equals x.Id
                             group i by x.MentorshipId into g
                             select new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        var silent = (await FigureCatalogue.Silent(db, to).Select(m => m.UnitId).Distinct().ToListAsync(cancel)).ToHashSet();
        var from = period.From;
        var pauses = (await db.Set<Pause>().AsNoTracking().Where(x => x.FromOn <= to && (x.ToOn == null || x.ToOn >= from)).Select(x => new { x.ScopeId, x.FromOn, x.ToOn })
            .ToListAsync(cancel)).ToLookup(x => x.ScopeId, x => (x.FromOn, x.ToOn));
        var units = pairs.GroupBy(p => p.Pair.UnitId).Select(g => (
            Mentor: g.First().Mentor.SurnameWithInitials,
            Mentees: string.Join(", ", g.Select(p => p.Mentee).Distinct()),
            Meetings: diary.GetValueOrDefault(g.Key)?.Meetings ?? 0,
            Visits: diary.GetValueOrDefault(g.Key)?.Visits ?? 0,
            Minutes: diary.GetValueOrDefault(g.Key)?.Minutes ?? 0,
            Work: new HeardWork(g.Sum(p => plans.GetValueOrDefault(p.Pair.Id)?.Due ?? 0), g.Sum(p => plans.GetValueOrDefault(p.Pair.Id)?.Done ?? 0),
                g.Sum(p => overdue.GetValueOrDefault(p.Pair.Id)), diary.GetValueOrDefault(g.Key)?.Entries ?? 0, silent.Contains(g.Key),
                g.Max(p => Hearing.AliveDays(period, p.Pair.ApprovedOn > p.Pair.StartsOn ? p.Pair.ApprovedOn.Value : p.Pair.StartsOn, p.Pair.LastOn,
                    [.. pauses[p.Pair.Id]]))))).ToList();
        var heard = Hearing.Choose(units, u => u.Work);
        var rest = units.Count - heard.Count;
        return PackTables.Table(section, [new("№\nп/п", 5, TextAlign.Center), new("Наставник", 16), new("Наставляемый", 18), new("О чём", 22), new("План", 9, TextAlign.Center),
            new("Встреч, уроков", 10, TextAlign.Center), new("Часов", 7, TextAlign.Center), new("Решение", 16)],
            heard.Select((u, i) => TableRow.Of($"{i + 1}", u.Mentor, u.Mentees, Hearing.TopicOf(u.Work), Share.Of(u.Work.Done, u.Work.Due),
                $"{u.Meetings}, {u.Visits}", PackTables.Hours(u.Minutes), TableCell.Blank(2)))) is not { } table ? null
            : table with
            {
                Note = (rest == 0 ? "" : heard.Count == Hearing.MostListed ? $"Не вошли в список: {RussianPlural.Number(rest)}. "
                        : $"Пар и групп без вопросов к срокам и записям: {RussianPlural.Number(rest)}. ")
                    + "План – выполненные мероприятия из тех, срок которых наступил в периоде.",
                IsWide = true,
            };
    }

    private async Task<PackTable?> RoadMapAsync(PackSection section, CountedPeriod period, CancellationToken cancel)
    {
        var (to, day) = (period.To, period.To);
        var terms = await (from o in SchoolFigures.Due(db, period)
                           join i in db.Set<RoadMapItem>() on o.ItemId equals i.Id
                           orderby i.Phase, o.DueOn, i.Position
                           select new { i.Phase, i.Title, o.DueOn, o.State, o.DoneOn }).AsNoTracking().ToListAsync(cancel);
        if (terms.Count == 0) return null;

        var rows = terms.GroupBy(t => t.Phase).Select(g => TableRow.Of(g.Key, $"{g.Count()}", $"{g.Count(t => t.State == OccurrenceState.Done && t.DoneOn <= to)}",
            $"{g.Count(t => t.State != OccurrenceState.Done && t.DueOn < day)}", Share.Of(g.Count(t => t.State == OccurrenceState.Done && t.DoneOn <= to), g.Count()))).ToList();
        var done = terms.Count(t => t.State == OccurrenceState.Done && t.DoneOn <= to);
        rows.Add(TableRow.Of("Всего", $"{terms.Count}", $"{done}", $"{terms.Count(t => t.State != OccurrenceState.Done && t.DueOn < day)}", Share.Of(done, terms.Count))
            with
        { Strong = true });
        return new PackTable(section.Title, [new("Этап дорожной карты", 48), new("Срок наступил", 13, TextAlign.Center), new("Выполнено", 13, TextAlign.Center),
            new("Просрочено", 13, TextAlign.Center), new("Доля", 13, TextAlign.Center)], rows, "Пункт с несколькими сроками считается по каждому сроку; отменённые не считаются.");
    }

    private async Task<PackTable?> ControlAsync(PackSection section, CountedPeriod period, CancellationToken cancel)
    {
        var held = await SchoolFigures.Held(db, period).AsNoTracking().Select(c => new
        {
            c.Title,
            Findings = db.Set<Finding>().Count(f => f.ControlId == c.Id),
            Closed = db.Set<Finding>().Count(f => f.ControlId == c.Id && f.State == FindingState.Closed),
        }).ToListAsync(cancel);
        return PackTables.Table(section, [new("Вид контроля", 52), new("Проведено", 16, TextAlign.Center), new("Замечаний", 16, TextAlign.Center),
            new("Снято", 16, TextAlign.Center)],
            held.GroupBy(c => c.Title).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => TableRow.Of(g.Key, $"{g.Count()}", $"{g.Sum(c => c.Findings)}", $"{g.Sum(c => c.Closed)}")));
    }

    // Averages of a handful would tell who answered.
    private async Task<PackTable?> SurveysAsync(PackSection section, CountedPeriod period, CancellationToken cancel)
    {
        var answered = await SchoolFigures.Answered(db, period).AsNoTracking().Select(r => new { r.SurveyCode, r.SurveyVersion, r.AnswersJson }).ToListAsync(cancel);
        var rows = new List<TableRow>();
        foreach (var group in answered.GroupBy(a => (a.SurveyCode, a.SurveyVersion)).OrderBy(g => g.Key))
        {
            if (SurveyCatalogue.All.FirstOrDefault(d => d.Code == group.Key.SurveyCode && d.Version == group.Key.SurveyVersion) is not { } survey) continue;

            var count = group.Count();
            rows.Add(new([new(survey.Title), new($"{count}"), new(count < FinalReport.SurveyFewest ? "ответов меньше пяти" : "")], Strong: true));
            if (count < FinalReport.SurveyFewest) continue;

            var answers = group.Select(a => SurveyAnswers.Parse(a.AnswersJson)).ToList();
            foreach (var (text, key) in survey.Questions.SelectMany(Scales))
            {
                var marks = answers.Select(a => int.TryParse(a.One(key), NumberStyles.None, CultureInfo.InvariantCulture, out var mark) ? mark : (int?)null).OfType<int>().ToList();
                if (marks.Count >= FinalReport.SurveyFewest)
                {
                    rows.Add(TableRow.Of(text, $"{marks.Count}", marks.Average().ToString("0.0", CultureInfo.GetCultureInfo("ru-RU"))));
                }
            }
        }

        return PackTables.Table(section, [new("Анкета, вопрос", 64), new("Ответов", 18, TextAlign.Center), new("Средняя оценка", 18, TextAlign.Center)], rows.Take(MostLines));
    }

    // Questions and rows whose answers are marks.
    private static IEnumerable<(string Text, string Key)> Scales(SurveyQuestion question) => question.Choices.Count == 0
        || question.Choices.Any(c => !int.TryParse(c.Code, NumberStyles.None, CultureInfo.InvariantCulture, out _)) ? []
        : question.Type == SurveyQuestionType.Rating ? [(question.Text, question.Code)]
        : question.Type == SurveyQuestionType.Matrix ? (question.Rows ?? []).Select(r => (r.Text, question.RowKey(r))) : [];

    private async Task<PackTable?> ResultsAsync(PackSection section, CountedPeriod period, CancellationToken cancel)
    {
        var achieved = await (from a in SchoolFigures.Achieved(db, period)
                              join x in db.Set<Person>() on a.PersonId equals x.Id
                              orderby a.On, x.SearchName, a.Id
                              select new { a.Kind, a.Title, a.Level, a.Result, a.On, x.Name, IsPupil = x.Staff == null }).AsNoTracking().ToListAsync(cancel);
        return PackTables.Table(section, [new("Кто", 22), new("Вид достижения", 20), new("Название, уровень", 34), new("Результат", 14), new("Дата", 10, TextAlign.Center)],
            achieved.Take(MostLines).Select(a => TableRow.Of(a.IsPupil ? "обучающийся" : a.Name.SurnameWithInitials, a.Kind.Label(),
                a.Title + (a.Level is { } level ? $", {level.Label().ToLower(CultureInfo.GetCultureInfo("ru-RU"))} уровень" : ""), a.Result ?? "–", RussianDate.Short(a.On))))
            is not { } table ? null
                : table with { Note = achieved.Count > MostLines ? $"Показаны первые {MostLines} из {achieved.Count}." : null };
    }

    // Whether a result was reached no figure tells: it is written by hand, on paper or in Word.
    private static PackTable? Expected(PackSection section, IReadOnlyList<ProgramSection> results)
    {
        var number = 0;
        return PackTables.Table(section, [new("№\nп/п", 8, TextAlign.Center), new("Ожидаемый результат", 50), new("Достигнут ли, чем подтверждается", 42)],
            results.SelectMany(s => (TableRow[])[.. results.Count > 1 ? [TableRow.Group(s.Title, 3)] : Array.Empty<TableRow>(),
                .. s.ItemList.Select(i => TableRow.Of($"{++number}", PhraseStart.Upper(i), ""))])) is { } table
            ? table with { Note = "Перечень – из программы; последний столбец заполняют от руки или в Word." } : null;
    }

    private async Task<PackTable?> RisksAsync(PackSection section, CancellationToken cancel)
    {
        var risks = await db.Set<Risk>().AsNoTracking().OrderBy(r => r.ProgramId).ThenBy(r => r.Position).Select(r => new { r.Title, r.Measures, r.State }).ToListAsync(cancel);
        return PackTables.Table(section, [new("Риск", 38), new("Меры", 44), new("Состояние", 18)], risks.Take(MostLines).Select(r =>
            TableRow.Of(r.Title, r.Measures is { } measures ? measures.Replace("\n", "; ", StringComparison.Ordinal) : "–", r.State.Label())));
    }
}
