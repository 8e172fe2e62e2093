using System.Text.Json;
using MentoringPortal.Data;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.Efficiency;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Domain.Surveys;
using MentoringPortal.Web.Features.Assessments;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Features.Orders;
using MentoringPortal.Web.Features.Plans;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Administration;

/// <summary>Pairs of a demonstration school: each is lived through from its order to the moment its file names, by the portal's own use cases.</summary>
internal sealed class DemonstrationPairs(IServiceProvider services, DemonstrationSchool demo, DemonstrationFile file)
{
    private readonly PortalDbContext _db = services.GetRequiredService<PortalDbContext>();
    private readonly SchoolClock _clock = services.GetRequiredService<SchoolClock>();

    public async Task AddAsync()
    {
        await AppointCuratorAsync();
        foreach (var pair in file.Pairs.OrderBy(demo.StartOf))
        {
            await LiveThroughAsync(pair);
        }

        await DraftExtensionAsync();
        await ScorePastYearAsync();
    }

    private async Task AppointCuratorAsync()
    {
        if (file.CuratorOrder is not { } appointment)
        {
            return;
        }

        var day = demo.WorkingDayBefore(demo.Today.AddDays(-appointment.DaysAgo));
        ActAs("deputy-method", SchoolRole.DeputyDirectorMethodical, day);
        var drafted = await services.GetRequiredService<DraftAppointment>().RunAsync(new AppointmentForm { CuratorId = demo.People["curator"].Id, FromOn = day, Basis = appointment.Basis }, default);
        Fail(drafted.Violations);
        Fail(await services.GetRequiredService<SubmitOrder>().RunAsync(drafted.Value, drafted.Value.Version, default) is { } refused ? [refused] : []);
        await SignAsync(drafted.Value, appointment.Number, day, acknowledged: true);
    }

    private async Task DraftExtensionAsync()
    {
        if (file.Extension is not { } extension)
        {
            return;
        }

        var (mentor, mentee) = file.Pairs.Where(p => p.Key == extension.Pair).Select(p => (demo.People[p.Mentor].Id, demo.People[p.Mentee].Id)).Single();
        var pair = await _db.Set<Mentorship>().SingleAsync(m => m.MentorId == mentor && m.MenteeId == mentee);
        ActAs("curator", SchoolRole.Curator, demo.WorkingDayBefore(demo.Today.AddDays(-1)));
        Fail((await services.GetRequiredService<AddPairChange>().RunAsync(null, pair, new PairChangeForm { Kind = PairChangeKind.Period, NewEndsOn = pair.EndsOn.AddMonths(extension.Months), EndReason = extension.Reason }, default)).Violations);
    }

    private async Task ScorePastYearAsync()
    {
        if (file.Efficiency is null)
        {
            return;
        }

        var year = AcademicYear.Of(demo.Today).Previous;
        var day = demo.WorkingDayBefore(year.End.AddDays(-86));
        ActAs("curator", SchoolRole.Curator, day);
        await ScoreAsync(new EfficiencySheet(year.StartYear, null, demo.People["curator"].Id, day), file.Efficiency);
    }

    private async Task ScoreAsync(EfficiencySheet sheet, DemoScore[] scores)
    {
        Fail(scores.Select(s => sheet.Score(s.Number, s.Points, s.Evidence)).OfType<Domain.Common.RuleViolation>());
        _db.Add(sheet);
        await SaveAsync("Лист оценки сохранён");
    }

    private async Task LiveThroughAsync(DemoPair pair)
    {
        var start = demo.StartOf(pair);
        var mentor = demo.Pool[(pair.Mentor, PoolSide.Mentors)];
        var mentee = demo.Pool[(pair.Mentee, PoolSide.Mentees)];
        var terms = new MentorshipTerms(MentoringForm.TeacherTeacher, InteractionModel.ExperiencedToYoung, MentoringKind.Traditional, pair.Topic, start, start.AddYears(1).AddDays(-1), pair.Agreement is null ? null : $"{pair.Agreement} от {RussianDate.Short(SigningDay(start))}");
        var mentorship = Mentorship.Propose(mentor, mentee, terms, sameOpenPairExists: false).Value;
        _db.Add(mentorship);

        var drafted = demo.WorkingDayBefore(start < demo.Today ? start.AddDays(-4) : demo.Today.AddDays(-1));
        var order = new Order(OrderKind.PairsApproval, drafted);
        order.Compose(null, demo.WorkingDayAfter(start.AddDays(14)), demo.People["deputy"].Id, demo.People["curator"].Id);
        _db.Add(order);
        order.Include(mentorship);
        order.Submit([]);
        ActAs("curator", SchoolRole.Curator, drafted);
        await SaveAsync("Приказ передан на подпись");
        if (pair.OrderNumber is null)
        {
            return;
        }

        // In the newest pair nobody has been acquainted yet.
        await SignAsync(order, pair.OrderNumber, SigningDay(start), acknowledged: start < demo.Today.AddDays(-20));
        await ComposePlanAsync(pair, mentorship, start);
        await WriteDiaryAsync(pair, mentorship, start);
        if (pair.Questionnaire)
        {
            await FillQuestionnaireAsync(pair, mentorship, demo.WorkingDayBefore(start.AddDays(70)));
        }

        if (pair.Assessment is not null)
        {
            await AssessAsync(pair, mentorship);
        }
    }

