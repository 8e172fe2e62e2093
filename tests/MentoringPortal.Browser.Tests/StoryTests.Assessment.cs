using Xunit;

namespace MentoringPortal.Browser.Tests;

/// <summary>The second half of the story: the work of the pair, the assessment, and the papers read back.</summary>
public sealed partial class StoryTests
{
    private async Task The_mentor_keeps_the_diary()
    {
        await _mentor.OpenAsync($"{_pair}/diary/new");
        await _mentor.FillAsync(
            ("Form.Date", Day(-2)), ("Form.Kind", "LessonVisit"), ("Form.Duration", "45"), ("Form.Topic", "Урок «Сложение дробей» в 6 классе"),
            ("Form.WhatWasDone", "Посетила урок, разобрали темп и обратную связь"), ("Form.Visibility", "shared"));
        await _mentor.PressAsync("Сохранить запись");
        await _mentor.OpenAsync($"{_pair}/diary");
        await _mentor.SeesAsync("Сложение дробей");
    }

    private async Task The_mentee_fills_the_questionnaire()
    {
        await _mentee.OpenAsync("/surveys/young-specialist");
        for (var section = 0; section < 10 && !_mentee.Path.EndsWith("/check", StringComparison.Ordinal); section++)
        {
            await _mentee.AnswerAllAsync("Хотелось бы чаще видеть уроки коллег.");
            await _mentee.ConfirmAsync();
        }

        await _mentee.PressAsync("Отправить анкету");
        await _mentee.SeesAsync("Анкета отправлена");
    }

    private async Task The_mentor_writes_the_review()
    {
        await _mentor.OpenAsync($"{_pair}/review");
        await _mentor.FillAsync(
            ("Form.Strengths", "Хорошо знает предмет, спокойно держит класс."), ("Form.Difficulties", "Не всегда хватает времени на итог урока."),
            ("Form.Dynamics", "Уроки стали собраннее."), ("Form.Recommendation", "StageCompleted"));
        await _mentor.PressAsync("Проверить и передать");
        await _mentor.ConfirmAsync();
        await _mentor.SeesAsync("Отзыв передан");
    }

    private async Task The_deputy_reviews_the_package_and_drafts_the_conclusion()
    {
        await _deputy.OpenAsync("/assessments?q=" + Uri.EscapeDataString("Жук"));
        await _deputy.FollowAsync("Жук");
        _assessment = _deputy.Path;
        // The marked plan goes into the package by the mentor's own button.
        await _mentor.OpenAsync(_assessment);
        await _mentor.PressAsync("Передать в комплект");
        await _deputy.OpenAsync($"{_assessment}/joint-review");
        await _deputy.FillAsync(("Form.HeldOn", Day(0)), ("Form.Findings", "План адаптации выполняется, трудности понятны."), ("Form.MenteeInvited", "true"));
        await _deputy.PressAsync("Записать рассмотрение");
        await _deputy.OpenAsync($"{_assessment}/conclusion");
        await _deputy.SeesAsync("Портал заполнил проект");
        await _deputy.FillAsync(("Form.Outcome", "done"), ("Form.Conclusions", "Молодой специалист освоился в школе."));
        await _deputy.PressAsync("Сохранить проект");
        await _deputy.OpenAsync($"{_assessment}/interview");
        await _deputy.FillAsync(("Form.Day", Day(1)), ("Form.Hour", "14:30"), ("Form.InterviewPlace", "кабинет заместителя директора"));
        await _deputy.PressAsync("Назначить собеседование");
    }

    private async Task The_mentee_sees_nothing_of_the_conclusion()
    {
        // Refused in the same words as an assessment that does not exist: the answer tells nothing.
        var nobodys = $"/assessments/{Guid.NewGuid()}";
        foreach (var address in new[] { "conclusion", "conclusion/preview", "conclusion.pdf", "conclusion.docx", "issue" })
        {
            var status = await _mentee.StatusOfAsync($"{_assessment}/{address}");
            Assert.True(status is 403 or 404, $"{address} answers {status}");
            Assert.Equal(await _mentee.StatusOfAsync($"{nobodys}/{address}"), status);
        }

        foreach (var address in new[] { "/", "/assessments", "/inbox" })
        {
            await _mentee.OpenAsync(address);
            Assert.DoesNotContain("освоился в школе", await _mentee.TextAsync(), StringComparison.Ordinal);
        }
    }

