using MentoringPortal.Data;
using MentoringPortal.Data.Accounts;
using MentoringPortal.Domain.Achievements;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Assignments;
using MentoringPortal.Domain.Awards;
using MentoringPortal.Domain.Checklists;
using MentoringPortal.Domain.Consents;
using MentoringPortal.Domain.Controls;
using MentoringPortal.Domain.Councils;
using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Disputes;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Domain.Petitions;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Publications;
using MentoringPortal.Domain.Reports;
using MentoringPortal.Domain.RoadMaps;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Domain.Surveys;
using MentoringPortal.Domain.Visits;
using MentoringPortal.Testing;
using MentoringPortal.Web.Infrastructure.Security;
using MentoringPortal.Web.Infrastructure.Work;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MentoringPortal.Web.Tests.Work;

/// <summary>
/// Every rule of the rooms by one table: told from the day on which it is due, not before, not when it is done, to no other school, and of a pair that pauses only where that is
/// said.
/// </summary>
public sealed partial class WorkRuleTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static readonly DateOnly Today = TestClock.Today;

    private static int _people;

    private static readonly Dictionary<string, Func<PortalDbContext, Task<Case>>> Cases = new()
    {
        ["consent-missing"] = async db =>
        {
            var person = Person(db);
            await AddAsync(db, new PoolRecord(person, PoolSide.Mentors, Today.AddDays(-10)));
            var consent = new Consent(person, ConsentKind.PersonalData, Today.AddDays(-10));
            await AddAsync(db, consent);
            return new(person, () => db.Set<Consent>().Where(c => c.Id == consent.Id).ExecuteUpdateAsync(u => u.SetProperty(c => c.State, ConsentState.Given)));
        },
        ["data-to-destroy"] = async db =>
        {
            var person = Person(db);
            var consent = new Consent(person, ConsentKind.PersonalData, Today.AddDays(-10));
            Assert.Null(consent.Receive(Today, person, null, Today) ?? consent.Revoke(Today, "Заявление", Today));
            await AddAsync(db, consent);
            return new(person, () =>
            {
                var next = consent.AskAgain(Today).Value;
                Assert.Null(next.Receive(Today, person, null, Today));
                return AddAsync(db, next);
            });
        },
        ["pair-suspended"] = async db =>
        {
            var pair = await PairAsync(db);
            var consent = await db.Set<Consent>().FirstAsync(c => c.ScopeId == pair.Id);
            await AddAsync(db, Pause.ForConsent(pair.Id, consent, Today, "отозвано согласие"));
            await db.Set<Mentorship>().Where(m => m.Id == pair.Id).ExecuteUpdateAsync(u => u.SetProperty(m => m.State, MentorshipState.Suspended));
            return new(pair.Id, () => db.Set<Pause>().Where(p => p.ScopeId == pair.Id).ExecuteUpdateAsync(u => u.SetProperty(p => p.ToOn, Today.AddDays(-1))));
        },
        ["own-consent"] = async db =>
        {
            var consent = new Consent(Person(db), ConsentKind.Distribution, Today);
            await AddAsync(db, consent);
            return new(consent.Id, () => db.Set<Consent>().Where(c => c.Id == consent.Id).ExecuteUpdateAsync(u => u.SetProperty(c => c.State, ConsentState.Given)));
        },
        ["account-missing"] = async db =>
        {
            var person = Person(db);
            TestData.InPool(db, person, PoolSide.Mentors);
            await db.SaveChangesAsync();
            return new(person, () => AddAsync(db, new Invitation(person.ToByteArray(), "Имя", person, SchoolRole.Mentor, TestClock.Start.UtcDateTime)));
        },
        ["mentee-unpaired"] = async db =>
        {
            var person = Person(db);
            var record = TestData.InPool(db, person, PoolSide.Mentees);
            await db.SaveChangesAsync();
            return new(person, () => db.Set<PoolRecord>().Where(r => r.Id == record.Id).ExecuteUpdateAsync(u => u.SetProperty(r => r.State, PoolState.Withdrawn)));
        },
        ["mentee-to-refresh"] = async db => (await RefreshCase(db, Today)) with { NotYet = Today.AddDays(-15) },
        ["young-specialist-ends"] = async db => (await YoungCase(db, Today)) with { NotYet = Today.AddDays(-31) },
        ["plan-to-comment"] = async db => await PlanTalkCase(db, isTold: true),
        ["plan-commented"] = async db => await PlanTalkCase(db, isTold: false),
        ["plan-ending"] = async db => (await PlanEndCase(db, Today.AddDays(14))) with { NotYet = Today.AddDays(-1) },
        ["pair-without-order"] = async db => await PairCase(db, pair: await ProposedAsync(db), done: MentorshipState.InOrder),
        ["pair-ending"] = async db =>
        {
            var pair = await PairAsync(db);
            Task Announce(DateOnly? day) => db.Set<Mentorship>().Where(m => m.Id == pair.Id).ExecuteUpdateAsync(u => u.SetProperty(m => m.EndsEarlyOn, day));
            await Announce(Today.AddDays(5));
            return new(pair.Id, () => Announce(null)) { Pair = pair.Id };
        },
        ["pair-to-end"] = async db => await PairCase(db, await PairAsync(db, -100, -1), MentorshipState.Completed, notYet: Today.AddDays(-1)),
        ["pair-to-prolong"] = async db =>
        {
            var pair = await PairAsync(db, endsIn: 90);
            var stages = db.Set<TrackStage>().Where(s => s.StageCode == TestData.FirstStage.Code
                && db.Set<Participation>().Any(p => p.Id == s.ParticipationId && p.PersonId == pair.MenteeId));
            await stages.ExecuteUpdateAsync(u => u.SetProperty(s => s.BaseTo, pair.EndsOn).SetProperty(s => s.EndsOn, pair.EndsOn.AddDays(45)));
            return new(pair.Id, () => stages.ExecuteUpdateAsync(u => u.SetProperty(s => s.EndsOn, pair.EndsOn))) { Pair = pair.Id, NotYet = Today.AddDays(-1) };
        },
        ["end-without-order"] = async db =>
        {
            var pair = await PairAsync(db);
            await db.Set<Mentorship>().Where(m => m.Id == pair.Id)
                .ExecuteUpdateAsync(u => u.SetProperty(m => m.EndGround, EarlyEndGround.Dismissal).SetProperty(m => m.EndsEarlyOn, Today.AddDays(5)));
            return new(pair.Id, () => db.Set<Mentorship>().Where(m => m.Id == pair.Id).ExecuteUpdateAsync(u => u.SetProperty(m => m.EndGround, (EarlyEndGround?)null)));
        },
        ["order-to-sign"] = db => OrderCase(db, OrderState.OnApproval),
        ["order-returned"] = db => OrderCase(db, OrderState.Draft, "Назовите протокол"),
        ["order-draft"] = db => OrderCase(db, OrderState.Draft),
        ["order-acknowledging"] = db => OrderCase(db, OrderState.Acknowledging),
        ["acknowledgement-overdue"] = db => DocumentCase(db, TestClock.Start.UtcDateTime.AddDays(-20), null),
        ["to-acknowledge"] = db => DocumentCase(db, TestClock.Start.UtcDateTime, null),
        ["to-acknowledge-reminded"] = db => DocumentCase(db, TestClock.Start.UtcDateTime, Today),
        ["cancellation-untold"] = async db =>
        {
            var found = await DocumentCase(db, TestClock.Start.UtcDateTime, null);
            var told = db.Set<Acknowledgement>().Where(a => a.DocumentId == found.Record);
            await told.ExecuteUpdateAsync(u => u.SetProperty(a => a.Method, AcknowledgementMethod.OnPaper).SetProperty(a => a.UntoldCancellationOn, Today));
            return new(found.Record, () => told.ExecuteUpdateAsync(u => u.SetProperty(a => a.UntoldCancellationOn, (DateOnly?)null)));
        },
        ["plan-missing"] = async db => await PairCase(db, await PairAsync(db), pair => PlansAsync(db, pair, Person(db)), notYet: Today.AddDays(-71)),
        ["plan-to-compose"] = async db => await PairCase(db, await PairAsync(db), pair => PlansAsync(db, pair, null), notYet: Today.AddDays(-71)),
        ["plan-to-compose-together"] = async db => await PairCase(db, await PairAsync(db), pair => PlansAsync(db, pair, null), notYet: Today.AddDays(-71)),
        ["plan-returned"] = db => PlanCase(db, PlanState.Draft, "Добавьте сроки"),
        ["plan-draft"] = db => PlanCase(db, PlanState.Draft, null),
        ["plan-draft-to-check"] = db => PlanCase(db, PlanState.Draft, null),
        ["plan-to-approve"] = db => PlanCase(db, PlanState.OnReview, null, ProgramRole.DeputyAcademic),
        ["plan-to-approve-methodical"] = db => PlanCase(db, PlanState.OnReview, null, ProgramRole.DeputyMethodical),
        ["plan-to-approve-director"] = db => PlanCase(db, PlanState.OnReview, null, ProgramRole.Director),
        ["plan-to-evaluate"] = async db =>
        {
            var pair = await PairAsync(db, -70, 60);
            await TestData.TrackAsync(db, pair);
            var kind = TestData.Program.PlanKindList.First(k => TestData.Program.StageList.Any(s => s.Kind == StageKind.Closing && s.Package.Any(p => p.Plan == k.Code)));
            var plan = Plan.Begin(pair, kind);
            Assert.Empty(plan.AddItem(new PlanItemCard("Подвести итоги", null, Today, PlanItemResponsible.Both, null), Today));
            Assert.Null(plan.Submit() ?? plan.Approve(Person(db), Today.AddDays(-60)));
            await AddAsync(db, plan);
            return new(plan.Id, () => db.Set<Plan>().Where(p => p.Id == plan.Id).ExecuteUpdateAsync(u => u.SetProperty(p => p.EvaluatedOn, Today)))
            { Pair = pair.Id, NotYet = Today.AddDays(-1) };
        },
        ["prepare-first-meeting"] = async db =>
        {
            var pair = await TestData.ActivePairAsync(db, Person(db), Person(db), Today.AddDays(-3), prepared: false);
            await TestData.TrackAsync(db, pair);
            return await PairCase(db, pair, _ => MarkAsync(db, pair, TestData.GateLists[0]), notYet: Today.AddDays(-4));
        },
        ["unit-plan-to-compose"] = async db =>
        {
            var pair = await TestData.ActivePairAsync(db, Person(db), Person(db), Today.AddDays(-3), prepared: false);
            await TestData.TrackAsync(db, pair);
            var kind = TestData.Program.PlanKind(TestData.FirstStage.Checklists!.First(c => c.Plan is not null).Plan)!;
            return await PairCase(db, pair, p => AddAsync(db, Plan.Begin(p, kind)), notYet: Today.AddDays(-4));
        },
        ["duties-of-mentor"] = db => DutiesCase(db, "duties-mentor", (pair, _) => pair.UnitId),
        ["duties-of-mentee"] = db => DutiesCase(db, "duties-mentee", (_, track) => track.Id),
        ["measure-due"] = db => MeasureCase(db, PlanItemResponsible.Mentor),
        ["own-measure-due"] = db => MeasureCase(db, PlanItemResponsible.Mentee),
        ["meeting-to-close"] = async db => await MeetingCase(db, -1) with { NotYet = Today.AddDays(-1) },
        ["meeting-ahead"] = async db => await MeetingCase(db, 7) with { NotYet = Today.AddDays(-1) },
        ["own-meeting-ahead"] = async db => await MeetingCase(db, 0) with { NotYet = Today.AddDays(-8) },
        ["step-to-check"] = async db =>
        {
            var pair = await PairAsync(db);
            var meeting = await TestData.MeetingAsync(db, pair, Today.AddDays(-7), new Domain.Meetings.MeetingLog("Урок", null, null, "Провести урок", Today));
            return new(meeting.Id, () => db.Set<Domain.Meetings.Meeting>().Where(m => m.Id == meeting.Id).ExecuteUpdateAsync(u => u.SetProperty(m => m.CheckedOn, Today)))
            {
                Pair = pair.Id,
                NotYet = Today.AddDays(-1),
            };
        },
        ["own-step-ahead"] = async db =>
        {
            var pair = await PairAsync(db);
            var meeting = await TestData.MeetingAsync(db, pair, Today.AddDays(-7), new Domain.Meetings.MeetingLog("Урок", null, null, "Провести урок", Today.AddDays(3)));
            return new(meeting.Id, () => db.Set<Domain.Meetings.Meeting>().Where(m => m.Id == meeting.Id).ExecuteUpdateAsync(u => u.SetProperty(m => m.CheckedOn, Today)))
            {
                Pair = pair.Id,
                NotYet = Today.AddDays(-1),
            };
        },
        ["assignment-to-do"] = db => AssignmentCase(db, AssignmentState.Given, AssignmentState.HandedIn),
        ["assignment-returned"] = db => AssignmentCase(db, AssignmentState.Returned, AssignmentState.HandedIn),
        ["assignment-to-check"] = db => AssignmentCase(db, AssignmentState.HandedIn, AssignmentState.Accepted),
        ["assignment-late"] = async db => (await AssignmentCase(db, AssignmentState.Given, AssignmentState.Withdrawn, -1)) with { NotYet = Today.AddDays(-1) },
        ["entry-step-to-check"] = db => StepCase(db, 0),
        ["own-entry-step"] = db => StepCase(db, 3),
        ["diary-important"] = db => AlertCase(db, answered: false),
        ["diary-answered"] = db => AlertCase(db, answered: true),
        ["diary-commented"] = db => CommentCase(db, pair => pair.MenteeId, pair => pair.MentorId),
        ["own-diary-commented"] = db => CommentCase(db, pair => pair.MentorId, pair => pair.MenteeId),
        ["event-to-report"] = async db => await EventCase(db, -1) with { NotYet = Today.AddDays(-1) },
        ["event-ahead"] = async db => await EventCase(db, 7) with { NotYet = Today.AddDays(-1) },
        ["diary-silent"] = async db => await PairCase(db, await PairAsync(db), pair => TestData.EntryAsync(db, pair, Today, "Встреча"), Today.AddDays(-50)),
        ["meeting-to-record"] = async db => await PairCase(db, await PairAsync(db), pair => TestData.EntryAsync(db, pair, Today, "Встреча"), Today.AddDays(-50)),
        ["first-meeting"] = async db => await PairCase(db, await PairAsync(db, -3), pair => TestData.EntryAsync(db, pair, Today, "Встреча"), Today.AddDays(-4)),
        ["survey-to-fill"] = async db => await PairCase(db, await PairAsync(db, -3), pair => HandInAsync(db, pair), Today.AddDays(-4)),
        ["questionnaire-to-fill"] = async db =>
        {
            var pair = await PairAsync(db, -3);
            await db.Set<Participation>().Where(p => p.PersonId == pair.MenteeId).ExecuteUpdateAsync(u => u.SetProperty(p => p.Questionnaire, "scale"));
            return await PairCase(db, pair, async _ =>
            {
                var answers = new SurveyResponse(pair.MenteeId, pair.Id, "scale", 1);
                await AddAsync(db, answers);
                await db.Set<SurveyResponse>().Where(r => r.Id == answers.Id).ExecuteUpdateAsync(u => u.SetProperty(r => r.SubmittedAt, TestClock.Start.UtcDateTime));
            }, Today.AddDays(-4));
        },
        ["package-incomplete"] = async db =>
        {
            var pair = await PairAsync(db, -100);
            var assessment = await TestData.OpenedAsync(db, pair);
            return new(assessment.Id, () => HandInAsync(db, pair)) { Pair = pair.Id, NotYet = pair.StartsOn.AddMonths(3).AddDays(-1) };
        },
        ["package-to-conclude"] = db => LaterStageCase(db, s => s is { JointReview: false, Conclusion: not null }),
        ["package-to-accept"] = db => LaterStageCase(db, s => s.Conclusion is null),
        ["curating-to-change"] = async db =>
        {
            var found = await StageCase(db, AssessmentState.InterviewHeld, isOfRunningPair: true);
            await db.Set<StageAssessment>().Where(a => a.Id == found.Record).ExecuteUpdateAsync(u => u.SetProperty(a => a.AsksChangeOfMentor, true));
            return found with
            {
                Done = () => db.Set<StageAssessment>().Where(a => a.Id == found.Record).ExecuteUpdateAsync(u => u.SetProperty(a => a.AsksChangeOfMentor, false)),
            };
        },
        ["assessment-of-director"] = async db =>
        {
            var deputies = await db.Set<Membership>().Where(m => (m.Roles & Rights.Deputies) != 0).Select(m => m.PersonId!.Value).ToListAsync();
            var mentee = Person(db);
            foreach (var deputy in deputies) await TestData.ActivePairAsync(db, deputy, mentee);
            var assessment = await db.Set<StageAssessment>().SingleAsync(a => a.MenteeId == mentee);
            TestData.HandIn(assessment);
            await db.SaveChangesAsync();
            return new(assessment.Id, () => db.Set<StageAssessment>().Where(a => a.Id == assessment.Id)
                .ExecuteUpdateAsync(u => u.SetProperty(a => a.State, AssessmentState.Filed)));
        },
        ["plan-to-hand-in"] = async db =>
        {
            var pair = await PairAsync(db, -100);
            var assessment = await TestData.OpenedAsync(db, pair);
            return new(assessment.Id, () => HandInAsync(db, pair)) { Pair = pair.Id, NotYet = pair.StartsOn.AddMonths(3).AddDays(-31) };
        },
        ["assessment-left"] = async db =>
        {
            var found = await StageCase(db, AssessmentState.CollectingPackage);
            var pair = await db.Set<StageAssessment>().Where(a => a.Id == found.Record).Select(a => a.MentorshipId).SingleAsync();
            await db.Set<Mentorship>().Where(m => m.Id == pair).ExecuteUpdateAsync(u => u.SetProperty(m => m.State, MentorshipState.TerminatedEarly));
            return found;
        },
        ["package-complete"] = db => StageCase(db, AssessmentState.PackageComplete),
        ["review-held"] = db => StageCase(db, AssessmentState.UnderReview),
        ["conclusion-drafted"] = db => StageCase(db, AssessmentState.ConclusionDrafted),
        ["interview-to-hold"] = db => StageCase(db, AssessmentState.InterviewScheduled),
        ["conclusion-to-issue"] = db => StageCase(db, AssessmentState.InterviewHeld),
        ["correction-to-issue"] = async db =>
        {
            var found = await StageCase(db, AssessmentState.InterviewHeld);
            await db.Set<StageAssessment>().Where(a => a.Id == found.Record).ExecuteUpdateAsync(u => u.SetProperty(a => a.CorrectedDocumentId, Guid.NewGuid()));
            return found with
            {
                Done = () => db.Set<StageAssessment>().Where(a => a.Id == found.Record).ExecuteUpdateAsync(u => u.SetProperty(a => a.CorrectedDocumentId, (Guid?)null)),
            };
        },
        ["conclusion-to-acknowledge"] = async db =>
        {
            var found = await StageCase(db, AssessmentState.InterviewHeld);
            await db.Set<StageAssessment>().Where(a => a.Id == found.Record).ExecuteUpdateAsync(u => u.SetProperty(a => a.ConclusionDocumentId, Guid.NewGuid()));
            return found;
        },
        ["filing"] = async db =>
        {
            var found = await StageCase(db, AssessmentState.InterviewHeld);
            await db.Set<StageAssessment>().Where(a => a.Id == found.Record).ExecuteUpdateAsync(u => u.SetProperty(a => a.State, AssessmentState.Acknowledged));
            return found with
            {
                Done = () => db.Set<StageAssessment>().Where(a => a.Id == found.Record).ExecuteUpdateAsync(u => u.SetProperty(a => a.State, AssessmentState.Filed)),
            };
        },
        ["interview-to-come"] = async db =>
        {
            var found = await StageCase(db, AssessmentState.InterviewScheduled);
            var pair = await db.Set<StageAssessment>().Where(a => a.Id == found.Record).Select(a => a.MentorshipId).SingleAsync();
            return found with { Record = pair, Pair = pair };
        },
        ["review-to-write"] = async db =>
        {
            var pair = await PairAsync(db, -100);
            return new((await TestData.OpenedAsync(db, pair)).Id, () => HandInAsync(db, pair)) { Pair = pair.Id, NotYet = pair.StartsOn.AddMonths(3).AddDays(-31) };
        },
        ["report-to-write"] = db => ReportCase(db, isMentees: false),
        ["own-report-to-write"] = db => ReportCase(db, isMentees: true),
        ["efficiency-sheet"] = async db =>
        {
            var found = await StageCase(db, AssessmentState.InterviewHeld);
            await db.Set<StageAssessment>().Where(a => a.Id == found.Record).ExecuteUpdateAsync(u => u.SetProperty(a => a.State, AssessmentState.Filed));
            var pair = await db.Set<StageAssessment>().Where(a => a.Id == found.Record).Select(a => a.MentorshipId).SingleAsync();
            return found with { Record = pair };
        },
        // Every curator of the school stands in the pair.
        ["efficiency-sheet-of-curator"] = async db =>
        {
            var found = await StageCase(db, AssessmentState.InterviewHeld);
            await db.Set<StageAssessment>().Where(a => a.Id == found.Record).ExecuteUpdateAsync(u => u.SetProperty(a => a.State, AssessmentState.Filed));
            var pair = await db.Set<StageAssessment>().Where(a => a.Id == found.Record).Select(a => a.MentorshipId).SingleAsync();
            var mentor = await db.Set<Mentorship>().Where(m => m.Id == pair).Select(m => m.MentorId).SingleAsync();
            await db.Set<Membership>().Where(m => (m.Roles & SchoolRole.Curator) != 0).ExecuteUpdateAsync(u => u.SetProperty(m => m.PersonId, mentor));
            return found with { Record = pair };
        },
        ["decision-to-do"] = DecisionCase,
        ["decision-due"] = async db => (await DecisionCase(db)) with { NotYet = Today.AddDays(-1) },
        ["minutes-to-register"] = async db =>
        {
            var meeting = Meeting(Today.AddDays(-1));
            await AddAsync(db, meeting);
            return new(meeting.Id, () => db.Set<CouncilMeeting>().Where(m => m.Id == meeting.Id).ExecuteUpdateAsync(u => u.SetProperty(m => m.State, MeetingState.Registered)))
            {
                NotYet = Today.AddDays(-1),
            };
        },
        ["hearing-due"] = async db =>
        {
            var pair = await PairAsync(db);
            await db.Set<CouncilPack>().Where(p => p.Kind == PackKind.Hearing).ExecuteDeleteAsync();
            var quarter = new SchoolQuarter(2000 + Interlocked.Increment(ref _people), 1, Today.AddDays(-1), Today.AddDays(7));
            await AddAsync(db, quarter);
            await AddAsync(db, new PeriodicReport($"r{Interlocked.Increment(ref _people)}", "Отчёт", pair.Id, pair.MentorId, SchoolRole.Curator,
                new Domain.Reports.ReportPeriod(Today.AddDays(-1), Today.AddDays(7), "I четверть"), hearings: 2));
            return new(quarter.Id, async () => await AddAsync(db, CouncilPack.Prepare(new("О ходе наставничества", Today.AddDays(-1), Today, false, ["heard"]),
                Person(db), Today, PackKind.Hearing).Value))
            { NotYet = Today.AddDays(-1) };
        },
        ["hearing-due-usual"] = async db =>
        {
            var pair = await PairAsync(db);
            await db.Set<CouncilPack>().Where(p => p.Kind == PackKind.Hearing).ExecuteDeleteAsync();
            var period = new Domain.Reports.ReportPeriod(new(2026, 9, 1), new(2026, 10, 31), "I четверть 2026/2027");
            await AddAsync(db, new PeriodicReport($"r{Interlocked.Increment(ref _people)}", "Отчёт", pair.Id, pair.MentorId, SchoolRole.Curator, period, hearings: 2));
            return new(db.CurrentSchoolId!.Value, async () => await AddAsync(db, CouncilPack.Prepare(new("О ходе наставничества", period.FromOn, period.ToOn, false, ["heard"]),
                Person(db), Today, PackKind.Hearing).Value))
            { NotYet = period.ToOn.AddDays(-8) };
        },
        ["program-draft"] = async db =>
        {
            var program = new Domain.Programs.Program($"Программа {Interlocked.Increment(ref _people)}", "s0", 2026, 36);
            db.Add(program);
            var edition = ProgramEdition.Begin(program.Id, 1, null, Today).Value;
            await AddAsync(db, edition);
            return new(program.Id, () => db.Set<ProgramEdition>().Where(e => e.Id == edition.Id).ExecuteUpdateAsync(u => u.SetProperty(e => e.State, EditionState.InForce)));
        },
        ["periodic-report"] = db => PeriodicCase(db, SchoolRole.MethodUnionHead, isMentees: false, handedIn: false),
        ["own-periodic-report"] = db => PeriodicCase(db, SchoolRole.MethodUnionHead, isMentees: true, handedIn: false),
        ["periodic-report-to-accept-union"] = db => PeriodicCase(db, SchoolRole.MethodUnionHead, isMentees: false, handedIn: true),
        ["periodic-report-to-accept-deputy"] = db => PeriodicCase(db, SchoolRole.DeputyDirectorAcademic, isMentees: true, handedIn: true),
        ["periodic-report-to-accept-curator"] = db => PeriodicCase(db, SchoolRole.Curator, isMentees: false, handedIn: true),
        ["periodic-report-to-hear"] = async db =>
        {
            var pair = await PairAsync(db);
            var report = new PeriodicReport($"r{Interlocked.Increment(ref _people)}", "Отчёт", pair.Id, pair.MenteeId, SchoolRole.Curator,
                Domain.Reports.ReportPeriod.Of(ReportRhythm.HalfYear, Today)!, hearings: 1);
            Assert.Empty(report.Write([new("Раздел", "Сделано")]));
            Assert.Empty(report.HandIn([], Today));
            Assert.Null(report.Accept(Person(db), Today));
            await AddAsync(db, report);
            return new(report.Id, () => AddAsync(db, ReportHearing.Record(report, new(HearingPlace.Staff, Today, "Принять к сведению"), [], Person(db), Today).Value));
        },
        ["visit-to-read"] = db => VisitCase(db, byMentee: false),
        ["mentors-visit-to-read"] = db => VisitCase(db, byMentee: true),
        ["control-of-deputy"] = db => ControlCase(db, SchoolRole.DeputyDirectorAcademic),
        ["control-of-curator"] = db => ControlCase(db, SchoolRole.Curator),
        ["control-of-union"] = db => ControlCase(db, SchoolRole.MethodUnionHead),
        ["control-of-named"] = db => ControlCase(db, SchoolRole.Curator, named: true),
        ["finding-to-remove"] = db => FindingCase(db, ofMentor: true, 5, FindingState.Answered),
        ["own-finding-to-remove"] = db => FindingCase(db, ofMentor: false, 5, FindingState.Answered),
        ["finding-overdue"] = async db => (await FindingCase(db, ofMentor: false, 5, FindingState.Closed, dueOn: Today.AddDays(-1))) with { NotYet = Today.AddDays(-1) },
        ["finding-to-check"] = db => FindingCase(db, ofMentor: false, 5, FindingState.Closed, state: FindingState.Answered),
        ["petition-to-answer-director"] = db => PetitionCase(db, SchoolRole.Director, PetitionState.Sent),
        ["petition-to-answer-deputy"] = db => PetitionCase(db, SchoolRole.DeputyDirectorAcademic, PetitionState.Sent),
        ["petition-to-answer-methodical"] = db => PetitionCase(db, SchoolRole.DeputyDirectorMethodical, PetitionState.Taken),
        ["petition-to-answer-curator"] = db => PetitionCase(db, SchoolRole.Curator, PetitionState.Taken),
        ["petition-to-answer-psychologist"] = db => PetitionCase(db, SchoolRole.Psychologist, PetitionState.Sent),
        ["petition-to-answer-mentor"] = db => PetitionCase(db, SchoolRole.Mentor, PetitionState.Sent),
        ["petition-answered"] = async db =>
        {
            var found = await PetitionCase(db, SchoolRole.Director, PetitionState.Sent);
            var asked = db.Set<Petition>().Where(p => p.Id == found.Record);
            await asked.ExecuteUpdateAsync(u => u.SetProperty(p => p.State, PetitionState.Answered));
            return new(found.Record, () => asked.ExecuteUpdateAsync(u => u.SetProperty(p => p.State, PetitionState.Closed)));
        },
        ["petition-to-order"] = async db =>
        {
            var pair = await PairAsync(db);
            var petition = Petition.Send(new(PetitionKind.Replacement, SchoolRole.Director, "Прошу"), pair.MenteeId, SchoolRole.Mentee, pair, [Guid.NewGuid()], null,
                new SchoolCalendar("Europe/Moscow"), Today).Value;
            Assert.Empty(petition.Reply(PetitionAnswer.Granted, null, Person(db), SchoolRole.Director, Today));
            await AddAsync(db, petition);
            return new(petition.Id, () => db.Set<Mentorship>().Where(m => m.Id == pair.Id).ExecuteUpdateAsync(u => u.SetProperty(m => m.EndOrderId, Guid.NewGuid())));
        },
        ["publication-to-approve"] = db => PublicationCase(db, PublicationState.OnApproval),
        ["publication-consent"] = db => ShownCase(db, PublicationState.OnApproval),
        ["publication-returned"] = async db =>
        {
            var found = await PublicationCase(db, PublicationState.Draft);
            var rows = db.Set<Publication>().Where(p => p.Id == found.Record);
            await rows.ExecuteUpdateAsync(u => u.SetProperty(p => p.ReturnReason, "Короче"));
            return found;
        },
        ["publication-to-publish"] = db => PublicationCase(db, PublicationState.Approved),
        ["publication-to-withdraw"] = db => ShownCase(db, PublicationState.Published),
        ["dispute-to-appoint"] = db => DisputeCase(db, DisputeState.Filed),
        ["dispute-to-decide"] = db => DisputeCase(db, DisputeState.Considered),
        ["dispute-hearing"] = db => DisputeCase(db, DisputeState.Considered),
        ["dispute-to-carry-out"] = db => DisputeCase(db, DisputeState.Decided),
        ["agreement-to-renew"] = PartnerCase,
        ["award-to-consider"] = db => AwardCase(db, AwardState.Proposed),
        ["award-to-order"] = db => AwardCase(db, AwardState.Considered),
        ["award-to-give"] = db => AwardCase(db, AwardState.InOrder),
        ["achievement-to-confirm"] = db => AchievementCase(db, returned: false),
        ["achievement-returned"] = db => AchievementCase(db, returned: true),
        ["road-map-draft"] = async db =>
        {
            var map = await RoadMapAsync(db);
            return new(map.Id, () => db.Set<RoadMap>().Where(m => m.Id == map.Id).ExecuteUpdateAsync(u => u.SetProperty(m => m.State, RoadMapState.InForce)));
        },
        ["road-map-item"] = async db =>
        {
            var map = await RoadMapAsync(db);
            Assert.Null(map.Approve("от 01.09.2026 № 1", null));
            await db.SaveChangesAsync();
            var term = map.Items[0].Occurrences[0];
            return new(map.Id, () => db.Set<RoadMapOccurrence>().Where(o => o.Id == term.Id).ExecuteUpdateAsync(u => u.SetProperty(o => o.State, OccurrenceState.Done)))
            {
                NotYet = term.FromOn.AddDays(-1),
            };
        },
    };

    // Rows of these rules name a pair and are told while it stands still: the office goes on with papers that it has, talk is answered, a pair may end; and whoever must act to
    // end the pause is told of it.
    private static readonly HashSet<string> GoesOnInPause =
    [
        "pair-suspended", "pair-to-end", "end-without-order", "plan-to-approve", "plan-to-approve-methodical", "plan-to-approve-director",
        "package-complete", "package-to-conclude", "package-to-accept", "review-held", "conclusion-drafted", "interview-to-hold", "conclusion-to-issue", "correction-to-issue",
        "conclusion-to-acknowledge", "filing", "assessment-of-director", "efficiency-sheet", "efficiency-sheet-of-curator",
        "periodic-report-to-accept-union", "periodic-report-to-accept-deputy", "periodic-report-to-accept-curator", "diary-important", "diary-answered",
    ];

    public static TheoryData<string> Codes => [.. WorkRules.All.Select(r => r.Code)];

    [Fact]
    public void Every_rule_has_a_case_here_and_a_code_of_its_own() => Assert.Equal(WorkRules.All.Select(r => r.Code).Order(), Cases.Keys.Order());

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task A_rule_is_told_when_it_is_due_not_before_not_after_and_in_its_own_school_only(string code)
    {
        var rule = WorkRules.All.Single(r => r.Code == code);
        var (found, named) = await portal.InSchoolAsync(portal.First, async db =>
        {
            var story = await Cases[code](db);
            var row = (await rule.Rows(db, Values(Today)).ToListAsync()).Find(r => r.RecordId == story.Record);
            Assert.True(row is not null, "due");
            // The last day on which it was not due. A rule that knows no day tells its record on whatever day: what it waits for is a state, and the act below ends it.
            if (story.NotYet is { } earlier)
            {
                Assert.False(await IsTold(db, story.Record, earlier), "not due yet");
                Assert.True(await IsTold(db, story.Record, earlier.AddDays(1)), $"due on the day after, not first on {await FirstDayAsync(db, story.Record)}");
            }
            else
            {
                Assert.True(await IsTold(db, story.Record, Today.AddYears(-9)), $"due since {await FirstDayAsync(db, story.Record)}: the case names the day before");
            }

            return (story, row.MentorshipId);
        });
        await portal.InSchoolAsync(portal.Second, async db => Assert.False(await IsTold(db, found.Record, Today), "another school"));
        await portal.InSchoolAsync(portal.First, async db =>
        {
            if (named is null) Assert.DoesNotContain(code, GoesOnInPause);
            if ((named ?? found.Pair) is { } pair)
            {
                var rows = db.Set<Mentorship>().Where(m => m.Id == pair);
                var working = await rows.Select(m => m.State).SingleAsync();
                await rows.ExecuteUpdateAsync(u => u.SetProperty(m => m.State, MentorshipState.Suspended));
                Assert.True(GoesOnInPause.Contains(code) == await IsTold(db, found.Record, Today), "in a pause of its pair");
                await rows.ExecuteUpdateAsync(u => u.SetProperty(m => m.State, working));
                Assert.True(await IsTold(db, found.Record, Today), "goes on");
            }
        });
        // The story's own context: the act is done by the record that it holds.
        await portal.InSchoolAsync(portal.First, async db =>
        {
            var story = await Cases[code](db);
            await story.Done();
            Assert.False(await IsTold(db, story.Record, Today), "done");
        });

        async Task<bool> IsTold(PortalDbContext db, Guid record, DateOnly today) => (await rule.Rows(db, Values(today)).ToListAsync()).Exists(r => r.RecordId == record);

        async Task<DateOnly> FirstDayAsync(PortalDbContext db, Guid record)
        {
            var (not, told) = (Today.AddYears(-9), Today);
            while (told.DayNumber - not.DayNumber > 1)
            {
                var middle = not.AddDays((told.DayNumber - not.DayNumber) / 2);
                if (await IsTold(db, record, middle)) told = middle;
                else not = middle;
            }

            return told;
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public Task U5_what_a_rule_tells_of_a_pair_the_page_of_the_pair_tells_too(string code) => portal.InSchoolAsync(portal.First, async db =>
    {
        var number = WorkRules.All.ToList().FindIndex(r => r.Code == code);
        var story = await Cases[code](db);
        var row = (await WorkRules.All[number].Rows(db, Values(Today)).ToListAsync()).Find(r => r.RecordId == story.Record)!;
        if (row.MentorshipId is not { } pair || WorkRules.All[number].OnPair is null) return;
        var values = Values(Today, pair);
        Assert.Contains(await RecordWork.OfPair.ReadAsync(db, values, default), r => r.Rule == number && r.RecordId == story.Record);
        var other = await PairAsync(db);
        Assert.DoesNotContain(await RecordWork.OfPair.ReadAsync(db, Values(Today, other.Id), default), r => r.RecordId == story.Record);
        var cards = await RecordWork.OfPairs.ToListAsync(db, true, new QueryValues { Today = Today, BegunBy = values.BegunBy, DayBegan = values.DayBegan, Ids = [pair, other.Id] },
            default);
        Assert.Contains(cards, r => r.Rule == number && r.RecordId == story.Record && r.OnPairId == pair);
        Assert.DoesNotContain(cards, r => r.RecordId == story.Record && r.OnPairId == other.Id);
    });

    [Theory]
    [MemberData(nameof(Codes))]
    public Task A_rule_never_asks_who_looks(string code) => portal.InSchoolAsync(portal.First, db =>
    {
        var rule = WorkRules.All.Single(r => r.Code == code);
        Assert.Equal(Of(Guid.NewGuid()), Of(Guid.NewGuid()));
        return Task.CompletedTask;

        string Of(Guid me) => rule.Rows(db, new QueryValues { Today = Today, Me = me }).ToQueryString();
    });

    private static QueryValues Values(DateOnly today, Guid id = default) => new()
    {
        Id = id,
        Today = today,
        BegunBy = today.AddMonths(-3),
        IssuedBefore = TestClock.Start.UtcDateTime.AddDays(-5),
        DayBegan = TestClock.Start.UtcDateTime.AddDays(-1),
    };

    private static CouncilMeeting Meeting(DateOnly heldOn) => CouncilMeeting.Call(new MeetingCard(CouncilBody.Pedagogical, heldOn, null, null, null, Guid.NewGuid(),
        Guid.NewGuid(), null,
        Quorum.Half, Majority.OfPresent, false, DecisionWord.Decided), Today).Value;

    // A decision of registered minutes, due today.
    private static async Task<Case> DecisionCase(PortalDbContext db)
    {
        var meeting = Meeting(Today.AddDays(-5));
        Assert.Empty(meeting.Attend([new Attendee(Guid.NewGuid(), true, null)]));
        Assert.Empty(meeting.WriteItem(1, new Domain.Councils.AgendaItem("О деле", null, null, null, 1, 0, 0, true), [new DecisionCard("Исполнить", Person(db), Today)]));
        Assert.Empty(meeting.Register($"{Interlocked.Increment(ref _people)}", null, Today));
        await AddAsync(db, meeting);
        var decision = meeting.Decisions[0].Id;
        return new(decision, () => db.Set<CouncilDecision>().Where(d => d.Id == decision).ExecuteUpdateAsync(u => u.SetProperty(d => d.DoneOn, Today)));
    }

    private static Guid Person(PortalDbContext db)
    {
        var person = TestData.Staff("Дело" + (char)('а' + Interlocked.Increment(ref _people) % 30) + (char)('а' + _people / 30 % 30), "Инна");
        db.Add(person);
        db.SaveChanges();
        return person.Id;
    }

    private static async Task AddAsync(PortalDbContext db, object record)
    {
        db.Add(record);
        await db.SaveChangesAsync();
    }

    private static (string, DateOnly, PlanItemResponsible) Measure(int days, PlanItemResponsible responsible = PlanItemResponsible.Both) =>
        ("Посетить урок", Today.AddDays(days), responsible);

    private static Task<Mentorship> PairAsync(PortalDbContext db, int startsIn = -70, int? endsIn = null) =>
        TestData.ActivePairAsync(db, Person(db), Person(db), Today.AddDays(startsIn), endsIn is { } end ? Today.AddDays(end) : null);

    private static async Task<Mentorship> ProposedAsync(PortalDbContext db)
    {
        var pair = Mentorship.Propose(TestData.InPool(db, Person(db), PoolSide.Mentors), TestData.InPool(db, Person(db), PoolSide.Mentees),
            new MentorshipTerms(MentoringForm.TeacherTeacher, InteractionModel.ExperiencedToYoung, MentoringKind.Traditional, "Методика урока", Today, Today.AddMonths(9), null),
            false).Value;
        await AddAsync(db, pair);
        return pair;
    }

    private static async Task<Case> EventCase(PortalDbContext db, int inDays)
    {
        var person = Person(db);
        var card = new Domain.Events.EventCard(Domain.Events.EventKind.MasterClass, Domain.Events.EventContour.Own, "Мастер-класс", Today.AddDays(inDays), null, null, null, null,
            person);
        var made = Domain.Events.SchoolEvent.Plan(card, [person], Today).Value;
        await AddAsync(db, made);
        return new(made.Id, () => db.Set<Domain.Events.SchoolEvent>().Where(e => e.Id == made.Id).ExecuteUpdateAsync(u => u.SetProperty(e => e.CancelledBecause, "Карантин")));
    }

    private static async Task<Case> MeetingCase(PortalDbContext db, int inDays)
    {
        var pair = await PairAsync(db);
        var meeting = await TestData.MeetingAsync(db, pair, Today.AddDays(inDays));
        return new(meeting.Id, () => db.Set<Domain.Meetings.Meeting>().Where(m => m.Id == meeting.Id)
            .ExecuteUpdateAsync(u => u.SetProperty(m => m.State, Domain.Meetings.MeetingStanding.Held)))
        { Pair = pair.Id };
    }

    // A report of this half-year: asked for, or handed in and waiting for «принято».
    private static async Task<Case> PeriodicCase(PortalDbContext db, SchoolRole receiver, bool isMentees, bool handedIn)
    {
        var pair = await PairAsync(db);
        var report = new PeriodicReport($"r{Interlocked.Increment(ref _people)}", "Отчёт", pair.Id, isMentees ? pair.MenteeId : pair.MentorId, receiver,
            Domain.Reports.ReportPeriod.Of(ReportRhythm.HalfYear, Today)!);
        Assert.Empty(report.Write([new("Раздел", "Сделано")]));
        if (handedIn) Assert.Empty(report.HandIn([], Today));
        await AddAsync(db, report);
        var next = handedIn ? PeriodicState.Accepted : PeriodicState.HandedIn;
        return new(report.Id, () => db.Set<PeriodicReport>().Where(r => r.Id == report.Id).ExecuteUpdateAsync(u => u.SetProperty(r => r.State, next)))
        {
            Pair = handedIn ? null : pair.Id,
        };
    }

    private static async Task<Case> AssignmentCase(PortalDbContext db, AssignmentState state, AssignmentState done, int dueIn = 5)
    {
        var pair = await PairAsync(db);
        var given = Assignment.Give(pair, pair.MentorId, new("Составить план урока", null, null, Today.AddDays(5)), Today).Value;
        await AddAsync(db, given);
        var rows = db.Set<Assignment>().Where(a => a.Id == given.Id);
        await rows.ExecuteUpdateAsync(u => u.SetProperty(a => a.State, state).SetProperty(a => a.DueOn, Today.AddDays(dueIn)).SetProperty(a => a.HandedInOn, Today));
        return new(given.Id, () => rows.ExecuteUpdateAsync(u => u.SetProperty(a => a.State, done))) { Pair = pair.Id };
    }

    // An entry whose next step comes up in so many days; an entry of that day settles it.
    private static async Task<Case> StepCase(PortalDbContext db, int inDays)
    {
        var pair = await PairAsync(db);
        var card = new DiaryEntryCard(DiaryEntryKind.Meeting, Today.AddDays(-7), 45, "Урок", null, null, null, "Провести урок", true) { CheckBackOn = Today.AddDays(inDays) };
        var entry = DiaryEntry.Record(pair, pair.MentorId, card, Today).Value;
        await AddAsync(db, entry);
        return new(entry.Id, async () =>
        {
            var next = await TestData.EntryAsync(db, pair, Today, "Встреча");
            await db.Set<DiaryEntry>().Where(e => e.Id == next.Id).ExecuteUpdateAsync(u => u.SetProperty(e => e.Date, Today.AddDays(inDays)));
        })
        { Pair = pair.Id, NotYet = Today.AddDays(-1) };
    }

    private static async Task<Case> AlertCase(PortalDbContext db, bool answered)
    {
        var pair = await PairAsync(db);
        var entry = await TestData.EntryAsync(db, pair, Today, "Встреча");
        var alert = EntryAlert.Raise(entry, pair, pair.MentorId, "Нужна помощь", Today).Value;
        if (answered) Assert.Empty(alert.Reply("Зайдите завтра", pair, Person(db), Today));
        await AddAsync(db, alert);
        var rows = db.Set<EntryAlert>().Where(a => a.Id == alert.Id);
        return new(entry.Id, () => answered ? rows.ExecuteUpdateAsync(u => u.SetProperty(a => a.ReadOn, Today))
            : rows.ExecuteUpdateAsync(u => u.SetProperty(a => a.AnsweredOn, Today)));
    }

    // Whoever is told answers.
    private static async Task<Case> CommentCase(PortalDbContext db, Func<Mentorship, Guid> by, Func<Mentorship, Guid> told)
    {
        var pair = await PairAsync(db);
        var entry = await TestData.EntryAsync(db, pair, Today, "Встреча");
        await AddAsync(db, EntryComment.Write(entry, by(pair), "Спасибо", Today, TestClock.Start.UtcDateTime).Value);
        return new(entry.Id, () => AddAsync(db, EntryComment.Write(entry, told(pair), "Пожалуйста", Today, TestClock.Start.UtcDateTime.AddMinutes(1)).Value)) { Pair = pair.Id };
    }

    // A sheet that is shown and not read yet.
    private static async Task<Case> VisitCase(PortalDbContext db, bool byMentee)
    {
        var pair = await PairAsync(db);
        var visit = await TestData.VisitAsync(db, pair, byMentee ? pair.MenteeId : pair.MentorId);
        return new(visit.Id, () => db.Set<LessonVisit>().Where(v => v.Id == visit.Id).ExecuteUpdateAsync(u =>
            u.SetProperty(v => v.State, VisitState.Acknowledged)))
        { Pair = pair.Id };
    }

    // A control whose last day is in a fortnight.
    private static async Task<Case> ControlCase(PortalDbContext db, SchoolRole by, bool named = false)
    {
        var pair = await PairAsync(db);
        var control = ControlEvent.Plan(await TestData.TrackAsync(db, pair), new ControlCard("Текущий контроль", null, null, Today.AddDays(14)), by, Today).Value;
        if (named) Assert.Null(control.Name(Person(db), [pair.MentorId, pair.MenteeId]));
        await AddAsync(db, control);
        return new(control.Id, () => db.Set<ControlEvent>().Where(c => c.Id == control.Id).ExecuteUpdateAsync(u => u.SetProperty(c => c.State, ControlState.Held)))
        { Pair = pair.Id, NotYet = Today.AddDays(-1) };
    }

    private static async Task<Case> FindingCase(PortalDbContext db, bool ofMentor, int days, FindingState done, FindingState state = FindingState.Open, DateOnly? dueOn = null)
    {
        var pair = await PairAsync(db);
        var finding = await TestData.FindingAsync(db, pair, ofMentor ? pair.MentorId : pair.MenteeId, Today.AddDays(days));
        var rows = db.Set<Finding>().Where(f => f.Id == finding.Id);
        await rows.ExecuteUpdateAsync(u => u.SetProperty(f => f.State, state).SetProperty(f => f.DueOn, dueOn ?? finding.DueOn));
        return new(finding.Id, () => rows.ExecuteUpdateAsync(u => u.SetProperty(f => f.State, done))) { Pair = pair.Id };
    }

    // Help asked of this office.
    private static async Task<Case> PetitionCase(PortalDbContext db, SchoolRole to, PetitionState state)
    {
        var pair = await PairAsync(db);
        var petition = Petition.Send(new(PetitionKind.Help, to, "Прошу помочь"), pair.MenteeId, SchoolRole.Mentee, pair, [Guid.NewGuid()], null,
            new SchoolCalendar("Europe/Moscow"), Today).Value;
        if (state == PetitionState.Taken) Assert.Null(petition.Take(Person(db), to, Today));
        await AddAsync(db, petition);
        return new(petition.Id, () => db.Set<Petition>().Where(p => p.Id == petition.Id).ExecuteUpdateAsync(u => u.SetProperty(p => p.State, PetitionState.Withdrawn)));
    }

    private static async Task<Case> AchievementCase(PortalDbContext db, bool returned)
    {
        var me = Person(db);
        var made = Achievement.Enter(me, new(AchievementKind.Publication, "Статья", null, Today, null, null, null, "журнал № 3"), null, me, Today).Value;
        if (returned) Assert.Empty(made.Return("Укажите страницы", Person(db)));
        await AddAsync(db, made);
        return new(made.Id, () => db.Set<Achievement>().Where(a => a.Id == made.Id).ExecuteUpdateAsync(u => u.SetProperty(a => a.State, AchievementState.Confirmed)));
    }

    // A road map of one point, which the curator answers for this month.
    private static async Task<RoadMap> RoadMapAsync(PortalDbContext db)
    {
        var program = new Domain.Programs.Program($"Программа {Interlocked.Increment(ref _people)}", "s0", 2026, 36);
        db.Add(program);
        var source = TestData.Program with
        {
            RoadMap = new RoadMapDefinition("Дорожная карта", [], [new(TestData.Program.Phases[0].Code, "Пункт", [[3, 3]], "Куратор", Roles: [ProgramRole.Curator])]),
        };
        var map = RoadMap.Of(program.Id, 2026, source);
        await AddAsync(db, map);
        return map;
    }

    private static async Task<Case> PairCase(PortalDbContext db, Mentorship pair, MentorshipState done, DateOnly? notYet = null)
    {
        await Task.CompletedTask;
        return new(pair.Id, () => db.Set<Mentorship>().Where(m => m.Id == pair.Id).ExecuteUpdateAsync(u => u.SetProperty(m => m.State, done))) { NotYet = notYet };
    }

    private static async Task<Case> PairCase(PortalDbContext db, Mentorship pair, Func<Mentorship, Task> done, DateOnly? notYet = null)
    {
        await Task.CompletedTask;
        return new(pair.Id, () => done(pair)) { Pair = pair.Id, NotYet = notYet };
    }

    private static async Task<Case> OrderCase(PortalDbContext db, OrderState state, string? returned = null)
    {
        var order = new Order(OrderKind.PairsApproval, Today);
        await AddAsync(db, order);
        await db.Set<Order>().Where(o => o.Id == order.Id).ExecuteUpdateAsync(u => u.SetProperty(o => o.State, state).SetProperty(o => o.ReturnReason, returned));
        return new(order.Id, () => db.Set<Order>().Where(o => o.Id == order.Id).ExecuteUpdateAsync(u => u.SetProperty(o => o.State, OrderState.Cancelled)));
    }

    private static async Task<Case> DocumentCase(PortalDbContext db, DateTime issuedAt, DateOnly? remindedOn)
    {
        var document = new IssuedDocument("D-04", "Приказ", null, Today, Guid.NewGuid(), null, "{}", [1], "", issuedAt);
        await AddAsync(db, document);
        var acknowledgement = new Acknowledgement(document.Id, Person(db));
        await AddAsync(db, acknowledgement);
        await db.Set<Acknowledgement>().Where(a => a.Id == acknowledgement.Id).ExecuteUpdateAsync(u => u.SetProperty(a => a.RemindedOn, remindedOn));
        return new(document.Id, () => db.Set<Acknowledgement>().Where(a => a.Id == acknowledgement.Id)
            .ExecuteUpdateAsync(u => u.SetProperty(a => a.Method, AcknowledgementMethod.OnPaper)));
    }

    private static async Task<Case> ReportCase(PortalDbContext db, bool isMentees)
    {
        var (pair, closing) = await TestData.EndingPairAsync(db, Person(db), Person(db));
        var part = closing.Parts.First(p => p.IsMentees == isMentees && p.Kind == PartKind.Paper);
        return new(part.Id, () =>
        {
            TestData.HandIn(closing);
            return db.SaveChangesAsync();
        })
        { Pair = pair.Id, NotYet = part.DueOn!.Value.AddDays(-31) };
    }

    private static async Task<Case> DutiesCase(PortalDbContext db, string list, Func<Mentorship, Participation, Guid> subject)
    {
        var pair = await PairAsync(db, -3);
        var track = await TestData.TrackAsync(db, pair);
        return await PairCase(db, pair, _ => AddAsync(db, ChecklistMark.Mark(list, ChecklistMark.Whole, list, subject(pair, track), pair.MentorId, null, Today).Value),
            notYet: Today.AddDays(-4));
    }

    private static async Task MarkAsync(PortalDbContext db, Mentorship pair, ProgramChecklist list)
    {
        foreach (var (text, number) in list.Items.Select((text, i) => (text, i + 1)))
        {
            await AddAsync(db, ChecklistMark.Mark(list.Code, number, text, pair.UnitId, pair.MentorId, null, Today).Value);
        }
    }

    private static async Task<Case> PlanCase(PortalDbContext db, PlanState state, string? returned, ProgramRole? decider = null)
    {
        var pair = await PairAsync(db);
        var plan = await TestData.PlanAsync(db, pair, null, Measure(40));
        await db.Set<Plan>().Where(p => p.Id == plan.Id).ExecuteUpdateAsync(u => u.SetProperty(p => p.State, state).SetProperty(p => p.ReturnReason, returned)
            .SetProperty(p => p.Decider, decider));
        return new(plan.Id, () => db.Set<Plan>().Where(p => p.Id == plan.Id).ExecuteUpdateAsync(u => u.SetProperty(p => p.State, PlanState.InProgress))) { Pair = pair.Id };
    }

    private static async Task<Case> MeasureCase(PortalDbContext db, PlanItemResponsible responsible)
    {
        var pair = await PairAsync(db);
        var plan = await TestData.PlanAsync(db, pair, Person(db), Measure(14, responsible));
        return new(plan.Id, () => db.Set<PlanItem>().Where(i => i.Id == plan.Items[0].Id).ExecuteUpdateAsync(u => u.SetProperty(i => i.State, PlanItemState.Done)))
        { Pair = pair.Id, NotYet = Today.AddDays(-1) };
    }

    // Every plan that the track asks for by now.
    private static async Task PlansAsync(PortalDbContext db, Mentorship pair, Guid? approvedBy)
    {
        await TestData.PlanAsync(db, pair, approvedBy, Measure(40));
        var others = await db.Set<TrackStage>().Where(s => s.Plan != null && s.Plan != TestData.FirstStage.Plan && (s.PlanFrom ?? s.StartsOn) <= Today
            && db.Set<Participation>().Any(p => p.Id == s.ParticipationId && p.PersonId == pair.MenteeId)).Select(s => s.Plan!).Distinct().ToListAsync();
        foreach (var kind in others)
        {
            var plan = Plan.Begin(pair, TestData.Program.PlanKind(kind)!);
            plan.AddItem(new PlanItemCard("Открытый урок", null, Today.AddDays(40), PlanItemResponsible.Both, null), Today);
            if (approvedBy is { } by)
            {
                plan.Submit();
                plan.Approve(by, pair.StartsOn);
            }

            db.Add(plan);
        }

        await db.SaveChangesAsync();
    }

    private static async Task HandInAsync(PortalDbContext db, Mentorship pair, bool all = false)
    {
        foreach (var assessment in await db.Set<StageAssessment>().Where(a => a.MenteeId == pair.MenteeId && (all || a.StageCode == TestData.FirstStage.Code)).ToListAsync())
        {
            TestData.HandIn(assessment);
        }

        await db.SaveChangesAsync();
    }

    // A later stage of the same track whose package is complete.
    private static async Task<Case> LaterStageCase(PortalDbContext db, Func<StageDefinition, bool> of)
    {
        var pair = await PairAsync(db);
        var stage = TestData.Program.StageList.First(of);
        var track = await db.Set<Participation>().Include(p => p.Stages).SingleAsync(p => p.PersonId == pair.MenteeId);
        var assessment = StageAssessment.Open(track.Stages.Single(s => s.StageCode == stage.Code), stage, track.EditionId, pair, [pair]);
        await AddAsync(db, assessment);
        TestData.HandIn(assessment);
        await db.SaveChangesAsync();
        return new(assessment.Id, () => db.Set<StageAssessment>().Where(a => a.Id == assessment.Id).ExecuteUpdateAsync(u => u.SetProperty(a => a.State, AssessmentState.Filed)));
    }

    private static async Task<Case> StageCase(PortalDbContext db, AssessmentState state, bool isOfRunningPair = false)
    {
        var pair = await PairAsync(db);
        var assessment = await TestData.AssessmentAsync(db, pair, state, Guid.NewGuid());
        var next = state == AssessmentState.Filed ? AssessmentState.Acknowledged : state + 1;
        return new(assessment.Id, () => db.Set<StageAssessment>().Where(a => a.Id == assessment.Id).ExecuteUpdateAsync(u => u.SetProperty(a => a.State, next)
            .SetProperty(a => a.ConclusionDocumentId, (Guid?)null)))
        { Pair = isOfRunningPair ? pair.Id : null };
    }

    /// <summary>A record that is due, and the act that settles it.</summary>
    private sealed record Case(Guid Record, Func<Task> Done)
    {
        /// <summary>The pair on whose running the rule depends, where its rows do not name it.</summary>
        public Guid? Pair { get; init; }

        /// <summary>The last day on which it was not due; null: the rule knows no day.</summary>
        public DateOnly? NotYet { get; init; }
    }
}
