using MentoringPortal.Data;
using MentoringPortal.Data.Accounts;
using MentoringPortal.Domain.Consents;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Accounts;

namespace MentoringPortal.Web.Features.Administration;

/// <summary>Staff, accounts and the two bases of one demonstration school.</summary>
internal sealed class DemonstrationSchool(PortalDbContext db, School school, DemonstrationFile file, DateOnly today)
{
    private readonly SchoolCalendar _calendar = SchoolCalendar.Of(school, []);

    /// <summary>Roles of the accounts; a person may hold several.</summary>
    public static IReadOnlyList<(string Key, SchoolRole Roles)> Accounts { get; } =
    [
        ("director", SchoolRole.Director),
        ("deputy", SchoolRole.DeputyDirectorAcademic),
        ("deputy-method", SchoolRole.DeputyDirectorMethodical | SchoolRole.Mentor),
        ("curator", SchoolRole.Curator),
        ("mentor", SchoolRole.Mentor),
        ("mentee", SchoolRole.Mentee),
        ("psychologist", SchoolRole.Psychologist),
        ("union-head", SchoolRole.MethodUnionHead | SchoolRole.Mentor),
        ("admin", SchoolRole.SystemAdministrator),
    ];

    public Dictionary<string, StaffMember> People { get; } = [];

    public Dictionary<string, Guid> UserIds { get; } = [];

    public Dictionary<(string Person, PoolSide Side), PoolRecord> Pool { get; } = [];

    public School School => school;

    public DateOnly Today => today;

    /// <summary>Adds people, accounts and base records; the caller saves.</summary>
    public void AddPeople(string suffix, string passwordHash)
    {
        foreach (var staff in file.Staff)
        {
            var hired = staff.HiredWith is { } pair ? WorkingDayBefore(StartOf(file.Pairs.Single(p => p.Key == pair)).AddDays(-14)) : new DateOnly(today.Year - staff.HiredYearsAgo!.Value, 8, 26);
            var card = new StaffCard(staff.Post, staff.Subject, hired, staff.Education, staff.Experience, staff.Category);
            var person = StaffMember.Create(staff.Surname, staff.GivenName, staff.Patronymic, staff.Gender, card, today).Value;
            person.SetContacts($"+7 900 000-{People.Count + 10:00}-{People.Count + 21:00}", $"{staff.Key}@school{suffix}.example");
            db.Add(person);
            People.Add(staff.Key, person);
        }

        foreach (var (key, roles) in Accounts)
        {
            var user = AcceptInvitation.NewAccount(key + suffix, People[key].Name.SurnameWithInitials.Replace('\u00a0', ' '));
            user.PasswordHash = passwordHash;
            user.IsPortalAdministrator = key == "admin" && suffix.Length == 0;
            db.Add(user);
            db.Add(new Membership(user.Id, roles, People[key].Id));
            UserIds.Add(key, user.Id);
        }

        foreach (var mentor in file.Mentors)
        {
            AddToPool(mentor, PoolSide.Mentors, PoolCategory.ExperiencedTeacher);
        }

        foreach (var mentee in file.Mentees)
        {
            AddToPool(mentee, PoolSide.Mentees, mentee.Category!.Value);
        }
    }

    /// <summary>First day of a pair: a working day, in the past or ahead as the file says.</summary>
    public DateOnly StartOf(DemoPair pair) => pair.StartsInDays > 0 ? WorkingDayAfter(today.AddDays(pair.StartsInDays)) : WorkingDayBefore(today.AddDays(-pair.StartedDaysAgo));

    /// <summary>The day itself or the next one on which the school works.</summary>
    public DateOnly WorkingDayAfter(DateOnly day) => _calendar.SameOrNextWorkingDay(day);

    /// <summary>The day itself or the latest one before it on which the school works.</summary>
    public DateOnly WorkingDayBefore(DateOnly day)
    {
        while (!_calendar.IsWorkingDay(day)) day = day.AddDays(-1);
        return day;
    }

    private void AddToPool(DemoPoolRecord record, PoolSide side, PoolCategory category)
    {
        var pair = file.Pairs.FirstOrDefault(p => (side == PoolSide.Mentors ? p.Mentor : p.Mentee) == record.Person);
        var entered = WorkingDayBefore(pair is null ? today.AddDays(-9) : StartOf(pair).AddDays(-12));
        var person = People[record.Person];
        var entry = new PoolRecord(person.Id, side, entered);
        entry.Describe(new PoolCard(category, record.Competences ?? record.Request, record.Achievements, null, side == PoolSide.Mentors ? record.Hours : null));
        var consents = Consent.RequiredFor(side).Select(kind => new Consent(person.Id, kind, entered)).ToList();
        if (!record.Awaiting)
        {
            consents.ForEach(c => c.Receive(WorkingDayAfter(entered.AddDays(1)), null, today));
        }

        entry.FollowConsents(consents);
        db.Add(entry);
        db.AddRange(consents);
        Pool.Add((record.Person, side), entry);
    }
}
