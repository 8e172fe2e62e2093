using MentoringPortal.Domain.Schools;

namespace MentoringPortal.Data.Common;

/// <summary>
/// Who acts in this request and for which school: filled once from the session, read by the school filter, the guard and the audit.
/// The school never comes from a form, an address or a header.
/// </summary>
public sealed class CurrentActor
{
    private ActorFacts _facts = ActorFacts.Nobody;

    /// <summary>School of the session; null shows no school's rows at all.</summary>
    public Guid? SchoolId => _facts.SchoolId;

    public Guid? UserId => _facts.UserId;

    public Guid? MembershipId => _facts.MembershipId;

    /// <summary>The acting person among the school's people; null for an administrator without a card.</summary>
    public Guid? PersonId => _facts.PersonId;

    /// <summary>All roles of the membership.</summary>
    public SchoolRole Roles => _facts.Roles;

    /// <summary>The role shown now; menu and home follow it, rights follow it too.</summary>
    public SchoolRole ActiveRole => _facts.ActiveRole;

    /// <summary>«Фамилия И.О.» for the bar and the audit.</summary>
    public string DisplayName => _facts.DisplayName;

    public bool IsPortalAdministrator => _facts.IsPortalAdministrator;

    /// <summary>Short name of the school for the bar; empty without a school.</summary>
    public string SchoolName => _facts.SchoolName;

    /// <summary>IANA time zone of the school.</summary>
    public string TimeZoneId => _facts.TimeZoneId;

    /// <summary>The session of this request.</summary>
    public Guid? SessionId => _facts.SessionId;

    /// <summary>Stamp of the school's records when the request began (<see cref="SchoolPulse"/>); null outside a signed-in request.</summary>
    public Guid? SchoolStamp => _facts.SchoolStamp;

    /// <summary>The last day of the school that has begun.</summary>
    public DateOnly? DayBegun => _facts.DayBegun;

    /// <summary>How long the session lasts without another click; for the idle warning.</summary>
    public TimeSpan? SessionLasts => _facts.SessionLasts;

    /// <summary>True when the person has more than one role here, so that the switch is offered.</summary>
    public bool CanSwitchRole => (Roles & (Roles - 1)) != 0;

    /// <summary>True when the account must choose a new password before anything else.</summary>
    public bool MustChangePassword => _facts.MustChangePassword;

    /// <summary>True when the school demands a second step of signing in that the account does not have yet.</summary>
    public bool MustSetUpTwoFactor => _facts.MustSetUpTwoFactor;

    /// <summary>True when the person acts in <paramref name="role"/> (or in one of several combined roles).</summary>
    public bool Is(SchoolRole role) => (ActiveRole & role) != 0;

    /// <summary>Sets the actor of a signed-in request.</summary>
    public void SignIn(ActorFacts facts) => _facts = facts;

    /// <summary>Acts for a school without a person: start-up, demonstration data, background work, tests.</summary>
    public void ActForSchool(Guid schoolId, string displayName) => _facts = ActorFacts.Nobody with { SchoolId = schoolId, DisplayName = displayName };

    /// <summary>Acts for a school as one of its members: demonstration data and tests.</summary>
    public void ActAs(Guid schoolId, Guid userId, Guid? personId, string displayName, SchoolRole role) =>
        _facts = ActorFacts.Nobody with { SchoolId = schoolId, UserId = userId, PersonId = personId, DisplayName = displayName, Roles = role, ActiveRole = role };
}

/// <summary>What one query of the session gives about who acts.</summary>
public sealed record ActorFacts
{
    /// <summary>Nobody signed in.</summary>
    public static ActorFacts Nobody { get; } = new();

    public Guid? SessionId { get; init; }

    public TimeSpan? SessionLasts { get; init; }

    public Guid? UserId { get; init; }

    public string DisplayName { get; init; } = "";

    public bool IsPortalAdministrator { get; init; }

    public bool MustChangePassword { get; init; }

    public bool MustSetUpTwoFactor { get; init; }

    public Guid? SchoolId { get; init; }

    public string SchoolName { get; init; } = "";

    public string TimeZoneId { get; init; } = "Europe/Moscow";

    public Guid? SchoolStamp { get; init; }

    public DateOnly? DayBegun { get; init; }

    public Guid? MembershipId { get; init; }

    public Guid? PersonId { get; init; }

    public SchoolRole Roles { get; init; }

    public SchoolRole ActiveRole { get; init; }
}
