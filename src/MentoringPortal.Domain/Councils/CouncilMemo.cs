using System.Text.RegularExpressions;
using MentoringPortal.Domain.Language;

namespace MentoringPortal.Domain.Councils;

/// <summary>A figure by its code as it stands now and as it stood a year before.</summary>
/// <param name="Before">Null where last year is not asked for or is not compared.</param>
public readonly record struct FigureValue(int Now, int? Before = null);

/// <summary>The facts a memo is made of.</summary>
/// <param name="Period">Of what it speaks.</param>
/// <param name="Figures">Values by the code of the figure; one that is missing is passed over.</param>
/// <param name="Comparable">Pairs worked a year before: without them the years are not compared.</param>
public sealed record MemoFacts(CountedPeriod Period, IReadOnlyDictionary<string, FigureValue> Figures, bool Comparable)
{
    /// <summary>Forms of mentoring with their pairs, most first.</summary>
    public IReadOnlyList<(string Form, int Pairs)> Forms { get; init; } = [];

    /// <summary>Titles of stages with the number of conclusions.</summary>
    public IReadOnlyList<(string Stage, int Concluded)> Stages { get; init; } = [];

    /// <summary>«26 баллов из 18, оптимальный уровень» of the latest sheet on the school's program; null without one.</summary>
    public string? Rubric { get; init; }

    /// <summary>The last year is asked for.</summary>
    public bool AsksYearBefore { get; init; } = true;

    /// <summary>The period is over for so long that how things stand today says nothing of it: figures of today are left out.</summary>
    public bool IsPast { get; init; }

    /// <summary>The value, 0 where there is none.</summary>
    public int this[string code] => Figures.TryGetValue(code, out var value) ? value.Now : 0;
}

/// <summary>
/// The talk for the council, composed from figures: what people expect first – how many pairs, whether plans are done, who passed the stage, what is late, what is to be decided.
/// No word of praise, no name of anybody who is late, no per cent of a handful.
/// </summary>
public static partial class CouncilMemo
{
    /// <summary>The text of a kind of pack: paragraphs, one a line.</summary>
    public static IReadOnlyList<string> Compose(PackKind kind, MemoFacts facts) => kind switch
    {
        PackKind.Council => Compose(facts),
        PackKind.Final => FinalReport.Compose(facts),
        PackKind.Hearing => Hearing.Compose(facts),
    };

    /// <summary>What a kind of pack proposes: one item a line.</summary>
    public static IReadOnlyList<string> Decide(PackKind kind, MemoFacts facts) => kind switch
    {
        PackKind.Council => Decide(facts),
        PackKind.Final => FinalReport.Propose(facts),
        PackKind.Hearing => Hearing.Decide(facts),
    };

    /// <summary>Paragraphs of the memo, one a line.</summary>
    public static IReadOnlyList<string> Compose(MemoFacts facts)
    {
        var lines = new List<string?>
        {
            $"Справка подготовлена по данным портала наставничества за период {facts.Period.Words}. Показатели «на дату» приведены на {facts.Period.To:dd.MM.yyyy}.",
            Participants(facts), Pairs(facts), Forms(facts), Work(facts), Plans(facts), Stages(facts), Rubric(facts), Risks(facts), Compared(facts), Conclusion(facts),
        };
        return [.. lines.Where(l => !string.IsNullOrWhiteSpace(l)).Select(l => l!)];
    }

    /// <summary>The draft decision: verb, object, person, term; one item a line.</summary>
    public static IReadOnlyList<string> Decide(MemoFacts facts)
    {
        var late = (facts.IsPast ? facts["plans-due"] - facts["plans-done"] : facts["plans-overdue"]) + facts["pairs-silent"];
        var lines = new List<string?>
        {
            "Принять к сведению информацию о результатах наставничества " + facts.Period.Words + ".",
            facts["pairs-period"] == 0 ? null : late == 0 ? "Признать работу по реализации программы наставничества удовлетворительной."
                : "Признать работу по реализации программы наставничества требующей корректировки.",
            facts["plans-overdue"] == 0 ? null : "Наставникам выполнить или перенести мероприятия планов, срок которых прошёл.",
            facts.IsPast || facts["pairs-silent"] == 0 ? null : "Наставникам возобновить записи в дневниках; куратору проверить, проводятся ли встречи.",
            facts["interviews-awaited"] == 0 ? null : "Заместителю директора провести собеседования по итогам этапов.",
            facts["packages-late"] == 0 ? null : "Наставникам и наставляемым сдать документы комплектов оценки, срок которых прошёл.",
            facts["mentees-without-mentor"] == 0 ? null : "Куратору подобрать наставников тем, кто состоит в базе наставляемых без наставника.",
            facts["orders-open"] == 0 ? null : "Куратору довести до подписания проекты приказов о наставничестве.",
            "Куратору подготовить приказ об исполнении настоящего решения.",
        };
        return [.. lines.OfType<string>()];
    }

