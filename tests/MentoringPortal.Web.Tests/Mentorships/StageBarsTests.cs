using MentoringPortal.Testing;
using MentoringPortal.Web.Features.Mentorships;
using MentoringPortal.Web.Features.Programs;
using Xunit;

namespace MentoringPortal.Web.Tests.Mentorships;

public sealed class StageBarsTests
{
    private static readonly DateOnly Start = new(2026, 9, 1);

    [Fact]
    public void The_bars_of_the_stages_are_cut_to_the_period_of_the_pair()
    {
        var bars = StageBars.Of(Start, Start.AddMonths(18), Start.AddMonths(9),
            [new("1. Адаптация", Start, Start.AddYears(1).AddDays(-1), "Мероприятия", Start.AddMonths(3)),
                new("2. Развитие", Start.AddYears(1), Start.AddYears(2)), new("3. Потенциал", Start.AddYears(2), Start.AddYears(3))]);
        Assert.Equal(["1. Адаптация", "Мероприятия", "2. Развитие"], bars.Rows.Select(r => r.Title));
        Assert.Equal(Start.AddMonths(18), bars.Rows[^1].To);
        Assert.Equal("01.09.2027–01.09.2028", bars.Rows[^1].Period); // the stage itself goes on after the pair
        Assert.Equal("0%", bars.X(bars.Rows[0].From));
        Assert.Equal(["идёт", "прошёл", "впереди"], bars.Rows.Select(r => r.State));
    }

    [Fact]
    public void T3_stages_from_29_February_meet_without_a_gap_and_without_a_ghost_of_one_day()
    {
        var start = new DateOnly(2028, 2, 29);
        var spans = new StageInHand(TestData.FirstStage, null, new ProgramInForce(null, null, TestData.Program)).Spans(start);
        Assert.Equal([new(2029, 2, 28), new(2030, 2, 28), new(2031, 2, 28), new(2031, 2, 28)], spans.Select(s => s.To));
        // Stages overlap (S0-8): the second begins after three months, the third after a year.
        Assert.Equal([start, new(2028, 5, 29), new(2029, 3, 1), new(2031, 1, 29)], spans.Select(s => s.From));
        // What closes the program has no number (S0-48).
        Assert.Equal("Итоги наставничества", spans[^1].Title);
        var year = StageBars.Of(start, new DateOnly(2029, 2, 28), start, spans);
        Assert.Equal(["1. Адаптация молодого специалиста", "Мероприятия по адаптации", "2. Профессиональное развитие молодого специалиста"], year.Rows.Select(r => r.Title));
        Assert.DoesNotContain(year.Rows, r => r.From == r.To);
    }
}
