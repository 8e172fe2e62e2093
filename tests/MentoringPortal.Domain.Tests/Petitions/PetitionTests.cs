using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Petitions;
using MentoringPortal.Domain.Schools;
using Xunit;

namespace MentoringPortal.Domain.Tests.Petitions;

/// <summary>Who writes what to whom, until when it is answered, who decides, who reads it.</summary>
public sealed class PetitionTests
{
    private static readonly DateOnly Today = new(2026, 11, 23); // a Monday
    private static readonly SchoolCalendar Calendar = new("Europe/Moscow");
    private static readonly Guid Curator = Guid.NewGuid();
    private static readonly Guid Director = Guid.NewGuid();

    private readonly Mentorship _pair = Pair();

    private static readonly PetitionKind[] Kinds = Enum.GetValues<PetitionKind>();

    [Fact]
    public void S1_32_help_is_answered_in_three_working_days_and_everything_else_in_ten()
    {
        Assert.Equal(new DateOnly(2026, 11, 26), Send(PetitionKind.Help, SchoolRole.Curator).AnswerDueOn);
        Assert.Equal(new DateOnly(2026, 12, 7), Send(PetitionKind.ProgramProposal, SchoolRole.Curator, withPair: false).AnswerDueOn);
        // Over the January holidays.
        var late = Petition.Send(new(PetitionKind.Help, SchoolRole.Curator, "Прошу помочь"), _pair.MenteeId, SchoolRole.Mentee, _pair, [Curator], null, Calendar,
            new(2026, 12, 30)).Value;
        Assert.True(late.AnswerDueOn > new DateOnly(2027, 1, 8), $"{late.AnswerDueOn}");
        Assert.False(late.IsOverdueOn(late.AnswerDueOn));
        Assert.True(late.IsOverdueOn(late.AnswerDueOn.AddDays(1)));
    }

    [Theory]
    [InlineData(PetitionKind.Replacement, SchoolRole.Mentor, "Kind")]
    [InlineData(PetitionKind.Release, SchoolRole.Mentee, "Kind")]
    [InlineData(PetitionKind.SchoolProposal, SchoolRole.Mentee, "Kind")]
    [InlineData(PetitionKind.MentorWanted, SchoolRole.MethodUnionHead, "Kind")]
    public void S0_18_S1_30_a_role_writes_its_own_kinds_only(PetitionKind kind, SchoolRole role, string field) =>
        Assert.Equal(field, Assert.Single(Petition.Send(new(kind, SchoolRole.Director, "Текст"), _pair.MenteeId, role, _pair, [Director], null, Calendar, Today).Violations).Field);

    [Theory]
    [InlineData(SchoolRole.Mentor, "наставнику")]
    [InlineData(SchoolRole.Curator, "куратору")]
    [InlineData(SchoolRole.DeputyDirectorAcademic, "заместителю директора по УВР")]
    [InlineData(SchoolRole.DeputyDirectorMethodical, "заместителю директора по методической работе")]
    [InlineData(SchoolRole.Director, "директору")]
    public void An_addressee_stands_in_the_dative(SchoolRole role, string words) => Assert.Equal(words, role.To());

    [Fact]
    public void Every_kind_has_words_a_writer_and_an_addressee()
    {
        foreach (var kind in Kinds)
        {
            Assert.NotEmpty(kind.Label());
            Assert.NotEmpty(kind.Hint());
            Assert.All((kind.Rule().Authors & PetitionRules.Authors).Each(), r => Assert.NotEmpty(kind.AddresseesFor(r)));
            Assert.True(kind.Rule().Decides == SchoolRole.None || (kind.Rule().Addressees & kind.Rule().Decides) != 0);
            Assert.DoesNotContain(SchoolRole.Mentor, kind.AddresseesFor(SchoolRole.Mentor));
        }
    }