    /// <summary>«провести собеседования» of «Заместителю директора провести собеседования»: an order names the person in place of the office.</summary>
    public static string WithoutAddressee(string decision) => Addressee().Replace(decision, "", 1);

    // The offices to which a draft decision is addressed.
    [GeneratedRegex("^(?:Куратору|Заместителю директора|Наставникам и наставляемым|Наставникам)\\s+(?=[а-яё])", RegexOptions.CultureInvariant)]
    private static partial Regex Addressee();

    /// <summary>«Пар стало больше на 2 (6 против 4)»: a figure against its value a year before; never a per cent, least of all from zero.</summary>
    /// <param name="what">Genitive plural: «пар».</param>
    public static string Compare(string what, int now, int before) => (now, before) switch
    {
        (0, 0) => $"Ни в прошлом, ни в этом году {what} не было",
        ( > 0, 0) => $"В прошлом году {what} не было, в этом – {RussianPlural.Number(now)}",
        (0, _) => $"В этом году {what} нет, в прошлом было {RussianPlural.Number(before)}",
        _ when now == before => $"Как и в прошлом году, {what} – {RussianPlural.Number(now)}",
        _ => $"{Upper(what)} стало {(now > before ? "больше" : "меньше")} на {RussianPlural.Number(Math.Abs(now - before))} "
            + $"({RussianPlural.Number(now)} против {RussianPlural.Number(before)})",
    };

    internal static string? Participants(MemoFacts f)
    {
        if (f["pairs-period"] == 0) return "За период не действовало ни одной наставнической пары, утверждённой приказом.";

        var (mentees, mentors, both) = (f["mentees"], f["mentors"], f["both-sides"]);
        return $"{Verb(mentees, "Наставничеством охвачен", "Наставничеством охвачены", "Наставничеством охвачено")} {RussianPlural.Of(mentees, "человек", "человека", "человек")}; "
            + $"с ними {Verb(mentors, "работал", "работали", "работало")} {RussianPlural.Of(mentors, "наставник", "наставника", "наставников")}"
            + (both == 0 ? "." : $". {Verb(both, "Был", "Были", "Было")} и наставником, и наставляемым {RussianPlural.Of(both, "человек", "человека", "человек")}.");
    }

    internal static string? Pairs(MemoFacts f)
    {
        if (f["pairs-period"] == 0) return null;

        var now = f["pairs-now"];
        var clauses = new List<string>
        {
            now == 0 ? $"на {f.Period.To:dd.MM.yyyy} действующих пар нет"
                : $"на {f.Period.To:dd.MM.yyyy} {Verb(now, "действует", "действуют", "действует")} {RussianPlural.Of(now, "пара", "пары", "пар")}",
        };
        Clause("pairs-new", "приказом утверждена", "приказом утверждены", "приказом утверждено");
        Clause("pairs-completed", "завершена", "завершены", "завершено");
        Clause("pairs-early", "прекращена досрочно", "прекращены досрочно", "прекращено досрочно");
        return Upper(string.Join(", ", clauses)) + "." + (f["groups"] == 0 ? "" : $" {Verb(f["groups"], "Работает", "Работают", "Работает")} "
            + $"{RussianPlural.Of(f["groups"], "группа", "группы", "групп")}.");

        void Clause(string code, string one, string few, string many)
        {
            if (f[code] > 0) clauses.Add((clauses.Count == 1 ? "за период " : "") + $"{Verb(f[code], one, few, many)} {RussianPlural.Of(f[code], "пара", "пары", "пар")}");
        }
    }

    internal static string? Forms(MemoFacts f) => f.Forms.Count == 0 ? null
        : f.Forms.Count == 1 ? $"Форма наставничества – «{f.Forms[0].Form}»."
        : "По форме " + string.Join(", ", f.Forms.Select(x => $"«{x.Form}» – {RussianPlural.Of(x.Pairs, "пара", "пары", "пар")}")) + ".";

