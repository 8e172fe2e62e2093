using MentoringPortal.Domain.LegalActs;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Reports;
using MentoringPortal.Domain.Risks;
using MentoringPortal.Domain.Schools;
using Xunit;

namespace MentoringPortal.Domain.Tests.Reports;

/// <summary>Periods of reports on their borders, the life of a report, the acts a preamble cites, the register of risks.</summary>
public sealed class PeriodicReportTests
{
    [Theory]
    [InlineData(ReportRhythm.HalfYear, "2026-12-31", "2026-09-01", "2026-12-31", "I полугодие 2026/2027")]
    [InlineData(ReportRhythm.HalfYear, "2027-01-01", "2027-01-01", "2027-05-31", "II полугодие 2026/2027")]
    [InlineData(ReportRhythm.SchoolPeriod, "2026-10-31", "2026-09-01", "2026-10-31", "I четверть 2026/2027")]
    [InlineData(ReportRhythm.SchoolPeriod, "2026-11-01", "2026-11-01", "2026-12-31", "II четверть 2026/2027")]
    [InlineData(ReportRhythm.SchoolPeriod, "2027-05-31", "2027-04-01", "2027-05-31", "IV четверть 2026/2027")]
    [InlineData(ReportRhythm.CalendarQuarter, "2027-03-31", "2027-01-01", "2027-03-31", "I квартал 2027 года")]
    [InlineData(ReportRhythm.CalendarQuarter, "2027-04-01", "2027-04-01", "2027-06-30", "II квартал 2027 года")]
    [InlineData(ReportRhythm.OnceAYear, "2027-05-31", "2026-09-01", "2027-05-31", "2026/2027 учебный год")]
    [InlineData(ReportRhythm.Month, "2027-02-28", "2027-02-01", "2027-02-28", "февраль 2027\u00A0г.")]
    public void S0_17_S2_6_S3_15_the_period_of_a_day_is_told_by_the_rhythm(ReportRhythm rhythm, string day, string from, string to, string words)
    {
        var period = ReportPeriod.Of(rhythm, DateOnly.Parse(day, null))!;
        Assert.Equal((DateOnly.Parse(from, null), DateOnly.Parse(to, null), words), (period.FromOn, period.ToOn, period.Words));
    }

    [Theory]
    [InlineData("2026-10-30", "2026-10-30")] // Friday
    [InlineData("2026-10-31", "2026-11-02")] // Saturday: Monday
    [InlineData("2026-11-01", "2026-11-02")]
    [InlineData("2026-12-30", "2026-12-30")]
    [InlineData("2026-12-31", "2027-01-11")] // a day off by transfer, then the January holidays
    [InlineData("2027-05-01", "2027-05-04")]
    public void T_08_T_09_a_report_is_due_on_the_last_day_of_its_period_or_the_next_working_one(string last, string due)
    {
        var (calendar, to) = (new SchoolCalendar("Europe/Moscow"), DateOnly.Parse(last, null));
        var report = new PeriodicReport("r", "Отчёт", Guid.NewGuid(), Guid.NewGuid(), SchoolRole.Curator, new ReportPeriod(to.AddDays(-60), to, "I четверть"), 0, calendar);
        Assert.Equal((to, DateOnly.Parse(due, null)), (report.ToOn, report.DueOn));
        Assert.Equal(to, new PeriodicReport("r", "Отчёт", Guid.NewGuid(), Guid.NewGuid(), SchoolRole.Curator, new ReportPeriod(to.AddDays(-60), to, "I четверть")).DueOn);
    }

    [Fact]
    public void T_08_a_changed_calendar_moves_the_day_of_what_is_still_asked_for()
    {
        var author = Guid.NewGuid();
        var to = new DateOnly(2026, 10, 30);
        var report = new PeriodicReport("r", "Отчёт", Guid.NewGuid(), author, SchoolRole.Curator, new ReportPeriod(new(2026, 9, 1), to, "I четверть"), 0,
            new SchoolCalendar("Europe/Moscow"));
        var ownDayOff = new SchoolCalendar("Europe/Moscow", exceptions: [new CalendarException(to, false)]);
        report.Recount(ownDayOff);
        Assert.Equal(new DateOnly(2026, 11, 2), report.DueOn);
        Assert.Empty(report.Write([new("Раздел", "Сделано")]));
        Assert.Empty(report.HandIn([], to));
        report.Recount(new SchoolCalendar("Europe/Moscow"));
        Assert.Equal(new DateOnly(2026, 11, 2), report.DueOn);
    }

