using System.Net;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using MentoringPortal.Web.Infrastructure.Audit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MentoringPortal.Web.Tests.Administration;

public sealed class AuditTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task A_change_is_written_with_person_old_and_new_value_and_read_as_a_sentence()
    {
        var client = portal.SignedIn(SchoolRole.Curator);
        await (await client.OpenAsync("/settings/school")).Form("school").Set("Phone", "8 343 111-11-11").SendAsync();
        await (await client.OpenAsync("/settings/school")).Form("school").Set("Phone", "8 343 222-22-22").SendAsync();
        var page = await client.OpenAsync("/audit");
        Assert.Contains("Настройки школы изменены", page.Text, StringComparison.Ordinal);
        Assert.Contains("Телефон: было «8 343 111-11-11», стало «8 343 222-22-22»", page.Text, StringComparison.Ordinal);
        Assert.Contains("Журавлёва Т.М.", page.Text, StringComparison.Ordinal);
        Assert.Contains("23.11.2026 14:00", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deletion_is_written_too()
    {
        var client = portal.SignedIn(SchoolRole.Curator);
        var page = await (await client.OpenAsync("/settings/calendar")).Form("days").Set("Form.Date", "18.01.2027").Set("Form.Reason", "лишний день").SendAsync();
        await page.Form("remove").SendAsync();
        var line = await portal.InSchoolAsync(portal.First, db => db.Set<AuditEntry>().SingleAsync(a => a.Operation == "День убран из календаря"));
        Assert.Contains("лишний день", line.Changes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Secrets_are_never_written()
    {
        var client = portal.SignedIn(SchoolRole.Mentee);
        var page = await client.OpenAsync("/account/password");
        await page.Form().Set("CurrentPassword", TestSchool.Password).Set("NewPassword", "тихий вечер у реки").Set("RepeatPassword", "тихий вечер у реки").SendAsync();
        await portal.InSchoolAsync(portal.First, async db =>
        {
            var line = await db.Set<AuditEntry>().SingleAsync(a => a.Operation == "Пароль изменён");
            var hash = await db.Users.Where(u => u.UserName == "mentee").Select(u => u.PasswordHash).SingleAsync();
            Assert.DoesNotContain(hash!, line.Changes, StringComparison.Ordinal);
            Assert.Contains("PasswordHash", line.Changes, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task The_journal_is_for_those_who_lead_and_of_their_own_school_only()
    {
        Assert.Equal(HttpStatusCode.Forbidden, (await portal.SignedIn(SchoolRole.Mentee).GetAsync("/audit")).Status);
        Assert.DoesNotContain("Журавлёва", (await portal.SignedIn(SchoolRole.Curator, portal.Second).OpenAsync("/audit")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_of_the_portal_and_words_of_other_records_are_no_part_of_a_sentence()
    {
        await portal.InSchoolAsync(portal.First, async db =>
        {
            db.Add(new AuditEntry
            {
                At = portal.Clock.GetUtcNow().UtcDateTime,
                SchoolId = portal.First.Id,
                Operation = "Программа взята из образца",
                EntityType = "Program",
                EntityId = Guid.NewGuid(),
                Changes = """[{"P":"SourceCode","N":"s0"},{"P":"Title","N":"Школа молодого педагога"},{"P":"Source","N":"young-specialist"},{"P":"Kind","N":"Plan"}]""",
            });
            await db.SaveChangesAsync();
        });
        var page = await portal.SignedIn(SchoolRole.Director).OpenAsync("/audit");
        Assert.Contains("Название: «Школа молодого педагога»", page.Text, StringComparison.Ordinal);
        foreach (var word in new[] { "«s0»", "young-specialist", "Взята из", "Plan" }) Assert.DoesNotContain(word, page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_system_administrator_reads_changes_of_settings_but_nothing_about_pairs()
    {
        await portal.InSchoolAsync(portal.First, async db =>
        {
            db.AddRange(
                new AuditEntry
                {
                    At = portal.Clock.GetUtcNow().UtcDateTime,
                    SchoolId = portal.First.Id,
                    Operation = "Проект заключения изменён",
                    EntityType =
                    "StageAssessment",
                    EntityId = Guid.NewGuid()
                },
                new AuditEntry
                {
                    At = portal.Clock.GetUtcNow().UtcDateTime,
                    SchoolId = portal.First.Id,
                    Operation = "Сведения школы изменены",
                    EntityType = "School",
                    EntityId = portal.First.Id
                });
            await db.SaveChangesAsync();
        });
        var administrator = portal.SignedIn(SchoolRole.SystemAdministrator);
        var page = await administrator.OpenAsync("/audit");
        Assert.Contains("Сведения школы изменены", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Проект заключения изменён", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Проект заключения изменён", (await administrator.OpenAsync("/audit?kind=StageAssessment")).Text, StringComparison.Ordinal);
        Assert.Contains("Проект заключения изменён", (await portal.SignedIn(SchoolRole.Director).OpenAsync("/audit")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_history_of_a_record_is_newest_first()
    {
        var client = portal.SignedIn(SchoolRole.Director, portal.Second);
        await (await client.OpenAsync("/settings/school")).Form("school").Set("Website", "https://one.example").SendAsync();
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        await (await client.OpenAsync("/settings/school")).Form("school").Set("Website", "https://two.example").SendAsync();
        await portal.InSchoolAsync(portal.Second, async db =>
        {
            var lines = await new AuditHistory(db, db.Actor).ForAsync(portal.Second.Id);
            Assert.Contains("two.example", lines[0].Sentences[0], StringComparison.Ordinal);
            Assert.Equal("Школа", lines[0].Kind);
        });
    }
}
