using MentoringPortal.Domain.Achievements;
using Xunit;

namespace MentoringPortal.Domain.Tests.Achievements;

/// <summary>What may be entered, who confirms it, what a paper says of it.</summary>
public sealed class AchievementTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly Guid Me = Guid.NewGuid();
    private static readonly Guid Curator = Guid.NewGuid();

    private static readonly AchievementCard Course =
        new(AchievementKind.Training, "Наставничество в школе", "ИРО", Today, null, 36, null, "удостоверение № 14");

    private static readonly AchievementCard Contest =
        new(AchievementKind.Contest, "Конкурс «Учитель года»", null, new(2026, 3, 14), AchievementLevel.Municipal, 8, "призёр", "приказ № 5");

    [Theory]
    [InlineData(1, true)]
    [InlineData(Achievement.MostHours, true)]
    [InlineData(0, false)]
    [InlineData(Achievement.MostHours + 1, false)]
    [InlineData(null, false)]
    public void S1_20_a_course_has_hours_within_reason(int? hours, bool isRight)
    {
        var made = Achievement.Enter(Me, Course with { Hours = hours }, null, Me, Today);
        Assert.Equal(isRight, made.Ok);
        if (!isRight) Assert.Equal("Hours", Assert.Single(made.Violations).Field);
    }

    [Fact]
    public void S1_25_a_contest_has_a_level_and_a_result_and_no_hours()
    {
        Assert.Null(Achievement.Enter(Me, Contest, null, Me, Today).Value.Hours);
        Assert.Equal(["Level", "Result"], Achievement.Enter(Me, Contest with { Level = null, Result = " " }, null, Me, Today).Violations.Select(v => v.Field).Order());
    }

    [Fact]
    public void The_day_is_not_in_the_future_and_not_before_living_memory()
    {
        Assert.True(Achievement.Enter(Me, Course with { On = Today.AddYears(-Achievement.MostYears) }, null, Me, Today).Ok);
        foreach (var day in new DateOnly?[] { Today.AddDays(1), Today.AddYears(-Achievement.MostYears).AddDays(-1), null })
        {
            Assert.Equal("On", Assert.Single(Achievement.Enter(Me, Course with { On = day }, null, Me, Today).Violations).Field);
        }

        var empty = Achievement.Enter(Me, new AchievementCard(null, null, null, null, null, null, null, null), null, Me, Today);
        Assert.Equal(["Kind", "On", "Title"], empty.Violations.Select(v => v.Field).Order());
        Assert.Equal("Result", Assert.Single(Achievement.Enter(Me, Course with { Kind = AchievementKind.Attestation }, null, Me, Today).Violations).Field);
    }

    [Fact]
    public void S2_10_S3_19_the_own_is_confirmed_by_another_by_its_proof()
    {
        var own = Achievement.Enter(Me, Course with { Proof = null }, null, Me, Today).Value;
        Assert.Equal(AchievementState.Claimed, own.State);
        Assert.NotNull(own.Confirm(Me, Today));
        Assert.Contains("Нет ни номера", own.Confirm(Curator, Today)!.Message, StringComparison.Ordinal);
        Assert.Equal("ReturnReason", Assert.Single(own.Return(" ", Curator)).Field);
        Assert.NotEmpty(own.Return("Так", Me));
        Assert.Empty(own.Return("Укажите номер удостоверения", Curator));
        Assert.NotNull(own.Confirm(Curator, Today));
        Assert.NotEmpty(own.Change(Course, null, Curator, Today));
        Assert.Empty(own.Change(Course, null, Me, Today));
        Assert.Null(own.Confirm(Curator, Today));
        Assert.NotNull(own.Confirm(Curator, Today));
        Assert.NotEmpty(own.Change(Course, null, Me, Today));
        Assert.NotNull(own.MayRemove(Me));
        Assert.Empty(own.Return("Не тот год", Curator));
        Assert.Null(own.MayRemove(Me));
        Assert.NotNull(own.MayRemove(Curator));
    }

    [Fact]
    public void What_the_office_enters_of_another_is_confirmed_at_once() =>
        Assert.True(Achievement.Enter(Me, Contest, null, Curator, Today).Value is { IsConfirmed: true, ConfirmedOn: { } on } made && on == Today && made.ConfirmedById == Curator);

    [Fact]
    public void A_line_of_a_paper_says_what_is_known()
    {
        Assert.Equal("Конкурс «Учитель года», муниципальный уровень, призёр, 14.03.2026", Achievement.Enter(Me, Contest, null, Me, Today).Value.Line);
        Assert.Equal("Наставничество в школе, ИРО, 36\u00A0часов, 23.11.2026", Achievement.Enter(Me, Course, null, Me, Today).Value.Line);
        foreach (var kind in Enum.GetValues<AchievementKind>()) Assert.NotEmpty(kind.Label());
    }
}