    private DateOnly SigningDay(DateOnly start) => demo.WorkingDayBefore(start.AddDays(-1));

    private async Task SignAsync(Order order, string number, DateOnly signed, bool acknowledged)
    {
        ActAs("director", SchoolRole.Director, signed);
        Fail(await services.GetRequiredService<SignOrder>().RunAsync(order, new SignOrderForm { Number = number, SignedOn = signed }, order.Version, default));
        foreach (var acknowledgement in await _db.Set<Acknowledgement>().Where(a => a.DocumentId == order.DocumentId).ToListAsync())
        {
            if (acknowledged && acknowledgement.InPortal(acknowledgement.PersonId, null, _clock.NowUtc.AddHours(3), signed) is { } violation)
            {
                Fail([violation]);
            }
        }

        if (acknowledged)
        {
            order.AllAcknowledged();
        }

        await SaveAsync("Участники ознакомлены с приказом");
    }

    private async Task ComposePlanAsync(DemoPair pair, Mentorship mentorship, DateOnly start)
    {
        if (pair.Plan is null)
        {
            return;
        }

        var composed = demo.WorkingDayAfter(start.AddDays(2));
        ActAs(pair.Mentor, SchoolRole.Mentor, composed);
        var plan = Plan.BeginAdaptation(mentorship);
        plan.SetGoal("Помочь молодому специалисту войти в должность, освоить урок и работу с классом, закрепиться в школе.");
        _db.Add(plan);
        foreach (var item in file.PlanItems)
        {
            Fail(plan.AddItem(new PlanItemCard(item.Measure, item.Form, demo.WorkingDayAfter(start.AddDays(item.Day)), item.Responsible, item.Result), composed));
        }

        await SaveAsync("План адаптации составлен");
        if (pair.Plan == "draft")
        {
            return;
        }

        plan.Submit();
        await SaveAsync("План передан на утверждение");
        ActAs("deputy", SchoolRole.DeputyDirectorAcademic, demo.WorkingDayAfter(start.AddDays(4)));
        var approved = await services.GetRequiredService<ApprovePlan>().RunAsync(plan.Id, plan.Version, default);
        Fail(approved?.Violations ?? []);
        foreach (var item in plan.Items.Where(i => i.DueOn <= demo.Today).ToList())
        {
            // The one measure that slipped makes the figures believable.
            var state = pair.Key == "filing" && item.Position == 6 ? PlanItemState.PartlyDone : PlanItemState.Done;
            var before = demo.WorkingDayBefore(item.DueOn.AddDays(-1));
            var done = before < plan.ApprovedOn ? plan.ApprovedOn!.Value : before;
            var words = file.PlanItems[item.Position - 1];
            ActAs(pair.Mentor, SchoolRole.Mentor, done);
            if (plan.Mark(item.Id, new PlanItemMark(state, state == PlanItemState.Done ? words.Comment ?? "Выполнено, итог обсудили" : "Собрание провели, но пришла половина родителей", words.Evidence ?? "запись в дневнике", done), done) is { } violation)
            {
                Fail([violation]);
            }
        }

        if (plan.Items.Count(i => i.IsSettled) > 3)
        {
            var day = demo.WorkingDayBefore(plan.StartsOn.AddDays(50));
            Fail(plan.RecordUnplanned(
                new PlanItemCard("Участие в муниципальном семинаре молодых педагогов", "семинар", day, PlanItemResponsible.Mentee, "Выступление с приёмом начала урока"),
                new PlanItemMark(PlanItemState.Done, "Выступление состоялось, получен сертификат", "сертификат", day), day));
        }

        await SaveAsync("Отметки о выполнении плана");
    }

