using System.Reflection;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Tests.Programs;
using Xunit;

namespace MentoringPortal.Domain.Tests.Plans;

/// <summary>«Сохранить как образец»: what of a plan goes into the school's library and comes out of it.</summary>
public sealed class PlanSampleTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private static readonly RussianName[] People = [new("Орлов", "Дмитрий", "Сергеевич", Gender.Male), new("Петрова", "Анна", "Ильинична", Gender.Female)];

    private static Plan Plan(params string[] measures)
    {
        var plan = Domain.Plans.Plan.Begin(PlanTests.ActivePair(), Samples.AdaptationPlan);
        foreach (var (measure, i) in measures.Select((m, i) => (m, i)))
        {
            Assert.Empty(plan.AddItem(new(measure, "консультация", plan.StartsOn.AddDays(10 * i), PlanItemResponsible.Both, "Разобрано"), plan.StartsOn));
        }

        foreach (var item in plan.Items) typeof(Entity).GetProperty("Id", BindingFlags.Public | BindingFlags.Instance)!.SetValue(item, Guid.NewGuid());
        return plan;
    }

    private static Result<PlanSample> Saved(Plan plan, string? title = "Адаптация", string? goal = "Войти в должность", IReadOnlyCollection<string>? known = null) =>
        PlanSample.Of(plan, new(title, goal, [.. plan.Items.Select(i => i.Id)]), People, known ?? [], Guid.NewGuid(), Today);

    [Fact]
    public void A_sample_keeps_measures_by_the_day_of_the_plan_and_gives_them_to_a_new_one()
    {
        var sample = Saved(Plan("Посещение уроков", "Разбор программы")).Value;
        Assert.Equal([0, 10], sample.Measures.Select(m => m.Day));
        Assert.Equal(2, sample.Count);
        var next = Plan("посещение уроков");
        next.TakeFrom(sample, day => day);
        // What stands there already is not doubled.
        Assert.Equal(["посещение уроков", "Разбор программы"], next.Items.Select(i => i.Measure));
        Assert.Equal(next.StartsOn.AddDays(10), next.Items[1].DueOn);
    }

    [Theory]
    [InlineData("Урок Орлова в 5 «А»", "Орлова")]
    [InlineData("Помочь Орлову", "Орлову")]
    [InlineData("Встреча с Петровой", "Петровой")]
    [InlineData("Разбор урока", null)]
    [InlineData("Орловский край: экскурсия", null)]
    public void Who_is_called_by_name_stays_out_of_the_library(string measure, string? named)
    {
        Assert.Equal(named, PlanSample.Named(measure, People));
        var made = Saved(Plan(measure));
        Assert.Equal(named is null, made.Ok);
        if (named is not null) Assert.Contains(named, Assert.Single(made.Violations).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sample_has_a_title_of_its_own_and_at_least_one_measure()
    {
        Assert.Equal("Title", Assert.Single(Saved(Plan("Урок"), title: " ").Violations).Field);
        Assert.Equal("Title", Assert.Single(Saved(Plan("Урок"), known: ["АДАПТАЦИЯ"]).Violations).Field);
        Assert.Equal("Title", Assert.Single(Saved(Plan("Урок"), title: new string('а', 201)).Violations).Field);
        Assert.Equal("Take", Assert.Single(Saved(Plan()).Violations).Field);
        Assert.Equal("Goal", Assert.Single(Saved(Plan("Урок"), goal: "Помочь Орлову").Violations).Field);
        var sample = Saved(Plan("Урок")).Value;
        Assert.NotEmpty(sample.Rename("Введение", ["введение"]));
        Assert.Empty(sample.Rename(" Введение в должность ", ["введение"]));
        Assert.Equal("Введение в должность", sample.Title);
    }
}
