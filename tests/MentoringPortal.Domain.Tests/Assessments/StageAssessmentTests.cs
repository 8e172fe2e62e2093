using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Consents;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Pools;
using Xunit;

namespace MentoringPortal.Domain.Tests.Assessments;

public class StageAssessmentTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly DateTime Now = new(2026, 11, 23, 9, 0, 0, DateTimeKind.Utc);
    private static readonly Assessor Deputy = new(Guid.NewGuid(), MentorsTheMentee: false);
    private static readonly Guid MentorId = Guid.NewGuid();
    private static readonly Guid MenteeId = Guid.NewGuid();

    private static readonly AssessmentPackage Complete = AssessmentPackage.ForAdaptation((Guid.NewGuid(), Today), (Guid.NewGuid(), Today), (Guid.NewGuid(), Today));
    private static readonly AssessmentPackage WithoutReview = AssessmentPackage.ForAdaptation((Guid.NewGuid(), Today), (null, null), (Guid.NewGuid(), Today));

    [Fact]
    public void An_assessment_is_opened_once_and_only_for_an_active_pair()
    {
        Assert.False(StageAssessment.OpenAdaptation(Pair(active: false), alreadyOpen: false).Ok);
        Assert.False(StageAssessment.OpenAdaptation(Pair(), alreadyOpen: true).Ok);
        var opened = StageAssessment.OpenAdaptation(Pair(), alreadyOpen: false).Value;
        Assert.Equal(AssessmentState.CollectingPackage, opened.State);
        Assert.Equal(new DateOnly(2026, 9, 1), opened.PeriodFrom);
        Assert.Equal(new DateOnly(2027, 5, 31), opened.PeriodTo);
    }

    [Fact]
    public void The_package_of_three_tells_what_is_missing_and_whose_move_it_is()
    {
        var missing = Assert.Single(WithoutReview.Missing);
        Assert.Equal("Отзыв наставника о результатах адаптации молодого специалиста", missing.Title);
        Assert.Equal(PackageOwner.Mentor, missing.Owner);
        Assert.False(WithoutReview.IsComplete);
        Assert.True(Complete.IsComplete);
    }

    [Fact]
    public void The_state_follows_the_package_back_and_forth_until_the_review()
    {
        var assessment = Opened();
        assessment.FollowPackage(Complete);
        Assert.Equal(AssessmentState.PackageComplete, assessment.State);
        assessment.FollowPackage(WithoutReview);
        Assert.Equal(AssessmentState.CollectingPackage, assessment.State);
        assessment = Reviewed();
        assessment.FollowPackage(WithoutReview);
        Assert.Equal(AssessmentState.UnderReview, assessment.State);
    }

    [Fact]
    public void An_incomplete_package_cannot_be_reviewed_and_the_message_names_the_paper()
    {
        var violation = Assert.Single(Opened().Review(Deputy, Findings(), WithoutReview, Today));
        Assert.Contains("Отзыв наставника", violation.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_mentors_the_mentee_cannot_assess_at_any_step()
    {
        foreach (var conflicted in new[] { new Assessor(MentorId, false), new Assessor(Guid.NewGuid(), MentorsTheMentee: true), new Assessor(MenteeId, false) })
        {
            Assert.NotEmpty(Opened().Review(conflicted, Findings(), Complete, Today));
            Assert.NotEmpty(Reviewed().Draft(conflicted, Texts()));
            Assert.NotEmpty(Drafted().Appoint(conflicted, Now.AddDays(1), "Кабинет 12", Now));
            Assert.NotEmpty(Scheduled().HoldInterview(conflicted, Minutes(), d => d, Today));
            Assert.NotEmpty(Held().Conclude(conflicted, "7", Today, null, Today));
            Assert.NotNull(Acknowledged().File(conflicted, Today, Today));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-90)]
    public void The_review_is_dated_inside_the_stage_and_not_in_the_future(int days) =>
        Assert.Contains(Opened().Review(Deputy, Findings() with { HeldOn = Today.AddDays(days) }, Complete, Today), v => v.Field == "HeldOn");

    [Fact]
    public void Steps_cannot_be_skipped()
    {
        Assert.NotEmpty(Opened().Draft(Deputy, Texts()));
        Assert.NotEmpty(Reviewed().Appoint(Deputy, Now.AddDays(1), "Кабинет 12", Now));
        Assert.NotEmpty(Drafted().HoldInterview(Deputy, Minutes(), d => d, Today));
        Assert.NotEmpty(Scheduled().Conclude(Deputy, "7", Today, null, Today));
        Assert.NotNull(Held().Acknowledge(Today));
        Assert.NotNull(Held().File(Deputy, Today, Today));
    }

    [Fact]
    public void An_assessment_is_called_off_until_the_interview_is_appointed_and_by_no_mentor_of_the_mentee()
    {
        Assert.Null(Opened().CallOff(Deputy));
        Assert.Null(Drafted().CallOff(Deputy));
        Assert.NotNull(Scheduled().CallOff(Deputy));
        Assert.NotNull(Acknowledged().CallOff(Deputy));
        Assert.NotNull(Opened().CallOff(new Assessor(Guid.NewGuid(), MentorsTheMentee: true)));
    }

    [Fact]
    public void A_conclusion_of_20_000_characters_is_kept_and_one_more_is_refused()
    {
        Assert.Empty(Reviewed().Draft(Deputy, Texts() with { Results = new string('я', 20_000) }));
        Assert.Contains(Reviewed().Draft(Deputy, Texts() with { Results = new string('я', 20_001) }), v => v.Field == "Results");
    }

    [Fact]
    public void The_interview_is_appointed_for_the_future_and_may_be_moved()
    {
        var assessment = Drafted();
        Assert.Contains(assessment.Appoint(Deputy, Now.AddMinutes(-1), "Кабинет 12", Now), v => v.Field == "InterviewAt");
        Assert.Contains(assessment.Appoint(Deputy, null, " ", Now), v => v.Field == "InterviewPlace");
        Assert.Empty(assessment.Appoint(Deputy, Now.AddDays(1), "Кабинет 12", Now));
        Assert.Empty(assessment.Appoint(Deputy, Now.AddDays(2), "Учительская", Now));
        Assert.Equal("Учительская", assessment.InterviewPlace);
    }

    [Fact]
    public void Agenda_points_1_2_3_and_5_are_due_and_point_4_only_where_needed()
    {
        Assert.Empty(Scheduled().HoldInterview(Deputy, Minutes() with { MentoringChanged = false }, d => d, Today));
        Assert.NotEmpty(Scheduled().HoldInterview(Deputy, Minutes() with { ResultsTold = false }, d => d, Today));
        Assert.NotEmpty(Scheduled().HoldInterview(Deputy, Minutes() with { ImprovementAgreed = false }, d => d, Today));
        Assert.NotEmpty(Scheduled().HoldInterview(Deputy, Minutes() with { PlanChangesAgreed = false }, d => d, Today));
        Assert.NotEmpty(Scheduled().HoldInterview(Deputy, Minutes() with { ConclusionShown = false }, d => d, Today));
    }

    [Fact]
    public void The_mentee_sees_nothing_before_the_interview_is_held()
    {
        Assert.False(Scheduled().ConclusionVisibleToMentee);
        Assert.True(Held().ConclusionVisibleToMentee);
    }

    [Fact]
    public void Filing_is_late_only_after_the_due_day()
    {
        var assessment = Held();
        Assert.Equal(Today.AddDays(2), assessment.FilingDueOn);
        Assert.False(assessment.IsFilingOverdueOn(Today.AddDays(2)));
        Assert.True(assessment.IsFilingOverdueOn(Today.AddDays(3)));
        assessment = Acknowledged();
        Assert.Null(assessment.File(Deputy, Today.AddDays(2), Today.AddDays(5)));
        Assert.False(assessment.IsFilingOverdueOn(Today.AddDays(30)));
    }

    [Fact]
    public void A_used_number_an_empty_number_and_a_future_date_are_refused_beside_their_fields()
    {
        Assert.Contains(Held().Conclude(Deputy, "7", Today, numberIsUsed: new("занят"), Today), v => v.Field == "ConclusionNumber");
        Assert.Contains(Held().Conclude(Deputy, " ", Today, null, Today), v => v.Field == "ConclusionNumber");
        Assert.Contains(Held().Conclude(Deputy, "7", Today.AddDays(1), null, Today), v => v.Field == "ConclusionDate");
    }

    [Fact]
    public void An_issued_conclusion_can_be_neither_edited_nor_issued_again()
    {
        var assessment = Concluded();
        Assert.NotEmpty(assessment.Draft(Deputy, Texts()));
        Assert.NotEmpty(assessment.Conclude(Deputy, "8", Today, null, Today));
    }

    [Fact]
    public void Filing_is_not_dated_before_the_acknowledgement_and_happens_once()
    {
        var assessment = Acknowledged();
        Assert.NotNull(assessment.File(Deputy, Today.AddDays(-1), Today));
        Assert.NotNull(assessment.File(Deputy, Today.AddDays(1), Today));
        Assert.NotNull(assessment.File(Deputy, null, Today));
        Assert.Null(assessment.File(Deputy, Today, Today));
        Assert.Equal(AssessmentState.Filed, assessment.State);
        Assert.NotNull(assessment.File(Deputy, Today, Today));
    }

    [Fact]
    public void An_issued_conclusion_is_corrected_by_a_new_one_with_its_own_number()
    {
        var assessment = Acknowledged();
        var issued = assessment.ConclusionDocumentId;
        Assert.Contains("Reason", assessment.BeginCorrection(Deputy, " ", Today).Select(v => v.Field));
        Assert.Empty(assessment.BeginCorrection(Deputy, "Ошибка в периоде", Today.AddDays(2)));
        Assert.Equal((issued, null, null, null, AssessmentState.InterviewHeld), (assessment.CorrectedDocumentId, assessment.ConclusionDocumentId, assessment.ConclusionNumber, assessment.AcknowledgedOn, assessment.State));
        Assert.True(assessment.ConclusionEditable);
        Assert.Contains("уже начато", Assert.Single(assessment.BeginCorrection(Deputy, "ещё раз", Today)).Message, StringComparison.Ordinal);
        Assert.Empty(assessment.Draft(Deputy, Texts()));
        Assert.Empty(assessment.Conclude(Deputy, "8", Today, null, Today));
    }

    private static readonly ConclusionInForce Before = new("7", Today, Today, Today.AddDays(1), null, null);

    [Fact]
    public void A_filed_conclusion_is_filed_again_when_its_correction_is_given_up()
    {
        var assessment = Acknowledged();
        Assert.Null(assessment.File(Deputy, Today, Today));
        Assert.Empty(assessment.BeginCorrection(Deputy, "Не туда нажали", Today.AddDays(9)));
        Assert.Null(assessment.FiledOn);
        Assert.Null(assessment.GiveUpCorrection(Deputy, Before with { FiledOn = Today, FiledById = Deputy.PersonId }));
        Assert.Equal((AssessmentState.Filed, Today, Deputy.PersonId, Today.AddDays(1)), (assessment.State, assessment.FiledOn!.Value, assessment.FiledById!.Value, assessment.FilingDueOn!.Value));
    }

    [Fact]
    public void A_correction_given_up_leaves_the_issued_conclusion_as_it_was()
    {
        var assessment = Acknowledged();
        var issued = assessment.ConclusionDocumentId;
        assessment.BeginCorrection(Deputy, "Ошибка в периоде", Today.AddDays(2));
        Assert.Null(assessment.GiveUpCorrection(Deputy, Before));
        Assert.Equal((null, issued, "7", AssessmentState.Acknowledged), (assessment.CorrectedDocumentId, assessment.ConclusionDocumentId, assessment.ConclusionNumber, assessment.State));
        Assert.NotNull(assessment.GiveUpCorrection(Deputy, Before));

        assessment.BeginCorrection(Deputy, "Ошибка в периоде", Today.AddDays(2));
        assessment.Draft(Deputy, Texts());
        Assert.Contains("Текст уже исправлен", assessment.GiveUpCorrection(Deputy, Before)!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_an_issued_conclusion_is_corrected_and_not_by_the_mentor()
    {
        Assert.Contains("исправьте проект", Assert.Single(Held().BeginCorrection(Deputy, "причина", Today)).Message, StringComparison.Ordinal);
        Assert.NotEmpty(Concluded().BeginCorrection(new Assessor(MentorId, false), "причина", Today));
        Assert.NotEmpty(Concluded().BeginCorrection(new Assessor(MenteeId, false), "причина", Today));
    }

    private static Mentorship Pair(bool active = true)
    {
        var terms = new MentorshipTerms(MentoringForm.TeacherTeacher, InteractionModel.ExperiencedToYoung, MentoringKind.Traditional, "Математика", new(2026, 9, 1), new(2027, 5, 31), null);
        var pair = Mentorship.Propose(InPool(MentorId, PoolSide.Mentors), InPool(MenteeId, PoolSide.Mentees), terms, false).Value;
        if (active)
        {
            pair.Include(Guid.NewGuid());
            pair.Activate("№ 29.2 от 01.09.2026", new(2026, 9, 1));
        }

        return pair;
    }

    private static PoolRecord InPool(Guid personId, PoolSide side)
    {
        var record = new PoolRecord(personId, side, new(2026, 8, 25));
        var consents = Consent.RequiredFor(side).Select(kind => new Consent(personId, kind, new(2026, 8, 25))).ToList();
        consents.ForEach(c => c.Receive(new(2026, 8, 26), Guid.NewGuid(), Today));
        record.FollowConsents(consents);
        return record;
    }

    private static JointReviewCard Findings() => new(Today, "Уроки проводит уверенно", null, false);

    private static ConclusionCard Texts() => new("План выполнен", AdaptationOutcome.CompletedSuccessfully, "Адаптация завершена", null, null, null);

    private static InterviewCard Minutes() => new(Today, true, true, true, true, true, "Посетить три урока", null);

    private static StageAssessment Opened() => StageAssessment.OpenAdaptation(Pair(), false).Value;

    private static StageAssessment Reviewed() => After(Opened(), a => a.Review(Deputy, Findings(), Complete, Today));

    private static StageAssessment Drafted() => After(Reviewed(), a => a.Draft(Deputy, Texts()));

    [Fact]
    public void A_number_is_kept_without_the_sign_that_papers_print_before_it() =>
        Assert.Equal("14-а", After(Held(), a => a.Conclude(Deputy, "№ 14-а", Today, null, Today)).ConclusionNumber);

    private static StageAssessment Scheduled() => After(Drafted(), a => a.Appoint(Deputy, Now.AddHours(1), "Кабинет 12", Now));

    private static StageAssessment Held() => After(Scheduled(), a => a.HoldInterview(Deputy, Minutes(), d => d.AddDays(2), Today));

    private static StageAssessment Concluded()
    {
        var assessment = After(Held(), a => a.Conclude(Deputy, "7", Today, null, Today));
        assessment.ConclusionIssued(Guid.NewGuid());
        return assessment;
    }

    private static StageAssessment Acknowledged()
    {
        var assessment = Concluded();
        Assert.Null(assessment.Acknowledge(Today));
        return assessment;
    }

    private static StageAssessment After(StageAssessment assessment, Func<StageAssessment, IReadOnlyList<MentoringPortal.Domain.Common.RuleViolation>> step)
    {
        Assert.Empty(step(assessment));
        return assessment;
    }
}
