using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Schools;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Settings;

/// <summary>Adds a day of the yearly transfers, or one that the school itself has made different.</summary>
public sealed class AddCalendarDay(PortalDbContext db)
{
    public async Task<RuleViolation?> RunAsync(CalendarDayForm form)
    {
        if (form.Date is not { } date) return new("Укажите день", nameof(form.Date));
        if (date.Year is < 2020 or > 2100) return new("Проверьте год", nameof(form.Date));
        if (form.Reason?.Trim().Length > 300) return new("Причина: не больше 300 знаков", nameof(form.Reason));
        if (await db.Set<CalendarDay>().AnyAsync(d => d.Date == date)) return new("Этот день уже есть в календаре: уберите его и добавьте заново", nameof(form.Date));
        db.Add(new CalendarDay(date, form.IsWorking, form.Reason?.Trim() ?? ""));
        db.Describe("День добавлен в календарь");
        await db.SaveChangesAsync();
        return null;
    }
}
