using MentoringPortal.Documents.Wording;

namespace MentoringPortal.Documents.Councils;

/// <summary>Editable texts of the checklist of documents (D-51).</summary>
internal static class ReadinessTexts
{
    private static readonly Variables<ReadinessData> OfList = Variables.OfDocument<ReadinessData>()
        .Day("на_день", "на какой день составлена", d => d.AsOf)
        .Number("вопросов", "сколько вопросов", d => d.Lines.Count)
        .Person("ответственный", "кто отвечает", d => d.Responsible);

    public static readonly KindTexts Texts = new(ReadinessPaper.Code);

    public static readonly TextSlot<ReadinessData> Note = Texts.Note(OfList);
}
