using System.Globalization;
using AngleSharp.Dom;
using MentoringPortal.Domain.Councils;
using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using MentoringPortal.Web.Features.Home;
using MentoringPortal.Web.Tests.Councils;
using Xunit;

namespace MentoringPortal.Web.Tests.Home;

/// <summary>Numbers of the homes that no list of rows proves: months beside a number, the change since a month and a year, minutes, entries of one's own month.</summary>
public sealed class HomeProofTests(DemonstrationFactory portal) : IClassFixture<DemonstrationFactory>
{
    private static readonly DateOnly Day = new(2026, 11, 23);

    private static readonly FigureDays Days = new(Day);

    [Theory]
    [InlineData(SchoolRole.Director)]
    [InlineData(SchoolRole.DeputyDirectorAcademic)]
    [InlineData(SchoolRole.Curator)]
    public async Task Months_beside_a_number_and_what_has_changed_are_counted_otherwise(SchoolRole role)
    {
        var drawn = 0;
        foreach (var school in new[] { portal.First, portal.Second })
        {
            var w = await portal.InSchoolAsync(school, CountedWorld.ReadAsync);
            var figures = (await portal.SignedIn(role, school).OpenAsync("/")).Document.QuerySelectorAll("#figures ~ .figures li").ToList();
            var since = w.Pairs.Where(m => m.ApprovedOn is not null).Select(m => (DateOnly?)m.StartsOn).DefaultIfEmpty(null).Min();
            foreach (var (words, say, count) in new (string, Func<int, string>, Func<List<DiaryEntry>, int>)[]
                { ("встреч", RussianPlural.Number, own => own.Count(IsMeeting)), ("вместе", Time, own => own.Sum(e => e.Minutes)) })
            {
                var figure = figures.Single(l => l.QuerySelector("a")!.TextContent.StartsWith(words, StringComparison.Ordinal));
                int Of(CountedPeriod p) => count(w.Entries(p));
                Assert.Equal(say(Of(Days.Now)), figure.QuerySelector("strong")!.TextContent);
                Assert.Equal(new FigureTrend(Of(Days.Now), Of(Days.MonthAgo), Of(Days.YearAgo), since).Words(Day, v => v == 0 ? "0" : say(v)),
                    figure.QuerySelector("small")?.TextContent);

                var months = Enumerable.Range(0, FigureMonths.Count).Select(i => Days.Month.AddMonths(i - 5)).ToList();
                List<int> Values(int years) => months.ConvertAll(m => Of(new(m.AddYears(-years), m.AddYears(-years).AddMonths(1).AddDays(-1))));
                if (figure.QuerySelector("svg.spark") is not { } picture)
                {
                    Assert.All(Values(0).Take(5), v => Assert.Equal(0, v));
                    continue;
                }

                drawn++;
                Assert.Equal(Told("По месяцам", months, Values(0), say) + (Values(1).TrueForAll(v => v == 0) ? "" : " " + Told("Год назад", months, Values(1), say)),
                    picture.GetAttribute("aria-label"));
                // What is told is what is drawn: bars from the base line up, by the largest of both years; ticks at the height of a year ago.
                var most = Values(0).Concat(Values(1)).Max();
                Assert.Equal(Values(0).Select(v => v == 0 ? 0 : Math.Max(1, 28 * v / most)).Where(h => h > 0), Numbers(picture, "rect", "height"));
                Assert.Equal(Values(1).Select(v => v == 0 ? 0 : Math.Max(1, 28 * v / most)).Where(h => h > 0).Select(h => 29 - h),
                    picture.QuerySelectorAll("path").Select(p => int.Parse(p.GetAttribute("d")!.Split(' ')[1].Split('h')[0], CultureInfo.InvariantCulture)));
            }

            var pairs = figures[0];
            int InForce(DateOnly day) => w.On(day).Count;
            Assert.Equal(new FigureTrend(InForce(Day), InForce(Days.MonthAgo.To), InForce(Days.YearAgo.To), since).Words(Day, RussianPlural.Number),
                pairs.QuerySelector("small")?.TextContent);
        }

        Assert.True(drawn > 0);
    }

