using System.Globalization;
using MentoringPortal.Domain.Consents;
using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using MentoringPortal.Web.Features.Councils.Readiness;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static MentoringPortal.Web.Tests.Councils.CountedWorld;

namespace MentoringPortal.Web.Tests.Councils;

/// <summary>The summary (D-64), the sheet for payment (D-50) and the list for an inspection (D-51), cell by cell against counts of another make.</summary>
public sealed class SheetProofTests(DemonstrationFactory portal) : IClassFixture<DemonstrationFactory>
{
    private static readonly DateOnly Day = new(2026, 11, 23);

    // Records that do not answer a question, found by plain loops.
    private static readonly Dictionary<string, Func<CountedWorld, IEnumerable<Guid>>> Missing = new()
    {
        ["mentor-consent"] = w => Asked(w).Where(m => w.Of(m.MentorId).Staff is not null && !Consented(w, m, m.MentorId, ConsentKind.MentoringWork)).Select(m => m.Id),
        ["mentee-consent"] = w => Asked(w).Where(m => !Consented(w, m, m.MenteeId, ConsentKind.MenteeParticipation)).Select(m => m.Id),
        ["personal-data"] = w => Asked(w).Where(m => m.LastOn >= Day && new[] { m.MentorId, m.MenteeId }.Any(id =>
            !w.Consents.Exists(c => c.PersonId == id && c is { Kind: ConsentKind.PersonalData, State: ConsentState.Given }))).Select(m => m.Id),
        ["hired-later"] = w => Asked(w).Where(m => w.Of(m.MentorId).Staff?.HiredOn > m.ApprovedOn || w.Of(m.MenteeId).Staff?.HiredOn > m.ApprovedOn).Select(m => m.Id),
        ["agreement"] = w => Asked(w).Where(m => w.Of(m.MentorId).Staff is not null && m.SupplementaryAgreement is null).Select(m => m.Id),
        ["plan-missing"] = w => Asked(w).Where(m => m is { State: MentorshipState.Active, IsLead: true } && m.ApprovedOn < Day.AddDays(-30) && AwaitsPlan(w, m)).Select(m => m.Id),
        ["plan-late"] = w => w.Plans.Where(x => x.Edition == 1
            && w.Pairs.Single(m => m.Id == x.MentorshipId) is { OrderId: { } order } pair && pair.LastOn >= new DateOnly(2026, 9, 1)
            && w.Orders.Single(o => o.Id == order).PlansDueOn is { } due && x.ApprovedOn > due && x.StartsOn <= due).Select(x => x.Id),
        ["package-not-filed"] = w => w.Assessments.Where(a => a.FiledOn is null && a.FilingDueOn < Day).Select(a => a.Id),
        ["pair-not-ended"] = w => w.Pairs.Where(m => m.State is MentorshipState.Active or MentorshipState.Suspended && m.LastOn < Day).Select(m => m.Id),
        ["acknowledgement"] = w => w.Acknowledgements.Where(a => !a.IsDone
            && w.Documents.Single(d => d.Id == a.DocumentId) is { CancelledOn: null, ReplacedById: null, ArchivedOn: null })
            .Select(a => a.DocumentId),
        ["consent-scan"] = w => w.Consents.Where(c => c is { State: ConsentState.Given, ScanFileId: null, IsSuperseded: false }).Select(c => c.Id),
        ["order-scan"] = w => w.Documents.Where(d => d is { JournalKey: RegistrationJournal.Orders, CancelledOn: null, ReplacedById: null }
            && !w.Scans.Exists(s => s.DocumentId == d.Id))
            .Select(d => d.Id),
    };

    [Fact]
    public void D51_every_question_has_an_independent_count_here() => Assert.Equal(ReadinessCatalogue.All.Select(c => c.Code).Order(), Missing.Keys.Order());

