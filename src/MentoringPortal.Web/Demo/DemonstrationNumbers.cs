
namespace MentoringPortal.Web.Demo;

/// <summary>Numbers of conclusions: «З-1» and on in each calendar year, by their days, though the pairs are lived through one after another.</summary>
internal sealed class DemonstrationNumbers
{
    private readonly Dictionary<DemoStage, string> _numbers = [];

    public DemonstrationNumbers(DemonstrationSchool demo, DemonstrationFile file)
    {
        var concluded = file.Orders.SelectMany(o => o.Pairs.SelectMany(p => p.Stages ?? []).Select(s => (Stage: s, On: InterviewOn(demo.Days, o, s))))
            .Where(s => s.Stage.Until >= DemoStep.Issued && s.On <= demo.Today);
        foreach (var year in concluded.GroupBy(s => s.On.Year))
        {
            foreach (var (stage, number) in year.OrderBy(s => s.On).Select((s, i) => (s.Stage, i + 1))) _numbers.Add(stage, $"З-{number}");
        }
    }

    public string Of(DemoStage stage) => _numbers[stage];

    /// <summary>Day of the mentor's part.</summary>
    public static DateOnly PackageOn(DemonstrationDays days, DemoOrder order, DemoStage stage) => stage.Ago is { } ago ? days.Ago(ago) : days.At(order, stage.At!.Value);

    /// <summary>Day of the interview: six days of work after the mentor's part; one that is only appointed lies ahead.</summary>
    public static DateOnly InterviewOn(DemonstrationDays days, DemoOrder order, DemoStage stage)
    {
        var package = PackageOn(days, order, stage);
        return package == DateOnly.MaxValue ? package : days.StaffDay(package, stage.Until == DemoStep.Appointed ? (stage.Ago ?? 0) + 3 : 6);
    }
}
