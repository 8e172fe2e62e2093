using System.Net;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MentoringPortal.Web.Tests.Disputes;

/// <summary>Disputes in the browser: filed, heard, decided, carried out, and known to nobody else.</summary>
public sealed class DisputePagesTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task S1_22_a_dispute_is_filed_heard_decided_and_closed()
    {
        await PairAsync(portal.First);
        var (mentee, mentor, lead) = (portal.SignedIn(SchoolRole.Mentee), portal.SignedIn(SchoolRole.Mentor), portal.SignedIn(SchoolRole.DeputyDirectorMethodical));
        Assert.NotNull((await mentee.OpenAsync("/petitions/new")).Document.QuerySelector("a[href='/disputes/new']"));
        var empty = await (await mentee.OpenAsync("/disputes/new")).Form().Set("Form.Substance", "Встречи срываются СУТЬ").SubmitAsync();
        Assert.Contains("кто рассмотрит", Assert.Single(empty.Errors), StringComparison.Ordinal);
        Assert.Equal("Встречи срываются СУТЬ", empty.Form().Value("Form.Substance"));
        var address = (await empty.Form().Set("Form.LeadId", $"{portal.First[SchoolRole.DeputyDirectorMethodical].PersonId}").SubmitAsync()).Location!;
        Assert.Contains("СУТЬ", (await mentor.OpenAsync(address)).Text, StringComparison.Ordinal);

        // Whoever leads is told, hears both and writes the decision.
        Assert.Contains("Назначить рассмотрение спора", (await lead.OpenAsync("/")).Text, StringComparison.Ordinal);
        var past = await (await lead.OpenAsync(address)).Form("/hearing").Set("Form.HearingOn", "20.11.2026").SubmitAsync();
        Assert.Contains("уже прошёл", Assert.Single(past.Errors), StringComparison.Ordinal);
        var member = portal.First[SchoolRole.Curator].PersonId;
        await past.Form("/hearing").Set("Form.HearingOn", "23.11.2026").Set("Form.Members", $"{member}").SendAsync();
        foreach (var role in new[] { SchoolRole.Mentor, SchoolRole.Mentee, SchoolRole.Curator })
        {
            Assert.Contains("Прийти на рассмотрение спора", (await portal.SignedIn(role).OpenAsync("/deadlines")).Text, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.BadRequest, (await (await lead.OpenAsync(address)).Form("/decision").Set("Form.DecidedOn", "24.11.2026").SubmitAsync()).Status);
        await (await lead.OpenAsync(address)).Form("/decision").Set("Form.Decision", "Встречаться по средам РЕШЕНИЕ").Set("Form.DecidedOn", "23.11.2026")
            .Set("Form.DueOn", "30.11.2026").Set("Form.ResponsibleId", $"{portal.First[SchoolRole.Mentor].PersonId}").SendAsync();
        Assert.Contains("РЕШЕНИЕ", (await mentee.OpenAsync(address)).Text, StringComparison.Ordinal);
        Assert.Contains("Исполнить решение по спору", (await mentor.OpenAsync("/")).Text, StringComparison.Ordinal);
        await (await mentor.OpenAsync(address)).Form("/closing").Set("Form.Outcome", "Встречи идут").SendAsync();
        Assert.Contains("Закрыт", (await mentee.OpenAsync("/disputes")).Text, StringComparison.Ordinal);
        Assert.InRange((await portal.QueriesOfAsync(lead, "/disputes")).Count, 1, 2);
    }

    [Fact]
    public async Task S1_22_nobody_but_the_parties_and_those_named_finds_anything_of_it()
    {
        var school = portal.Second;
        await PairAsync(school);
        var mentee = portal.SignedIn(SchoolRole.Mentee, school);
        var form = (await mentee.OpenAsync("/disputes/new")).Form().Set("Form.Substance", "Прошу разобрать ТАЙНАЯ");
        Assert.Equal(HttpStatusCode.BadRequest, (await form.Force("Form.LeadId", $"{school[SchoolRole.Psychologist].PersonId}").SubmitAsync()).Status);
        form = (await mentee.OpenAsync("/disputes/new")).Form().Set("Form.Substance", "Прошу разобрать ТАЙНАЯ").Set("Form.LeadId", $"{school[SchoolRole.Curator].PersonId}");
        var address = (await form.SubmitAsync()).Location!;
        foreach (var role in new[] { SchoolRole.Director, SchoolRole.DeputyDirectorAcademic, SchoolRole.MethodUnionHead, SchoolRole.Psychologist })
        {
            var other = portal.SignedIn(role, school);
            Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(address)).Status);
            foreach (var url in new[] { "/", "/disputes", "/audit", "/deadlines" }.Where(u => u != "/audit" || role is not (SchoolRole.MethodUnionHead or SchoolRole.Psychologist)))
            {
                var html = (await other.OpenAsync(url)).Html;
                foreach (var secret in new[] { "ТАЙНАЯ", address, "Спор подан" }) Assert.DoesNotContain(secret, html, StringComparison.Ordinal);
            }
        }

        Assert.Contains("Спор подан", (await portal.SignedIn(SchoolRole.Curator, school).OpenAsync("/audit")).Html, StringComparison.Ordinal);
        foreach (var role in new[] { SchoolRole.Curator, SchoolRole.Mentee, SchoolRole.Mentor })
        {
            if (role != SchoolRole.Curator) await portal.ByOrderAsync(role);
            Assert.Equal(HttpStatusCode.NotFound, (await portal.SignedIn(role).GetAsync(address)).Status);
        }

        await (await mentee.OpenAsync(address)).Form("/withdrawal").SendAsync();
        Assert.Contains("Отозван", (await mentee.OpenAsync(address)).Text, StringComparison.Ordinal);
    }

    private Task PairAsync(TestSchool school) => portal.InSchoolAsync(school, async db =>
    {
        var (mentor, mentee) = (school[SchoolRole.Mentor].PersonId, school[SchoolRole.Mentee].PersonId);
        if (!await db.Set<Mentorship>().AnyAsync(m => m.MentorId == mentor && m.MenteeId == mentee)) await TestData.ActivePairAsync(db, mentor, mentee);
    });
}