    [Fact]
    public async Task D51_every_line_of_page_and_paper_names_the_very_records_that_another_count_finds()
    {
        foreach (var school in new[] { portal.First, portal.Second })
        {
            var world = await portal.InSchoolAsync(school, ReadAsync);
            var flow = await portal.InSchoolAsync(school, db => db.Set<School>().AnyAsync(s => s.Id == school.Id && s.ElectronicFlowAct != null));
            var director = portal.SignedIn(SchoolRole.Director, school);
            var page = await director.OpenAsync("/council/readiness");
            var rows = Papers.Tables((await director.GetAsync("/council/readiness.docx")).Body).Single(t => t[0][0] == "Вопрос");
            foreach (var check in ReadinessCatalogue.All)
            {
                var found = await portal.InSchoolAsync(school, db => check.Missing(db, Day).ToListAsync());
                var counted = flow && check.Code is "consent-scan" or "order-scan" && flow ? [] : Missing[check.Code](world).ToList();
                Assert.Equal((check.Code, string.Join(' ', counted.Order())), (check.Code, string.Join(' ', found.Select(r => r.Id).Order())));

                var section = page.Document.QuerySelectorAll("section").Single(s => s.QuerySelector("h2")?.TextContent == check.Question);
                var row = rows.Single(r => r[0] == Papers.Plain(check.Question));
                var links = section.QuerySelectorAll("li a:not([href^='/council/readiness/'])").Select(a => a.GetAttribute("href")).ToList();
                Assert.Equal(found.Count == 0 ? "да" : $"нет: {found.Count}", section.QuerySelector("p")!.FirstElementChild!.TextContent.Trim());
                Assert.Equal(Math.Min(found.Count, ReadinessPage.OnPage), links.Count);
                Assert.Subset(found.Select(r => (string?)check.Href(r)).ToHashSet(), links.ToHashSet());
                if (found.Count == 0) Assert.Equal("Да", row[2]);
                else Assert.StartsWith("Нет:", row[2], StringComparison.Ordinal);
                var named = found.Count(r => row[2].Contains(Papers.Plain(ReadinessController.Words(r)), StringComparison.Ordinal));
                Assert.True(named >= Math.Min(found.Count, 12),
                    $"{check.Code}: {named} of {found.Count} are named in {row[2]}; not {Papers.Plain(ReadinessController.Words(found.FirstOrDefault() ?? new()))}");
                Assert.Equal(found.Count > 12, row[2].EndsWith($"ещё{found.Count - 12}", StringComparison.Ordinal));
            }
        }
    }

    [Theory]
    [InlineData(2026)]
    [InlineData(2025)]
    public async Task D64_every_cell_of_the_summary_is_proved_on_page_and_paper(int year)
    {
        foreach (var school in new[] { portal.First, portal.Second })
        {
            var w = await portal.InSchoolAsync(school, ReadAsync);
            var (start, end) = (new DateOnly(year, 9, 1), new DateOnly(year + 1, 8, 31));
            var months = Enumerable.Range(0, 12).Select(start.AddMonths).Where(m => m <= Day).ToList();
            var units = w.Units(w.Pairs.Where(m => m.ApprovedOn is not null && m.StartsOn <= end && m.LastOn >= start));
            var expected = units.Select(u => (Name: Who(w, u), Cells: months.ConvertAll(m => Cell(w, u, m)), Minutes: months.ConvertAll(m => Minutes(w, u, m)),
                Entries: w.Diary.Count(e => e.UnitId == u[0].UnitId && e.Date >= start && e.Date <= end), Plan: Plan(w, u), Silence: Silence(w, u), Stage: Stage(w, u))).ToList();
            var client = portal.SignedIn(SchoolRole.Curator, school);
            var page = await client.OpenAsync($"/mentorships/summary?year={year}");
            if (expected.Count == 0)
            {
                Assert.Empty(page.Document.QuerySelectorAll(".heat"));
                continue;
            }

            var lines = expected.Select(x => Papers.Plain($"{x.Name}|{string.Join('|', x.Cells)}|{Time(x.Minutes.Sum())}|{x.Entries}|{x.Plan}|{x.Silence}|{x.Stage}")).ToList();
            var shown = page.Document.QuerySelectorAll(".heat tbody tr:not(.added)").Select(r => Papers.Plain(
                r.QuerySelector("th a")!.TextContent + r.QuerySelector("small")!.TextContent + "|" + string.Join('|', r.QuerySelectorAll("td").Select(c => c.TextContent))));
            Assert.Equal(string.Join('\n', lines.Order(StringComparer.Ordinal)), string.Join('\n', shown.Order(StringComparer.Ordinal)));
            var total = Enumerable.Range(0, months.Count).Select(i => expected.Sum(x => x.Minutes[i])).ToList();
            Assert.Equal([.. total.Append(total.Sum()).Select(Time), $"{expected.Sum(x => x.Entries)}"],
                page.Document.QuerySelectorAll(".heat tfoot td").Select(c => c.TextContent.Trim()).Where(t => t.Length > 0));
            Assert.Equal(w.Diary.Where(e => e.Date >= start && e.Date <= end).Sum(e => e.Minutes), total.Sum());

            var printed = Papers.Tables((await client.GetAsync($"/mentorships/summary.docx?year={year}")).Body).Single(t => t[0][0] == "№п/п");
            Assert.Equal(string.Join('\n', lines.Order(StringComparer.Ordinal)), string.Join('\n', printed.Skip(1)
                .Where(r => int.TryParse(r[0], CultureInfo.InvariantCulture, out _)).Select(r => Colon(string.Join('|', r.Skip(1)))).Order(StringComparer.Ordinal)));
        }

        // «Наставник: наставляемый» of the paper, the colon is its own.
        static string Colon(string row) => row.Remove(row.IndexOf(':', StringComparison.Ordinal), 1);
    }

