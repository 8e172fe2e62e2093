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

/// <summary>Begins an efficiency sheet for the school's program or for a pair; where the scorer, or all together, have begun theirs, it is found again.</summary>
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

        var (year, of, agreed) = (form.Year!.Value, form.MentorshipId, form.IsAgreed);
        var begun = await db.Set<EfficiencySheet>().Where(s => s.AcademicYearStart == year && s.MentorshipId == of && s.IsAgreed == agreed && (agreed || s.ScorerId == me))
            .OrderBy(s => s.ScoredOn).ThenBy(s => s.Id).FirstOrDefaultAsync(cancel);
        if (begun is not null) return begun;

        // A pair is scored by the edition of its mentee, the program by the one in force.
        var program = of is { } scored ? await programs.OfPairAsync(scored, cancel) : (await programs.InForceAsync(cancel)).Definition;
        var rubric = RubricCatalogue.Latest(program.Rubric ?? RubricCatalogue.Default)!;
        var sheet = new EfficiencySheet(rubric, year, of, me, clock.Today, actor.ActiveRole, agreed);
        db.Add(sheet);
        db.Describe("Лист оценки начат");
        await db.SaveChangesAsync(cancel);
        return sheet;
    }
}
