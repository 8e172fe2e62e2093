using MentoringPortal.Data;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Infrastructure.Work;

namespace MentoringPortal.Web.Features.Pools;

/// <summary>Mentees who wait for a mentor.</summary>
public static class PoolWork
{
    public static IReadOnlyList<WorkRule> Rules { get; } =
    [
        new("mentee-unpaired", (db, v) =>
        {
            var open = db.OpenPairs();
            return WorkSources.OfPeople(
                from record in db.Set<PoolRecord>()
                join person in db.Set<Person>() on record.PersonId equals person.Id
                where (record.State == PoolState.InPool || record.State == PoolState.Selected) && record.Side == PoolSide.Mentees && !open.Any(m => m.MenteeId == person.Id)
                select new PersonOfWork { Person = person, On = record.EnteredOn });
        })
        {
            Acts = SchoolRole.Curator, IsOfPeople = true, What = "Подобрать наставника", Verb = "Сформировать пару", Href = r => $"/mentorships/new?mentee={r.RecordId}",
            When = WorkWords.Since(30),
        },
    ];
}
