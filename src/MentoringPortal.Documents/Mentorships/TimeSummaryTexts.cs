using MentoringPortal.Documents.Wording;

namespace MentoringPortal.Documents.Mentorships;

/// <summary>Editable texts of the summary of time (D-64).</summary>
internal static class TimeSummaryTexts
{
    private static readonly Variables<TimeSummaryData> OfSummary = Variables.OfDocument<TimeSummaryData>()
        .Day("на_день", "на какой день составлена", d => d.AsOf)
        .Number("строк_всего", "сколько строк в сводке", d => d.Lines.Count)
        .Person("ответственный", "кто составил", d => d.Responsible);

    public static readonly KindTexts Texts = new(TimeSummary.Code);

    public static readonly TextSlot<TimeSummaryData> Note = Texts.Note(OfSummary);
}
