using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Schools;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Settings;

/// <summary>Sets the quarters of one academic year: in order, inside the year, not overlapping.</summary>
public sealed class SetQuarters(PortalDbContext db)
{
    public async Task<Outcome<Saved>> RunAsync(QuartersForm form)
    {
        var violations = Check(form).ToList();
        if (violations.Count > 0) return violations;
        var saved = await db.Set<SchoolQuarter>().Where(q => q.AcademicYear == form.AcademicYear).ToListAsync();
        for (var i = 0; i < 4; i++)
        {
            var (start, end) = form.All[i];
            if (saved.Find(q => q.Number == i + 1) is { } quarter)
            {
                quarter.Move(start!.Value, end!.Value);
            }
            else
            {
                db.Add(new SchoolQuarter(form.AcademicYear, i + 1, start!.Value, end!.Value));
            }
        }

        db.Describe("Четверти изменены");
        await db.SaveChangesAsync();
        return Outcome.Done;
    }

    private static IEnumerable<RuleViolation> Check(QuartersForm form)
    {
        if (form.AcademicYear is < 2020 or > 2100)
        {
            yield return new RuleViolation("Проверьте учебный год");
            yield break;
        }

        var first = new DateOnly(form.AcademicYear, 9, 1);
        var last = new DateOnly(form.AcademicYear + 1, 8, 31);
        DateOnly? before = null;
        for (var i = 0; i < 4; i++)
        {
            var (start, end) = form.All[i];
            if (start is null) yield return new($"Укажите начало {i + 1}-й четверти", $"Start{i + 1}");
            if (end is null) yield return new($"Укажите конец {i + 1}-й четверти", $"End{i + 1}");
            if (start is null || end is null) continue;
            if (start < first || end > last) yield return new($"{i + 1}-я четверть выходит за учебный год", $"Start{i + 1}");
            if (end <= start) yield return new("Четверть должна заканчиваться позже, чем начинается", $"End{i + 1}");
            if (before is not null && start <= before) yield return new("Четверть начинается раньше, чем закончилась предыдущая", $"Start{i + 1}");
            before = end;
        }
    }
}
