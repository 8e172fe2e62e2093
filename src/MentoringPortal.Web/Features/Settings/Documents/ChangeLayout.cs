using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Settings.Documents;

/// <summary>Changes how the school's documents are set up; papers issued before keep their look.</summary>
public sealed class ChangeLayout(PortalDbContext db)
{
    public async Task<Outcome<Saved>> RunAsync(LayoutForm form, Guid version, CancellationToken cancel)
    {
        var layout = await db.Set<DocumentLayout>().FirstOrDefaultAsync(cancel);
        if (layout is null) db.Add(layout = new DocumentLayout());
        else db.ExpectVersion(layout, version);

        var violations = layout.SetPage(form.FontSize ?? 0, form.LineSpacing ?? 0, form.LeftMargin ?? 0, form.RightMargin ?? 0, form.TopMargin ?? 0, form.BottomMargin
            ?? 0).ToList();
        layout.SetHead(form.ShowFounder, form.ShowContacts, form.ShowPlace);
        if (form.ActingHeadId is { } acting && !await db.Set<Person>().AnyAsync(s => s.Id == acting, cancel))
        {
            violations.Add(new("Такого сотрудника нет", nameof(form.ActingHeadId)));
        }
        else
        {
            violations.AddRange(layout.SetActingHead(form.ActingHeadId, form.ActingPost, form.ActingFrom, form.ActingTo));
        }

        if (violations.Count > 0)
        {
            db.Entry(layout).State = EntityState.Detached;
            return violations;
        }

        db.Describe("Оформление документов изменено");
        await db.SaveFirstAsync(cancel, typeof(DocumentLayout));
        return Outcome.Done;
    }
}
