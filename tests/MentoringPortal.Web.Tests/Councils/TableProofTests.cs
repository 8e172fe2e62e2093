using System.Globalization;
using System.Text.Json.Nodes;
using MentoringPortal.Data.Reference;
using MentoringPortal.Domain.Achievements;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Controls;
using MentoringPortal.Domain.Councils;
using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Risks;
using MentoringPortal.Domain.RoadMaps;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Domain.Surveys;
using MentoringPortal.Testing;
using MentoringPortal.Web.Features.Councils.Packs;
using MentoringPortal.Web.Features.Councils.Figures;
using Xunit;
using static MentoringPortal.Web.Tests.Councils.CountedWorld;

namespace MentoringPortal.Web.Tests.Councils;

/// <summary>
/// Every table of the pack, of the final report and of the hearing, cell by cell, against a count of another make: all records in memory, counted by plain loops. What the page
/// shows the paper prints, and the Word face is read back.
/// </summary>
public sealed class TableProofTests(DemonstrationFactory portal) : IClassFixture<DemonstrationFactory>
{
    private static readonly CultureInfo Russian = CultureInfo.GetCultureInfo("ru-RU");

    // What a table must say, a row a line; and which cells of a row of the paper are compared, all where none are named.
    private static readonly Dictionary<string, (Func<CountedWorld, CountedPeriod, IEnumerable<string>> Rows, int[] Cells)> Tables = new()
    {
        ["heard"] = (Heard, [1, 2, 4, 5, 6]),
        ["basis"] = ((w, p) => w.Orders.Where(o => o.SignedOn is { } on && o.CancelledOn is null && on <= p.To && (on >= p.From || w.Within(p).Exists(m => m.OrderId == o.Id)))
            .Select(o => $"от {o.SignedOn:dd.MM.yyyy} № {o.Number}"), [2]),
        ["participants"] = (Participants, []),
        ["pairs"] = (Work, []),
        ["months"] = (Months, []),
        ["plans"] = (Plans, []),
        ["road-map"] = (RoadMap, []),
        ["stages"] = (Stages, [0, 1, 2, 3]),
        ["cohorts"] = (Cohorts, []),
        ["control"] = ((w, p) => w.Controls.Where(c => c.State == ControlState.Held && Inside(c.HeldOn, p)).GroupBy(c => c.Title)
            .Select(g => $"{g.Key}|{g.Count()}|{g.Sum(c => c.Findings.Count)}|{g.Sum(c => c.Findings.Count(f => !f.IsOpen))}"), []),
        ["surveys"] = (Surveys, [1, 2]),
        ["rubric"] = ((w, p) => w.Sheets.Where(s => Inside(s.ScoredOn, p)).Select(s =>
            $"{s.ScoredOn:dd.MM.yyyy}|{(s.Scores.All(x => x.Points is not null) ? $"{s.Scores.Sum(x => x.Points)} из {2 * s.Scores.Count}" : "–")}"), [1, 2]),
        ["results"] = ((w, p) => w.Achievements.Where(a => a.IsConfirmed && !a.Kind.IsTraining() && Inside(a.On, p))
            .Select(a => $"{w.Told(a.PersonId)}|{a.Kind.Label()}|{a.Result ?? "–"}|{a.On:dd.MM.yyyy}"), [0, 1, 3, 4]),
        ["risks"] = (Risks, []),
        ["program-risks"] = ((w, _) => w.Risks.Select(r => $"{r.Title}|{r.State.Label()}"), [0, 2]),
        ["open"] = ((w, p) => new[]
        {
            ("orders-open", "Проект приказа"), ("pairs-forming", "Пара без приказа"), ("interviews-awaited", "Ожидает собеседования"),
            ("decisions-open", "Решение совета не исполнено"),
        }.SelectMany(x => Enumerable.Repeat(x.Item2, FigureTests.Counts[x.Item1](w, p))).Concat(w.Assessments.SelectMany(a => a.Parts
            .Where(x => x.IsRequired && x.State is PartState.Awaited or PartState.Returned && x.IsRequired && x.DueOn < p.To).Select(x => x.DueOn).Distinct()
            .Select(_ => "Документы комплекта не сданы в срок"))), [0]),
        ["comparison"] = (Comparison, []),
    };

