using System.Globalization;
using System.Text.RegularExpressions;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Schools;

namespace MentoringPortal.Domain.Documents;

/// <summary>What a school writes about a case of its nomenclature.</summary>
/// <param name="Index">«01-15».</param>
/// <param name="Title">Heading of the case.</param>
/// <param name="KeptFor">Term of keeping: «5 лет», «Постоянно».</param>
/// <param name="Basis">Why so long; empty: not checked yet.</param>
/// <param name="Period">Over which year the case is kept.</param>
/// <param name="Kinds">Catalogue codes of the documents that go there.</param>
public sealed record CaseCard(string? Index, string? Title, string? KeptFor, string? Basis, RecordPeriod Period, IReadOnlyCollection<string> Kinds);

/// <summary>A heading of «номенклатура дел»: where documents of some kinds are filed and how long they are kept.</summary>
[DisplayName("Дело номенклатуры")]
public sealed partial class NomenclatureCase : SchoolEntity
{
    /// <summary>Said beside every default term: the school's own nomenclature decides.</summary>
    public const string CheckBasis = "проверьте по своей номенклатуре";

    private readonly List<CaseKind> _kinds = [];

    /// <summary>«01-15».</summary>
    [DisplayName("Индекс дела")]
    public string Index { get; private set; } = "";

    [DisplayName("Название")]
    public string Title { get; private set; } = "";

    /// <summary>«5 лет», «Постоянно».</summary>
    [DisplayName("Срок хранения")]
    public string KeptFor { get; private set; } = "";

    [DisplayName("Основание")]
    public string? Basis { get; private set; }

    [DisplayName("Какой год")]
    public RecordPeriod Period { get; private set; } = RecordPeriod.CalendarYear;

    public IReadOnlyList<CaseKind> Kinds => _kinds;

    /// <summary>A usual nomenclature of the mentoring work, to begin with.</summary>
    public static IReadOnlyList<CaseCard> Usual { get; } =
    [
        new("01-07", "Приказы директора по основной деятельности о наставничестве", "Постоянно", CheckBasis, RecordPeriod.CalendarYear, ["D-03", "D-04", "D-05"]),
        new("02-15", "Документы по итогам этапов наставничества: заключения, отзывы, протоколы собеседований", "5 лет", CheckBasis, RecordPeriod.AcademicYear,
            ["D-20", "D-21", "D-22", "D-23", "D-24"]),
        new("02-16", "Индивидуальные планы наставничества", "5 лет", CheckBasis, RecordPeriod.AcademicYear, ["D-12", "D-13", "D-14", "D-15"]),
        new("02-17", "Описи дел молодых специалистов", "5 лет", CheckBasis, RecordPeriod.AcademicYear, ["D-46"]),
    ];

    /// <summary>Sets the case up.</summary>
    /// <param name="sameIndex">Another case has this index.</param>
    /// <param name="takenElsewhere">Indexes of the cases that hold a kind asked for here, by code.</param>
    public IReadOnlyList<RuleViolation> Set(CaseCard card, bool sameIndex, IReadOnlyDictionary<string, string> takenElsewhere)
    {
        var violations = new List<RuleViolation>();
        Texts.Require(violations, card.Index, nameof(Index), "Укажите индекс дела, например 01-15", 20);
        if (!string.IsNullOrWhiteSpace(card.Index) && !IndexShape().IsMatch(card.Index.Trim()))
        {
            violations.Add(new RuleViolation("Индекс состоит из цифр, букв, точек, дефисов и дробной черты: 01-15, 05/2", nameof(Index)));
        }

        if (sameIndex) violations.Add(new RuleViolation($"Дело с индексом {card.Index?.Trim()} уже есть", nameof(Index)));

        Texts.Require(violations, card.Title, nameof(Title), "Укажите заголовок дела", 500);
        Texts.Require(violations, card.KeptFor, nameof(KeptFor), "Укажите срок хранения, например «5 лет» или «Постоянно»", 60);
        Texts.Limit(violations, card.Basis, nameof(Basis), 500);
        foreach (var code in card.Kinds.Where(takenElsewhere.ContainsKey))
        {
            violations.Add(new RuleViolation($"Документы этого вида уже идут в дело № {takenElsewhere[code]}", nameof(Kinds)));
        }

        if (violations.Count > 0) return violations;

        Index = card.Index!.Trim();
        Title = card.Title!.Trim();
        KeptFor = card.KeptFor!.Trim();
        Basis = Texts.OrNull(card.Basis);
        Period = card.Period;
        _kinds.RemoveAll(k => !card.Kinds.Contains(k.Code));
        _kinds.AddRange(card.Kinds.Distinct().Where(c => _kinds.TrueForAll(k => k.Code != c)).Select(c => new CaseKind(c)));
        return [];
    }

    /// <summary>The volume a day belongs to: «2026» or «2026/2027», with its last day.</summary>
    public (string Year, DateOnly EndsOn) VolumeOf(DateOnly date) => Period == RecordPeriod.CalendarYear
        ? (date.Year.ToString(CultureInfo.InvariantCulture), new DateOnly(date.Year, 12, 31))
        : (AcademicYear.Of(date).ToString(), AcademicYear.Of(date).End);

    [GeneratedRegex(@"^[0-9A-Za-zА-Яа-яЁё][0-9A-Za-zА-Яа-яЁё./-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex IndexShape();
}

/// <summary>A kind of documents that goes into a case; a kind goes into one case only.</summary>
[DisplayName("Вид документа в деле")]
public sealed class CaseKind : SchoolEntity
{
    private CaseKind() { }

    internal CaseKind(string code) => Code = code;

    public Guid CaseId { get; private set; }

    /// <summary>Catalogue code.</summary>
    [DisplayName("Вид документа")]
    public string Code { get; private set; } = "";
}
