using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Programs;
using Xunit;

namespace MentoringPortal.Domain.Tests.Plans;

/// <summary>Text parts of a personalized program (S1-3, D-10).</summary>
public sealed class PlanSectionsTests
{
    private static Plan Begun() => Plan.Begin(PlanTests.ActivePair(), new PlanKindDefinition("own", "План", "D-10", PlanOwner.Mentee, ProgramRole.Curator));

    [Fact]
    public void S1_3_the_parts_are_kept_as_written_and_what_is_empty_is_taken_out()
    {
        var plan = Begun();
        Assert.Null(plan.SectionsJson);
        Assert.Equal(5, plan.ReadSections().Missing.Count);

        Assert.Empty(plan.SetSections(new(" Почему эта форма ", "методика", "1. Одно\n2. Другое", " ", null)));
        Assert.Equal(new PlanSections("Почему эта форма", "методика", "1. Одно\n2. Другое"), plan.ReadSections());
        Assert.Equal(["ожидаемые результаты", "способы контроля"], plan.ReadSections().Missing);
        // What is one person's stays with that person.
        Assert.Equal(new PlanSections(Tasks: "1. Одно\n2. Другое"), plan.ReadSections().ForOthers());

        Assert.Empty(plan.SetSections(new()));
        Assert.Null(plan.SectionsJson);
    }

    [Fact]
    public void S1_6_a_program_may_say_which_forms_it_combines_and_need_not()
    {
        var plan = Begun();
        Assert.Empty(plan.SetSections(new("Почему", "методика", "Одно", "Вывод", "Посещение")));
        Assert.Empty(plan.ReadSections().Missing);

        Assert.Empty(plan.SetSections(plan.ReadSections() with { Combined = " «учитель – учитель» и «руководитель – учитель» " }));
        Assert.Equal("«учитель – учитель» и «руководитель – учитель»", plan.ReadSections().Combined);
        Assert.Contains((PlanSections.CombinedTitle, plan.ReadSections().Combined), plan.ReadSections().Parts);
        // Chosen for one person: another plan begins without it.
        Assert.Equal(new PlanSections(Tasks: "Одно", Results: "Вывод", Control: "Посещение"), plan.ReadSections().ForOthers());

        Assert.Empty(plan.SetSections(new(Combined: new string('я', PlanSections.Longest))));
        Assert.Equal("Combined", Assert.Single(plan.SetSections(new(Combined: new string('я', PlanSections.Longest + 1)))).Field);
        Assert.Empty(plan.SetSections(new(Combined: "  ")));
        Assert.Null(plan.SectionsJson);
    }

    [Fact]
    public void S1_3_a_part_has_its_greatest_length()
    {
        var plan = Begun();
        Assert.Empty(plan.SetSections(new(Control: new string('я', PlanSections.Longest))));
        Assert.Equal("Control", Assert.Single(plan.SetSections(new(Control: new string('я', PlanSections.Longest + 1)))).Field);
        Assert.Equal(PlanSections.Longest, plan.ReadSections().Control!.Length);
    }

    [Theory]
    [InlineData("D-10", true)]
    [InlineData("D-16", true)]
    [InlineData("D-12", false)]
    public void Only_a_personalized_program_and_a_route_have_them(string document, bool has) =>
        Assert.Equal(has, new PlanKindDefinition("own", "План", document, PlanOwner.Unit, ProgramRole.Curator).HasSections);
}
