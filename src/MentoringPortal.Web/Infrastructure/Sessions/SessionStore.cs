using System.Data.Common;
using System.Globalization;
using System.Security.Claims;
using MentoringPortal.Data;
using MentoringPortal.Data.Accounts;
using MentoringPortal.Data.Common;
using MentoringPortal.Data.Operation;
using MentoringPortal.Domain.Divisions;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Infrastructure.Sessions;

/// <summary>
/// Sessions live in the database; the cookie carries only a random key. One query per request joins session, account, membership and school
/// and fills <see cref="CurrentActor"/>, so that sign-out, blocking and a lost role take effect at once.
/// </summary>
public sealed class SessionStore(TimeProvider clock) : ITicketStore
{
    /// <summary>Set in <see cref="HttpContext.Items"/> to the account whose session has just run out, so that its form can be given back.</summary>
    public const string ExpiredUser = "portal:expired-user";

    private static readonly TimeSpan TouchEvery = TimeSpan.FromMinutes(1);

    private static readonly Func<PortalDbContext, byte[], DateOnly, DateOnly, Task<SessionRow?>> Find = EF.CompileAsyncQuery((PortalDbContext db, byte[] hash, DateOnly begun,
        DateOnly notOver) =>
        (from s in db.Set<UserSession>()
         where s.KeyHash == hash
         join u in db.Users on s.UserId equals u.Id
         join m in db.Set<Membership>().IgnoreQueryFilters() on s.MembershipId equals (Guid?)m.Id into memberships
         from m in memberships.DefaultIfEmpty()
         join o in db.Set<School>() on m.SchoolId equals o.Id into schools
         from o in schools.DefaultIfEmpty()
         join x in db.Set<SchoolPulse>() on m.SchoolId equals x.SchoolId into pulses
         from x in pulses.DefaultIfEmpty()
         select new SessionRow
         {
             Id = s.Id,
             UserId = s.UserId,
             MembershipId = s.MembershipId,
             ActiveRole = s.ActiveRole,
             CreatedAt = s.CreatedAt,
             LastSeenAt = s.LastSeenAt,
             EndedAt = s.EndedAt,
             DisplayName = u.DisplayName,
             IsPortalAdministrator = u.IsPortalAdministrator,
             MustChangePassword = u.MustChangePassword,
             TwoFactorEnabled = u.TwoFactorEnabled,
             RequiresTwoFactor = o != null && o.RequiresTwoFactor,
             IsBlocked = m != null && m.IsBlocked,
             Given = m != null ? m.Roles : SchoolRole.None,
             // Mentor and mentee are whoever an order has approved, in this query too: the role comes with the signature and stays for reading.
             IsMentor = m != null && m.PersonId != null && db.Set<Mentorship>().Any(p => p.SchoolId == m.SchoolId && p.MentorId == m.PersonId && p.ApprovedOn != null),
             IsMentee = m != null && m.PersonId != null && db.Set<Mentorship>().Any(p => p.SchoolId == m.SchoolId && p.MenteeId == m.PersonId && p.ApprovedOn != null),
             IsCurator = m != null && m.PersonId != null && db.Set<ProgramPost>().Any(p => p.SchoolId == m.SchoolId && p.PersonId == m.PersonId
                 && p.Post == PostDefinition.Curator && p.OrderId != null && p.FromOn <= begun && (p.ToOn == null || p.ToOn >= notOver)),
             // A class has a class teacher, not a head of a union.
             IsHead = m != null && m.PersonId != null
                 && db.Set<Division>().Any(d => d.SchoolId == m.SchoolId && d.HeadId == m.PersonId && !d.IsArchived && d.Kind != DivisionKind.SchoolClass),
             IsClassTeacher = m != null && m.PersonId != null
                 && db.Set<Division>().Any(d => d.SchoolId == m.SchoolId && d.HeadId == m.PersonId && !d.IsArchived && d.Kind == DivisionKind.SchoolClass),
             PersonId = m != null ? m.PersonId : null,
             SchoolId = m != null ? m.SchoolId : null,
             SchoolName = o != null ? o.ShortName : null,
             TimeZoneId = o != null ? o.TimeZoneId : null,
             SchoolStamp = x != null ? x.Stamp : null,
             DayBegun = x != null ? x.DayBegun : null,
             // Counted by its own index in the query that every request sends anyway.
             Inbox = m != null && m.PersonId != null ? db.Set<Acknowledgement>()
                 .Count(a => a.SchoolId == m.SchoolId && a.PersonId == m.PersonId && a.Method == AcknowledgementMethod.Awaited) : 0,
         }).AsNoTracking().FirstOrDefault());

