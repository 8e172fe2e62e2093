using MentoringPortal.Domain.Language;

namespace MentoringPortal.Domain.Councils;

/// <summary>
/// The text of «Итоговый аналитический отчёт» (D-33, S1-18, S4-15), composed from the same figures and by the same rules as the talk for the council, at full length.
/// A line without a full stop is a heading. What figures cannot know – chances, threats, causes – is left to whoever edits it.
/// </summary>
public static class FinalReport
{
    /// <summary>Longest line that is still a heading, characters.</summary>
    public const int HeadingMax = 90;

    /// <summary>Paragraphs and numbered headings, one a line.</summary>
    public static IReadOnlyList<string> Compose(MemoFacts facts)
    {
        var lines = new List<string>();
        var number = 0;
        Part("Основание и период",
            $"Отчёт составлен по данным портала наставничества за период {facts.Period.Words}. Показатели «на дату» приведены на {facts.Period.To:dd.MM.yyyy}; "
                + "правило счёта каждого показателя и записи, которые в него вошли, открываются в портале.");
        Part("Участники", CouncilMemo.Participants(facts), CouncilMemo.Pairs(facts), CouncilMemo.Forms(facts), Young(facts));
        Part("Работа пар", CouncilMemo.Work(facts));
        Part("Планы и дорожная карта", CouncilMemo.Plans(facts), RoadMap(facts));
        Part("Итоги этапов", CouncilMemo.Stages(facts), CouncilMemo.Conclusions(facts));
        Part("Контроль", Control(facts));
        Part("Анкетирование и оценка эффективности", Surveys(facts), CouncilMemo.Rubric(facts));
        Part("Результаты", Results(facts));
        Part("Сравнение с прошлым годом", CouncilMemo.Compared(facts));
        Part("Сильные стороны и трудности", Strong(facts), Weak(facts));
        Part("Риски", CouncilMemo.Risks(facts), ProgramRisks(facts));
        Part("Выводы", Drawn(CouncilMemo.Conclusion(facts)));
        return lines;

        void Part(string title, params string?[] paragraphs)
        {
            var said = paragraphs.Where(p => !string.IsNullOrWhiteSpace(p)).ToList();
            if (said.Count == 0) return;

            lines.Add($"{++number}. {title}");
            lines.AddRange(said!);
        }
    }

    /// <summary>Proposals, one a line: what the next year has to do.</summary>
    public static IReadOnlyList<string> Propose(MemoFacts facts)
    {
        var lines = new List<string?>
        {
            facts["plans-overdue"] == 0 ? null : "Наставникам выполнить или перенести мероприятия планов, срок которых прошёл.",
            facts["road-map-overdue"] == 0 ? null : "Ответственным выполнить или перенести пункты дорожной карты, срок которых прошёл.",
            facts.IsPast || facts["pairs-silent"] == 0 ? null : "Наставникам возобновить записи в дневниках; куратору проверить, проводятся ли встречи.",
            facts["interviews-awaited"] == 0 ? null : "Заместителю директора провести собеседования по итогам этапов.",
            facts["findings-open"] == 0 ? null : "Ответственным устранить замечания контроля, которые ещё не сняты.",
            facts["young-alone"] == 0 ? null : "Куратору подобрать наставников молодым специалистам, у которых их нет.",
            facts["mentors"] > facts["mentors-trained"] ? "Заместителю директора запланировать обучение наставников, которые не проходили его в последние три года." : null,
            facts["pairs-period"] == 0 ? null : "Куратору представить отчёт педагогическому совету и учесть его выводы в дорожной карте следующего учебного года.",
        };
        return [.. lines.OfType<string>().DefaultIfEmpty("Куратору сформировать базы наставников и наставляемых.")];
    }

    /// <summary>A short line that ends with a letter is a heading: «2. Участники».</summary>
    public static bool IsHeading(string line) => line.Length is > 0 and <= HeadingMax && char.IsLetterOrDigit(line[^1]);

    // The heading says already that it is the conclusion.
    private static string? Drawn(string? conclusion) =>
        conclusion is null ? null : CouncilMemo.Upper(conclusion.StartsWith("Вывод: ", StringComparison.Ordinal) ? conclusion["Вывод: ".Length..] : conclusion);

    private static string? Young(MemoFacts f)
    {
        var (all, alone) = (f["young"], f["young-alone"]);
        return (all, alone) switch
        {
            (0, _) => null,
            (1, 0) => "Единственный молодой специалист школы имеет наставника.",
            (1, _) => "Единственный молодой специалист школы наставника пока не имеет.",
            (_, 0) => $"Наставник закреплён за всеми молодыми специалистами ({RussianPlural.Number(all)}).",
            _ => $"Наставник закреплён за молодыми специалистами: {Share.Of(all - alone, all)}. Без наставника {CouncilMemo.Verb(alone, "остаётся", "остаются", "остаётся")} "
                + $"{RussianPlural.Of(alone, "молодой специалист", "молодых специалиста", "молодых специалистов")}.",
        };
    }

