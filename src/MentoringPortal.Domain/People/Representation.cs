using MentoringPortal.Domain.Common;

namespace MentoringPortal.Domain.People;

/// <summary>How an adult represents a child by law.</summary>
public enum RepresentationKind
{
    Parent,
    Guardian,
    Trustee,
    Organization,
}

/// <summary>«Законный представитель»: a relation of two people from one day to another, not a kind of person.</summary>
[DisplayName("Законное представительство")]
public sealed class Representation : SchoolEntity
{
    private Representation() { }

    [DisplayName("Представитель")]
    public Guid AdultId { get; private set; }

    public Person Adult { get; private set; } = null!;

    [DisplayName("Кого представляет")]
    public Guid ChildId { get; private set; }

    public Person Child { get; private set; } = null!;

    [DisplayName("Кем приходится")]
    public RepresentationKind Kind { get; private set; }

    /// <summary>The document the right rests on, «свидетельство о рождении …», «акт органа опеки …».</summary>
    [DisplayName("Документ")]
    public string Authority { get; private set; } = "";

    [DisplayName("С какого дня")]
    public DateOnly FromOn { get; private set; }

    /// <summary>Last day; null while it lasts.</summary>
    [DisplayName("Последний день")]
    public DateOnly? ToOn { get; private set; }

    /// <summary>Enters a representation; all violations at once.</summary>
    public static Result<Representation> Enter(Person adult, Person child, RepresentationKind kind, string? authority, DateOnly from, DateOnly today)
    {
        var violations = new List<RuleViolation>();
        if (ReferenceEquals(adult, child) || (adult.Id == child.Id && adult.Id != Guid.Empty))
        {
            violations.Add(new RuleViolation("Человек не может представлять сам себя: выберите другого", nameof(AdultId)));
        }

        if (adult.IsMinorOn(today) == true) violations.Add(new RuleViolation("Законным представителем может быть только совершеннолетний", nameof(AdultId)));
        if (child.IsMinorOn(from) == false) violations.Add(new RuleViolation("К этому дню человеку уже исполнилось 18 лет: представлять его не нужно", nameof(FromOn)));

        Texts.Require(violations, authority, nameof(Authority), "Укажите документ: свидетельство о рождении или акт органа опеки", 300);
        if (from > today) violations.Add(new RuleViolation("День ещё не наступил: проверьте дату", nameof(FromOn)));
        return violations.Count > 0 ? violations
            : new Representation { AdultId = adult.Id, ChildId = child.Id, Kind = kind, Authority = authority!.Trim(), FromOn = from };
    }

    /// <summary>Ends the representation with its last day.</summary>
    public RuleViolation? End(DateOnly lastDay)
    {
        if (lastDay < FromOn) return new RuleViolation("Последний день раньше первого: проверьте дату", nameof(ToOn));
        ToOn = lastDay;
        return null;
    }

    /// <summary>True on the days from the first to the last one.</summary>
    public bool IsInForceOn(DateOnly day) => FromOn <= day && (ToOn is null || ToOn >= day);
}
