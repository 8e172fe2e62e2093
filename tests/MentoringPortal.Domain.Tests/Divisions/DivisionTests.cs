using MentoringPortal.Domain.Divisions;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.People;
using Xunit;

namespace MentoringPortal.Domain.Tests.Divisions;

public sealed class DivisionTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public void All_gaps_of_an_empty_division_are_told_at_once() =>
        Assert.Equal(["Kind", "Name"], Division.Create(new DivisionEntry(null, " ", null, null), null).Violations.Select(v => v.Field));

    [Fact]
    public void A_class_has_a_year_and_a_grade_and_a_union_has_neither()
    {
        Assert.Equal(["Year", "Grade"], Division.Create(new DivisionEntry(DivisionKind.SchoolClass, "9 «А»", null, 12), null).Violations.Select(v => v.Field));
        var union = Division.Create(new DivisionEntry(DivisionKind.MethodUnion, "МО математиков", 2026, 9), null).Value;
        Assert.Equal((0, (int?)null), (union.Year, union.Grade));
        var ninth = Division.Create(new DivisionEntry(DivisionKind.SchoolClass, "9 «А»", 2026, 9), null).Value;
        Assert.Equal((2026, (int?)9), (ninth.Year, ninth.Grade));
    }

    [Fact]
    public void A_head_works_at_the_school()
    {
        var left = Staff();
        left.Archive();
        Assert.Equal("HeadId", Assert.Single(Division.Create(Union, left).Violations).Field);
        Assert.True(Division.Create(Union, Staff()).Ok);
    }

    [Fact]
    public void Nothing_changes_in_the_archive()
    {
        var division = Division.Create(Union, null).Value;
        division.Archive();
        Assert.NotEmpty(division.Change(Union with { Name = "МО физиков" }, null));
        Assert.False(DivisionMember.Admit(division, Staff(), Today, [], Today).Ok);
        division.Restore();
        Assert.Empty(division.Change(Union with { Name = "МО физиков" }, null));
    }

    [Fact]
    public void A_time_in_a_division_ends_with_its_last_day_and_may_be_followed_by_another()
    {
        var division = Division.Create(Union, null).Value;
        var first = DivisionMember.Admit(division, Staff(), Today, [], Today).Value;
        Assert.True(first.IsInForceOn(Today));
        Assert.False(first.IsInForceOn(Today.AddDays(-1)));
        Assert.Equal("PersonId", Assert.Single(DivisionMember.Admit(division, Staff(), Today.AddDays(5), [first], Today).Violations).Field);
        Assert.NotNull(first.Leave(Today.AddDays(-1)));
        Assert.NotNull(first.Leave(null));
        Assert.Null(first.Leave(Today.AddDays(4)));
        Assert.True(first.IsInForceOn(Today.AddDays(4)));
        Assert.False(first.IsInForceOn(Today.AddDays(5)));
        Assert.False(DivisionMember.Admit(division, Staff(), Today.AddDays(4), [first], Today).Ok);
        Assert.True(DivisionMember.Admit(division, Staff(), Today.AddDays(5), [first], Today).Ok);
    }

    private static DivisionEntry Union => new(DivisionKind.MethodUnion, "МО математиков", null, null);

    private static Person Staff() => Person.EnterStaff("Петрова", "Анна", "Ильинична", Gender.Female,
        new StaffEntry("учитель", "математика", new DateOnly(2020, 9, 1), null, 5, null), Today).Value;
}