    // Written by hand: it has no number.
    private static readonly string[] WithoutNumbers = ["expected"];

    private static readonly DateOnly Day = new(2026, 11, 23);

    [Fact]
    public void Every_section_has_an_independent_count_here() =>
        Assert.Equal(PackSection.All.Select(s => s.Code).Except(WithoutNumbers).Order(), Tables.Keys.Order());

    [Theory]
    [InlineData("final", 2026)]
    [InlineData("hearing", 2026)]
    [InlineData("final", 2025)]
    [InlineData("hearing", 2025)]
    public async Task D34_D33_S2_6_every_cell_of_every_table_is_proved_on_page_and_paper(string kind, int year)
    {
        var period = new CountedPeriod(new(year, 9, 1), year == 2026 ? Day : new(year + 1, 8, 31));
        var proved = new HashSet<string>();
        foreach (var school in new[] { portal.First, portal.Second })
        {
            var world = await portal.InSchoolAsync(school, ReadAsync);
            var deputy = portal.SignedIn(SchoolRole.DeputyDirectorAcademic, school);
            var page = await (await deputy.OpenAsync("/council/packs/new?kind=" + kind)).Form("/council/packs").Set("Form.From", $"{period.From:dd.MM.yyyy}")
                .Set("Form.To", $"{period.To:dd.MM.yyyy}").SendAsync();
            var printed = Papers.Tables((await deputy.GetAsync(page.Response.RequestMessage!.RequestUri!.AbsolutePath + "/pack.docx")).Body);
            foreach (var section in PackSection.All.Where(s => !WithoutNumbers.Contains(s.Code)))
            {
                var shown = page.Document.QuerySelectorAll(".of-pack").FirstOrDefault(t => t.QuerySelector("caption")!.TextContent == section.Title);
                if ((kind == "hearing") != (section.Code == "heard")) continue;

                var (rows, cells) = Tables[section.Code];
                // What stands open today says nothing of a year that is long over.
                var expected = section.IsOfToday && period.IsPast(Day) ? [] : rows(world, period).Select(Papers.Plain).Order(StringComparer.Ordinal).ToList();
                if (shown is null)
                {
                    Assert.True(expected.Count == 0, $"{section.Code} {period.Words}: nothing is shown, counted otherwise {string.Join("; ", expected)}");
                    continue;
                }

                proved.Add(section.Code);
                var head = Papers.Plain(string.Join('|', shown.QuerySelectorAll("thead th").Select(h => h.TextContent)));
                var table = printed.First(t => string.Join('|', t[0]) == head).Skip(1).ToList();
                // The page shows the first rows of the paper, and its sums below them.
                var onPage = shown.QuerySelectorAll("tbody tr").Select(r => Papers.Plain(string.Join('|', r.QuerySelectorAll("td").Select(c => c.TextContent)))).ToList();
                var onPaper = table.Select(r => string.Join('|', r)).ToList();
                Same(section.Code, onPage.Take(PackPage.Rows), onPaper.Take(PackPage.Rows));
                Assert.All(onPage.Skip(PackPage.Rows), r => Assert.Contains(r, onPaper));
                Same(section.Code, expected, table.Select(r => string.Join('|', cells.Length == 0 ? r : cells.Select(c => r[c]))).Order(StringComparer.Ordinal));
            }
        }

        if (year == 2026) Assert.True(proved.Count >= (kind == "final" ? 14 : 1), string.Join(", ", proved));
    }

