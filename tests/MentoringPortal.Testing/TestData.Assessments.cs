using MentoringPortal.Data;
using MentoringPortal.Data.Reference;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Surveys;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Testing;

/// <summary>Builders of an assessment and of its package.</summary>
public static partial class TestData
{
    /// <summary>The program that schools begin with.</summary>
    public static ProgramDefinition Program => ProgramCatalogue.Latest(ProgramCatalogue.Default)!;

    /// <summary>The second edition of a program comes into force with another text; saved. Running tracks go on by the first.</summary>
    public static async Task NewEditionAsync(PortalDbContext db, Guid program, ProgramDefinition now)
    {
        var earlier = await db.Set<ProgramEdition>().SingleAsync(e => e.ProgramId == program && e.State == EditionState.InForce);
        var next = ProgramEdition.Begin(program, earlier.Number + 1, "Другие сроки", TestClock.Today).Value;
        db.Add(next);
        db.Add(new ProgramEditionContent(next.Id, ProgramCatalogue.Write(now)));
        Must(next.Approve("от 20.11.2026 № 30", null, new DateOnly(2026, 11, 20), earlier));
        await db.SaveChangesAsync();
    }

    /// <summary>Its first stage.</summary>
    public static StageDefinition FirstStage => Program.StageList[0];

    /// <summary>The plan of the first stage, begun.</summary>
    public static Plan FirstPlan(Mentorship pair) => Plan.Begin(pair, Program.PlanKind(FirstStage.Plan)!);

    /// <summary>The mentee of a pair takes part in the school's program, counted from the pair, and the stages that have begun are open; not saved yet.</summary>
    public static async Task AdmitAsync(PortalDbContext db, Mentorship pair, PoolCategory? inBase)
    {
        if (await db.Set<ProgramEdition>().FirstOrDefaultAsync() is not { } edition) return;

        var track = await db.Set<Participation>().Include(p => p.Stages).FirstOrDefaultAsync(p => p.PersonId == pair.MenteeId && p.Side == PoolSide.Mentees && p.EndedOn == null);
        if (track is null)
        {
            var round = 1 + await db.Set<Participation>().CountAsync(p => p.PersonId == pair.MenteeId);
            track = Participation.OfMentee(edition.ProgramId, edition.Id, Program, pair.MenteeId, round, Program.CategoryFor(inBase, null, null, pair.StartsOn), pair.StartsOn,
                pair.StartsOn, new Domain.Schools.SchoolCalendar("Europe/Moscow"));
            db.Add(track);
        }

        foreach (var stage in track.Stages.Where(s => s.IsAhead && s.StartsOn <= TestClock.Today))
        {
            var definition = Program.Stage(stage.StageCode)!;
            if (await db.Set<StageAssessment>().FirstOrDefaultAsync(a => a.TrackStageId == stage.Id) is { } open) open.Ask(definition, pair, [pair], stage.PackageDueOn);
            else db.Add(StageAssessment.Open(stage, definition, edition.Id, pair, [pair]));
        }
    }

    /// <summary>The assessment of the first stage, which is open since the pair began.</summary>
    public static Task<StageAssessment> OpenedAsync(PortalDbContext db, Mentorship pair) =>
        db.Set<StageAssessment>().SingleAsync(a => a.MenteeId == pair.MenteeId && a.StageCode == FirstStage.Code);

