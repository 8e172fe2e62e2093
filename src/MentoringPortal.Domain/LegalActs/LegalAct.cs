using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Programs;

namespace MentoringPortal.Domain.LegalActs;

/// <summary>An act as typed.</summary>
/// <param name="Citation">As preambles cite it after «в соответствии с»; empty: they do not.</param>
public sealed record LegalActCard(LegalLevel? Level, string? Kind, string? Issuer, string? Number, DateOnly? AdoptedOn, string? Title, string? Citation);

/// <summary>«Правовой акт» on which the school's mentoring rests; preambles of orders cite it (S0-4, S2-2).</summary>
[DisplayName("Правовой акт")]
public sealed class LegalAct : SchoolEntity
{
    private LegalAct() { }

    /// <summary>An act of a program that the school takes.</summary>
    public LegalAct(LegalActDefinition source)
    {
        (Level, Kind, Issuer, Number, AdoptedOn) = (source.Level, source.Kind, source.Issuer, source.Number, source.Date);
        (Title, Citation) = (source.Title, source.Citation);
    }

    [DisplayName("Уровень")]
    public LegalLevel Level { get; private set; }

    /// <summary>«распоряжение», «письмо».</summary>
    [DisplayName("Вид")]
    public string? Kind { get; private set; }

    [DisplayName("Кто принял")]
    public string? Issuer { get; private set; }

    [DisplayName("Номер")]
    public string? Number { get; private set; }

    [DisplayName("Дата")]
    public DateOnly? AdoptedOn { get; private set; }

    [DisplayName("Название")]
    public string Title { get; private set; } = "";

    [DisplayName("Как писать в преамбуле")]
    public string? Citation { get; private set; }

    /// <summary>No longer cited; kept for the orders that did.</summary>
    [DisplayName("Не применяется")]
    public bool IsArchived { get; private set; }

    /// <summary>«распоряжение от 25.12.2019 № Р-145».</summary>
    public string Reference => string.Join(' ', new[]
    {
        Kind ?? "акт", DocumentNumber.Reference(Number, AdoptedOn) ?? (Number is not null ? $"№\u00A0{Number}" : AdoptedOn is { } on ? $"от\u00A0{RussianDate.Short(on)}" : null),
    }.OfType<string>());

    /// <summary>Tells one act from another: two programs may name the same.</summary>
    public bool IsSame(LegalActDefinition other) => other.Number is null ? Number is null && Title == other.Title : Number == other.Number && AdoptedOn == other.Date;

    /// <summary>Makes one of what was typed.</summary>
    public static Result<LegalAct> Create(LegalActCard card, DateOnly today)
    {
        var act = new LegalAct();
        return act.Change(card, today) is { Count: > 0 } wrong ? wrong.ToList() : act;
    }

    /// <summary>Takes what was typed; changes nothing when a field is wrong.</summary>
    public IReadOnlyList<RuleViolation> Change(LegalActCard card, DateOnly today)
    {
        var violations = new List<RuleViolation>();
        if (card.Level is null) violations.Add(new RuleViolation("Выберите уровень", nameof(card.Level)));
        Texts.Limit(violations, card.Kind, nameof(card.Kind), 100);
        Texts.Limit(violations, card.Issuer, nameof(card.Issuer), 200);
        Texts.Limit(violations, card.Number, nameof(card.Number), 60);
        Texts.Require(violations, card.Title, nameof(card.Title), "Укажите название акта", 500);
        Texts.Limit(violations, card.Citation, nameof(card.Citation), 500);
        if (card.AdoptedOn > today) violations.Add(new RuleViolation("Дата акта в будущем", nameof(card.AdoptedOn)));
        if (violations.Count > 0) return violations;

        (Level, Kind, Issuer, Number) = (card.Level!.Value, Texts.OrNull(card.Kind), Texts.OrNull(card.Issuer), DocumentNumber.Clean(card.Number));
        (AdoptedOn, Title, Citation) = (card.AdoptedOn, card.Title!.Trim(), Texts.OrNull(card.Citation)?.TrimEnd('.', ',', ';'));
        return [];
    }

    /// <summary>Is no longer cited, or is again.</summary>
    public void Archive(bool isArchived) => IsArchived = isArchived;

    /// <summary>«В соответствии с Федеральным законом …, распоряжением …»; null where no act is cited.</summary>
    public static string? Preamble(IEnumerable<LegalAct> acts)
    {
        var cited = acts.Where(a => a is { IsArchived: false, Citation: not null }).OrderBy(a => a.Level).ThenBy(a => a.AdoptedOn).Select(a => a.Citation!).ToList();
        if (cited.Count == 0) return null;

        return (cited[0].StartsWith("стать", StringComparison.OrdinalIgnoreCase) ? "В соответствии со " : "В соответствии с ") + string.Join(", ", cited);
    }
}
