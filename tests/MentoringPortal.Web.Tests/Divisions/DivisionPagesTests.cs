using System.Net;
using MentoringPortal.Domain.Divisions;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MentoringPortal.Web.Tests.Divisions;

/// <summary>A curator keeps a method union: head, members from a day to a day, archive.</summary>
public sealed class DivisionPagesTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task A_union_is_entered_gets_a_member_and_loses_him_again()
    {
        var person = await portal.InSchoolAsync(portal.First, async db =>
        {
            var staff = TestData.Staff("Объединёнова", "Мария");
            db.Add(staff);
            await db.SaveChangesAsync();
            return staff.Id;
        });
        var curator = portal.SignedIn(SchoolRole.Curator);
        var page = await (await curator.OpenAsync("/divisions/new")).Form("/divisions").Set("Form.Kind", "MethodUnion").Set("Form.Name", "МО историков")
            .Set("Form.HeadId", person.ToString()).SendAsync();
        Assert.Equal("МО историков", page.Heading);
        Assert.Contains("Объединёнова Мария Петровна", page.Text, StringComparison.Ordinal);
        var url = page.Response.RequestMessage!.RequestUri!.AbsolutePath;

        page = await page.Form("/members").Set("Form.PersonId", person.ToString()).Set("Form.FromOn", "01.09.2026").SendAsync();
        Assert.Contains("с 01.09.2026", page.Text, StringComparison.Ordinal);
        var twice = await page.Form("/members").Set("Form.PersonId", person.ToString()).Set("Form.FromOn", "02.09.2026").SubmitAsync();
        Assert.Contains("уже состоит", Assert.Single(twice.Errors), StringComparison.Ordinal);
        Assert.Contains("Объединёнова", (await curator.OpenAsync("/divisions?q=" + Uri.EscapeDataString("историков"))).Text, StringComparison.Ordinal);

        var member = await portal.InSchoolAsync(portal.First, db => db.Set<DivisionMember>().Where(m => m.PersonId == person).Select(m => m.Id).SingleAsync());
        var left = await (await curator.OpenAsync($"{url}/members/{member}/end")).Form("/end").Set("Form.ToOn", "31.08.2026").SubmitAsync();
        Assert.Contains("раньше первого", Assert.Single(left.Errors), StringComparison.Ordinal);
        page = await left.Form("/end").Set("Form.ToOn", "30.09.2026").SendAsync();
        Assert.Contains("Состояли раньше", page.Text, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.NotFound, (await portal.SignedIn(SchoolRole.Curator, portal.Second).GetAsync(url)).Status);
    }

    [Fact]
    public async Task A_second_division_of_the_same_name_is_refused_and_the_typed_text_stays()
    {
        var curator = portal.SignedIn(SchoolRole.Curator);
        await (await curator.OpenAsync("/divisions/new")).Form("/divisions").Set("Form.Kind", "Council").Set("Form.Name", "Совет наставников").SendAsync();
        var again = await (await curator.OpenAsync("/divisions/new")).Form("/divisions").Set("Form.Kind", "Council").Set("Form.Name", "Совет наставников")
            .SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
        Assert.Contains("уже есть", Assert.Single(again.Errors), StringComparison.Ordinal);
        Assert.Equal("Совет наставников", again.Form("/divisions").Value("Form.Name"));
    }
}
