using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Reports;
using MentoringPortal.Domain.Schools;
using Xunit;

namespace MentoringPortal.Domain.Tests.Reports;

/// <summary>Hearings of reports (S2-6, S3-15).</summary>
public sealed class ReportHearingTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private static readonly Guid Author = Guid.NewGuid();

    private static PeriodicReport Report(bool handedIn = true)
    {
        var report = new PeriodicReport("quarter", "Отчёт", Guid.NewGuid(), Author, SchoolRole.Curator, ReportPeriod.Of(ReportRhythm.HalfYear, Today)!, hearings: 2);
        Assert.Empty(report.Write([new("Раздел", "Сделано")]));
        if (handedIn) Assert.Empty(report.HandIn([], Today.AddDays(-3)));
        return report;
    }

    private static HearingCard Card(int days = 0, HearingPlace? place = HearingPlace.Staff, string? decision = "Принять к сведению") => new(place, Today.AddDays(days), decision);

    [Theory]
    [InlineData(1, "On")] // tomorrow
    [InlineData(0, null)]
    [InlineData(-3, null)] // the day of the handing in
    [InlineData(-4, "On")]
    public void S2_6_a_report_is_heard_after_it_was_handed_in_and_not_in_the_future(int days, string? field) =>
        Assert.Equal(field is null ? [] : [field], ReportHearing.Record(Report(), Card(days), [], Guid.NewGuid(), Today).Violations.Select(v => v.Field));

    [Fact]
    public void S2_6_it_is_heard_in_two_places_once_in_each_with_a_decision_and_not_by_its_author()
    {
        Assert.False(ReportHearing.Record(Report(handedIn: false), Card(), [], Guid.NewGuid(), Today).Ok);
        Assert.False(ReportHearing.Record(Report(), Card(), [], Author, Today).Ok);
        Assert.Equal("Place", Assert.Single(ReportHearing.Record(Report(), Card(), [HearingPlace.Staff], Guid.NewGuid(), Today).Violations).Field);
        Assert.Equal("Place", Assert.Single(ReportHearing.Record(Report(), Card(place: null), [], Guid.NewGuid(), Today).Violations).Field);
        Assert.Equal("Decision", Assert.Single(ReportHearing.Record(Report(), Card(decision: " "), [], Guid.NewGuid(), Today).Violations).Field);
        Assert.True(ReportHearing.Record(Report(), Card(place: HearingPlace.Director), [HearingPlace.Staff], Guid.NewGuid(), Today).Ok);
    }
}