    [Fact]
    public async Task D34_what_is_not_finished_says_as_of_which_day_where_the_period_ends_earlier()
    {
        var deputy = portal.SignedIn(SchoolRole.DeputyDirectorAcademic);
        var page = await (await deputy.OpenAsync("/council/packs/new?kind=final")).Form("/council/packs").Set("Form.From", "01.09.2026").Set("Form.To", "15.11.2026").SendAsync();
        const string told = "По состоянию на 23.11.2026, период – по 15.11.2026.";
        Assert.Contains(Papers.Plain(told), Papers.Plain(page.Text), StringComparison.Ordinal);
        var paper = Papers.Text((await deputy.GetAsync(page.Response.RequestMessage!.RequestUri!.AbsolutePath + "/pack.pdf")).Body);
        Assert.Contains(Papers.Plain(told), Papers.Plain(paper), StringComparison.Ordinal);
    }

    private static void Same(string code, IEnumerable<string> expected, IEnumerable<string> told) =>
        Assert.Equal(code + "\n" + string.Join('\n', expected), code + "\n" + string.Join('\n', told));

    private static IEnumerable<string> Participants(CountedWorld w, CountedPeriod p)
    {
        var (now, before) = (w.Within(p), w.Within(p.YearBefore));
        if (now.Count == 0) yield break;

        foreach (var (title, of) in new (string, Func<Mentorship, string>)[]
            { ("По форме", m => m.Form.Label()), ("По модели", m => m.Model.Label()), ("По виду", m => m.Kind.Label()) })
        {
            yield return title;
            foreach (var key in now.Select(of).Distinct()) yield return Line(key, now.FindAll(m => of(m) == key), before.Count(m => of(m) == key));
        }

        yield return Line("Всего", now, before.Count);

        string Line(string title, List<Mentorship> own, int year) => $"{title}|{own.Count}|{w.Units(own).Count(u => u.Select(m => m.MenteeId).ToHashSet().Count > 1)}|"
            + $"{own.Select(m => m.MentorId).ToHashSet().Count}|{own.Select(m => m.MenteeId).ToHashSet().Count}|{(before.Count == 0 ? "–" : year)}";
    }

    private static bool IsMeeting(DiaryEntry entry) => entry.Kind is not (DiaryEntryKind.LessonVisit or DiaryEntryKind.MentorLesson);

    private static string Hours(int minutes) => (minutes / 60.0m).ToString("0.0", Russian);

    private static string Mentees(CountedWorld w, List<Mentorship> unit) => string.Join(", ", unit.Select(m => w.Told(m.MenteeId)).Distinct());

    private static string Mentor(CountedWorld w, List<Mentorship> unit) => w.Of(unit[0].MentorId).Name.SurnameWithInitials;

    private static IEnumerable<string> Work(CountedWorld w, CountedPeriod p)
    {
        var units = w.Units(w.Within(p));
        if (units.Count == 0) yield break;

        foreach (var unit in units)
        {
            var own = w.Entries(p).FindAll(e => e.UnitId == unit[0].UnitId);
            yield return $"{Mentor(w, unit)}|{Mentees(w, unit)}|{Counted(own)}|{(own.Count == 0 ? "нет" : $"{own.Max(e => e.Date):dd.MM.yyyy}")}";
        }

        // The last line adds up what the figures say, whatever the lines are.
        yield return $"Всего|{Counted(w.Entries(p))}|";

        static string Counted(List<DiaryEntry> own) => $"{own.Count(IsMeeting)}|{own.Count(e => e.Kind == DiaryEntryKind.LessonVisit)}|{Hours(own.Sum(e => e.Minutes))}";
    }

