using MentoringPortal.Domain.Schools;
using Xunit;

namespace MentoringPortal.Domain.Tests.Schools;

public sealed class ElectronicFlowTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public void A_school_adopts_electronic_documents_by_an_act_agreed_with_the_founder_and_may_go_back()
    {
        var school = School();
        Assert.False(school.HasElectronicFlow);
        Assert.Empty(school.AdoptElectronicFlow(" № 12 ", Today, true, Today));
        Assert.True(school.HasElectronicFlow);
        Assert.Equal(("12", Today), (school.ElectronicFlowAct, school.ElectronicFlowActOn!.Value));
        school.GiveUpElectronicFlow();
        Assert.False(school.HasElectronicFlow);
    }

    [Theory]
    [InlineData("", 0, true, "ElectronicFlowAct")]
    [InlineData("12", 1, true, "ElectronicFlowActOn")]
    [InlineData("12", null, true, "ElectronicFlowActOn")]
    [InlineData("12", 0, false, "AgreedWithFounder")]
    public void Without_act_day_or_founder_paper_prevails(string act, int? day, bool agreed, string field)
    {
        var school = School();
        Assert.Equal(field, Assert.Single(school.AdoptElectronicFlow(act, day is { } d ? Today.AddDays(d) : null, agreed, Today)).Field);
        Assert.False(school.HasElectronicFlow);
    }

    private static School School() => new("Школа", "Школа", "г. Озёрск", "", "Europe/Moscow");
}
