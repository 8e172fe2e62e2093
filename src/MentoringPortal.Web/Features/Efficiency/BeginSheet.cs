using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Data.Reference;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Efficiency;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Web.Features.Programs;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Efficiency;

/// <summary>Begins an efficiency sheet for the school's program or for a pair.</summary>
public sealed class BeginSheet(PortalDbContext db, CurrentActor actor, Scorers scorers, ProgramReader programs, SchoolClock clock)
{
    public async Task<Outcome<EfficiencySheet>> RunAsync(NewSheetForm form, CancellationToken cancel)
    {
        if (actor.PersonId is not { } me) return new RuleViolation("Ваша учётная запись не связана с карточкой сотрудника");

        if (form.MentorshipId is { } pair && !await db.Set<Mentorship>().AnyAsync(m => m.Id == pair, cancel))
        {
            return new RuleViolation("Выберите пару из списка", nameof(form.MentorshipId));
        }

        if (await scorers.ForbiddenAsync(form.MentorshipId, cancel) is { } forbidden) return forbidden with { Field = nameof(form.MentorshipId) };

        var rubric = RubricCatalogue.Latest((await programs.InForceAsync(cancel)).Definition.Rubric ?? RubricCatalogue.Default)!;
        var sheet = new EfficiencySheet(rubric, form.Year!.Value, form.MentorshipId, me, clock.Today);
        db.Add(sheet);
        db.Describe("Лист оценки начат");
        await db.SaveChangesAsync(cancel);
        return sheet;
    }
}
