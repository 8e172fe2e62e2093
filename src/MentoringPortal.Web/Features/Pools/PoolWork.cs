using MentoringPortal.Data;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Infrastructure.Work;

namespace MentoringPortal.Web.Features.Pools;

/// <summary>Mentees who wait for a mentor, records to be looked through again (T-11), young specialists who are none any more (T-18).</summary>
public static class PoolWork
{
    /// <summary>A record to be looked through is told so many days before.</summary>
    public const int RefreshSoonDays = 14;

    /// <summary>The end of the three years is told so many days before.</summary>
    public const int StatusSoonDays = 30;

    /// <summary>Code of the rule, for the line that puts many of them together.</summary>
    public const string ToRefresh = "mentee-to-refresh";

    public static IReadOnlyList<WorkRule> Rules { get; } =
    [
        new("mentee-unpaired", (db, v) =>
        {
            var open = db.OpenPairs();
            return WorkSources.OfPeople(
                from record in db.Set<PoolRecord>()
                join person in db.Set<Person>() on record.PersonId equals person.Id
                where (record.State == PoolState.InPool || record.State == PoolState.Selected) && record.Side == PoolSide.Mentees && !open.Any(m => m.MenteeId == person.Id)
                select new PersonOfWork { Person = person, OtherId = person.Id, On = record.EnteredOn });
        })
        {
            Acts = SchoolRole.Curator, IsOfPeople = true, What = "Подобрать наставника", Verb = "Сформировать пару", Href = r => $"/mentorships/new?mentee={r.RecordId}",
            When = WorkWords.Since(30),
        },
        new(ToRefresh, (db, v) => WorkSources.OfPeople(
            from record in db.Set<PoolRecord>()
            where record.Side == PoolSide.Mentees && (record.State == PoolState.InPool || record.State == PoolState.Selected || record.State == PoolState.Paired)
                && (record.RefreshedOn ?? record.EnteredOn).AddMonths(PoolRecord.RefreshMonths) <= v.Today.AddDays(RefreshSoonDays)
            select new PersonOfWork { Person = record.Person, OtherId = record.Id, On = record.RefreshedOn ?? record.EnteredOn }))
        {
            Acts = SchoolRole.Curator, IsOfPeople = true, OnPair = null, Term = "T-11", What = "Актуализировать сведения о наставляемом", Verb = "Проверить",
            Href = r => $"/mentees/{r.OtherId}", When = (r, day) => WorkWords.By(r.On!.Value.AddMonths(PoolRecord.RefreshMonths), day), Behind = 2,
        },
        // Done by itself: another category stands in the base.
        new("young-specialist-ends", (db, v) => WorkSources.OfPeople(
            from record in db.Set<PoolRecord>()
            where record.Side == PoolSide.Mentees && record.Category == PoolCategory.YoungSpecialist
                && (record.State == PoolState.InPool || record.State == PoolState.Selected || record.State == PoolState.Paired)
                && record.Person.ExperienceSince != null && record.Person.ExperienceSince.Value.AddYears(Person.YoungSpecialistYears) <= v.Today.AddDays(StatusSoonDays)
            select new PersonOfWork { Person = record.Person, OtherId = record.Id, On = record.Person.ExperienceSince }))
        {
            Acts = SchoolRole.Curator, IsOfPeople = true, OnPair = null, Term = "T-18", What = "Заканчивается статус молодого специалиста: решить, кем он числится в базе",
            Verb = "Изменить категорию", Href = r => $"/mentees/{r.OtherId}/edit", Behind = 2,
            When = (r, day) => WorkWords.By(CalendarTerm.AfterYears(r.On!.Value, Person.YoungSpecialistYears), day),
        },
    ];
}