    private static IEnumerable<string> Months(CountedWorld w, CountedPeriod p)
    {
        var months = new List<(int Year, int Month)>();
        for (var day = p.From; day <= p.To; day = day.AddDays(1)) if (!months.Contains((day.Year, day.Month))) months.Add((day.Year, day.Month));
        if (w.Entries(p).Count == 0) return [];

        return w.Units(w.Within(p)).Select(unit =>
        {
            var minutes = months.ConvertAll(m => w.Entries(p).Where(e => e.UnitId == unit[0].UnitId && (e.Date.Year, e.Date.Month) == m).Sum(e => e.Minutes));
            return $"{Mentor(w, unit)} – {Mentees(w, unit)}|{string.Join('|', minutes.Append(minutes.Sum()).Select(Time))}";
        });

        static string Time(int minutes) => minutes == 0 ? "–" : string.Create(CultureInfo.InvariantCulture, $"{minutes / 60}:{minutes % 60:00}");
    }

    private static IEnumerable<string> Plans(CountedWorld w, CountedPeriod p)
    {
        var of = w.Plans.Where(x => x.ApprovedOn is not null).GroupBy(x => w.Pairs.Single(m => m.Id == x.MentorshipId).MenteeId)
            .Select(g => (Mentee: g.Key, Items: g.SelectMany(x => x.Items).Where(i => i.IsUnplanned ? i.State == PlanItemState.Done && Inside(i.DoneOn, p)
                : i.State != PlanItemState.Cancelled && Inside(i.DueOn, p)).ToList())).Where(x => x.Items.Count > 0).ToList();
        if (of.Count == 0) return [];

        return of.Select(x => Line(w.Told(x.Mentee), x.Items)).Append(Line("Всего", [.. of.SelectMany(x => x.Items)]));

        string Line(string title, List<PlanItem> items)
        {
            var due = items.FindAll(i => !i.IsUnplanned);
            var (done, partly) = (due.Count(i => i.State == PlanItemState.Done && i.DoneOn <= p.To), due.Count(i => i.State == PlanItemState.PartlyDone && i.DoneOn <= p.To));
            return $"{title}|{due.Count}|{done}|{partly}|{due.Count - done - partly}|{items.Count - due.Count}|{Share.Of(done, due.Count)}";
        }
    }

    private static IEnumerable<string> RoadMap(CountedWorld w, CountedPeriod p)
    {
        var items = w.Maps.Where(m => m.State == RoadMapState.InForce).SelectMany(m => m.Items).ToList();
        var asked = items.SelectMany(i => i.Occurrences.Where(o => o.State != OccurrenceState.Cancelled && Inside(o.DueOn, p)).Select(o => (i.Phase, Term: o))).ToList();
        return asked.Count == 0 ? [] : asked.GroupBy(x => x.Phase).Select(g => Line(g.Key, [.. g.Select(x => x.Term)])).Append(Line("Всего", asked.ConvertAll(x => x.Term)));

        string Line(string title, List<RoadMapOccurrence> terms)
        {
            var done = terms.Count(o => o.State == OccurrenceState.Done && o.DoneOn <= p.To);
            return $"{title}|{terms.Count}|{done}|{terms.Count(o => o.IsOverdueOn(p.To))}|{Share.Of(done, terms.Count)}";
        }
    }

    private static IEnumerable<string> Stages(CountedWorld w, CountedPeriod p) => w.Assessments
        .Where(a => a.ConclusionDocumentId is not null && Inside(a.ConclusionDate, p) && (!a.HasInterview || a.InterviewHeldOn is not null)).Select(a =>
    {
        var items = w.Plans.Where(x => x.MenteeId == a.MenteeId && x.ApprovedOn is not null && x.StartsOn <= a.PeriodTo && x.EndsOn >= a.PeriodFrom).SelectMany(x => x.Items)
            .Where(i => !i.IsUnplanned && i.State != PlanItemState.Cancelled).ToList();
        return $"{w.Told(a.MenteeId)}|{a.StageTitle}|{Share.Of(items.Count(i => i.State == PlanItemState.Done), items.Count)}|"
            + $"от {a.ConclusionDate:dd.MM.yyyy} № {a.ConclusionNumber}";
    });

