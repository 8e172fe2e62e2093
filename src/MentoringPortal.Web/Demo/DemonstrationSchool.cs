using System.Globalization;
using MentoringPortal.Data;
using MentoringPortal.Data.Accounts;
using MentoringPortal.Data.Reference;
using MentoringPortal.Domain.Consents;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Accounts;

namespace MentoringPortal.Web.Demo;

/// <summary>Calendar, staff, accounts and the two bases of one demonstration school.</summary>
internal sealed class DemonstrationSchool(PortalDbContext db, School school, DemonstrationFile file, DateOnly today)
{
    /// <summary>Roles of the accounts that every school has, those by order and by division among them; a person may hold several.</summary>
    public static IReadOnlyList<(string Key, SchoolRole Roles)> Accounts { get; } =
    [
        ("director", SchoolRole.Director),
        ("deputy", SchoolRole.DeputyDirectorAcademic),
        ("deputy-method", SchoolRole.DeputyDirectorMethodical),
        ("curator", SchoolRole.Curator),
        ("mentor", SchoolRole.Mentor),
        ("mentee", SchoolRole.Mentee),
        ("psychologist", SchoolRole.Psychologist),
        ("union-head", SchoolRole.MethodUnionHead | SchoolRole.ClassTeacher | SchoolRole.Mentor),
        ("admin", SchoolRole.SystemAdministrator),
    ];

    public Dictionary<string, Person> People { get; } = [];

    public Dictionary<string, Guid> UserIds { get; } = [];

    public Dictionary<(string Person, PoolSide Side), PoolRecord> Pool { get; } = [];

    public School School => school;

    public DateOnly Today => today;

    public DemonstrationDays Days { get; } = new(school, today);

    /// <summary>Accounts of everybody else who has something to do: mentors and mentees of all pairs, but for mentees who have left.</summary>
    public static IEnumerable<(string Key, SchoolRole Roles)> OthersOf(DemonstrationFile file)
    {
        var mentors = file.Pairs.SelectMany(p => new[] { p.Mentor, p.Replacement?.Mentor ?? p.Mentor }).Select(key => (Key: key, Roles: SchoolRole.Mentor));
        var mentees = file.Pairs.Where(p => p.Ending is null).Select(p => (Key: p.Mentee, Roles: SchoolRole.Mentee));
        return mentors.Concat(mentees).Distinct().Where(a => !Accounts.Any(known => known.Key == a.Key));
    }

    /// <summary>Adds calendar, people, accounts and base records; the caller saves.</summary>
    public void AddPeople(string suffix, string passwordHash)
    {
        foreach (var staff in file.Staff)
        {
            var hired = staff.HiredFor is { } pair ? Days.WorkingDayBefore(Days.StartOf(file.OrderOf(pair)).AddDays(-14))
                : new DateOnly(today.Year - staff.HiredYearsAgo!.Value, 8, 26);
            var graduated = (hired.Month < 7 ? hired.Year - 1 : hired.Year).ToString(CultureInfo.InvariantCulture);
            var card = new StaffEntry(staff.Post, staff.Subject, hired, staff.Education?.Replace("{hired}", graduated, StringComparison.Ordinal), staff.Experience, staff.Category,
                Number: (1000 + People.Count * 7 + staff.Surname.Length).ToString(CultureInfo.InvariantCulture));
            var person = Person.EnterStaff(staff.Surname, staff.GivenName, staff.Patronymic, staff.Gender, card, today).Value;
            person.SetContacts($"+7 900 000-{People.Count + 10:00}-{People.Count + 21:00}", $"{staff.Key}@school{suffix}.example");
            db.Add(person);
            People.Add(staff.Key, person);
        }

        foreach (var (key, roles) in Accounts.Concat(OthersOf(file)))
        {
            var user = AcceptInvitation.NewAccount(key + suffix, People[key].Name.SurnameWithInitials.Replace('\u00a0', ' '));
            user.PasswordHash = passwordHash;
            user.IsPortalAdministrator = key == "admin" && suffix.Length == 0;
            db.Add(user);
            db.Add(new Membership(user.Id, roles.ByHand(), People[key].Id));
            UserIds.Add(key, user.Id);
        }

        foreach (var mentor in file.Mentors) AddToPool(mentor, PoolSide.Mentors, mentor.Category ?? PoolCategory.ExperiencedTeacher);

        foreach (var mentee in file.Mentees) AddToPool(mentee, PoolSide.Mentees, mentee.Category!.Value);
    }

    /// <summary>Adds the quarters and the days that the school made different, as far as a school has set them by today; the caller saves.</summary>
    public void AddCalendar()
    {
        // The next year is planned in June.
        var last = today.Month is >= 6 and < 9 ? Days.ThisYear.Next : Days.ThisYear;
        db.AddRange(Days.Quarters.Where(q => q.AcademicYear >= last.StartYear - 3 && q.AcademicYear <= last.StartYear));
        db.AddRange(Days.OwnDays.Where(d => d.Date <= last.End));
    }

    // Of a mentor one type after another, of a mentee the one that the category says.
    private List<string> TypesOf(PoolSide side, PoolCategory category)
    {
        var types = (ProgramCatalogue.Latest(file.Program ?? ProgramCatalogue.Default)?.ProfileTypes(side) ?? []).ToList();
        if (types.Count == 0) return [];
        if (side == PoolSide.Mentees) return [types[category == PoolCategory.NewlyArrived ? ^1 : 0]];

        var number = Pool.Keys.Count(k => k.Side == side);
        return [.. new[] { types[number % types.Count], types[^1] }.Distinct()];
    }

    private void AddToPool(DemoPoolRecord record, PoolSide side, PoolCategory category)
    {
        var orders = file.Orders.Where(o => o.Pairs.Any(p => (side == PoolSide.Mentors ? p.Mentor : p.Mentee) == record.Person || p.Replacement?.Mentor == record.Person)).ToList();
        var entered = Days.WorkingDayBefore(orders.Count == 0 ? today.AddDays(-9) : orders.Min(Days.StartOf).AddDays(-12));
        if (entered > today) entered = Days.WorkingDayBefore(today);
        var person = People[record.Person];
        var entry = new PoolRecord(person.Id, side, entered);
        entry.Describe(new PoolCard(category, record.Competences ?? record.Request, record.Achievements, null, side == PoolSide.Mentors ? record.Hours : null,
            Topics: record.Topics, Types: TypesOf(side, category)));
        var consents = ConsentRules.OnEntering(ConsentParty.Staff).Select(asked => new Consent(person.Id, asked.Kind, entered)).ToList();
        var received = Days.WorkingDayAfter(entered.AddDays(1));
        if (!record.Awaiting) consents.ForEach(c => c.Receive(received > today ? today : received, person.Id, null, today));

        entry.FollowConsents(consents);
        db.Add(entry);
        db.AddRange(consents);
        Pool.Add((record.Person, side), entry);
    }
}
