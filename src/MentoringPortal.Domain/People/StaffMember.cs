using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Language;

namespace MentoringPortal.Domain.People;

/// <summary>What the curator enters about a staff member besides the name.</summary>
/// <param name="Post">Post in the nominative, «учитель».</param>
/// <param name="Subject">Subject, «математика»; null where the post has none.</param>
/// <param name="HiredOn">First day at this school.</param>
/// <param name="Education">Education in one line.</param>
/// <param name="ExperienceYearsAtHire">Full years of teaching before <paramref name="HiredOn"/>, 0–70.</param>
/// <param name="Category">Qualification category, free text.</param>
/// <param name="BirthYear">Year of birth, asked for by the mentees' register (§5.1); may be left out.</param>
public sealed record StaffCard(string? Post, string? Subject, DateOnly? HiredOn, string? Education, int? ExperienceYearsAtHire, string? Category, int? BirthYear = null);

/// <summary>«Педагогический работник».</summary>
public sealed class StaffMember : Person
{
    /// <summary>Full years of teaching from which a teacher is no longer a young specialist (T-18).</summary>
    public const int YoungSpecialistYears = 3;

    private StaffMember() { }

    public string Post { get; private set; } = "";

    public string? Subject { get; private set; }

    public DateOnly HiredOn { get; private set; }

    public string? Education { get; private set; }

    public int ExperienceYearsAtHire { get; private set; }

    public string? Category { get; private set; }

    public int? BirthYear { get; private set; }

    /// <summary>«учитель математики», or the bare post.</summary>
    public string PostWithSubject => TeachingPost.Of(Post, Subject);

    /// <summary>Enters a new staff member; all violations at once.</summary>
    public static Result<StaffMember> Create(string? surname, string? givenName, string? patronymic, Gender? gender, StaffCard card, DateOnly today)
    {
        var person = new StaffMember();
        var violations = person.Rename(surname, givenName, patronymic, gender).Concat(person.SetCard(card, today)).ToList();
        return violations.Count > 0 ? violations : person;
    }

    /// <summary>Takes the card; changes nothing when a field is wrong.</summary>
    public IReadOnlyList<RuleViolation> SetCard(StaffCard card, DateOnly today)
    {
        var violations = new List<RuleViolation>();
        Texts.Require(violations, card.Post, nameof(Post), "Укажите должность", 200);
        Texts.Limit(violations, card.Subject, nameof(Subject), 200);
        Texts.Limit(violations, card.Education, nameof(Education), 500);
        Texts.Limit(violations, card.Category, nameof(Category), 200);
        if (card.HiredOn is null)
        {
            violations.Add(new RuleViolation("Укажите дату приёма на работу", nameof(HiredOn)));
        }
        else if (card.HiredOn > today.AddMonths(6))
        {
            violations.Add(new RuleViolation("Дата приёма слишком далеко в будущем: проверьте год", nameof(HiredOn)));
        }

        else if (card.HiredOn < today.AddYears(-70))
        {
            violations.Add(new RuleViolation("Дата приёма – больше 70 лет назад: проверьте год", nameof(HiredOn)));
        }

        if (card.BirthYear is { } born && (born < today.Year - 100 || born > today.Year - 14))
        {
            violations.Add(new RuleViolation("Год рождения указан неверно: проверьте четыре цифры", nameof(BirthYear)));
        }
        else if (card.BirthYear is { } year && card.HiredOn is { } hired && hired.Year - year - (card.ExperienceYearsAtHire ?? 0) < 14)
        {
            violations.Add(new RuleViolation("Стаж не сходится с годом рождения и датой приёма: проверьте эти поля", nameof(ExperienceYearsAtHire)));
        }

        if (card.ExperienceYearsAtHire is < 0 or > 70)
        {
            violations.Add(new RuleViolation("Стаж указывается полными годами от 0 до 70", nameof(ExperienceYearsAtHire)));
        }

        if (violations.Count == 0)
        {
            Post = card.Post!.Trim();
            Subject = Texts.OrNull(card.Subject);
            HiredOn = card.HiredOn!.Value;
            Education = Texts.OrNull(card.Education);
            ExperienceYearsAtHire = card.ExperienceYearsAtHire ?? 0;
            Category = Texts.OrNull(card.Category);
            BirthYear = card.BirthYear;
        }

        return violations;
    }

    /// <summary>Full years of teaching on <paramref name="day"/>.</summary>
    public int ExperienceYearsOn(DateOnly day) => ExperienceYears(HiredOn, ExperienceYearsAtHire, day);

    /// <summary>Full years of teaching on <paramref name="day"/> of somebody hired on <paramref name="hiredOn"/> with <paramref name="yearsAtHire"/> years; for lists that read these columns only.</summary>
    public static int ExperienceYears(DateOnly hiredOn, int yearsAtHire, DateOnly day)
    {
        var years = day.Year - hiredOn.Year - (day < hiredOn.AddYears(day.Year - hiredOn.Year) ? 1 : 0);
        return yearsAtHire + Math.Max(0, years);
    }

    /// <summary>«Молодой специалист»: at most three years of teaching (T-18).</summary>
    public bool IsYoungSpecialistOn(DateOnly day) => ExperienceYearsOn(day) < YoungSpecialistYears;
}