    private async Task<(string Minutes, string Conclusion)> The_deputy_holds_the_interview_and_issues_the_conclusion()
    {
        await _deputy.OpenAsync($"{_assessment}/minutes");
        await _deputy.FillAsync(
            ("Form.HeldOn", Day(0)), ("Form.Agenda[results]", "true"), ("Form.Agenda[improve]", "true"), ("Form.Agenda[plan]", "true"), ("Form.Agenda[conclusion]", "true"),
            ("Form.Agreements", "Раз в неделю разбирать один урок."));
        await _deputy.PressAsync("Записать собеседование и выдать протокол");
        await _deputy.OpenAsync(_assessment);
        var before = await _deputy.LinksAsync($"^/documents/{Link}\\.pdf$");
        await _deputy.OpenAsync($"{_assessment}/issue");
        await _deputy.FillAsync(("Form.ConclusionNumber", ConclusionNumber), ("Form.ConclusionDate", Day(0)));
        await _deputy.PressAsync("Проверить");
        await _deputy.ConfirmAsync();
        await _deputy.SeesAsync(ConclusionNumber);
        var conclusion = Assert.Single(await _deputy.LinksAsync($"^/documents/{Link}\\.pdf$"));
        await _deputy.OpenAsync(_assessment);
        return (await PaperOfAsync(before, "ПРОТОКОЛ"), conclusion);
    }

    private async Task<string> PaperOfAsync(IEnumerable<string> papers, string kind)
    {
        foreach (var paper in papers)
        {
            if (PrintedPaper.Read(await _deputy.PaperAsync(paper)).Text.Contains(kind, StringComparison.Ordinal)) return paper;
        }

        throw new InvalidOperationException($"{_assessment} links no paper «{kind}»");
    }

    private async Task The_mentee_acknowledges_and_the_deputy_files(string conclusion)
    {
        var paper = conclusion[..^".pdf".Length];
        await _mentee.OpenAsync("/inbox");
        Assert.Contains(paper, await _mentee.LinksAsync($"^/documents/{Link}$"));
        await _mentee.OpenAsync($"{paper}/acknowledgement");
        await _mentee.ConfirmAsync();
        await _deputy.OpenAsync($"{_assessment}/filing");
        await _deputy.FillAsync(("Form.FiledOn", Day(0)));
        await _deputy.PressAsync("Поместить в дело");
        Assert.Empty(await _deputy.LinksAsync("/filing$"));
    }

    private async Task<string> The_curator_scores_the_program()
    {
        await _curator.OpenAsync("/efficiency/new");
        await _curator.FillAsync(("Form.MentorshipId", _pair[^36..]));
        await _curator.PressAsync("Создать лист");
        var sheet = _curator.Path.Split('?')[0];
        for (var i = 0; i < 9; i++)
        {
            await _curator.FillAsync(($"Form.Scores[{i}].Points", i < 6 ? "2" : "1"), ($"Form.Scores[{i}].Evidence", "Записи дневника и отзыв наставника"));
        }

        await _curator.PressAsync("Сохранить баллы");
        await _curator.SeesAsync("15 из 18 баллов: оптимальный уровень");
        return sheet;
    }

    private static void ReadTheOrder(byte[] pdf)
    {
        var paper = PrintedPaper.Read(pdf);
        paper.Says("ПРИКАЗ", $"№ {OrderNumber}", Today.Year.ToString(System.Globalization.CultureInfo.InvariantCulture), "Кузьмину Надежду Павловну",
            "наставником Жука Тимофея Юрьевича");
        paper.Says("Наставник: фамилия, имя, отчество", "методика преподавания математики", $"{Day(-60)}–{Day(240)}", "Н.П. Кузьмина", "Т.Ю. Жук");
        paper.HasSignatureOf("Директор");
        paper.NumbersPages(atLeast: 2);
    }

    private static void ReadTheMinutes(byte[] pdf)
    {
        var paper = PrintedPaper.Read(pdf);
        paper.Says("ПРОТОКОЛ", "собеседования по результатам оценки", Day(0), MenteeName, MentorName, "Раз в неделю разбирать один урок.");
        paper.HasSignatureOf("Заместитель директора");
        paper.NumbersPages(atLeast: 1);
    }

    private static void ReadTheConclusion(byte[] pdf)
    {
        var paper = PrintedPaper.Read(pdf);
        paper.Says("ЗАКЛЮЧЕНИЕ", "об адаптации молодого специалиста", $"№ {ConclusionNumber}", MenteeName, MentorName, "Комплект полный.",
            "Отзыв наставника о результатах адаптации молодого специалиста", "Молодой специалист освоился в школе.");
        paper.HasSignatureOf("Заместитель директора");
        paper.NumbersPages(atLeast: 2);
    }

    private static void ReadTheEfficiencySheet(byte[] pdf)
    {
        var paper = PrintedPaper.Read(pdf);
        paper.Says("Записи дневника и отзыв наставника", "оптимальный", "15");
        paper.NumbersPages(atLeast: 1);
    }
}
