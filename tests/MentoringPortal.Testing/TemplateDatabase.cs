using MentoringPortal.Data;
using MentoringPortal.Data.Accounts;
using MentoringPortal.Data.Reference;
using MentoringPortal.Domain.Divisions;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Schools;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace MentoringPortal.Testing;

/// <summary>A migrated database with two schools and an account of every role in each, made once per test run and copied for every test class.</summary>
internal static class TemplateDatabase
{
    private static readonly Lazy<Task<(string Path, TestSchool First, TestSchool Second)>> Template = new(MakeAsync);

    private static readonly (SchoolRole Role, string UserName, string[] First, string[] Second, bool Woman)[] People =
    [
        (SchoolRole.Director, "director", ["Верещагина", "Полина", "Сергеевна"], ["Сафиуллина", "Гузель", "Рашидовна"], true),
        (SchoolRole.DeputyDirectorAcademic, "deputy", ["Колосова", "Елена", "Викторовна"], ["Дроздова", "Анна", "Николаевна"], true),
        (SchoolRole.DeputyDirectorMethodical, "deputy-method", ["Мирошниченко", "Ольга", "Ивановна"], ["Лаптева", "Нина", "Юрьевна"], true),
        (SchoolRole.Curator, "curator", ["Журавлёва", "Татьяна", "Михайловна"], ["Хабибуллина", "Роза", "Фаритовна"], true),
        (SchoolRole.Mentor, "mentor", ["Петрова", "Анна", "Ильинична"], ["Гринько", "Вера", "Павловна"], true),
        (SchoolRole.Mentee, "mentee", ["Соколов", "Дмитрий", "Андреевич"], ["Яшин", "Максим", "Кириллович"], false),
        (SchoolRole.Psychologist, "psychologist", ["Ланская", "Ирина", "Борисовна"], ["Тихомирова", "Светлана", "Львовна"], true),
        (SchoolRole.MethodUnionHead, "union-head", ["Берг", "Лидия", "Эдуардовна"], ["Осипова", "Ксения", "Денисовна"], true),
        (SchoolRole.SystemAdministrator, "admin", ["Назаров", "Игорь", "Олегович"], ["Пак", "Виктор", "Чеславович"], false),
    ];

    public static async Task<(string Path, TestSchool First, TestSchool Second)> CopyAsync()
    {
        var (path, first, second) = await Template.Value;
        var copy = NewPath();
        File.Copy(path, copy);
        return (copy, first, second);
    }

    private static readonly string Folder = NewFolder();

    /// <summary>A file that does not exist yet, in the folder of this run.</summary>
    public static string NewPath() => Path.Combine(Folder, Guid.NewGuid().ToString("N") + ".db");

    private static string NewFolder()
    {
        var folder = Directory.CreateTempSubdirectory("portal-tests-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            try
            {
                Directory.Delete(folder, true);
            }
            catch (IOException)
            {
                // A host still holds its file; the system cleans its temporary folder.
            }
        };
        return folder;
    }

    private static async Task<(string Path, TestSchool First, TestSchool Second)> MakeAsync()
    {
        var path = Path.Combine(Folder, "template.db");
        await using (var services = Services(path))
        {
            await using (var scope = services.CreateAsyncScope())
            {
                await scope.ServiceProvider.GetRequiredService<PortalDbContext>().Database.MigrateAsync();
            }

            var first = await AddSchoolAsync(services,
                new School("Муниципальное автономное общеобразовательное учреждение «Средняя общеобразовательная школа № 14»", "МАОУ СОШ № 14", "г. Озёрск-на-Вере",
                "Верхнеозёрская область", "Asia/Yekaterinburg"), "", p => p.First);
            var second = await AddSchoolAsync(services,
                new School("Муниципальное казённое общеобразовательное учреждение «Лесновская основная общеобразовательная школа»", "МКОУ Лесновская ООШ", "с. Лесное",
                "Приреченский край", "Asia/Krasnoyarsk"), "2", p => p.Second);
            await using (var scope = services.CreateAsyncScope())
            {
                await scope.ServiceProvider.GetRequiredService<PortalDbContext>().Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
            }

            SqliteConnection.ClearAllPools();
            return (path, first, second);
        }
    }

    private static ServiceProvider Services(string path)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["ConnectionStrings:Portal"] = "Data Source=" + path }).Build();
        return new ServiceCollection().AddSingleton<TimeProvider>(TestClock.New()).AddPortalData(configuration, ".").BuildServiceProvider();
    }

    private static async Task<TestSchool> AddSchoolAsync(ServiceProvider services, School school, string suffix,
        Func<(SchoolRole Role, string UserName, string[] First, string[] Second, bool Woman), string[]> nameOf)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        db.Add(school);
        db.Actor.ActForSchool(school.Id, "Тесты");
        var hash = new PasswordHasher<PortalUser>(Options.Create(new PasswordHasherOptions { IterationCount = PortalFactory.PasswordIterations })).HashPassword(
            new PortalUser(), TestSchool.Password);
        var accounts = new Dictionary<SchoolRole, TestAccount>();
        foreach (var p in People)
        {
            var name = nameOf(p);
            var person = TestData.Staff(name[0], name[1], name[2], p.Woman ? Gender.Female : Gender.Male);
            db.Add(person);
            var user = new PortalUser
            {
                Id = Guid.CreateVersion7(),
                UserName = p.UserName + suffix,
                NormalizedUserName = (p.UserName + suffix).ToUpperInvariant(),
                DisplayName = $"{name[0]} {name[1][0]}.{name[2][0]}.",
                PasswordHash = hash,
                SecurityStamp = "test",
            };
            var membership = new Membership(user.Id, p.Role.ByHand(), person.Id);
            db.AddRange(user, membership);
            accounts[p.Role] = new TestAccount(user.Id, membership.Id, person.Id, user.UserName, user.DisplayName, p.Role);
        }

        // The head of a union heads one; the pairs of the test data belong to it.
        await db.SaveChangesAsync();
        var union = Division.Create(new DivisionEntry(DivisionKind.MethodUnion, TestData.UnionName, null, null),
            await db.Set<Person>().SingleAsync(p => p.Id == accounts[SchoolRole.MethodUnionHead].PersonId)).Value;
        db.Add(union);
        foreach (var member in new[] { SchoolRole.Mentor, SchoolRole.Mentee })
        {
            var person = await db.Set<Person>().SingleAsync(p => p.Id == accounts[member].PersonId);
            db.Add(DivisionMember.Admit(union, person, TestClock.Today.AddYears(-2), [], TestClock.Today).Value);
        }

        db.TakeProgram(ProgramCatalogue.Default, school.ShortName, AcademicYear.Of(TestClock.Today).StartYear);
        await db.SaveChangesAsync();
        return new TestSchool(school.Id, school.ShortName, accounts);
    }
}
