namespace MentoringPortal.Browser.Tests;

/// <summary>The second half of the story: the work of the pair, the package of the assessment and the draft of the conclusion.</summary>
public sealed partial class StoryTests
{
    private async Task The_mentor_keeps_the_diary()
    {
        await _mentor.OpenAsync($"{_pair}/diary/new");
        await _mentor.FillAsync(
            ("Form.Date", Day(-2)), ("Form.Kind", "LessonVisit"), ("Form.Quick", "45"), ("Form.Topic", "Урок «Сложение дробей» в 6 классе"),
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
        await _deputy.OpenAsync($"{_assessment}/joint-review");
        await _deputy.FillAsync(("Form.HeldOn", Day(0)), ("Form.Findings", "План адаптации выполняется, трудности понятны."), ("Form.MenteeInvited", "true"));
        await _deputy.PressAsync("Записать рассмотрение");
        await _deputy.OpenAsync($"{_assessment}/conclusion");
        await _deputy.SeesAsync("Портал заполнил проект");
        await _deputy.FillAsync(("Form.Outcome", "CompletedSuccessfully"), ("Form.Conclusions", "Молодой специалист освоился в школе."));
        await _deputy.PressAsync("Сохранить проект");
        await _deputy.OpenAsync($"{_assessment}/interview");
        await _deputy.FillAsync(("Form.Day", Day(1)), ("Form.Hour", "14:30"), ("Form.InterviewPlace", "кабинет заместителя директора"));
        await _deputy.PressAsync("Назначить собеседование");
    }
}
