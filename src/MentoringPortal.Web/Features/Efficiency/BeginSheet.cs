using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Efficiency;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Efficiency;

/// <summary>Begins an efficiency sheet for the school's program or for a pair.</summary>
public sealed class BeginSheet(PortalDbContext db, CurrentActor actor, SchoolClock clock)
{
    public async Task<Result<Guid>> RunAsync(NewSheetForm form, CancellationToken cancel)
    {
        if (actor.PersonId is not { } me)
        {
            return new RuleViolation("Ваша учётная запись не связана с карточкой сотрудника");
        }

        if (form.MentorshipId is { } pair && !await db.Set<Mentorship>().AnyAsync(m => m.Id == pair, cancel))
        {
            return new RuleViolation("Выберите пару из списка", nameof(form.MentorshipId));
        }

        var sheet = new EfficiencySheet(form.Year!.Value, form.MentorshipId, me, clock.Today);
        db.Add(sheet);
        db.Describe("Лист оценки начат");
        await db.SaveChangesAsync(cancel);
        return sheet.Id;
    }
}
