using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Data.Reference;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Forms;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Surveys;
using MentoringPortal.Web.Features.Mentorships;
using MentoringPortal.Web.Features.Programs;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Forms;

/// <summary>Gives out blank forms: each gets its code, for the pairs chosen and as many without a name as wanted.</summary>
public sealed class PrintBlanks(PortalDbContext db, BlankAccess access, MentorshipAccess mentorships, ProgramReader programs, CurrentActor actor, SchoolClock clock)
{
    /// <summary>Prints a batch of sheets; missing when the kind or a pair is not open to the actor.</summary>
    /// <param name="batch">Key of the batch.</param>
    public async Task<Outcome<Saved>> RunAsync(BlankFormKind kind, Guid batch, PrintBlanksForm form, CancellationToken cancel)
    {
        if (!access.Kinds.Contains(kind)) return Outcome.Missing;
        List<Guid> wanted = kind is BlankFormKind.DiaryPage or BlankFormKind.LessonVisit or BlankFormKind.Questionnaire ? [.. form.Pairs.Distinct()] : [];
        if (BlankForm.MayPrint(wanted.Count, form.Unnamed ?? 0) is { } violation) return violation;
        var found = await mentorships.Visible().Where(m => wanted.Contains(m.Id) && m.State == MentorshipState.Active).Select(m => m.Id).ToListAsync(cancel);
        if (found.Count != wanted.Count) return Outcome.Missing;
        foreach (var pair in wanted.Select(p => (Guid?)p).Concat(Enumerable.Repeat((Guid?)null, form.Unnamed ?? 0)))
        {
            var survey = kind == BlankFormKind.Questionnaire ? await SurveyOfAsync(pair, cancel) : null;
            if (kind == BlankFormKind.Questionnaire && survey is null)
            {
                return new RuleViolation(pair is null ? "По программе школы анкет нет" : "По программе одного из выбранных наставляемых анкет нет");
            }

            db.Add(new BlankForm(Secrets.NewLookUpCode(Secrets.FormCodeLength), kind, batch, pair, survey?.Code, survey?.Version, form.PlannedOn, actor.PersonId, clock.NowUtc));
        }

        db.Describe("Бланки напечатаны");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }

    // The questionnaire of the pair's own edition; a sheet without a name is of the program in force.
    private async Task<SurveyDefinition?> SurveyOfAsync(Guid? pair, CancellationToken cancel) =>
        (pair is { } id ? await programs.OfPairAsync(id, cancel) : (await programs.InForceAsync(cancel)).Definition).Surveys.FirstOrDefault() is { } code
            ? SurveyCatalogue.Latest(code) : null;
}
