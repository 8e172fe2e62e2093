using System.Globalization;
using System.Text;
using Xunit;

namespace MentoringPortal.Browser.Tests;

/// <summary>Stage 1 of two new people, from the two bases to the filed conclusion, every step in the window of the role that owns it and without JavaScript.</summary>
[Collection(LivePortalTests.Name)]
public sealed partial class StoryTests(LivePortal portal)
{
    private const string MentorName = "Кузьмина Надежда Павловна";
    private const string MenteeName = "Жук Тимофей Юрьевич";
    private const string OrderNumber = "117-ОД";
    private const string ConclusionNumber = "88-з";
    private const string Link = "[0-9a-f-]{36}";

    // The day of the demonstration school, which begins two hours before Moscow's.
    private static readonly DateOnly Today =
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Asia/Yekaterinburg")).DateTime);

    private static readonly byte[] Scan =
        Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");

    private StoryWindow _curator = null!;
    private StoryWindow _director = null!;
    private StoryWindow _deputy = null!;
    private StoryWindow _mentor = null!;
    private StoryWindow _mentee = null!;

    private string _pair = "";
    private string _orderPaper = "";
    private string _assessment = "";

    [Fact]
    public async Task A_young_specialist_passes_stage_1_from_the_two_bases_to_the_filed_conclusion()
    {
        _curator = await StoryWindow.OfAsync(portal, "curator");
        _director = await StoryWindow.OfAsync(portal, "director");
        _deputy = await StoryWindow.OfAsync(portal, "deputy");

        await The_curator_enters_two_staff_members_who_open_their_accounts();
        await The_curator_takes_them_into_the_bases_and_receives_the_consents();
        await The_curator_forms_the_pair_and_the_director_signs_the_order();
        await Both_acknowledge(_orderPaper);
        await The_plan_is_composed_approved_and_marked();
        await The_mentor_keeps_the_diary();
        await The_mentee_fills_the_questionnaire();
        await The_mentor_writes_the_review();
        await The_deputy_reviews_the_package_and_drafts_the_conclusion();
        await The_mentee_sees_nothing_of_the_conclusion();
        var (minutes, conclusion) = await The_deputy_holds_the_interview_and_issues_the_conclusion();
        await The_mentee_acknowledges_and_the_deputy_files(conclusion);
        var sheet = await The_curator_scores_the_program();

        ReadTheOrder(await _director.PaperAsync($"{_orderPaper}.pdf"));
        ReadTheMinutes(await _deputy.PaperAsync(minutes));
        ReadTheConclusion(await _deputy.PaperAsync(conclusion));
        ReadTheEfficiencySheet(await _curator.PaperAsync($"{sheet}/print.pdf"));
        foreach (var window in new[] { _curator, _director, _deputy, _mentor, _mentee }) await window.CloseAsync();
    }

    private static string Day(int days) => Today.AddDays(days).ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    private async Task The_curator_enters_two_staff_members_who_open_their_accounts()
    {
        var mentor = await EnterAsync(MentorName, "Female", "учитель", "математика", "01.09.2004", "5");
        var mentee = await EnterAsync(MenteeName, "Male", "учитель", "математика", Day(-70), "0");
        _mentor = await StoryWindow.OfNewcomerAsync(portal, await InviteAsync(mentor), "kuzmina.nadezhda");
        _mentee = await StoryWindow.OfNewcomerAsync(portal, await InviteAsync(mentee), "zhuk.timofey");
    }

    private async Task<string> EnterAsync(string name, string gender, string post, string subject, string hiredOn, string experience)
    {
        var parts = name.Split(' ');
        await _curator.OpenAsync("/people/new");
        await _curator.FillAsync(
            ("Form.Surname", parts[0]), ("Form.GivenName", parts[1]), ("Form.Patronymic", parts[2]), ("Form.Gender", gender), ("Form.Post", post), ("Form.Subject", subject),
            ("Form.HiredOn", hiredOn), ("Form.ExperienceYearsAtHire", experience), ("Form.Education", "высшее, педагогический университет"));
        await _curator.PressAsync("Внести сотрудника");
        await _curator.SeesAsync(parts[0]);
        return _curator.Id();
    }

    private async Task<string> InviteAsync(string person)
    {
        await _curator.OpenAsync($"/people/{person}/invitation");
        await _curator.PressAsync("Выдать код");
        return await _curator.CodeAsync();
    }

    private async Task The_curator_takes_them_into_the_bases_and_receives_the_consents()
    {
        await TakeAsync("/mentors", MentorName, "ExperiencedTeacher", "Методика преподавания математики, работа с классом");
        await TakeAsync("/mentees", MenteeName, "YoungSpecialist", "Нужна помощь с планированием урока");
    }