    /// <summary>Hands in the parts that are still awaited; the papers themselves are not made.</summary>
    public static void HandIn(StageAssessment assessment, Func<PackagePart, Guid?>? source = null)
    {
        foreach (var part in assessment.Parts.Where(p => !p.IsSettled).ToList())
        {
            if (source is null) Must(assessment.HandIn(part.Code, part.AuthorId, Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), TestClock.Today));
            else if (source(part) is { } id) Must(assessment.HandIn(part.Code, part.AuthorId, Guid.NewGuid(), id, id, TestClock.Today));
        }
    }

    /// <summary>Questionnaire, marked plan, diary and, unless left out, the mentor's review of a pair, handed in; saved.</summary>
    public static async Task PackageAsync(PortalDbContext db, Mentorship pair, bool withReview = true)
    {
        var now = TestClock.Start.UtcDateTime;
        var survey = new SurveyResponse(pair.MenteeId, pair.Id, FirstStage.Survey!, SurveyCatalogue.Latest(FirstStage.Survey!)!.Version);
        Must(survey.Submit("""{"difficulties":{"planning":"yes","parents":"partly"}}""", now));
        db.Add(survey);

        var plan = FirstPlan(pair);
        Must(plan.AddItem(new PlanItemCard("Познакомиться со школой", null, pair.StartsOn.AddDays(7), PlanItemResponsible.Both, "Знает кабинеты"), TestClock.Today));
        Must(plan.AddItem(new PlanItemCard("Посетить пять уроков наставника", null, pair.StartsOn.AddDays(30), PlanItemResponsible.Mentee, "Анализ уроков"), TestClock.Today));
        db.Add(plan);
        Must(plan.Submit());
        Must(plan.Approve(Guid.NewGuid(), pair.StartsOn.AddDays(3)));
        Must(plan.Mark(plan.Items[0].Id, new PlanItemMark(PlanItemState.Done, "Проведено", null, pair.StartsOn.AddDays(6)), TestClock.Today));
        Must(plan.Mark(plan.Items[1].Id, new PlanItemMark(PlanItemState.PartlyDone, "Посещено три урока", null, pair.StartsOn.AddDays(28)), TestClock.Today));

        var entry = DiaryEntry.Record(pair, pair.MentorId,
            new DiaryEntryCard(DiaryEntryKind.LessonVisit, pair.StartsOn.AddDays(10), 45, "Посещение урока", "Урок в 6 «Б»", null, null, null, false), TestClock.Today);
        db.Add(entry.Value);
        var assessment = await OpenedAsync(db, pair);
        var review = withReview ? SubmittedReview(assessment, pair) : null;
        if (review is not null) db.Add(review);

        HandIn(assessment, part => part.Kind switch { PartKind.Survey => survey.Id, PartKind.Plan => plan.Id, _ => review?.Id });
        await db.SaveChangesAsync();
    }

    /// <summary>An assessment of a pair with a complete package, brought up to a state; saved. The texts are easy to find in pages.</summary>
    public static async Task<StageAssessment> AssessmentAsync(PortalDbContext db, Mentorship pair, AssessmentState state, Guid deputyId)
    {
        var deputy = new Assessor(deputyId, false);
        var now = TestClock.Start.UtcDateTime;
        var today = TestClock.Today;
        var a = await OpenedAsync(db, pair);
        if (state >= AssessmentState.PackageComplete) HandIn(a);
        if (state >= AssessmentState.UnderReview) Must(a.Review(deputy, new JointReviewCard(today.AddDays(-5), "Рассмотрели вместе", null, false), today));
        if (state >= AssessmentState.ConclusionDrafted)
        {
            Must(a.Draft(deputy, new ConclusionCard("ТАЙНЫЕ РЕЗУЛЬТАТЫ", FirstStage.OutcomeList[1].Code, "ТАЙНЫЕ ВЫВОДЫ", "ТАЙНЫЕ ПРЕДЛОЖЕНИЯ", null, null), FirstStage));
        }
        if (state >= AssessmentState.InterviewScheduled) Must(a.Appoint(deputy, now.AddHours(1), "Кабинет 12", now));
        if (state >= AssessmentState.InterviewHeld)
        {
            Must(a.HoldInterview(deputy, new InterviewCard(today.AddDays(-4), [.. FirstStage.AgendaItems.Where(i => i.Required).Select(i => i.Code)], "Посетить три урока", null),
                FirstStage, new Domain.Schools.SchoolCalendar("Asia/Yekaterinburg"), today));
        }
        await db.SaveChangesAsync();
        return a;
    }

    private static MentorReview SubmittedReview(StageAssessment assessment, Mentorship pair)
    {
        var review = new MentorReview(assessment.Id, pair);
        Must(review.Write(new MentorReviewCard("ТАЙНЫЙ ОТЗЫВ: уверенно ведёт урок", null, "Стала смелее", "Посещать уроки коллег", ReviewRecommendation.CompletedWithCorrections)));
        Must(review.Submit(new ReviewFigures(2, 1, 0, 1, 1, 45), TestClock.Start.UtcDateTime));
        return review;
    }
}
