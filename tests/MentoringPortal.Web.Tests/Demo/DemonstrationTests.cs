using System.Globalization;
using System.Text.Json;
using MentoringPortal.Data;
using MentoringPortal.Data.Accounts;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.Dossiers;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Reports;
using MentoringPortal.Domain.RoadMaps;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Domain.Surveys;
using MentoringPortal.Domain.Visits;
using MentoringPortal.Testing;
using Microsoft.EntityFrameworkCore;
using UglyToad.PdfPig;
using Xunit;

namespace MentoringPortal.Web.Tests.Demo;

/// <summary>The demonstration holds on any day of the year: it is loaded by the portal's own use cases, which throw where a rule is broken.</summary>
public sealed class DemonstrationTests
{
    [Theory]
    [InlineData("2026-11-30")]
    [InlineData("2027-01-01")]
    [InlineData("2027-06-01")]
    [InlineData("2027-07-25")]
    [InlineData("2027-08-31")]
    [InlineData("2027-09-05")]
    [InlineData("2028-02-29")]
    public async Task D_a_school_in_its_third_year_is_true_to_itself_on_any_day(string day)
    {
        var portal = new DatedDemonstration(DateOnly.Parse(day, CultureInfo.InvariantCulture));
        var faults = new List<string>();
        try
        {
            await portal.InitializeAsync();
            await portal.InSchoolAsync(portal.First, async db =>
            {
                faults.AddRange(await OutsideTeachingAsync(db));
                faults.AddRange(await AlikeAsync(db));
                faults.AddRange(await AgainstTheDiaryAsync(db));
                faults.AddRange(await OpenTwiceAsync(db));
                faults.AddRange(await WithoutAccountAsync(db));
                faults.AddRange(await MissingAsync(db));
            });
            faults.AddRange(await WithoutPlanAsync(portal));
            faults.AddRange(await NotShownAsync(portal));
            faults.AddRange(await WithoutNextStepAsync(portal));
            faults.AddRange(await DossierAsync(portal));
        }
        finally
        {
            await ((IAsyncLifetime)portal).DisposeAsync();
        }

        Assert.True(faults.Count == 0, day + "\n" + string.Join('\n', faults));
    }

    // Lessons are visited on teaching days of a quarter; nobody meets on a day off.
    private static async Task<IEnumerable<string>> OutsideTeachingAsync(PortalDbContext db)
    {
        var calendar = SchoolCalendar.Of(await db.Set<School>().SingleAsync(s => s.Id == db.CurrentSchoolId), await db.Set<CalendarDay>().ToListAsync());
        var quarters = await db.Set<SchoolQuarter>().ToListAsync();
        return (await db.Set<DiaryEntry>().ToListAsync())
            .Where(e => !calendar.IsWorkingDay(e.Date) || (e.Kind == DiaryEntryKind.LessonVisit && !quarters.Exists(q => q.StartsOn <= e.Date && e.Date <= q.EndsOn)))
            .Select(e => $"{e.Date} is no day for «{e.Topic}»");
    }

    private static async Task<IEnumerable<string>> AlikeAsync(PortalDbContext db)
    {
        var entries = await db.Set<DiaryEntry>().ToListAsync();
        var items = await db.Set<PlanItem>().ToListAsync();
        var assessments = await db.Set<StageAssessment>().ToListAsync();
        var reviews = await db.Set<MentorReview>().ToListAsync();
        var answers = (await db.Set<SurveyResponse>().Select(r => r.AnswersJson).ToListAsync())
            .SelectMany(a => JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(a)!.Values).Where(v => v.ValueKind == JsonValueKind.String).Select(v => v.GetString());
        var visits = await db.Set<LessonVisit>().ToListAsync();
        return Twice("entry or visit", entries.SelectMany(e => new[] { e.Topic, e.WhatWasDone, e.Result, e.Difficulty, e.NextStep })
                .Concat(visits.SelectMany(v => new[] { v.Strengths, v.Mistakes, v.Advice, v.Conclusion })))
            .Concat(Twice("plan", (await db.Set<Plan>().Select(p => p.Goal).ToListAsync()).Concat(items.SelectMany(i => new[] { i.Measure, i.ExpectedResult, i.Comment }))))
            .Concat(Twice("conclusion", assessments.SelectMany(a => new[]
                { a.JointReviewFindings, a.JointReviewPlanCorrections, a.Results, a.Conclusions, a.Proposals, a.NextPlanCorrections, a.Agreements })))
            .Concat(Twice("review", reviews.SelectMany(r => new[] { r.Strengths, r.Difficulties, r.Dynamics, r.Proposals })))
            .Concat(Twice("report", (await db.Set<PeriodicReport>().ToListAsync()).SelectMany(r => r.Read()).Select(s => s.Text)))
            .Concat(Twice("answer", answers));
    }

