using MentoringPortal.Documents.Wording;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.RoadMaps;

namespace MentoringPortal.Documents.RoadMaps;

/// <summary>A point as printed; a line feed inside begins a new line.</summary>
public sealed record RoadMapLine(int Number, string Phase, string Title, string Period, string? Responsible)
{
    public string? Block { get; init; }

    public string? Content { get; init; }

    public string? Result { get; init; }

    /// <summary>«Выполнено 12.10.2026: протокол № 3»; null: nothing marked.</summary>
    public string? Mark { get; init; }
}

/// <summary>Data of a road map (D-35).</summary>
public sealed record RoadMapData : DocumentData
{
    /// <summary>«Дорожная карта внедрения …».</summary>
    public required string Heading { get; init; }

    /// <summary>«2026/2027».</summary>
    public required string Year { get; init; }

    /// <summary>The program's set of columns.</summary>
    public required IReadOnlyList<RoadMapColumn> Columns { get; init; }

    public required IReadOnlyList<RoadMapLine> Lines { get; init; }

    /// <summary>With a column of marks.</summary>
    public bool WithMarks { get; init; }

    /// <summary>«от 01.09.2026 № 3» of the order.</summary>
    public string? ApprovedBy { get; init; }

    /// <summary>Who agreed it outside the school.</summary>
    public string? Municipal { get; init; }

    public required Participant Responsible { get; init; }
}

/// <summary>Дорожная карта (D-35) в наборе граф своей программы.</summary>
public static class RoadMapPaper
{
    public const string Code = "D-35";

    public static OfficialDocument Compose(RoadMapData data) =>
        Template.Begin(data, Code, $"{data.Heading}, {data.Year} учебный год", "ДОРОЖНАЯ КАРТА", registered: false, fontSize: 12, landscape: true) with
        {
            KindDetail = Detail(data),
            Approvals =
            [
                .. data.ApprovedBy is { } by ? [new ApprovalBlock("УТВЕРЖДЕНА", ["приказом директора школы", by])] : Array.Empty<ApprovalBlock>(),
                .. data.Municipal is { } agreed ? [new ApprovalBlock("СОГЛАСОВАНО", [agreed])] : Array.Empty<ApprovalBlock>(),
            ],
            Body = [RoadMapTable.Of(data.Columns, data.Lines, data.WithMarks), .. RoadMapTexts.Note.Blocks(data.School, data)],
            Signatures = [data.Responsible.Signs()],
        };

    // «Дорожная карта внедрения …»: the words of the kind are not said twice.
    private static string Detail(RoadMapData data)
    {
        const string Kind = "дорожная карта ";
        var rest = data.Heading.StartsWith(Kind, StringComparison.OrdinalIgnoreCase) ? data.Heading[Kind.Length..] : data.Heading;
        return $"{rest} на {data.Year} учебный год";
    }
}

/// <summary>The table of a road map: of a program, which knows no year, and of a school's year.</summary>
public static class RoadMapTable
{
    /// <summary>Columns of a program that has no set of its own.</summary>
    public static IReadOnlyList<RoadMapColumn> Usual { get; } =
    [
        new(RoadMapColumnKind.Number, "№ п/п"), new(RoadMapColumnKind.Phase, "Этап"), new(RoadMapColumnKind.Title, "Мероприятие"), new(RoadMapColumnKind.Period, "Сроки"),
        new(RoadMapColumnKind.Responsible, "Ответственные"), new(RoadMapColumnKind.Result, "Ожидаемый результат"),
    ];

    /// <summary>The points of a program with months and without years.</summary>
    public static TableBlock OfProgram(ProgramDefinition program, RoadMapDefinition map) => Of(map.Columns, [.. map.Items.Select((item, i) =>
        new RoadMapLine(i + 1, program.Phases.First(p => p.Code == item.Phase).Title, item.Title, Words.Upper(RoadMapTerm.Words(item.Months)), item.Responsible)
        {
            Block = item.Block,
            Content = item.Content is { } lines ? string.Join('\n', lines) : null,
            Result = item.Result,
        })], withMarks: false);

    /// <summary>Any points under a set of columns; where no column holds the stage, the stage stands as a line of its own.</summary>
    public static TableBlock Of(IReadOnlyList<RoadMapColumn> columns, IReadOnlyList<RoadMapLine> lines, bool withMarks)
    {
        List<TableColumn> heads = [.. columns.Select(c => new TableColumn(c.Title, WidthOf(c.Kind), c.Kind == RoadMapColumnKind.Number ? TextAlign.Center : TextAlign.Left))];
        if (withMarks) heads.Add(new TableColumn("Отметка о выполнении", 16));
        var grouped = columns.All(c => c.Kind != RoadMapColumnKind.Phase);
        var rows = new List<TableRow>();
        string? phase = null;
        foreach (var line in lines)
        {
            if (grouped && line.Phase != phase) rows.Add(TableRow.Group(line.Phase, heads.Count));
            rows.Add(TableRow.Of([.. columns.Select(c => Cell(c.Kind, line, line.Phase != phase)), .. withMarks ? [line.Mark] : Array.Empty<string?>()]));
            phase = line.Phase;
        }

        return new TableBlock(heads, rows, EmptyText: "Пункты не внесены", FontSize: 10);
    }

    private static string? Cell(RoadMapColumnKind kind, RoadMapLine line, bool firstOfPhase) => kind switch
    {
        RoadMapColumnKind.Number => $"{line.Number}",
        RoadMapColumnKind.Phase => string.Join('\n', new[] { firstOfPhase ? line.Phase : null, line.Block }.OfType<string>()),
        RoadMapColumnKind.Title => line.Title,
        RoadMapColumnKind.Content => line.Content,
        RoadMapColumnKind.Period => line.Period,
        RoadMapColumnKind.Responsible => Words.OrDash(line.Responsible),
        RoadMapColumnKind.Result => line.Result,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    private static float WidthOf(RoadMapColumnKind kind) => kind switch
    {
        RoadMapColumnKind.Number => 5,
        RoadMapColumnKind.Phase => 15,
        RoadMapColumnKind.Title => 27,
        RoadMapColumnKind.Content => 30,
        RoadMapColumnKind.Period => 14,
        RoadMapColumnKind.Responsible => 17,
        RoadMapColumnKind.Result => 20,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}

/// <summary>Editable texts of the road map (D-35).</summary>
internal static class RoadMapTexts
{
    private static readonly Variables<RoadMapData> OfMap = Variables.OfDocument<RoadMapData>()
        .Text("название", "название дорожной карты", d => d.Heading)
        .Text("год", "учебный год", d => d.Year)
        .Number("пунктов", "сколько пунктов", d => d.Lines.Count)
        .Person("ответственный", "кто отвечает за дорожную карту", d => d.Responsible);

    public static readonly KindTexts Texts = new(RoadMapPaper.Code);

    public static readonly TextSlot<RoadMapData> Note = Texts.Note(OfMap);
}
