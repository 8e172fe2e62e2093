using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Infrastructure.Gate;

/// <summary>Ends the drafts of forms that have been carried out.</summary>
public static class FormDrafts
{
    /// <summary>Forgets the autosaved text; call it after the save with the same key that the form was given.</summary>
    public static Task ForgetAsync(this PortalDbContext db, string formKey) =>
        db.Set<FormDraft>().Where(d => d.UserId == db.Actor.UserId && d.FormKey == formKey).ExecuteDeleteAsync();
}
