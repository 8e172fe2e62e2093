using System.Globalization;
using MentoringPortal.Data;
using MentoringPortal.Data.Reference;
using MentoringPortal.Documents;
using MentoringPortal.Documents.Councils;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Councils;
using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Efficiency;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Councils.Figures;
using MentoringPortal.Web.Features.Programs;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Councils.Packs;

/// <summary>The pairs of a period with what the tables of the pack tell of them.</summary>
public sealed record PackPair(Mentorship Pair, RussianName Mentor, RussianName MenteeName, bool IsPupil)
{
    /// <summary>A pupil is told as a number, never by name.</summary>
    public string Mentee => IsPupil ? "обучающийся" : MenteeName.SurnameWithInitials;
}

/// <summary>
/// Makes the appendices of the pack. They read the same queries as the figures: a table never tells another number than the memo. No text of a diary, no reason, no
/// category of a pupil, no conclusion before its interview is read here at all.
/// </summary>
public sealed class PackTables(PortalDbContext db, ProgramReader programs, ReportTables further, SchoolClock clock)
{
    /// <summary>Bars that still can be told apart; more pairs have their table only.</summary>
    private const int MostBars = 20, FewestBars = 4;

    // Of each kind of what is still open.
    private const int MostOpen = 100;

    /// <summary>The table of a section; null where there are no data for it.</summary>
    public async Task<PackTable?> OfAsync(PackSection section, CountedPeriod period, IReadOnlyList<PackPair> pairs, IReadOnlyList<PackPair> before,
        IReadOnlyDictionary<string, FigureValue> figures, CancellationToken cancel) => section.Code switch
        {
            "basis" => await BasisAsync(section, period, pairs, cancel),
            "participants" => Participants(section, pairs, before, (await programs.InForceAsync(cancel)).Definition),
            "pairs" => await WorkAsync(section, period, pairs, cancel),
            "months" => await MonthsAsync(section, period, pairs, cancel),
            "plans" => await PlansAsync(section, period, cancel),
            "stages" => await StagesAsync(section, period, cancel),
            "rubric" => await RubricAsync(section, period, cancel),
            "risks" => await RisksAsync(section, period, cancel),
            PackSection.Open => await OpenAsync(section, period, figures, cancel),
            "comparison" => Comparison(section, figures),
            _ => await further.OfAsync(section, period, pairs, cancel),
        };

    /// <summary>Pairs of the period with their people.</summary>
    public Task<List<PackPair>> PairsAsync(CountedPeriod period, CancellationToken cancel) =>
        FigureCatalogue.InPeriod(db, period).AsNoTracking().OrderBy(m => m.Mentor.SearchName).ThenBy(m => m.StartsOn).ThenBy(m => m.Mentee.SearchName).ThenBy(m => m.Id)
            .Select(m => new PackPair(m, m.Mentor.Name, m.Mentee.Name, m.Mentee.Staff == null)).ToListAsync(cancel);

    /// <summary>Conclusions by stage, for the memo.</summary>
    public async Task<IReadOnlyList<(string Stage, int Concluded)>> StagesAsync(CountedPeriod period, CancellationToken cancel) =>
        [.. (await FigureCatalogue.Concluded(db, period).GroupBy(a => a.StageTitle).Select(g => new { Title = g.Key, Count = g.Count() }).ToListAsync(cancel))
            .OrderByDescending(g => g.Count).ThenBy(g => g.Title, StringComparer.Ordinal).Select(g => (g.Title, g.Count))];

