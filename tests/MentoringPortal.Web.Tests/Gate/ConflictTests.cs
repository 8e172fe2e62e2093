using System.Net;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Xunit;

namespace MentoringPortal.Web.Tests.Gate;

/// <summary>Two editors of one record: 409 with both texts, never 500.</summary>
public sealed class ConflictTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task G4_two_editors_of_name_forms_see_both_texts()
    {
        var url = await PersonAsync("Падежова");
        var client = portal.SignedIn(SchoolRole.Curator);
        var mine = (await client.OpenAsync(url + "/name-forms")).Form("/name-forms").Set("Form.Dative", "Падежове Анне Ильиничне");
        await (await client.OpenAsync(url + "/name-forms")).Form("/name-forms").Set("Form.Dative", "Падежовой-Анне Ильиничне").SendAsync();

        var answer = await mine.SubmitAsync();

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("Падежове Анне Ильиничне", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Падежовой-Анне Ильиничне", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task G4_archiving_a_card_that_was_changed_meanwhile_is_a_conflict()
    {
        var url = await PersonAsync("Архивова");
        var client = portal.SignedIn(SchoolRole.Curator);
        var archive = (await client.OpenAsync(url + "/archive")).Form("/archive");
        await (await client.OpenAsync(url + "/name-forms")).Form("/name-forms").Set("Form.Dative", "Архивове Анне Ильиничне").SendAsync();

        var answer = await archive.SubmitAsync();

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("Посмотрите, что изменилось", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_a_version_never_saves()
    {
        var url = await PersonAsync("Безверсиева");
        var form = (await portal.SignedIn(SchoolRole.Curator).OpenAsync(url + "/name-forms")).Form("/name-forms")
            .Set("Form.Dative", "Безверсиеве Анне Ильиничне").Without("Version");
        Assert.Equal(HttpStatusCode.Conflict, (await form.SubmitAsync()).Status);
    }

    private async Task<string> PersonAsync(string surname) => await portal.InSchoolAsync(portal.First, async db =>
    {
        var person = TestData.Staff(surname, "Анна", "Ильинична");
        db.Add(person);
        await db.SaveChangesAsync();
        return $"/people/{person.Id}";
    });
}
