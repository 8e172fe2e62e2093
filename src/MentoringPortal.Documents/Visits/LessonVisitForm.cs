using MentoringPortal.Domain.Language;

namespace MentoringPortal.Documents.Visits;

/// <summary>Data of a visit sheet: empty, to be filled by hand, or as it was written in the portal.</summary>
public sealed record LessonVisitFormData : DocumentData
{
    public Participant? Visitor { get; init; }

    public Participant? Teacher { get; init; }

    /// <summary>Day of the visit, if it is known.</summary>
    public DateOnly? On { get; init; }

    public string? RecordCode { get; init; }

    /// <summary>Aspects to score; empty takes the usual ones.</summary>
    public IReadOnlyList<string> Aspects { get; init; } = [];

    /// <summary>Points that may be given: «0–2».</summary>
    public string Scale { get; init; } = "0–2";

    /// <summary>What was seen; null: an empty sheet.</summary>
    public SeenLesson? Seen { get; init; }
}

/// <summary>A scored line of the sheet.</summary>
public sealed record ScoredAspect(string Text, int? Points, string? Remark);

/// <summary>What a visitor wrote of a lesson.</summary>
/// <param name="Kind">«Урок», «Внеурочное занятие».</param>
/// <param name="Total">«12 из 16»; null where a line is not scored.</param>
/// <param name="AcquaintedOn">Day on which the teacher read it in the portal or signed it.</param>
public sealed record SeenLesson(string Kind, string ClassName, string Subject, string Topic, string? LessonType, string? Aim, IReadOnlyList<ScoredAspect> Aspects, string? Total,
    string? Strengths, string? Mistakes, string? Advice, string? Conclusion, DateOnly? AcquaintedOn);

/// <summary>Лист посещения урока (D-18): бланк для заполнения от руки и заполненный лист.</summary>
public static class LessonVisitForm
{
    public const string Code = "D-18";

    /// <summary>The school's own words of what is scored; null where it changed nothing.</summary>
    public static IReadOnlyList<string>? OwnAspects(SchoolCard school) => school.Texts.Of(LessonVisitTexts.Aspects).Count == 0 ? null
        : [.. LessonVisitTexts.Aspects.Lines(school, new LessonVisitFormData { School = school }).Select(Words.Unnumbered)];

    /// <summary>What every school begins with.</summary>
    public static IReadOnlyList<string> UsualAspects => LessonVisitTexts.Aspects.Usual.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public static OfficialDocument Compose(LessonVisitFormData data)
    {
        var aspects = data.Seen is { } seen ? seen.Aspects
            : [.. (data.Aspects.Count > 0 ? data.Aspects : LessonVisitTexts.Aspects.Lines(data.School, data)).Select(a => new ScoredAspect(a, null, null))];
        var title = data.Teacher is { } teacher && data.Seen is not null ? $"Лист посещения урока: {teacher.Name.SurnameWithInitials}" : "Лист посещения урока";
        return Template.Begin(data, Code, title, data.Seen is null ? "ЛИСТ ПОСЕЩЕНИЯ УРОКА" : Heading(data.Seen), registered: false, fontSize: 12) with
        {
            // The whole form stands on one sheet, so its head is short.
            Letterhead = data.School.Letterhead with { ShortName = data.School.FullName, Founder = null, Contacts = null },
            Body =
            [
                new FactsBlock(
                [
                    new("Учитель", data.Teacher?.Full()), new(Words.Gendered("Урок посетил(а)", data.Visitor), data.Visitor?.Full()),
                    new("Дата", data.On is { } on ? RussianDate.Short(on) : null),
                        new("Класс, предмет", data.Seen is null ? null : $"{data.Seen.ClassName}, {data.Seen.Subject}"),
                    new("Тема, тип урока", data.Seen is null ? null : data.Seen.Topic + (data.Seen.LessonType is { } type ? $" ({type})" : "")),
                    .. data.Seen is { Aim: null } ? Array.Empty<Fact>() : [new("Цель посещения", data.Seen?.Aim)],
                ]),
                .. IsScored(data, aspects) ? [Scores(data, aspects)] : Array.Empty<Block>(),
                .. Written(data),
                new HandSignatureBlock(data.Visitor?.Name.InitialsWithSurname, Words.Gendered("Урок посетил(а):", data.Visitor)),
                data.Seen?.AcquaintedOn is { } read
                    ? new NoteBlock(Words.Gendered($"С листом посещения ознакомлен(а) {RussianDate.Short(read)}: {data.Teacher?.Name.SurnameWithInitials}", data.Teacher))
                    : new HandSignatureBlock(data.Teacher?.Name.InitialsWithSurname, Words.Gendered("С листом посещения ознакомлен(а):", data.Teacher)),
                .. data.RecordCode is { } code ? [new NoteBlock($"Код записи для внесения в портал: {code}")] : Array.Empty<Block>(),
            ],
        };
    }

    // A sheet that gives no points and no remarks says all in words: an empty table would ask for them.
    private static bool IsScored(LessonVisitFormData data, IReadOnlyList<ScoredAspect> aspects) =>
        data.Seen is null || aspects.Any(a => a.Points is not null || a.Remark is not null);

    private static TableBlock Scores(LessonVisitFormData data, IReadOnlyList<ScoredAspect> aspects) => new(
        [new("№\nп/п", 8, TextAlign.Center), new("Что оценивается", 52), new($"Балл ({data.Scale})", 13, TextAlign.Center), new("Замечания", 27)],
        [
            .. aspects.Select((a, i) => Row(data, i + 1, a)),
            .. data.Seen?.Total is { } total ? [TableRow.Of("", "Сумма баллов", total, "")] : Array.Empty<TableRow>(),
        ]);

    private static TableRow Row(LessonVisitFormData data, int number, ScoredAspect aspect) => TableRow.Of($"{number}", Words.Unnumbered(aspect.Text),
        aspect.Points is { } points ? $"{points}" : "", data.Seen is null ? TableCell.Blank(2) : aspect.Remark ?? "");

    private static string Heading(SeenLesson seen) => seen.Kind == "Урок" ? "ЛИСТ ПОСЕЩЕНИЯ УРОКА" : "ЛИСТ ПОСЕЩЕНИЯ ВНЕУРОЧНОГО ЗАНЯТИЯ";

    // Lines for the hand, or what was written; a label that says nothing falls away.
    private static IEnumerable<Block> Written(LessonVisitFormData data)
    {
        var success = LessonVisitTexts.Success.Say(data.School, data);
        var difficulties = LessonVisitTexts.Difficulties.Say(data.School, data);
        var advice = LessonVisitTexts.Advice.Say(data.School, data);
        if (data.Seen is not { } seen) return [new FillLinesBlock(success, 2), new FillLinesBlock(difficulties, 2), new FillLinesBlock(advice, 2)];

        return new[] { (success, seen.Strengths), (difficulties, seen.Mistakes), (advice, seen.Advice), ("Вывод:", seen.Conclusion) }
            .Where(t => t.Item2 is not null).SelectMany(t => Words.Paragraphs(t.Item2!).Prepend<Block>(new HeadingBlock(t.Item1.TrimEnd(':'))));
    }
}
