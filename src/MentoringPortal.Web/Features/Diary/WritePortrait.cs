using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Diary;
using MentoringPortal.Web.Features.Mentorships;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Diary;

/// <summary>Writes what the mentor notes about the mentee (S0-20).</summary>
public sealed class WritePortrait(PortalDbContext db, MentorshipAccess access, CurrentActor actor, SchoolClock clock)
{
    public async Task<Outcome<Saved>> RunAsync(Guid mentorshipId, Guid version, PortraitForm form, CancellationToken cancel)
    {
        if (await access.Visible().FirstOrDefaultAsync(m => m.Id == mentorshipId, cancel) is not { } mentorship || !access.IsItsMentor(mentorship.MentorId))
        {
            return Outcome.Missing;
        }

        var found = await db.Set<MenteePortrait>().FirstOrDefaultAsync(p => p.MentorshipId == mentorshipId, cancel);
        var portrait = found ?? new MenteePortrait(mentorshipId);
        if (portrait.Write(mentorship, actor.PersonId, form.Card, clock.Today) is { Count: > 0 } violations) return Outcome.Refused(violations);

        if (found is null) db.Add(portrait);
        else db.ExpectVersion(portrait, version);
        db.Describe("Портрет наставляемого записан");
        await db.SaveFirstAsync(cancel, typeof(MenteePortrait));
        return Outcome.Done;
    }
}
