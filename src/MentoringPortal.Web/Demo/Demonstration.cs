using MentoringPortal.Data;
using MentoringPortal.Data.Accounts;
using MentoringPortal.Data.Reference;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Demo;

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

    /// <summary>Further user names of the first school with the people's names: mentors and mentees of its pairs.</summary>
    public static IReadOnlyList<(string UserName, string Name)> Others => OthersRead.Value;

    private static readonly Lazy<IReadOnlyList<(string UserName, string Name)>> OthersRead = new(() =>
    {
        var file = DemonstrationFile.Read("first-school");
        return [.. DemonstrationSchool.OthersOf(file).Select(a => (a.Key, file.Staff.Single(s => s.Key == a.Key))).Select(a => (a.Key, $"{a.Item2.Surname} {a.Item2.GivenName}"))];
    });

    /// <summary>Role of an account in words.</summary>
    public static string RoleOf(string userName) =>
        DemonstrationSchool.Accounts.First(a => a.Key == userName.TrimEnd('2')).Roles.Name();

    /// <summary>Loads the demonstration into an empty database; does nothing when a school exists.</summary>
    public static async Task LoadAsync(IServiceProvider services, ILogger? logger = null)
    {
        var db = services.GetRequiredService<PortalDbContext>();
        if (await db.Set<School>().AnyAsync()) return;

        logger?.LogInformation("Writing the demonstration: three years of a school, about half a minute, only this once");

        // One hash for all: start-up must not spend seconds on hashing the same word.
        var hash = services.GetRequiredService<IPasswordHasher<PortalUser>>().HashPassword(new PortalUser(), Password);
        var first = new School("Муниципальное автономное общеобразовательное учреждение «Средняя общеобразовательная школа № 14»", "МАОУ СОШ № 14", "г. Озёрск-на-Вере",
            "Верхнеозёрская область", "Asia/Yekaterinburg");
        var second = new School("Муниципальное казённое общеобразовательное учреждение «Лесновская основная общеобразовательная школа»", "МКОУ Лесновская ООШ",
            "с. Лесное", "Приреченский край", "Asia/Krasnoyarsk");
        first.SetLetterhead("", "Верхнеозёрская область, г. Озёрск-на-Вере, ул. Школьная, д. 14", "+7 900 000-00-14", "school@school.example", "", "", "", "", "", "Директор");
        second.SetLetterhead("", "Приреченский край, с. Лесное, ул. Лесная, д. 3", "+7 900 000-00-03", "school@school2.example", "", "", "", "", "", "Директор");
        await AddSchoolAsync(services, first, "first-school", "", hash);
        await AddSchoolAsync(services, second, "second-school", "2", hash);
    }

    private static async Task AddSchoolAsync(IServiceProvider services, School school, string folder, string suffix, string hash)
    {
        // A scope of its own: its clock travels through the past.
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        db.Add(school);
        db.Actor.SignIn(Data.Common.ActorFacts.Nobody with { SchoolId = school.Id, DisplayName = "Демонстрация", TimeZoneId = school.TimeZoneId });
        var file = DemonstrationFile.Read(folder);
        var demo = new DemonstrationSchool(db, school, file, scope.ServiceProvider.GetRequiredService<SchoolClock>().Today);
        demo.AddPeople(suffix, hash);
        if (suffix.Length == 0) demo.AddCalendar();
        // The first school approves its program by an order; the second one has it as it was taken.
        if (file.ProgramOrder is null) db.TakeProgram(ProgramCatalogue.Default, school.ShortName, demo.Days.ThisYear.StartYear);
        db.Describe("Демонстрация загружена");
        await db.SaveChangesAsync();
        // The second school has no nomenclature: its papers carry no filing mark.
        if (suffix.Length == 0) await scope.ServiceProvider.GetRequiredService<Features.Nomenclature.TakeUsualNomenclature>().RunAsync(default);
        var run = new DemonstrationRun(scope.ServiceProvider, demo);
        await new DemonstrationOrders(run, file).AddAsync();
        await DemonstrationMeetings.AddAsync(run);
        await DemonstrationEvents.AddAsync(run);
        // Whoever acted last in the story does not act here.
        db.Actor.SignIn(Data.Common.ActorFacts.Nobody with { SchoolId = school.Id, DisplayName = "Демонстрация", TimeZoneId = school.TimeZoneId });
        await DemonstrationYear.AddAsync(db, demo, school);
    }
}
