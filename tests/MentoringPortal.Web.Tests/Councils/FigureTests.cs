using System.Net;
using MentoringPortal.Domain.Achievements;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Controls;
using MentoringPortal.Domain.Councils;
using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Risks;
using MentoringPortal.Domain.RoadMaps;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using MentoringPortal.Web.Features.Councils.Figures;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static MentoringPortal.Web.Tests.Councils.CountedWorld;

namespace MentoringPortal.Web.Tests.Councils;

/// <summary>Every number of the reports against a count of another make: all records in memory, counted by plain loops. The list behind it holds exactly those records.</summary>
public sealed class FigureTests(DemonstrationFactory portal) : IClassFixture<DemonstrationFactory>
{
    /// <summary>By code.</summary>
    internal static readonly Dictionary<string, Func<CountedWorld, CountedPeriod, int>> Counts = new()
    {
        ["pairs-period"] = (w, p) => w.Within(p).Count,
        ["pairs-now"] = (w, p) => w.On(p.To).Count,
        ["pairs-new"] = (w, p) => w.Pairs.Count(m => m.ApprovedOn is { } on && on >= p.From && on <= p.To),
        ["pairs-completed"] = (w, p) => w.Pairs.Count(m => Inside(m.EndedOn, p) && m.State is MentorshipState.Completed or MentorshipState.PostSupport),
        ["pairs-early"] = (w, p) => w.Pairs.Count(m => Inside(m.EndedOn, p) && m is { State: MentorshipState.TerminatedEarly, ApprovedOn: not null }),
        ["stayed"] = (w, p) => w.Pairs.Where(m => Inside(m.EndedOn, p) && m.State is MentorshipState.Completed or MentorshipState.PostSupport).Where(m => Inside(m.EndedOn, p))
            .Select(m => m.MenteeId).Distinct().Count(id => w.Working.Contains(id)),
        ["groups"] = (w, p) => w.Within(p).GroupBy(m => m.UnitId).Count(g => g.Select(m => m.MenteeId).ToHashSet().Count > 1),
        ["mentors"] = (w, p) => w.Within(p).Select(m => m.MentorId).ToHashSet().Count,
        ["mentees"] = (w, p) => w.Within(p).Select(m => m.MenteeId).ToHashSet().Count,
        ["both-sides"] = (w, p) => w.Within(p).Select(m => m.MentorId).Intersect(w.Within(p).Select(m => m.MenteeId)).Count(),
        ["mentees-without-mentor"] = (w, p) => w.Pool.Where(r => r.Side == PoolSide.Mentees && r.State is PoolState.InPool or PoolState.Selected).Where(r =>
            r.Side == PoolSide.Mentees
            && r.EnteredOn <= p.To && w.On(p.To).TrueForAll(m => m.MenteeId != r.PersonId)).Select(r => r.PersonId).Distinct().Count(),
        ["meetings"] = (w, p) => w.Entries(p).Count(e => e.Kind is not (DiaryEntryKind.LessonVisit or DiaryEntryKind.MentorLesson)),
        ["visits"] = (w, p) => w.Entries(p).Count(e => e.Kind == DiaryEntryKind.LessonVisit),
        ["minutes"] = (w, p) => w.Entries(p).Sum(e => e.Minutes),
        ["entries-of-a-day"] = (w, p) => w.Entries(p).GroupBy(e => (e.UnitId, e.Date)).Where(g => g.Count() > 3).Sum(g => g.Count()),
        ["entries-of-a-text"] = (w, p) => w.Entries(p).Where(e => e.WhatWasDone is not null).GroupBy(e => (e.UnitId, e.WhatWasDone)).Where(g => g.Count() > 3).Sum(g => g.Count()),
        ["pairs-silent"] = (w, p) => w.Silent(p.To).Count,
        ["pairs-paused"] = (w, p) => w.On(p.To).Count(m => w.Paused(m, p.To)),
        ["plans-due"] = (w, p) => w.Due(p).Count,
        ["plans-done"] = (w, p) => w.Due(p).Count(i => i.State == PlanItemState.Done && i.DoneOn <= p.To),
        ["plans-partly"] = (w, p) => w.Due(p).Count(i => i.State == PlanItemState.PartlyDone && i.DoneOn <= p.To),
        ["plans-overdue"] = (w, p) => w.Plans.Sum(x => w.Overdue(x, p.To).Count),
        ["plans-beyond"] = (w, p) => w.Plans.Where(x => x.ApprovedOn is not null).SelectMany(x => x.Items).Count(i =>
            i is { IsUnplanned: true, State: PlanItemState.Done } && Inside(i.DoneOn, p)),
        ["conclusions"] = (w, p) => w.Assessments.Count(a => a.ConclusionDocumentId is not null && Inside(a.ConclusionDate, p)
            && (!a.HasInterview || a.InterviewHeldOn is not null)),
        ["interviews-awaited"] = (w, p) => w.Assessments.Count(a => a is
        {
            HasInterview: true, InterviewHeldOn: null,
            State: AssessmentState.ConclusionDrafted or AssessmentState.InterviewScheduled
        }),
        ["packages-late"] = (w, p) => w.Assessments.SelectMany(a => a.Parts).Count(x =>
            x.IsRequired && x.State is PartState.Awaited or PartState.Returned && x.IsRequired && x.DueOn < p.To),
        ["orders-open"] = (w, p) => w.Orders.Count(o => o.State is OrderState.Draft or OrderState.OnApproval),
        ["pairs-forming"] = (w, p) => w.Pairs.Count(m => m.State is MentorshipState.Proposed or MentorshipState.AwaitingConsents or MentorshipState.InOrder),
        ["assessments-open"] = (w, p) => w.Assessments.Count(a => a.State != AssessmentState.Filed && !a.IsAheadOn(p.To)),
        ["young"] = (w, p) => w.Young(p.To).Count,
        ["young-alone"] = (w, p) => w.Young(p.To).Count(x => w.On(p.To).TrueForAll(m => m.MenteeId != x.Id)),
        ["mentors-trained"] = (w, p) => w.Within(p).Select(m => m.MentorId).Distinct()
            .Count(id => w.Achievements.Exists(a => a.PersonId == id && a.IsConfirmed && a.Kind.IsTraining()
            && a.On <= p.To && a.On.AddYears(3) > p.To)),
        ["mentors-staff"] = (w, p) => w.Within(p).Select(m => m.MentorId).ToHashSet().Count(w.Staff.Contains),
        ["became-mentors"] = (w, p) => w.Staff.Count(id => w.Pairs.Where(m => m.MentorId == id && m.ApprovedOn is not null).Select(m => m.ApprovedOn!.Value).Order().ToList() is
            [var first, ..] && Inside(first, p) && w.Pairs.Exists(m => m.MenteeId == id && m.ApprovedOn is not null && m.EndedOn <= first)),
        ["achievements"] = (w, p) => w.Achievements.Count(a => a.IsConfirmed && !a.Kind.IsTraining() && Inside(a.On, p)),
        ["pairs-with-plan"] = (w, p) => w.On(p.To)
            .Count(m => w.Plans.Exists(x => x.ApprovedOn <= p.To && (x.MentorshipId == m.Id || (x.MenteeId is null && x.UnitId == m.UnitId)))),
        ["road-map-due"] = (w, p) => w.Terms.Count(o => o.State != OccurrenceState.Cancelled && Inside(o.DueOn, p)),
        ["road-map-done"] = (w, p) => w.Terms.Count(o => o.State == OccurrenceState.Done && o.DoneOn <= p.To && Inside(o.DueOn, p)),
        ["road-map-overdue"] = (w, p) => w.Terms.Count(o => o.IsOverdueOn(p.To)),
        ["events-held"] = (w, p) => w.Events.Count(e => e.CancelledBecause is null && Inside(e.On, p)),
        ["controls-held"] = (w, p) => w.Controls.Count(c => c.State == ControlState.Held && Inside(c.HeldOn, p)),
        ["findings"] = (w, p) => w.Controls.Where(c => c.State == ControlState.Held && Inside(c.HeldOn, p)).Sum(c => c.Findings.Count),
        ["findings-open"] = (w, p) => w.Controls.Sum(c => c.Findings.Count(f => f.IsOpen)),
        ["findings-overdue"] = (w, p) => w.Controls.Sum(c => c.Findings.Count(f => f.State == FindingState.Open && f.DueOn.CompareTo(p.To) < 0)),
        ["surveys-answered"] = (w, p) => w.Surveys.Count(r => r.SubmittedAt is { } at && Inside(r.FilledOn ?? DateOnly.FromDateTime(at), p)),
        ["risks-occurred"] = (w, p) => w.Risks.Count(r => r.State == RiskState.Occurred),
        ["decisions-open"] = (w, p) => w.Decisions.Count(d => d is { IsAdopted: true, DoneOn: null } && d.DueOn <= p.To),
    };

