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

/// <summary>Fills an empty database with invented schools: one has lived three years by the program of S0, the others are small; each of the five programs is somebody's.</summary>
public static class Demonstration
{
    /// <summary>Password of every demonstration account.</summary>
    public const string Password = "Nastavnik-2026";

    /// <summary>The schools in the order in which they are offered. User names end with the suffix.</summary>
    public static IReadOnlyList<DemonstrationCard> Schools { get; } =
    [
        new("first-school", "", "Муниципальное автономное общеобразовательное учреждение «Средняя общеобразовательная школа № 14»", "МАОУ СОШ № 14",
            "г. Озёрск-на-Вере", "Верхнеозёрская область", "Asia/Yekaterinburg", "ул. Школьная, д. 14", "три года по программе трёх этапов"),
        new("second-school", "2", "Муниципальное казённое общеобразовательное учреждение «Лесновская основная общеобразовательная школа»", "МКОУ Лесновская ООШ",
            "с. Лесное", "Приреченский край", "Asia/Krasnoyarsk", "ул. Лесная, д. 3", "маленькая школа, та же программа"),
        new("third-school", "3", "Муниципальное бюджетное общеобразовательное учреждение «Гимназия № 5»", "МБОУ Гимназия № 5",
            "г. Светлоград-на-Каме", "Прикамский край", "Asia/Yekaterinburg", "пр. Мира, д. 5", "положение и персонализированные программы"),
        new("fourth-school", "4", "Муниципальное бюджетное общеобразовательное учреждение «Школа № 31»", "МБОУ «Школа № 31»",
            "г. Новый Яр", "Среднеярская область", "Europe/Samara", "ул. Речная, д. 31", "реверсивная программа на год"),
        new("fifth-school", "5", "Муниципальное общеобразовательное учреждение «Средняя школа № 2»", "МОУ СШ № 2",
            "пос. Заречный", "Северская область", "Europe/Moscow", "ул. Садовая, д. 2", "дорожная карта с молодыми педагогами"),
        new("sixth-school", "6", "Муниципальное автономное общеобразовательное учреждение «Лицей № 8»", "МАОУ Лицей № 8",
            "г. Краснополье", "Таёжный край", "Asia/Novosibirsk", "ул. Лицейская, д. 8", "программа, форма «учитель – учитель»"),
    ];

    /// <summary>Keys of the accounts that every school has; a user name is the key with the school's suffix.</summary>
    public static IReadOnlyList<string> UserNames { get; } = [.. DemonstrationSchool.Accounts.Select(a => a.Key)];

    /// <summary>Accounts that show a small school best; the others are there, too.</summary>
    public static IReadOnlyList<string> BestShown { get; } = ["director", "deputy", "curator", "mentor", "mentee"];

    /// <summary>Further user names of the first school with the people's names: mentors and mentees of its pairs.</summary>
    public static IReadOnlyList<(string UserName, string Name)> Others => OthersRead.Value;

    private static readonly Lazy<IReadOnlyList<(string UserName, string Name)>> OthersRead = new(() =>
        [.. DemonstrationFile.PeopleOfPairs("first-school").Where(p => !UserNames.Contains(p.Key))]);

    /// <summary>Role of an account in words.</summary>
    public static string RoleOf(string userName) =>
        DemonstrationSchool.Accounts.First(a => a.Key == userName).Roles.Name();

    /// <summary>Loads the demonstration into an empty database; does nothing when a school exists.</summary>
    public static async Task LoadAsync(IServiceProvider services, ILogger? logger = null)
    {
        var db = services.GetRequiredService<PortalDbContext>();
        if (await db.Set<School>().AnyAsync()) return;

        logger?.LogInformation("Writing the demonstration: three years of a school and five small ones, about half a minute, only this once");

        // One hash for all: start-up must not spend seconds on hashing the same word.
        var hash = services.GetRequiredService<IPasswordHasher<PortalUser>>().HashPassword(new PortalUser(), Password);
        foreach (var card in Schools) await AddSchoolAsync(services, card, hash);
    }

