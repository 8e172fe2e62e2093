using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Infrastructure.Security;

namespace MentoringPortal.Web.Infrastructure.Work;

/// <summary>Words that many rules share: about whom, since when, until when.</summary>
public static class WorkWords
{
    /// <summary>«Соколова Е.А.»: whom the row is about.</summary>
    public static string Person(WorkRow row) => RussianName.Brief(row.Surname, row.GivenName, row.Patronymic);

    /// <summary>The mentor of the pair.</summary>
    public static string Mentor(WorkRow row) => RussianName.Brief(row.MentorSurname, row.MentorGivenName, row.MentorPatronymic);

    /// <summary>«наставник Петрова А.И.», as the mentee reads it.</summary>
    public static string WithMentor(WorkRow row) => "наставник " + Mentor(row);

    /// <summary>Whose move it is: the mentor or the mentee by name, an office by its name.</summary>
    public static string Doer(WorkRule rule, WorkRow row) =>
        rule.Acts.HasFlag(SchoolRole.Mentor) && row.MentorSurname.Length > 0 ? Mentor(row)
        : rule.Acts.HasFlag(SchoolRole.Mentee) && row.Surname.Length > 0 ? Person(row)
        : Doers(rule.Acts);

    /// <summary>The person whose move it is by <see cref="Doer"/>; null: an office.</summary>
    public static Guid? DoerId(WorkRule rule, WorkRow row) =>
        rule.Acts.HasFlag(SchoolRole.Mentor) && row.MentorSurname.Length > 0 ? row.MentorId : rule.Acts.HasFlag(SchoolRole.Mentee) && row.Surname.Length > 0 ? row.MenteeId : null;

    /// <summary>Title or number of the record.</summary>
    public static string Title(WorkRow row) => row.Text ?? "";

    public static WorkTerm NoDay(WorkRow row, WorkDay day) => new("");

    /// <summary>The same words always.</summary>
    public static Func<WorkRow, WorkDay, WorkTerm> Always(string words, bool isLate = false) => (_, _) => new(words, isLate);

    /// <summary>«ждёт 3 дня» from <see cref="WorkRow.On"/>; late after so many days, never when null.</summary>
    public static Func<WorkRow, WorkDay, WorkTerm> Since(int? lateAfterDays = null) => (row, day) =>
    {
        if (row.On is not { } since) return new("");

        var days = day.Today.DayNumber - since.DayNumber;
        return new(days < 0 ? $"с {RussianDate.Short(since)}" : days == 0 ? "сегодня" : $"ждёт {RussianPlural.Of(days, "день", "дня", "дней")}",
            days > lateAfterDays, Since: since);
    };

    /// <summary>«до 02.12.2026» so many days after <see cref="WorkRow.On"/>, on the school's next working day where that one is a day off.</summary>
    public static Func<WorkRow, WorkDay, WorkTerm> Within(int days) => (row, day) =>
    {
        if (row.On is not { } from) return new("");

        var last = from.AddDays(days);
        return By(day.Calendar?.SameOrNextWorkingDay(last) ?? last, day);
    };

    /// <summary>«до 02.12.2026» or «срок был 02.12.2026» of <see cref="WorkRow.On"/>; the day itself is in time.</summary>
    public static WorkTerm Until(WorkRow row, WorkDay day) => row.On is { } until ? By(until, day) : new("");

    /// <summary>The same of a day that the rule counts itself.</summary>
    public static WorkTerm By(DateOnly until, WorkDay day) => until < day.Today ? new($"срок был {RussianDate.Short(until)}", true, until)
        : new(until == day.Today ? "сегодня" : $"до {RussianDate.Short(until)}", false, until);

    /// <summary>The school's day and hour of <see cref="WorkRow.At"/>.</summary>
    public static WorkTerm Hour(WorkRow row, WorkDay day)
    {
        if (row.At is not { } at) return new("назначено");

        var local = at.AddMinutes(day.UtcOffset);
        return new($"{local:dd.MM.yyyy в HH:mm}", DateOnly.FromDateTime(local) < day.Today, DateOnly.FromDateTime(local), At: local);
    }

    /// <summary>«куратор или заместитель директора»: whose move it is.</summary>
    public static string Doers(SchoolRole acts)
    {
        var deputies = (acts & Rights.Deputies) == Rights.Deputies;
        return string.Join(" или ", (deputies ? acts & ~Rights.Deputies : acts).Each().Select(r => r.Name()).Concat(deputies ? ["заместитель директора"] : Array.Empty<string>()));
    }
}
