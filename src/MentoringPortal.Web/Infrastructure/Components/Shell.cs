using System.Collections.Concurrent;
using System.Text;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Schools;
using Microsoft.AspNetCore.Html;

namespace MentoringPortal.Web.Infrastructure.Components;

/// <summary>What stands around every page. Asks the database nothing: the actor comes from the session.</summary>
public static class Shell
{
    /// <summary>TempData key of the one-time message after a write.</summary>
    public const string FlashKey = "Flash";

    /// <summary>Cookie that carries the message; without it TempData is not even opened, so that ordinary pages set no cookie.</summary>
    public const string FlashCookie = "portal-note";

    /// <summary>Cookie that keeps theme and low-vision mode, e.g. <c>dark.low-vision</c>.</summary>
    public const string AppearanceCookie = "portal-view";

    /// <summary>Request item with the number of unread messages; no item, no link.</summary>
    public const string InboxCountKey = "Portal.InboxCount";

    /// <summary>Seconds that the session lasts without another click; null shows no warning.</summary>
    public static int? IdleSeconds(CurrentActor actor) => actor.SessionLasts is { } lasts ? (int)lasts.TotalSeconds : null;

    private const SchoolRole Deputies = SchoolRole.DeputyDirectorAcademic | SchoolRole.DeputyDirectorMethodical;
    private const SchoolRole Leaders = SchoolRole.Director | Deputies;
    private const SchoolRole Staff = Leaders | SchoolRole.Curator;
    private const SchoolRole Pair = SchoolRole.Mentor | SchoolRole.Mentee;

    private static readonly Entry[] Menu =
    [
        new("", "/", "Главная", (SchoolRole)~0),
        new("Наставничество", "/mentorships", "Пары", Staff | Pair | SchoolRole.MethodUnionHead),
        new("Наставничество", "/diary", "Дневник", Pair),
        new("Наставничество", "/plans", "Планы", Staff | Pair | SchoolRole.MethodUnionHead),
        new("Наставничество", "/assessments", "Оценка этапов", Staff | SchoolRole.Mentor | SchoolRole.MethodUnionHead),
        new("Наставничество", "/efficiency", "Эффективность", Staff | SchoolRole.MethodUnionHead),
        new("Наставничество", "/dossiers", "Дела", Staff),
        new("Наставничество", "/surveys", "Анкеты", Staff | Pair),
        new("Наставничество", "/orders", "Приказы", Staff | Pair),
        new("Наставничество", "/documents", "Документы", Staff | Pair | SchoolRole.MethodUnionHead),
        new("Наставничество", "/forms", "Бланки", Deputies | SchoolRole.Curator | SchoolRole.Mentor),
        new("Люди", "/people", "Сотрудники", Staff | SchoolRole.Psychologist | SchoolRole.MethodUnionHead | SchoolRole.SystemAdministrator),
        new("Люди", "/mentors", "База наставников", Staff | SchoolRole.Psychologist | SchoolRole.MethodUnionHead),
        new("Люди", "/mentees", "База наставляемых", Staff | SchoolRole.Psychologist | SchoolRole.MethodUnionHead),
        new("Люди", "/consents", "Согласия", Staff | Pair),
        new("Школа", "/settings/school", "Настройки", SchoolRole.Director | SchoolRole.Curator | SchoolRole.SystemAdministrator),
        new("Школа", "/settings/accounts", "Доступ", SchoolRole.Director | SchoolRole.Curator | SchoolRole.SystemAdministrator),
        new("Школа", "/audit", "Журнал", Leaders | SchoolRole.Curator | SchoolRole.SystemAdministrator),
    ];

    private static readonly ConcurrentDictionary<(SchoolRole Role, int Current), HtmlString> Fragments = new();

    /// <summary>The menu of a role with the current room marked; built once per role and room.</summary>
    public static HtmlString MenuFor(SchoolRole role, PathString path)
    {
        var current = -1;
        for (var i = 0; i < Menu.Length; i++)
        {
            var href = Menu[i].Href;
            if (href.Length == 1 ? path.Value is "/" or "" or null : path.StartsWithSegments(href)) current = i;
            else if (href == "/settings/school" && current < 0 && path.StartsWithSegments("/settings")) current = i;
        }

        return Fragments.GetOrAdd((role, current), static key => new HtmlString(Render(key.Role, key.Current)));
    }

    /// <summary>Classes of the root element by the appearance cookie; unknown values are ignored.</summary>
    public static string HtmlClass(HttpRequest request) => request.Cookies[AppearanceCookie] switch
    {
        "light" => "light",
        "dark" => "dark",
        "auto.low-vision" => "low-vision",
        "light.low-vision" => "light low-vision",
        "dark.low-vision" => "dark low-vision",
        _ => "",
    };

    /// <summary>Name of the role shown, in Russian; several roles are joined by commas.</summary>
    public static string RoleName(SchoolRole role) => role switch
    {
        SchoolRole.None => "без роли",
        SchoolRole.Director => "директор",
        SchoolRole.DeputyDirectorAcademic => "заместитель директора по УВР",
        SchoolRole.DeputyDirectorMethodical => "заместитель директора по методической работе",
        SchoolRole.Curator => "куратор",
        SchoolRole.Mentor => "наставник",
        SchoolRole.Mentee => "наставляемый",
        SchoolRole.Psychologist => "педагог-психолог",
        SchoolRole.MethodUnionHead => "руководитель методического объединения",
        SchoolRole.SystemAdministrator => "системный администратор",
        _ => string.Join(", ", Enum.GetValues<SchoolRole>().Where(r => r != SchoolRole.None && role.HasFlag(r)).Select(RoleName)),
    };

    /// <summary>True when the person has another role to switch to.</summary>
    public static bool CanSwitch(CurrentActor actor) => (actor.Roles & ~actor.ActiveRole) != 0 || actor.IsPortalAdministrator;

    private static string Render(SchoolRole role, int current)
    {
        var html = new StringBuilder();
        var group = (string?)null;
        for (var i = 0; i < Menu.Length; i++)
        {
            var item = Menu[i];
            if ((item.Roles & role) == 0 && i > 0) continue;
            if (item.Group != group)
            {
                if (group is not null) html.Append("</ul>");
                if (item.Group.Length > 0) html.Append("<h2>").Append(item.Group).Append("</h2>");
                html.Append("<ul>");
                group = item.Group;
            }

            html.Append("<li><a href=\"").Append(item.Href).Append('"').Append(i == current ? " aria-current=\"true\"" : "").Append('>').Append(item.Text).Append("</a></li>");
        }

        return html.Append("</ul>").ToString();
    }

    private sealed record Entry(string Group, string Href, string Text, SchoolRole Roles);
}