    /// <summary>What the program of the school has been given in the latest year that was scored in the period, by the school's way of counting.</summary>
    public async Task<string?> RubricAsync(CountedPeriod period, CancellationToken cancel)
    {
        var sheets = await Sheets(period).Where(s => s.MentorshipId == null).ToListAsync(cancel);
        if (sheets.GroupBy(s => s.AcademicYearStart).MaxBy(g => g.Key) is not { } latest) return null;

        var counting = await db.Set<School>().Where(s => s.Id == db.CurrentSchoolId).Select(s => s.RubricCounting).FirstAsync(cancel);
        var result = RubricResult.Of(latest, counting, (code, version) => RubricCatalogue.Find(code, version)!);
        return result is { Total: { } total, Level: { } level } ? $"{RubricResult.Points(total)} из {result.Rubric.Max}, {level.Words}" : null;
    }

    private async Task<PackTable?> BasisAsync(PackSection section, CountedPeriod period, IReadOnlyList<PackPair> pairs, CancellationToken cancel)
    {
        var ofPairs = pairs.Select(p => p.Pair.OrderId).OfType<Guid>().Distinct().ToList();
        var (from, to) = (period.From, period.To);
        var orders = await db.Set<Order>().AsNoTracking().Where(o => o.SignedOn != null && o.CancelledOn == null && o.SignedOn <= to
            && (o.SignedOn >= from || ofPairs.Contains(o.Id)))
            .OrderBy(o => o.SignedOn).ThenBy(o => o.Number).Select(o => new { o.Kind, o.Heading, o.Number, o.SignedOn }).ToListAsync(cancel);
        return Table(section, [new("№\nп/п", 8, TextAlign.Center), new("Документ", 62), new("Дата и номер", 30)],
            orders.Select((o, i) => TableRow.Of($"{i + 1}", "Приказ «" + Topic(o.Kind, o.Heading) + "»", $"от {RussianDate.Short(o.SignedOn!.Value)} № {o.Number}")));
    }

    private static string Topic(OrderKind kind, string? heading) => heading ?? kind switch
    {
        OrderKind.PairsApproval => "Об утверждении наставнических пар, групп",
        OrderKind.Changes => "Об изменениях в составе наставнических пар",
        OrderKind.CuratorAppointment => "О назначении куратора реализации программ наставничества",
        OrderKind.Text => "О наставничестве",
    };

    private static PackTable? Participants(PackSection section, IReadOnlyList<PackPair> pairs, IReadOnlyList<PackPair> before,
        ProgramDefinition program)
    {
        var rows = new List<TableRow>();
        Group("По форме", p => program.LabelOf(p.Pair.Form));
        Group("По модели", p => program.LabelOf(p.Pair.Model));
        Group("По виду", p => p.Pair.Kind.Label());
        if (pairs.Count == 0) return null;

        rows.Add(new([new("Всего"), new($"{pairs.Count}"), new($"{Groups(pairs)}"), new($"{Mentors(pairs)}"), new($"{Mentees(pairs)}"),
            new(before.Count == 0 ? "–" : $"{before.Count}")], Strong: true));
        return new PackTable(section.Title, [new("Показатель", 40), new("Пар", 10, TextAlign.Center), new("Групп", 10, TextAlign.Center), new("Наставников", 14, TextAlign.Center),
            new("Наставляемых", 14, TextAlign.Center), new("Пар год назад", 12, TextAlign.Center)], rows,
                "Человек, который работает в нескольких парах, в каждой строке считается один раз.")
        {
            Chart = pairs.Select(p => p.Pair.Form).Distinct().Count() > 1 ? new BarChartBlock("Пар по форме наставничества",
                [.. pairs.GroupBy(p => p.Pair.Form).OrderByDescending(g => g.Count()).Select(g => new Bar(g.Key.Label(),
                    [g.Count(), .. before.Count == 0 ? Array.Empty<double?>() : [before.Count(b => b.Pair.Form == g.Key)]]))],
                Math.Max(pairs.Count, before.Count), before.Count == 0 ? null : ["этот год", "прошлый год"]) : null,
        };

        void Group(string title, Func<PackPair, string> of)
        {
            rows.Add(TableRow.Group(title, 6));
            rows.AddRange(pairs.GroupBy(of).OrderByDescending(g => g.Count()).ThenBy(g => g.Key,
                StringComparer.Ordinal).Select(g => TableRow.Of(g.Key, $"{g.Count()}", $"{Groups([.. g])}",
                $"{Mentors([.. g])}", $"{Mentees([.. g])}", before.Count == 0 ? "–" : $"{before.Count(b => of(b) == g.Key)}")));
        }
    }