    [Theory]
    [InlineData(SchoolRole.Mentor)]
    [InlineData(SchoolRole.Mentee)]
    [InlineData(SchoolRole.MethodUnionHead)]
    public async Task Time_and_entries_of_ones_own_month_are_counted_otherwise(SchoolRole role)
    {
        foreach (var school in new[] { portal.First, portal.Second })
        {
            var w = await portal.InSchoolAsync(school, CountedWorld.ReadAsync);
            var me = school[role].PersonId;
            var client = portal.SignedIn(role, school);
            var figures = (await client.OpenAsync("/")).Document.QuerySelectorAll("#figures ~ .figures li").ToList();
            var time = figures.Single(l => l.QuerySelector("a")!.TextContent is var a
                && (a.StartsWith("вместе", StringComparison.Ordinal) || a.StartsWith("по доступным", StringComparison.Ordinal)));
            if (role == SchoolRole.MethodUnionHead)
            {
                // The union's summary is another reader: its last row is the same time.
                var months = (await client.OpenAsync("/mentorships/summary")).Document.QuerySelectorAll(".heat tfoot td.c").Select(c => c.TextContent.Trim()).ToList();
                Assert.Equal(months.Count == 0 ? 0 : Clock(months[^1]), Minutes(time));
                continue;
            }

            var pairs = w.Pairs.FindAll(m => (role == SchoolRole.Mentor ? m.MentorId : m.MenteeId) == me && m.ApprovedOn is not null);
            var own = w.Entries(Days.Now).FindAll(e => pairs.Exists(m => m.UnitId == e.UnitId
                && (role == SchoolRole.Mentor || (e.IsShared && e.Date >= m.StartsOn && e.Date <= m.LastOn && !e.Attendances.Any(a => a.MentorshipId == m.Id && !a.IsPresent)))));
            Assert.Equal((own.Count, own.Sum(e => e.Minutes)), (int.Parse(figures[0].QuerySelector("strong")!.TextContent, CultureInfo.InvariantCulture), Minutes(time)));
        }

        static int Clock(string text) => text == "–" ? 0 : text.Split(':').Aggregate(0, (sum, part) => (60 * sum) + int.Parse(part, CultureInfo.InvariantCulture));

        static int Minutes(IElement figure) => figure.QuerySelector("strong")!.TextContent is var text && text == "0" ? 0
            : RussianDuration.TryParse(text, out var minutes) ? minutes : throw new FormatException(text);
    }

    [Fact]
    public async Task Plan_time_and_months_of_every_card_in_the_list_of_pairs_are_counted_otherwise()
    {
        var proved = 0;
        foreach (var school in new[] { portal.First, portal.Second })
        {
            var w = await portal.InSchoolAsync(school, CountedWorld.ReadAsync);
            var rows = (await portal.SignedIn(SchoolRole.Curator, school).OpenAsync("/mentorships")).Document.QuerySelectorAll(".pc.row").ToList();
            foreach (var row in rows)
            {
                var pair = w.Pairs.Single(m => row.QuerySelector("h2 a")!.GetAttribute("href") == $"/mentorships/{m.Id}");
                // Of a group's diary a pair has what falls into its days and was not missed.
                var own = w.Diary.FindAll(e => e.UnitId == pair.UnitId && e.Date >= new DateOnly(2026, 9, 1) && e.Date <= Day && e.Date >= pair.StartsOn && e.Date <= pair.LastOn
                    && !e.Attendances.Any(a => a.MentorshipId == pair.Id && !a.IsPresent));
                var facts = row.QuerySelectorAll(".facts div").ToDictionary(d => d.QuerySelector("dt")!.TextContent, d => d.QuerySelector("dd")!.TextContent);
                if (own.Count > 0 && facts.TryGetValue("Вместе", out var time)) Assert.Equal((pair.Id, Time(own.Sum(e => e.Minutes))), (pair.Id, time));
                var told = row.QuerySelector(".strip")!.GetAttribute("aria-label")!;
                foreach (var month in own.GroupBy(e => e.Date.Month))
                {
                    Assert.Contains($"{new DateOnly(2026, month.Key, 1).ToString("MMMM", CultureInfo.GetCultureInfo("ru-RU"))} {month.Count()}", told, StringComparison.Ordinal);
                }

                var items = w.Plans.Where(x => x.MentorshipId == pair.Id && x.ApprovedOn is not null).SelectMany(x => x.Items)
                    .Where(i => !i.IsUnplanned && i.State != PlanItemState.Cancelled).ToList();
                if (!facts.TryGetValue("План", out var plan) || !plan.Contains('%', StringComparison.Ordinal)) continue;

                proved++;
                var done = items.Count(i => i.State == PlanItemState.Done);
                Assert.Equal((pair.Id, Papers.Plain($"{done * 100 / items.Count} %, {done} из {items.Count}")), (pair.Id, Papers.Plain(plan)));
            }
        }

        Assert.True(proved > 5, $"{proved} plans");
    }

    private static bool IsMeeting(DiaryEntry entry) => entry.Kind is not (DiaryEntryKind.LessonVisit or DiaryEntryKind.MentorLesson);

    private static string Time(int minutes) => minutes == 0 ? "0" : RussianDuration.Format(minutes);

    private static string Told(string words, List<DateOnly> months, List<int> values, Func<int, string> say) =>
        $"{words}: {string.Join(", ", months.Zip(values, (m, v) => $"{m.ToString("MMMM", CultureInfo.GetCultureInfo("ru-RU"))} {say(v)}"))}.";

    private static IEnumerable<int> Numbers(IElement picture, string mark, string attribute) =>
        picture.QuerySelectorAll(mark).Select(r => int.Parse(r.GetAttribute(attribute)!, CultureInfo.InvariantCulture));
}
