using MentoringPortal.Domain.Consents;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MentoringPortal.Web.Tests.People;

/// <summary>A person whose name is declined in an own way: lists name him as he is called, papers decline him as he wants.</summary>
public sealed class OwnFormsTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task R5_own_forms_are_lost_in_no_list_and_on_no_paper()
    {
        var (mentor, mentee) = await portal.PeopleAsync("Саг");
        await portal.InSchoolAsync(portal.First, async db =>
        {
            foreach (var person in await db.Set<Person>().Where(p => p.Id == mentor || p.Id == mentee).ToListAsync())
            {
                var stem = person.Name.Surname + "-";
                string Own(string grammaticalCase) => $"{stem}{grammaticalCase} Мариям";
                Assert.Empty(person.SetOwnForms(new NameForms(null, Own("род"), Own("дат"), Own("вин"), Own("твор"), Own("пред"))));
            }

            await db.SaveChangesAsync();
        });
        var curator = portal.SignedIn(SchoolRole.Curator);
        var order = await portal.SubmittedOrderAsync(await portal.ProposedAsync(mentor, mentee));

        (string List, string Name)[] lists =
        [
            ("/people?q=%D0%A1%D0%B0%D0%B3%D0%BE%D0%B2%D0%B0", "Сагова Мария"), ("/mentors", "Сагова Мария"), ("/mentees", "Сагина Ольга"), ("/mentorships", "Сагина Ольга"),
            ("/orders", "Сагова"), ("/consents?q=%D0%A1%D0%B0%D0%B3%D0%BE%D0%B2%D0%B0", "Сагова Мария"),
        ];
        foreach (var (list, name) in lists)
        {
            var text = (await curator.OpenAsync(list)).Text;
            Assert.Contains(name, text, StringComparison.Ordinal);
            Assert.DoesNotContain("Сагова-", text, StringComparison.Ordinal);
        }

        var paper = Papers.Text((await curator.GetAsync(order + "/draft.pdf")).Body);
        AssertOwn(paper, "Сагова");
        AssertOwn(paper, "Сагина");
        var consents = await portal.InSchoolAsync(portal.First, db => db.Set<Consent>().Where(c => c.PersonId == mentor && c.Kind == ConsentKind.MentoringWork)
            .Select(c => c.Id).ToListAsync());
        foreach (var consent in consents) AssertOwn(Papers.Text((await curator.GetAsync($"/consents/{consent}/print.pdf")).Body), "Сагова");
    }

    private static void AssertOwn(string paper, string surname)
    {
        Assert.Contains(surname + "-", paper, StringComparison.Ordinal);
        foreach (var ruled in new[] { GrammaticalCase.Genitive, GrammaticalCase.Dative, GrammaticalCase.Accusative, GrammaticalCase.Instrumental })
        {
            Assert.DoesNotContain(new RussianName(surname, "Мария", null, Gender.Female).In(ruled).Surname + " ", paper, StringComparison.Ordinal);
        }
    }
}