    [Fact]
    public void A_petition_without_text_addressee_or_pair_is_refused_field_by_field()
    {
        var refused = Petition.Send(new(PetitionKind.Replacement, SchoolRole.DeputyDirectorAcademic, " "), _pair.MenteeId, SchoolRole.Mentee, null, [Director], null, Calendar,
            Today);
        Assert.Equal(["Addressee", "MentorshipId", "Text"], refused.Violations.Select(v => v.Field).Order());
        Assert.Contains("не больше", Assert.Single(Petition.Send(new(PetitionKind.Help, SchoolRole.Curator, new string('а', Petition.LongestText + 1)), _pair.MenteeId,
            SchoolRole.Mentee, null, [Curator], null, Calendar, Today).Violations).Message, StringComparison.Ordinal);
        Assert.True(Petition.Send(new(PetitionKind.Help, SchoolRole.Curator, new string('а', Petition.LongestText)), _pair.MenteeId, SchoolRole.Mentee, null, [Curator], null,
            Calendar, Today).Ok);
        Assert.Equal("Kind", Assert.Single(Petition.Send(new(PetitionKind.Replacement, SchoolRole.Curator, "Текст"), _pair.MenteeId, SchoolRole.Mentee, _pair, [Curator],
            Today.AddDays(-1), Calendar, Today).Violations).Field);
    }

    [Fact]
    public void An_office_held_by_the_author_or_the_other_side_alone_is_no_addressee()
    {
        Guid[][] nobody = [[], [_pair.MentorId], [_pair.MenteeId, _pair.MentorId]];
        foreach (var holders in nobody)
        {
            var refused = Petition.Send(new(PetitionKind.Replacement, SchoolRole.Curator, "Текст"), _pair.MenteeId, SchoolRole.Mentee, _pair, holders, null, Calendar, Today);
            Assert.Equal("Addressee", Assert.Single(refused.Violations).Field);
        }

        Assert.True(Petition.Send(new(PetitionKind.Replacement, SchoolRole.Curator, "Текст"), _pair.MenteeId, SchoolRole.Mentee, _pair, [_pair.MentorId, Curator], null,
            Calendar, Today).Ok);
    }

    [Fact]
    public void S1_32_a_replacement_goes_by_the_curators_opinion_to_the_director_who_decides()
    {
        var petition = Send(PetitionKind.Replacement, SchoolRole.Curator);
        Assert.Null(petition.Take(Curator, SchoolRole.Curator, Today));
        Assert.Contains("директор", Assert.Single(petition.Reply(PetitionAnswer.Granted, null, Curator, SchoolRole.Curator, Today)).Message, StringComparison.Ordinal);
        Assert.Equal("Opinion", Assert.Single(petition.PassOn(SchoolRole.Director, " ", Curator, SchoolRole.Curator, "куратор Орлов Т.С.", [Director], Today)).Field);
        Assert.Equal("To", Assert.Single(petition.PassOn(SchoolRole.DeputyDirectorAcademic, "За", Curator, SchoolRole.Curator, "куратор", [Director], Today)).Field);
        Assert.Empty(petition.PassOn(SchoolRole.Director, "Поддерживаю", Curator, SchoolRole.Curator, "куратор Орлов Т.С.", [Director], Today));
        Assert.Equal("23.11.2026, куратор Орлов Т.С.: Поддерживаю", petition.Opinion);
        Assert.Equal((SchoolRole.Director, PetitionState.Sent), (petition.Addressee, petition.State));
        Assert.NotNull(petition.Take(Curator, SchoolRole.Curator, Today));
        Assert.Equal("AnswerText", Assert.Single(petition.Reply(PetitionAnswer.Declined, null, Director, SchoolRole.Director, Today)).Field);
        Assert.Empty(petition.Reply(PetitionAnswer.Granted, null, Director, SchoolRole.Director, Today));
        Assert.True(petition.AsksForOrder);
        Assert.NotEmpty(petition.Reply(PetitionAnswer.Declined, "Нет", Director, SchoolRole.Director, Today));
        Assert.NotNull(petition.Withdraw(petition.AuthorId, Today));
        Assert.NotNull(petition.Close(Director));
        Assert.Null(petition.Close(petition.AuthorId));
        Assert.NotNull(petition.Close(petition.AuthorId));
    }

