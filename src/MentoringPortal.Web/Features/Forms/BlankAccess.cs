using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Forms;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Infrastructure.Security;

namespace MentoringPortal.Web.Features.Forms;

/// <summary>Who prints blank forms and enters them: curator and deputies all kinds, a mentor the sheets of the own pairs.</summary>
public sealed class BlankAccess(PortalDbContext db, CurrentActor actor)
{
    /// <summary>Roles that open the room.</summary>
    public const SchoolRole Use = Rights.Blanks;

    /// <summary>Roles that print and enter every kind.</summary>
    public const SchoolRole Staff = Rights.Office;

    /// <summary>Kinds that the actor prints and enters.</summary>
    public IReadOnlyList<BlankFormKind> Kinds => actor.Is(Staff) ? Enum.GetValues<BlankFormKind>() : [BlankFormKind.DiaryPage, BlankFormKind.LessonVisit];

    /// <summary>Blank forms the actor may see.</summary>
    public IQueryable<BlankForm> Visible()
    {
        if (actor.Is(Staff)) return db.Set<BlankForm>();
        var me = actor.PersonId;
        return db.Set<BlankForm>().Where(f => (f.Kind == BlankFormKind.DiaryPage || f.Kind == BlankFormKind.LessonVisit)
            && me != null && (f.MentorshipId == null ? f.PrintedById == me : db.Set<Mentorship>().Any(m => m.Id == f.MentorshipId && m.MentorId == me)));
    }
}
