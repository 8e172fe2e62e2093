using MentoringPortal.Domain.Programs;
using Xunit;

namespace MentoringPortal.Domain.Tests.Programs;

public class CohortTests
{
    [Fact]
    public void Mentees_are_counted_by_the_year_their_track_began_and_the_stage_they_go_through()
    {
        var (first, second, left) = (Samples.Track(Guid.NewGuid(), new(2026, 7, 31)), Samples.Track(Guid.NewGuid(), new(2026, 9, 1)),
            Samples.Track(Guid.NewGuid(), new(2026, 9, 1)));
        left.End(new(2026, 11, 1));
        var cohorts = Cohort.Of([first, second, left]);
        Assert.Equal([2026, 2025], cohorts.Select(c => c.Year.StartYear));
        Assert.Equal((2, 1, 0), (cohorts[0].All, cohorts[0].Left, cohorts[0].GoneThrough));
        Assert.Equal(1, cohorts[0].OnStages[second.Current!.StageCode]);
        Assert.Equal((CohortPlace.Left, (string?)null), Cohort.PlaceOf(left));
    }

    [Theory]
    [InlineData(7, 31, 2025)]
    [InlineData(8, 1, 2026)]
    [InlineData(8, 31, 2026)]
    [InlineData(9, 1, 2026)]
    public void Who_is_hired_in_August_belongs_to_the_year_that_begins_in_September(int month, int day, int year) =>
        Assert.Equal(year, Assert.Single(Cohort.Of([Samples.Track(Guid.NewGuid(), new(2026, month, day))])).Year.StartYear);
}