    public Task<string> StoreAsync(AuthenticationTicket ticket) => throw new NotSupportedException("Sessions need the request.");

    public async Task<string> StoreAsync(AuthenticationTicket ticket, HttpContext httpContext, CancellationToken cancellationToken)
    {
        var db = httpContext.RequestServices.GetRequiredService<PortalDbContext>();
        var user = Guid.Parse(ticket.Principal.FindFirstValue(ClaimTypes.NameIdentifier)!, CultureInfo.InvariantCulture);
        var membership = ticket.Principal.FindFirstValue("membership") is { } m ? Guid.Parse(m, CultureInfo.InvariantCulture) : (Guid?)null;
        var key = Secrets.NewKey();
        var now = clock.GetUtcNow().UtcDateTime;
        var agent = httpContext.Request.Headers.UserAgent.ToString();
        db.Add(new UserSession
        {
            KeyHash = Secrets.Hash(key),
            UserId = user,
            MembershipId = membership,
            ActiveRole = ticket.Principal.ActiveRole(),
            CreatedAt = now,
            LastSeenAt = now,
            Ip = httpContext.Connection.RemoteIpAddress?.ToString() ?? "",
            Agent = agent.Length > 200 ? agent[..200] : agent,
        });
        await db.SaveChangesAsync(cancellationToken);
        return key;
    }

    public Task RenewAsync(string key, AuthenticationTicket ticket) => Task.CompletedTask;

    public Task<AuthenticationTicket?> RetrieveAsync(string key) => throw new NotSupportedException("Sessions need the request.");

    public async Task<AuthenticationTicket?> RetrieveAsync(string key, HttpContext httpContext, CancellationToken cancellationToken)
    {
        var db = httpContext.RequestServices.GetRequiredService<PortalDbContext>();
        var now = clock.GetUtcNow().UtcDateTime;
        var (begun, notOver) = PairRoles.AppointmentDays(now);
        if (await Find(db, Secrets.Hash(key), begun, notOver) is not { } row) return null;

        if (row.EndedAt is not null || now - row.LastSeenAt >= UserSession.Idle || now - row.CreatedAt >= UserSession.Absolute)
        {
            httpContext.Items[ExpiredUser] = row.UserId;
            return null;
        }

        // Whoever no order has approved yet may come in without a role: the home says what gives one.
        if (row.IsBlocked || row.SchoolId is null && (row.MembershipId is not null || !row.IsPortalAdministrator)) return null;

        // The role shown has been taken away: go on with what is left.
        var active = (row.ActiveRole & row.Roles) != 0 ? row.ActiveRole & row.Roles : row.Roles.Leading();
        if (now - row.LastSeenAt >= TouchEvery) await TouchAsync(db, row.Id, now, cancellationToken);

        if (row.PersonId is not null && active != SchoolRole.None) httpContext.Items[Shell.InboxCountKey] = row.Inbox;
        var rest = row.CreatedAt + UserSession.Absolute - now;
        httpContext.RequestServices.GetRequiredService<CurrentActor>().SignIn(new ActorFacts
        {
            SessionId = row.Id,
            SessionLasts = rest < UserSession.Idle ? rest : UserSession.Idle,
            UserId = row.UserId,
            DisplayName = row.DisplayName,
            IsPortalAdministrator = row.IsPortalAdministrator,
            MustChangePassword = row.MustChangePassword,
            MustSetUpTwoFactor = row.RequiresTwoFactor && !row.TwoFactorEnabled && (row.Roles & Rights.SecondStep) != 0,
            SchoolId = row.SchoolId,
            SchoolName = row.SchoolName ?? "",
            TimeZoneId = row.TimeZoneId ?? "Europe/Moscow",
            SchoolStamp = row.SchoolStamp,
            DayBegun = row.DayBegun,
            MembershipId = row.MembershipId,
            PersonId = row.PersonId,
            Roles = row.Roles,
            ActiveRole = active,
        });
        return new AuthenticationTicket(Principal(row.UserId, row.DisplayName, row.MembershipId, active, row.IsPortalAdministrator),
            CookieAuthenticationDefaults.AuthenticationScheme);
    }

