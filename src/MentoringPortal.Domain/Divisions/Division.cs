using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.People;

namespace MentoringPortal.Domain.Divisions;

/// <summary>What the curator enters about a division.</summary>
/// <param name="Year">First calendar year of the academic year; asked of a class only.</param>
/// <param name="Grade">1–11; asked of a class only.</param>
public sealed record DivisionEntry(DivisionKind? Kind, string? Name, int? Year, int? Grade);

/// <summary>«Подразделение»: method union, class of a year, project group, council. Who heads it sees the pairs of its members.</summary>
[DisplayName("Подразделение")]
public sealed class Division : SchoolEntity
{
    /// <summary>Longest accepted name, in characters.</summary>
    public const int NameMax = 200;

    private Division() { }

    [DisplayName("Вид")]
    public DivisionKind Kind { get; private set; }

    [DisplayName("Название")]
    public string Name { get; private set; } = "";

    /// <summary>First calendar year of the academic year of a class; 0 for what lasts.</summary>
    [DisplayName("Учебный год")]
    public int Year { get; private set; }

    [DisplayName("Параллель")]
    public int? Grade { get; private set; }

    [DisplayName("Руководитель")]
    public Guid? HeadId { get; private set; }

    public Person? Head { get; private set; }

    [DisplayName("В архиве")]
    public bool IsArchived { get; private set; }

    /// <summary>Makes a division; all violations at once.</summary>
    public static Result<Division> Create(DivisionEntry entry, Person? head)
    {
        var division = new Division();
        var violations = division.Change(entry, head);
        return violations.Count > 0 ? violations.ToList() : division;
    }

    /// <summary>Takes name, year and head; changes nothing when a field is wrong.</summary>
    public IReadOnlyList<RuleViolation> Change(DivisionEntry entry, Person? head)
    {
        var violations = new List<RuleViolation>();
        if (entry.Kind is null) violations.Add(new RuleViolation("Выберите вид подразделения", nameof(Kind)));
        Texts.Require(violations, entry.Name, nameof(Name), "Укажите название", NameMax);
        if (entry.Kind == DivisionKind.SchoolClass)
        {
            if (entry.Year is not (>= 2000 and <= 2100)) violations.Add(new RuleViolation("Укажите учебный год класса", nameof(Year)));
            if (entry.Grade is not (>= 1 and <= 11)) violations.Add(new RuleViolation("Укажите параллель от 1 до 11", nameof(Grade)));
        }

        if (head is not null && (head.Staff is null || head.IsArchived))
        {
            violations.Add(new RuleViolation("Руководителем может быть только тот, кто работает в школе", nameof(HeadId)));
        }

        if (IsArchived) violations.Add(new RuleViolation("Подразделение в архиве: сначала верните его"));
        if (violations.Count == 0)
        {
            Kind = entry.Kind!.Value;
            Name = entry.Name!.Trim();
            (Year, Grade) = Kind == DivisionKind.SchoolClass ? (entry.Year!.Value, entry.Grade) : (0, null);
            HeadId = head?.Id;
        }

        return violations;
    }

    public void Archive() => IsArchived = true;

    public void Restore() => IsArchived = false;
}
