using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Efficiency;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Programs;

namespace MentoringPortal.Documents.Programs;

/// <summary>Data of the program as a document.</summary>
public sealed record ProgramPaperData : DocumentData
{
    public required ProgramDefinition Program { get; init; }

    /// <summary>«2026/2027 – 2028/2029».</summary>
    public required string Years { get; init; }

    /// <summary>Calendar year of the title page.</summary>
    public required int Year { get; init; }

    /// <summary>Number of the edition.</summary>
    public required int Edition { get; init; }

    /// <summary>«от 01.09.2026 № 29.2» of an approved edition.</summary>
    public string? ApprovedBy { get; init; }

    /// <summary>The rubric that a section may show.</summary>
    public Rubric? Rubric { get; init; }
}

/// <summary>Программа наставничества (S0-1, S0-2): титульный лист с грифами, содержание, разделы.</summary>
public static class ProgramPaper
{
    public const string Code = "D-54";

    public static OfficialDocument Compose(ProgramPaperData data)
    {
        var (program, school) = (data.Program, data.School);
        var place = program.Passport.Settlement ?? school.Place;
        return Template.Begin(data, Code, program.Title, program.Title.ToUpperInvariant(), registered: false, keptOverTenYears: true) with
        {
            KindDetail = ProgramTexts.Detail.Say(school, data),
            Approvals = [.. program.Passport.ApprovalList.Select(a => Block(a, data))],
            Body =
            [
                new ParagraphBlock([new Run($"{place}, {data.Year} г.")], TextAlign.Center, Indent: false, SpaceBefore: true) { AtBottom = true },
                new PageBreakBlock(),
                new ContentsBlock("СОДЕРЖАНИЕ"),
                new PageBreakBlock(),
                .. program.Passport.Sections.SelectMany(s => (Block[])[new HeadingBlock(TitleOf(program, s), s.Level), .. Section(program, s, data.Rubric)]),
            ],
        };
    }

    /// <summary>«3. Организация наставничества»; a part of a chapter has no number.</summary>
    public static string TitleOf(ProgramDefinition program, ProgramSection section) =>
        program.Passport.NumberOf(section) is { } number ? $"{number}{(section.Level == 1 ? "." : "")} {section.Title}" : section.Title;