    internal static string? Work(MemoFacts f)
    {
        if (f["pairs-period"] == 0) return null;

        var (meetings, visits, minutes) = (f["meetings"], f["visits"], f["minutes"]);
        if (meetings + visits == 0) return "Записей в дневниках наставников за период нет.";

        var one = f["pairs-period"] == 1;
        return $"{(one ? "Пара провела" : "Пары провели")} {RussianPlural.Of(meetings, "встречу", "встречи", "встреч")}"
            + (visits == 0 ? "" : $", {(one ? "наставник посетил" : "наставники посетили")} {RussianPlural.Of(visits, "урок", "урока", "уроков")}")
            + $"; на совместную работу ушло {RussianDuration.Format(minutes)}.";
    }

    internal static string? Plans(MemoFacts f)
    {
        var (due, done, partly, beyond) = (f["plans-due"], f["plans-done"], f["plans-partly"], f["plans-beyond"]);
        var day = $"{f.Period.To:dd.MM.yyyy}";
        // «из 21 мероприятия, срок которого»
        var whose = Verb(due, "срок которого", "срок которых", "срок которых");
        string? main = due switch
        {
            0 => f["pairs-period"] == 0 ? null : $"Мероприятий планов, срок которых наступил к {day}, нет.",
            1 => $"Единственное мероприятие, срок которого наступил к {day}, {(done == 1 ? "выполнено" : partly == 1 ? "выполнено частично" : "не выполнено")}.",
            _ when done == due => $"Все мероприятия, срок которых наступил к {day} ({RussianPlural.Number(due)}), выполнены.",
            _ when done == 0 => $"Ни одно из {RussianPlural.Of(due, "мероприятия", "мероприятий", "мероприятий")}, {whose} наступил к {day}, не выполнено полностью.",
            _ => $"Из {RussianPlural.Of(due, "мероприятия", "мероприятий", "мероприятий")}, {whose} наступил к {day}, {Verb(done, "выполнено", "выполнены", "выполнено")} "
                + RussianPlural.Number(done) + (Share.PercentOf(done, due) is { } percent ? $", это {percent}" : "") + ".",
        };
        if (main is not null && partly > 0 && due > 1) main += $" Частично {Verb(partly, "выполнено", "выполнены", "выполнено")} {RussianPlural.Number(partly)}.";
        if (beyond > 0)
        {
            main = (main is null ? "" : main + " ")
                + $"Сверх плана {Verb(beyond, "выполнено", "выполнены", "выполнено")} {RussianPlural.Of(beyond, "мероприятие", "мероприятия", "мероприятий")}.";
        }

        return main;
    }

    internal static string? Stages(MemoFacts f)
    {
        var parts = f.Stages.Select(s =>
            $"Этап «{s.Stage}» {Verb(s.Concluded, "завершил", "завершили", "завершило")} {RussianPlural.Of(s.Concluded, "человек", "человека", "человек")}.").ToList();
        var awaited = f["interviews-awaited"];
        if (awaited > 0)
        {
            parts.Add($"Собеседования {Verb(awaited, "ожидает", "ожидают", "ожидает")} {RussianPlural.Of(awaited, "человек", "человека", "человек")}.");
        }

        if (f["packages-late"] is > 0 and var late)
        {
            parts.Add($"{Verb(late, "Не сдан в срок", "Не сданы в срок", "Не сдано в срок")} {RussianPlural.Of(late, "документ", "документа", "документов")} комплектов оценки.");
        }

        return parts.Count == 0 ? null : string.Join(" ", parts);
    }

    /// <summary>Conclusions issued; not in the talk, whose stages tell them.</summary>
    internal static string? Conclusions(MemoFacts f) => f["conclusions"] is > 0 and var issued
        ? $"{Verb(issued, "Выдано", "Выданы", "Выдано")} {RussianPlural.Of(issued, "заключение", "заключения", "заключений")}." : null;

    internal static string? Rubric(MemoFacts f) => f.Rubric is null ? null : $"По листу оценки эффективности программы – {f.Rubric}.";