    private async Task WriteDiaryAsync(DemoPair pair, Mentorship mentorship, DateOnly start)
    {
        foreach (var entry in pair.Entries.Where(e => start.AddDays(e.Day) <= demo.Today))
        {
            var day = demo.WorkingDayBefore(start.AddDays(entry.Day));
            if (day < start) day = start;
            ActAs(pair.Mentor, SchoolRole.Mentor, day);
            var card = new DiaryEntryCard(entry.Kind, day, entry.Minutes, entry.Topic, entry.Done, entry.Result, entry.Difficulty, entry.Next, entry.Shared);
            _db.Add(DiaryEntry.Record(mentorship, mentorship.MentorId, card, day).Value);
            mentorship.NoteEntryOn(day);
        }

        await SaveAsync("Записи дневника");
    }

    private async Task FillQuestionnaireAsync(DemoPair pair, Mentorship mentorship, DateOnly day)
    {
        ActAs(pair.Mentee, SchoolRole.Mentee, day);
        var response = new SurveyResponse(mentorship.MenteeId, mentorship.Id, "young-specialist", 1);
        if (response.Submit(JsonSerializer.Serialize(Answers), _clock.NowUtc) is { } violation)
        {
            Fail([violation]);
        }

        _db.Add(response);
        await SaveAsync("Анкета отправлена");
    }

    private async Task AssessAsync(DemoPair pair, Mentorship mentorship)
    {
        if (!pair.Review)
        {
            ActAs("deputy", SchoolRole.DeputyDirectorAcademic, demo.WorkingDayBefore(demo.Today.AddDays(-10)));
            _db.Add(StageAssessment.OpenAdaptation(mentorship, alreadyOpen: false).Value);
            await SaveAsync("Оценка этапа начата");
            return;
        }

        // The filed stage was assessed nine days before the others.
        var isFiled = pair.Assessment == "filed";
        DateOnly Ago(int days) => demo.WorkingDayBefore(demo.Today.AddDays(isFiled ? -days - 9 : -days));
        var words = pair.Words ?? DemoWords.Usual;
        ActAs(pair.Mentor, SchoolRole.Mentor, Ago(16));
        var review = new MentorReview(mentorship.Id, mentorship.MentorId, Stage.Adaptation);
        Fail(review.Write(new MentorReviewCard(words.Strengths, words.Difficulties, words.Dynamics, words.Proposals, ReviewRecommendation.StageCompleted)));
        _db.Add(review);
        await SaveAsync("Отзыв наставника написан");
        var submitted = await services.GetRequiredService<SubmitReview>().RunAsync(mentorship, review.Version, default);
        Fail(submitted.Violations);

        var assessment = await _db.Set<StageAssessment>().SingleAsync(a => a.MentorshipId == mentorship.Id);
        var work = new AssessmentWork(assessment, new Assessor(demo.People["deputy"].Id, MentorsTheMentee: false));
        var reviewed = Ago(12);
        ActAs("deputy", SchoolRole.DeputyDirectorAcademic, reviewed);
        await services.GetRequiredService<FollowPackage>().RunAsync(mentorship.Id);
        Fail(await services.GetRequiredService<RecordJointReview>().RunAsync(work, new JointReviewForm
        {
            HeldOn = reviewed,
            Findings = words.Findings,
            PlanCorrections = words.Corrections,
        }, default));
        Fail(await services.GetRequiredService<DraftConclusion>().RunAsync(work, new ConclusionForm
        {
            Results = words.Results,
            Outcome = AdaptationOutcome.CompletedSuccessfully,
            Conclusions = words.Conclusions,
            Proposals = words.Offers,
            NextPlanCorrections = isFiled ? words.Corrections : "Включить открытый урок и подготовку к родительским собраниям.",
        }, default));
        ActAs("deputy", SchoolRole.DeputyDirectorAcademic, Ago(9));
        var day = pair.Assessment is "filing" or "filed" ? Ago(7) : demo.WorkingDayAfter(demo.Today.AddDays(2));
        Fail(await services.GetRequiredService<AppointInterview>().RunAsync(work, new InterviewForm { Day = day, Hour = new TimeOnly(14, 30), InterviewPlace = "кабинет заместителя директора" }, default));
        if (pair.Assessment == "interview") return;
        await HoldInterviewAsync(work, day, isFiled ? "З-1" : "З-2", words.Agreements);
        if (isFiled) await FileAsync(work, demo.WorkingDayAfter(day.AddDays(1)));
    }