    private static readonly DateOnly Day = new(2026, 11, 23);

    private static readonly CountedPeriod[] Periods =
        [new(new(2026, 9, 1), Day), new(new(2026, 11, 1), Day), new(new(2025, 9, 1), new(2026, 8, 31)), new(new(2025, 9, 1), new(2025, 11, 23)), new(Day, Day),
            new(new(2024, 1, 1), Day)];

    public static TheoryData<string> Codes => [.. FigureCatalogue.All.Select(f => f.Code)];

    [Fact]
    public void Every_figure_has_an_independent_count_here() => Assert.Equal(FigureCatalogue.All.Select(f => f.Code).Order(), Counts.Keys.Order());

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task Every_number_is_proved_by_another_count_and_opens_the_very_records_counted(string code)
    {
        var figure = FigureCatalogue.Find(code)!;
        var client = portal.SignedIn(SchoolRole.DeputyDirectorAcademic);
        foreach (var school in new[] { portal.First, portal.Second })
        {
            await portal.InSchoolAsync(school, async db =>
            {
                var world = await CountedWorld.ReadAsync(db);
                foreach (var period in Periods)
                {
                    var rows = await figure.Rows(db, period).ToListAsync();
                    var value = (await new FigureReader(db).ReadAsync(period, [figure], default))[code];
                    Assert.True(Counts[code](world, period) == value, $"{code} {period.Words}: {value}, counted otherwise {Counts[code](world, period)}");
                    Assert.Equal(value, figure.Unit == FigureUnit.Minutes ? rows.Sum(r => r.Amount) : rows.Count);
                    Assert.Equal(rows.Count, rows.Select(r => (r.Id, r.OtherId)).Distinct().Count());
                }
            });
        }

        var expected = await portal.InSchoolAsync(portal.First, db => figure.Rows(db, Periods[0]).ToListAsync());
        var page = await client.OpenAsync($"/council/figures/{code}?{Periods[0].Query}");
        Assert.Equal(expected.Select(figure.Href).Order(), page.Document.QuerySelectorAll("tbody th a").Select(a => a.GetAttribute("href")!).Order());
        // Whoever sees the number opens its records.
        foreach (var reader in new[] { client, portal.SignedIn(SchoolRole.Director), portal.SignedIn(SchoolRole.Curator) })
        {
            foreach (var link in expected.Select(figure.Href).Distinct().Take(2)) Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync(link.Split('#')[0])).Status);
        }
    }

    [Fact]
    public async Task All_figures_of_two_years_come_in_a_handful_of_queries_and_say_which_are_not_compared()
    {
        var client = portal.SignedIn(SchoolRole.Director);
        Assert.InRange((await portal.QueriesOfAsync(client, "/council/figures")).Count, 1, 4);
        var page = await client.OpenAsync("/council/figures");
        Assert.Contains("не сравнивается", page.Text, StringComparison.Ordinal);
        Assert.Equal(FigureCatalogue.All.Count, page.Document.QuerySelectorAll("tbody th a").Length);
        foreach (var (query, said) in new[] { ("?from=2027-01-01&to=2027-02-01", "Период ещё не начался"), ("?from=2020-01-01&to=2026-02-01", "не длиннее трёх лет"),
            ("?from=2026-09-01", "Укажите день отчёта") })
        {
            Assert.Contains(said, (await client.OpenAsync("/council/figures" + query)).Text, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/council/figures/nothing")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await portal.SignedIn(SchoolRole.Mentor).GetAsync("/council/figures")).Status);
    }
}
