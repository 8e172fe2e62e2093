using System.Linq.Expressions;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Language;

namespace MentoringPortal.Domain.Partners;

/// <summary>What kind of organization a partner is.</summary>
public enum PartnerKind
{
    School,
    College,
    University,
    Enterprise,
    MethodCentre,
    Culture,
    Society,
    Authority,
    Other,
}

/// <summary>How the agreements of a partner stand on a day.</summary>
public enum AgreementStanding
{
    /// <summary>There is none.</summary>
    None,

    InForce,

    /// <summary>The last one ends within <see cref="Partner.SoonDays"/>.</summary>
    EndsSoon,

    Over,
}

/// <summary>A partner as typed.</summary>
/// <param name="Contact">Who speaks for it and how to reach that person.</param>
/// <param name="Gives">What it gives the mentoring of the school.</param>
public sealed record PartnerCard(PartnerKind? Kind, string? Name, string? Contact, string? Gives);

/// <summary>An agreement as typed.</summary>
/// <param name="UntilOn">Last day of its term; null: without a term.</param>
public sealed record AgreementCard(string? Number, DateOnly? SignedOn, string? Subject, DateOnly? UntilOn);

/// <summary>«Организация-партнёр» of the school: the outer contour of its mentoring, with the agreements made with it (S1-10, S1-13, D-45).</summary>
[DisplayName("Организация-партнёр")]
public sealed class Partner : SchoolEntity
{
    /// <summary>Days before the end of the last agreement from which the school is reminded of it; no source sets a term.</summary>
    public const int SoonDays = 30;

    public const int NameMax = 300, ContactMax = 300, GivesMax = 1000;

    private readonly List<PartnerAgreement> _agreements = [];

    private Partner() { }

    [DisplayName("Вид организации")]
    public PartnerKind Kind { get; private set; }

    [DisplayName("Название")]
    public string Name { get; private set; } = "";

    [DisplayName("Контактное лицо")]
    public string? Contact { get; private set; }

    [DisplayName("Что даёт школе")]
    public string? Gives { get; private set; }

    /// <summary>The school works with it no more; kept for the events and trainings that name it.</summary>
    [DisplayName("В архиве")]
    public bool IsArchived { get; private set; }

    public IReadOnlyList<PartnerAgreement> Agreements => _agreements;

    /// <summary>The agreement that lasts longest; null: there is none.</summary>
    public PartnerAgreement? Last => _agreements.OrderBy(a => a.UntilOn is null).ThenBy(a => a.UntilOn).ThenBy(a => a.SignedOn).LastOrDefault();

    /// <summary>Partners whose every agreement is over by the day or ends with it.</summary>
    public static Expression<Func<Partner, bool>> EndsBy(DateOnly day) =>
        p => !p.IsArchived && p.Agreements.Any() && !p.Agreements.Any(a => a.UntilOn == null || a.UntilOn > day);

    public static Result<Partner> Create(PartnerCard card)
    {
        var made = new Partner();
        return made.Change(card) is { Count: > 0 } wrong ? wrong.ToList() : made;
    }

    /// <summary>Takes what was typed; changes nothing when a field is wrong.</summary>
    public IReadOnlyList<RuleViolation> Change(PartnerCard card)
    {
        var violations = new List<RuleViolation>();
        if (card.Kind is null) violations.Add(new RuleViolation("Выберите вид организации", nameof(Kind)));
        Texts.Require(violations, card.Name, nameof(Name), "Укажите название организации", NameMax);
        Texts.Limit(violations, card.Contact, nameof(Contact), ContactMax);
        Texts.Limit(violations, card.Gives, nameof(Gives), GivesMax);
        if (violations.Count > 0) return violations;

        (Kind, Name, Contact, Gives) = (card.Kind!.Value, card.Name!.Trim(), Texts.OrNull(card.Contact), Texts.OrNull(card.Gives));
        return [];
    }

    /// <summary>The school works with it no more, or again.</summary>
    public void Archive(bool isArchived) => IsArchived = isArchived;

