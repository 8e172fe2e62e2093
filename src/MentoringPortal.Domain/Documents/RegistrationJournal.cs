using System.Globalization;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Schools;

namespace MentoringPortal.Domain.Documents;

/// <summary>The year over which numbers run and files are kept.</summary>
public enum RecordPeriod
{
    CalendarYear,
    AcademicYear,
}

/// <summary>What a school decides about a journal.</summary>
/// <param name="Title">«Приказы по основной деятельности».</param>
/// <param name="Pattern">See <see cref="NumberPattern"/>; empty: the next number follows the last one.</param>
/// <param name="StartsAt">Order number of the first document of a year.</param>
/// <param name="Period">When the numbers begin anew.</param>
/// <param name="Kinds">Catalogue codes of the kinds registered here.</param>
public sealed record JournalCard(string? Title, string? Pattern, int? StartsAt, RecordPeriod Period, IReadOnlyCollection<string> Kinds);

/// <summary>Order numbers that nothing was registered under, both ends included.</summary>
public readonly record struct NumberGap(int From, int To)
{
    public override string ToString() => From == To ? From.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{From}–{To}");
}

/// <summary>«Журнал регистрации»: several kinds of documents may share one; a number is unique in it within its year (S0-1).</summary>
[DisplayName("Журнал регистрации")]
public sealed class RegistrationJournal : SchoolEntity
{
    /// <summary>Key of the journal of orders that every school has.</summary>
    public const string Orders = "orders";

    /// <summary>Key of the journal of conclusions that every school has.</summary>
    public const string Conclusions = "conclusions";

    /// <summary>Key of the journal of minutes that every school has; its numbers begin with the school year.</summary>
    public const string Minutes = "minutes";

    /// <summary>Key of the journal of memos of control that every school has; its numbers begin with the school year.</summary>
    public const string Memos = "memos";

    private readonly List<JournalKind> _kinds = [];

    private RegistrationJournal() { }

    /// <summary>A further journal of a school.</summary>
    public RegistrationJournal(string key) => Key = key;

    /// <summary>What documents keep as their journal; stays while the journal is renamed.</summary>
    [DisplayName("Обозначение журнала")]
    public string Key { get; private set; } = "";

    [DisplayName("Название")]
    public string Title { get; private set; } = "";

    [DisplayName("Образец номера")]
    public string? Pattern { get; private set; }

    [DisplayName("Первый номер")]
    public int StartsAt { get; private set; } = 1;

    [DisplayName("Какой год")]
    public RecordPeriod Period { get; private set; } = RecordPeriod.CalendarYear;

    public IReadOnlyList<JournalKind> Kinds => _kinds;

    /// <summary>The journals that exist before a school says anything.</summary>
    /// <param name="kinds">Kinds with their usual journals that no journal of the school's own has.</param>
    public static IReadOnlyList<RegistrationJournal> Defaults(IReadOnlyCollection<(string Journal, string Code)> kinds) =>
    [
        Default(Orders, "Приказы по основной деятельности", kinds.Where(k => k.Journal == Orders).Select(k => k.Code)),
        Default(Conclusions, "Заключения по итогам этапов", kinds.Where(k => k.Journal == Conclusions).Select(k => k.Code)),
        Default(Minutes, "Протоколы заседаний", kinds.Where(k => k.Journal == Minutes).Select(k => k.Code), RecordPeriod.AcademicYear),
        Default(Memos, "Справки по итогам контроля", kinds.Where(k => k.Journal == Memos).Select(k => k.Code), RecordPeriod.AcademicYear),
    ];

    /// <summary>A journal of a single kind that no other journal takes.</summary>
    public static RegistrationJournal OfKind(string code) => Default(code, code, [code]);

    /// <summary>The year of the journal a day belongs to: a calendar year, or the one in which the academic year begins.</summary>
    public int YearOf(DateOnly date) => Period == RecordPeriod.CalendarYear ? date.Year : AcademicYear.Of(date).StartYear;

    /// <summary>«2026» or «2026/2027».</summary>
    public string YearText(int year) => Period == RecordPeriod.CalendarYear ? year.ToString(CultureInfo.InvariantCulture) : new AcademicYear(year).ToString();

