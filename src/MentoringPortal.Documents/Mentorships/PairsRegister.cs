using MentoringPortal.Documents.Wording;
using MentoringPortal.Domain.Language;

namespace MentoringPortal.Documents.Mentorships;

/// <summary>Line of the register of pairs.</summary>
public sealed record PairLine(RussianName Mentor, RussianName Mentee, string Form, DateOnly From, DateOnly To, string State)
{
    public string? Topic { get; init; }

    /// <summary>«от 01.09.2026 № 29.2».</summary>
    public string? Order { get; init; }
}

/// <summary>Data of the register of pairs (D-38).</summary>
public sealed record PairsRegisterData : DocumentData
{
    public required IReadOnlyList<PairLine> Lines { get; init; }

    public required DateOnly AsOf { get; init; }

    public required Participant Responsible { get; init; }
}

/// <summary>Реестр наставнических пар (групп) (D-38).</summary>
public static class PairsRegister
{
    public const string Code = "D-38";

    public static OfficialDocument Compose(PairsRegisterData data) =>
        Template.Begin(data, Code, $"Реестр наставнических пар (групп) {data.School.ShortName} на {RussianDate.Short(data.AsOf)}", "РЕЕСТР", registered: false,
            fontSize: 12, landscape: true) with
        {
            KindDetail = $"наставнических пар (групп) по состоянию на {RussianDate.Short(data.AsOf)}",
            Body =
            [
                new TableBlock(
                    [
                        new("№\nп/п", 5, TextAlign.Center), new("Наставник", 18), new("Наставляемый", 18), new("Форма наставничества", 12), new("Предмет (тема)", 18),
                        new("Период", 12, TextAlign.Center), new("Приказ", 12), new("Состояние", 11),
                    ],
                    [.. data.Lines.Select((l, i) => TableRow.Of(
                        $"{i + 1}", l.Mentor.Full, l.Mentee.Full, l.Form, Words.OrDash(l.Topic), RussianDate.Span(l.From, l.To),
                            Words.OrDash(l.Order), l.State))],
                    NumberedColumns: true,
                    FontSize: 10),
                .. PairsRegisterTexts.Note.Blocks(data.School, data),
            ],
            Signatures = [data.Responsible.Signs()],
        };
}
