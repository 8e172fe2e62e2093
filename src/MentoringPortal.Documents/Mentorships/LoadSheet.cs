using MentoringPortal.Documents.Wording;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;

namespace MentoringPortal.Documents.Mentorships;

/// <summary>A mentor with whom works together, in a month.</summary>
/// <param name="Number">«Табельный номер»; null where the card has none.</param>
/// <param name="Orders">«от 01.09.2026 № 29.2», one a pair, without repetition.</param>
/// <param name="Agreements">Supplementary agreements with their terms.</param>
/// <param name="Meetings">Entries of the diary that are no visit to a lesson, the mentor's or the mentee's: the same number as in the reports.</param>
/// <param name="Visits">Lessons of the mentee that the mentor visited.</param>
/// <param name="Minutes">Time of the diary's entries, visits included.</param>
public sealed record LoadLine(Participant Mentor, string? Number, IReadOnlyList<RussianName> Mentees, IReadOnlyList<string> Orders, IReadOnlyList<string> Agreements,
    WorkedDays Worked, int Meetings, int Visits, int Minutes)
{
    /// <summary>Last day of a pair that ended before its time in this month; the reason is nobody's business here.</summary>
    public DateOnly? EndedEarlyOn { get; init; }

    /// <summary>Lines of one mentor are added up; two of one name are not one.</summary>
    public Guid MentorId { get; init; }
}

/// <summary>Data of the load sheet (D-50).</summary>
public sealed record LoadSheetData : DocumentData
{
    /// <summary>A day of the month.</summary>
    public required DateOnly Month { get; init; }

    /// <summary>What was known on this day.</summary>
    public required DateOnly AsOf { get; init; }

    public required IReadOnlyList<LoadLine> Lines { get; init; }

    public required Participant Compiler { get; init; }

    /// <summary>The month goes on: its last days are not counted yet.</summary>
    public bool IsIncomplete => AsOf < DayRange.MonthOf(Month).To;
}

/// <summary>Сведения о работе по наставничеству за месяц (D-50): days, counts and hours for the accounts office, never money.</summary>
public static class LoadSheet
{
    public const string Code = "D-50";

    public static OfficialDocument Compose(LoadSheetData data) =>
        Template.Begin(data, Code, $"Сведения о работе по наставничеству за {RussianDate.MonthAndYear(data.Month)}", "СВЕДЕНИЯ", registered: false, fontSize: 12,
            landscape: true) with
        {
            KindDetail = $"о работе по наставничеству за {RussianDate.MonthAndYear(data.Month)}",
            Body =
            [
                .. LoadSheetTexts.Lead.Blocks(data.School, data),
                .. data.IsIncomplete ? [ParagraphBlock.Plain($"Сведения приведены на {RussianDate.Short(data.AsOf)}: месяц не закончился.")] : Array.Empty<Block>(),
                new TableBlock(
                    [
                        new("№\nп/п", 4, TextAlign.Center), new("Наставник, таб. №, должность", 22), new("Наставляемый", 19), new("Приказ", 10), new("Доп. соглашение", 11),
                        new("Действовало\nв месяце", 12, TextAlign.Center), new("Дней", 5, TextAlign.Center), new("Встреч", 6, TextAlign.Center),
                        new("Посещено уроков", 7, TextAlign.Center), new("Часов", 6, TextAlign.Center), new("Примечание", 13), new("Отметка куратора", 8),
                    ],
                    [.. data.Lines.SelectMany((l, i) => new[]
                    {
                        TableRow.Of($"{i + 1}", MentorOf(l), string.Join(",\n", l.Mentees.Select(m => m.SurnameWithInitials)), Listed(l.Orders), Listed(l.Agreements),
                            string.Join("; ", l.Worked.Spans.Select(Between)), $"{l.Worked.Days}", $"{l.Meetings}", $"{l.Visits}", Hours(l.Minutes), NoteOf(l), ""),
                    }.Concat(OfMentor(data.Lines, l))), .. Total(data.Lines)],
                    EmptyText: "В этом месяце пар не было",
                    NumberedColumns: true,
                    FontSize: 10),
                .. LoadSheetTexts.Note.Blocks(data.School, data),
            ],
            Signatures =
            [
                data.Compiler.Signs(Words.Gendered("Составил(а):", data.Compiler)), data.School.Director.Signs("Согласовано:"), new Signature("Бухгалтерия", null, "Принято:"),
            ],
        };

    /// <summary>«7,5»: hours with one digit, as accounts add them.</summary>
    public static string Hours(int minutes) => (minutes / 60m).ToString("0.0", System.Globalization.CultureInfo.GetCultureInfo("ru-RU"));

    private static string MentorOf(LoadLine line) =>
        line.Mentor.Name.Full + (line.Number is null ? "" : $", таб. № {line.Number}") + ", " + Words.Post(line.Mentor.Post, GrammaticalCase.Nominative);

    private static string Listed(IReadOnlyList<string> references) => references.Count == 0 ? "нет" : string.Join(";\n", references);

    private static string Between(DayRange days) => days.From == days.To ? RussianDate.Short(days.From) : RussianDate.Span(days.From, days.To);

    private static string NoteOf(LoadLine line) => string.Join("; ", new[]
    {
        line.Worked.Breaks.Count == 0 ? null : "перерыв " + string.Join(", ", line.Worked.Breaks.Select(b => Words.Period(b.From, b.To))),
        line.EndedEarlyOn is { } on ? $"окончено досрочно {RussianDate.Short(on)}" : null,
        line.Minutes == 0 ? "записей нет" : null,
    }.OfType<string>());

    // A mentor of several pairs is paid once: below the last of the lines stands what they make together. Days of pairs that ran side by side are not added up.
    private static TableRow[] OfMentor(IReadOnlyList<LoadLine> lines, LoadLine line)
    {
        var own = lines.Where(l => (l.MentorId, l.Mentor) == (line.MentorId, line.Mentor)).ToList();
        return own.Count > 1 && own.Count < lines.Count && ReferenceEquals(own[^1], line) ? [Added($"Итого {line.Mentor.Name.SurnameWithInitials}", own)] : [];
    }

    private static TableRow[] Total(IReadOnlyList<LoadLine> lines) => lines.Count < 2 ? [] : [Added("Всего", lines)];

    private static TableRow Added(string words, IReadOnlyList<LoadLine> lines) =>
        new([new(words, 7), new($"{lines.Sum(l => l.Meetings)}"), new($"{lines.Sum(l => l.Visits)}"), new(Hours(lines.Sum(l => l.Minutes))), new(""), new("")], Strong: true);
}
