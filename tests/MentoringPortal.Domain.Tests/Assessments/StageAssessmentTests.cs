using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Consents;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Domain.Tests.Programs;
using Xunit;

namespace MentoringPortal.Domain.Tests.Assessments;

public class StageAssessmentTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly DateTime Now = new(2026, 11, 23, 9, 0, 0, DateTimeKind.Utc);
    private static readonly Assessor Deputy = new(Guid.NewGuid(), MentorsTheMentee: false);
    private static readonly StageDefinition Stage = Samples.Adaptation;
    private static readonly SchoolCalendar Calendar = new("Europe/Moscow");
    private static readonly Guid MentorId = Guid.NewGuid();
    private static readonly Guid MenteeId = Guid.NewGuid();

    [Fact]
    public void A_stage_that_begins_asks_everybody_for_the_own_part_at_once()
    {
        var track = Samples.Track(MenteeId, new DateOnly(2026, 9, 1));
        var opened = StageAssessment.Open(track.Stages[0], Stage, null, Pair(), [Pair()]);
        Assert.Equal(AssessmentState.CollectingPackage, opened.State);
        Assert.Equal((new DateOnly(2026, 9, 1), new DateOnly(2027, 8, 31)), (opened.PeriodFrom, opened.PeriodTo));
        Assert.Equal([("survey", MenteeId), ("review", MentorId), ("plan", MentorId)], opened.Parts.Select(p => (p.Code, p.AuthorId)));
        Assert.All(opened.Parts, p => Assert.Equal((PartState.Awaited, new DateOnly(2026, 12, 1)), (p.State, p.DueOn!.Value)));
        Assert.Equal(StageState.Running, track.Stages[0].State);
    }

    [Fact]
    public void The_state_follows_the_parts_and_names_what_is_missing()
    {
        var assessment = Opened();
        Assert.Null(assessment.HandIn("survey", MenteeId, Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Today));
        Assert.Null(assessment.HandIn("plan", MentorId, Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Today));
        Assert.Equal("Отзыв наставника о результатах адаптации молодого специалиста", Assert.Single(assessment.MissingParts).Title);
        var changes = assessment.PackageChanges;
        Assert.Null(assessment.HandIn("review", MentorId, Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Today));
        Assert.Equal(AssessmentState.PackageComplete, assessment.State);
        Assert.True(assessment.PackageChanges > changes);
        Assert.NotNull(assessment.HandIn("review", Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Today));
    }

    [Fact]
    public void A_part_is_handed_in_anew_until_the_review_and_afterwards_only_when_it_was_given_back()
    {
        var assessment = Complete();
        var again = Guid.NewGuid();
        Assert.Null(assessment.HandIn("plan", MentorId, again, Guid.NewGuid(), Guid.NewGuid(), Today));
        Assert.Equal(again, assessment.AwaitedOf("plan", MentorId)!.DocumentId);
        Assert.Empty(assessment.Review(Deputy, Findings(), Today));
        Assert.Contains("уже рассмотрен", assessment.HandIn("plan", MentorId, again, again, again, Today)!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_given_back_needs_a_reason_and_its_package_another_review()
    {
        var assessment = Reviewed();
        var part = assessment.AwaitedOf("plan", MentorId)!;
        Assert.Equal("Reason", Assert.Single(assessment.Return(Deputy, part, " ")).Field);
        Assert.NotEmpty(assessment.Return(new Assessor(MentorId, true), part, "Нет дат"));
        Assert.Empty(assessment.Return(Deputy, part, "Нет дат"));
        Assert.Equal((AssessmentState.CollectingPackage, "Нет дат"), (assessment.State, assessment.Parts.Single(p => p.State == PartState.Returned).Reason));
        Assert.NotEmpty(assessment.Draft(Deputy, Texts(), Stage));
        Assert.NotEmpty(Scheduled().Return(Deputy, part, "Поздно"));
    }

    [Fact]
    public void What_will_not_come_is_done_without_for_a_reason()
    {
        var assessment = Opened();
        foreach (var code in new[] { "survey", "plan" })
        {
            var part = assessment.Parts.Single(p => p.Code == code);
            Assert.Null(assessment.HandIn(code, part.AuthorId, Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Today));
        }

        var missing = assessment.MissingParts.Single();
        Assert.NotEmpty(assessment.Waive(Deputy, missing, null));
        Assert.Empty(assessment.Waive(Deputy, missing, "Наставник уволился"));
        Assert.Equal(AssessmentState.PackageComplete, assessment.State);
        Assert.NotEmpty(assessment.Waive(Deputy, missing, "Ещё раз"));
    }

    [Fact]
    public void A_leaving_mentors_part_that_was_handed_in_stays_and_the_rest_is_asked_of_the_next()
    {
        var assessment = Opened();
        var review = Guid.NewGuid();
        Assert.Null(assessment.HandIn("review", MentorId, review, review, review, Today));
        var next = Pair(mentorId: Guid.NewGuid());
        assessment.Ask(Stage, next, [next], Today);
        Assert.Equal((next.MentorId, next.Id), (assessment.MentorId, assessment.MentorshipId));
        Assert.Equal(next.MentorId, assessment.Parts.Single(p => p.Code == "plan").AuthorId);
        Assert.Equal([(MentorId, PartState.HandedIn), (next.MentorId, PartState.Awaited)], assessment.Parts.Where(p => p.Code == "review").Select(p => (p.AuthorId, p.State)));
        Assert.Single(assessment.Parts, p => p.Code == "survey");
        // The appointed interview survives the change, and nothing is asked any more.
        var scheduled = Scheduled();
        scheduled.Ask(Stage, next, [next], Today);
        Assert.Equal((AssessmentState.InterviewScheduled, 3), (scheduled.State, scheduled.Parts.Count));
    }

    [Fact]
    public void A_blind_part_is_shared_by_its_author_or_by_the_joint_review()
    {
        var assessment = Complete();
        var part = assessment.AwaitedOf("review", MentorId)!;
        Assert.False(part.IsShared);
        Assert.NotNull(assessment.Share(part, MenteeId));
        Assert.Null(assessment.Share(part, MentorId));
        Assert.True(part.IsShared);
        Assert.All(Reviewed().Parts, p => Assert.True(p.IsShared));
    }

    [Fact]
    public void A_source_changed_after_the_handing_in_is_told_until_it_is_confirmed()
    {
        var assessment = Complete();
        var part = assessment.AwaitedOf("plan", MentorId)!;
        var now = Guid.NewGuid();
        Assert.True(part.IsChanged(now));
        Assert.Null(assessment.Confirm(Deputy, part, now));
        Assert.False(part.IsChanged(now));
    }

    [Fact]
    public void An_incomplete_package_cannot_be_reviewed_and_the_message_names_the_paper()
    {
        var violation = Assert.Single(Opened().Review(Deputy, Findings(), Today));
        Assert.Contains("Отзыв наставника", violation.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_mentors_the_mentee_cannot_assess_at_any_step()
    {
        foreach (var conflicted in new[] { new Assessor(MentorId, false), new Assessor(Guid.NewGuid(), MentorsTheMentee: true), new Assessor(MenteeId, false) })
        {
            Assert.NotEmpty(Complete().Review(conflicted, Findings(), Today));
            Assert.NotEmpty(Reviewed().Draft(conflicted, Texts(), Stage));
            Assert.NotEmpty(Drafted().Appoint(conflicted, Now.AddDays(1), "Кабинет 12", Now));
            Assert.NotEmpty(Scheduled().HoldInterview(conflicted, Minutes(), Stage, Calendar, Today));
            Assert.NotEmpty(Held().Conclude(conflicted, "7", Today, null, Stage, Calendar, Today));
            Assert.NotNull(Acknowledged().File(conflicted, Today, Today));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-90)]
    public void The_review_is_dated_inside_the_stage_and_not_in_the_future(int days) =>
        Assert.Contains(Complete().Review(Deputy, Findings() with { HeldOn = Today.AddDays(days) }, Today), v => v.Field == "HeldOn");

    [Fact]
    public void Steps_cannot_be_skipped()
    {
        Assert.NotEmpty(Opened().Draft(Deputy, Texts(), Stage));
        Assert.NotEmpty(Reviewed().Appoint(Deputy, Now.AddDays(1), "Кабинет 12", Now));
        Assert.NotEmpty(Drafted().HoldInterview(Deputy, Minutes(), Stage, Calendar, Today));
        Assert.NotEmpty(Scheduled().Conclude(Deputy, "7", Today, null, Stage, Calendar, Today));
        Assert.NotNull(Held().Acknowledge(Today));
        Assert.NotNull(Held().File(Deputy, Today, Today));
    }

    [Fact]
    public void An_assessment_is_called_off_until_the_interview_is_appointed_and_by_no_mentor_of_the_mentee()
    {
        Assert.Null(Opened().CallOff(Deputy, pairIsOver: true));
        Assert.Null(Drafted().CallOff(Deputy, pairIsOver: true));
        Assert.NotNull(Opened().CallOff(Deputy, pairIsOver: false));
        Assert.NotNull(Scheduled().CallOff(Deputy, pairIsOver: true));
        Assert.NotNull(Acknowledged().CallOff(Deputy, pairIsOver: true));
        Assert.NotNull(Opened().CallOff(new Assessor(Guid.NewGuid(), MentorsTheMentee: true), pairIsOver: true));
    }

    [Fact]
    public void A_conclusion_of_20_000_characters_is_kept_and_one_more_is_refused()
    {
        Assert.Empty(Reviewed().Draft(Deputy, Texts() with { Results = new string('я', 20_000) }, Stage));
        Assert.Contains(Reviewed().Draft(Deputy, Texts() with { Results = new string('я', 20_001) }, Stage), v => v.Field == "Results");
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

    [Theory]
    [InlineData("06:59", false)]
    [InlineData("07:00", true)]
    [InlineData("21:00", true)]
    [InlineData("21:01", false)]
    public void The_interview_is_held_by_day(string hour, bool allowed) => Assert.Equal(allowed ? [] : ["Hour"],
        Drafted().Appoint(Deputy, Now.AddDays(1), "Кабинет 12", Now, hour: TimeOnly.Parse(hour, System.Globalization.CultureInfo.InvariantCulture)).Select(v => v.Field));

    [Fact]
    public void The_interview_is_appointed_a_year_ahead_at_most()
    {
        Assert.Empty(Drafted().Appoint(Deputy, Now.AddYears(1), "Кабинет 12", Now));
        Assert.Equal("InterviewAt", Assert.Single(Drafted().Appoint(Deputy, Now.AddYears(1).AddMinutes(1), "Кабинет 12", Now)).Field);
    }

    [Fact]
    public void M10_a_conclusion_is_not_issued_with_a_day_that_the_stage_has_passed_by_a_leave()
    {
        var track = Samples.Track(MenteeId, new DateOnly(2026, 9, 1));
        var held = After(Held(), a => a.Draft(Deputy, Texts() with { Outcome = "prolonged", ProlongTo = new DateOnly(2027, 9, 10) }, Stage));
        track.Stages[0].Recount(Stage, track.TrackTo!.Value, [new(new DateOnly(2026, 10, 1), new DateOnly(2026, 10, 10))], Calendar);
        held.Follow(track.Stages[0]);
        Assert.Equal(new DateOnly(2027, 9, 10), held.PeriodTo);
        Assert.Contains("до 10.09.2027", Assert.Single(held.Conclude(Deputy, "7", Today, null, Stage, Calendar, Today)).Message, StringComparison.Ordinal);
        Assert.Empty(held.Draft(Deputy, Texts() with { Outcome = "prolonged", ProlongTo = new DateOnly(2027, 9, 11) }, Stage));
        Assert.Empty(held.Conclude(Deputy, "7", Today, null, Stage, Calendar, Today));
    }

    [Fact]
    public void Agenda_points_1_2_3_and_5_are_due_and_point_4_only_where_needed()
    {
        Assert.Empty(Scheduled().HoldInterview(Deputy, Minutes("results", "improve", "plan", "conclusion"), Stage, Calendar, Today));
        Assert.NotEmpty(Scheduled().HoldInterview(Deputy, Minutes("improve", "plan", "conclusion"), Stage, Calendar, Today));
        Assert.NotEmpty(Scheduled().HoldInterview(Deputy, Minutes("results", "plan", "conclusion"), Stage, Calendar, Today));
        Assert.NotEmpty(Scheduled().HoldInterview(Deputy, Minutes("results", "improve", "conclusion"), Stage, Calendar, Today));
        Assert.NotEmpty(Scheduled().HoldInterview(Deputy, Minutes("results", "improve", "plan"), Stage, Calendar, Today));
    }

    [Fact]
    public void M12_the_minutes_name_whoever_held_the_interview_and_a_substitute_says_why()
    {
        var substitute = new Assessor(Guid.NewGuid(), MentorsTheMentee: false);
        var assessment = Scheduled();
        Assert.Equal(Deputy.PersonId, assessment.InterviewerId);
        var refused = Assert.Single(assessment.HoldInterview(substitute, Minutes(), Stage, Calendar, Today));
        Assert.Equal("InsteadBecause", refused.Field);
        Assert.Equal(Deputy.PersonId, assessment.InterviewerId);
        Assert.Empty(assessment.HoldInterview(substitute, Minutes() with { InsteadBecause = "Коллега заболела" }, Stage, Calendar, Today));
        Assert.Equal((substitute.PersonId, "Коллега заболела"), (assessment.InterviewerId!.Value, assessment.InterviewerReason));
        // The organizer stays who it was.
        Assert.Equal(Deputy.PersonId, assessment.OrganizerId);
        Assert.Null(Held().InterviewerReason);
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
        Assert.Contains(Held().Conclude(Deputy, "7", Today, numberIsUsed: new("занят"), Stage, Calendar, Today), v => v.Field == "ConclusionNumber");
        Assert.Contains(Held().Conclude(Deputy, " ", Today, null, Stage, Calendar, Today), v => v.Field == "ConclusionNumber");
        Assert.Contains(Held().Conclude(Deputy, "7", Today.AddDays(1), null, Stage, Calendar, Today), v => v.Field == "ConclusionDate");
    }

    [Fact]
    public void An_issued_conclusion_can_be_neither_edited_nor_issued_again()
    {
        var assessment = Concluded();
        Assert.NotEmpty(assessment.Draft(Deputy, Texts(), Stage));
        Assert.NotEmpty(assessment.Conclude(Deputy, "8", Today, null, Stage, Calendar, Today));
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
        Assert.Equal((issued, null, null, null, AssessmentState.InterviewHeld),
            (assessment.CorrectedDocumentId, assessment.ConclusionDocumentId, assessment.ConclusionNumber, assessment.AcknowledgedOn, assessment.State));
        Assert.True(assessment.ConclusionEditable(Stage));
        Assert.Contains("уже начато", Assert.Single(assessment.BeginCorrection(Deputy, "ещё раз", Today)).Message, StringComparison.Ordinal);
        Assert.Empty(assessment.Draft(Deputy, Texts(), Stage));
        Assert.Empty(assessment.Conclude(Deputy, "8", Today, null, Stage, Calendar, Today));
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
        Assert.Equal((AssessmentState.Filed, Today, Deputy.PersonId, Today.AddDays(1)),
            (assessment.State, assessment.FiledOn!.Value, assessment.FiledById!.Value, assessment.FilingDueOn!.Value));
    }

    [Fact]
    public void A_correction_given_up_leaves_the_issued_conclusion_as_it_was()
    {
        var assessment = Acknowledged();
        var issued = assessment.ConclusionDocumentId;
        assessment.BeginCorrection(Deputy, "Ошибка в периоде", Today.AddDays(2));
        Assert.Null(assessment.GiveUpCorrection(Deputy, Before));
        Assert.Equal((null, issued, "7", AssessmentState.Acknowledged),
            (assessment.CorrectedDocumentId, assessment.ConclusionDocumentId, assessment.ConclusionNumber, assessment.State));
        Assert.NotNull(assessment.GiveUpCorrection(Deputy, Before));

        assessment.BeginCorrection(Deputy, "Ошибка в периоде", Today.AddDays(2));
        assessment.Draft(Deputy, Texts(), Stage);
        Assert.Contains("Текст уже исправлен", assessment.GiveUpCorrection(Deputy, Before)!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_an_issued_conclusion_is_corrected_and_not_by_the_mentor()
    {
        Assert.Contains("исправьте проект", Assert.Single(Held().BeginCorrection(Deputy, "причина", Today)).Message, StringComparison.Ordinal);
        Assert.NotEmpty(Concluded().BeginCorrection(new Assessor(MentorId, false), "причина", Today));
        Assert.NotEmpty(Concluded().BeginCorrection(new Assessor(MenteeId, false), "причина", Today));
    }

    [Fact]
    public void M10_an_outcome_that_prolongs_names_a_later_last_day_and_any_other_names_none()
    {
        Assert.Equal("ProlongTo", Assert.Single(Reviewed().Draft(Deputy, Texts() with { Outcome = "prolonged" }, Stage)).Field);
        Assert.Equal("ProlongTo", Assert.Single(Reviewed().Draft(Deputy, Texts() with { Outcome = "prolonged", ProlongTo = new DateOnly(2027, 8, 31) }, Stage)).Field);
        Assert.Equal("ProlongTo", Assert.Single(Reviewed().Draft(Deputy, Texts() with { Outcome = "prolonged", ProlongTo = new DateOnly(2040, 8, 31) }, Stage)).Field);
        Assert.Equal(new DateOnly(2027, 9, 1), After(Reviewed(), a => a.Draft(Deputy, Texts() with { Outcome = "prolonged", ProlongTo = new DateOnly(2027, 9, 1) }, Stage))
            .ProlongTo);
        Assert.Equal("ProlongTo", Assert.Single(Reviewed().Draft(Deputy, Texts() with { ProlongTo = new DateOnly(2027, 9, 1) }, Stage)).Field);
    }

    [Fact]
    public void S0_47_whoever_is_recommended_for_the_talent_pool_has_prospects_described()
    {
        var stage = Stage with { Outcomes = [new("reserve", "рекомендован", OutcomeEffect.TalentPool)] };
        Assert.Equal("Prospects", Assert.Single(Reviewed().Draft(Deputy, Texts() with { Outcome = "reserve" }, stage)).Field);
        Assert.Equal("Методист", After(Reviewed(), a => a.Draft(Deputy, Texts() with { Outcome = "reserve", Prospects = "Методист" }, stage)).Prospects);
    }

    [Fact]
    public void M13_the_point_of_the_agenda_that_changes_the_mentor_starts_that_change()
    {
        var stage = Stage with { Agenda = [.. Stage.AgendaItems.Select(i => i.Code == "curating" ? i with { Opens = AgendaItem.OpensChangeOfMentor } : i)] };
        Assert.True(After(Scheduled(), a => a.HoldInterview(Deputy, Minutes(), stage, Calendar, Today)).AsksChangeOfMentor);
        Assert.False(After(Scheduled(), a => a.HoldInterview(Deputy, Minutes("results", "improve", "plan", "conclusion"), stage, Calendar, Today)).AsksChangeOfMentor);
    }

    [Fact]
    public void M12_whoever_is_named_is_changed_with_a_reason_and_only_for_somebody_who_may_assess()
    {
        var (first, second) = (Guid.NewGuid(), Guid.NewGuid());
        var assessment = Opened();
        Assert.Equal("OrganizerId", Assert.Single(assessment.Assign(Deputy, null, null, [first, second], null)).Field);
        Assert.Equal("OrganizerId", Assert.Single(assessment.Assign(Deputy, MentorId, null, [first, second], null)).Field);
        Assert.Empty(assessment.Assign(Deputy, first, second, [first, second], null));
        Assert.Equal("AssignmentReason", Assert.Single(assessment.Assign(Deputy, second, second, [first, second], " ")).Field);
        Assert.Empty(assessment.Assign(Deputy, second, first, [first, second], "Болезнь"));
        Assert.Equal((second, first, "Болезнь"), (assessment.OrganizerId!.Value, assessment.InterviewerId!.Value, assessment.AssignmentReason));
        Assert.NotEmpty(Held().Assign(Deputy, Deputy.PersonId, second, [Deputy.PersonId, second], "Поздно"));
    }

    [Fact]
    public void S0_48_a_stage_without_a_conclusion_is_filed_with_its_package_complete()
    {
        var closing = new StageDefinition("final", "Итоги", ProgramRole.DeputyAcademic, [new("own-report", "Отчёт", PartAuthor.Mentee, Document: "D-27")], Kind: StageKind.Closing);
        var track = Samples.Track(MenteeId, new DateOnly(2023, 9, 1), Samples.Program with { Stages = [closing] });
        var assessment = StageAssessment.Open(track.Stages[0], closing, null, Pair(), [Pair()]);
        Assert.NotNull(assessment.File(Deputy, Today, Today));
        Assert.Null(assessment.HandIn("own-report", MenteeId, Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Today));
        Assert.Null(assessment.File(Deputy, Today, Today));
        Assert.Equal(AssessmentState.Filed, assessment.State);
    }

    private static Mentorship Pair(bool active = true, Guid? mentorId = null)
    {
        var terms = new MentorshipTerms(MentoringForm.TeacherTeacher, InteractionModel.ExperiencedToYoung, MentoringKind.Traditional, "Математика", new(2026, 9, 1),
            new(2027, 5, 31), null);
        var pair = Mentorship.Propose(InPool(mentorId ?? MentorId, PoolSide.Mentors), InPool(MenteeId, PoolSide.Mentees), terms, false).Value;
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
        var consents = ConsentRules.OnEntering(ConsentParty.Staff).Select(asked => new Consent(personId, asked.Kind, new(2026, 8, 25))).ToList();
        consents.ForEach(c => c.Receive(new(2026, 8, 26), personId, Guid.NewGuid(), Today));
        record.FollowConsents(consents);
        return record;
    }

    private static JointReviewCard Findings() => new(Today, "Уроки проводит уверенно", null, false);

    private static ConclusionCard Texts() => new("План выполнен", "done", "Адаптация завершена", null, null, null);

    private static InterviewCard Minutes(params string[] agenda) =>
        new(Today, agenda.Length > 0 ? agenda : ["results", "improve", "plan", "curating", "conclusion"], "Посетить три урока", null);

    private static StageAssessment Opened() => StageAssessment.Open(Samples.Track(MenteeId, new DateOnly(2026, 9, 1)).Stages[0], Stage, null, Pair(), [Pair()]);

    private static StageAssessment Complete()
    {
        var assessment = Opened();
        foreach (var part in assessment.Parts) Assert.Null(assessment.HandIn(part.Code, part.AuthorId, Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Today));
        return assessment;
    }

    private static StageAssessment Reviewed() => After(Complete(), a => a.Review(Deputy, Findings(), Today));

    private static StageAssessment Drafted() => After(Reviewed(), a => a.Draft(Deputy, Texts(), Stage));

    [Fact]
    public void A_number_is_kept_without_the_sign_that_papers_print_before_it() =>
        Assert.Equal("14-а", After(Held(), a => a.Conclude(Deputy, "№ 14-а", Today, null, Stage, Calendar, Today)).ConclusionNumber);

    private static StageAssessment Scheduled() => After(Drafted(), a => a.Appoint(Deputy, Now.AddHours(1), "Кабинет 12", Now));

    private static StageAssessment Held() => After(Scheduled(), a => a.HoldInterview(Deputy, Minutes(), Stage, Calendar, Today));

    private static StageAssessment Concluded()
    {
        var assessment = After(Held(), a => a.Conclude(Deputy, "7", Today, null, Stage, Calendar, Today));
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
