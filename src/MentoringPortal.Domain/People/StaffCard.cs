using MentoringPortal.Domain.Language;

namespace MentoringPortal.Domain.People;

/// <summary>«Карточка сотрудника»: what only staff have. Days that lists sort by stand on <see cref="Person"/>.</summary>
/// <param name="Post">Post in the nominative, «учитель».</param>
/// <param name="HiredOn">First day at this school.</param>
/// <param name="Subject">Subject, «математика»; null where the post has none.</param>
/// <param name="Education">Education in one line.</param>
/// <param name="Category">Qualification category, free text.</param>
/// <param name="Number">«Табельный номер», as the accounts office writes it.</param>
public sealed record StaffCard(
    [property: DisplayName("Должность")] string Post,
    [property: DisplayName("Дата приёма на работу")] DateOnly HiredOn,
    [property: DisplayName("Предмет")] string? Subject,
    [property: DisplayName("Образование")] string? Education,
    [property: DisplayName("Квалификационная категория")] string? Category,
    [property: DisplayName("Табельный номер")] string? Number)
{
    /// <summary>«учитель математики», or the bare post.</summary>
    public string PostWithSubject => TeachingPost.Of(Post, Subject);
}

/// <summary>What the curator enters about a staff member besides the name.</summary>
/// <param name="ExperienceYearsAtHire">Full years of teaching before <paramref name="HiredOn"/>, 0–70; the day they count from is computed.</param>
/// <param name="BirthYear">Year of birth, asked for by the mentees' register (§5.1); may be left out.</param>
public sealed record StaffEntry(string? Post, string? Subject, DateOnly? HiredOn, string? Education, int? ExperienceYearsAtHire, string? Category, int? BirthYear = null,
    string? Number = null);