    [Theory]
    [InlineData(2026, 11)]
    [InlineData(2026, 10)]
    [InlineData(2026, 9)]
    [InlineData(2025, 11)]
    public async Task D50_every_number_of_the_sheet_for_payment_is_proved(int year, int month)
    {
        var (from, to) = (new DateOnly(year, month, 1), new DateOnly(year, month, 1).AddMonths(1).AddDays(-1));
        foreach (var school in new[] { portal.First, portal.Second })
        {
            var w = await portal.InSchoolAsync(school, ReadAsync);
            var lines = w.Units(w.Pairs.Where(m => m.ApprovedOn <= to && m.StartsOn <= to && m.LastOn >= from)).Select(u =>
            {
                var days = Days(from, to < Day ? to : Day).Where(d => u.Exists(m => m.ApprovedOn <= d && m.StartsOn <= d && m.LastOn >= d)).ToList();
                var own = w.Diary.FindAll(e => e.UnitId == u[0].UnitId && e.Date >= from && e.Date <= to);
                return (Mentor: u[0].MentorId, Alive: days.Count, Words: string.Join(',', u.Select(m => w.Of(m.MenteeId).Name.SurnameWithInitials).Distinct()),
                    Days: days.Count(d => u.Exists(m => m.ApprovedOn <= d && m.StartsOn <= d && m.LastOn >= d && !w.Paused(m, d))), Own: own);
            }).Where(l => l.Alive > 0).ToList();
            var rows = Papers.Tables((await portal.SignedIn(SchoolRole.Curator, school).GetAsync($"/mentorships/load-sheet.docx?month={from:yyyy-MM}")).Body)
                .Single(t => t[0][0] == "№п/п");
            var printed = rows.Where(r => r.Length == 12 && int.TryParse(r[0], CultureInfo.InvariantCulture, out _) && r[1] != "2").ToList();
            Assert.Equal(lines.Select(l => Papers.Plain($"{l.Words}|{l.Days}|{Counted(l.Own)}")).Order(StringComparer.Ordinal),
                printed.Select(r => $"{r[2]}|{r[6]}|{r[7]}|{r[8]}|{r[9]}").Order(StringComparer.Ordinal));
            if (lines.Count > 1) Assert.Contains(rows, r => r[0] == "Всего" && $"{r[1]}|{r[2]}|{r[3]}" == Counted([.. lines.SelectMany(l => l.Own)]));
            foreach (var several in lines.GroupBy(l => l.Mentor).Where(g => g.Count() > 1 && g.Count() < lines.Count))
            {
                Assert.Contains(rows, r => r[0] == Papers.Plain($"Итого {w.Of(several.Key).Name.SurnameWithInitials}")
                    && $"{r[1]}|{r[2]}|{r[3]}" == Counted([.. several.SelectMany(l => l.Own)]));
            }
        }

        static string Counted(List<DiaryEntry> own) => $"{own.Count(e => e.Kind is not (DiaryEntryKind.LessonVisit or DiaryEntryKind.MentorLesson))}|"
            + $"{own.Count(e => e.Kind == DiaryEntryKind.LessonVisit)}|{(own.Sum(e => e.Minutes) / 60.0m).ToString("0.0", CultureInfo.GetCultureInfo("ru-RU"))}";
    }

    private static IEnumerable<DateOnly> Days(DateOnly from, DateOnly to) => Enumerable.Range(0, Math.Max(0, to.DayNumber - from.DayNumber + 1)).Select(from.AddDays);

    private static IEnumerable<Mentorship> Asked(CountedWorld w) => w.Pairs.Where(m => m.ApprovedOn <= Day && m.LastOn >= new DateOnly(2026, 9, 1));

