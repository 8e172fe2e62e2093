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
        .Person("оценивающий", "кто проводит оценку", d => d.Scorer);

    public static readonly KindTexts Texts = new(EfficiencyPaper.Code);

    public static readonly TextSlot<EfficiencyPaperData> Scale = Texts.Text("scale", "Пояснение под таблицей", OfSheet,
        "Проявляется в полной мере – 2 балла; частично проявляется – 1 балл; не проявляется – 0 баллов. Уровни: 15–18 баллов – оптимальный, 9–14 баллов – допустимый, 0–8 баллов – недопустимый. Уровень определяется, когда оценены все девять показателей.");
}
