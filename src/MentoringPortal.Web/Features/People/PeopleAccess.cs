using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Infrastructure.Security;

namespace MentoringPortal.Web.Features.People;

/// <summary>Who reads staff, bases and consents (domain reference §2.13). Writing belongs to the curator alone.</summary>
public sealed class PeopleAccess(CurrentActor actor)
{
    /// <summary>Reads the two bases.</summary>
    public const SchoolRole ReadPools = Rights.Pools;

    /// <summary>Reads the list of staff; the administrator needs it to hand out accounts.</summary>
    public const SchoolRole ReadPeople = Rights.People;

    /// <summary>Reads everybody's consents.</summary>
    public const SchoolRole ReadConsents = Rights.Leadership;

    /// <summary>Opens the page of consents: all of them or the own ones.</summary>
    public const SchoolRole OpenConsents = Rights.Asked;

    /// <summary>Invites people to the portal.</summary>
    public const SchoolRole Invite = SchoolRole.Curator | SchoolRole.SystemAdministrator;

    /// <summary>The actor enters and changes staff, bases and consents.</summary>
    public bool CanEdit => actor.Is(SchoolRole.Curator);

    public bool CanInvite => actor.Is(Invite);

    public bool SeesPools => actor.Is(ReadPools);

    public bool SeesConsents => actor.Is(ReadConsents);

    /// <summary>Reads the consents of this person: everybody's, or the own ones in a role that opens consents.</summary>
    public bool SeesConsentsOf(Guid personId) => SeesConsents || (IsMe(personId) && actor.Is(OpenConsents));

    /// <summary>May open the pairs named on a card or in a base; others read the names only.</summary>
    public bool OpensPairs => actor.Is(Rights.Pairs);

    /// <summary>Reads what was changed, by whom.</summary>
    public bool SeesHistory => actor.Is(Rights.Leadership);

    /// <summary>It is the actor's own card.</summary>
    public bool IsMe(Guid personId) => actor.PersonId == personId;
}
