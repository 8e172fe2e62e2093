using System.Globalization;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Efficiency;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Domain.Surveys;
using MentoringPortal.Testing;
using MentoringPortal.Web.Features.Efficiency;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MentoringPortal.Web.Tests.Calendar;

/// <summary>Every day a person types or reads is the school's, wherever the server stands.</summary>
public sealed class SchoolDayTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Theory]
    [InlineData("Europe/Kaliningrad", "2026-12-01T21:59:00Z", "сегодня", "2026-12-01")]
    [InlineData("Europe/Kaliningrad", "2026-12-01T22:01:00Z", "сегодня", "2026-12-02")]
    [InlineData("Europe/Samara", "2026-12-02T19:59:00Z", "сегодня", "2026-12-02")]
    [InlineData("Europe/Samara", "2026-12-02T20:01:00Z", "сегодня", "2026-12-03")]
    [InlineData("Europe/Moscow", "2026-12-02T20:59:00Z", "завтра", "2026-12-03")]
    [InlineData("Europe/Moscow", "2026-12-02T21:01:00Z", "завтра", "2026-12-04")]
    [InlineData("Asia/Vladivostok", "2026-12-03T13:59:00Z", "вчера", "2026-12-02")]
    [InlineData("Asia/Vladivostok", "2026-12-03T14:01:00Z", "вчера", "2026-12-03")]
    [InlineData("Asia/Kamchatka", "2026-12-04T11:59:00Z", "сегодня", "2026-12-04")]
    [InlineData("Asia/Kamchatka", "2026-12-04T20:00:00Z", "сегодня", "2026-12-05")]
    [InlineData("Asia/Kamchatka", "2026-12-06T20:00:00Z", "вчера", "2026-12-06")]
    [InlineData("Asia/Kamchatka", "2026-12-31T12:30:00Z", "сегодня", "2027-01-01")]
    [InlineData("Europe/Moscow", "2026-12-31T20:30:00Z", "завтра", "2027-01-01")]
    [InlineData("Asia/Kamchatka", "2027-08-31T11:30:00Z", "1 сентября", "2026-09-01")]
    [InlineData("Asia/Kamchatka", "2027-08-31T20:00:00Z", "1 сентября", "2027-09-01")]
    [InlineData("Europe/Kaliningrad", "2028-02-28T21:59:00Z", "завтра", "2028-02-29")]
    [InlineData("Europe/Kaliningrad", "2028-02-28T22:01:00Z", "завтра", "2028-03-01")]
    [InlineData("Europe/Samara", "2028-02-28T20:01:00Z", "29 февраля", "2028-02-29")]
    [InlineData("Europe/Kaliningrad", "2028-08-31T21:30:00Z", "2 сентября", "2027-09-02")]
    [InlineData("Europe/Kaliningrad", "2028-08-31T22:30:00Z", "2 сентября", "2028-09-02")]
    [InlineData("Asia/Yekaterinburg", "2027-12-31T19:01:00Z", "сегодня", "2028-01-01")]
    [InlineData("Asia/Omsk", "2028-02-29T17:59:00Z", "завтра", "2028-03-01")]
    [InlineData("Asia/Krasnoyarsk", "2026-12-31T17:00:00Z", "вчера", "2026-12-31")]
    [InlineData("Asia/Yakutsk", "2027-08-31T15:00:00Z", "1.IX", "2027-09-01")]
    [InlineData("Asia/Magadan", "2027-08-31T12:59:00Z", "31 августа", "2027-08-31")]
    [InlineData("Asia/Kamchatka", "2027-12-31T11:59:00Z", "сегодня", "2027-12-31")]
    [InlineData("Asia/Kamchatka", "2027-12-31T12:00:00Z", "первое января", "2028-01-01")]
    [InlineData("Europe/Kaliningrad", "2027-12-31T22:00:00Z", "сегодня", "2028-01-01")]
    [InlineData("Europe/Samara", "2028-12-31T19:59:00Z", "завтра", "2029-01-01")]
    [InlineData("Asia/Anadyr", "2028-02-28T12:01:00Z", "двадцать девятое февраля", "2028-02-29")]
    public async Task T1_a_typed_day_is_counted_from_the_schools_today(string zone, string utc, string typed, string expected)
    {
        await MoveSchoolAsync(zone);
        portal.Clock.AdjustTime(DateTimeOffset.Parse(utc, CultureInfo.InvariantCulture));
        var form = (await portal.SignedIn(SchoolRole.SystemAdministrator).OpenAsync("/settings/calendar")).Form("days");
        await form.Set("Form.Date", typed).Set("Form.Reason", zone + utc).SendAsync();
        var stored = await portal.InSchoolAsync(portal.First, async db =>
        {
            var day = await db.Set<CalendarDay>().SingleAsync(d => d.Reason == zone + utc);
            db.Remove(day);
            await db.SaveChangesAsync();
            return day.Date;
        });
        Assert.Equal(DateOnly.Parse(expected, CultureInfo.InvariantCulture), stored);
    }

    [Theory]
    [InlineData("Asia/Kamchatka", "2026-08-31T11:59:00Z", 2025)]
    [InlineData("Asia/Kamchatka", "2026-08-31T12:00:00Z", 2026)]
    [InlineData("Europe/Moscow", "2026-08-31T21:00:00Z", 2026)]
    [InlineData("Europe/Kaliningrad", "2026-08-31T21:59:00Z", 2025)]
    [InlineData("Europe/Kaliningrad", "2027-08-31T21:59:00Z", 2026)]
    [InlineData("Asia/Kamchatka", "2027-08-31T12:00:00Z", 2027)]
    public async Task T1_a_questionnaire_counts_in_the_year_of_the_schools_day(string zone, string submitted, int year)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().SignIn(ActorFacts.Nobody with { SchoolId = portal.First.Id, TimeZoneId = zone });
        var db = scope.ServiceProvider.GetRequiredService<Data.PortalDbContext>();
        var response = new SurveyResponse(portal.First[SchoolRole.Mentee].PersonId, null, TestData.FirstStage.Survey!, 1);
        Assert.Null(response.Submit("{}", DateTimeOffset.Parse(submitted, CultureInfo.InvariantCulture).UtcDateTime));
        db.Add(response);
        await db.SaveChangesAsync();
        var facts = scope.ServiceProvider.GetRequiredService<EfficiencyFactsReader>();
        foreach (var other in new[] { 2025, 2026, 2027 })
        {
            var sentence = (await facts.ReadAsync(new AcademicYear(other), null, CancellationToken.None))[RubricFact.Surveys];
            Assert.Equal(other == year ? "сдано анкет – 1" : "сдано анкет – 0", sentence);
        }

        db.Remove(response);
        await db.SaveChangesAsync();
    }

    private async Task MoveSchoolAsync(string zone) =>
        await portal.InSchoolAsync(portal.First, db => db.Set<School>().Where(s => s.Id == portal.First.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.TimeZoneId, zone)));
}