    [Fact]
    public void T4_a_quarter_ends_with_the_schools_own_day()
    {
        DateOnly[] own = [new(2026, 10, 25), new(2026, 12, 28), new(2027, 3, 26), new(2027, 5, 26)];
        Assert.Equal((new DateOnly(2026, 10, 26), new DateOnly(2026, 12, 28)), ReportPeriod.Of(ReportRhythm.SchoolPeriod, new(2026, 10, 26), own) is { } p ? (p.FromOn, p.ToOn) : default);
        Assert.Null(ReportPeriod.Of(ReportRhythm.SchoolPeriod, new(2027, 5, 27), own));
    }

    [Fact]
    public void Nothing_is_asked_for_in_the_summer_or_without_a_calendar()
    {
        Assert.Null(ReportPeriod.Of(ReportRhythm.HalfYear, new(2027, 6, 1)));
        Assert.Null(ReportPeriod.Of(ReportRhythm.SchoolPeriod, new(2027, 8, 31)));
        Assert.Null(ReportPeriod.Of(ReportRhythm.AfterEvent, new(2027, 3, 1)));
        Assert.Equal(new DateOnly(2026, 12, 17), ReportPeriod.Of(ReportRhythm.HalfYear, new(2026, 10, 1))!.AskedFrom);
    }

    [Fact]
    public void S0_17_a_report_is_confirmed_once_and_received_by_another()
    {
        var (author, head, today) = (Guid.NewGuid(), Guid.NewGuid(), new DateOnly(2026, 12, 25));
        var report = new PeriodicReport("r", "Отчёт", Guid.NewGuid(), author, SchoolRole.MethodUnionHead, ReportPeriod.Of(ReportRhythm.HalfYear, today)!);
        Assert.Contains("разделе", Assert.Single(report.HandIn([], today)).Message, StringComparison.Ordinal);
        Assert.Empty(report.Write([new("Раздел", "Сделано"), new("Другой", " ")]));
        Assert.Empty(report.HandIn([new("Встреч", "5")], today));
        Assert.Contains("уже сдан", Assert.Single(report.HandIn([], today)).Message, StringComparison.Ordinal);
        Assert.Contains("Свой отчёт", report.Accept(author, today)!.Message, StringComparison.Ordinal);
        Assert.Single(report.Return(" "));
        Assert.Empty(report.Return("Добавьте итоги"));
        Assert.Equal((PeriodicState.Asked, "Добавьте итоги"), (report.State, report.ReturnReason));
        Assert.Empty(report.HandIn([], today));
        Assert.Null(report.Accept(head, today));
        Assert.Contains("уже принят", report.Accept(head, today)!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void S0_4_a_preamble_cites_the_acts_by_level_and_age_and_only_those_in_use()
    {
        LegalAct[] acts =
        [
            new(new LegalActDefinition(LegalLevel.Regional, "р", Date: new(2020, 1, 1), Citation: "приказом области")),
            new(new LegalActDefinition(LegalLevel.Federal, "ф", Number: "273-ФЗ", Date: new(2012, 12, 29), Citation: "Федеральным законом № 273-ФЗ")),
            new(new LegalActDefinition(LegalLevel.Federal, "т", Date: new(2001, 12, 30), Citation: "статьёй 351.8 ТК РФ")),
            new(new LegalActDefinition(LegalLevel.Federal, "без слов")),
        ];
        Assert.Equal("В соответствии со статьёй 351.8 ТК РФ, Федеральным законом № 273-ФЗ, приказом области", LegalAct.Preamble(acts));
        acts[2].Archive(true);
        Assert.Equal("В соответствии с Федеральным законом № 273-ФЗ, приказом области", LegalAct.Preamble(acts));
        Assert.True(acts[1].IsSame(new LegalActDefinition(LegalLevel.Federal, "иначе", Number: "273-ФЗ", Date: new(2012, 12, 29))));
    }

    [Fact]
    public void S3_17_a_risk_that_came_true_says_what_was_done()
    {
        var risk = Risk.Of(Guid.NewGuid(), 1, new ProgramRisk("Сдвиг сроков", ["Собрание"], RiskHint.OverdueItems));
        Assert.Contains("сделано", Assert.Single(risk.Change(new("Сдвиг сроков", "Собрание", RiskState.Occurred, ""), new(2026, 12, 1))).Message, StringComparison.Ordinal);
        Assert.Empty(risk.Change(new("Сдвиг сроков", "Собрание", RiskState.Occurred, "Провели собрание"), new(2026, 12, 1)));
        Assert.Equal((RiskState.Occurred, new DateOnly(2026, 12, 1)), (risk.State, risk.NotedOn!.Value));
    }
}