    private async Task TakeAsync(string side, string name, string category, string competences)
    {
        await _curator.OpenAsync($"{side}/new");
        await _curator.FillAsync(("Form.PersonId", name), ("Form.Category", category), ("Form.Competences", competences));
        await _curator.PressAsync("Принять в базу");
        await _curator.SeesAsync("ожидает согласия");
        var card = _curator.Path;

        // A person without consents is shown with the reason and cannot be chosen for a pair.
        await _curator.OpenAsync("/mentorships/new");
        Assert.Contains(name.Split(' ')[0], (await _curator.TextAsync()).Split("Пока нельзя выбрать")[1], StringComparison.Ordinal);
        await _curator.OpenAsync(card);
        var consent = Assert.Single(await _curator.LinksAsync($"^/consents/{Link}$"));
        await ReceiveAsync(consent, name);
        await _curator.OpenAsync(card);
        Assert.DoesNotContain("ожидает согласия", await _curator.TextAsync(), StringComparison.Ordinal);
    }

    private async Task ReceiveAsync(string consent, string name)
    {
        Assert.Contains(name.Split(' ')[0], PrintedPaper.Read(await _curator.PaperAsync($"{consent}/print.pdf")).Text, StringComparison.Ordinal);
        await _curator.OpenAsync($"{consent}/receipt");
        await _curator.FillAsync(("Form.GivenOn", Day(0)));
        await _curator.AttachAsync("Form.Scan", Scan);
        await _curator.PressAsync("Отметить получение");
    }

    private async Task The_curator_forms_the_pair_and_the_director_signs_the_order()
    {
        await _curator.OpenAsync("/mentorships/new");
        await _curator.FillAsync(
            ("Form.MentorId", MentorName), ("Form.MenteeIds", MenteeName), ("Form.FormOfMentoring", "TeacherTeacher"), ("Form.Interaction", "ExperiencedToYoung"),
                ("Form.Kind", "Traditional"),
            ("Form.Topic", "методика преподавания математики"), ("Form.StartsOn", Day(-60)), ("Form.EndsOn", Day(240)));
        await _curator.PressAsync("Предложить пару");
        _pair = (await _curator.LinksAsync($"^/mentorships/{Link}/terms$")) is [var terms, ..] ? terms[..^"/terms".Length] : $"/mentorships/{_curator.Id()}";

        // Both sign their consent to this very pair: the papers stand on its page after those of the bases.
        await _curator.OpenAsync(_pair);
        var asked = await _curator.LinksAsync($"^/consents/{Link}$");
        Assert.Equal(4, asked.Count);
        await ReceiveAsync(asked[1], MentorName);
        await ReceiveAsync(asked[3], MenteeName);

        await _curator.OpenAsync($"/orders/new?pair={_pair[^36..]}");
        await _curator.FillAsync(("Form.PlansDueOn", Day(14)));
        await _curator.PressAsync("Сохранить проект");
        var order = _curator.Path;
        await _curator.FollowAsync("Передать на подпись");
        await _curator.ConfirmAsync();

        await _director.OpenAsync("/");
        await _director.OpenAsync($"{order}/signature");
        await _director.FillAsync(("Form.Number", OrderNumber), ("Form.SignedOn", Day(0)));
        await _director.PressAsync("Подписать приказ");
        await _director.SeesAsync($"№ {OrderNumber}");
        await _director.OpenAsync(order);
        _orderPaper = (await _director.LinksAsync($"^/documents/{Link}$"))[0];
    }

    private async Task Both_acknowledge(string paper)
    {
        foreach (var person in new[] { _mentor, _mentee })
        {
            await person.OpenAsync("/inbox");
            Assert.Contains(paper, await person.LinksAsync($"^/documents/{Link}$"));
            await person.FollowAsync("Ознакомиться");
            await person.ConfirmAsync();
        }
    }

    private async Task The_plan_is_composed_approved_and_marked()
    {
        await _mentor.OpenAsync($"{_pair}/program");
        await _mentor.ClearAsync("Form.Take");
        await _mentor.FillAsync(("Form.Goal", "Помочь войти в профессию"), ("Form.Take", "0"), ("Form.Take", "1"), ("Form.Take", "2"));
        await _mentor.PressAsync("Составить план");
        var plan = _mentor.Path;
        await _mentor.FollowAsync("Передать на утверждение");
        await _mentor.ConfirmAsync();
        await _deputy.OpenAsync(plan);
        await _deputy.FollowAsync("Утвердить план");
        await _deputy.ConfirmAsync();
        await _mentor.OpenAsync(plan);
        var items = await _mentor.LinksAsync("/mark$");
        Assert.Equal(3, items.Count);
        foreach (var item in items)
        {
            await _mentor.OpenAsync(item);
            await _mentor.FillAsync(("Form.State", "Done"), ("Form.DoneOn", Day(-3)), ("Form.Comment", "Проведено в кабинете 24"), ("Form.Evidence", "Запись в дневнике"));
            await _mentor.PressAsync("Сохранить отметку");
        }

        await _mentor.SeesAsync("Проведено в кабинете 24");
    }
}
