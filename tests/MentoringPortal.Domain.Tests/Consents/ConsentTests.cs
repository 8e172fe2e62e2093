using MentoringPortal.Domain.Consents;
using Xunit;

namespace MentoringPortal.Domain.Tests.Consents;

public sealed class ConsentTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Theory]
    [InlineData("2026-11-23", true)]
    [InlineData("2026-11-24", false)]
    [InlineData("2021-11-23", true)]
    [InlineData("2021-11-22", false)]
    [InlineData(null, false)]
    public void A_consent_is_dated_within_the_last_five_years(string? day, bool accepted)
    {
        var consent = Requested();

        Assert.Equal(accepted, consent.Receive(day is null ? null : DateOnly.Parse(day, null), Person, Guid.NewGuid(), Today) is null);
        Assert.Equal(accepted ? ConsentState.Given : ConsentState.Requested, consent.State);
    }

    [Fact]
    public void A_received_consent_is_not_received_twice()
    {
        var consent = Requested();
        Assert.Null(consent.Receive(Today, Person, Guid.NewGuid(), Today));

        Assert.Equal("Это согласие уже отмечено как полученное", consent.Receive(Today, Person, Guid.NewGuid(), Today)!.Message);
    }

    [Theory]
    [InlineData("2026-11-09", "Заявление", false)]
    [InlineData("2026-11-10", "Заявление", true)]
    [InlineData("2026-11-24", "Заявление", false)]
    [InlineData("2026-11-23", "", false)]
    public void Taking_back_needs_a_reason_and_a_day_after_the_consent(string day, string reason, bool accepted)
    {
        var consent = Requested();
        consent.Receive(new DateOnly(2026, 11, 10), Person, Guid.NewGuid(), Today);

        Assert.Equal(accepted, consent.Revoke(DateOnly.Parse(day, null), reason, Today) is null);
    }

    [Fact]
    public void After_a_revocation_only_a_new_paper_counts()
    {
        var consent = Requested();
        consent.Receive(new DateOnly(2026, 11, 10), Person, Guid.NewGuid(), Today);
        consent.Revoke(Today, "Заявление от 23.11.2026", Today);
        Assert.NotNull(consent.Receive(Today, Person, null, Today));

        var next = consent.AskAgain(Today).Value;

        Assert.Equal(ConsentState.Requested, next.State);
        Assert.Null(next.ScanFileId);
        Assert.Null(next.Receive(Today, Person, Guid.NewGuid(), Today));
    }

    [Theory]
    [InlineData("2026-11-22", false)] // yesterday
    [InlineData("2026-11-23", true)]
    [InlineData(null, true)] // until it is taken back
    [InlineData("2101-01-01", false)]
    public void A_consent_to_distribution_may_have_a_term_ahead(string? until, bool accepted)
    {
        var consent = new Consent(Person, ConsentKind.Distribution, Today.AddDays(-3));
        Assert.Equal(accepted, consent.SetLimits("Без фотографий", until is null ? null : DateOnly.Parse(until, null), Today.AddDays(-1), Today).Count == 0);
        Assert.Equal(accepted ? "Без фотографий" : null, consent.Conditions);
    }

    [Fact]
    public void A_consent_runs_out_on_the_day_after_its_term_and_is_asked_for_anew()
    {
        var consent = new Consent(Person, ConsentKind.Distribution, Today);
        Assert.Empty(consent.SetLimits("Без фотографий", Today.AddDays(1), Today, Today));
        Assert.False(consent.ExpireWhenOver(Today.AddDays(2))); // not given yet
        Assert.Null(consent.Receive(Today, Person, Guid.NewGuid(), Today));
        Assert.False(consent.ExpireWhenOver(Today.AddDays(1)));
        Assert.True(consent.ExpireWhenOver(Today.AddDays(2)));
        Assert.Equal(ConsentState.Expired, consent.State);
        var next = consent.AskAgain(Today.AddDays(3)).Value;
        Assert.Equal((ConsentState.Requested, null, null), (next.State, next.Conditions, next.ValidUntil));
        Assert.Equal((ConsentState.Expired, "Без фотографий", Today.AddDays(1)), (consent.State, consent.Conditions, consent.ValidUntil!.Value));
    }

    [Fact]
    public void M3_a_new_paper_leaves_the_earlier_one_as_it_was()
    {
        var consent = Requested();
        var scan = Guid.NewGuid();
        Assert.Null(consent.Receive(new DateOnly(2026, 11, 12), Person, scan, Today));
        Assert.Null(consent.Revoke(new DateOnly(2026, 11, 20), "Заявление от 20.11.2026", Today));

        var next = consent.AskAgain(Today).Value;

        Assert.Equal((ConsentState.Revoked, new DateOnly(2026, 11, 12), scan, new DateOnly(2026, 11, 20)),
            (consent.State, consent.GivenOn!.Value, consent.ScanFileId!.Value, consent.RevokedOn!.Value));
        Assert.Equal((1, true, 2, false), (consent.Number, consent.IsSuperseded, next.Number, next.IsSuperseded));
        Assert.False(consent.AskAgain(Today).Ok);
        Assert.Equal("GivenOn", next.Receive(new DateOnly(2026, 11, 19), Person, scan, Today)?.Field); // before the revocation
        Assert.Null(next.Receive(new DateOnly(2026, 11, 20), Person, scan, Today));
    }

    [Fact]
    public void M3_only_the_one_who_agrees_can_sign()
    {
        var consent = Requested();
        Assert.Equal("SignerId", consent.Receive(Today, Guid.NewGuid(), null, Today)?.Field);
        Assert.Equal("SignerId", consent.Receive(Today, Guid.Empty, null, Today)?.Field);
        Assert.Equal(("Укажите, кто подписал согласие", "SignerId"), (consent.Receive(Today, null, null, Today)!.Message, consent.Receive(Today, null, null, Today)!.Field));
        Assert.Equal(ConsentState.Requested, consent.State);
    }

    [Fact]
    public void M2_the_day_of_destruction_is_thirty_days_after_the_data_consent_is_gone()
    {
        var data = Requested();
        data.Receive(new DateOnly(2026, 11, 10), Person, null, Today);
        data.Revoke(Today, "Заявление", Today);
        Assert.Equal(new DateOnly(2026, 12, 23), data.DestroyDueOn);

        var work = new Consent(Person, ConsentKind.MentoringWork, Today, Guid.NewGuid());
        work.Receive(Today, Person, null, Today);
        work.Revoke(Today, "Заявление", Today);
        Assert.Null(work.DestroyDueOn);
    }

    [Fact]
    public void A_request_that_nobody_needs_any_more_is_not_received()
    {
        var consent = new Consent(Person, ConsentKind.MentoringWork, Today, Guid.NewGuid());
        Assert.True(consent.IsMissing);
        consent.Drop();
        Assert.False(consent.IsMissing);
        Assert.NotNull(consent.Receive(Today, Person, null, Today));
        Assert.False(consent.AskAgain(Today).Ok);
    }

    /// <summary>Kind of person × age × side: which papers are asked for, of what and of whom.</summary>
    [Theory]
    [InlineData(ParticipantKind.Staff, false, ParticipantKind.Staff, false, "MentoringWork:Mentorship:Self", "MenteeParticipation:Mentorship:Self")]
    [InlineData(ParticipantKind.Staff, false, ParticipantKind.Pupil, true, "", "MenteeParticipation:Mentorship:Representative")] // 351.8 speaks of workers only
    [InlineData(ParticipantKind.Staff, false, ParticipantKind.External, false, "", "MenteeParticipation:Mentorship:Self")]
    [InlineData(ParticipantKind.External, false, ParticipantKind.Staff, false, "", "MenteeParticipation:Mentorship:Self")]
    [InlineData(ParticipantKind.Pupil, true, ParticipantKind.Pupil, true, "", "MenteeParticipation:Mentorship:Representative")]
    [InlineData(ParticipantKind.Pupil, false, ParticipantKind.Pupil, false, "", "MenteeParticipation:Mentorship:Self")] // 18 already
    public void Papers_asked_at_proposing_a_pair(ParticipantKind mentor, bool mentorIsMinor, ParticipantKind mentee, bool menteeIsMinor, string ofMentor, string ofMentee)
    {
        var (first, second) = (new ConsentParty(mentor, mentorIsMinor), new ConsentParty(mentee, menteeIsMinor));
        Assert.Equal(ofMentor, Words(ConsentRules.OnProposing(true, first, second)));
        Assert.Equal(ofMentee, Words(ConsentRules.OnProposing(false, first, second)));
    }

    [Theory]
    [InlineData(ParticipantKind.Staff, false, "PersonalData:Person:Self")]
    [InlineData(ParticipantKind.External, false, "PersonalData:Person:Self")]
    [InlineData(ParticipantKind.Pupil, false, "PersonalData:Person:Self")]
    [InlineData(ParticipantKind.Pupil, true, "PersonalData:Person:Representative")]
    public void Papers_asked_at_entering_a_base(ParticipantKind kind, bool isMinor, string entering) =>
        Assert.Equal(entering, Words(ConsentRules.OnEntering(new ConsentParty(kind, isMinor))));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Edge5_at_eighteen_the_paper_of_a_representative_ends_and_the_own_one_is_asked_for(bool given)
    {
        var (parent, birthday) = (Guid.NewGuid(), new DateOnly(2026, 11, 20));
        var paper = new Consent(Person, ConsentKind.PersonalData, new DateOnly(2026, 9, 1), representativeId: parent);
        if (given) Assert.Null(paper.Receive(new DateOnly(2026, 9, 2), parent, null, Today));

        var own = paper.ComeOfAge(birthday)!;

        Assert.Equal((given ? ConsentState.Expired : ConsentState.Requested, true), (paper.State, paper.IsSuperseded));
        if (given) Assert.Equal((new DateOnly(2026, 11, 19), new DateOnly(2026, 12, 19)), (paper.ValidUntil!.Value, paper.DestroyDueOn!.Value));
        Assert.Equal((Person, 2, ConsentState.Requested, true), (own.SignerId, own.Number, own.State, own.IsNeeded));
        Assert.Equal("SignerId", own.Receive(birthday, parent, null, Today)?.Field);
        Assert.Equal("GivenOn", own.Receive(birthday.AddDays(-1), Person, null, Today)?.Field);
        Assert.Null(own.Receive(birthday, Person, null, Today));
        Assert.Null(paper.ComeOfAge(birthday));
    }

    [Fact]
    public void Edge5_an_own_paper_and_a_revoked_one_stay_as_they_are()
    {
        Assert.Null(Requested().ComeOfAge(Today));
        var parent = Guid.NewGuid();
        var revoked = new Consent(Person, ConsentKind.PersonalData, new DateOnly(2026, 9, 1), representativeId: parent);
        Assert.Null(revoked.Receive(new DateOnly(2026, 9, 2), parent, null, Today) ?? revoked.Revoke(Today, "Заявление", Today));
        Assert.Null(revoked.ComeOfAge(Today));
        Assert.Equal(ConsentState.Revoked, revoked.State);
    }

    private static string Words(IEnumerable<AskedPaper> papers) => string.Join(",", papers.Select(p => $"{p.Kind}:{p.Scope}:{p.Signer}"));

    private static readonly Guid Person = Guid.NewGuid();

    private static Consent Requested() => new(Person, ConsentKind.PersonalData, new DateOnly(2026, 11, 10));
}