    private static bool Consented(CountedWorld w, Mentorship pair, Guid person, ConsentKind kind) =>
        w.Consents.Exists(c => c.ScopeId == pair.Id && c.PersonId == person && c.Kind == kind && c.GivenOn <= pair.ApprovedOn);

    // A stage that has begun more than thirty days ago has no approved plan of its kind; without a track there is no approved plan at all.
    private static bool AwaitsPlan(CountedWorld w, Mentorship pair)
    {
        var by = Day.AddDays(-31);
        var tracks = w.Tracks.FindAll(t => t.Side == PoolSide.Mentees && t.EndedOn is null && t.PersonId == pair.MenteeId);
        var approved = w.Plans.FindAll(x => x.ApprovedOn is not null);
        if (pair.StartsOn > by) return false;

        return tracks.Count == 0 ? !approved.Exists(x => x.MentorshipId == pair.Id)
            : tracks.Exists(t => t.Stages.Any(s => s is { Plan: not null, IsPaused: false, IsAhead: true } && (s.PlanFrom ?? s.StartsOn) <= by
                && !approved.Exists(x => (x.SubjectId == t.Id || x.MentorshipId == pair.Id) && x.Kind == s.Plan)));
    }

    private static string Who(CountedWorld w, List<Mentorship> unit) =>
        w.Of(unit[0].MentorId).Name.SurnameWithInitials + string.Join(", ", unit.Select(m => w.Of(m.MenteeId).Name).DistinctBy(n => n.Full).Select(n => n.SurnameWithInitials));

    private static int Minutes(CountedWorld w, List<Mentorship> unit, DateOnly month) =>
        w.Diary.Where(e => e.UnitId == unit[0].UnitId && (e.Date.Year, e.Date.Month) == (month.Year, month.Month)).Sum(e => e.Minutes);

    private static string Cell(CountedWorld w, List<Mentorship> unit, DateOnly month)
    {
        if (Minutes(w, unit, month) is > 0 and var minutes) return Time(minutes);

        var alive = Days(month, month.AddMonths(1).AddDays(-1)).Where(d => d <= Day && unit.Exists(m => m.StartsOn <= d && d <= m.LastOn)).ToList();
        return alive.Count == 0 ? "–" : alive.Exists(d => unit.TrueForAll(m => w.Paused(m, d))) ? "пауза" : alive.Count < 14 ? "–" : "0";
    }

    private static string Time(int minutes) => minutes == 0 ? "–" : string.Create(CultureInfo.InvariantCulture, $"{minutes / 60}:{minutes % 60:00}");

    private static string Plan(CountedWorld w, List<Mentorship> unit)
    {
        var items = w.Plans.Where(x => x.ApprovedOn is not null && unit.Exists(m => m.Id == x.MentorshipId)).SelectMany(x => x.Items)
            .Where(i => !i.IsUnplanned && i.State != PlanItemState.Cancelled).ToList();
        return items.Count == 0 ? "–" : $"{items.Count(i => i.State == PlanItemState.Done) * 100 / items.Count} %";
    }

    private static string Silence(CountedWorld w, List<Mentorship> unit)
    {
        var pair = unit.Find(m => m.IsActive) ?? unit[^1];
        if (pair.State != MentorshipState.Active || pair.StartsOn > Day) return pair.State == MentorshipState.Suspended ? "пауза" : pair.IsActive ? "впереди" : "завершена";

        var entries = w.Diary.FindAll(e => e.UnitId == pair.UnitId).ConvertAll(e => e.Date);
        var since = Later(pair.StartsOn, pair.ApprovedOn!.Value);
        var days = Day.DayNumber - (entries.Count == 0 ? since : Later(since, entries.Max())).DayNumber;
        return entries.Count == 0 && days < 21 ? "новая" : RussianPlural.Of(days, "день", "дня", "дней");
    }

    private static string Stage(CountedWorld w, List<Mentorship> unit) => unit.Select(m => w.Tracks
        .Where(t => t.Side == PoolSide.Mentees && t.EndedOn is null && t.PersonId == m.MenteeId).SelectMany(t => t.Stages)
        .Where(s => s.IsAhead && s.StartsOn <= Day).MinBy(s => s.Position)).OfType<TrackStage>().Select(s => TestData.Program.Stage(s.StageCode)?.Title).FirstOrDefault() ?? "–";
}
