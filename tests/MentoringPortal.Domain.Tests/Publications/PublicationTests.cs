using MentoringPortal.Domain.Publications;
using Xunit;

namespace MentoringPortal.Domain.Tests.Publications;

/// <summary>The way of a publication from its text to the site and off it.</summary>
public sealed class PublicationTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly Guid Author = Guid.NewGuid();
    private static readonly Guid Director = Guid.NewGuid();
    private static readonly PublicationCard Card = new(PublicationKind.Event, "Посвящение в наставники", "Прошло в пятницу.");

    private static Publication Written() => Publication.Write(Card, [Author], Author, Today).Value;

    [Fact]
    public void S1_21_kind_title_and_text_are_asked_for_and_bounded()
    {
        Assert.Equal(["Kind", "Text", "Title"], Publication.Write(new(null, " ", null), [], Author, Today).Violations.Select(v => v.Field).Order());
        Assert.True(Publication.Write(Card with { Text = new string('т', Publication.LongestText) }, [], Author, Today).Ok);
        Assert.Equal("Text", Assert.Single(Publication.Write(Card with { Text = new string('т', Publication.LongestText + 1) }, [], Author, Today).Violations).Field);
        var many = Enumerable.Range(0, Publication.MostPeople + 1).Select(_ => Guid.NewGuid()).ToList();
        Assert.True(Publication.Write(Card, many[1..], Author, Today).Ok);
        Assert.Equal("People", Assert.Single(Publication.Write(Card, many, Author, Today).Violations).Field);
        foreach (var kind in Enum.GetValues<PublicationKind>()) Assert.NotEmpty(kind.Label() + kind.Hint());
        foreach (var state in Enum.GetValues<PublicationState>()) Assert.NotEmpty(state.Label());
    }

    [Fact]
    public void S1_21_a_draft_is_sent_approved_by_another_and_only_with_the_consents()
    {
        var one = Written();
        Assert.NotNull(one.Approve(Director, [], Today));
        Assert.Null(one.Submit(Today));
        Assert.NotNull(one.Submit(Today));
        Assert.NotEmpty(one.Change(Card, [], Today));
        Assert.NotNull(one.Approve(Author, [], Today));
        Assert.Contains("Петрова А.И.", one.Approve(Director, ["Петрова А.И."], Today)!.Message, StringComparison.Ordinal);
        Assert.Equal("ReturnReason", Assert.Single(one.Return(" ", Today)).Field);
        Assert.Empty(one.Return("Уберите фамилии детей", Today));
        Assert.Empty(one.Change(Card with { Title = "Другой" }, [], Today));
        Assert.Empty(one.People);
        Assert.Null(one.Submit(Today));
        Assert.Null(one.ReturnReason);
        Assert.Null(one.Approve(Director, [], Today));
        Assert.Equal(PublicationState.Approved, one.State);
    }

    [Fact]
    public void S1_21_it_is_put_on_the_site_not_before_its_approval_and_not_tomorrow()
    {
        var one = Written();
        Assert.NotEmpty(one.Publish(Today, "https://school.example/1", [], Today));
        one.Submit(Today);
        one.Approve(Director, [], Today);
        Assert.Equal(["Address", "PublishedOn"], one.Publish(Today.AddDays(1), "страница", [], Today).Select(v => v.Field).Order());
        Assert.Equal("PublishedOn", Assert.Single(one.Publish(Today.AddDays(-1), "https://school.example/1", [], Today)).Field);
        Assert.Contains("Ким", Assert.Single(one.Publish(Today, "https://school.example/1", ["Ким"], Today)).Message, StringComparison.Ordinal);
        Assert.Empty(one.Publish(Today, "https://school.example/1", [], Today));
        Assert.NotEmpty(one.Return("Поздно", Today));
        Assert.Equal("WithdrawnBecause", Assert.Single(one.Withdraw(null, Today)).Field);
        Assert.Empty(one.Withdraw("Отозвано согласие", Today));
        Assert.NotEmpty(one.Withdraw("Ещё раз", Today));
    }
}
