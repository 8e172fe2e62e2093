using System.ComponentModel;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Web.Infrastructure.Components;

namespace MentoringPortal.Web.Features.Journals;

/// <summary>What a school sets about a journal.</summary>
public sealed class JournalForm
{
    [DisplayName("Название")]
    public string? Title { get; set; }

    [DisplayName("Образец номера")]
    public string? Pattern { get; set; }

    [DisplayName("Первый номер в году")]
    public int? StartsAt { get; set; } = 1;

    [DisplayName("Когда номера начинаются заново")]
    public RecordPeriod Period { get; set; }

    /// <summary>Catalogue codes.</summary>
    [DisplayName("Какие документы регистрируют в журнале")]
    public List<string> Kinds { get; set; } = [];

    public static JournalForm Of(RegistrationJournal journal) => new()
    {
        Title = journal.Title,
        Pattern = journal.Pattern,
        StartsAt = journal.StartsAt,
        Period = journal.Period,
        Kinds = [.. journal.Kinds.Select(k => k.Code)],
    };

    /// <summary>The same without codes of kinds that are not in the catalogue.</summary>
    public JournalCard ToCard() => new(Title, Pattern, StartsAt, Period, [.. Kinds.Where(JournalKinds.Offers)]);
}

/// <summary>A journal of the list.</summary>
/// <param name="Year">«2026» or «2026/2027».</param>
/// <param name="Count">Documents of that year.</param>
/// <param name="Next">Number that would be proposed today.</param>
/// <param name="Gaps">Order numbers left out.</param>
public sealed record JournalRow(string Key, string Title, IReadOnlyList<string> Kinds, string? Pattern, string Year, int Count, string Next, IReadOnlyList<NumberGap> Gaps);

/// <summary>The list of journals.</summary>
public sealed record JournalsPage(IReadOnlyList<JournalRow> Journals);

/// <summary>The page of one journal.</summary>
/// <param name="Key">Null for a new one.</param>
public sealed record JournalPage(string? Key, Guid? Version, JournalForm Form)
{
    public IReadOnlyList<Choice> Kinds => JournalKinds.All;

    public IReadOnlyList<Choice> Periods { get; } =
    [
        new(nameof(RecordPeriod.CalendarYear), "С 1 января – каждый календарный год"),
        new(nameof(RecordPeriod.AcademicYear), "С 1 сентября – каждый учебный год"),
    ];
}

/// <summary>Kinds of documents that carry a registration number.</summary>
public static class JournalKinds
{
    private static readonly Lazy<IReadOnlyList<Choice>> Found = new(() =>
        [.. MentoringPortal.Documents.DocumentCatalogue.All.Where(e => e.Usual() is { HasRegistration: true, Number: not null }).Select(e => new Choice(e.Code, e.Title))]);

    public static IReadOnlyList<Choice> All => Found.Value;

    /// <summary>The page offers this code.</summary>
    public static bool Offers(string code) => All.Any(k => k.Value == code);
}
