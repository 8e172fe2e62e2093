using MentoringPortal.Data;
using MentoringPortal.Data.Accounts;
using MentoringPortal.Domain.Schools;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MentoringPortal.Testing;

/// <summary>The portal with the demonstration loaded: two schools full of records of every kind.</summary>
public class DemonstrationFactory : PortalFactory
{
    private static readonly (SchoolRole Role, string Name)[] UserNames =
    [
        (SchoolRole.Director, "director"), (SchoolRole.DeputyDirectorAcademic, "deputy"), (SchoolRole.DeputyDirectorMethodical, "deputy-method"),
        (SchoolRole.Curator, "curator"), (SchoolRole.Mentor, "mentor"), (SchoolRole.Mentee, "mentee"), (SchoolRole.Psychologist, "psychologist"),
        (SchoolRole.MethodUnionHead, "union-head"), (SchoolRole.SystemAdministrator, "admin"), (SchoolRole.ClassTeacher, "union-head"),
    ];

    public override async Task InitializeAsync()
    {
        UseDatabase(TemplateDatabase.NewPath());
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var schools = await (from m in db.Set<Membership>().IgnoreQueryFilters()
                             join u in db.Users on m.UserId equals u.Id
                             join s in db.Set<School>() on m.SchoolId equals s.Id
                             select new { s.Id, s.ShortName, Account = new { m.UserId, MembershipId = m.Id, m.PersonId, u.UserName, u.DisplayName, m.Roles } }).ToListAsync();
        TestSchool Of(string suffix)
        {
            var rows = UserNames.ToDictionary(n => n.Role, n => schools.Single(s => s.Account.UserName == n.Name + suffix));
            var school = rows[SchoolRole.Curator];
            return new TestSchool(school.Id, school.ShortName,
                rows.ToDictionary(r => r.Key, r =>
                new TestAccount(r.Value.Account.UserId, r.Value.Account.MembershipId, r.Value.Account.PersonId ?? Guid.Empty, r.Value.Account.UserName!,
                r.Value.Account.DisplayName, r.Key)));
        }

        SetSchools(Of(""), Of("2"));
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Portal:Demo", "true");
    }
}