    private static int Groups(IReadOnlyCollection<PackPair> pairs) => pairs.GroupBy(p => p.Pair.UnitId).Count(g => g.Select(p => p.Pair.MenteeId).Distinct().Count() > 1);

    private static int Mentors(IReadOnlyCollection<PackPair> pairs) => pairs.Select(p => p.Pair.MentorId).Distinct().Count();

    private static int Mentees(IReadOnlyCollection<PackPair> pairs) => pairs.Select(p => p.Pair.MenteeId).Distinct().Count();

    private async Task<PackTable?> WorkAsync(PackSection section, CountedPeriod period, IReadOnlyList<PackPair> pairs, CancellationToken cancel)
    {
        var work = await FigureCatalogue.Entries(db, period).GroupBy(e => e.UnitId).Select(g => new
        {
            UnitId = g.Key,
            Visits = g.Count(e => e.Kind == DiaryEntryKind.LessonVisit),
            Meetings = g.Count(e => e.Kind != DiaryEntryKind.LessonVisit && e.Kind != DiaryEntryKind.MentorLesson),
            Minutes = g.Sum(e => e.Minutes),
            Last = g.Max(e => e.Date),
        }).ToDictionaryAsync(g => g.UnitId, cancel);
        if (pairs.Count == 0) return null;

        var units = pairs.GroupBy(p => p.Pair.UnitId).Select(g => (Mentor: g.First().Mentor.SurnameWithInitials, Mentees: string.Join(", ", g.Select(p => p.Mentee).Distinct()),
            Work: work.GetValueOrDefault(g.Key))).ToList();
        return new PackTable(section.Title, [new("Наставник", 24), new("Наставляемый", 28), new("Встреч", 10, TextAlign.Center), new("Посещено уроков", 12, TextAlign.Center),
            new("Часов", 10, TextAlign.Center), new("Последняя запись", 16, TextAlign.Center)],
            [.. units.Select(u => TableRow.Of(u.Mentor, u.Mentees, $"{u.Work?.Meetings ?? 0}", $"{u.Work?.Visits ?? 0}", Hours(u.Work?.Minutes ?? 0),
                u.Work is { } w ? RussianDate.Short(w.Last) : "нет")),
                new([new("Всего", 2), new($"{units.Sum(u => u.Work?.Meetings ?? 0)}"), new($"{units.Sum(u => u.Work?.Visits ?? 0)}"),
                    new(Hours(units.Sum(u => u.Work?.Minutes ?? 0))), new("")],
                    Strong: true)], "По записям дневников с датой в периоде. Встреча группы считается один раз. Содержание записей в отчёт не входит.")
        {
            Chart = units.Count is >= FewestBars and <= MostBars ? new BarChartBlock("Часов совместной работы за период",
                [.. units.Select(u => new Bar($"{u.Mentor} – {u.Mentees}", [Math.Round((u.Work?.Minutes ?? 0) / 60.0, 1, MidpointRounding.AwayFromZero)]))],
                    Math.Max(1, units.Max(u => (u.Work?.Minutes ?? 0) / 60.0))) : null,
        };
    }

    internal static string Hours(int minutes) => (minutes / 60m).ToString("0.0", CultureInfo.GetCultureInfo("ru-RU"));