    // Reading goes on while the disk is full or takes nothing, or somebody holds the database; the next request tells the time anew.
    private static async Task TouchAsync(PortalDbContext db, Guid session, DateTime now, CancellationToken cancel)
    {
        try
        {
            await db.WriteBrieflyAsync(() => db.Set<UserSession>().Where(s => s.Id == session).ExecuteUpdateAsync(u => u.SetProperty(s => s.LastSeenAt, now), cancel), cancel);
        }
        catch (DbException e) when (DatabaseTroubles.Of(e) is DatabaseTrouble.Full or DatabaseTrouble.Locked or DatabaseTrouble.NoAccess)
        {
            // Nothing to do: see above.
        }
    }

    public Task RemoveAsync(string key) => throw new NotSupportedException("Sessions need the request.");

    public async Task RemoveAsync(string key, HttpContext httpContext, CancellationToken cancellationToken)
    {
        var db = httpContext.RequestServices.GetRequiredService<PortalDbContext>();
        var hash = Secrets.Hash(key);
        var now = clock.GetUtcNow().UtcDateTime;
        await db.Set<UserSession>().Where(s => s.KeyHash == hash && s.EndedAt == null).ExecuteUpdateAsync(u => u.SetProperty(s => s.EndedAt, now), cancellationToken);
    }

    /// <summary>Who the person is, for authorization and antiforgery.</summary>
    internal static ClaimsPrincipal Principal(Guid userId, string displayName, Guid? membershipId, SchoolRole active, bool isPortalAdministrator)
    {
        var claims = new List<Claim>(5)
        {
            new(ClaimTypes.NameIdentifier, userId.ToString()),
            new(ClaimTypes.Name, displayName),
            new(Policies.RoleClaim, ((int)active).ToString(CultureInfo.InvariantCulture)),
        };
        if (membershipId is not null) claims.Add(new("membership", membershipId.Value.ToString()));
        if (isPortalAdministrator) claims.Add(new(Policies.PortalAdministratorClaim, "1"));
        return new ClaimsPrincipal(new ClaimsIdentity(claims, CookieAuthenticationDefaults.AuthenticationScheme));
    }

    private sealed class SessionRow
    {
        public Guid Id { get; init; }
        public Guid UserId { get; init; }
        public Guid? MembershipId { get; init; }
        public SchoolRole ActiveRole { get; init; }
        public DateTime CreatedAt { get; init; }
        public DateTime LastSeenAt { get; init; }
        public DateTime? EndedAt { get; init; }
        public string DisplayName { get; init; } = "";
        public bool IsPortalAdministrator { get; init; }
        public bool MustChangePassword { get; init; }
        public bool TwoFactorEnabled { get; init; }
        public bool RequiresTwoFactor { get; init; }
        public bool IsBlocked { get; init; }
        public SchoolRole Given { get; init; }
        public bool IsMentor { get; init; }
        public bool IsMentee { get; init; }
        public bool IsHead { get; init; }
        public bool IsClassTeacher { get; init; }
        public bool IsCurator { get; init; }

        /// <summary>Roles of the membership and those that orders and divisions have given.</summary>
        public SchoolRole Roles => PairRoles.Of(Given, IsMentor, IsMentee, IsHead, IsClassTeacher, IsCurator);
        public Guid? PersonId { get; init; }
        public Guid? SchoolId { get; init; }
        public string? SchoolName { get; init; }
        public string? TimeZoneId { get; init; }
        public Guid? SchoolStamp { get; init; }
        public DateOnly? DayBegun { get; init; }

        /// <summary>Documents that the person is asked to acknowledge.</summary>
        public int Inbox { get; init; }
    }
}
