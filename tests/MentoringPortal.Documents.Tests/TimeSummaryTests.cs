using MentoringPortal.Documents.Mentorships;
using Xunit;

namespace MentoringPortal.Documents.Tests;

/// <summary>What the summary of time adds up (D-64).</summary>
public sealed class TimeSummaryTests
{
    [Theory]
    [InlineData(null, null, "–")]
    [InlineData(null, 0, "0")]
    [InlineData(0, 0, "0")]
    [InlineData(35, null, "0:35")]
    [InlineData(40, 45, "1:25")]
    public void D64_a_month_of_work_without_time_adds_up_to_a_nought_and_one_without_work_to_a_dash(int? first, int? second, string sum)
    {
        var paper = TimeSummary.Compose(new TimeSummaryData
        {
            School = SampleFacts.School,
            Year = new(2026),
            AsOf = new(2026, 10, 1),
            Months = 1,
            IsByMentor = true,
            TotalWords = "Вся школа",
            Responsible = SampleFacts.Curator,
            Lines = [Line(first), Line(second)],
        });
        var rows = paper.Body.OfType<TableBlock>().First().Rows;
        Assert.Equal(4, rows.Count);
        // The mentor's own sum and that of the school, below the two pairs.
        Assert.All(rows.Skip(2), row => Assert.Equal(sum, row.Cells[1].Text));

        static SummedLine Line(int? minutes) =>
            new(new Guid(1, 0, 0, new byte[8]), SampleFacts.LongMentor.Name, [SampleFacts.Person(5).Name], [new SummedMonth(minutes, false)], 0, null, "новая", null);
    }
}
