using MentoringPortal.Data;
using MentoringPortal.Data.Accounts;
using MentoringPortal.Domain.Schools;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MentoringPortal.Testing;

/// <summary>The portal with the demonstration loaded: two schools full of records of every kind.</summary>
public sealed class DemonstrationFactory : PortalFactory
{
    public override async Task InitializeAsync()
    {
        UseDatabase(TemplateDatabase.NewPath());
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var schools = await (from m in db.Set<Membership>().IgnoreQueryFilters()
                             join u in db.Users on m.UserId equals u.Id
                             join s in db.Set<School>() on m.SchoolId equals s.Id
                             select new { s.Id, s.ShortName, Account = new { m.UserId, MembershipId = m.Id, m.PersonId, u.UserName, u.DisplayName, m.Roles } }).ToListAsync();
        TestSchool Of(bool second) => schools.Where(s => s.Account.UserName!.EndsWith('2') == second).GroupBy(s => (s.Id, s.ShortName)).Select(g => new TestSchool(g.Key.Id, g.Key.ShortName,
            g.Where(a => (a.Account.Roles & (a.Account.Roles - 1)) == 0).GroupBy(a => a.Account.Roles)
                .ToDictionary(a => a.Key, a => a.OrderBy(x => x.Account.UserName!.Length).Select(x => new TestAccount(x.Account.UserId, x.Account.MembershipId, x.Account.PersonId ?? Guid.Empty, x.Account.UserName!, x.Account.DisplayName, a.Key)).First()))).First();
        SetSchools(Of(false), Of(true));
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Portal:Demo", "true");
    }
}
