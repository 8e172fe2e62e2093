using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Forms;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Surveys;
using MentoringPortal.Web.Features.Surveys;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Files;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Forms;

/// <summary>Types in a questionnaire that the mentee filled by hand.</summary>
public sealed class EnterSurveyBlank(PortalDbContext db, HandInSurvey package, FileDoor files, CurrentActor actor, SchoolClock clock)
{
    /// <summary>The questionnaire that the pair's mentee has in the portal, a draft or handed in; a new one where there is none.</summary>
    public async Task<SurveyResponse> ResponseAsync(BlankForm blank, Mentorship pair, CancellationToken cancel) =>
        await db.Set<SurveyResponse>().Where(r => r.PersonId == pair.MenteeId && r.SurveyCode == blank.SurveyCode && r.MentorshipId == pair.Id).OrderByDescending(r => r.Number)
            .FirstOrDefaultAsync(cancel)
        ?? new SurveyResponse(pair.MenteeId, pair.Id, blank.SurveyCode!, blank.SurveyVersion!.Value);

    /// <param name="answers">What was typed.</param>
    public async Task<Outcome<Saved>> RunAsync(BlankForm blank, Mentorship pair, SurveyDefinition definition, SurveyAnswers answers, PaperAnswersForm form,
        CancellationToken cancel)
    {
        if (actor.PersonId is not { } me) return new RuleViolation("Внести анкету может только человек с карточкой сотрудника: свяжите учётную запись с карточкой");
        if (!pair.IsActive) return pair.NotWorking("Анкету вносят в действующей паре, утверждённой приказом");
        var violations = definition.Sections.SelectMany(answers.Unfit).ToList();
        var response = await ResponseAsync(blank, pair, cancel);
        if (response.SurveyVersion != definition.Version) violations.Add(new RuleViolation("Наставляемый уже заполняет в портале другую редакцию анкеты: внести бланк нельзя"));
        Guid? scan = null;
        if (form.Scan is not null)
        {
            var accepted = await files.AcceptAsync(form.Scan, nameof(form.Scan), cancel);
            if (accepted.Ok) scan = accepted.Value.Id;
            else violations.AddRange(accepted.Violations);
        }

        violations.AddRange(response.SubmitFromPaper(definition, answers.ToJson(definition), form.FilledOn, me, scan, clock.NowUtc, clock.Today));
        if (violations.Count == 0 && blank.NoteEntered(pair.Id, me, clock.NowUtc) is { } late) violations.Add(late);
        if (violations.Count > 0) return Outcome.Refused(violations.Select(v => Beside(v, definition)));
        if (db.Entry(response).State == EntityState.Detached) db.Add(response);
        if (await package.ApplyAsync(definition, response, cancel) is { } refused) return refused;
        db.Describe("Анкета внесена с бумаги");
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException race) when (race is not DbUpdateConcurrencyException && race.Entries.Any(e => e.Entity is SurveyResponse))
        {
            return new RuleViolation("Наставляемый только что начал заполнять эту анкету в портале. Отправьте форму ещё раз: ответы с бумаги заменят его черновик");
        }

        return Outcome.Done;
    }

    // The page has two sets of fields: the answers as the survey names them, and the form around them.
    private static RuleViolation Beside(RuleViolation violation, SurveyDefinition definition) => violation.Field.Length == 0 ? violation : violation with
    {
        Field = definition.Questions.Any(q => q.Keys().Contains(violation.Field)) ? SurveysController.Prefix + violation.Field : $"{ModelStateRules.FormPrefix}.{violation.Field}",
    };
}

/// <summary>Says whose consent came back on a sheet without a name; receiving it is the next step.</summary>
public sealed class EnterConsentBlank(PortalDbContext db, CurrentActor actor, SchoolClock clock)
{
    public async Task<Outcome<Saved>> RunAsync(BlankForm blank, CancellationToken cancel)
    {
        if (actor.PersonId is not { } me) return new RuleViolation("Внести бланк может только человек с карточкой сотрудника: свяжите учётную запись с карточкой");
        if (blank.NoteEntered(null, me, clock.NowUtc) is { } violation) return violation;
        db.Describe("Бланк согласия вернулся");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }
}
