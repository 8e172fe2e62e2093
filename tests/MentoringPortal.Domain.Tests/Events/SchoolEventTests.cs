using MentoringPortal.Domain.Events;
using Xunit;

namespace MentoringPortal.Domain.Tests.Events;

/// <summary>Joint events and their mini-reports (S0-59, S0-61, S0-65, S3-20).</summary>
public sealed class SchoolEventTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private static EventCard Card(DateOnly? on = null, string? title = "Общая встреча") =>
        new(EventKind.GeneralMeeting, EventContour.Own, title, on ?? Today, new TimeOnly(14, 0), "актовый зал", null, null, Guid.NewGuid());

    private static EventReport Report(string? held = "Познакомились", int? attended = 24, string? link = null) => new(held, null, null, attended, link);

    [Theory]
    [InlineData("2024-11-22", true)] // more than two years ago
    [InlineData("2024-11-23", false)]
    [InlineData("2028-11-23", false)]
    [InlineData("2028-11-24", true)]
    public void S0_59_an_event_lies_within_two_years_of_today(string on, bool refused) =>
        Assert.Equal(refused ? ["On"] : [], SchoolEvent.Plan(Card(DateOnly.Parse(on, null)), [], Today).Violations.Select(v => v.Field));

    [Fact]
    public void What_is_not_filled_in_is_told_beside_each_field()
    {
        var refused = SchoolEvent.Plan(new EventCard(null, null, " ", null, null, new string('м', 301), new string('п', 4001), new string('г', 1001), null),
            [.. Enumerable.Range(0, 301).Select(_ => Guid.NewGuid())], Today);
        Assert.Equal(["Kind", "Contour", "Title", "On", "Place", "Content", "Guests", "ResponsibleId", "People"], refused.Violations.Select(v => v.Field));
    }

    [Fact]
    public void Participants_come_and_go_and_stay_the_same_rows()
    {
        var (one, other, third) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        var made = SchoolEvent.Plan(Card(), [one, other], Today).Value;
        var kept = made.Participants[1];
        Assert.Empty(made.Change(Card(), [other, third], Today));
        Assert.Equal([other, third], made.Participants.Select(p => p.PersonId));
        Assert.Same(kept, made.Participants[0]);
    }

    [Theory]
    [InlineData(null, 24, null, "Held")]
    [InlineData("Прошло", 0, null, "Attended")]
    [InlineData("Прошло", 1, null, null)]
    [InlineData("Прошло", 5000, null, null)]
    [InlineData("Прошло", 5001, null, "Attended")]
    [InlineData("Прошло", null, "javascript:alert(1)", "Link")]
    [InlineData("Прошло", null, "https://gazeta.example/1", null)]
    public void S3_20_a_mini_report_says_how_it_went(string? held, int? attended, string? link, string? field)
    {
        var made = SchoolEvent.Plan(Card(), [], Today).Value;
        Assert.Equal(field is null ? [] : [field], made.Report(Report(held, attended, link), Today).Select(v => v.Field));
        Assert.Equal(field is null ? Today : null, made.ReportedOn);
    }

    [Fact]
    public void T_09_the_report_is_written_from_the_day_of_the_event_and_keeps_its_day_when_corrected()
    {
        var made = SchoolEvent.Plan(Card(Today.AddDays(1)), [], Today).Value;
        Assert.Contains("24.11.2026", Assert.Single(made.Report(Report(), Today)).Message, StringComparison.Ordinal);
        Assert.Empty(made.Report(Report(), Today.AddDays(1)));
        Assert.Empty(made.Report(Report("Уточнено"), Today.AddDays(5)));
        Assert.Equal((Today.AddDays(1), "Уточнено"), (made.ReportedOn, made.Held));
        Assert.Equal(["On"], made.Change(Card(Today.AddDays(9)), [], Today.AddDays(5)).Select(v => v.Field));
        Assert.NotNull(made.Cancel("Поздно"));
    }

    [Fact]
    public void A_cancelled_event_says_why_and_has_no_report()
    {
        var made = SchoolEvent.Plan(Card(), [], Today).Value;
        Assert.Equal("Reason", made.Cancel("")!.Field);
        Assert.Null(made.Cancel("Карантин"));
        Assert.Single(made.Report(Report(), Today));
        Assert.Single(made.Change(Card(), [], Today));
        Assert.NotNull(made.Cancel("Ещё раз"));
    }
}
