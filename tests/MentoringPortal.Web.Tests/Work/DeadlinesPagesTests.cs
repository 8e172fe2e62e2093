using System.Net;
using MentoringPortal.Domain.Consents;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using MentoringPortal.Web.Infrastructure.Work;
using Xunit;

namespace MentoringPortal.Web.Tests.Work;

/// <summary>All that waits, by pages, with where its days come from; and the sheet for the staff room. Today is Monday, 23.11.2026.</summary>
public sealed class DeadlinesPagesTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public void Every_deadline_of_the_reference_is_told_in_words() =>
        Assert.All(WorkRules.All.Where(r => r.Term is not null), r => Assert.NotNull(TermWords.Of(r.Term)));

    [Fact]
    public async Task A_hundred_lines_make_a_page_and_the_rest_follows()
    {
        await portal.InSchoolAsync(portal.First, async db =>
        {
            for (var i = 0; i < 130; i++)
            {
                var person = TestData.Staff($"Многодельнов{(char)('а' + (i / 32))}{(char)('а' + (i % 32))}", "Анна");
                db.Add(person);
                TestData.InPool(db, person.Id, PoolSide.Mentors);
            }

            await db.SaveChangesAsync();
        });
        var curator = portal.SignedIn(SchoolRole.Curator);
        var (first, second) = (await curator.OpenAsync("/deadlines"), await curator.OpenAsync("/deadlines?page=2"));
        Assert.Equal(100, first.Document.QuerySelectorAll(".tasks > li").Length);
        Assert.Contains("Всего", first.Text, StringComparison.Ordinal);
        Assert.InRange(second.Document.QuerySelectorAll(".tasks > li").Length, 1, 100);
        Assert.InRange((await portal.QueriesOfAsync(curator, "/deadlines")).Count, 1, 5);
    }

    [Fact]
    public async Task The_sheet_tells_what_others_owe_and_never_what_is_between_two()
    {
        var who = await portal.InSchoolAsync(portal.First, async db =>
        {
            var (mentor, mentee) = (TestData.Staff("Листовая", "Мария"), TestData.Staff("Листкова", "Ольга"));
            db.AddRange(mentor, mentee);
            await db.SaveChangesAsync();
            var pair = await TestData.ActivePairAsync(db, mentor.Id, mentee.Id);
            await TestData.PlanAsync(db, pair, mentor.Id, ("Разобрать срыв дисциплины", TestClock.Today.AddDays(3), Domain.Plans.PlanItemResponsible.Mentor));
            await TestData.FindingAsync(db, pair, mentor.Id, TestClock.Today.AddDays(2), "Журнал не заполнен");
            db.Add(Domain.Petitions.Petition.Send(new(Domain.Petitions.PetitionKind.Help, SchoolRole.Mentor, "Прошу помочь"), mentee.Id, SchoolRole.Mentee, pair, [Guid.NewGuid()],
                null, new SchoolCalendar("Europe/Moscow"), TestClock.Today).Value);
            var talk = Domain.Events.SchoolEvent.Plan(new(Domain.Events.EventKind.Seminar, Domain.Events.EventContour.Own, "Семинар молодых", TestClock.Today.AddDays(-2), null,
                null, null, null, mentee.Id), [mentee.Id], TestClock.Today).Value;
            db.Add(talk);
            await db.SaveChangesAsync();
            return mentor.Name.SurnameWithInitials;
        });
        // The curator's own list names only what the curator does or follows; the sheet names the mentor's own measure and the mentee's own report too.
        Assert.DoesNotContain("Отметить мероприятие плана", (await portal.SignedIn(SchoolRole.Curator).OpenAsync("/deadlines")).Text, StringComparison.Ordinal);
        var curator = portal.SignedIn(SchoolRole.Curator);
        var rows = (await curator.OpenAsync("/deadlines/staff-room")).Document.QuerySelectorAll("main tbody tr").Select(r => r.TextContent).ToList();
        Assert.Contains(rows, r => r.Contains(who, StringComparison.Ordinal) && r.Contains("Отметить мероприятие плана", StringComparison.Ordinal));
        Assert.Contains(rows, r => r.Contains("Листкова", StringComparison.Ordinal) && r.Contains("Написать отчёт о мероприятии", StringComparison.Ordinal));
        foreach (var secret in new[] { "срыв дисциплины", "Журнал", "замечание", "обращение" })
        {
            Assert.DoesNotContain(rows, r => r.Contains(secret, StringComparison.OrdinalIgnoreCase));
        }

        Assert.InRange((await portal.QueriesOfAsync(curator, "/deadlines/staff-room")).Count, 1, 4);
    }

    [Fact]
    public async Task The_sheet_for_the_staff_room_names_who_owes_and_tells_no_consent()
    {
        await portal.InSchoolAsync(portal.First, async db =>
        {
            var (mentor, mentee) = (TestData.Staff("Должнова", "Мария"), TestData.Staff("Учителева", "Ольга"));
            db.AddRange(mentor, mentee);
            db.Add(new Consent(mentee.Id, ConsentKind.PersonalData, TestClock.Today.AddDays(-3)));
            await db.SaveChangesAsync();
            await TestData.ActivePairAsync(db, mentor.Id, mentee.Id);
        });
        var sheet = await portal.SignedIn(SchoolRole.Curator).OpenAsync("/deadlines/staff-room");
        Assert.Contains("23 ноября 2026", sheet.Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Contains("Учителева", sheet.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("согласие", sheet.Document.QuerySelector("main table")!.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Учителева", (await portal.SignedIn(SchoolRole.Curator, portal.Second).OpenAsync("/deadlines/staff-room")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await portal.SignedIn(SchoolRole.Mentee).GetAsync("/deadlines/staff-room")).Status);
    }
}
