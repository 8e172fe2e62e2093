using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Infrastructure.Security;

namespace MentoringPortal.Web.Infrastructure.Components;

/// <summary>The sections of a pair's own page, drawn by <c>_PairTabs</c> below the head of each: none of them leads away from the pair.</summary>
/// <param name="Id">The pair.</param>
/// <param name="Current">Its section shown now: a code of <see cref="All"/>.</param>
public sealed record PairTabs(Guid Id, string Current)
{
    /// <summary>Code, address after the pair's, text and who opens it.</summary>
    public static IReadOnlyList<(string Code, string Address, string Text, SchoolRole Roles)> All { get; } =
    [
        ("", "/mentorships/{0}", "Обзор", Rights.Pairs),
        ("plans", "/mentorships/{0}/plans", "Планы", Rights.Pairs),
        ("checklists", "/mentorships/{0}/checklists", "Обязанности", Rights.Pairs),
        ("meetings", "/mentorships/{0}/meetings", "Встречи", Rights.Pairs),
        ("diary", "/mentorships/{0}/diary", "Дневник", Rights.Pairs),
        ("assignments", "/mentorships/{0}/assignments", "Задания", Rights.Pairs),
        ("visits", "/visits?pair={0}", "Посещения", Rights.Pairs),
        ("control", "/control?pair={0}", "Контроль", Rights.Pairs),
        ("surveys", "/mentorships/{0}/surveys", "Анкеты", Rights.Asked),
        ("assessments", "/mentorships/{0}/assessments", "Оценка", Rights.Pairs),
    ];

    /// <summary>The section tells below its tabs what the pair waits for; the overview, and a record with a step of its own, tell it themselves.</summary>
    public bool TellsNext { get; init; } = Current.Length > 0;

    /// <summary>Address of the section shown now.</summary>
    public string CurrentHref => Href(All.First(t => t.Code == Current).Address);

    /// <summary>Address of a section of this pair.</summary>
    public string Href(string address) => string.Format(System.Globalization.CultureInfo.InvariantCulture, address, Id);
}
