using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Infrastructure.Components;
using Xunit;

namespace MentoringPortal.Web.Tests.Pages;

public sealed class MenuTests
{
    [Fact]
    public void A_mentor_sees_the_diary_and_no_settings()
    {
        var menu = Shell.MenuFor(SchoolRole.Mentor, "/").ToString();
        Assert.Contains("href=\"/diary\"", menu);
        Assert.DoesNotContain("/settings/", menu);
        Assert.DoesNotContain("/audit", menu);
    }

    [Fact]
    public void The_room_of_the_page_is_marked_and_no_other()
    {
        var menu = Shell.MenuFor(SchoolRole.Curator, "/mentorships/0198c0de/diary").ToString();
        Assert.Contains("href=\"/mentorships\" aria-current=\"true\"", menu);
        Assert.Equal(1, menu!.Split("aria-current").Length - 1);
    }

    [Fact]
    public void The_home_page_marks_home_only() =>
        Assert.Contains("href=\"/\" aria-current=\"true\"", Shell.MenuFor(SchoolRole.Director, "/").ToString());

    [Fact]
    public void Every_room_of_the_menu_has_a_sign()
    {
        var styles = File.ReadAllText(Path.Combine(Docs.DocsTests.Root, "src", "MentoringPortal.Web", "wwwroot", "css", "portal.css"));
        Assert.Empty(Shell.Menu.Where(e => !styles.Split('\n').Any(l => l.Contains($".menu [href=\"{e.Href}\"]", StringComparison.Ordinal) && l.Contains("--sign:", StringComparison.Ordinal)))
            .Select(e => e.Href));
    }

    [Fact]
    public void The_menu_shows_a_room_to_exactly_the_roles_that_its_page_is_open_to()
    {
        var open = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Permissions", "permissions.tsv"))
            .Select(l => l.Split('\t')).Where(l => l[0] == "GET").ToDictionary(l => l[1], l => l[2]);
        var differing = Shell.Menu.Select(e => (e.Href, Menu: Of(e.Roles), Open: open[e.Href])).Where(e => e.Menu != e.Open).Select(e => $"{e.Href}: menu {e.Menu}; page {e.Open}");
        Assert.Empty(differing);

        static string Of(SchoolRole roles) =>
            SchoolRoleLabels.All.All(r => (roles & r) != 0) ? "all roles" : string.Join(", ", SchoolRoleLabels.All.Where(r => (roles & r) != 0));
    }
}
