using MentoringPortal.Documents.Wording;
using MentoringPortal.Domain.Language;

namespace MentoringPortal.Documents.Assessments;

/// <summary>Data of a conclusion on a stage: the ten parts of §4.3.</summary>
public abstract record StageConclusionData : AssessmentPaperData
{
    /// <summary>Subject taught.</summary>
    public string? Subject { get; init; }

    public DateOnly? HiredOn { get; init; }

    public string? Education { get; init; }

    public string? Experience { get; init; }

    public required IReadOnlyList<SubmittedPaper> Package { get; init; }

    public required PlanFulfilment Plan { get; init; }

    public MentorWork? Work { get; init; }

    /// <summary>Visits and controls.</summary>
    public IReadOnlyList<ControlLine> Controls { get; init; } = [];

    /// <summary>Summary of the mentor's review.</summary>
    public string? ReviewSummary { get; init; }

    /// <summary>Summary of the questionnaire.</summary>
    public string? QuestionnaireSummary { get; init; }

    /// <summary>Further results in the deputy's words.</summary>
    public string? Results { get; init; }

    /// <summary>«Адаптация завершена успешно» and the like; null while not chosen.</summary>
    public string? Outcome { get; init; }

    public string? Conclusions { get; init; }

    /// <summary>Ways to improve the work.</summary>
    public string? Proposals { get; init; }

    /// <summary>Corrections to the next plan.</summary>
    public string? NextPlanCorrections { get; init; }

    /// <summary>Changes in the process of curating.</summary>
    public string? MentoringChanges { get; init; }

    public DateOnly? InterviewOn { get; init; }

    /// <summary>What was agreed at the interview.</summary>
    public string? Agreements { get; init; }

    /// <summary>Deputy who assesses.</summary>
    public required Participant Assessor { get; init; }

    /// <summary>Who holds the interview; null: the one who assesses.</summary>
    public Participant? Interviewer { get; init; }

    /// <summary>Acknowledgement of the specialist.</summary>
    public DateOnly? AcquaintedOn { get; init; }

    /// <summary>How: in the portal, refusal with witnesses.</summary>
    public string? AcquaintedMark { get; init; }

    /// <summary>Until when the materials are filed (T-03).</summary>
    public DateOnly? FilingDueOn { get; init; }

    public DateOnly? FiledOn { get; init; }

    public Participant? FiledBy { get; init; }

    /// <summary>Approval by the director, where the school wants it.</summary>
    public Participant? ApprovedBy { get; init; }
}

/// <summary>What the conclusions of the three stages have in common.</summary>
internal static class StageConclusion
{
    /// <summary>Words of one stage.</summary>
    /// <param name="Code">Code of the catalogue.</param>
    /// <param name="About">«об адаптации»; whose follows.</param>
    /// <param name="Plan">Plan whose fulfilment is told, in the genitive.</param>
    /// <param name="NextPlan">Plan that may be corrected; null where none follows.</param>
    internal sealed record Stage(string Code, string About, string Plan, string? NextPlan);

    public static OfficialDocument Compose(StageConclusionData data, Stage stage, IEnumerable<Block>? findings = null)
    {
        var texts = ConclusionTexts.Of(stage.Code);
        var about = $"{stage.About} {data.Status.Genitive}";
        var body = new List<Block>();
        Identification(body, data);
        Package(body, data, texts);
        Fulfilment(body, data, stage, texts);
        Results(body, data, texts);
        Findings(body, data, stage, texts, findings ?? []);
        Interview(body, data);
        return Template.Begin(data, stage.Code, $"Заключение {about}: {data.Mentee.Name.SurnameWithInitials}", "ЗАКЛЮЧЕНИЕ", fontSize: 12, keptOverTenYears: true) with
        {
            KindDetail = about,
            Place = data.School.PlaceOfIssue,
            Approvals = (data.ApprovedBy is { } approver ? [Template.Approve(approver, null)] : Array.Empty<ApprovalBlock>()).With(texts.Approvals.Lines(data.School, data)),
            Body = body,
            Signatures = [data.Assessor.Signs(), new("Наставник", data.Mentor.Name.InitialsWithSurname)],
            Acknowledgement = new(texts.Acquainted.Say(data.School, data),
                [new(data.Mentee.Name.InitialsWithSurname, Words.Upper(data.Status.Nominative), data.AcquaintedOn, data.AcquaintedMark)]),
            Closing = Filing(data),
        };
    }

    private static void Identification(List<Block> body, StageConclusionData data)
    {
        body.Add(new HeadingBlock($"1. Сведения о {data.Status.Prepositional}"));
        body.Add(new FactsBlock(
        [
            new("Фамилия, имя, отчество", data.Mentee.Name.Full),
            new("Должность", Words.Lower(data.Mentee.Post)),
            .. Template.Known("Предмет", data.Subject),
            Template.Obligatory("Дата приёма на работу", data.HiredOn is { } hired ? RussianDate.Short(hired) : null),
            Template.Obligatory("Образование", data.Education),
            .. Template.Known("Стаж педагогической работы", data.Experience),
            new("Наставник", data.Mentor.Full()),
            Template.Obligatory("Основание", data.Basis),
            new("Период этапа", Words.Period(data.From, data.To)),
        ]));
    }