    private static IEnumerable<string> Cohorts(CountedWorld w, CountedPeriod p)
    {
        var tracks = w.Tracks.Where(t => t.Side == PoolSide.Mentees && w.Pairs.Exists(m => m.MenteeId == t.PersonId && m.ApprovedOn is not null))
            .Select(t => (Year: Year(t.TrackFrom ?? t.AdmittedOn), Place: Place(t))).ToList();
        var years = tracks.Select(t => t.Year).Distinct().Order().TakeLast(5).ToList();
        if (years.Count == 0) return [];

        return tracks.Where(t => years.Contains(t.Year)).Select(t => t.Place).Distinct()
            .Select(place => $"{place}|{string.Join('|', years.Select(y => tracks.Count(t => t.Year == y && t.Place == place)))}")
            .Append($"Всего в наборе|{string.Join('|', years.Select(y => tracks.Count(t => t.Year == y)))}");

        static int Year(DateOnly day) => day.Month >= 8 ? day.Year : day.Year - 1;

        static string Place(Domain.Programs.Participation track)
        {
            var ahead = track.Stages.Where(s => s.State is Domain.Programs.StageState.Ahead or Domain.Programs.StageState.Running).OrderBy(s => s.Position).ToList();
            return track.Stages.Count > 0 && ahead.Count == 0 ? "Прошли программу"
                : track.EndedOn is not null ? "Выбыли" : track.Stages.Count == 0 ? "Программа без этапов"
                : TestData.Program.Stage(ahead[0].StageCode)!.Title;
        }
    }

    // Averages of fewer than five tell who answered.
    private static IEnumerable<string> Surveys(CountedWorld w, CountedPeriod p) => w.Surveys
        .Where(r => r.SubmittedAt is { } at && Inside(r.FilledOn ?? DateOnly.FromDateTime(at), p)).GroupBy(r => (r.SurveyCode, r.SurveyVersion))
        .SelectMany(g => Marks(g.Key.SurveyCode, g.Key.SurveyVersion, [.. g.Select(r => r.AnswersJson)])
            .Prepend($"{g.Count()}|{(g.Count() < 5 ? "ответов меньше пяти" : "")}"));

    // The stored answers are read as JSON, not by the portal's own reader.
    private static IEnumerable<string> Marks(string code, int version, List<string> answers)
    {
        if (answers.Count < 5) yield break;

        var roots = answers.ConvertAll(a => JsonNode.Parse(a)!.AsObject());
        foreach (var question in SurveyCatalogue.All.Single(s => s.Code == code && s.Version == version).Questions)
        {
            if (question.Choices.Count == 0 || !question.Choices.All(c => c.Code.All(char.IsAsciiDigit))) continue;

            List<string?> asked = question.Type == SurveyQuestionType.Rating ? [null]
                : question.Type == SurveyQuestionType.Matrix ? [.. question.Rows!.Select(r => r.Code)] : [];
            foreach (var row in asked)
            {
                var marks = roots.ConvertAll(r => row is null ? r[question.Code] : (r[question.Code] as JsonObject)?[row] ?? r[$"{question.Code}.{row}"])
                    .Select(v => v is JsonArray several ? several.FirstOrDefault() : v).OfType<JsonValue>().Select(v => v.ToString())
                    .Where(v => v.All(char.IsAsciiDigit)).Select(v => int.Parse(v, CultureInfo.InvariantCulture)).ToList();
                if (marks.Count >= 5) yield return $"{marks.Count}|{(marks.Sum() / (double)marks.Count).ToString("0.0", Russian)}";
            }
        }
    }

