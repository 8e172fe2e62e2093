using MentoringPortal.Documents.Wording;
using MentoringPortal.Domain.Language;

namespace MentoringPortal.Documents.Plans;

/// <summary>One measure of a plan.</summary>
public sealed record PlanMeasure(string Measure, DateOnly DueOn, string Responsible)
{
    public string? Form { get; init; }

    public string? ExpectedResult { get; init; }

    /// <summary>Mark on fulfilment: «Выполнено 12.10.2026», empty while it is ahead.</summary>
    public string? Mark { get; init; }

    /// <summary>«Подготовительная часть», «Общая часть»; measures of one part stand together.</summary>
    public string? Part { get; init; }

    public bool IsUnplanned { get; init; }
}

/// <summary>Data of an individual plan (D-12).</summary>
public sealed record PlanData : DocumentData
{
    /// <summary>What the school's program calls the plan; of the kinds that have no name of their own.</summary>
    public string Title { get; init; } = "Персонализированная программа наставничества";

    public required Participant Mentor { get; init; }

    public required Participant Mentee { get; init; }

    /// <summary>The others of a group, where the plan is of all of them.</summary>
    public IReadOnlyList<Participant> Others { get; init; } = [];

    /// <summary>What the program calls the mentee.</summary>
    public Domain.Programs.Phrase Status { get; init; } = Assessments.AssessmentPaperData.YoungSpecialist;

    /// <summary>Who approves.</summary>
    public required Participant Approver { get; init; }

    public DateOnly? ApprovedOn { get; init; }

    public DateOnly From { get; init; }

    public DateOnly To { get; init; }

    public string? Goal { get; init; }

    /// <summary>Form of mentoring; null on plans that do not say it.</summary>
    public string? Form { get; init; }

    public string? MentoringKind { get; init; }

    public string? InteractionModel { get; init; }

    /// <summary>Why this form was chosen, one ground a line; null: nothing is said.</summary>
    public string? FormGrounds { get; init; }

    /// <summary>What the pair works on.</summary>
    public string? Topic { get; init; }

    /// <summary>Text parts of a personalized program and a route.</summary>
    public Domain.Plans.PlanSections Sections { get; init; } = new();

    /// <summary>Difficulties of the mentee with where they are known from; null: none is written down.</summary>
    public string? Difficulties { get; init; }

    /// <summary>The mentee's strengths, likewise.</summary>
    public string? Strengths { get; init; }

    /// <summary>The mentee's own goals with what came of them.</summary>
    public string? OwnGoals { get; init; }

    /// <summary>Edition of the plan; printed from the second on.</summary>
    public int Edition { get; init; } = 1;

    public IReadOnlyList<PlanMeasure> Measures { get; init; } = [];
}

/// <summary>Индивидуальный план адаптации молодого специалиста (D-12).</summary>
public static class AdaptationPlan
{
    public const string Code = "D-12";

    public static OfficialDocument Compose(PlanData data) => PlanPaper.Compose(data, Code, "ИНДИВИДУАЛЬНЫЙ ПЛАН", $"адаптации {data.Status.Genitive}");
}

