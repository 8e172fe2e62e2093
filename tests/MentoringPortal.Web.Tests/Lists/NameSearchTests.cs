using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Xunit;

namespace MentoringPortal.Web.Tests.Lists;

/// <summary>People are found in every list by the form of the name that the portal itself prints, however its signs are typed.</summary>
public sealed class NameSearchTests(PortalFactory portal) : IClassFixture<PortalFactory>, IAsyncLifetime
{
    public async Task InitializeAsync() => await portal.InSchoolAsync(portal.First, async db =>
    {
        if (db.Set<Domain.People.Person>().Any(p => p.Name.Surname == "Д’Артуа-Ким")) return;
        var mentor = TestData.Staff("Д’Артуа-Ким", "Анна", "Ильинична");
        var other = TestData.Staff("Артуанова", "Ирина", "Андреевна");
        db.AddRange(mentor, other);
        await db.SaveChangesAsync();
        await TestData.ActivePairAsync(db, mentor.Id, other.Id);
    });

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("Д’Артуа-Ким А.И.")]
    [InlineData("д'артуа-ким")]
    [InlineData("Дʼартуа – Ким")]
    [InlineData("Д`Артуа‑Ким")]
    [InlineData("Анна  Д´Артуа")]
    [InlineData("А.И. Д’Артуа-Ким")]
    public async Task G9_a_person_is_found_by_every_writing_of_the_name(string typed)
    {
        var curator = portal.SignedIn(SchoolRole.Curator);
        foreach (var list in new[] { "/people", "/mentors", "/mentorships" })
        {
            var page = await curator.OpenAsync($"{list}?q={Uri.EscapeDataString(typed)}");
            Assert.Contains("Д’Артуа-Ким", page.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task G9_initials_tell_people_of_one_surname_apart()
    {
        var page = await portal.SignedIn(SchoolRole.Curator).OpenAsync("/people?q=" + Uri.EscapeDataString("Артуа А.И."));
        Assert.Contains("Д’Артуа-Ким Анна Ильинична", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Артуанова Ирина Андреевна", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task G9_a_sign_of_LIKE_finds_nobody()
    {
        var page = await portal.SignedIn(SchoolRole.Curator).OpenAsync("/people?q=%25");
        Assert.Contains("Никого не найдено", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task G9_a_namesake_is_noticed_whatever_apostrophe_is_typed()
    {
        var page = await portal.SignedIn(SchoolRole.Curator).OpenAsync("/people/new");
        var again = await page.Form().Set("Form.Surname", "Д'Артуа — Ким").Set("Form.GivenName", "Анна").Set("Form.Patronymic", "Ильинична").Set("Form.Gender", "Female")
            .Set("Form.Post", "учитель").Set("Form.HiredOn", "01.09.2024").Set("Form.ExperienceYearsAtHire", "0").SubmitAsync();
        Assert.Contains("Такой человек уже есть", again.Text, StringComparison.Ordinal);
        Assert.Equal("Д'Артуа — Ким", again.Form().Value("Form.Surname"));
    }
}