    /// <summary>What stands under the heading of a section: its text, list and table, then what it shows of the program's data.</summary>
    public static IReadOnlyList<Block> Section(ProgramDefinition program, ProgramSection section, Rubric? rubric)
    {
        var blocks = new List<Block>();
        foreach (var line in (section.Text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            blocks.Add(line.StartsWith("– ", StringComparison.Ordinal) ? ItemBlock.Dash(line[2..]) : ParagraphBlock.Plain(line));
        }

        var list = program.ListOf(section);
        blocks.AddRange(List(list, section.Numbered || ProgramDefinition.DutiesOf(section) is not null));
        if (section.Table is { } table)
        {
            blocks.Add(new TableBlock([.. table.Columns.Select((c, i) => new TableColumn(c, i == 0 ? 35 : 65f / Math.Max(1, table.Columns.Count - 1)))],
                [.. table.Rows.Select(r => TableRow.Of([.. r]))]));
        }

        if (program.Stage(section.Stage) is { } stage) blocks.Add(Stage(program, stage));
        foreach (var part in section.Parts) blocks.AddRange(Part(program, part, rubric));

        return blocks;
    }

    private static ApprovalBlock Block(ProgramApproval approval, ProgramPaperData data)
    {
        var word = approval.Kind.Label().ToUpperInvariant();
        var reference = DocumentNumber.Reference(approval.Number, approval.Date);
        if (approval.Kind == ApprovalKind.Approved)
        {
            var act = data.Program.OrderWord == "РАСПОРЯЖЕНИЕ" ? "распоряжением" : "приказом";
            return (data.ApprovedBy ?? reference) is { } by ? new ApprovalBlock("УТВЕРЖДЕНО", [$"{act} директора школы", by])
                : new ApprovalBlock(word, [Words.Upper(approval.By)], data.School.Director.Name.InitialsWithSurname);
        }

        return new ApprovalBlock(word, [approval.By, .. approval.Document is { } document ? [$"{document} {reference ?? "от __________ № ____"}"] : Array.Empty<string>()],
            null, approval.Document is null && approval.Date is { } on ? RussianDate.Short(on) : null);
    }

    private static IEnumerable<Block> List(IReadOnlyList<string> items, bool numbered)
    {
        // Whole sentences end as sentences, parts of one as parts.
        var sentences = numbered || items.Any(i => i.EndsWith('.') || i.Contains(". ", StringComparison.Ordinal));
        return items.Select((item, i) =>
        {
            var text = sentences ? Words.Upper(item).TrimEnd(' ', ';', ',').TrimEnd('.') + "." : Orders.OrderParts.Listed(item, i == items.Count - 1);
            return numbered ? ItemBlock.Of($"{i + 1}.", text) : (Block)ItemBlock.Dash(text);
        });
    }

    private static TableBlock Stage(ProgramDefinition program, StageDefinition stage)
    {
        var rows = new List<TableRow>();
        if (stage.Kind == StageKind.Growth) Add("Срок", ProgramDefinition.MonthWords(stage.From + 1, stage.To));
        if (stage.Milestone is { } milestone) Add($"До конца {milestone.Months}-го месяца", milestone.Text);
        Add("План", program.PlanKind(stage.Plan)?.Title);
        Add("Формы работы", stage.ActivityForms is { Count: > 0 } forms ? Lines(forms) : null);
        Add("Документы", Lines(stage.Package.Select(p => p.Title)));
        Add("Оценку организует", stage.Organizer.Label());
        Add("Собеседование проводит", stage.Interviewer?.Label());
        Add("На собеседовании", stage.HasInterview ? Lines(stage.AgendaItems.Select(a => a.Text)) : null);
        Add("Итог оформляется", stage.Conclusion is { } conclusion ? program.Words.Fill(conclusion.Title) : null);
        Add("Вывод", stage.OutcomeList.Count > 0 ? Lines(stage.OutcomeList.Select(o => o.Text)) : null);
        Add("В дело", stage.Filing?.Words());
        return new TableBlock([new("Что", 30), new("Как", 70)], rows);

        void Add(string name, string? value)
        {
            if (value is not null) rows.Add(TableRow.Of(name, value));
        }
    }

    // A single item is no list.
    private static string Lines(IEnumerable<string> items)
    {
        List<string> lines = [.. items.Select(i => i.TrimEnd('.', ';'))];
        return lines.Count == 1 ? lines[0] : string.Join('\n', lines.Select(l => "– " + l));
    }

    private static IEnumerable<Block> Part(ProgramDefinition program, ProgramPart part, Rubric? rubric) => part switch
    {
        ProgramPart.MentorDuties or ProgramPart.MenteeDuties => [],
        ProgramPart.Participants => [Table([new("Наставник", 50), new("Наставляемый", 50)], program.Forms
            .Where(f => f.MentorCategories is not null || f.MenteeCategories is not null)
            .SelectMany(f => Grouped(program, f, TableRow.Of(Lines(f.MentorCategories ?? []), Lines(f.MenteeCategories ?? [])))))],
        ProgramPart.Models => [Table([new("Модель взаимодействия", 40), new("Цель", 60)],
            program.Forms.SelectMany(f => Grouped(program, f, [.. f.Models.Select(m => TableRow.Of(m.Label, m.Goal))])))],
        ProgramPart.Phases => [Table([new("Этап", 28), new("Мероприятия", 42), new("Результат", 30)],
            program.Phases.Select((p, i) => TableRow.Of($"{i + 1}. {p.Title}", Lines(p.Measures ?? []), p.Result?.TrimEnd(':', ' '))))],
        ProgramPart.Checklists => (program.Checklists ?? []).SelectMany(c => (Block[])
            [new ParagraphBlock([Run.Strong(c.Title), new Run(c.When is { } when ? $" ({when})" : "")], KeepWithNext: true), .. List(c.Items, numbered: false)]),
        ProgramPart.PlanKinds => [Table([new("План", 50), new("Месяцы", 20), new("Утверждает", 30)],
            program.PlanKindList.Select(k => TableRow.Of(k.Title, k.Months is [var first, var last] ? $"{first + 1}–{last}" : "весь срок пары", k.Approver.Label())))],
        ProgramPart.Control => [Table([new("Вид контроля", 30), new("Когда", 25), new("Что проверяется", 45)],
            (program.Control ?? []).Select(c => TableRow.Of(Words.Upper(c.Title),
                c is { From: { } from, To: { } to } ? ProgramDefinition.MonthWords(from + 1, to) : "после замечаний", c.What)))],
        ProgramPart.Reports => [Table([new("Отчёт", 55), new("Кто", 20), new("Как часто", 25)],
            (program.Reports ?? []).Where(r => r.Rhythm != ReportRhythm.Never).Select(r => TableRow.Of(Words.Upper(r.Title), r.From.Label(), r.Rhythm.Label())))],
        ProgramPart.Indicators => (program.Indicators ?? []).GroupBy(i => i.Group).SelectMany(g => (Block[])
            [new ParagraphBlock([new Run(g.Key + ":")], KeepWithNext: true), .. List([.. g.Select(i => i.Text)], numbered: false)]),
        ProgramPart.Risks => [Table([new("Риск", 40), new("Меры", 60)], (program.Risks ?? []).Select(r => TableRow.Of(r.Risk, Lines(r.Measures))))],
        ProgramPart.RoadMap => program.RoadMap is not { } map ? [] : [RoadMaps.RoadMapTable.OfProgram(program, map)],
        ProgramPart.Rubric => rubric is null ? [] :
        [
            Table([new("№\nп/п", 8, TextAlign.Center), new("Показатель", 92)],
                rubric.Groups.SelectMany(g => (TableRow[])[TableRow.Group(g.Title, 2), .. rubric.Lines.Where(l => l.Group == g.Title)
                    .Select(l => TableRow.Of($"{l.Number}", l.Text))])),
            new NoteBlock($"{rubric.ScaleWords}. Сумма баллов: {rubric.BandWords}."),
        ],
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, null),
    };

    private static TableRow[] Grouped(ProgramDefinition program, ProgramForm form, params TableRow[] rows) =>
        program.Forms.Count > 1 ? [TableRow.Group($"Форма «{form.Label}»", 2), .. rows] : rows;

    private static TableBlock Table(IReadOnlyList<TableColumn> columns, IEnumerable<TableRow> rows) => new(columns, [.. rows]);
}
