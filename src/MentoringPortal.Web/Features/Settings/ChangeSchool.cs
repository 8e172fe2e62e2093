using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Schools;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Settings;

/// <summary>Changes names, letterhead and time zone; papers issued before keep theirs.</summary>
public sealed class ChangeSchool(PortalDbContext db, CurrentActor actor)
{
    public async Task<Outcome<Saved>> RunAsync(SchoolForm form)
    {
        var school = await db.Set<School>().FirstAsync(s => s.Id == actor.SchoolId);
        var violations = TooLong(form).ToList();
        if (violations.Count > 0) return violations;
        violations.AddRange(new[]
        {
            school.Rename(T(form.FullName), T(form.ShortName), T(form.Settlement), T(form.Region)),
            school.SetLetterhead(T(form.Founder), T(form.Address), T(form.Phone), T(form.Email), T(form.Website), T(form.Inn), T(form.Kpp), T(form.Ogrn), T(form.Okpo),
                T(form.DirectorPost)),
            school.SetCalendar(T(form.TimeZoneId), form.SixDayWeek),
        }.OfType<RuleViolation>());
        if (violations.Count > 0)
        {
            db.ChangeTracker.Clear();
            return violations;
        }

        db.ExpectVersion(school, form.Version);
        db.Describe("Настройки школы изменены");
        await db.SaveChangesAsync();
        return Outcome.Done;
    }

    private static string T(string? text) => text?.Trim() ?? "";

    private static IEnumerable<RuleViolation> TooLong(SchoolForm form)
    {
        foreach (var (name, value, max) in new[]
        {
            (nameof(form.FullName), form.FullName, 500), (nameof(form.ShortName), form.ShortName, 200), (nameof(form.Founder), form.Founder, 500),
            (nameof(form.Region), form.Region, 200), (nameof(form.Settlement), form.Settlement, 200), (nameof(form.Address), form.Address, 500),
            (nameof(form.Phone), form.Phone, 100), (nameof(form.Email), form.Email, 200), (nameof(form.Website), form.Website, 200),
                (nameof(form.DirectorPost), form.DirectorPost, 200),
        })
        {
            if (value?.Trim().Length > max) yield return new RuleViolation($"Слишком длинный текст: можно не больше {max} знаков", name);
        }
    }
}
