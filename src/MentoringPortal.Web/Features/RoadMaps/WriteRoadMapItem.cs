using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.RoadMaps;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.RoadMaps;

/// <summary>Adds a point to the draft of a road map, words it anew, moves it or takes it out.</summary>
public sealed class WriteRoadMapItem(PortalDbContext db, RoadMapAccess access)
{
    /// <param name="itemId">Null: a new point at the end.</param>
    /// <param name="version">Of the road map: two who change its points are told of each other.</param>
    public async Task<Outcome<Saved>> RunAsync(Guid id, Guid? itemId, RoadMapItemForm form, Guid version, CancellationToken cancel)
    {
        if (await access.FindAsync(id, cancel) is not { } map) return Outcome.Missing;

        var item = map.Items.FirstOrDefault(i => i.Id == itemId);
        if (itemId is not null && item is null) return Outcome.Missing;

        var named = form.PeopleIds.Distinct().ToList();
        if (await db.Set<Person>().CountAsync(p => named.Contains(p.Id), cancel) != named.Count) return new RuleViolation("Выберите людей из списка", nameof(form.PeopleIds));

        if (item is not null && map.Rewrite(item, form.Card) is { Count: > 0 } wrong) return Outcome.Refused(wrong);

        // What is approved stays as it is: a new point says why it came later.
        if (item is null && (map.State == RoadMapState.InForce ? map.AddUnplanned(form.Card, form.UnplannedBecause) : map.Add(form.Card)) is { Ok: false } refused)
        {
            return Outcome.Refused(refused.Violations);
        }

        db.ExpectVersion(map, version);
        db.Describe(item is not null ? $"Пункт {item.Position} дорожной карты изменён"
            : map.State == RoadMapState.InForce ? "Внеплановый пункт добавлен в дорожную карту" : "Пункт добавлен в дорожную карту");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }

    public Task<Outcome<Saved>> MoveAsync(Guid id, Guid itemId, bool up, CancellationToken cancel) =>
        ChangeAsync(id, itemId, "Пункты дорожной карты переставлены", (map, i) => map.Move(i, up), cancel);

    public Task<Outcome<Saved>> RemoveAsync(Guid id, Guid itemId, CancellationToken cancel) =>
        ChangeAsync(id, itemId, "Пункт убран из дорожной карты", (map, i) => map.Remove(i), cancel);

    private async Task<Outcome<Saved>> ChangeAsync(Guid id, Guid itemId, string operation, Func<RoadMap, RoadMapItem, RuleViolation?> change, CancellationToken cancel)
    {
        if (await access.FindAsync(id, cancel) is not { } map || map.Items.FirstOrDefault(i => i.Id == itemId) is not { } item) return Outcome.Missing;

        if (change(map, item) is { } refused) return refused;

        db.ExpectVersion(map, map.Version);
        db.Describe(operation);
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }
}
