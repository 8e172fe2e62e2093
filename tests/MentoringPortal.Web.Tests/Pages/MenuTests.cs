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
}
