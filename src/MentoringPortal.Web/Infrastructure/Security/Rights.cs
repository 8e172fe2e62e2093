using MentoringPortal.Domain.Schools;

namespace MentoringPortal.Web.Infrastructure.Security;

/// <summary>
/// Sets of roles, each named once: policies, menu, actions and the access classes of the rooms read them here. Which records a role sees in a room is told by the
/// room's <c>…Access</c>; a role that opens a page and sees nothing there is not named for it.
/// </summary>
public static class Rights
{
    public const SchoolRole Everybody = (SchoolRole)(-1);

    /// <summary>Both deputies.</summary>
    public const SchoolRole Deputies = SchoolRole.DeputyDirectorAcademic | SchoolRole.DeputyDirectorMethodical;

    /// <summary>Who signs and approves.</summary>
    public const SchoolRole Deciders = SchoolRole.Director | Deputies;

    /// <summary>Who prepares papers: deputies and curator.</summary>
    public const SchoolRole Office = Deputies | SchoolRole.Curator;

    /// <summary>Director, deputies and curator: those who see the whole school.</summary>
    public const SchoolRole Leadership = SchoolRole.Director | Office;

    /// <summary>Leadership and the heads of method unions: who follows the work without being of the pair.</summary>
    public const SchoolRole Followers = Leadership | SchoolRole.MethodUnionHead;

    /// <summary>Mentor and mentee: those whose work the records are about.</summary>
    public const SchoolRole Participants = SchoolRole.Mentor | SchoolRole.Mentee;

    /// <summary>Settings and accounts.</summary>
    public const SchoolRole Administration = SchoolRole.Director | SchoolRole.Curator | SchoolRole.SystemAdministrator;

    /// <summary>The change history of the school.</summary>
    public const SchoolRole History = Leadership | SchoolRole.SystemAdministrator;

    /// <summary>Whose decisions a stolen password must not make: a school may demand the second step from them.</summary>
    public const SchoolRole SecondStep = Leadership | SchoolRole.SystemAdministrator;

    /// <summary>The bases of mentors and mentees. The psychologist has no work in them yet, so no use of their personal data either.</summary>
    public const SchoolRole Pools = Followers;

    /// <summary>The list of people.</summary>
    public const SchoolRole People = Pools | SchoolRole.Psychologist | SchoolRole.SystemAdministrator;

    /// <summary>Method unions, classes and councils: who prepares papers, and the administrator who hands out access.</summary>
    public const SchoolRole Divisions = Office | SchoolRole.SystemAdministrator;

    /// <summary>What belongs to a pair: the pairs themselves, plans, assessments, orders.</summary>
    public const SchoolRole Pairs = Followers | Participants;

    /// <summary>Who writes petitions or is asked by them: those of the pairs, and the psychologist, who is asked for help.</summary>
    public const SchoolRole Petitions = Pairs | SchoolRole.Psychologist;

    /// <summary>An approved road map: a psychologist answers for points of it too.</summary>
    public const SchoolRole RoadMap = Pairs | SchoolRole.Psychologist;

    /// <summary>What the school's site tells of mentoring: the pairs, and whoever runs the site.</summary>
    public const SchoolRole Site = Pairs | SchoolRole.SystemAdministrator;

    /// <summary>What is asked of a pair and read by the leadership: consents, questionnaires.</summary>
    public const SchoolRole Asked = Leadership | Participants;

    /// <summary>Blank sheets.</summary>
    public const SchoolRole Blanks = Office | SchoolRole.Mentor;
}
