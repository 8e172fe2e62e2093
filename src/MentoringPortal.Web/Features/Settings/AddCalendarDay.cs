using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Schools;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Settings;

/// <summary>Adds a day of the yearly transfers, or one that the school itself has made different.</summary>
public sealed class AddCalendarDay(PortalDbContext db)
{
    public async Task<Outcome<Saved>> RunAsync(CalendarDayForm form)
    {
        if (form.Date is not { } date) return new RuleViolation("Укажите день", nameof(form.Date));
        if (date.Year is < 2020 or > 2100) return new RuleViolation("Проверьте год", nameof(form.Date));
        if (form.Reason?.Trim().Length > 300) return new RuleViolation("Причина: не больше 300 знаков", nameof(form.Reason));
        if (await db.Set<CalendarDay>().AnyAsync(d => d.Date == date))
        {
            return new RuleViolation("Этот день уже есть в календаре: уберите его и добавьте заново", nameof(form.Date));
        }
        var reason = form.Reason?.Trim() ?? "";
        if (form.MovedFrom is { } from)
        {
            if (form.IsWorking) return new RuleViolation("Перенос делает день выходным: снимите отметку «Это рабочий день»", nameof(form.IsWorking));
            var moved = CalendarDay.Moved(date, from, reason);
            if (!moved.Ok) return moved.Violations[0];
            if (await db.Set<CalendarDay>().AnyAsync(d => d.MovedFrom == from)) return new RuleViolation("Выходной этого дня уже перенесён", nameof(form.MovedFrom));
            db.Add(moved.Value);
        }
        else
        {
            db.Add(new CalendarDay(date, form.IsWorking, reason));
        }

        db.Describe("День добавлен в календарь");
        await db.SaveChangesAsync();
        return Outcome.Done;
    }
}

/// <summary>Takes a day out of the calendar again.</summary>
public sealed class RemoveCalendarDay(PortalDbContext db)
{
    public async Task<Outcome<Saved>> RunAsync(Guid id)
    {
        if (await db.Set<CalendarDay>().FirstOrDefaultAsync(d => d.Id == id) is not { } day) return Outcome.Missing;
        db.Remove(day);
        db.Describe("День убран из календаря");
        await db.SaveChangesAsync();
        return Outcome.Done;
    }
}