    private async Task<PackTable?> MonthsAsync(PackSection section, CountedPeriod period, IReadOnlyList<PackPair> pairs, CancellationToken cancel)
    {
        var times = await FigureCatalogue.Entries(db, period).GroupBy(e => new { e.UnitId, e.Date.Year, e.Date.Month })
            .Select(g => new { g.Key.UnitId, g.Key.Year, g.Key.Month, Minutes = g.Sum(e => e.Minutes) }).ToListAsync(cancel);
        if (times.Count == 0) return null;

        // Twelve months fit a sheet; of a longer period the last ones are printed.
        var months = new List<DateOnly>();
        for (var month = new DateOnly(period.From.Year, period.From.Month, 1); month <= period.To; month = month.AddMonths(1)) months.Add(month);
        months = [.. months.TakeLast(12)];
        var width = Math.Min(60f / months.Count, 12);
        return new PackTable(section.Title, [new("Наставник – наставляемый", 90 - (width * months.Count)),
            .. months.Select(m => new TableColumn($"{RussianDate.Month(m.Month)[..3]}", width, TextAlign.Center)),
            new("Всего", 10, TextAlign.Center)],
            [.. pairs.GroupBy(p => p.Pair.UnitId).Select(g => new TableRow([
                new($"{g.First().Mentor.SurnameWithInitials} – {string.Join(", ", g.Select(p => p.Mentee).Distinct())}"),
                .. months.Select(m => Heat(times.Where(t => t.UnitId == g.Key && t.Year == m.Year && t.Month == m.Month).Sum(t => t.Minutes))),
                new(Time(times.Where(t => t.UnitId == g.Key && months.Contains(new(t.Year, t.Month, 1))).Sum(t => t.Minutes)))]))],
            "Часы и минуты: чем темнее, тем больше – до часа, до двух, до трёх, больше трёх. Прочерк – записей в этом месяце нет.")
        { IsWide = months.Count > 6 };
    }

    // Printed as the summary looks on the screen: a full hour more is a shade more.
    private static TableCell Heat(int minutes) => new(Time(minutes)) { Shade = minutes == 0 ? 0 : Math.Min(TableCell.MostShade, 1 + ((minutes - 1) / 60)) };

    private static string Time(int minutes) => minutes == 0 ? "–" : $"{minutes / 60}:{minutes % 60:00}";

    private async Task<PackTable?> PlansAsync(PackSection section, CountedPeriod period, CancellationToken cancel)
    {
        var (from, to) = (period.From, period.To);
        var items = await (
            from i in FigureCatalogue.Measures(db, period)
            join x in db.Set<Plan>() on i.PlanId equals x.Id
            join m in db.Set<Mentorship>() on x.MentorshipId equals m.Id
            select new { m.MenteeId, m.Mentee.Name, IsPupil = m.Mentee.Staff == null, m.Mentee.SearchName, i.State, i.DoneOn, i.IsUnplanned }).AsNoTracking().ToListAsync(cancel);
        if (items.Count == 0) return null;

        var lines = items.GroupBy(i => i.MenteeId).OrderBy(g => g.First().SearchName, StringComparer.Ordinal).Select(g => (
            Name: g.First().IsPupil ? "обучающийся" : g.First().Name.SurnameWithInitials,
            Due: g.Count(i => !i.IsUnplanned),
            Done: g.Count(i => !i.IsUnplanned && i.State == PlanItemState.Done && i.DoneOn <= to),
            Partly: g.Count(i => !i.IsUnplanned && i.State == PlanItemState.PartlyDone && i.DoneOn <= to),
            Beyond: g.Count(i => i.IsUnplanned && i.State == PlanItemState.Done && i.DoneOn >= from && i.DoneOn <= to))).ToList();
        return new PackTable(section.Title, [new("Наставляемый", 28), new("Срок наступил", 12, TextAlign.Center), new("Выполнено", 12, TextAlign.Center),
            new("Частично", 12, TextAlign.Center),
            new("Не выполнено", 12, TextAlign.Center), new("Сверх плана", 12, TextAlign.Center), new("Доля", 12, TextAlign.Center)],
            [.. lines.Select(l => TableRow.Of(l.Name, $"{l.Due}", $"{l.Done}", $"{l.Partly}", $"{l.Due - l.Done - l.Partly}", $"{l.Beyond}", Share.Of(l.Done, l.Due))),
                TableRow.Of("Всего", $"{lines.Sum(l => l.Due)}", $"{lines.Sum(l => l.Done)}", $"{lines.Sum(l => l.Partly)}", $"{lines.Sum(l => l.Due - l.Done - l.Partly)}",
                    $"{lines.Sum(l => l.Beyond)}", Share.Of(lines.Sum(l => l.Done), lines.Sum(l => l.Due))) with { Strong = true }],
            "Считаются мероприятия утверждённых планов, срок которых наступил в периоде. Выполненное сверх плана к доле не прибавляется.")
        {
            Chart = lines.Count(l => l.Due > 0) is >= 2 and <= MostBars ? new BarChartBlock("Выполнено из тех, срок которых наступил",
                [.. lines.Where(l => l.Due > 0).Select(l => new Bar(l.Name, [l.Due, l.Done]))], lines.Max(l => l.Due), ["срок наступил", "выполнено"]) : null,
        };
    }

