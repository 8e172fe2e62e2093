using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Dossiers;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Files;

namespace MentoringPortal.Web.Features.Dossiers;

/// <summary>Adds a paper to a dossier: with its file, or as a note that it lies in the folder.</summary>
public sealed class AddDossierPaper(PortalDbContext db, CurrentActor actor, FileDoor files, SchoolClock clock)
{
    public async Task<Outcome<Saved>> RunAsync(Guid personId, DossierPaperForm form, CancellationToken cancel)
    {
        var violations = DossierItem.Add(personId, form.Title, form.Date, form.Pages, null, actor.PersonId ?? Guid.Empty, clock.Today).Violations.ToList();
        if (actor.PersonId is null) violations.Add(new RuleViolation("Ваша учётная запись не связана с карточкой сотрудника"));

        if (violations.Count > 0) return violations;

        Guid? fileId = null;
        if (form.File is not null)
        {
            var accepted = await files.AcceptAsync(form.File, nameof(form.File), cancel);
            if (!accepted.Ok) return Outcome.Refused(accepted.Violations);

            fileId = accepted.Value.Id;
        }

        db.Add(DossierItem.Add(personId, form.Title, form.Date, form.Pages, fileId, actor.PersonId!.Value, clock.Today).Value);
        db.Describe("Документ добавлен в дело");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }
}
