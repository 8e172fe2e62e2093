using MentoringPortal.Documents.Wording;
using MentoringPortal.Domain.Language;

namespace MentoringPortal.Documents.Pools;

/// <summary>Line of the base of mentors (§5.1).</summary>
public sealed record MentorLine(RussianName Name, string Post)
{
    public string? Contacts { get; init; }

    public string? Competences { get; init; }

    public string? Achievements { get; init; }

    public string? TimeResource { get; init; }

    public DateOnly? EnteredOn { get; init; }

    /// <summary>Mentees with the form of mentoring.</summary>
    public string? Mentees { get; init; }

    public DateOnly? FinishedOn { get; init; }

    public string? Results { get; init; }
}

/// <summary>Line of the base of mentees (§5.1).</summary>
public sealed record MenteeLine(RussianName Name, string Post)
{
    public string? Contacts { get; init; }

    /// <summary>Main request.</summary>
    public string? Request { get; init; }

    public DateOnly? EnteredOn { get; init; }

    /// <summary>Mentor with the form of mentoring.</summary>
    public string? Mentor { get; init; }

    public DateOnly? FinishedOn { get; init; }

    public string? Results { get; init; }
}

/// <summary>Data of a base (D-37).</summary>
/// <typeparam name="TLine">Line of the base.</typeparam>
public sealed record PoolRegisterData<TLine> : DocumentData
{
    public required IReadOnlyList<TLine> Lines { get; init; }

    /// <summary>Day the register shows; printed under the title.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Who answers for the register.</summary>
    public required Participant Responsible { get; init; }
}

/// <summary>База наставников и база наставляемых (D-37).</summary>
public static class PoolRegisters
{
    public const string MentorsCode = "D-37";

    public const string MenteesCode = "D-37a";

    public static OfficialDocument Compose(PoolRegisterData<MentorLine> data) => Register(data, MentorsCode, "База наставников", PoolRegisterTexts.OfMentors, new(
        [
            new("№\nп/п", 4.5f, TextAlign.Center), new("Фамилия, имя, отчество", 14), new("Должность", 12), new("Контактные данные", 12),
                new("Основные компетенции", 14), new("Достижения", 12),
            new("Ресурс времени", 8), new("Дата вхождения в программу", 9.5f, TextAlign.Center), new("Наставляемый (форма наставничества)", 14),
                new("Дата завершения", 9.5f, TextAlign.Center), new("Результаты", 11),
        ],
        [.. data.Lines.Select((l, i) =>
            TableRow.Of($"{i + 1}", l.Name.Full, l.Post, l.Contacts, l.Competences, l.Achievements, l.TimeResource, Day(l.EnteredOn), l.Mentees, Day(l.FinishedOn), l.Results))],
        NumberedColumns: true,
        FontSize: 10));

    public static OfficialDocument Compose(PoolRegisterData<MenteeLine> data) => Register(data, MenteesCode, "База наставляемых", PoolRegisterTexts.OfMentees, new(
        [
            new("№\nп/п", 4.5f, TextAlign.Center), new("Фамилия, имя, отчество", 16), new("Должность", 14), new("Контактные данные", 14), new("Основной запрос", 20),
            new("Дата вхождения в программу", 10, TextAlign.Center), new("Наставник (форма наставничества)", 17), new("Дата завершения", 10, TextAlign.Center),
                new("Результаты", 15),
        ],
        [.. data.Lines.Select((l, i) => TableRow.Of($"{i + 1}", l.Name.Full, l.Post, l.Contacts, l.Request, Day(l.EnteredOn), l.Mentor, Day(l.FinishedOn), l.Results))],
        NumberedColumns: true,
        FontSize: 10));

    private static OfficialDocument Register<TLine>(PoolRegisterData<TLine> data, string code, string title, TextSlot<PoolRegisterData<TLine>> warning, TableBlock table) =>
        Template.Begin(data, code, $"{title} {data.School.ShortName} на {RussianDate.Short(data.AsOf)}", title.ToUpperInvariant(), registered: false, fontSize: 12,
            landscape: true) with
        {
            KindDetail = $"по состоянию на {RussianDate.Short(data.AsOf)}",
            Body = [table, new NoteBlock(warning.Say(data.School, data))],
            Signatures = [data.Responsible.Signs()],
        };

    private static string? Day(DateOnly? day) => day is { } value ? RussianDate.Short(value) : null;
}
