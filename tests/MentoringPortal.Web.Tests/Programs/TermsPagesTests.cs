using System.Net;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MentoringPortal.Web.Tests.Programs;

/// <summary>Terms of a draft in the browser. Today is Monday, 23.11.2026.</summary>
public sealed class TermsPagesTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task S0_5_S0_24_the_terms_of_a_draft_are_edited_checked_compared_and_come_into_force_with_it()
    {
        var school = portal.First;
        var program = await portal.InSchoolAsync(school, db => db.Set<ProgramEdition>().Select(e => e.ProgramId).FirstAsync());
        var curator = portal.SignedIn(SchoolRole.Curator);
        // What is in force has no terms to edit; neither has a foreign one.
        var inForce = await curator.OpenAsync($"/programs/{program}/editions/1/terms");
        var closed = await inForce.Form().SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, closed.Status);
        Assert.Contains("уже утверждена", Assert.Single(closed.Errors), StringComparison.Ordinal);

        await (await curator.OpenAsync($"/programs/{program}/editions/new")).Form().Set("Form.Reason", "Другие сроки").SendAsync();
        var address = $"/programs/{program}/editions/2/terms";
        Assert.Contains(address, (await curator.OpenAsync($"/programs/{program}/editions/2")).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.SignedIn(SchoolRole.Curator, portal.Second).GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await portal.SignedIn(SchoolRole.Mentor).GetAsync(address)).Status);
        var (page, other) = (await curator.OpenAsync(address), await curator.OpenAsync(address));
        Assert.Equal("12", page.Form().Value("Form.Stages[0].Last"));

        // Bad input: the words stand beside the fields, what was typed stays.
        var bad = await page.Form().Set("Form.Months", "30").Set("Form.Stages[0].First", "13").Set("Form.Stages[1].Last", "99").Set("Form.Stages[2].FilingDays", "сто").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, bad.Status);
        Assert.Equal(("13", "99", "сто"), (bad.Form().Value("Form.Stages[0].First"), bad.Form().Value("Form.Stages[1].Last"), bad.Form().Value("Form.Stages[2].FilingDays")));
        var wrong = await bad.Form().Set("Form.Stages[2].FilingDays", "3").SubmitAsync();
        Assert.Contains(wrong.Errors, e => e.Contains("заканчивается раньше, чем начинается", StringComparison.Ordinal));
        Assert.Contains(wrong.Errors, e => e.Contains("выходит за срок программы: в ней 30 мес.", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.BadRequest, (await page.Form().Force("Form.Stages[0].Code", "unknown").Set("Form.Months", "").Force("__key", Guid.NewGuid().ToString("N")).SubmitAsync()).Status);

        await page.Form().Set("Form.Stages[0].Last", "11").Set("Form.Stages[0].Milestone", "2").Set("Form.Stages[1].DueBefore", "10").Set("Form.Stages[2].FilingCount", "Working")
            .Set("Form.Reports[0].Rhythm", "SchoolPeriod")
            .Force("__key", Guid.NewGuid().ToString("N")).SendAsync();
        var changes = await curator.OpenAsync($"/programs/{program}/editions/2/changes");
        Assert.Contains("с 1-го по 11-й месяц", changes.Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Contains("труда: по итогам четверти", changes.Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Contains("оценить за 10 дн. до конца", changes.Text.Replace('\u00a0', ' '), StringComparison.Ordinal);

        // Whoever read the terms before is told of the others.
        var conflict = await other.Form().Set("Form.Months", "35").SubmitAsync();
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("с 1-го по 11-й месяц", conflict.Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Equal("35", conflict.Form().Value("Form.Months"));

        await (await curator.OpenAsync(address)).Form().Set("Form.Months", "48").Set("Form.Stages[2].Last", "48").Set("Form.Stages[3].First", "47").SendAsync();
        await (await curator.OpenAsync($"/programs/{program}/editions/2/take-over")).Form().Set("Form.Number", "31").Set("Form.On", "20.11.2026").SendAsync();
        Assert.Equal(48, await portal.InSchoolAsync(school, db => db.Set<Domain.Programs.Program>().Where(p => p.Id == program).Select(p => p.TermMonths).SingleAsync()));
        var printed = Papers.Text((await curator.GetAsync($"/programs/{program}/editions/2/print.pdf")).Body);
        Assert.Contains("с 1-го по 11-й месяц", printed.Replace('\u00a0', ' '), StringComparison.Ordinal);
    }
}
