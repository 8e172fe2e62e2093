using MentoringPortal.Data;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Awards;
using MentoringPortal.Domain.Consents;
using MentoringPortal.Domain.Controls;
using MentoringPortal.Domain.Events;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Reports;
using MentoringPortal.Domain.RoadMaps;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using MentoringPortal.Web.Features.Reports;
using MentoringPortal.Web.Infrastructure.Work;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MentoringPortal.Web.Tests.Work;

/// <summary>
/// The border of every deadline of the reference by one table: its last day is in time, the next is late, in December and in the January holidays alike; the rule and its
/// source are said; it is done by itself; a pause of the pair silences what is the pair's.
/// </summary>
public sealed partial class WorkRuleTests
{
    // The deadline, the rule that tells it, a record whose last day in time it is.
    private static (string Term, string Code, Func<PortalDbContext, DateOnly, Task<Case>> Of)[] Borders =>
    [
        ("T-01", "control-of-deputy", ControlEndCase),
        ("T-02", "plan-ending", PlanEndCase),
        ("T-03", "filing", (db, last) => FilingCase(db, AssessmentState.Acknowledged, last)),
        ("T-04", "package-complete", AssessCase),
        ("T-05", "package-to-conclude", async (db, last) =>
        {
            var found = await LaterStageCase(db, s => s is { JointReview: false, Conclusion: not null });
            await db.Set<StageAssessment>().Where(a => a.Id == found.Record).ExecuteUpdateAsync(u => u.SetProperty(a => a.DueOn, last));
            return found;
        }),
        ("T-06", "conclusion-to-issue", (db, last) => FilingCase(db, AssessmentState.InterviewHeld, last)),
        ("T-07", "finding-to-remove", (db, last) => FindingCase(db, ofMentor: true, 5, FindingState.Answered, dueOn: last)),
        ("T-08", "periodic-report", (db, last) => PeriodicEndCase(db, false, last)),
        ("T-09", "own-periodic-report", (db, last) => PeriodicEndCase(db, true, last)),
        ("T-09", "event-to-report", async (db, last) =>
        {
            var found = await EventCase(db, -1);
            var rows = db.Set<SchoolEvent>().Where(e => e.Id == found.Record);
            await rows.ExecuteUpdateAsync(u => u.SetProperty(e => e.On, last.AddDays(-3)));
            return new(found.Record, () => rows.ExecuteUpdateAsync(u => u.SetProperty(e => e.ReportedOn, Today)));
        }),
        ("T-10", "periodic-report-to-hear", async (db, last) =>
        {
            var found = await Cases["periodic-report-to-hear"](db);
            var pair = await db.Set<PeriodicReport>().Where(r => r.Id == found.Record).Select(r => r.MentorshipId).SingleAsync();
            await db.Set<PeriodicReport>().Where(r => r.Id == found.Record).ExecuteUpdateAsync(u => u.SetProperty(r => r.AcceptedOn, last.AddDays(-ReportWork.HearingDays)));
            return found with { Pair = pair };
        }),
        ("T-11", "mentee-to-refresh", RefreshCase),
        ("T-12", "plan-ending", PlanEndCase),
        ("T-13", "road-map-item", async (db, last) =>
        {
            var map = await RoadMapAsync(db);
            Assert.Null(map.Approve("от 01.09.2026 № 1", null));
            await db.SaveChangesAsync();
            var rows = db.Set<RoadMapOccurrence>().Where(o => o.Id == map.Items[0].Occurrences[0].Id);
            await rows.ExecuteUpdateAsync(u => u.SetProperty(o => o.FromOn, last.AddDays(-14)).SetProperty(o => o.DueOn, last));
            return new(map.Id, () => rows.ExecuteUpdateAsync(u => u.SetProperty(o => o.State, OccurrenceState.Done))) { NotYet = last.AddDays(-15) };
        }),
        ("T-14", "end-without-order", async (db, last) =>
        {
            var found = await Cases["end-without-order"](db);
            await db.Set<Mentorship>().Where(m => m.Id == found.Record).ExecuteUpdateAsync(u => u.SetProperty(m => m.EndsEarlyOn, last));
            return found;
        }),
        ("T-15", "data-to-destroy", async (db, last) =>
        {
            var found = await Cases["data-to-destroy"](db);
            var rows = db.Set<Consent>().Where(c => c.PersonId == found.Record);
            await rows.ExecuteUpdateAsync(u => u.SetProperty(c => c.DestroyDueOn, last));
            return new(found.Record, () => rows.ExecuteUpdateAsync(u => u.SetProperty(c => c.DestroyDueOn, (DateOnly?)null)));
        }),
        ("T-17", "award-to-order", async (db, last) =>
        {
            var found = await AwardCase(db, AwardState.Considered);
            await db.Set<Award>().Where(a => a.Id == found.Record).ExecuteUpdateAsync(u => u.SetProperty(a => a.OrderDueOn, last));
            return found;
        }),
        ("T-18", "young-specialist-ends", YoungCase),
    ];