    private static string? RoadMap(MemoFacts f)
    {
        var (due, done) = (f["road-map-due"], f["road-map-done"]);
        if (due == 0) return null;

        var late = f["road-map-overdue"] is > 0 and var overdue
            ? $" {CouncilMemo.Verb(overdue, "Просрочен", "Просрочены", "Просрочено")} {RussianPlural.Of(overdue, "пункт", "пункта", "пунктов")}." : "";
        return (done == due ? due == 1 ? "Единственный пункт дорожной карты, срок которого наступил, выполнен."
                : "Все пункты дорожной карты, срок которых наступил, выполнены."
            : done == 0 ? "Ни один пункт дорожной карты, срок которого наступил, не отмечен выполненным."
            : $"Из {RussianPlural.Of(due, "пункта", "пунктов", "пунктов")} дорожной карты, срок которых наступил, {CouncilMemo.Verb(done, "выполнен", "выполнены", "выполнено")} "
                + RussianPlural.Number(done) + (Share.PercentOf(done, due) is { } percent ? $", это {percent}" : "") + ".") + late;
    }

    private static string? Control(MemoFacts f)
    {
        var (held, open) = (f["controls-held"], f["findings-open"]);
        var parts = new List<string>();
        if (held > 0)
        {
            parts.Add($"{CouncilMemo.Verb(held, "Проведено", "Проведены", "Проведено")} "
                + $"{RussianPlural.Of(held, "контрольное мероприятие", "контрольных мероприятия", "контрольных мероприятий")}.");
        }

        if (f["findings"] is > 0 and var found)
        {
            parts.Add($"{CouncilMemo.Verb(found, "Дано", "Даны", "Дано")} {RussianPlural.Of(found, "замечание", "замечания", "замечаний")}.");
        }

        if (open > 0) parts.Add($"Не {CouncilMemo.Verb(open, "снято", "сняты", "снято")} {RussianPlural.Of(open, "замечание", "замечания", "замечаний")}.");
        return parts.Count == 0 ? null : string.Join(" ", parts);
    }

    private static string? Surveys(MemoFacts f) => f["surveys-answered"] is > 0 and var answered
        ? $"{CouncilMemo.Verb(answered, "Заполнена", "Заполнены", "Заполнено")} {RussianPlural.Of(answered, "анкета", "анкеты", "анкет")}."
            + (answered < SurveyFewest ? " Ответов меньше пяти, поэтому средние значения не приводятся." : "") : null;

    /// <summary>Fewer answers than this are not averaged: they would tell who answered.</summary>
    public const int SurveyFewest = 5;

    private static string? Results(MemoFacts f)
    {
        var parts = new List<string>();
        if (f["achievements"] is > 0 and var achieved)
        {
            parts.Add($"{CouncilMemo.Verb(achieved, "Подтверждено", "Подтверждены", "Подтверждено")} {RussianPlural.Of(achieved, "достижение", "достижения", "достижений")} "
                + "наставников и наставляемых.");
        }

        if (f["mentors-trained"] is > 0 and var trained && f["mentors"] > 0)
        {
            parts.Add($"Обучение за последние три года {CouncilMemo.Verb(trained, "прошёл", "прошли", "прошло")} "
                + $"{RussianPlural.Of(trained, "наставник", "наставника", "наставников")} из {RussianPlural.Number(f["mentors"])}.");
        }

        if (f["events-held"] is > 0 and var events)
        {
            parts.Add($"{CouncilMemo.Verb(events, "Проведено", "Проведены", "Проведено")} {RussianPlural.Of(events, "мероприятие", "мероприятия", "мероприятий")} для участников.");
        }

        return parts.Count == 0 ? null : string.Join(" ", parts);
    }

    private static string? Strong(MemoFacts f)
    {
        if (f["pairs-period"] == 0) return null;

        var strong = new List<string>();
        if (f["plans-due"] > 0 && f["plans-done"] == f["plans-due"]) strong.Add("мероприятия планов, срок которых наступил, выполнены");
        if (f["meetings"] > 0 && f["pairs-now"] > 0 && f["pairs-silent"] == 0) strong.Add("все действующие пары ведут записи о встречах");
        if (f["road-map-due"] > 0 && f["road-map-done"] == f["road-map-due"]) strong.Add("пункты дорожной карты, срок которых наступил, выполнены");
        if (f["young"] > 0 && f["young-alone"] == 0) strong.Add("за каждым молодым специалистом закреплён наставник");
        if (f["mentors"] > 0 && f["mentors-trained"] == f["mentors"]) strong.Add("все наставники прошли обучение в последние три года");
        return strong.Count == 0 ? null : $"Сильные стороны: {string.Join("; ", strong)}.";
    }

    private static string? Weak(MemoFacts f)
    {
        var weak = new List<string>();
        if (f["pairs-early"] is > 0 and var early)
        {
            weak.Add($"{CouncilMemo.Verb(early, "прекращена", "прекращены", "прекращено")} досрочно {RussianPlural.Of(early, "пара", "пары", "пар")}");
        }

        if (f["plans-due"] > f["plans-done"] && f["plans-due"] > 0) weak.Add("часть мероприятий планов к сроку не выполнена");
        if (f["road-map-overdue"] > 0) weak.Add("часть пунктов дорожной карты просрочена");
        if (f["packages-late"] > 0) weak.Add("документы комплектов оценки сданы не все");
        if (f["pairs-now"] > f["pairs-with-plan"]) weak.Add("не у всех действующих пар есть утверждённый план");
        return weak.Count == 0 ? null : $"Трудности: {string.Join("; ", weak)}.";
    }

    private static string? ProgramRisks(MemoFacts f) => f["risks-occurred"] is > 0 and var risks
        ? $"{CouncilMemo.Verb(risks, "Наступил", "Наступили", "Наступило")} {RussianPlural.Of(risks, "риск", "риска", "рисков")} из перечня программы." : null;
}
