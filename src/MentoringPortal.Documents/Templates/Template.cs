using MentoringPortal.Domain.Language;

namespace MentoringPortal.Documents;

/// <summary>What templates have in common.</summary>
internal static class Template
{
    /// <summary>More people than this get a separate acknowledgement sheet.</summary>
    private const int InlineAcknowledgements = 4;

    /// <summary>A document with the requisites of the school; the template adds the rest.</summary>
    public static OfficialDocument Begin(DocumentData data, string code, string title, string kind, bool registered = true, float? fontSize = null, bool landscape =
        false, bool keptOverTenYears = false)
    {
        var page = data.School.Page ?? new PageSetup();
        return new()
        {
            Code = code,
            Title = TitleOf(data, title),
            Kind = kind,
            Letterhead = data.School.Letterhead,
            Date = data.Date,
            Number = data.Number,
            HasRegistration = registered,
            IsDraft = data.IsDraft,
            Page = page with
            {
                FontSize = Math.Min(page.FontSize, fontSize ?? page.FontSize),
                LineSpacing = fontSize is < 13 ? 1 : page.LineSpacing,
                Landscape = landscape,
                KeptOverTenYears = keptOverTenYears || page.KeptOverTenYears,
            },
        };
    }

    /// <summary>«Приказ от 01.09.2026 № 29.2», «Заключение об адаптации от 03.12.2026 № 14-а: Сидоров П.А.»: date and number belong to the paper, not to the person.</summary>
    private static string TitleOf(DocumentData data, string title)
    {
        var number = data.Number is null ? "" : $" № {data.Number}";
        var date = data.Date is { } day ? $" от {RussianDate.Short(day)}" : "";
        var about = AboutOf(title);
        return title[..about] + date + number + title[about..];
    }

    // Where «: Сидоров П.А.» begins; a colon within quotation marks belongs to the heading.
    private static int AboutOf(string title)
    {
        var depth = 0;
        for (var i = 0; i < title.Length; i++)
        {
            if (title[i] == '«') depth++;
            else if (title[i] == '»') depth--;
            else if (depth == 0 && title[i] == ':' && i + 1 < title.Length && title[i + 1] == ' ') return i;
        }

        return title.Length;
    }

    public static Acknowledgement? Acknowledgement(string phrase, string sheetTitle, IReadOnlyList<Acquainted> people) => people.Count == 0 ? null : new(
        phrase,
        people.Count > InlineAcknowledgements ? SheetEntries(people) : Entries(people, p => p.Name.InitialsWithSurname),
        people.Count > InlineAcknowledgements,
        sheetTitle);

    /// <summary>Lines of a separate sheet, where the surname stands first.</summary>
    public static IReadOnlyList<AcknowledgementEntry> SheetEntries(IReadOnlyList<Acquainted> people) => Entries(people, p => p.Name.SurnameWithInitials);

    private static AcknowledgementEntry[] Entries(IReadOnlyList<Acquainted> people, Func<Participant, string> name) =>
        [.. people.Select(p => new AcknowledgementEntry(name(p.Person), Words.Upper(p.Person.Post), p.Date, p.Mark))];

    /// <summary>«от 01.09.2026 № 29.2», with blanks for what is not known yet.</summary>
    public static string FromNumber(DateOnly? date, string? number) => $"от {(date is { } day ? RussianDate.Short(day) : "__________")} № {number ?? "______"}";

    /// <summary>Approval by an official.</summary>
    public static ApprovalBlock Approve(Participant by, DateOnly? on, string word = "УТВЕРЖДАЮ") =>
        new(word, [Words.Upper(by.Post)], by.Name.InitialsWithSurname, on is { } day ? RussianDate.Short(day) : null);

    public static Fact Fact(string name, string? value) => new(name, value);

    /// <summary>A fact without which the document is not issued; a draft leaves a line to fill.</summary>
    public static Fact Obligatory(string name, string? value) => new(name, string.IsNullOrWhiteSpace(value) ? null : value.Trim()) { Obligatory = true };

    /// <summary>A fact that not everybody has: nothing where it is not known.</summary>
    public static IEnumerable<Fact> Known(string name, string? value) => string.IsNullOrWhiteSpace(value) ? [] : [new(name, value.Trim())];
}