    private async Task<PackTable?> StagesAsync(PackSection section, CountedPeriod period, CancellationToken cancel)
    {
        var (from, to) = (period.From, period.To);
        var concluded = await FigureCatalogue.Concluded(db, period).AsNoTracking().Select(a => new
        {
            a.StageTitle,
            a.StageCode,
            a.EditionId,
            a.ConclusionNumber,
            a.ConclusionDate,
            a.Outcome,
            Name = db.Set<Person>().Where(p => p.Id == a.MenteeId).Select(p => p.Name).First(),
            IsPupil = db.Set<Person>().Any(p => p.Id == a.MenteeId && p.Staff == null),
            Planned = db.Set<Plan>().Where(p => p.MenteeId == a.MenteeId && p.ApprovedOn != null && p.StartsOn <= a.PeriodTo && p.EndsOn >= a.PeriodFrom).SelectMany(p => p.Items)
                .Count(i => !i.IsUnplanned && i.State != PlanItemState.Cancelled),
            Done = db.Set<Plan>().Where(p => p.MenteeId == a.MenteeId && p.ApprovedOn != null && p.StartsOn <= a.PeriodTo && p.EndsOn >= a.PeriodFrom).SelectMany(p => p.Items)
                .Count(i => !i.IsUnplanned && i.State == PlanItemState.Done),
        }).ToListAsync(cancel);
        if (concluded.Count == 0) return null;

        var stages = new Dictionary<Guid, ProgramDefinition>();
        foreach (var edition in concluded.Select(a => a.EditionId).Distinct()) stages[edition ?? Guid.Empty] = await programs.OfAsync(edition, cancel);

        return Table(section, [new("Наставляемый", 22), new("Этап", 22), new("План", 10, TextAlign.Center), new("Заключение", 20), new("Вывод", 26)],
            concluded.OrderBy(a => a.ConclusionDate).ThenBy(a => a.Name.Full, StringComparer.CurrentCulture).Select(a => TableRow.Of(
                a.IsPupil ? "обучающийся" : a.Name.SurnameWithInitials, a.StageTitle, Share.Of(a.Done, a.Planned),
                    $"от {RussianDate.Short(a.ConclusionDate!.Value)} № {a.ConclusionNumber}",
                stages[a.EditionId ?? Guid.Empty].Stage(a.StageCode)?.Outcome(a.Outcome)?.Text)));
    }

    private IQueryable<EfficiencySheet> Sheets(CountedPeriod period)
    {
        var (from, to) = (period.From, period.To);
        return db.Set<EfficiencySheet>().AsNoTracking().Include(s => s.Scores).Where(s => s.ScoredOn >= from && s.ScoredOn <= to);
    }