/// <summary>What all individual plans have in common: participants, table of measures, approval, both signatures.</summary>
internal static class PlanPaper
{
    public static OfficialDocument Compose(PlanData data, string code, string kind, string? detail, IEnumerable<Fact>? more = null, IEnumerable<Block>? after = null,
        TableBlock? table = null)
    {
        var texts = PlanTexts.Of(code);
        var facts = new List<Fact>
        {
            data.Others.Count == 0 ? new(Words.Upper(data.Status.Nominative), data.Mentee.Full())
                : new("Группа", string.Join("; ", data.Others.Prepend(data.Mentee).OrderBy(m => m.Name.Full, StringComparer.CurrentCulture)
                    .Select(m => m.Full()))),
            new("Наставник", data.Mentor.Full()),
        };
        if (data.Form is { } form) facts.Add(new("Форма наставничества", form));
        if (data.Sections.Combined is { } combined) facts.Add(new(Domain.Plans.PlanSections.CombinedTitle, combined));
        if (data.MentoringKind is { } mentoring) facts.Add(new("Вид наставничества", mentoring));
        if (data.InteractionModel is { } model) facts.Add(new("Ролевая модель", model));
        if (data.FormGrounds is { } grounds) facts.Add(new("Основания выбора формы", grounds));
        if (!string.IsNullOrWhiteSpace(data.Topic)) facts.Add(new("Тема", data.Topic));
        facts.Add(new("Период", Words.Period(data.From, data.To)));
        if (data.Sections.Directions is { } directions) facts.Add(new("Направления", directions));
        if (data.Difficulties is { } difficulties) facts.Add(new("Затруднения", difficulties));
        if (data.Strengths is { } strengths) facts.Add(new("Сильные стороны", strengths));
        if (!string.IsNullOrWhiteSpace(data.Goal)) facts.Add(new("Цель", data.Goal));
        if (data.OwnGoals is { } own) facts.Add(new("Цели наставляемого", own));
        if (data.Sections.Tasks is { } tasks) facts.Add(new("Задачи", tasks));
        if (data.Edition > 1) facts.Add(new("Редакция плана", $"{data.Edition}"));
        facts.AddRange(more ?? []);
        var whose = data.Mentee.Name.SurnameWithInitials + (data.Others.Count > 0 ? " и группа" : "");
        var title = $"{kind[..1]}{kind[1..].ToLowerInvariant()}{(detail is null ? "" : " " + detail)}: {whose}";
        return Template.Begin(data, code, title, kind, registered: false, fontSize: 12, landscape: true) with
        {
            KindDetail = detail,
            Approvals = new[] { Template.Approve(data.Approver, data.ApprovedOn) }.With(texts.Approvals.Lines(data.School, data)),
            Body = [new FactsBlock(facts), .. Explained(data.Sections.Explanation), .. texts.Preamble.Lines(data.School, data).Select(ParagraphBlock.Plain),
                table ?? Table(data.Measures), .. Expected(data.Sections), .. after ?? [], .. texts.Note.Blocks(data.School, data)],
            Signatures = [new("Наставник", data.Mentor.Name.InitialsWithSurname), new(Words.Upper(data.Status.Nominative), data.Mentee.Name.InitialsWithSurname)],
        };
    }

    private static IEnumerable<Block> Explained(string? text) => text is null ? []
        : [new ParagraphBlock([Run.Strong("Пояснительная записка")], Indent: false, SpaceBefore: true, KeepWithNext: true), .. text.Split('\n').Select(ParagraphBlock.Plain)];

    private static IEnumerable<Block> Expected(Domain.Plans.PlanSections sections)
    {
        var facts = new[] { ("Ожидаемые результаты", sections.Results), ("Способы контроля", sections.Control) }.Where(f => f.Item2 is not null)
            .Select(f => new Fact(f.Item1, f.Item2!)).ToList();
        return facts.Count == 0 ? [] : [new FactsBlock(facts)];
    }

    public static TableBlock Table(IReadOnlyList<PlanMeasure> measures)
    {
        var rows = new List<TableRow>();
        string? part = null;
        var number = 0;
        // What was written of a measure needs more room than a place to sign in.
        var isMarked = measures.Any(m => !string.IsNullOrWhiteSpace(m.Mark));
        foreach (var measure in measures.OrderBy(m => m.IsUnplanned))
        {
            var group = measure.IsUnplanned ? "Внеплановые мероприятия" : measure.Part;
            if (group is not null && group != part) rows.Add(TableRow.Group(group, 7));
            part = group;
            rows.Add(TableRow.Of($"{++number}", measure.Measure, measure.Form, RussianDate.Short(measure.DueOn), measure.Responsible, measure.ExpectedResult, measure.Mark));
        }
        return new(
            [
                new("№\nп/п", 4, TextAlign.Center), new("Мероприятие", isMarked ? 22 : 26), new("Форма", 13), new("Срок", 9, TextAlign.Center),
                new("Ответственный", 14), new("Ожидаемый результат", isMarked ? 17 : 19), new("Отметка о выполнении", isMarked ? 23 : 16),
            ],
            rows,
            EmptyText: "Мероприятия не внесены",
            FontSize: 11);
    }
}
