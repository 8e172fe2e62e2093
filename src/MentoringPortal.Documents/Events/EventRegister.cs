using MentoringPortal.Documents.Wording;
using MentoringPortal.Domain.Language;

namespace MentoringPortal.Documents.Events;

/// <summary>An event as printed.</summary>
/// <param name="On">Day, with the hour where it is known.</param>
/// <param name="Outcome">The mini-report in brief, «отменено: …» or «отчёта нет»; null: it lies ahead.</param>
public sealed record EventLine(string On, string Title, string Kind, string? Place, string Participants, string Responsible, string? Outcome);

/// <summary>Data of the list of events (D-58).</summary>
public sealed record EventRegisterData : DocumentData
{
    /// <summary>«2026/2027».</summary>
    public required string Year { get; init; }

    public required DateOnly AsOf { get; init; }

    public required IReadOnlyList<EventLine> Lines { get; init; }

    public required Participant Responsible { get; init; }
}

/// <summary>Перечень мероприятий по наставничеству за учебный год (D-58).</summary>
public static class EventRegister
{
    public const string Code = "D-58";

    public static OfficialDocument Compose(EventRegisterData data) =>
        Template.Begin(data, Code, $"Перечень мероприятий по наставничеству, {data.Year} учебный год", "ПЕРЕЧЕНЬ МЕРОПРИЯТИЙ", registered: false, fontSize: 12,
            landscape: true) with
        {
            KindDetail = $"по наставничеству, {data.Year} учебный год, по состоянию на {RussianDate.Short(data.AsOf)}",
            Body =
            [
                new TableBlock(
                    [
                        new("№\nп/п", 5, TextAlign.Center), new("Дата", 10), new("Мероприятие", 25), new("Место", 12), new("Участники", 16), new("Ответственный", 13),
                        new("Итог", 19),
                    ],
                    [
                        .. data.Lines.Select((l, i) => TableRow.Of($"{i + 1}", l.On, $"{l.Title}\n{l.Kind}", Words.OrDash(l.Place), l.Participants, l.Responsible,
                            Words.OrDash(l.Outcome))),
                    ],
                    EmptyText: "Мероприятия не внесены", FontSize: 10),
                .. EventRegisterTexts.Note.Blocks(data.School, data),
            ],
            Signatures = [data.Responsible.Signs()],
        };
}

/// <summary>Editable texts of the list of events (D-58).</summary>
internal static class EventRegisterTexts
{
    private static readonly Variables<EventRegisterData> OfRegister = Variables.OfDocument<EventRegisterData>()
        .Text("учебный_год", "учебный год", d => d.Year)
        .Day("на_день", "на какой день составлен", d => d.AsOf)
        .Number("мероприятий", "сколько мероприятий", d => d.Lines.Count)
        .Person("ответственный", "кто подписывает перечень", d => d.Responsible);

    public static readonly KindTexts Texts = new(EventRegister.Code);

    public static readonly TextSlot<EventRegisterData> Note = Texts.Note(OfRegister);
}
