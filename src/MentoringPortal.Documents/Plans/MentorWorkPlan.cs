using MentoringPortal.Domain.Language;

namespace MentoringPortal.Documents.Plans;

/// <summary>План работы наставника по адаптации (D-11, S0-24a): ready before the first meeting.</summary>
public static class MentorWorkPlan
{
    public const string Code = "D-11";

    /// <param name="data">The plan; the measures are the mentor's own steps.</param>
    public static OfficialDocument Compose(PlanData data) =>
        PlanPaper.Compose(data, Code, "ПЛАН РАБОТЫ", $"наставника по адаптации {data.Status.Genitive}", table: Table(data.Measures)) with
        {
            Signatures = [new("Наставник", data.Mentor.Name.InitialsWithSurname)],
        };

    private static TableBlock Table(IReadOnlyList<PlanMeasure> measures)
    {
        var rows = new List<TableRow>();
        string? part = null;
        for (var i = 0; i < measures.Count; i++)
        {
            var measure = measures[i];
            if (measure.Part is { } title && title != part) rows.Add(TableRow.Group(title, 5));
            part = measure.Part;
            rows.Add(TableRow.Of($"{i + 1}", Words.Unnumbered(measure.Measure), measure.Form, RussianDate.Short(measure.DueOn), measure.Mark));
        }
        return new(
            [
                new("№\nп/п", 5, TextAlign.Center), new("Содержание работы", 40), new("Форма", 18), new("Срок", 11, TextAlign.Center),
                new("Отметка о выполнении", measures.Any(m => !string.IsNullOrWhiteSpace(m.Mark)) ? 30 : 20),
            ],
            rows,
            EmptyText: "Мероприятия не внесены",
            FontSize: 11);
    }
}
