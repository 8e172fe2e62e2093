using MentoringPortal.Domain.Consents;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.People;
using Xunit;

namespace MentoringPortal.Domain.Tests.Consents;

/// <summary>Papers about the same that follow each other, and the borders of who signs them: age, representative, base, scope, term.</summary>
public sealed class ConsentChainTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly Guid Somebody = Guid.NewGuid();

    [Theory]
    [InlineData("2008-11-24", true)] // eighteen tomorrow
    [InlineData("2008-11-23", false)] // today
    [InlineData("2008-11-22", false)]
    [InlineData("2008-02-29", false)]
    public void A_person_signs_from_the_eighteenth_birthday_on(string born, bool isMinor)
    {
        var person = NewPerson();
        Put(person, nameof(Person.BornOn), DateOnly.Parse(born, null));
        Assert.Equal(isMinor, ConsentParty.Of(person, Today).IsMinor);
    }

    [Fact]
    public void Who_works_here_is_staff_whatever_else_he_is_to_the_school()
    {
        var person = NewPerson();
        Put(person, nameof(Person.Pupil), new PupilCard(Today.AddYears(-5), null));
        Assert.Equal(ParticipantKind.Staff, ConsentParty.Of(person, Today).Kind);
        Put(person, nameof(Person.Staff), null);
        Assert.Equal(ParticipantKind.Pupil, ConsentParty.Of(person, Today).Kind);
    }

    [Fact]
    public void A_base_opens_by_the_last_own_papers_and_neither_without_any_nor_by_those_of_a_pair()
    {
        var pair = Given(new Consent(Somebody, ConsentKind.MentoringWork, Today, Guid.NewGuid()));
        Assert.False(Consent.OpenBase([]));
        Assert.False(Consent.OpenBase([pair]));

        var first = Given(Data());
        var waiting = new Consent(Somebody, ConsentKind.MentoringWork, Today, Guid.NewGuid());
        Assert.True(Consent.OpenBase([first, waiting]));

        Assert.Null(first.Revoke(Today, "Заявление", Today));
        Assert.False(Consent.OpenBase([first, waiting]));
        var next = first.AskAgain(Today).Value;
        Assert.False(Consent.OpenBase([first, next]));
        Given(next);
        Assert.True(Consent.OpenBase([first, next]));
    }

    [Fact]
    public void A_paper_that_another_has_taken_the_place_of_is_missed_by_nobody_and_received_no_more()
    {
        var first = Data();
        var next = first.AskAgain(Today).Value;
        Assert.False(first.IsMissing);
        Assert.True(next.IsMissing);
        Assert.Equal("Вместо этого согласия запрошено новое: отметьте получение на его странице", first.Receive(Today, Somebody, null, Today)!.Message);
    }

    [Fact]
    public void The_next_paper_is_signed_by_the_same_representative()
    {
        var parent = Guid.NewGuid();
        var first = new Consent(Somebody, ConsentKind.PersonalData, Today, representativeId: parent);
        var next = first.AskAgain(Today).Value;
        Assert.Equal("SignerId", next.Receive(Today, Somebody, null, Today)?.Field);
        Assert.Null(next.Receive(Today, parent, null, Today));
    }

    [Fact]
    public void The_next_paper_is_not_older_than_the_one_before_it_was_in_force_however_often_it_is_asked_for()
    {
        // Of changed terms: the given paper was in force from its day on.
        var given = Given(Data(), Today.AddDays(-3));
        var changed = given.AskAgain(Today).Value;
        Assert.Equal("GivenOn", changed.Receive(Today.AddDays(-4), Somebody, null, Today)?.Field);

        // Asked for once more before anybody has signed: the border stays.
        var anew = changed.AskAgain(Today).Value;
        Assert.Equal("GivenOn", anew.Receive(Today.AddDays(-4), Somebody, null, Today)?.Field);
        Assert.Null(anew.Receive(Today.AddDays(-3), Somebody, null, Today));
    }

    [Fact]
    public void Edge5_at_eighteen_nobody_is_asked_for_a_paper_of_a_pair_that_does_not_come()
    {
        var paper = new Consent(Somebody, ConsentKind.MenteeParticipation, Today.AddDays(-9), Guid.NewGuid(), Guid.NewGuid());
        paper.Drop();
        Assert.Null(paper.ComeOfAge(Today));
        Assert.False(paper.IsMissing);
    }

    [Fact]
    public void Terms_that_are_as_before_after_all_bring_the_given_paper_back_and_drop_the_request()
    {
        var given = Given(new Consent(Somebody, ConsentKind.MentoringWork, Today, Guid.NewGuid()));
        var later = given.AskAgain(Today).Value;
        given.Reinstate(later);
        Assert.Equal((false, false, false), (given.IsSuperseded, given.IsMissing, later.IsNeeded));
        Assert.NotNull(later.Receive(Today, Somebody, null, Today));
    }

    [Fact]
    public void A_pair_that_is_wanted_after_all_waits_for_its_paper_again_and_nothing_ever_waits_for_a_distribution()
    {
        var paper = new Consent(Somebody, ConsentKind.MentoringWork, Today, Guid.NewGuid());
        paper.Drop();
        paper.Need();
        Assert.True(paper.IsMissing);
        var distribution = new Consent(Somebody, ConsentKind.Distribution, Today);
        distribution.Need();
        Assert.False(distribution.IsMissing);
    }

    [Fact]
    public void Data_are_destroyed_thirty_days_after_the_term_of_their_consent_too_and_the_term_is_not_before_its_day()
    {
        var data = Data();
        Assert.Equal("ValidUntil", Assert.Single(data.SetLimits(null, Today.AddDays(1), Today.AddDays(2), Today)).Field);
        Assert.Empty(data.SetLimits(null, Today, Today, Today));
        Given(data);
        Assert.True(data.ExpireWhenOver(Today.AddDays(1)));
        Assert.Equal(Today.AddDays(30), data.DestroyDueOn);
    }

    [Fact]
    public void A_scan_stays_when_the_receipt_brings_none()
    {
        var (paper, scan) = (Data(), Guid.NewGuid());
        paper.AttachScan(scan);
        Assert.Null(paper.Receive(Today, Somebody, null, Today));
        Assert.Equal(scan, paper.ScanFileId);
    }

    [Fact]
    public void Only_a_given_paper_is_taken_back_and_only_once()
    {
        var paper = Data();
        Assert.Equal("Отозвать можно только полученное согласие", paper.Revoke(Today, "Заявление", Today)!.Message);
        Given(paper);
        Assert.Null(paper.Revoke(Today, "Заявление", Today));
        Assert.Equal("Это согласие уже не действует", paper.Revoke(Today, "Заявление", Today)!.Message);
    }

    private static Consent Data() => new(Somebody, ConsentKind.PersonalData, Today.AddDays(-10));

    private static Consent Given(Consent paper, DateOnly? on = null)
    {
        Assert.Null(paper.Receive(on ?? Today, Somebody, null, Today));
        return paper;
    }

    private static Person NewPerson() => Person.EnterStaff("Теоретиков", "Иван", "Ильич", Gender.Male,
        new StaffEntry("учитель", "физика", new DateOnly(2020, 9, 1), "высшее педагогическое", 5, "первая"), Today).Value;

    // Cards of pupils are entered by no page yet: they are set as they will be stored.
    private static void Put(Person person, string member, object? value) => typeof(Person).GetProperty(member)!.SetValue(person, value);
}
