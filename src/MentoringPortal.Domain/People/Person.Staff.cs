using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Schools;

namespace MentoringPortal.Domain.People;

/// <summary>The card of a staff member, «педагогический работник».</summary>
public sealed partial class Person
{
    /// <summary>Full years of teaching from which a teacher is no longer a young specialist (T-18).</summary>
    public const int YoungSpecialistYears = 3;

    // Posts that no school has: whoever is called so learns there.
    private static readonly string[] PupilWords =
        ["обучающийся", "обучающаяся", "учащийся", "учащаяся", "ученик", "ученица", "школьник", "школьница", "воспитанник", "воспитанница"];

    /// <summary>Enters a new staff member; all violations at once.</summary>
    public static Result<Person> EnterStaff(string? surname, string? givenName, string? patronymic, Gender? gender, StaffEntry entry, DateOnly today)
    {
        var person = new Person();
        var violations = person.Rename(surname, givenName, patronymic, gender).Concat(person.SetStaff(entry, today)).ToList();
        return violations.Count > 0 ? violations : person;
    }

    /// <summary>Takes the staff card; changes nothing when a field is wrong.</summary>
    public IReadOnlyList<RuleViolation> SetStaff(StaffEntry entry, DateOnly today)
    {
        var violations = new List<RuleViolation>();
        Texts.Require(violations, entry.Post, nameof(StaffEntry.Post), "Укажите должность", 200);
        Texts.Limit(violations, entry.Subject, nameof(StaffEntry.Subject), 200);
        Texts.Limit(violations, entry.Education, nameof(StaffEntry.Education), 500);
        Texts.Limit(violations, entry.Category, nameof(StaffEntry.Category), 200);
        Texts.Limit(violations, entry.Number, nameof(StaffEntry.Number), 20);
        if (Texts.OrNull(entry.Post) is { } post && PupilWords.Any(w => post.StartsWith(w, StringComparison.OrdinalIgnoreCase)))
        {
            violations.Add(new RuleViolation("Обучающегося нельзя внести как сотрудника: это список тех, кто работает в школе. Проверьте должность", nameof(StaffEntry.Post)));
        }

        if (entry.HiredOn is null)
        {
            violations.Add(new RuleViolation("Укажите дату приёма на работу", nameof(StaffEntry.HiredOn)));
        }
        else if (entry.HiredOn > today.AddMonths(6))
        {
            violations.Add(new RuleViolation("Дата приёма слишком далеко в будущем: проверьте год", nameof(StaffEntry.HiredOn)));
        }
        else if (entry.HiredOn < today.AddYears(-70))
        {
            violations.Add(new RuleViolation("Дата приёма – больше 70 лет назад: проверьте год", nameof(StaffEntry.HiredOn)));
        }

        if (BirthYearProblem(entry, today) is { } problem) violations.Add(problem);
        if (entry.ExperienceYearsAtHire is < 0 or > 70)
        {
            violations.Add(new RuleViolation("Стаж указывается полными годами от 0 до 70", nameof(StaffEntry.ExperienceYearsAtHire)));
        }

        if (violations.Count == 0)
        {
            var (hired, years) = (entry.HiredOn!.Value, entry.ExperienceYearsAtHire ?? 0);
            // A day that somebody knew exactly stays while the entered years still agree with it.
            if (ExperienceSince is null || Staff?.HiredOn != hired || ExperienceYearsAtHire != years) ExperienceSince = hired.AddYears(-years);
            if (BirthYear != entry.BirthYear) BornOn = null;
            BirthYear = entry.BirthYear;
            Staff = new StaffCard(entry.Post!.Trim(), hired, Texts.OrNull(entry.Subject), Texts.OrNull(entry.Education), Texts.OrNull(entry.Category), Texts.OrNull(entry.Number));
        }

        return violations;
    }

    /// <summary>Full years of teaching before the first day at this school.</summary>
    public int ExperienceYearsAtHire => Staff is null ? 0 : ExperienceYearsOn(Staff.HiredOn);

    /// <summary>Full years of teaching on <paramref name="day"/>; never less than were brought along.</summary>
    public int ExperienceYearsOn(DateOnly day) => ExperienceYears(ExperienceSince, Staff is { } staff && day < staff.HiredOn ? staff.HiredOn : day);

    /// <summary>Full years from <paramref name="since"/> to <paramref name="day"/>; for lists that read this column only.</summary>
    public static int ExperienceYears(DateOnly? since, DateOnly day)
    {
        if (since is not { } from || day < from) return 0;
        var years = day.Year - from.Year;
        return day < CalendarTerm.AfterYears(from, years) ? years - 1 : years;
    }

    /// <summary>«Молодой специалист»: before the day on which three years of teaching are full (T-18).</summary>
    public bool IsYoungSpecialistOn(DateOnly day) => ExperienceSince is { } since && day < CalendarTerm.AfterYears(since, YoungSpecialistYears);

    private static RuleViolation? BirthYearProblem(StaffEntry entry, DateOnly today)
    {
        if (entry.BirthYear is not { } born) return null;
        if (born > today.Year) return new RuleViolation("Этот год ещё не наступил: проверьте четыре цифры", nameof(StaffEntry.BirthYear));
        if (born < today.Year - 100) return new RuleViolation("Год рождения указан неверно: проверьте четыре цифры", nameof(StaffEntry.BirthYear));
        if (IsMinorOf(born, today) == true)
        {
            return new RuleViolation($"Родившемуся в {born} году ещё нет 18 лет: внести его как сотрудника нельзя. Если год указан с ошибкой, исправьте его",
                nameof(StaffEntry.BirthYear));
        }

        return entry.HiredOn is { } hired && hired.Year - born - (entry.ExperienceYearsAtHire ?? 0) < 14
            ? new RuleViolation("Стаж не сходится с годом рождения и датой приёма: проверьте эти поля", nameof(StaffEntry.ExperienceYearsAtHire)) : null;
    }
}
