using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Infrastructure;

namespace MentoringPortal.Web.Demo;

/// <summary>Whose hands work, on which day, through which use cases.</summary>
internal sealed class DemonstrationRun(IServiceProvider services, DemonstrationSchool demo)
{
    private readonly SchoolClock _clock = services.GetRequiredService<SchoolClock>();

    public PortalDbContext Db { get; } = services.GetRequiredService<PortalDbContext>();

    public DemonstrationSchool School => demo;

    public DateTime NowUtc => _clock.NowUtc;

    /// <summary>A use case of the portal.</summary>
    public T Use<T>() where T : notnull => services.GetRequiredService<T>();

    /// <summary>From now on this person works, on this day.</summary>
    public void ActAs(string key, SchoolRole role, DateOnly day)
    {
        var person = demo.People[key];
        Db.Actor.SignIn(Data.Common.ActorFacts.Nobody with
        {
            SchoolId = demo.School.Id,
            TimeZoneId = demo.School.TimeZoneId,
            UserId = demo.UserIds.TryGetValue(key, out var user) ? user : null,
            PersonId = person.Id,
            DisplayName = person.Name.SurnameWithInitials,
            Roles = role,
            ActiveRole = role,
        });
        _clock.TravelTo(day, new TimeOnly(10, 20));
    }

    public async Task SaveAsync(string operation)
    {
        Db.Describe(operation);
        await Db.SaveChangesAsync();
    }

    /// <summary>What a write has made.</summary>
    public static T Obey<T>(Outcome<T> outcome)
    {
        Obey(outcome.Violations);
        return outcome.Value;
    }

    public static void Obey(Outcome<Saved> outcome)
    {
        Obey(outcome.Violations);
        if (outcome.IsMissing) throw new InvalidOperationException("The demonstration names a record that is not there.");
    }

    /// <summary>The demonstration obeys the rules; a violation is a mistake in its files.</summary>
    public static void Obey(params IEnumerable<RuleViolation?> violations)
    {
        if (violations.OfType<RuleViolation>().FirstOrDefault() is { } violation) throw new InvalidOperationException("The demonstration breaks a rule: " + violation.Message);
    }
}
