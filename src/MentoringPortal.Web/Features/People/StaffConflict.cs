using System.Globalization;
using MentoringPortal.Domain.Language;
using MentoringPortal.Web.Infrastructure.Components;

namespace MentoringPortal.Web.Features.People;

/// <summary>What two editors of one card entered.</summary>
public static class StaffConflict
{
    /// <summary>Only the fields that differ.</summary>
    public static IReadOnlyList<ConflictRow> Rows(StaffForm mine, StaffForm now) =>
    [
        .. new ConflictRow[]
        {
            new("Фамилия", mine.Surname, now.Surname),
            new("Имя", mine.GivenName, now.GivenName),
            new("Отчество", mine.Patronymic, now.Patronymic),
            new("Пол", Word(mine.Gender), Word(now.Gender)),
            new("Должность", mine.Post, now.Post),
            new("Предмет", mine.Subject, now.Subject),
            new("Дата приёма на работу", Word(mine.HiredOn), Word(now.HiredOn)),
            new("Образование", mine.Education, now.Education),
            new("Стаж до приёма", Word(mine.ExperienceYearsAtHire), Word(now.ExperienceYearsAtHire)),
            new("Квалификационная категория", mine.Category, now.Category),
            new("Год рождения", Word(mine.BirthYear), Word(now.BirthYear)),
            new("Телефон", mine.Phone, now.Phone),
            new("Электронная почта", mine.Email, now.Email),
        }.Where(r => (r.Mine ?? "") != (r.Current ?? "")),
    ];

    private static string? Word(Gender? gender) => gender switch { null => null, Gender.Female => "женский", _ => "мужской" };

    private static string? Word(DateOnly? day) => day is { } value ? RussianDate.Short(value) : null;

    private static string? Word(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
