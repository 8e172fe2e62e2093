using MentoringPortal.Documents.Wording;
using MentoringPortal.Domain.Language;

namespace MentoringPortal.Documents.Controls;

/// <summary>A finding as printed.</summary>
/// <param name="Mark">«Снято 12.12.2026», «ждёт проверки».</param>
public sealed record FindingLine(string Text, string Responsible, DateOnly DueOn, string Mark);

/// <summary>A lesson that was visited within the control.</summary>
public sealed record ControlledLesson(DateOnly On, string ClassName, string Subject, string Topic, string Visitor);

/// <summary>Data of the memo of a control (D-19).</summary>
public sealed record ControlMemoData : DocumentData
{
    /// <summary>«Обзорный контроль».</summary>
    public required string Title { get; init; }

    public required Participant Mentee { get; init; }

    /// <summary>Null: the mentee has no pair now.</summary>
    public Participant? Mentor { get; init; }

    /// <summary>Who held it; null in a draft.</summary>
    public Participant? Controller { get; init; }

    public DateOnly? HeldOn { get; init; }

    /// <summary>The program names its days; a repeated control and one of the school's own have only a last day.</summary>
    public bool IsOfProgram { get; init; } = true;

    public required DateOnly FromOn { get; init; }

    public required DateOnly DueOn { get; init; }

    /// <summary>What such a control looks at by the program.</summary>
    public string? What { get; init; }

    public string? Checked { get; init; }

    public string? Conclusions { get; init; }

    public string? Advice { get; init; }

    public IReadOnlyList<ControlledLesson> Lessons { get; init; } = [];

    public IReadOnlyList<FindingLine> Findings { get; init; } = [];

    /// <summary>Findings of before that this control has checked.</summary>
    public IReadOnlyList<FindingLine> Rechecked { get; init; } = [];

    /// <summary>Day by which the findings are checked again; null: nothing is.</summary>
    public DateOnly? RepeatOn { get; init; }
}

/// <summary>Справка по итогам контроля (D-19).</summary>
public static class ControlMemo
{
    public const string Code = "D-19";

    public static OfficialDocument Compose(ControlMemoData data)
    {
        var body = new List<Block>
        {
            new FactsBlock(
            [
                new("Вид контроля", data.Title), new("Чья работа проверяется", data.Mentee.Full()), .. data.Mentor is { } mentor ? [new Fact("Наставник", mentor.Full())]
                    : Array.Empty<Fact>(),
                data.IsOfProgram ? new("Период по программе", RussianDate.Period(data.FromOn, data.DueOn)) : new("Срок контроля", "до " + RussianDate.Short(data.DueOn)),
                    new("Контроль проведён", data.HeldOn is { } on ? RussianDate.Short(on) : null),
                .. data.What is { } what ? [new Fact("Что проверяется", what)] : Array.Empty<Fact>(),
            ]),
        };
        Section(data, body, "Что проверено", data.Checked);
        if (data.Lessons.Count > 0)
        {
            body.Add(new HeadingBlock("Посещённые уроки и занятия"));
            body.Add(new TableBlock(
                [new("№\nп/п", 7, TextAlign.Center), new("Дата", 15, TextAlign.Center), new("Класс, предмет", 23), new("Тема", 33), new("Кто посетил", 22)],
                [.. data.Lessons.Select((l, i) => TableRow.Of($"{i + 1}", RussianDate.Short(l.On), $"{l.ClassName}, {l.Subject}", l.Topic, l.Visitor))], FontSize: 11));
        }

        if (data.Rechecked.Count > 0) body.AddRange([new HeadingBlock("Устранение прежних замечаний"), Table(data.Rechecked)]);
        body.Add(new HeadingBlock(data.Rechecked.Count > 0 ? "Новые замечания" : "Замечания"));
        // That nothing was found is told of a control that was held, not of one to come.
        body.AddRange(data.Findings.Count > 0 ? [Table(data.Findings)]
            : data.HeldOn is null ? [new FillLinesBlock(null, 2)] : Words.Paragraphs(ControlMemoTexts.NoFindings.Say(data.School, data)));
        Section(data, body, "Выводы", data.Conclusions);
        Section(data, body, "Рекомендации", data.Advice);
        if (data.RepeatOn is { } repeat) body.AddRange([new HeadingBlock("Повторный контроль"), .. Words.Paragraphs($"Провести до {RussianDate.Short(repeat)}.")]);
        body.AddRange(ControlMemoTexts.Note.Blocks(data.School, data));
        return Template.Begin(data, Code, $"Справка по итогам контроля: {data.Mentee.Name.SurnameWithInitials}", "СПРАВКА", registered: data.Number is not null, fontSize: 13) with
        {
            KindDetail = "по итогам контроля",
            Place = data.School.PlaceOfIssue,
            Body = body,
            Signatures = data.Controller is { } controller ? [controller.Signs()] : [],
            Acknowledgement = new(ControlMemoTexts.Acquainted.Say(data.School, data),
                [.. new[] { data.Mentee, data.Mentor }.OfType<Participant>().Select(p => new AcknowledgementEntry(p.Name.InitialsWithSurname, Words.Upper(p.Post), null, null))]),
        };
    }

    private static TableBlock Table(IReadOnlyList<FindingLine> findings) => new(
        [new("№\nп/п", 7, TextAlign.Center), new("Замечание", 40), new("Кто устраняет", 20), new("Срок", 15, TextAlign.Center), new("Отметка", 18)],
        [.. findings.Select((f, i) => TableRow.Of($"{i + 1}", f.Text, f.Responsible, RussianDate.Short(f.DueOn), f.Mark))], FontSize: 11);

    // Before the control there are lines for the hand; afterwards what was not written is left out.
    private static void Section(ControlMemoData data, List<Block> body, string title, string? text)
    {
        if (text is null && data.HeldOn is not null) return;

        body.Add(new HeadingBlock(title));
        if (text is null) body.Add(new FillLinesBlock(null, 2));
        else body.AddRange(Words.Paragraphs(text));
    }
}

/// <summary>Editable texts of the memo of a control (D-19).</summary>
internal static class ControlMemoTexts
{
    private static readonly Variables<ControlMemoData> OfControl = Variables.OfDocument<ControlMemoData>()
        .Text("вид", "вид контроля", d => d.Title)
        .Person("специалист", "чью работу проверяют", d => d.Mentee)
        .Person("наставник", "его наставник, если есть", d => d.Mentor)
        .Day("проведён", "день контроля", d => d.HeldOn)
        .Number("замечаний", "сколько замечаний", d => d.Findings.Count);

    public static readonly KindTexts Texts = new(ControlMemo.Code);

    public static readonly TextSlot<ControlMemoData> NoFindings = Texts.Text("no-findings", "Когда замечаний нет", OfControl, "Замечаний нет.");

    public static readonly TextSlot<ControlMemoData> Acquainted = Texts.Text("acquainted", "Слова над подписями ознакомленных", OfControl, "Со справкой ознакомлены:");

    public static readonly TextSlot<ControlMemoData> Note = Texts.Note(OfControl);
}
