using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.People;

namespace MentoringPortal.Domain.Divisions;

/// <summary>Somebody's time in a division, from one day to another.</summary>
[DisplayName("Участие в подразделении")]
public sealed class DivisionMember : SchoolEntity
{
    private DivisionMember() { }

    [DisplayName("Подразделение")]
    public Guid DivisionId { get; private set; }

    [DisplayName("Участник")]
    public Guid PersonId { get; private set; }

    public Person Person { get; private set; } = null!;

    [DisplayName("С какого дня")]
    public DateOnly FromOn { get; private set; }

    /// <summary>Last day; null while it lasts.</summary>
    [DisplayName("Последний день")]
    public DateOnly? ToOn { get; private set; }

    /// <summary>Enters somebody into a division.</summary>
    /// <param name="earlier">The person's times in the same division.</param>
    public static Result<DivisionMember> Admit(Division division, Person person, DateOnly? from, IEnumerable<DivisionMember> earlier, DateOnly today)
    {
        var violations = new List<RuleViolation>();
        if (division.IsArchived) violations.Add(new RuleViolation("Подразделение в архиве: сначала верните его"));
        if (person.IsArchived) violations.Add(new RuleViolation("Этот человек в архиве: сначала верните его", nameof(PersonId)));
        if (from is null) violations.Add(new RuleViolation("Укажите первый день", nameof(FromOn)));
        else if (from > today.AddYears(1) || from < today.AddYears(-50)) violations.Add(new RuleViolation("Проверьте год", nameof(FromOn)));
        if (from is { } day && earlier.Any(m => m.ToOn is null || m.ToOn >= day))
        {
            violations.Add(new RuleViolation("Этот человек уже состоит в подразделении", nameof(PersonId)));
        }

        return violations.Count > 0 ? violations : new DivisionMember { DivisionId = division.Id, PersonId = person.Id, FromOn = from!.Value };
    }

    /// <summary>Ends the time with its last day.</summary>
    public RuleViolation? Leave(DateOnly? lastDay)
    {
        if (lastDay is not { } day) return new RuleViolation("Укажите последний день", nameof(ToOn));
        if (day < FromOn) return new RuleViolation("Последний день раньше первого: проверьте дату", nameof(ToOn));
        ToOn = day;
        return null;
    }

    /// <summary>True on the days from the first to the last one.</summary>
    public bool IsInForceOn(DateOnly day) => FromOn <= day && (ToOn is null || ToOn >= day);
}
