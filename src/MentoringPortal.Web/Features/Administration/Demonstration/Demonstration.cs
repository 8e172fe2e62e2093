using System.Globalization;
using MentoringPortal.Data;
using MentoringPortal.Data.Accounts;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Accounts;
using MentoringPortal.Web.Infrastructure.Sessions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Administration;

/// <summary>Whether the demonstration is on: by default in Development, never in Production.</summary>
public sealed record DemonstrationSwitch(bool IsOn)
{
    public static DemonstrationSwitch From(IConfiguration configuration, IHostEnvironment environment) =>
        new(!environment.IsProduction() && configuration.GetValue("Portal:Demo", environment.IsDevelopment()));
}

/// <summary>Fills an empty database with two invented schools.</summary>
public static class Demonstration
{
    /// <summary>Password of every demonstration account.</summary>
    public const string Password = "Nastavnik-2026";

    private static readonly (string Name, SchoolRole Role, string First, string Second)[] Accounts =
    [
        ("director", SchoolRole.Director, "Верещагин П.С.", "Сафиуллина Г.Р."),
        ("deputy", SchoolRole.DeputyDirectorAcademic, "Колосова Е.В.", "Дроздов А.Н."),
        ("deputy-method", SchoolRole.DeputyDirectorMethodical, "Мирошниченко О.И.", "Лаптева Н.Ю."),
        ("curator", SchoolRole.Curator, "Журавлёва Т.М.", "Хабибуллин Р.Ф."),
        ("mentor", SchoolRole.Mentor, "Петрова А.И.", "Гринько В.П."),
        ("mentee", SchoolRole.Mentee, "Соколов Д.А.", "Яшина М.К."),
        ("psychologist", SchoolRole.Psychologist, "Ланская И.Б.", "Тихомирова С.Л."),
        ("union-head", SchoolRole.MethodUnionHead, "Берг Л.Э.", "Осипов К.Д."),
        ("admin", SchoolRole.SystemAdministrator, "Назаров И.О.", "Пак В.Ч."),
    ];

    /// <summary>User names for the sign-in page.</summary>
    public static IReadOnlyList<string> UserNames { get; } = [.. Accounts.Select(a => a.Name), .. Accounts.Select(a => a.Name + "2")];

    /// <summary>Role of an account in words.</summary>
    public static string RoleOf(string userName) => RoleNames.Of(Accounts.First(a => a.Name == userName.TrimEnd('2')).Role).ToLower(CultureInfo.GetCultureInfo("ru-RU")).Replace("увр", "УВР", StringComparison.Ordinal);

    /// <summary>Loads the demonstration into an empty database; does nothing when a school exists.</summary>
    public static async Task LoadAsync(IServiceProvider services)
    {
        var db = services.GetRequiredService<PortalDbContext>();
        if (await db.Set<School>().AnyAsync())
        {
            return;
        }

        var first = new School("Муниципальное автономное общеобразовательное учреждение «Средняя общеобразовательная школа № 14»", "МАОУ СОШ № 14", "г. Озёрск-на-Вере", "Верхнеозёрская область", "Asia/Yekaterinburg");
        var second = new School("Муниципальное казённое общеобразовательное учреждение «Лесновская основная общеобразовательная школа»", "МКОУ Лесновская ООШ", "с. Лесное", "Приреченский край", "Asia/Krasnoyarsk");
        await AddSchoolAsync(services, db, first, "", a => a.First);
        await AddSchoolAsync(services, db, second, "2", a => a.Second);
    }

    private static async Task AddSchoolAsync(IServiceProvider services, PortalDbContext db, School school, string suffix, Func<(string Name, SchoolRole Role, string First, string Second), string> nameOf)
    {
        var hasher = services.GetRequiredService<IPasswordHasher<PortalUser>>();
        db.Add(school);
        db.Actor.ActForSchool(school.Id, "Демонстрация");
        // One hash for all: start-up must not spend a second on hashing the same word.
        var hash = hasher.HashPassword(new PortalUser(), Password);
        foreach (var account in Accounts)
        {
            var user = AcceptInvitation.NewAccount(account.Name + suffix, nameOf(account));
            user.PasswordHash = hash;
            user.IsPortalAdministrator = account.Role == SchoolRole.SystemAdministrator && suffix.Length == 0;
            db.Add(user);
            db.Add(new Membership(user.Id, account.Role, null));
        }

        db.Describe("Демонстрация загружена");
        await db.SaveChangesAsync();
    }
}
