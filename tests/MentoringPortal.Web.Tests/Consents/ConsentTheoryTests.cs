using MentoringPortal.Domain.Consents;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Testing;
using Xunit;

namespace MentoringPortal.Web.Tests.Consents;

/// <summary>
/// Consents by two tables, walked by the portal's own use cases. Kind of person × side × form × age: which papers are asked for and who signs them. Act × side × paper: the
/// state of the pair, its entries, the gate of a further pair and the obstacles of an order say the same at each step. Today is Monday, 23.11.2026.
/// </summary>
public sealed class ConsentTheoryTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Data = "Не хватает согласий", Order = "получены не все согласия";

    private const string RevokedData = "отозвано согласие на обработку персональных данных (наставник)",
        RevokedWork = "отозвано согласие на осуществление наставничества (наставник)",
        RevokedDataOfMentee = "отозвано согласие на обработку персональных данных (наставляемый)",
        RevokedPart = "отозвано согласие наставляемого на закрепление в паре (наставляемый)",
        OverData = "истекло согласие на обработку персональных данных (наставник)",
        OverWork = "истекло согласие на осуществление наставничества (наставник)",
        OverDataOfMentee = "истекло согласие на обработку персональных данных (наставляемый)",
        OverPart = "истекло согласие наставляемого на закрепление в паре (наставляемый)";

    private const ParticipantKind Staff = ParticipantKind.Staff, Pupil = ParticipantKind.Pupil, External = ParticipantKind.External;

    /// <summary>Papers at entering the bases and of the pair, «kind of paper: who signs»; or the sentence that refuses the pair for its form.</summary>
    [Theory]
    [InlineData(MentoringForm.TeacherTeacher, Staff, 45, Staff, 24, "MentoringWork:Self", "MenteeParticipation:Self", null)]
    [InlineData(MentoringForm.TeacherTeacher, Staff, 45, Pupil, 15, null, null, "«учитель – учитель» – для двух педагогов")]
    [InlineData(MentoringForm.TeacherTeacher, External, 45, Staff, 24, null, null, "«учитель – учитель» – для двух педагогов")]
    [InlineData(MentoringForm.HeadTeacher, Staff, 45, Staff, 24, "MentoringWork:Self", "MenteeParticipation:Self", null)]
    [InlineData(MentoringForm.HeadTeacher, External, 45, Staff, 24, null, null, "– для руководителя и педагога")]
    [InlineData(MentoringForm.StudentStudent, Pupil, 16, Pupil, 14, "", "MenteeParticipation:Representative", null)]
    [InlineData(MentoringForm.StudentStudent, Pupil, 18, Pupil, 17, "", "MenteeParticipation:Representative", null)]
    [InlineData(MentoringForm.StudentStudent, Pupil, 17, Pupil, 18, "", "MenteeParticipation:Self", null)]
    [InlineData(MentoringForm.StudentStudent, Staff, 45, Pupil, 15, null, null, "«ученик – ученик» – для двух учеников")]
    [InlineData(MentoringForm.EmployerStudent, External, 45, Pupil, 15, "", "MenteeParticipation:Representative", null)]
    [InlineData(MentoringForm.EmployerStudent, External, 45, Pupil, 18, "", "MenteeParticipation:Self", null)]
    [InlineData(MentoringForm.EmployerStudent, Staff, 45, Pupil, 15, null, null, "– для представителя предприятия и ученика")]
    [InlineData(MentoringForm.UniversityStudentStudent, External, 19, Pupil, 10, "", "MenteeParticipation:Representative", null)]
    [InlineData(MentoringForm.UniversityStudentStudent, Pupil, 17, Pupil, 15, null, null, "– для студента и ученика")]
    [InlineData(MentoringForm.Other, Staff, 45, Pupil, 15, "", "MenteeParticipation:Representative", null)]
    [InlineData(MentoringForm.Other, Staff, 45, External, 17, "", "MenteeParticipation:Representative", null)]
    [InlineData(MentoringForm.Other, External, 17, Staff, 24, "", "MenteeParticipation:Self", null)]
    [InlineData(MentoringForm.Other, Staff, 45, Staff, 24, "MentoringWork:Self", "MenteeParticipation:Self", null)]
    public async Task A_pair_asks_for_its_papers_by_kind_side_form_and_age_and_works_only_with_all_of_them(MentoringForm form, ParticipantKind mentorKind, int mentorAge,
        ParticipantKind menteeKind, int menteeAge, string? ofMentor, string? ofMentee, string? refused)
    {
        await using var story = new ConsentStory(portal);
        var (mentor, mentee) = (await story.PersonAsync(mentorKind, mentorAge), await story.PersonAsync(menteeKind, menteeAge));

        // Entering a base asks for the own data, signed by whoever may; until both have given it no pair is formed.
        foreach (var (person, age, isMentor) in new[] { (mentor, mentorAge, true), (mentee, menteeAge, false) })
        {
            await story.EnterAsync(person, isMentor);
            Assert.Equal(age < 18 ? "PersonalData:Representative" : "PersonalData:Self", await story.AskedAsync(person, ConsentScope.Person));
        }

        var gate = await RefusalAsync(mentor, mentee);
        Assert.Contains("Наставник не может войти в пару: нет согласия", gate, StringComparison.Ordinal);
        Assert.Contains("Наставляемый не может войти в пару: нет согласия", gate, StringComparison.Ordinal);
        await story.GiveAllAsync(mentor);
        gate = await RefusalAsync(mentor, mentee);
        Assert.DoesNotContain("Наставник не может войти в пару", gate, StringComparison.Ordinal);
        Assert.Contains("Наставляемый не может войти в пару: нет согласия", gate, StringComparison.Ordinal);
        await story.GiveAllAsync(mentee);

        if (refused is not null)
        {
            Assert.Contains(refused, await RefusalAsync(mentor, mentee), StringComparison.Ordinal);
            Assert.Equal("", await story.AskedAsync(mentee, ConsentScope.Mentorship));
            return;
        }

        // The pair asks for its own papers, waits for each of them, and goes into an order and to work with all of them only.
        var pair = await story.ProposeAsync(mentor, mentee, form);
        Assert.True(pair.Ok, string.Join("; ", pair.Violations.Select(v => v.Message)));
        var made = Assert.Single(pair.Value);
        Assert.Equal((ofMentor, ofMentee), (await story.AskedAsync(mentor, ConsentScope.Mentorship), await story.AskedAsync(mentee, ConsentScope.Mentorship)));
        Assert.Equal(MentorshipState.AwaitingConsents, made.State);
        Assert.Contains("Пара ожидает согласий сторон", made.Include(Guid.NewGuid())!.Message, StringComparison.Ordinal);
        Assert.Contains("Записи ведут в действующей паре", ConsentStory.EntryRefusal(made, story.Today)!, StringComparison.Ordinal);
        if (ofMentor!.Length > 0)
        {
            await story.GiveAllAsync(mentor);
            Assert.Equal(MentorshipState.AwaitingConsents, made.State);
        }

        await story.GiveAllAsync(mentee);
        Assert.Equal(MentorshipState.Proposed, made.State);
        await story.ActivateAsync(made);
        Assert.Equal((MentorshipState.Active, null), (made.State, ConsentStory.EntryRefusal(made, story.Today)));

        async Task<string> RefusalAsync(Guid one, Guid other) => string.Join("; ", (await story.ProposeAsync(one, other, form)).Violations.Select(v => v.Message));
    }

    /// <summary>
    /// What an act on a paper does to a working pair. The last four: the sentence that refuses an entry, a further pair of the mentor, a further pair of the mentee, and the order
    /// that is to approve one further pair of each; null: allowed.
    /// </summary>
    [Theory]
    [InlineData("nothing", "", MentorshipState.Active, null, null, null, null)]
    [InlineData("revoked", "mentor PersonalData", MentorshipState.Suspended, RevokedData, Data, null, Order)]
    [InlineData("revoked", "mentor MentoringWork", MentorshipState.Suspended, RevokedWork, null, null, null)]
    [InlineData("revoked", "mentee PersonalData", MentorshipState.Suspended, RevokedDataOfMentee, null, Data, Order)]
    [InlineData("revoked", "mentee MenteeParticipation", MentorshipState.Suspended, RevokedPart, null, null, null)]
    [InlineData("revoked", "mentor Distribution", MentorshipState.Active, null, null, null, null)]
    [InlineData("revoked", "other MentoringWork", MentorshipState.Active, null, null, null, Order)]
    [InlineData("expired", "mentor PersonalData", MentorshipState.Suspended, OverData, Data, null, Order)]
    [InlineData("expired", "mentor MentoringWork", MentorshipState.Suspended, OverWork, null, null, null)]
    [InlineData("expired", "mentee PersonalData", MentorshipState.Suspended, OverDataOfMentee, null, Data, Order)]
    [InlineData("expired", "mentee MenteeParticipation", MentorshipState.Suspended, OverPart, null, null, null)]
    [InlineData("expired", "mentor Distribution", MentorshipState.Active, null, null, null, null)]
    [InlineData("lasts", "mentor PersonalData", MentorshipState.Active, null, null, null, null)] // its last day
    [InlineData("asked again", "mentor PersonalData", MentorshipState.Suspended, RevokedData, Data, null, Order)]
    [InlineData("wrong signer", "mentor PersonalData", MentorshipState.Suspended, RevokedData, Data, null, Order)]
    [InlineData("wrong signer", "mentee MenteeParticipation", MentorshipState.Suspended, RevokedPart, null, null, null)]
    [InlineData("signed before", "mentor PersonalData", MentorshipState.Suspended, RevokedData, Data, null, Order)]
    [InlineData("given again", "mentor PersonalData", MentorshipState.Active, null, null, null, null)]
    [InlineData("given again", "mentee MenteeParticipation", MentorshipState.Active, null, null, null, null)]
    [InlineData("one of two given again", "mentor PersonalData", MentorshipState.Suspended, RevokedDataOfMentee, null, Data, Order)]
    [InlineData("given again in a leave", "mentor PersonalData", MentorshipState.Suspended, "отпуск наставника", null, null, null)]
    [InlineData("leave", "", MentorshipState.Suspended, "отпуск наставника", null, null, null)]
    [InlineData("terms changed", "", MentorshipState.Active, null, null, null, null)]
    [InlineData("terms changed, old paper revoked", "mentor MentoringWork", MentorshipState.Suspended, RevokedWork, null, null, null)]
    [InlineData("terms changed, new paper given", "mentor MentoringWork", MentorshipState.Active, null, null, null, null)]
    public async Task Gate_state_entries_and_obstacles_say_the_same_after_each_act(string act, string paper, MentorshipState state, string? entry, string? ofMentor,
        string? ofMentee, string? order)
    {
        await using var story = new ConsentStory(portal);
        await story.WorkingPairAsync(MentoringForm.TeacherTeacher, Staff, 45, Staff, 24);
        await story.ActAsync(act, paper);
        await story.HoldsAsync(state, entry, ofMentor, ofMentee, order);
    }

    /// <summary>On the day before the birthday nothing has changed; on the birthday the papers of the representative are over, and only the own ones count.</summary>
    [Theory]
    [InlineData("the day before", MentorshipState.Active, null, null, null)]
    [InlineData("birthday", MentorshipState.Suspended, "истекло согласие", Data, Order)]
    [InlineData("signed by the representative", MentorshipState.Suspended, "истекло согласие", Data, Order)]
    [InlineData("data given", MentorshipState.Suspended, OverPart, null, Order)]
    [InlineData("all given", MentorshipState.Active, null, null, null)]
    public async Task Edge5_at_eighteen_gate_state_entries_and_obstacles_wait_for_the_own_papers(string act, MentorshipState state, string? entry, string? ofMentee, string? order)
    {
        await using var story = new ConsentStory(portal);
        await story.WorkingPairAsync(MentoringForm.StudentStudent, Pupil, 16, Pupil, 17, menteeIsBornTomorrow: true);
        await story.TurnEighteenAsync(act);
        await story.HoldsAsync(state, entry, null, ofMentee, order);
    }
}
