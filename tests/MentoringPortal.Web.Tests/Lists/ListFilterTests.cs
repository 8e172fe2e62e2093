using MentoringPortal.Domain.Consents;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Web.Features.Consents;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Features.People;
using MentoringPortal.Web.Features.Pools;
using MentoringPortal.Web.Infrastructure.Lists;
using Xunit;

namespace MentoringPortal.Web.Tests.Lists;

/// <summary>What stands in the address of a list follows from the properties of its filter.</summary>
public sealed class ListFilterTests
{
    [Fact]
    public void R3_an_empty_filter_leaves_the_address_bare()
    {
        Assert.Equal("/people", new PeopleFilter().Href("/people"));
        Assert.Equal("/mentors", new PoolFilter { Q = "", Page = 1 }.Href("/mentors"));
        Assert.False(new PoolFilter { Sort = "name", Page = 3 }.IsActive);
    }

    [Fact]
    public void R3_every_condition_stands_in_the_address_and_page_and_order_come_last()
    {
        var consents = new ConsentFilter { Q = "Петрова А.И.", State = ConsentState.Requested, Kind = ConsentKind.PersonalData, Page = 2 };
        Assert.Equal("/consents?q=%D0%9F%D0%B5%D1%82%D1%80%D0%BE%D0%B2%D0%B0%20%D0%90.%D0%98.&state=Requested&kind=PersonalData&page=3", consents.Href("/consents", 3));
        Assert.Equal("?archived=true&sort=hired", new PeopleFilter { Archived = true, Sort = "hired" }.Query());
        Assert.Equal("?state=InPool&free=true", new PoolFilter { State = PoolState.InPool, Free = true }.Query());
        Assert.Equal("?year=2026&from=01.09.2026", new DocumentFilter { Year = 2026, From = new DateOnly(2026, 9, 1) }.Query());
    }

    [Theory]
    [InlineData(null, 1)]
    [InlineData(0, 1)]
    [InlineData(-5, 1)]
    [InlineData(2, 2)]
    [InlineData(int.MaxValue, 10_000)]
    public void R3_a_page_that_is_none_is_shown_as_the_nearest_one(int? asked, int shown)
    {
        var filter = new PeopleFilter { Page = asked };
        Assert.Equal(shown, filter.PageNumber);
        Assert.Equal((shown - 1) * ListFilter.PageSize, filter.Skip);
    }

    [Fact]
    public void R3_a_full_page_has_no_next_one_and_one_row_more_has()
    {
        var filter = new PeopleFilter { Q = "а" };
        var full = Enumerable.Range(0, ListFilter.PageSize).ToList().CutPage(filter, "/people");
        Assert.Equal((ListFilter.PageSize, null, null, null), (full.Rows.Count, full.Pager.EarlierHref, full.Pager.LaterHref, full.Pager.Text));

        filter.Page = 2;
        var more = Enumerable.Range(0, ListFilter.PageSize + 1).ToList().CutPage(filter, "/people");
        Assert.Equal(ListFilter.PageSize, more.Rows.Count);
        Assert.Equal(("/people?q=%D0%B0", "/people?q=%D0%B0&page=3", "Страница 2"), (more.Pager.EarlierHref, more.Pager.LaterHref, more.Pager.Text));
    }

    [Theory]
    [InlineData("Петрова", "%ПЕТРОВА%")]
    [InlineData("  анна   петрова ", "%АННА%|%ПЕТРОВА%")]
    [InlineData("Петрова А.И.", "%ПЕТРОВА%|% А% И%")]
    [InlineData("А. И. Петрова", "% А%|% И%|%ПЕТРОВА%")]
    [InlineData("Ли А.-М.", "%ЛИ%|% А%-М%")]
    [InlineData("Петрова.", "%ПЕТРОВА%")]
    [InlineData("Семёнова", "%СЕМЕНОВА%")]
    [InlineData("д’Артаньян", "%Д'АРТАНЬЯН%")]
    [InlineData("100%_[x", "%100\\%\\_\\[X%")]
    [InlineData("а б в г д е", "%А%|%Б%|%В%|%Г%|%Д%")]
    [InlineData(" . ", "")]
    [InlineData(null, "")]
    public void G9_what_is_typed_is_looked_for_as_a_name(string? typed, string patterns) => Assert.Equal(patterns, string.Join('|', NameSearch.Patterns(typed)));
}