    // Short answers may be given by two people.
    private static IEnumerable<string> Twice(string what, IEnumerable<string?> texts) =>
        texts.OfType<string>().Where(t => t.Length > 20).GroupBy(t => t).Where(g => g.Count() > 1).Select(g => $"{what} written {g.Count()} times: «{g.Key}»");

    private static async Task<IEnumerable<string>> AgainstTheDiaryAsync(PortalDbContext db)
    {
        const string Proof = "запись в дневнике от ";
        var days = (await db.Set<DiaryEntry>().Select(e => e.Date).ToListAsync()).ToHashSet();
        return (await db.Set<PlanItem>().Where(i => i.Evidence != null && i.Evidence.StartsWith(Proof)).ToListAsync())
            .Where(i => !days.Contains(DateOnly.ParseExact(i.Evidence![Proof.Length..], "dd.MM.yyyy", CultureInfo.InvariantCulture)))
            .Select(i => $"«{i.Measure}» is proved by a diary that tells nothing: {i.Evidence}");
    }

    private static async Task<IEnumerable<string>> OpenTwiceAsync(PortalDbContext db) =>
        (await db.Set<StageAssessment>().Where(a => a.State != AssessmentState.Filed).GroupBy(a => a.TrackStageId).Where(g => g.Count() > 1).Select(g => g.Key).ToListAsync())
            .Select(s => $"The stage {s} has two open assessments");

    private static async Task<IEnumerable<string>> WithoutAccountAsync(PortalDbContext db)
    {
        var running = db.Set<Mentorship>().Where(m => m.State == MentorshipState.Active || m.State == MentorshipState.Suspended);
        var awaited = await running.Select(m => m.MentorId).Union(running.Select(m => m.MenteeId))
            .Union(db.Set<PackagePart>().Where(p => p.State == PartState.Awaited || p.State == PartState.Returned).Select(p => p.AuthorId)).ToListAsync();
        var known = await db.Set<Membership>().Where(m => !m.IsBlocked).Select(m => m.PersonId).ToListAsync();
        return awaited.Where(p => !known.Contains(p)).Select(p => $"{p} is awaited and has no account");
    }

