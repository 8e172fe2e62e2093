using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.People;
using Xunit;

namespace MentoringPortal.Domain.Tests.People;

public sealed class RepresentationTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public void Nobody_represents_an_adult_and_a_right_rests_on_a_document()
    {
        var refused = Representation.Enter(Adult("Петрова"), Adult("Иванова"), RepresentationKind.Parent, " ", Today.AddDays(1), Today).Violations;

        Assert.Equal(["FromOn", "Authority", "FromOn"], refused.Select(v => v.Field));
        var one = Adult("Петрова");
        Assert.Contains(Representation.Enter(one, one, RepresentationKind.Parent, "акт № 5", Today, Today).Violations, v => v.Field == "AdultId");
    }

    [Fact]
    public void The_last_day_is_not_before_the_first_and_still_counts()
    {
        var representation = Representation.Enter(Adult("Петрова"), Unknown(), RepresentationKind.Guardian, "акт № 5", Today.AddDays(-10), Today).Value;

        Assert.NotNull(representation.End(Today.AddDays(-11)));
        Assert.Null(representation.End(Today));
        Assert.True(representation.IsInForceOn(Today.AddDays(-10)));
        Assert.True(representation.IsInForceOn(Today));
        Assert.False(representation.IsInForceOn(Today.AddDays(1)));
        Assert.False(representation.IsInForceOn(Today.AddDays(-11)));
    }

    private static Person Adult(string surname) => Person.EnterStaff(surname, "Анна", null, Gender.Female,
        new StaffEntry("учитель", null, new DateOnly(2020, 9, 1), null, 0, null, 1980), Today).Value;

    private static Person Unknown() => Person.EnterStaff("Ким", "Пётр", null, Gender.Male, new StaffEntry("учитель", null, new DateOnly(2020, 9, 1), null, 0, null), Today).Value;
}
