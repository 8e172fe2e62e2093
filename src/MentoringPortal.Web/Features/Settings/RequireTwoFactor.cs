using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Schools;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Settings;

/// <summary>The school demands the second step of signing in from those who decide, or leaves it to them.</summary>
public sealed class RequireTwoFactor(PortalDbContext db)
{
    public async Task<Outcome<Saved>> RunAsync(bool required)
    {
        var school = await db.Set<School>().FirstAsync(s => s.Id == db.Actor.SchoolId);
        school.RequireTwoFactor(required);
        db.Describe(required ? "Второй шаг входа стал обязательным" : "Второй шаг входа больше не обязателен");
        await db.SaveChangesAsync();
        return Outcome.Done;
    }
}