    // What the school shows: three years, a change of mentor, a long leave, a group, an end, orders for many pairs, every step of an assessment.
    private static async Task<IEnumerable<string>> MissingAsync(PortalDbContext db)
    {
        var pairs = await db.Set<Mentorship>().ToListAsync();
        var assessments = await db.Set<StageAssessment>().ToListAsync();
        var orders = await db.Set<Order>().Include(o => o.Points).ToListAsync();
        var working = (await db.Set<Plan>().Where(p => p.Kind == "mentor-work").Select(p => p.UnitId).ToListAsync()).ToHashSet();
        var visited = (await (from v in db.Set<LessonVisit>() join m in db.Set<Mentorship>() on v.MentorshipId equals m.Id select m.MenteeId).ToListAsync()).ToHashSet();
        var shown = new Dictionary<string, bool>
        {
            ["a pair of each of three years"] = pairs.Select(p => AcademicYear.Of(p.StartsOn)).Distinct().Count() >= 3,
            ["a mentor replaced"] = orders.Exists(o => o.Points.Any(p => p.Effect == OrderEffect.Replacement)),
            ["a pair that rests"] = pairs.Exists(p => p.State == MentorshipState.Suspended),
            ["a pair ended early"] = pairs.Exists(p => p.State == MentorshipState.TerminatedEarly && p.EndGround == EarlyEndGround.MenteeLeaves),
            ["a completed pair"] = pairs.Exists(p => p.State == MentorshipState.Completed),
            ["a comment on the draft of a plan"] = await db.Set<PlanComment>().AnyAsync(),
            ["a goal of a mentee"] = await db.Set<PlanGoal>().AnyAsync(),
            ["a difficulty and a strength with their sources"] = await db.Set<Difficulty>().AnyAsync(d => d.IsStrength) && await db.Set<Difficulty>().AnyAsync(d => !d.IsStrength),
            ["a group"] = pairs.GroupBy(p => p.UnitId).Any(g => g.Count() >= 3),
            ["orders for many pairs"] = orders.Count(o => o.Points.Count >= 4) >= 3,
            ["an order to sign"] = orders.Exists(o => o.State == OrderState.OnApproval),
            ["a pair without consents"] = pairs.Exists(p => p.State == MentorshipState.AwaitingConsents),
            ["a stage gone through twice"] = assessments.Exists(a => a.Attempt == 2),
            ["somebody for the talent pool"] = assessments.Exists(a => a is { Outcome: "reserve", State: AssessmentState.Filed }),
            ["a conclusion to issue"] = assessments.Exists(a => a is { State: AssessmentState.InterviewHeld, ConclusionDocumentId: null }),
            ["a conclusion to read"] = assessments.Exists(a => a is { State: AssessmentState.InterviewHeld, ConclusionDocumentId: not null, AcknowledgedOn: null }),
            ["a final package accepted"] = assessments.Exists(a => a is { HasConclusion: false, State: AssessmentState.Filed }),
            ["a final package begun"] = assessments.Exists(a => a is { HasConclusion: false, State: AssessmentState.CollectingPackage }
                && a.Parts.Any(p => p.State == PartState.HandedIn)),
            ["a program approved by an order"] = orders.Exists(o => o.Points.Any(p => p.Effect == OrderEffect.EditionApproval) && o.SignedOn is not null),
            ["tracks that have ended, all without an open assessment"] = await db.Set<Participation>().CountAsync(p => p.EndedOn != null) >= 2
                && !await db.Set<StageAssessment>().AnyAsync(a => a.State != AssessmentState.Filed
                    && db.Set<Participation>().Any(p => p.EndedOn != null && p.Stages.Any(s => s.Id == a.TrackStageId))),
            ["days of the school's own"] = await db.Set<CalendarDay>().AnyAsync(),
            ["a report that waits to be received"] = await db.Set<PeriodicReport>().AnyAsync(r => r.State == PeriodicState.HandedIn),
            ["a working plan of the mentor for everybody who has a diary"] = pairs.Where(p => p.LastEntryOn is not null).Select(p => p.MenteeId)
                .Except(from p in pairs where working.Contains(p.UnitId) select p.MenteeId).ToList() is [],
            ["visit sheets of everybody whose conclusion is drafted or issued"] = assessments
                .Where(a => a.State is AssessmentState.ConclusionDrafted or AssessmentState.InterviewHeld && a.HasConclusion).All(a => visited.Contains(a.MenteeId)),
            ["a received report of two pairs"] = await db.Set<PeriodicReport>().Where(r => r.State == PeriodicState.Accepted)
                .Select(r => r.MentorshipId).Distinct().CountAsync() >= 2,
        };
        foreach (var state in new[]
        {
            AssessmentState.CollectingPackage, AssessmentState.UnderReview, AssessmentState.ConclusionDrafted, AssessmentState.InterviewScheduled,
            AssessmentState.InterviewHeld, AssessmentState.Acknowledged, AssessmentState.Filed,
        })
        {
            shown[$"an assessment that is {state}"] = assessments.Exists(a => a.State == state);
        }

        return shown.Where(s => !s.Value).Select(s => "There is not " + s.Key);
    }

    // The head of a union follows pairs and reads their reports; the title page names the minutes; the small schools have an approved road map.
    private static async Task<List<string>> NotShownAsync(DatedDemonstration portal)
    {
        var faults = new List<string>();
        var head = portal.SignedIn(SchoolRole.MethodUnionHead);
        if ((await head.OpenAsync("/mentorships")).Document.QuerySelectorAll("main .pair-rows > *").Length == 0) faults.Add("The head of a union follows no pair");
        if ((await head.OpenAsync("/reports?state=HandedIn")).Document.QuerySelectorAll("main tbody tr").Length == 0) faults.Add("The head of a union has no report to read");

        var deputy = portal.SignedIn(SchoolRole.DeputyDirectorAcademic);
        var program = await portal.InSchoolAsync(portal.First, db => db.Set<ProgramEdition>().Select(e => e.ProgramId).Distinct().SingleAsync());
        if ((await deputy.OpenAsync($"/programs/{program}")).Text.Contains("не назначен", StringComparison.Ordinal)) faults.Add("A post of the program is held by nobody");
        foreach (var edition in new[] { 1, 2 })
        {
            if (TextsOf((await deputy.GetAsync($"/programs/{program}/editions/{edition}/print.pdf")).Body)[0].Contains("____", StringComparison.Ordinal))
            {
                faults.Add($"The title page of edition {edition} does not name its minutes");
            }
        }

        var approved = await portal.InSchoolAsync(portal.First, db => db.Set<RoadMap>().IgnoreQueryFilters()
            .CountAsync(m => m.State == RoadMapState.InForce && m.OrderId != null));
        if (approved != 5) faults.Add($"{approved} road maps are approved by an order, not 5");
        // D-26, of the year that is over.
        if (!await portal.InSchoolAsync(portal.First, db => db.Set<PeriodicReport>().IgnoreQueryFilters().AnyAsync(r => r.ReportCode == "memo" && r.State == PeriodicState.Accepted)))
        {
            faults.Add("No mentor has written the memo of a year");
        }

        return faults;
    }

