using MentoringPortal.Domain.Language;

namespace MentoringPortal.Documents.Control;

/// <summary>Data of an empty visit sheet.</summary>
public sealed record LessonVisitFormData : DocumentData
{
    public Participant? Visitor { get; init; }

    public Participant? Teacher { get; init; }

    /// <summary>Day of the visit, if it is known.</summary>
    public DateOnly? On { get; init; }

    public string? RecordCode { get; init; }

    /// <summary>Aspects to score; empty takes the usual ones.</summary>
    public IReadOnlyList<string> Aspects { get; init; } = [];
}

/// <summary>Лист посещения урока (D-18), бланк для заполнения от руки.</summary>
public static class LessonVisitForm
{
    public const string Code = "D-18";

    public static OfficialDocument Compose(LessonVisitFormData data)
    {
        var aspects = data.Aspects.Count > 0 ? data.Aspects : LessonVisitTexts.Aspects.Lines(data.School, data);
        return Template.Begin(data, Code, "Лист посещения урока", "ЛИСТ ПОСЕЩЕНИЯ УРОКА", registered: false, fontSize: 12) with
        {
            // The whole form stands on one sheet, so its head is short.
            Letterhead = data.School.Letterhead with { ShortName = data.School.FullName, Founder = null, Contacts = null },
            Body =
            [
                new FactsBlock(
                [
                    new("Учитель", data.Teacher?.Full()), new("Урок посетил(а)", data.Visitor?.Full()), new("Дата", data.On is { } on ? RussianDate.Short(on) : null),
                        new("Класс, предмет", null),
                    new("Тема, тип урока", null), new("Цель посещения", null),
                ]),
                new TableBlock(
                    [new("№\nп/п", 8, TextAlign.Center), new("Что оценивается", 52), new("Балл (0–2)", 13, TextAlign.Center), new("Замечания", 27)],
                    [.. aspects.Select((a, i) => TableRow.Of($"{i + 1}", Words.Unnumbered(a), "", TableCell.Blank(2)))]),
                new FillLinesBlock(LessonVisitTexts.Success.Say(data.School, data), 2),
                new FillLinesBlock(LessonVisitTexts.Difficulties.Say(data.School, data), 2),
                new FillLinesBlock(LessonVisitTexts.Advice.Say(data.School, data), 2),
                new HandSignatureBlock(data.Visitor?.Name.InitialsWithSurname, "Урок посетил(а):"),
                new HandSignatureBlock(data.Teacher?.Name.InitialsWithSurname, "С листом посещения ознакомлен(а):"),
                .. data.RecordCode is { } code ? [new NoteBlock($"Код записи для внесения в портал: {code}")] : Array.Empty<Block>(),
            ],
        };
    }
}