    private static async Task AddSchoolAsync(IServiceProvider services, DemonstrationCard card, string hash)
    {
        var school = new School(card.FullName, card.ShortName, card.Settlement, card.Region, card.TimeZone);
        var (isFirst, number) = (card.Suffix.Length == 0, card.Suffix.Length == 0 ? "1" : card.Suffix);
        school.SetLetterhead("", $"{card.Region}, {card.Settlement}, {card.Street}",
            $"+7 900 000-00-0{number}", $"school@school{card.Suffix}.example", "", "", "", "", "", "Директор");
        // A scope of its own: its clock travels through the past.
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        db.Add(school);
        db.Actor.SignIn(Data.Common.ActorFacts.Nobody with { SchoolId = school.Id, DisplayName = "Демонстрация", TimeZoneId = school.TimeZoneId });
        var file = DemonstrationFile.Read(card.Folder);
        var demo = new DemonstrationSchool(db, school, file, scope.ServiceProvider.GetRequiredService<SchoolClock>().Today);
        demo.AddPeople(card.Suffix, hash);
        if (isFirst) demo.AddCalendar();
        // The first school approves its program by an order; the others have it as it was taken.
        if (file.ProgramOrder is null) db.TakeProgram(file.Program ?? ProgramCatalogue.Default, school.ShortName, demo.Days.ThisYear.StartYear);
        db.Describe("Демонстрация загружена");
        await db.SaveChangesAsync();
        // The others have no nomenclature: their papers carry no filing mark.
        if (isFirst) await scope.ServiceProvider.GetRequiredService<Features.Nomenclature.TakeUsualNomenclature>().RunAsync(default);
        var run = new DemonstrationRun(scope.ServiceProvider, demo);
        await new DemonstrationOrders(run, file).AddAsync();
        if (isFirst)
        {
            await DemonstrationDivisions.AddAsync(run);
        }
        else
        {
            await DemonstrationDivisions.AddSmallAsync(run);
            await DemonstrationDivisions.NamePostsAsync(run, demo.Days.WorkingDayBefore(demo.Days.ThisYear.Start));
        }

        await DemonstrationMeetings.AddAsync(run);
        if (card.Suffix != "2") await DemonstrationReports.AddAsync(run, file.Program ?? ProgramCatalogue.Default);
        if (card.Suffix is "" or "2") await DemonstrationDaily.AddAsync(run);
        await DemonstrationEvents.AddAsync(run, whole: isFirst);
        if (isFirst)
        {
            await DemonstrationEdition.AddAsync(run);
            await DemonstrationCouncil.AddAsync(run);
        }

        // Whoever acted last in the story does not act here.
        db.Actor.SignIn(Data.Common.ActorFacts.Nobody with { SchoolId = school.Id, DisplayName = "Демонстрация", TimeZoneId = school.TimeZoneId });
        await DemonstrationYear.AddAsync(db, demo, file, school);
        if (file.RoadMapOrder is { } order) await DemonstrationRoadMap.ApproveAsync(run, order);
        if (card.Suffix is "" or "3") await DemonstrationSite.AddAsync(new DemonstrationRun(scope.ServiceProvider, demo));
        await DemonstrationScans.AddAsync(new DemonstrationRun(scope.ServiceProvider, demo), leavesSome: isFirst);
        // Two schools are enough to show them, and that neither sees the other.
        if (card.Suffix is "" or "2") await DemonstrationPetitions.AddAsync(new DemonstrationRun(scope.ServiceProvider, demo));
    }
}

/// <summary>A school of the demonstration.</summary>
/// <param name="Folder">Where its files lie.</param>
/// <param name="Suffix">End of its user names.</param>
/// <param name="About">By what it works, in a few words.</param>
public sealed record DemonstrationCard(string Folder, string Suffix, string FullName, string ShortName, string Settlement, string Region, string TimeZone, string Street,
    string About);