    /// <summary>Enters an agreement, or corrects one.</summary>
    /// <param name="agreementId">Null: a new one; it has to be one of this partner.</param>
    public IReadOnlyList<RuleViolation> Agree(Guid? agreementId, AgreementCard card, DateOnly today)
    {
        var violations = new List<RuleViolation>();
        Texts.Require(violations, card.Number, nameof(PartnerAgreement.Number), "Укажите номер договора; у договора без номера – «б/н»", PartnerAgreement.NumberMax);
        Texts.Limit(violations, card.Subject, nameof(PartnerAgreement.Subject), PartnerAgreement.SubjectMax);
        if (card.SignedOn is not { } signed) violations.Add(new RuleViolation("Укажите дату договора", nameof(PartnerAgreement.SignedOn)));
        else if (signed > today) violations.Add(new RuleViolation("Дата договора в будущем: внесите его, когда он подписан", nameof(PartnerAgreement.SignedOn)));
        else if (signed.Year < 1990) violations.Add(new RuleViolation("Проверьте год договора", nameof(PartnerAgreement.SignedOn)));
        if (card.UntilOn < card.SignedOn) violations.Add(new RuleViolation("Срок договора заканчивается раньше его даты", nameof(PartnerAgreement.UntilOn)));
        else if (card.UntilOn is { Year: > 2100 }) violations.Add(new RuleViolation("Проверьте год окончания", nameof(PartnerAgreement.UntilOn)));
        if (violations.Count > 0) return violations;

        var agreement = agreementId is null ? new PartnerAgreement() : _agreements.Single(a => a.Id == agreementId);
        agreement.Describe(card);
        if (agreementId is null) _agreements.Add(agreement);
        return [];
    }

    /// <summary>How its agreements stand.</summary>
    public AgreementStanding Standing(DateOnly today) => Last switch
    {
        null => AgreementStanding.None,
        { UntilOn: null } => AgreementStanding.InForce,
        { UntilOn: { } until } => until < today ? AgreementStanding.Over : until <= today.AddDays(SoonDays) ? AgreementStanding.EndsSoon : AgreementStanding.InForce,
    };
}

/// <summary>«Договор о сотрудничестве» with a partner.</summary>
[DisplayName("Договор с партнёром")]
public sealed class PartnerAgreement : SchoolEntity
{
    public const int NumberMax = 60, SubjectMax = 500;

    internal PartnerAgreement() { }

    public Guid PartnerId { get; private set; }

    [DisplayName("Номер договора")]
    public string Number { get; private set; } = "";

    [DisplayName("Дата договора")]
    public DateOnly SignedOn { get; private set; }

    [DisplayName("Предмет договора")]
    public string? Subject { get; private set; }

    /// <summary>Last day of its term; null: without a term.</summary>
    [DisplayName("Действует по")]
    public DateOnly? UntilOn { get; private set; }

    /// <summary>«от 01.09.2026 № 14, по 31.08.2027»; without a term: «…, бессрочный».</summary>
    public string Words => $"{DocumentNumber.Reference(Number, SignedOn)}, {(UntilOn is { } until ? $"по\u00a0{RussianDate.Short(until)}" : "бессрочный")}";

    internal void Describe(AgreementCard card) =>
        (Number, SignedOn, Subject, UntilOn) = (DocumentNumber.Clean(card.Number)!, card.SignedOn!.Value, Texts.OrNull(card.Subject), card.UntilOn);
}

/// <summary>Words of partners.</summary>
public static class PartnerLabels
{
    public static string Label(this PartnerKind kind) => kind switch
    {
        PartnerKind.School => "Школа, детский сад",
        PartnerKind.College => "Колледж, техникум",
        PartnerKind.University => "Вуз",
        PartnerKind.Enterprise => "Предприятие",
        PartnerKind.MethodCentre => "Методический центр, институт развития образования",
        PartnerKind.Culture => "Дополнительное образование, культура, спорт",
        PartnerKind.Society => "Общественная организация",
        PartnerKind.Authority => "Орган власти",
        PartnerKind.Other => "Другая организация",
    };

    public static string Label(this AgreementStanding standing) => standing switch
    {
        AgreementStanding.None => "договора нет",
        AgreementStanding.InForce => "действует",
        AgreementStanding.EndsSoon => "заканчивается",
        AgreementStanding.Over => "закончился",
    };
}
