using MentoringPortal.Documents.Wording;
using MentoringPortal.Domain.Language;

namespace MentoringPortal.Documents.Risks;

/// <summary>A risk as printed.</summary>
/// <param name="Hint">What the portal's data show; null: nothing.</param>
public sealed record RiskLine(string Title, string? Measures, string State, string? Note, string? Hint);

/// <summary>Data of the risk register (D-36).</summary>
public sealed record RiskRegisterData : DocumentData
{
    public required string Program { get; init; }

    public required DateOnly AsOf { get; init; }

    public required IReadOnlyList<RiskLine> Lines { get; init; }

    public required Participant Responsible { get; init; }
}

/// <summary>Реестр рисков программы (D-36).</summary>
public static class RiskRegister
{
    public const string Code = "D-36";

    public static OfficialDocument Compose(RiskRegisterData data) =>
        Template.Begin(data, Code, $"Реестр рисков программы наставничества на {RussianDate.Short(data.AsOf)}", "РЕЕСТР РИСКОВ", registered: false, fontSize: 12,
            landscape: true) with
        {
            KindDetail = $"{data.Program}, по состоянию на {RussianDate.Short(data.AsOf)}",
            Body =
            [
                new TableBlock(
                    [
                        new("№\nп/п", 5, TextAlign.Center), new("Риск", 22), new("Мероприятия по минимизации", 27), new("Состояние", 13), new("Что замечено и сделано", 20),
                        new("Данные портала", 13),
                    ],
                    [.. data.Lines.Select((l, i) => TableRow.Of($"{i + 1}", l.Title, Words.OrDash(l.Measures), l.State, Words.OrDash(l.Note), Words.OrDash(l.Hint)))],
                    EmptyText: "Риски не внесены", FontSize: 10),
                .. RiskRegisterTexts.Note.Blocks(data.School, data),
            ],
            Signatures = [data.Responsible.Signs()],
        };
}

/// <summary>Editable texts of the risk register (D-36).</summary>
internal static class RiskRegisterTexts
{
    private static readonly Variables<RiskRegisterData> OfRegister = Variables.OfDocument<RiskRegisterData>()
        .Text("программа", "название программы", d => d.Program)
        .Day("на_день", "на какой день составлен", d => d.AsOf)
        .Number("рисков", "сколько рисков", d => d.Lines.Count)
        .Person("ответственный", "кто отвечает за реестр", d => d.Responsible);

    public static readonly KindTexts Texts = new(RiskRegister.Code);

    public static readonly TextSlot<RiskRegisterData> Note = Texts.Note(OfRegister);
}