    public static TheoryData<string, string, DateOnly> BorderDays
    {
        get
        {
            var data = new TheoryData<string, string, DateOnly>();
            foreach (var (term, code, _) in Borders)
            {
                // A working day, and a day of the January holidays, whose next day is one too.
                foreach (var last in new[] { new DateOnly(2026, 12, 10), new DateOnly(2027, 1, 5) }) data.Add(term, code, last);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(BorderDays))]
    public async Task The_last_day_is_in_time_and_the_next_is_late(string term, string code, DateOnly last)
    {
        var rule = WorkRules.All.Single(r => r.Code == code);
        var of = Borders.Single(b => b.Term == term && b.Code == code).Of;
        await portal.InSchoolAsync(portal.First, async db =>
        {
            var story = await of(db, last);
            Assert.False((await TellAsync(db, story.Record, last))!.Late, "the last day");
            Assert.True((await TellAsync(db, story.Record, last.AddDays(1)))!.Late, "the day after");
            Assert.True((await TellAsync(db, story.Record, last.AddDays(200)))!.Late, "long after");
            if (story.NotYet is { } before) Assert.Null(await TellAsync(db, story.Record, before));
            Assert.True((await TellAsync(db, story.Record, last))!.Term is { Rule.Length: > 10, Source.Length: > 5 }, "rule and source");

            if (story.Pair is { } pair)
            {
                await db.Set<Mentorship>().Where(m => m.Id == pair).ExecuteUpdateAsync(u => u.SetProperty(m => m.State, MentorshipState.Suspended));
                Assert.Null(await TellAsync(db, story.Record, last.AddDays(1)));
                await db.Set<Mentorship>().Where(m => m.Id == pair).ExecuteUpdateAsync(u => u.SetProperty(m => m.State, MentorshipState.Active));
            }
        });
        await portal.InSchoolAsync(portal.First, async db =>
        {
            var story = await of(db, last);
            await story.Done();
            Assert.Null(await TellAsync(db, story.Record, last.AddDays(1)));
        });

        async Task<WorkItem?> TellAsync(PortalDbContext db, Guid record, DateOnly today) =>
            (await rule.Rows(db, Values(today)).ToListAsync()).Find(r => r.RecordId == record) is { } row ? rule.Tell(row, new WorkDay(today, 180), acts: true) : null;
    }

    [Fact]
    public void Every_deadline_that_rules_tell_has_its_border_here_and_the_rest_is_known()
    {
        Assert.Equal(WorkRules.All.Where(r => r.Term is not null).Select(r => r.Term!).Distinct().Order(),
            Borders.Select(b => b.Term).Distinct().Except(["T-02", "T-05", "T-06"]).Order());
        // Baseline and closing questionnaires (T-16): not there yet.
        Assert.Equal(["T-16"], Enumerable.Range(1, 18).Select(n => $"T-{n:00}").Except(Borders.Select(b => b.Term)));
    }

    [Fact]
    public void What_is_posted_in_the_staff_room_is_nobodys_secret()
    {
        // Plans and reports are received by an office, whose part in it is known to both of the pair.
        Assert.All(WorkRules.All.Where(r => r.IsPosted), r => Assert.False(r.IsHiddenFromMentee || r.IsOfPeople, r.Code));
        foreach (var secret in new[] { "consent", "petition", "finding", "control", "diary-", "entry-", "acknowledge", "efficiency", "achievement", "visit", "interview",
            "conclusion", "end-without", "pair-suspended", "data-to", "account" })
        {
            Assert.DoesNotContain(WorkRules.All, r => r.IsPosted && r.Code.Contains(secret, StringComparison.Ordinal));
        }
    }

    // A base record of a mentee entered or looked through a year before its last day.
    private static async Task<Case> RefreshCase(PortalDbContext db, DateOnly last)
    {
        var person = Person(db);
        var record = TestData.InPool(db, person, PoolSide.Mentees);
        await db.SaveChangesAsync();
        await db.Set<PoolRecord>().Where(r => r.Id == record.Id).ExecuteUpdateAsync(u => u.SetProperty(r => r.EnteredOn, last.AddMonths(-12)));
        return new(person, () =>
        {
            Assert.Null(record.Refresh(person, Today));
            return db.SaveChangesAsync();
        });
    }

    // A young specialist whose three years of teaching are full on the last day.
    private static async Task<Case> YoungCase(PortalDbContext db, DateOnly last)
    {
        var person = Person(db);
        var record = TestData.InPool(db, person, PoolSide.Mentees);
        await db.SaveChangesAsync();
        await db.Set<PoolRecord>().Where(r => r.Id == record.Id).ExecuteUpdateAsync(u => u.SetProperty(r => r.Category, PoolCategory.YoungSpecialist));
        await db.Set<Person>().Where(p => p.Id == person).ExecuteUpdateAsync(u => u.SetProperty(p => p.ExperienceSince, last.AddYears(-3)));
        return new(person, () => db.Set<PoolRecord>().Where(r => r.Id == record.Id).ExecuteUpdateAsync(u => u.SetProperty(r => r.Category, PoolCategory.WantsNewSkills)));
    }

    // A draft that nobody has commented on, or one that the head of the union has.
    private static async Task<Case> PlanTalkCase(PortalDbContext db, bool isTold)
    {
        var pair = await PairAsync(db);
        var plan = await TestData.PlanAsync(db, pair, null, Measure(40));
        Task SayAsync(Guid by, int minute) => AddAsync(db, PlanComment.Write(plan, by, "Добавьте открытый урок", TestClock.Start.UtcDateTime.AddMinutes(minute)).Value);
        if (isTold) return new(plan.Id, () => SayAsync(Person(db), 1)) { Pair = pair.Id };

        await SayAsync(Person(db), 1);
        return new(plan.Id, () => SayAsync(pair.MentorId, 2)) { Pair = pair.Id };
    }

    private static async Task<Case> PlanEndCase(PortalDbContext db, DateOnly last)
    {
        var pair = await PairAsync(db);
        var plan = await TestData.PlanAsync(db, pair, Person(db), Measure(10));
        await db.Set<Plan>().Where(p => p.Id == plan.Id).ExecuteUpdateAsync(u => u.SetProperty(p => p.EndsOn, last));
        return new(plan.Id, () => db.Set<Plan>().Where(p => p.Id == plan.Id).ExecuteUpdateAsync(u => u.SetProperty(p => p.State, PlanState.Fulfilled)))
        { Pair = pair.Id, NotYet = last.AddDays(-15) };
    }

    private static async Task<Case> ControlEndCase(PortalDbContext db, DateOnly last)
    {
        var found = await ControlCase(db, SchoolRole.DeputyDirectorAcademic);
        await db.Set<ControlEvent>().Where(c => c.Id == found.Record).ExecuteUpdateAsync(u => u.SetProperty(c => c.DueOn, last).SetProperty(c => c.FromOn, Today));
        return found with { NotYet = last.AddDays(-15) };
    }

    private static async Task<Case> AssessCase(PortalDbContext db, DateOnly last)
    {
        var found = await StageCase(db, AssessmentState.PackageComplete);
        await db.Set<StageAssessment>().Where(a => a.Id == found.Record).ExecuteUpdateAsync(u => u.SetProperty(a => a.DueOn, last));
        return found;
    }

    // The conclusion is to be given, or its papers are to be filed, by the day that the program counts from the interview.
    private static async Task<Case> FilingCase(PortalDbContext db, AssessmentState state, DateOnly last)
    {
        var found = await StageCase(db, AssessmentState.InterviewHeld);
        var rows = db.Set<StageAssessment>().Where(a => a.Id == found.Record);
        await rows.ExecuteUpdateAsync(u => u.SetProperty(a => a.State, state).SetProperty(a => a.FilingDueOn, last));
        return found with { Done = () => rows.ExecuteUpdateAsync(u => u.SetProperty(a => a.State, AssessmentState.Filed)) };
    }

    private static async Task<Case> PeriodicEndCase(PortalDbContext db, bool isMentees, DateOnly last)
    {
        var found = await PeriodicCase(db, SchoolRole.MethodUnionHead, isMentees, handedIn: false);
        await db.Set<PeriodicReport>().Where(r => r.Id == found.Record).ExecuteUpdateAsync(u => u.SetProperty(r => r.ToOn, last).SetProperty(r => r.DueOn, last));
        return found;
    }
}
