using System.Text;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Programs;

namespace MentoringPortal.Web.Features.Assessments;

/// <summary>The first draft of a conclusion, composed from what is known (§4.3 parts 4–7); the deputy corrects it.</summary>
public static class ConclusionPrefill
{
    /// <summary>All texts of the draft.</summary>
    /// <param name="mentor">Name of the mentor; the verb agrees with the gender.</param>
    public static ConclusionCard Compose(AssessmentFacts facts, StageAssessment assessment, RussianName mentor, RussianName mentee) => new(
        Results(facts, assessment.PeriodFrom, assessment.JointReviewOn ?? assessment.PeriodTo, mentor, mentee),
        Outcome(facts)?.Code,
        Conclusions(facts, Outcome(facts)),
        facts.Review?.Proposals,
        assessment.JointReviewPlanCorrections,
        null);

    /// <summary>«Результаты»: plan, diary, review, questionnaire, a paragraph each.</summary>
    public static string Results(AssessmentFacts facts, DateOnly from, DateOnly to, RussianName mentor, RussianName mentee)
    {
        var text = new StringBuilder();
        if (facts.Plan is { } plan)
        {
            text.Append($"За период с {RussianDate.Short(from)} по {RussianDate.Short(to)} индивидуальным планом предусмотрено "
                + $"{Count(plan.Progress.Planned, "мероприятие", "мероприятия", "мероприятий")}, ");
            text.Append(plan.Progress.Done == plan.Progress.Planned && plan.Progress.Planned > 0 ? "все выполнены"
                : $"выполнено {plan.Progress.Done} ({plan.Progress.Percent}\u00a0%)");
            if (plan.Progress.PartlyDone > 0) text.Append($", частично – {plan.Progress.PartlyDone}");
            if (plan.Progress.Unplanned > 0) text.Append($"; сверх плана выполнено {Count(plan.Progress.Unplanned, "мероприятие", "мероприятия", "мероприятий")}");
            text.Append('.');
            text.Append("\n\n");
        }

        text.Append(facts.Diary.Entries == 0
            ? "Записей в дневнике наставника за этот период нет."
            : $"В дневнике наставника {Count(facts.Diary.Entries, "запись", "записи", "записей")} о совместной работе общей продолжительностью "
              + RussianDuration.Format(facts.Diary.Minutes) + (facts.Diary.Visits > 0 ? $", в том числе посещений уроков – {facts.Diary.Visits}." : "."));
        if (facts.Controls is { Held: { Count: > 0 } held } controls)
        {
            text.Append("\n\nПроведён контроль: ").AppendJoin("; ", held.Select(c => $"{PhraseStart.Lower(c.Title)} ({RussianDate.Short(c.On)})")).Append('.');
            text.Append(' ').Append(Findings(controls.Findings, controls.Closed));
        }

        foreach (var review in facts.Reviews)
        {
            text.Append(facts.Reviews.Count == 1 ? "\n\nПо отзыву наставника: " : $"\n\nПо отзыву наставника ({review.Author.SurnameWithInitials}): ")
                .Append(Sentence(review.Strengths, mentor, mentee));
            if (review.Difficulties is not null) text.Append(" Трудности: ").Append(Sentence(review.Difficulties, mentor, mentee));
            if (review.Dynamics is not null) text.Append(" За время этапа: ").Append(Sentence(review.Dynamics, mentor, mentee));
        }

        if (facts.Survey is { } survey)
        {
            text.Append("\n\nПо данным анкеты наставляемый ");
            text.Append(survey.Difficulties.Count == 0 && survey.PartlyDifficult.Count == 0
                ? "трудностей в работе не отмечает."
                : "отмечает трудности: "
                    + string.Join("; ", survey.Difficulties.Select(d => PhraseStart.Lower(d))
                    .Concat(survey.PartlyDifficult.Select(d => PhraseStart.Lower(d) + " (частично)"))) + ".");
            if (survey.WantedHelp.Count > 0)
            {
                text.Append(" Желаемая помощь: ").Append(PhraseStart.Lower(string.Join("; ", survey.WantedHelp), mentor, mentee).TrimEnd('.')).Append('.');
            }
        }

        return text.ToString();
    }

    /// <summary>«Замечаний нет.», «1 замечание, не снято.», «5 замечаний, из них снято 2.»</summary>
    /// <param name="closed">How many of them are closed.</param>
    public static string Findings(int findings, int closed) => findings == 0 ? "Замечаний нет." : Count(findings, "замечание", "замечания", "замечаний") + (findings, closed) switch
    {
        (1, 0) => ", не снято.",
        (1, _) => ", снято.",
        (_, 0) => ", ни одно не снято.",
        _ when closed == findings => ", все сняты.",
        _ => $", из них снято {closed}.",
    };

    // The mentor proposes: done, done with corrections, or to go on; the stage's outcomes stand in that order, the prolonging one last.
    private static StageOutcome? Outcome(AssessmentFacts facts)
    {
        var outcomes = facts.Stage.OutcomeList;
        return facts.Review?.Recommendation switch
        {
            ReviewRecommendation.ExtendStage => outcomes.FirstOrDefault(o => o.Effect == OutcomeEffect.Prolong),
            ReviewRecommendation.StageCompleted => outcomes.FirstOrDefault(o => o.Effect == OutcomeEffect.None),
            ReviewRecommendation.CompletedWithCorrections => outcomes.Where(o => o.Effect == OutcomeEffect.None).ElementAtOrDefault(1),
            _ => null,
        };
    }

    private static string? Conclusions(AssessmentFacts facts, StageOutcome? outcome)
    {
        if (outcome is null) return null;

        return facts.Plan is { Progress.Planned: > 0 } done ? $"{outcome.Text}. Индивидуальный план выполнен на {done.Progress.Percent}\u00a0%." : outcome.Text + ".";
    }

    private static string Count(int n, string one, string few, string many) => RussianPlural.Of(n, one, few, many);

    private static string Sentence(string? text, params RussianName[] people) =>
        string.IsNullOrWhiteSpace(text) ? "без замечаний." : PhraseStart.Lower(text.Trim(), people).TrimEnd('.', '!', ' ') + ".";
}
