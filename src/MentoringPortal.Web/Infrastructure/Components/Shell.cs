using System.Collections.Concurrent;
using System.Text;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Html;

namespace MentoringPortal.Web.Infrastructure.Components;

/// <summary>A room in the menu and the roles that see it there.</summary>
public sealed record MenuEntry(string Group, string Href, string Text, SchoolRole Roles);

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

    /// <summary>Rooms in the order of the menu; the roles are those that the room's page is open to, a test compares them.</summary>
    public static IReadOnlyList<MenuEntry> Menu { get; } =
    [
        new("", "/", "Главная", Rights.Everybody),
        new("Наставничество", "/mentorships", "Пары", Rights.Pairs),
        new("Наставничество", "/meetings", "Встречи", Rights.Participants),
        new("Наставничество", "/diary", "Дневник", Rights.Participants),
        new("Наставничество", "/events", "Мероприятия", Rights.Pairs),
        new("Наставничество", "/plans", "Планы", Rights.Pairs),
        new("Наставничество", "/assessments", "Оценка этапов", Rights.Pairs),
        new("Наставничество", "/visits", "Посещения", Rights.Pairs),
        new("Наставничество", "/control", "Контроль", Rights.Pairs),
        new("Наставничество", "/reports", "Отчёты", Rights.Pairs),
        new("Наставничество", "/programs", "Программы", Rights.Pairs),
        new("Наставничество", "/roadmap", "Дорожная карта", Rights.Followers),
        new("Наставничество", "/roadmap/mine", "Мои пункты", Rights.RoadMap),
        new("Наставничество", "/risks", "Риски", Rights.Leadership),
        new("Наставничество", "/efficiency", "Эффективность", Rights.Followers),
        new("Наставничество", "/dossiers", "Дела специалистов", Rights.Leadership),
        new("Наставничество", "/petitions", "Обращения", Rights.Petitions),
        new("Наставничество", "/achievements", "Достижения", Rights.Pairs),
        new("Наставничество", "/awards", "Поощрения", Rights.Pairs),
        new("Наставничество", "/publications", "Публикации", Rights.Site),
        new("Наставничество", "/surveys", "Анкеты", Rights.Asked),
        new("Наставничество", "/orders", "Приказы", Rights.Pairs),
        new("Наставничество", "/documents", "Документы", Rights.Everybody),
        new("Наставничество", "/forms", "Бланки", Rights.Blanks),
        new("Наставничество", "/council", "Педсовет", Rights.Leadership),
        new("Люди", "/people", "Сотрудники", Rights.People),
        new("Люди", "/mentors", "База наставников", Rights.Pools),
        new("Люди", "/mentees", "База наставляемых", Rights.Pools),
        new("Люди", "/consents", "Согласия", Rights.Asked),
        new("Люди", "/divisions", "Подразделения", Rights.Divisions),
        new("Школа", "/partners", "Партнёры", Rights.Leadership),
        new("Школа", "/legal-acts", "Правовые акты", Rights.Leadership),
        new("Школа", "/settings/school", "Настройки", Rights.Administration),
        new("Школа", "/settings/accounts", "Доступ", Rights.Administration),
        new("Школа", "/audit", "Журнал", Rights.History),
    ];

    private static readonly ConcurrentDictionary<(SchoolRole Role, int Current), HtmlString> Fragments = new();

    /// <summary>The menu of a role with the current room marked; built once per role and room.</summary>
    public static HtmlString MenuFor(SchoolRole role, PathString path)
    {
        var current = -1;
        for (var i = 0; i < Menu.Count; i++)
        {
            if (i > 0 && (Menu[i].Roles & role) == 0) continue;

            var href = Menu[i].Href;
            if (href.Length == 1 ? path.Value is "/" or "" or null : path.StartsWithSegments(href)) current = i;
            else if (href == "/council" && current < 0 && path.StartsWithSegments("/statistics")) current = i;
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

    /// <summary>True when the person has another role to switch to.</summary>
    public static bool CanSwitch(CurrentActor actor) => (actor.Roles & ~actor.ActiveRole) != 0 || actor.IsPortalAdministrator;

    private static string Render(SchoolRole role, int current)
    {
        var html = new StringBuilder();
        var group = (string?)null;
        for (var i = 0; i < Menu.Count; i++)
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
}
