using MentoringPortal.Domain.Achievements;
using MentoringPortal.Domain.Awards;
using Xunit;

namespace MentoringPortal.Domain.Tests.Awards;

/// <summary>The way of an award from the proposal to the achievement.</summary>
public sealed class AwardTests
{
    private static readonly DateOnly Today = new(2027, 5, 20);
    private static readonly Guid Mentor = Guid.NewGuid();
    private static readonly Guid Curator = Guid.NewGuid();
    private static readonly AwardCard Card = new(Mentor, "best-mentor", "Двое молодых специалистов за год");

    private static Award Proposed() => Award.Propose(Card, Curator, null, Today).Value;

    [Fact]
    public void S0_18_a_proposal_names_somebody_else_a_known_kind_and_the_ground()
    {
        Assert.True(Award.Propose(Card, Curator, null, Today).Ok);
        Assert.Equal(["Ground", "Kind", "PersonId"], Award.Propose(new(null, "неизвестный", " "), Curator, null, Today).Violations.Select(v => v.Field).Order());
        Assert.Equal("PersonId", Assert.Single(Award.Propose(Card, Mentor, null, Today).Violations).Field);
        Assert.Contains("01.04.2027", Assert.Single(Award.Propose(Card, Curator, new(2027, 4, 1), Today).Violations).Message, StringComparison.Ordinal);
        Assert.Equal(AwardKind.All.Count, AwardKind.All.Select(k => k.Code).Distinct().Count());
        foreach (var state in Enum.GetValues<AwardState>()) Assert.NotEmpty(state.Label());
    }

    [Theory]
    [InlineData("2026-09-01", "2027-06-30")]
    [InlineData("2027-06-30", "2027-06-30")]
    [InlineData("2027-07-01", "2028-06-30")]
    public void T_17_the_order_is_due_by_the_end_of_june(string proposed, string due) =>
        Assert.Equal(DateOnly.Parse(due, null), Award.LastDayOfOrder(DateOnly.Parse(proposed, null)));

    [Fact]
    public void T_17_considered_put_in_an_order_and_given_once_the_order_is_signed()
    {
        var one = Proposed();
        Assert.NotNull(one.PutInOrder(Guid.NewGuid(), false));
        Assert.Equal("Decision", Assert.Single(one.Consider(" ", Curator, Today)).Field);
        Assert.NotEmpty(one.Consider("Совет", Mentor, Today));
        Assert.Empty(one.Consider("Совет наставников, протокол № 3", Curator, Today));
        Assert.NotEmpty(one.Consider("Совет", Curator, Today));
        Assert.Null(one.PutInOrder(Guid.NewGuid(), false));
        Assert.NotNull(one.PutInOrder(Guid.NewGuid(), false));
        Assert.Null(one.PutInOrder(Guid.NewGuid(), true)); // the first order was cancelled
        Assert.NotEmpty(one.Decline("Нет", Curator, Today));

        Assert.False(one.Give(Today, null, null, Curator, Today).Ok);
        foreach (var day in new DateOnly?[] { null, Today.AddDays(1), Today.AddDays(-1) })
        {
            Assert.Equal("GivenOn", Assert.Single(one.Give(day, "от 20.05.2027 № 45", Today, Curator, Today).Violations).Field);
        }

        Assert.False(one.Give(Today, "от 20.05.2027 № 45", Today, Mentor, Today).Ok);
        var made = one.Give(Today, "от 20.05.2027 № 45", Today, Curator, Today).Value;
        Assert.True(made is { IsConfirmed: true, Kind: AchievementKind.Award, Title: "Грамота «Лучший наставник»" });
        Assert.Equal(Mentor, made.PersonId);
        Assert.False(one.Give(Today, "от 20.05.2027 № 45", Today, Curator, Today).Ok);
    }

    [Theory]
    [InlineData("gratitude", "за помощь", "объявить благодарность Петровой Анне Ильиничне, учителю математики, за помощь")]
    [InlineData("best-mentor", "За двоих молодых специалистов.", "наградить грамотой «Лучший наставник» Петрову Анну Ильиничну, учителя математики, за двоих молодых специалистов")]
    [InlineData("honour-board", "Конкурс выигран", "занести на Доску почёта «Лучшие наставники» Петрову Анну Ильиничну, учителя математики (конкурс выигран)")]
    public void S3_16_a_point_of_the_order_declines_name_and_post(string kind, string ground, string point) =>
        Assert.Equal(point, AwardKind.Find(kind)!.PointOf(new MentoringPortal.Domain.Language.RussianName("Петрова", "Анна", "Ильинична"), "учитель математики", ground));

    [Fact]
    public void A_declined_one_has_a_reason_and_is_over()
    {
        var one = Proposed();
        Assert.Equal("Decision", Assert.Single(one.Decline(null, Curator, Today)).Field);
        Assert.Equal("Agrees", Assert.Single(one.Decide(null, "Совет", Curator, Today)).Field);
        Assert.Empty(one.Decide(false, "Уже награждён в этом году", Curator, Today));
        Assert.False(one.IsOpen);
        Assert.NotEmpty(one.Consider("Совет", Curator, Today));
    }
}