    /// <summary>Sets the journal up.</summary>
    /// <param name="takenElsewhere">Titles of the journals that hold a kind asked for here, by code.</param>
    /// <param name="hasNumbers">Documents of this or an earlier year stand in the journal: the year may not be cut anew.</param>
    public IReadOnlyList<RuleViolation> Set(JournalCard card, IReadOnlyDictionary<string, string> takenElsewhere, bool hasNumbers)
    {
        var violations = new List<RuleViolation>();
        Texts.Require(violations, card.Title, nameof(Title), "Назовите журнал", 200);
        if (!string.IsNullOrWhiteSpace(card.Pattern) && NumberPattern.Parse(card.Pattern) is { Ok: false } wrong) violations.AddRange(wrong.Violations);

        if (card.StartsAt is null or < 1 or > 99_999) violations.Add(new RuleViolation("Первый номер – число от 1 до 99999", nameof(StartsAt)));

        if (hasNumbers && card.Period != Period)
        {
            violations.Add(new RuleViolation("В журнале уже есть документы: начинать номера заново можно в те же сроки, что и раньше", nameof(Period)));
        }

        if (card.Kinds.Count == 0) violations.Add(new RuleViolation("Выберите, какие документы регистрируют в этом журнале", nameof(Kinds)));

        foreach (var code in card.Kinds.Where(takenElsewhere.ContainsKey))
        {
            violations.Add(new RuleViolation($"Один из этих видов уже регистрируют в журнале «{takenElsewhere[code]}»: сначала уберите его оттуда", nameof(Kinds)));
        }

        if (violations.Count > 0) return violations;

        Title = card.Title!.Trim();
        Pattern = Texts.OrNull(card.Pattern);
        StartsAt = card.StartsAt!.Value;
        Period = card.Period;
        _kinds.RemoveAll(k => !card.Kinds.Contains(k.Code));
        _kinds.AddRange(card.Kinds.Distinct().Where(c => _kinds.TrueForAll(k => k.Code != c)).Select(c => new JournalKind(c)));
        return [];
    }

    /// <summary>The next free number for a document of this day.</summary>
    /// <param name="used">Numbers of the journal's year in the order of registration.</param>
    /// <param name="earlier">The same of the latest year before that has any: a new year goes on in its pattern.</param>
    public string Next(IReadOnlyList<string> used, IReadOnlyList<string> earlier, DateOnly date)
    {
        var taken = used.ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (Pattern is not null && NumberPattern.Parse(Pattern) is { Ok: true, Value: var pattern })
        {
            var order = Math.Max(StartsAt, used.Select(pattern.OrderIn).Max() is { } highest ? highest + 1 : StartsAt);
            while (taken.Contains(pattern.Format(order, date))) order++;

            return pattern.Format(order, date);
        }

        var next = OrderNumber.After(used, date) ?? (used.Count == 0 ? OrderNumber.First(earlier, date, StartsAt) : null) ?? StartsAt.ToString(CultureInfo.InvariantCulture);
        List<string> following = [.. used];
        while (taken.Contains(next))
        {
            following.Add(next);
            if (OrderNumber.After(following, date) is not { } after) break;

            next = after;
        }

        return next;
    }

    /// <summary>Order numbers left out between the first and the highest; only a pattern tells them.</summary>
    public IReadOnlyList<NumberGap> Gaps(IReadOnlyCollection<string> used)
    {
        if (Pattern is null || NumberPattern.Parse(Pattern) is not { Ok: true, Value: var pattern }) return [];

        var gaps = new List<NumberGap>();
        var expected = StartsAt;
        foreach (var order in used.Select(pattern.OrderIn).OfType<int>().Where(o => o >= StartsAt).Distinct().Order())
        {
            if (order > expected) gaps.Add(new NumberGap(expected, order - 1));

            expected = order + 1;
        }

        return gaps;
    }

    private static RegistrationJournal Default(string key, string title, IEnumerable<string> codes, RecordPeriod period = RecordPeriod.CalendarYear)
    {
        var journal = new RegistrationJournal(key) { Title = title, Period = period };
        journal._kinds.AddRange(codes.Select(c => new JournalKind(c)));
        return journal;
    }
}

/// <summary>A kind of documents in a journal; a kind stands in one journal only.</summary>
[DisplayName("Вид документа в журнале")]
public sealed class JournalKind : SchoolEntity
{
    private JournalKind() { }

    internal JournalKind(string code) => Code = code;

    public Guid JournalId { get; private set; }

    /// <summary>Catalogue code.</summary>
    [DisplayName("Вид документа")]
    public string Code { get; private set; } = "";
}
