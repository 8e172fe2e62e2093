using MentoringPortal.Documents.Wording;

namespace MentoringPortal.Documents.Efficiency;

/// <summary>Editable texts of the efficiency sheet (D-32).</summary>
internal static class EfficiencyTexts
{
    private static readonly Variables<EfficiencyPaperData> OfSheet = Variables.OfDocument<EfficiencyPaperData>()
        .Text("учебный_год", "«2026/2027»", d => d.AcademicYear)
        .Text("пара", "наставническая пара; нет, если оценивается программа", d => d.Pair)
        .Number("баллов", "сумма баллов; нет, пока оценены не все показатели", d => d.Total)
        .Text("уровень", "уровень; нет, пока оценены не все показатели", d => d.Level)
        .Text("шкала", "слова шкалы с баллами", d => d.Rubric.ScaleWords)
        .Text("уровни", "уровни с суммами баллов", d => d.Rubric.BandWords)
        .Number("показателей", "сколько показателей в листе", d => d.Rubric.Lines.Count)
        .Person("оценивающий", "кто проводит оценку", d => d.Scorer);

    public static readonly KindTexts Texts = new(EfficiencyPaper.Code);

    public static readonly TextSlot<EfficiencyPaperData> Scale = Texts.Text("scale", "Пояснение под таблицей", OfSheet,
        "{{ шкала }}. Сумма баллов: {{ уровни }}. Уровень определяется, когда оценены все показатели.");
}
