using MentoringPortal.Documents.Wording;

namespace MentoringPortal.Documents.Orders;

/// <summary>Editable texts of the separate acknowledgement sheet.</summary>
internal static class AcknowledgementSheetTexts
{
    private static readonly Variables<AcknowledgementSheetData> OfSheet = Variables.OfDocument<AcknowledgementSheetData>()
        .Text("документ", "«Приказ «Об утверждении наставнических пар, групп» от 01.09.2026 № 29.2»", d => d.Document)
        .Number("человек_всего", "сколько людей на листе", d => d.People.Count)
        .Number("ознакомлено", "сколько из них уже ознакомлены", d => d.People.Count(p => p.Date is not null));

    public static readonly KindTexts Texts = new(AcknowledgementSheet.Code);

    public static readonly TextSlot<AcknowledgementSheetData> Detail = Texts.Text("detail", "Слова под названием листа", OfSheet, "{{ документ }}");

    public static readonly TextSlot<AcknowledgementSheetData> Lead =
        Texts.Lines("lead", "Слова перед таблицей", OfSheet, "", optional: true, hint: "Каждая строка – отдельный абзац");

    public static readonly TextSlot<AcknowledgementSheetData> Note = Texts.Note(OfSheet);
}