    [Fact]
    public void S1_30_a_mentor_is_not_refused_the_release_that_the_law_gives()
    {
        var petition = Petition.Send(new(PetitionKind.Release, SchoolRole.Director, "Прошу освободить"), _pair.MentorId, SchoolRole.Mentor, _pair, [Director], null, Calendar,
            Today).Value;
        Assert.Contains("351.8", Assert.Single(petition.Reply(PetitionAnswer.Declined, "Нет", Director, SchoolRole.Director, Today)).Message, StringComparison.Ordinal);
        Assert.Empty(petition.Reply(PetitionAnswer.Granted, null, Director, SchoolRole.Director, Today));
        // The curator prepares the order and so reads it from now on.
        Assert.True(Reads(petition, SchoolRole.Curator, Curator));
    }

    [Fact]
    public void A_petition_is_read_by_its_author_and_its_addressees_and_never_by_the_other_side()
    {
        var petition = Send(PetitionKind.Replacement, SchoolRole.Curator);
        Assert.True(Reads(petition, SchoolRole.Mentee, petition.AuthorId));
        Assert.True(Reads(petition, SchoolRole.Curator, Curator));
        Assert.False(Reads(petition, SchoolRole.Director, Director));
        Assert.False(Reads(petition, SchoolRole.MethodUnionHead, Guid.NewGuid()));
        foreach (var role in SchoolRoleLabels.All) Assert.False(Reads(petition, role, _pair.MentorId), role.ToString());
        Assert.NotNull(petition.Take(_pair.MentorId, SchoolRole.Curator, Today));
        Assert.NotNull(petition.Take(petition.AuthorId, SchoolRole.Curator, Today));
        Assert.Null(petition.Withdraw(petition.AuthorId, Today));
        Assert.False(Reads(petition, SchoolRole.Curator, Curator));
        Assert.True(Reads(petition, SchoolRole.Mentee, petition.AuthorId));
    }

    [Fact]
    public void S1_32_help_may_be_asked_of_the_own_mentor_and_of_no_other()
    {
        Assert.Equal("MentorshipId", Assert.Single(Petition.Send(new(PetitionKind.Help, SchoolRole.Mentor, "Помогите"), _pair.MenteeId, SchoolRole.Mentee, null, [], null,
            Calendar, Today).Violations).Field);
        var petition = Petition.Send(new(PetitionKind.Help, SchoolRole.Mentor, "Помогите"), _pair.MenteeId, SchoolRole.Mentee, _pair, [], null, Calendar, Today).Value;
        Assert.True(Reads(petition, SchoolRole.Mentor, _pair.MentorId));
        Assert.False(Reads(petition, SchoolRole.Mentor, Guid.NewGuid()));
        Assert.False(Reads(petition, SchoolRole.Curator, Curator));
        Assert.NotNull(petition.Take(Guid.NewGuid(), SchoolRole.Mentor, Today));
        Assert.Empty(petition.NextOffices());
        Assert.Empty(petition.Reply(PetitionAnswer.Done, "Разобрали на встрече", _pair.MentorId, SchoolRole.Mentor, Today));
    }

    private static bool Reads(Petition petition, SchoolRole role, Guid me) => Petition.ReadBy(role, me).Compile()(petition);

    private Petition Send(PetitionKind kind, SchoolRole to, bool withPair = true) =>
        Petition.Send(new(kind, to, "Прошу"), _pair.MenteeId, SchoolRole.Mentee, withPair ? _pair : null, [Curator, Director], null, Calendar, Today).Value;

    // A running pair of two people.
    private static Mentorship Pair() => Plans.PlanTests.ActivePair();
}
