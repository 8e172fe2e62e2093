using System.IO.Compression;
using System.Net;
using System.Text;
using MentoringPortal.Data.Accounts;
using MentoringPortal.Domain.Consents;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MentoringPortal.Web.Tests.People;

/// <summary>Step 1 of the story: staff, bases, consents.</summary>
public sealed class BasesStoryTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static readonly byte[] Pdf = TestFiles.Pdf;

    [Fact]
    public async Task A_curator_enters_a_mentor_who_can_be_paired_only_when_the_paper_is_back()
    {
        var curator = portal.SignedIn(SchoolRole.Curator);
        var card = await EnterAsync(curator, "Дурново", "Вера", "Ильинична", "1.9.2006");
        Assert.Equal("Дурново Вера Ильинична", card.Heading);
        Assert.Contains("23 года", card.Text, StringComparison.Ordinal);
        Assert.Contains("Дурново Вере Ильиничне", card.Text, StringComparison.Ordinal);

        var form = (await (await card.ClickAsync("В базу наставников")).FollowAsync()).Form("/mentors");
        var record = await form.Set("Form.Category", "ExperiencedTeacher").Set("Form.Competences", "Подготовка к экзаменам").Set("Form.HoursPerWeek", "3").SendAsync();
        Assert.Contains("ожидает согласия", record.Text, StringComparison.Ordinal);
        Assert.False(await CanBePairedAsync("Дурново"));

        var papers = await ConsentsOfAsync("Дурново");
        foreach (var consent in papers)
        {
            var receipt = await curator.OpenAsync($"/consents/{consent}/receipt");
            var received = await receipt.Form("/receipt").Set("Form.GivenOn", "20 ноября 2026").Attach("Form.Scan", "скан.pdf", Pdf).SendAsync();
            Assert.Contains("получено", received.Text, StringComparison.Ordinal);
            Assert.Equal(Pdf, (await curator.GetAsync($"/consents/{consent}/scan")).Body);
        }

        Assert.True(await CanBePairedAsync("Дурново"));
        var list = await curator.OpenAsync("/mentors?q=дурново&free=true");
        Assert.Contains("в базе", list.Text, StringComparison.Ordinal);
        Assert.Contains("Подготовка к экзаменам", list.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_consent_is_a_separate_paper_with_the_name_in_its_case()
    {
        var curator = portal.SignedIn(SchoolRole.Curator);
        var person = Guid.Parse((await EnterAsync(curator, "Лебедь", "Анна", "Павловна", "01.09.2026")).Response.RequestMessage!.RequestUri!.Segments[^1]);
        await (await curator.OpenAsync($"/mentees/new?person={person}")).Form("/mentees").SendAsync();
        var papers = new List<string>();
        foreach (var consent in await ConsentsOfAsync("Лебедь"))
        {
            Assert.Equal("%PDF-", Encoding.ASCII.GetString((await curator.GetAsync($"/consents/{consent}/print.pdf")).Body, 0, 5));
            papers.Add(WordText((await curator.GetAsync($"/consents/{consent}/print.docx")).Body));
        }

        // The consents to a pair are asked for with the pair.
        Assert.Single(papers);
        Assert.All(papers, p => Assert.Contains("Лебедь Анны Павловны", p, StringComparison.Ordinal));
        Assert.Single(papers, p => p.Contains("152-ФЗ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_revoked_consent_closes_the_way_into_a_pair_until_a_new_paper_comes()
    {
        var id = await SeedAsync("Отзывов", PoolSide.Mentors);
        var curator = portal.SignedIn(SchoolRole.Curator);
        var consent = (await ConsentsOfAsync("Отзывов"))[0];
        var silent = await (await curator.OpenAsync($"/consents/{consent}/revocation")).Form("/revocation").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, silent.Status);

        await (await curator.OpenAsync($"/consents/{consent}/revocation")).Form("/revocation").Set("Form.RevocationReason", "заявление от 23.11.2026").SendAsync();
        Assert.False(await CanBePairedAsync("Отзывов"));
        Assert.DoesNotContain("Отзывов", (await curator.OpenAsync("/mentors?free=true")).Text, StringComparison.Ordinal);

        var again = await (await curator.OpenAsync($"/consents/{consent}")).Form("/request").SendAsync();
        Assert.Contains("запрошено", again.Text, StringComparison.Ordinal);
        var withoutScan = await (await curator.OpenAsync(again.Response.RequestMessage!.RequestUri!.AbsolutePath + "/receipt")).Form("/receipt")
            .Set("Form.GivenOn", "23.11.2026").SubmitAsync();
        Assert.Contains(withoutScan.Errors, e => e.Contains("файл", StringComparison.OrdinalIgnoreCase));
        Assert.NotEqual(Guid.Empty, id);
    }

    [Theory]
    [InlineData("вирус.pdf", "MZ this is a program", "20.11.2026", "не соответствует")]
    [InlineData("скан.exe", "MZ this is a program", "20.11.2026", "не принимаются")]
    [InlineData("скан.pdf", "%PDF-1.7", "24.11.2026", "в будущем")]
    [InlineData("скан.pdf", "%PDF-1.7", "31.02.2026", "Такой даты нет")]
    [InlineData("скан.pdf", "%PDF-1.7", "", "Укажите дату")]
    public async Task A_wrong_paper_is_refused_with_the_reason(string file, string content, string day, string reason)
    {
        await SeedAsync("Бумагин", PoolSide.Mentees, given: false);
        var curator = portal.SignedIn(SchoolRole.Curator);
        var list = await curator.OpenAsync("/consents?state=Requested&q=бумагин");
        var consent = list.Document.QuerySelector("tbody a")!.GetAttribute("href")!;

        var answer = await (await curator.OpenAsync(consent + "/receipt")).Form("/receipt").Set("Form.GivenOn", day)
            .Attach("Form.Scan", file, Encoding.ASCII.GetBytes(content)).SubmitAsync();

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(answer.Errors, e => e.Contains(reason, StringComparison.Ordinal));
        Assert.Contains("запрошено", (await curator.OpenAsync(consent)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_has_left_the_school_leaves_the_bases_and_loses_the_account_but_stays_in_the_archive()
    {
        await SeedAsync("Уволен", PoolSide.Mentors);
        var person = await portal.InSchoolAsync(portal.First, db => db.Set<Person>().SingleAsync(p => p.Name.Surname == "Уволен"));
        var curator = portal.SignedIn(SchoolRole.Curator);

        var done = await (await curator.OpenAsync($"/people/{person.Id}/archive")).Form("/archive").SendAsync();

        Assert.Contains("в архиве", done.Text, StringComparison.Ordinal);
        Assert.False(await CanBePairedAsync("Уволен"));
        Assert.DoesNotContain("Уволен", (await curator.OpenAsync("/people?q=уволен")).Document.QuerySelector("tbody")?.TextContent ?? "", StringComparison.Ordinal);
        Assert.Contains("Уволен", (await curator.OpenAsync("/people?q=уволен&archived=true")).Text, StringComparison.Ordinal);
        var back = await (await curator.OpenAsync($"/people/{person.Id}")).Form("/restore").SendAsync();
        Assert.Contains("работает", back.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_in_a_pair_can_neither_be_archived_nor_leave_the_base()
    {
        var (record, mentor) = await portal.InSchoolAsync(portal.First, async db =>
        {
            var first = TestData.Staff("Парный", "Олег");
            var second = TestData.Staff("Парная", "Ольга");
            db.AddRange(first, second);
            await db.SaveChangesAsync();
            await TestData.ActivePairAsync(db, first.Id, second.Id);
            return ((await db.Set<PoolRecord>().SingleAsync(r => r.PersonId == first.Id)).Id, first.Id);
        });
        var curator = portal.SignedIn(SchoolRole.Curator);

        var asked = await curator.OpenAsync($"/people/{mentor}/archive");
        Assert.NotEmpty(asked.Errors);
        var refused = await asked.Form("/archive").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        var leaving = await (await curator.OpenAsync($"/mentors/{record}/withdrawal")).Form("/withdrawal").Set("Form.LeftBecause", "переезд").SubmitAsync();
        Assert.Contains(leaving.Errors, e => e.Contains("паре", StringComparison.Ordinal));
        Assert.Contains("Парная", (await curator.OpenAsync("/mentors?q=парный")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_printed_code_opens_an_account_with_the_roles_chosen_and_a_newer_code_voids_it()
    {
        var curator = portal.SignedIn(SchoolRole.Curator);
        var person = (await EnterAsync(curator, "Кодова", "Инна", "Олеговна", "01.09.2020")).Response.RequestMessage!.RequestUri!.AbsolutePath;
        var forged = await (await curator.OpenAsync(person + "/invitation")).Form("/invitation").Force("Form.Roles", "Director").SubmitAsync();
        Assert.Contains(forged.Errors, e => e.Contains("системный администратор", StringComparison.Ordinal));

        var first = await (await curator.OpenAsync(person + "/invitation")).Form("/invitation").Set("Form.Roles", "Psychologist").SendAsync();
        var second = await (await curator.OpenAsync(person + "/invitation")).Form("/invitation").Set("Form.Roles", "Psychologist").SendAsync();

        Assert.False(await UseAsync(CodeOf(first), "kodova1"));
        Assert.True(await UseAsync(CodeOf(second), "kodova"));
        var roles = await portal.InSchoolAsync(portal.First, db =>
            (from m in db.Set<Membership>() join p in db.Set<Person>() on m.PersonId equals p.Id where p.Name.Surname == "Кодова" select m.Roles).SingleAsync());
        Assert.Equal(SchoolRole.Psychologist, roles);
        Assert.Contains("kodova", (await curator.OpenAsync(person)).Text, StringComparison.Ordinal);

        async Task<bool> UseAsync(string code, string userName)
        {
            var answer = await (await portal.Anonymous().OpenAsync("/account/invitation")).Form().Set("Code", code).Set("UserName", userName)
                .Set("NewPassword", "очень длинный пароль 7").Set("RepeatPassword", "очень длинный пароль 7").SubmitAsync();
            return answer.Location is not null;
        }

        static string CodeOf(PortalPage sheet) => sheet.Document.QuerySelector("main code")!.TextContent;
    }

    private static async Task<PortalPage> EnterAsync(PortalClient curator, string surname, string givenName, string patronymic, string hiredOn) =>
        await (await curator.OpenAsync("/people/new")).Form("/people")
            .Set("Form.Surname", surname).Set("Form.GivenName", givenName).Set("Form.Patronymic", patronymic).Set("Form.Gender", "Female")
            .Set("Form.Post", "учитель").Set("Form.Subject", "математика").Set("Form.HiredOn", hiredOn).Set("Form.ExperienceYearsAtHire", "3").SendAsync();

    private Task<Guid> SeedAsync(string surname, PoolSide side, bool given = true) => portal.InSchoolAsync(portal.First, async db =>
    {
        var person = TestData.Staff(new string([.. surname.Where(char.IsLetter)]), "Пётр");
        db.Add(person);
        await db.SaveChangesAsync();
        if (given)
        {
            TestData.InPool(db, person.Id, side);
        }
        else
        {
            db.Add(new Consent(person.Id, ConsentKind.PersonalData, TestClock.Today.AddDays(-3)));
        }

        await db.SaveChangesAsync();
        return person.Id;
    });

    private Task<bool> CanBePairedAsync(string surname) => portal.InSchoolAsync(portal.First, async db =>
        (await (from r in db.Set<PoolRecord>() join p in db.Set<Person>() on r.PersonId equals p.Id where p.Name.Surname == surname select r).SingleAsync()).CanBePaired);

    private Task<List<Guid>> ConsentsOfAsync(string surname) => portal.InSchoolAsync(portal.First, db =>
        (from c in db.Set<Consent>() join p in db.Set<Person>() on c.PersonId equals p.Id where p.Name.Surname == surname orderby c.Kind descending select c.Id).ToListAsync());

    private static string WordText(byte[] file)
    {
        using var archive = new ZipArchive(new MemoryStream(file));
        using var reader = new StreamReader(archive.GetEntry("word/document.xml")!.Open());
        return System.Text.RegularExpressions.Regex.Replace(reader.ReadToEnd().Replace("<w:noBreakHyphen />", "-", StringComparison.Ordinal), "<[^>]+>", "").Replace('\u00A0', ' ');
    }
}