    private static IEnumerable<string> Risks(CountedWorld w, CountedPeriod p) => w.Silent(p.To).Select(m =>
            $"{w.Of(m.MentorId).Name.SurnameWithInitials}|{w.Told(m.MenteeId)}|нет записей в дневнике|"
            + $"{w.Diary.Where(e => e.UnitId == m.UnitId && e.Date <= p.To).Select(e => e.Date).DefaultIfEmpty(m.StartsOn).Max():dd.MM.yyyy}")
        .Concat(w.Plans.GroupBy(x => x.MentorshipId).Select(g => (Pair: w.Pairs.Find(m => m.Id == g.Key)!, Late: g.SelectMany(x => w.Overdue(x, p.To)).ToList()))
            .Where(x => x.Late.Count > 0).Select(x => $"{w.Of(x.Pair.MentorId).Name.SurnameWithInitials}|{w.Told(x.Pair.MenteeId)}|"
                + $"просрочено: {RussianPlural.Of(x.Late.Count, "мероприятие", "мероприятия", "мероприятий")} плана|{x.Late.Min(i => i.DueOn):dd.MM.yyyy}"));

    private static IEnumerable<string> Comparison(CountedWorld w, CountedPeriod p)
    {
        var all = FigureCatalogue.All.Where(f => !f.IsOfToday).Select(f => (Figure: f, Now: FigureTests.Counts[f.Code](w, p), Before: FigureTests.Counts[f.Code](w, p.YearBefore)))
            .Where(x => x.Now != 0 || x.Before != 0).ToList();
        return all.TrueForAll(x => x.Before == 0) ? [] : all.Select(x => $"{x.Figure.Title}|{Say(x.Figure, x.Before)}|{Say(x.Figure, x.Now)}|"
            + (x.Now == x.Before ? "без изменений" : x.Now > x.Before ? "больше на " + Say(x.Figure, x.Now - x.Before) : "меньше на " + Say(x.Figure, x.Before - x.Now)));

        static string Say(Figure figure, int value) => figure.Unit != FigureUnit.Minutes || value == 0 ? $"{value}"
            : $"{(value < 60 ? "" : $"{value / 60} ч")}{(value % 60 == 0 ? "" : $"{value % 60} мин")}";
    }

    // Of more than twelve only those are heard whose work raises a question.
    private static IEnumerable<string> Heard(CountedWorld w, CountedPeriod p)
    {
        var units = w.Units(w.Within(p));
        return units.Where(u => units.Count <= 12 || Asks(w, p, u)).Select(u => HeardLine(w, p, u));
    }

    private static bool Asks(CountedWorld w, CountedPeriod p, List<Mentorship> unit)
    {
        var alive = Enumerable.Range(0, p.To.DayNumber - p.From.DayNumber + 1).Select(p.From.AddDays)
            .Count(d => unit.Exists(m => m.ApprovedOn <= d && m.StartsOn <= d && d <= m.LastOn && !w.Paused(m, d)));
        return w.Plans.Exists(x => unit.Exists(m => m.Id == x.MentorshipId) && w.Overdue(x, p.To).Count > 0)
            || (alive >= 14 && (w.Silent(p.To).Exists(m => m.UnitId == unit[0].UnitId) || !w.Entries(p).Exists(e => e.UnitId == unit[0].UnitId)));
    }

    private static string HeardLine(CountedWorld w, CountedPeriod p, List<Mentorship> unit)
    {
        var entries = w.Entries(p).FindAll(e => e.UnitId == unit[0].UnitId);
        var due = w.Plans.Where(x => x.ApprovedOn is not null && unit.Exists(m => m.Id == x.MentorshipId)).SelectMany(x => x.Items)
            .Where(i => !i.IsUnplanned && i.State != PlanItemState.Cancelled && Inside(i.DueOn, p)).ToList();
        return $"{Mentor(w, unit)}|{Mentees(w, unit)}|{Share.Of(due.Count(i => i.State == PlanItemState.Done && i.DoneOn <= p.To), due.Count)}|"
            + $"{entries.Count(IsMeeting)}, {entries.Count(e => e.Kind == DiaryEntryKind.LessonVisit)}|{Hours(entries.Sum(e => e.Minutes))}";
    }
}
