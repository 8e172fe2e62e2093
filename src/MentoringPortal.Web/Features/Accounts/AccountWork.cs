using MentoringPortal.Data.Accounts;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Infrastructure.Work;

namespace MentoringPortal.Web.Features.Accounts;

/// <summary>People of the bases who cannot enter the portal.</summary>
public static class AccountWork
{
    /// <summary>Code of the rule, for the line that puts many of them together.</summary>
    public const string Missing = "account-missing";

    public static IReadOnlyList<WorkRule> Rules { get; } =
    [
        // Without an account neither mentor nor mentee can do anything themselves; a code already handed over is enough until its last day is over.
        new(Missing, (db, v) => WorkSources.OfPeople(db.Set<Person>().Where(p => !p.IsArchived
            && db.Set<PoolRecord>().Any(r => r.PersonId == p.Id && (r.State == PoolState.InPool || r.State == PoolState.Selected || r.State == PoolState.Paired))
            && !db.Set<Membership>().Any(m => m.PersonId == p.Id)
            && !db.Set<Invitation>().Any(i => i.PersonId == p.Id && i.UsedAt == null && i.ExpiresAt >= v.DayBegan))
            .Select(p => new PersonOfWork { Person = p, OtherId = p.Id, On = null })))
        {
            Acts = SchoolRole.Curator, IsOfPeople = true, What = "Выдать код для входа в портал", Verb = "Выдать код", Href = r => $"/people/{r.RecordId}/invitation",
            When = WorkWords.Always("учётной записи нет"),
        },
    ];
}