    // A stage that has begun half a year ago has its plan.
    private static Task<List<string>> WithoutPlanAsync(DatedDemonstration portal) => portal.InSchoolAsync(portal.First, async db =>
    {
        var halfAYearAgo = DateOnly.FromDateTime(portal.Clock.GetUtcNow().UtcDateTime).AddMonths(-6);
        return (await (from p in db.Set<Participation>()
                       from s in p.Stages
                       where p.EndedOn == null && s.Plan != null && !s.IsPaused && s.StartsOn <= halfAYearAgo && (s.State == StageState.Ahead || s.State == StageState.Running)
                           && !db.Set<Plan>().Any(x => x.SubjectId == p.Id && x.Kind == s.Plan)
                       select new { p.PersonId, s.StageCode }).ToListAsync()).ConvertAll(x => $"{x.PersonId} has no plan of {x.StageCode}");
    });

    private static async Task<IEnumerable<string>> WithoutNextStepAsync(DatedDemonstration portal)
    {
        var pairs = await portal.InSchoolAsync(portal.First, db => db.Set<Mentorship>()
            .Where(m => m.State == MentorshipState.Active || m.State == MentorshipState.Suspended).Select(m => new { m.Id, m.State }).ToListAsync());
        var client = portal.SignedIn(SchoolRole.DeputyDirectorAcademic);
        var without = new List<string>();
        foreach (var pair in pairs)
        {
            var page = await client.GetAsync($"/mentorships/{pair.Id}");
            var next = page.Document.QuerySelector(".pc.large .step");
            var told = next?.QuerySelector(".next-title")?.TextContent ?? "";
            // A step: whose move it is, or the measure of the plan with its day; a pair that rests says so.
            var isStep = next?.QuerySelector(".whose")?.TextContent.Trim().Length > 0 || told.StartsWith("Дальше по плану", StringComparison.Ordinal);
            if (!(isStep || (pair.State == MentorshipState.Suspended && told.Length > 0))) without.Add($"The pair {pair.Id} has no next step: «{told}» ({page.Status})");
        }

        return without;
    }

    // The bound dossier of one who went through three stages is the inventory and what was filed, sheet by sheet.
    private static async Task<IEnumerable<string>> DossierAsync(DatedDemonstration portal)
    {
        var (person, filed) = await portal.InSchoolAsync(portal.First, async db =>
        {
            var mentee = await db.Set<Mentorship>().Where(m => m.State == MentorshipState.Completed).Select(m => m.MenteeId).SingleAsync();
            return (mentee, await (from i in db.Set<DossierItem>()
                                   where i.PersonId == mentee && i.DocumentId != null
                                   join d in db.Set<IssuedDocument>() on i.DocumentId equals d.Id
                                   orderby i.FiledOn, i.Date, i.Id
                                   select new { d.Code, d.Content.Pdf }).ToListAsync());
        });
        var client = portal.SignedIn(SchoolRole.DeputyDirectorAcademic);
        var inventory = TextsOf((await client.GetAsync($"/dossiers/{person}/inventory.pdf")).Body);
        var bound = TextsOf((await client.GetAsync($"/dossiers/{person}/batch.pdf")).Body);
        var wanted = filed.SelectMany(f => TextsOf(f.Pdf)).ToList();
        string[] conclusions = [.. filed.Select(f => f.Code).Where(c => c is "D-20" or "D-21" or "D-22")];
        return new Dictionary<string, bool>
        {
            ["three conclusions in their order"] = conclusions is ["D-20", "D-21", "D-22"],
            ["every sheet"] = bound.Count == inventory.Count + wanted.Count,
            ["what was filed"] = bound.Skip(inventory.Count).SequenceEqual(wanted),
        }.Where(c => !c.Value).Select(c => $"The dossier does not hold {c.Key}: {bound.Count} sheets, {wanted.Count} filed, {string.Join(' ', conclusions)}");
    }

    private static List<string> TextsOf(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return [.. document.GetPages().Select(p => p.Text)];
    }

    private sealed class DatedDemonstration : DemonstrationFactory
    {
        public DatedDemonstration(DateOnly today) => Clock.SetUtcNow(new DateTimeOffset(today, new TimeOnly(6, 0), TimeSpan.Zero));
    }
}
