using MentoringPortal.Data;
using MentoringPortal.Data.Reference;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Surveys;

namespace MentoringPortal.Testing;

/// <summary>Builders of an assessment and of its package.</summary>
public static partial class TestData
{
    /// <summary>Questionnaire, marked plan, diary and, unless left out, the mentor's review of a pair; saved.</summary>
    public static async Task PackageAsync(PortalDbContext db, Mentorship pair, bool withReview = true)
    {
        var now = TestClock.Start.UtcDateTime;
        var survey = new SurveyResponse(pair.MenteeId, pair.Id, SurveyCatalogue.YoungSpecialist, SurveyCatalogue.Latest(SurveyCatalogue.YoungSpecialist)!.Version);
        Must(survey.Submit("""{"difficulties":{"planning":"yes","parents":"partly"}}""", now));
        db.Add(survey);

        var plan = Plan.BeginAdaptation(pair);
        Must(plan.AddItem(new PlanItemCard("Познакомиться со школой", null, pair.StartsOn.AddDays(7), PlanItemResponsible.Both, "Знает кабинеты"), TestClock.Today));
        Must(plan.AddItem(new PlanItemCard("Посетить пять уроков наставника", null, pair.StartsOn.AddDays(30), PlanItemResponsible.Mentee, "Анализ уроков"), TestClock.Today));
        db.Add(plan);
        Must(plan.Submit());
        Must(plan.Approve(Guid.NewGuid(), pair.StartsOn.AddDays(3)));
        Must(plan.Mark(plan.Items[0].Id, new PlanItemMark(PlanItemState.Done, "Проведено", null, pair.StartsOn.AddDays(6)), TestClock.Today));
        Must(plan.Mark(plan.Items[1].Id, new PlanItemMark(PlanItemState.PartlyDone, "Посещено три урока", null, pair.StartsOn.AddDays(28)), TestClock.Today));

        var entry = DiaryEntry.Record(pair, pair.MentorId, new DiaryEntryCard(DiaryEntryKind.LessonVisit, pair.StartsOn.AddDays(10), 45, "Посещение урока", "Урок в 6 «Б»", null, null, null, false), TestClock.Today);
        db.Add(entry.Value);
        if (withReview)
        {
            db.Add(SubmittedReview(pair));
        }

        await db.SaveChangesAsync();
    }

    /// <summary>An assessment of a pair with a complete package, brought up to a state; saved. The texts are easy to find in pages.</summary>
    public static async Task<StageAssessment> AssessmentAsync(PortalDbContext db, Mentorship pair, AssessmentState state, Guid deputyId)
    {
        var deputy = new Assessor(deputyId, false);
        var now = TestClock.Start.UtcDateTime;
        var today = TestClock.Today;
        var complete = AssessmentPackage.ForAdaptation((Guid.NewGuid(), today), (Guid.NewGuid(), today), (Guid.NewGuid(), today));
        var a = StageAssessment.OpenAdaptation(pair, false).Value;
        db.Add(a);
        if (state >= AssessmentState.PackageComplete) a.FollowPackage(complete);
        if (state >= AssessmentState.UnderReview) Must(a.Review(deputy, new JointReviewCard(today.AddDays(-5), "Рассмотрели вместе", null, false), complete, today));
        if (state >= AssessmentState.ConclusionDrafted) Must(a.Draft(deputy, new ConclusionCard("ТАЙНЫЕ РЕЗУЛЬТАТЫ", AdaptationOutcome.CompletedWithCorrections, "ТАЙНЫЕ ВЫВОДЫ", "ТАЙНЫЕ ПРЕДЛОЖЕНИЯ", null, null)));
        if (state >= AssessmentState.InterviewScheduled) Must(a.Appoint(deputy, now.AddHours(1), "Кабинет 12", now));
        if (state >= AssessmentState.InterviewHeld) Must(a.HoldInterview(deputy, new InterviewCard(today.AddDays(-4), true, true, true, false, true, "Посетить три урока", null), d => d.AddDays(2), today));
        await db.SaveChangesAsync();
        return a;
    }

    private static MentorReview SubmittedReview(Mentorship pair)
    {
        var review = new MentorReview(pair.Id, pair.MentorId, Stage.Adaptation);
        Must(review.Write(new MentorReviewCard("ТАЙНЫЙ ОТЗЫВ: уверенно ведёт урок", null, "Стала смелее", "Посещать уроки коллег", ReviewRecommendation.CompletedWithCorrections)));
        Must(review.Submit(new ReviewFigures(2, 1, 0, 1, 1, 45), TestClock.Start.UtcDateTime));
        return review;
    }
}