    private async Task<PackTable?> RubricAsync(PackSection section, CountedPeriod period, CancellationToken cancel)
    {
        var sheets = await Sheets(period).OrderBy(s => s.ScoredOn).ThenBy(s => s.Id).ToListAsync(cancel);
        var ids = sheets.Select(s => s.MentorshipId).OfType<Guid>().ToList();
        var names = await db.Set<Mentorship>().AsNoTracking().Where(m => ids.Contains(m.Id))
            .Select(m => new { m.Id, m.Mentee.Name, IsPupil = m.Mentee.Staff == null }).ToDictionaryAsync(m => m.Id, cancel);
        return Table(section, [new("Что оценено", 34), new("Дата", 14, TextAlign.Center), new("Баллов", 14, TextAlign.Center), new("Уровень", 38)], sheets.Select(s =>
        {
            var rubric = RubricCatalogue.Find(s.RubricCode, s.RubricVersion);
            var of = s.MentorshipId is { } id && names.TryGetValue(id, out var pair) ? "Пара: " + (pair.IsPupil ? "обучающийся" : pair.Name.SurnameWithInitials)
                : s.IsAgreed ? "Программа школы, согласованный лист" : "Программа школы";
            return TableRow.Of(of, RussianDate.Short(s.ScoredOn), s.Total is { } t ? $"{t} из {rubric?.Max}" : "–",
                s.Total is { } total && rubric is not null ? rubric.BandOf(total).Words
                    : $"оценено показателей: {s.Scores.Count(x => x.Points is not null)}, уровень не определяется");
        }));
    }

    private async Task<PackTable?> RisksAsync(PackSection section, CountedPeriod period, CancellationToken cancel)
    {
        var day = period.To;
        var silent = await FigureCatalogue.Silent(db, day).AsNoTracking().OrderBy(m => m.Mentor.SearchName).ThenBy(m => m.Id)
            .Select(m => new
            {
                Pair = new PackPair(m, m.Mentor.Name, m.Mentee.Name, m.Mentee.Staff == null),
                Last = db.Set<DiaryEntry>().Where(e => e.UnitId == m.UnitId && e.Date <= day).Max(e => (DateOnly?)e.Date),
            }).ToListAsync(cancel);
        var overdue = await (
            from i in FigureCatalogue.Overdue(db, day)
            join x in db.Set<Plan>() on i.PlanId equals x.Id
            join m in db.Set<Mentorship>() on x.MentorshipId equals m.Id
            select new { Pair = new PackPair(m, m.Mentor.Name, m.Mentee.Name, m.Mentee.Staff == null), i.DueOn }).AsNoTracking().ToListAsync(cancel);
        return Table(section, [new("Наставник", 24), new("Наставляемый", 24), new("Что", 34), new("С какого дня", 18, TextAlign.Center)],
            silent.Select(s => TableRow.Of(s.Pair.Mentor.SurnameWithInitials, s.Pair.Mentee, "нет записей в дневнике",
                s.Last is { } last ? RussianDate.Short(last) : RussianDate.Short(s.Pair.Pair.StartsOn)))
                .Concat(overdue.GroupBy(o => o.Pair.Pair.Id).OrderBy(g => g.Min(o => o.DueOn)).Select(g =>
                    TableRow.Of(g.First().Pair.Mentor.SurnameWithInitials, g.First().Pair.Mentee,
                    $"просрочено: {RussianPlural.Of(g.Count(), "мероприятие", "мероприятия", "мероприятий")} плана", RussianDate.Short(g.Min(o => o.DueOn))))));
    }

