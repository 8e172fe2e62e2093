using System.Globalization;
using System.Security.Claims;
using MentoringPortal.Domain.Schools;
using Microsoft.AspNetCore.Authorization;

namespace MentoringPortal.Web.Infrastructure.Security;

/// <summary>Names of the policies that actions demand. Rights follow the active role of the session, never the roles merely held.</summary>
public static class Policies
{
    /// <summary>Anybody signed in, with or without a school.</summary>
    public const string SignedIn = nameof(SignedIn);

    /// <summary>Acts in some role of a school.</summary>
    public const string SchoolMember = nameof(SchoolMember);

    public const string Director = nameof(Director);

    /// <summary>Both deputies.</summary>
    public const string Deputies = nameof(Deputies);

    /// <summary>The deputy who assesses stage 1.</summary>
    public const string DeputyAcademic = nameof(DeputyAcademic);

    public const string CuratorOnly = nameof(CuratorOnly);

    public const string Mentor = nameof(Mentor);

    public const string Mentee = nameof(Mentee);

    public const string Psychologist = nameof(Psychologist);

    public const string MethodUnionHead = nameof(MethodUnionHead);

    /// <summary>Mentor or mentee: those whose work the records are about.</summary>
    public const string Participants = nameof(Participants);

    /// <summary>Director, deputies and curator: those who see the whole school.</summary>
    public const string Leadership = nameof(Leadership);

    /// <summary>Director, curator or system administrator: settings and accounts.</summary>
    public const string Administration = nameof(Administration);

    /// <summary>Those who may read the change history of the school.</summary>
    public const string History = nameof(History);

    /// <summary>Runs the installation, above the schools.</summary>
    public const string PortalAdministrator = nameof(PortalAdministrator);

    /// <summary>Claim with the active role as a number.</summary>
    internal const string RoleClaim = "portal:role";

    /// <summary>Claim of the portal administrator.</summary>
    internal const string PortalAdministratorClaim = "portal:admin";

    /// <summary>Roles behind every policy that is a matter of roles; the permission table of the tests reads it too.</summary>
    public static IReadOnlyDictionary<string, SchoolRole> RolesOf { get; } = new Dictionary<string, SchoolRole>
    {
        [SchoolMember] = Rights.Everybody,
        [Director] = SchoolRole.Director,
        [Deputies] = Rights.Deputies,
        [DeputyAcademic] = SchoolRole.DeputyDirectorAcademic,
        [CuratorOnly] = SchoolRole.Curator,
        [Mentor] = SchoolRole.Mentor,
        [Mentee] = SchoolRole.Mentee,
        [Psychologist] = SchoolRole.Psychologist,
        [MethodUnionHead] = SchoolRole.MethodUnionHead,
        [Participants] = Rights.Participants,
        [Leadership] = Rights.Leadership,
        [Administration] = Rights.Administration,
        [History] = Rights.History,
    };

    /// <summary>Registers every policy; without one an action demands a signed-in person.</summary>
    public static void Add(AuthorizationOptions options)
    {
        var signedIn = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
        options.FallbackPolicy = signedIn;
        options.DefaultPolicy = signedIn;
        options.AddPolicy(SignedIn, signedIn);
        options.AddPolicy(PortalAdministrator, p => p.RequireClaim(PortalAdministratorClaim));
        foreach (var (name, roles) in RolesOf)
        {
            options.AddPolicy(name, p => p.RequireAuthenticatedUser().AddRequirements(new ActiveRoleRequirement(roles)));
        }
    }

    /// <summary>The active role of a signed-in person.</summary>
    internal static SchoolRole ActiveRole(this ClaimsPrincipal user) =>
        user.FindFirstValue(RoleClaim) is { } text ? (SchoolRole)int.Parse(text, CultureInfo.InvariantCulture) : SchoolRole.None;
}

/// <summary>Demands that the person acts in one of these roles right now: <c>[ActsAs(SchoolRole.Curator | SchoolRole.Director)]</c>, where no named policy fits.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class ActsAsAttribute(SchoolRole roles) : AuthorizeAttribute, IAuthorizationRequirementData
{
    public SchoolRole AnyOf { get; } = roles;

    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [new ActiveRoleRequirement(AnyOf)];
}

/// <summary>The active role must be among <paramref name="AnyOf"/>.</summary>
public sealed record ActiveRoleRequirement(SchoolRole AnyOf) : IAuthorizationRequirement;

internal sealed class ActiveRoleHandler : AuthorizationHandler<ActiveRoleRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, ActiveRoleRequirement requirement)
    {
        if ((context.User.ActiveRole() & requirement.AnyOf) != 0) context.Succeed(requirement);

        return Task.CompletedTask;
    }
}
