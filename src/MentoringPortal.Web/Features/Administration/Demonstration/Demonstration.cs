using System.Globalization;
using MentoringPortal.Data;
using MentoringPortal.Data.Accounts;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Infrastructure;
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

/// <summary>Fills an empty database with two invented schools: one works by the three-year program of S0, the other is small and differs in everything.</summary>
public static class Demonstration
{
    /// <summary>Password of every demonstration account.</summary>
    public const string Password = "Nastavnik-2026";

    /// <summary>User names for the sign-in page.</summary>
    public static IReadOnlyList<string> UserNames { get; } = [.. DemonstrationSchool.Accounts.Select(a => a.Key), .. DemonstrationSchool.Accounts.Select(a => a.Key + "2")];

    /// <summary>Role of an account in words.</summary>
    public static string RoleOf(string userName) => RoleNames.Of(DemonstrationSchool.Accounts.First(a => a.Key == userName.TrimEnd('2')).Roles).ToLower(CultureInfo.GetCultureInfo("ru-RU")).Replace("увр", "УВР", StringComparison.Ordinal);

    /// <summary>Loads the demonstration into an empty database; does nothing when a school exists.</summary>
    public static async Task LoadAsync(IServiceProvider services)
    {
        var db = services.GetRequiredService<PortalDbContext>();
        if (await db.Set<School>().AnyAsync())
        {
            return;
        }

        // One hash for all: start-up must not spend seconds on hashing the same word.
        var hash = services.GetRequiredService<IPasswordHasher<PortalUser>>().HashPassword(new PortalUser(), Password);
        var first = new School("Муниципальное автономное общеобразовательное учреждение «Средняя общеобразовательная школа № 14»", "МАОУ СОШ № 14", "г. Озёрск-на-Вере", "Верхнеозёрская область", "Asia/Yekaterinburg");
        var second = new School("Муниципальное казённое общеобразовательное учреждение «Лесновская основная общеобразовательная школа»", "МКОУ Лесновская ООШ", "с. Лесное", "Приреченский край", "Asia/Krasnoyarsk");
        first.SetLetterhead("", "Верхнеозёрская область, г. Озёрск-на-Вере, ул. Школьная, д. 14", "+7 900 000-00-14", "school@school.example", "", "", "", "", "", "Директор");
        second.SetLetterhead("", "Приреченский край, с. Лесное, ул. Лесная, д. 3", "+7 900 000-00-03", "school@school2.example", "", "", "", "", "", "Директор");
        await AddSchoolAsync(services, first, "first-school", "", hash);
        await AddSchoolAsync(services, second, "second-school", "2", hash);
    }

    private static async Task AddSchoolAsync(IServiceProvider services, School school, string fileName, string suffix, string hash)
    {
        // A scope of its own: its clock travels through the past.
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        db.Add(school);
        db.Actor.SignIn(Data.Common.ActorFacts.Nobody with { SchoolId = school.Id, DisplayName = "Демонстрация", TimeZoneId = school.TimeZoneId });
        var file = DemonstrationFile.Read(fileName);
        var demo = new DemonstrationSchool(db, school, file, scope.ServiceProvider.GetRequiredService<SchoolClock>().Today);
        demo.AddPeople(suffix, hash);
        db.Describe("Демонстрация загружена");
        await db.SaveChangesAsync();
        // The second school has no nomenclature: its papers carry no filing mark.
        if (suffix.Length == 0) await scope.ServiceProvider.GetRequiredService<Nomenclature.TakeUsualNomenclature>().RunAsync(default);
        await new DemonstrationPairs(scope.ServiceProvider, demo, file).AddAsync();
    }
}