    internal static string? Risks(MemoFacts f)
    {
        var parts = new List<string>();
        if (f["plans-overdue"] is > 0 and var overdue)
        {
            parts.Add($"{Verb(overdue, "Просрочено", "Просрочены", "Просрочено")} {RussianPlural.Of(overdue, "мероприятие", "мероприятия", "мероприятий")} планов.");
        }

        if (f["pairs-silent"] is > 0 and var silent)
        {
            parts.Add($"Записей в дневнике нет {Mentorships.DiaryWatch.SilenceDays} день и дольше у {RussianPlural.Of(silent, "пары", "пар", "пар")}.");
        }

        if (f["pairs-paused"] is > 0 and var paused)
        {
            parts.Add($"{Verb(paused, "Приостановлена", "Приостановлены", "Приостановлено")} {RussianPlural.Of(paused, "пара", "пары", "пар")}.");
        }

        if (f["mentees-without-mentor"] is > 0 and var alone)
        {
            parts.Add($"Без наставника {Verb(alone, "остаётся", "остаются", "остаётся")} {RussianPlural.Of(alone, "человек", "человека", "человек")} из базы наставляемых.");
        }

        return parts.Count == 0 ? null : string.Join(" ", parts);
    }

    internal static string? Compared(MemoFacts f)
    {
        if (!f.AsksYearBefore || f["pairs-period"] == 0) return null;

        if (!f.Comparable) return $"С прошлым годом сравнить нельзя: данных за период {f.Period.YearBefore.Words} нет.";

        var (more, less, lines) = (new List<(string What, int Now, int Before)>(), new List<(string What, int Now, int Before)>(), new List<string>());
        foreach (var (code, what) in new[] { ("pairs-period", "пар"), ("mentees", "наставляемых"), ("meetings", "встреч"), ("visits", "посещённых уроков") })
        {
            if (!f.Figures.TryGetValue(code, out var value) || value.Before is not { } before || (value.Now == 0 && before == 0)) continue;

            if (value.Now > before && before > 0) more.Add((what, value.Now, before));
            else if (value.Now < before && value.Now > 0) less.Add((what, value.Now, before));
            else lines.Add(Compare(what, value.Now, before) + ".");
        }

        lines.InsertRange(0, new[] { Together("Больше", more), Together("Меньше", less) }.OfType<string>());
        return lines.Count == 0 ? null : $"Сравнение – с той же датой прошлого года, {f.Period.YearBefore.To:dd.MM.yyyy}. {string.Join(" ", lines)}";
    }

    // Several that went the same way are told in one sentence: four times «стало больше» no one can listen to.
    private static string? Together(string way, List<(string What, int Now, int Before)> changed)
    {
        if (changed.Count < 2) return changed is [var one] ? Compare(one.What, one.Now, one.Before) + "." : null;

        var said = changed.ConvertAll(c => $"{c.What} ({RussianPlural.Number(c.Now)}\u00a0против\u00a0{RussianPlural.Number(c.Before)})");
        return $"{way} стало {string.Join(", ", said.Take(said.Count - 1))} и {said[^1]}.";
    }

    // Of fewer measures nobody says that plans are being done.
    private const int FewestForPraise = 10;

    internal static string? Conclusion(MemoFacts f)
    {
        if (f["pairs-period"] == 0) return null;

        var needs = new List<string>();
        if (f["plans-overdue"] > 0) needs.Add("просроченные мероприятия планов");
        if (f["pairs-silent"] > 0) needs.Add("пары без записей");
        if (f["interviews-awaited"] > 0) needs.Add("собеседования по итогам этапов");
        if (f["packages-late"] > 0) needs.Add("не сданные в срок документы комплектов оценки");
        if (f["mentees-without-mentor"] > 0) needs.Add("подбор наставников");
        if (needs.Count == 0) return f.IsPast ? null : "Вывод: просроченных мероприятий и пар без записей нет.";

        // What goes well is told first, where most of what was due is done.
        var (due, done) = (f["plans-due"], f["plans-done"]);
        var well = due >= FewestForPraise && done * 10 >= due * 9 ? $"планы выполняются ({done} из {RussianPlural.Of(due, "мероприятия", "мероприятий", "мероприятий")}); " : "";
        var last = needs.Count == 1 ? "" : " и " + needs[^1];
        return $"Вывод: {well}внимания {(needs.Count == 1 && needs[0].StartsWith("подбор", StringComparison.Ordinal) ? "требует" : "требуют")} "
            + string.Join(", ", needs.Take(Math.Max(1, needs.Count - 1))) + last + ".";
    }

    internal static string Verb(int n, string one, string few, string many) => RussianPlural.Word(n, one, few, many);

    internal static string Upper(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