    private async Task<PackTable?> OpenAsync(PackSection section, CountedPeriod period, IReadOnlyDictionary<string, FigureValue> figures, CancellationToken cancel)
    {
        var (rows, more) = (new List<TableRow>(), new List<string>());
        foreach (var (code, what) in new[]
        {
            ("orders-open", "Проект приказа"), ("pairs-forming", "Пара без приказа"), ("interviews-awaited", "Ожидает собеседования"),
            ("packages-late", "Документы комплекта не сданы в срок"), ("decisions-open", "Решение совета не исполнено"),
        })
        {
            var figure = FigureCatalogue.Find(code)!;
            var open = await figure.Rows(db, period).OrderBy(r => r.On).ThenBy(r => r.Id).ThenBy(r => r.OtherId).Take(MostOpen).ToListAsync(cancel);
            // An assessment bears the last day of its stage; who awaits an interview awaits its day.
            // Papers that somebody owes by one day stand in one row.
            rows.AddRange(open.GroupBy(r => (code == "packages-late" ? r.Id : r.OtherId, r.On)).Select(g => (Row: g.First(), Words: string.Join(", ",
                g.Skip(1).Select(r => PhraseStart.Lower(r.Text ?? "")).Prepend(g.First().Words)))).Select(x => TableRow.Of(what, x.Words, code != "interviews-awaited"
                ? x.Row.On is { } on ? RussianDate.Short(on) : "" : x.Row.At is { } at ? RussianDate.Short(DateOnly.FromDateTime(clock.ToLocal(at))) : "не назначено")));
            if (figures.TryGetValue(code, out var all) && all.Now > MostOpen)
            {
                more.Add($"{char.ToLowerInvariant(what[0])}{what[1..]} – первые {MostOpen} из {RussianPlural.Number(all.Now)}");
            }
        }

        return Table(section, [new("Что", 30), new("О ком, о чём", 52), new("Дата, срок", 18, TextAlign.Center)], rows) is not { } table ? null
            : table with { Note = AsOf(period) + (more.Count == 0 ? "" : $" Показаны не все: {string.Join("; ", more)}.") };
    }

    // What is open is open on the day of reading, not on the last day of the period.
    private string AsOf(CountedPeriod p) => $"По состоянию на {RussianDate.Short(clock.Today)}{(p.To < clock.Today ? $", период – по {RussianDate.Short(p.To)}" : "")}.";

    private static PackTable? Comparison(PackSection section, IReadOnlyDictionary<string, FigureValue> figures)
    {
        var compared = FigureCatalogue.All.Where(f => !f.IsOfToday && figures.TryGetValue(f.Code, out var v) && v.Before is not null && (v.Now != 0 || v.Before != 0)).ToList();
        if (compared.Count == 0 || compared.TrueForAll(f => figures[f.Code].Before == 0)) return null;

        var drawn = compared.Where(f => f.Unit == FigureUnit.Records).Take(6).ToList();
        return new PackTable(section.Title, [new("Показатель", 46), new("Прошлый год", 18, TextAlign.Center), new("Этот год", 18, TextAlign.Center),
            new("Изменение", 18, TextAlign.Center)],
            [.. compared.Select(f => (Figure: f, Value: figures[f.Code])).Select(x => TableRow.Of(x.Figure.Title, x.Figure.Say(x.Value.Before!.Value), x.Figure.Say(x.Value.Now),
                Change(x.Figure, x.Value.Now - x.Value.Before!.Value)))], "Прошлый год – на ту же дату и по тем же правилам.")
        {
            Chart = new BarChartBlock("Этот год и прошлый", [.. drawn.Select(f => new Bar(f.Title, [figures[f.Code].Now, figures[f.Code].Before]))],
                Math.Max(1, drawn.Max(f => Math.Max(figures[f.Code].Now, figures[f.Code].Before ?? 0))), ["этот год", "прошлый год"]),
        };
    }

    private static string Change(Figure figure, int difference) =>
        difference == 0 ? "без изменений" : (difference > 0 ? "больше на " : "меньше на ") + figure.Say(Math.Abs(difference));

    internal static PackTable? Table(PackSection section, IReadOnlyList<TableColumn> columns, IEnumerable<TableRow> rows)
    {
        var list = rows.ToList();
        return list.Count == 0 ? null : new PackTable(section.Title, columns, list);
    }
}