    private async Task HoldInterviewAsync(AssessmentWork work, DateOnly day, string number, string agreements)
    {
        ActAs("deputy", SchoolRole.DeputyDirectorAcademic, day);
        var minutes = new MinutesForm { HeldOn = day, ResultsTold = true, ImprovementAgreed = true, PlanChangesAgreed = true, ConclusionShown = true, Agreements = agreements };
        Fail((await services.GetRequiredService<RecordInterview>().RunAsync(work, minutes, default)).Violations);
        var issued = await services.GetRequiredService<ConcludeAssessment>().RunAsync(work, new IssueForm { ConclusionNumber = number, ConclusionDate = day }, default);
        Fail(issued.Violations);
        var acknowledgement = await _db.Set<Acknowledgement>().SingleAsync(a => a.DocumentId == issued.Value.Id);
        if (acknowledgement.InPortal(acknowledgement.PersonId, null, _clock.NowUtc.AddHours(1), day) is { } refused)
        {
            Fail([refused]);
        }

        if (work.Assessment.Acknowledge(day) is { } violation)
        {
            Fail([violation]);
        }

        await SaveAsync("С заключением ознакомлен");
    }

    /// <summary>The papers lie in the dossier with their inventory, and the curator has scored the pair.</summary>
    private async Task FileAsync(AssessmentWork work, DateOnly day)
    {
        ActAs("deputy", SchoolRole.DeputyDirectorAcademic, day);
        Fail((await services.GetRequiredService<FileAssessment>().RunAsync(work, new FilingForm { FiledOn = day, Sheets = [4, 2, 3, 1, 2, 1] }, default)).Violations);
        var scored = demo.WorkingDayAfter(day.AddDays(3));
        ActAs("curator", SchoolRole.Curator, scored);
        await ScoreAsync(new EfficiencySheet(AcademicYear.Of(scored).StartYear, work.Assessment.MentorshipId, demo.People["curator"].Id, scored), file.PairEfficiency!);
    }

    private async Task SaveAsync(string operation)
    {
        _db.Describe(operation);
        await _db.SaveChangesAsync();
    }

    private void ActAs(string key, SchoolRole role, DateOnly day)
    {
        var person = demo.People[key];
        _db.Actor.SignIn(Data.Common.ActorFacts.Nobody with
        {
            SchoolId = demo.School.Id,
            TimeZoneId = demo.School.TimeZoneId,
            UserId = demo.UserIds.TryGetValue(key, out var user) ? user : null,
            PersonId = person.Id,
            DisplayName = person.Name.SurnameWithInitials,
            Roles = role,
            ActiveRole = role,
        });
        _clock.TravelTo(day, new TimeOnly(10, 20));
    }

    // The demonstration obeys the rules; a violation here is a mistake in its file.
    private static void Fail(IEnumerable<Domain.Common.RuleViolation> violations)
    {
        if (violations.FirstOrDefault() is { } violation)
        {
            throw new InvalidOperationException("The demonstration breaks a rule: " + violation.Message);
        }
    }

    private static readonly Dictionary<string, object> Answers = new()
    {
        ["training-satisfaction"] = "partly",
        ["lacking-knowledge"] = "Не хватало практики: как распределить время урока, как говорить с родителями.",
        ["difficulties.planning"] = "partly",
        ["difficulties.lessons"] = "partly",
        ["difficulties.extracurricular"] = "no",
        ["difficulties.colleagues"] = "no",
        ["difficulties.administration"] = "no",
        ["difficulties.students"] = "partly",
        ["difficulties.parents"] = "yes",
        ["difficulties.paperwork"] = "partly",
        ["hardest"] = "Опросить весь класс за один урок и не потерять темп.",
        ["team-attitude"] = "warm",
        ["help-forms"] = new[] { "visits", "consultations", "mentoring" },
        ["help-topics"] = "Родительские собрания, работа с разным уровнем учеников.",
        ["competences.subject"] = "5",
        ["competences.goal"] = "4",
        ["competences.methods"] = "4",
        ["competences.discipline"] = "3",
        ["competences.assessment"] = "4",
        ["competences.individual"] = "3",
        ["competences.digital"] = "5",
        ["competences.parents"] = "3",
        ["competences.documents"] = "4",
        ["competences.reflection"] = "4",
        ["confidence"] = "4",
        ["proud-of"] = "Дети стали приходить на занятия без опозданий.",
    };
}
