using MentoringPortal.Data;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Infrastructure.Components;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Orders;

/// <summary>People of the staff to choose from in a draft.</summary>
public sealed class OrderPeople(PortalDbContext db, PaperFactsReader people)
{
    /// <summary>Whoever has one of these roles, and whom the draft names already: a role that was taken away since empties no field.</summary>
    public Task<List<Choice>> WithRoleAsync(SchoolRole anyOf, Guid?[] named, CancellationToken cancel)
    {
        var holders = people.WithRole(anyOf);
        return ChoicesAsync(db.Set<Person>().Where(p => holders.Any(h => h.Id == p.Id) || named.Contains(p.Id)), cancel);
    }

    /// <summary>Everybody who works at the school.</summary>
    public Task<List<Choice>> AllAsync(CancellationToken cancel) => ChoicesAsync(db.Set<Person>().Where(p => !p.IsArchived && p.Staff != null), cancel);

    private static async Task<List<Choice>> ChoicesAsync(IQueryable<Person> staff, CancellationToken cancel) =>
        (await staff.OrderBy(p => p.SearchName).ThenBy(p => p.Id)
            .Select(p => new { p.Id, p.Name, p.Staff }).ToListAsync(cancel))
        .ConvertAll(p => Choice.Of(p.Id, p.Staff is { } staff ? $"{p.Name.Full}, {staff.PostWithSubject}" : p.Name.Full));
}