    private static void Package(List<Block> body, StageConclusionData data, ConclusionTexts texts)
    {
        body.Add(new HeadingBlock("2. Представленные документы"));
        body.Add(new TableBlock(
            [new("№\nп/п", 8, TextAlign.Center), new("Документ", 67), new("Представлен", 25, TextAlign.Center)],
            [.. data.Package.Select((p, i) => TableRow.Of($"{i + 1}", p.Title, p.ReadyOn is { } on ? RussianDate.Short(on) : "не представлен"))],
            FontSize: 11));
        var complete = data.Package.Count > 0 && data.Package.All(p => p.ReadyOn is not null);
        body.Add(new ParagraphBlock([new((complete ? texts.Complete : texts.Incomplete).Say(data.School, data))], SpaceBefore: true));
    }

    private static void Fulfilment(List<Block> body, StageConclusionData data, Stage stage, ConclusionTexts texts)
    {
        body.Add(new HeadingBlock($"3. Выполнение {stage.Plan}"));
        body.Add(data.Plan.Table() with { FontSize = 11 });
        if (data.Plan.NotDone.Count == 0) return;
        body.Add(new ParagraphBlock([new(texts.NotDone.Say(data.School, data))], KeepWithNext: true, SpaceBefore: true));
        body.AddRange(ReportParts.List(data, data.Plan.NotDone));
    }

    private static void Results(List<Block> body, StageConclusionData data, ConclusionTexts texts)
    {
        body.Add(new HeadingBlock("4. Результаты"));
        if (data.Work is not null) body.Add(ParagraphBlock.Plain(texts.Work.Say(data.School, data)));
        if (data.Controls.Count > 0)
        {
            body.Add(new TableBlock(
                [new("Дата", 14, TextAlign.Center), new("Вид", 20), new("Предмет посещения, контроля", 33), new("Выводы, замечания", 33)],
                [.. data.Controls.OrderBy(c => c.Date).Select(c => TableRow.Of(RussianDate.Short(c.Date), c.Kind, c.Subject, Words.OrDash(c.Findings)))],
                FontSize: 11));
        }
        Section(body, data, "Отзыв наставника", data.ReviewSummary);
        Section(body, data, $"Анкета {data.Status.Genitive}", data.QuestionnaireSummary);
        Section(body, data, "Результаты оценки", data.Results);
        if (body[^1] is HeadingBlock) body.Add(ParagraphBlock.Plain(texts.NoResults.Say(data.School, data)));
    }

    private static void Findings(List<Block> body, StageConclusionData data, Stage stage, ConclusionTexts texts, IEnumerable<Block> more)
    {
        body.Add(new HeadingBlock("5. Выводы"));
        // A verdict is not parted from what explains it.
        body.Add(new ParagraphBlock([Run.Strong(Words.Sentence(Words.Gendered(data.Outcome ?? "Вывод не сделан", data.Mentee.Name)))], KeepWithNext: true));
        if (!string.IsNullOrWhiteSpace(data.Conclusions)) body.AddRange(Words.Paragraphs(data.Conclusions));
        body.AddRange(more);
        body.Add(new HeadingBlock("6. Предложения"));
        Section(body, data, "Способы улучшения работы", data.Proposals ?? texts.NoProposals.Say(data.School, data));
        if (stage.NextPlan is { } next) Changes(body, data, next, data.NextPlanCorrections, texts);
        Changes(body, data, "процесс кураторства", data.MentoringChanges, texts);
    }

    private static void Interview(List<Block> body, StageConclusionData data)
    {
        body.Add(new HeadingBlock("7. Результаты собеседования"));
        body.Add(new FactsBlock(
        [
            new("Дата собеседования", data.InterviewOn is { } on ? RussianDate.Short(on) : null),
            new("Собеседование проводит", (data.Interviewer ?? data.Assessor).Full()),
        ]));
        Section(body, data, "Согласовано", data.Agreements);
    }

    /// <summary>«Изменения, вносимые в процесс кураторства: …», or «Внесение изменений в процесс кураторства не требуется».</summary>
    private static void Changes(List<Block> body, StageConclusionData data, string where, string? text, ConclusionTexts texts)
    {
        if (string.IsNullOrWhiteSpace(text)) body.Add(ParagraphBlock.Plain(Words.Sentence($"Внесение изменений в {where} {texts.NoChanges.Say(data.School, data)}")));
        else Section(body, data, $"Изменения, вносимые в {where}", text);
    }

    private static IReadOnlyList<Block> Filing(StageConclusionData data) =>
    [
        new FactsBlock(
        [
            new($"Помещено в дело {data.Status.Genitive}", data.FiledOn is { } on ? RussianDate.Short(on) : BlankDay),
            new("Кем помещено", data.FiledBy?.Brief()),
            .. data.FilingDueOn is { } due ? [new Fact("Срок помещения в дело", $"не позднее {RussianDate.Short(due)}")] : Array.Empty<Fact>(),
        ]),
    ];

    private const string BlankDay = "«___» ___________ 20___ г.";

    private static void Section(List<Block> body, StageConclusionData data, string title, string? text)
    {
        if (!string.IsNullOrWhiteSpace(text)) body.AddRange(Words.RunIn(title, text, data.Mentee.Name, data.Mentor.Name));
    }
}
