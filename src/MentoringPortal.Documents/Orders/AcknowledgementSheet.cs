using MentoringPortal.Documents.Wording;

namespace MentoringPortal.Documents.Orders;

/// <summary>Data of a separate acknowledgement sheet.</summary>
public sealed record AcknowledgementSheetData : DocumentData
{
    /// <summary>Title of the document as it was issued: «Приказ «Об утверждении наставнических пар, групп» от 01.09.2026 № 29.2».</summary>
    public required string Document { get; init; }

    public required IReadOnlyList<Acquainted> People { get; init; }

    /// <summary>«Возражения Соколовой Е.А.: …», a paragraph each.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];
}

/// <summary>Лист ознакомления, печатный, к уже изданному документу.</summary>
public static class AcknowledgementSheet
{
    public const string Code = "D-04l";

    public static OfficialDocument Compose(AcknowledgementSheetData data) =>
        Template.Begin(data, Code, $"Лист ознакомления: {data.Document}", "ЛИСТ ОЗНАКОМЛЕНИЯ", registered: false, fontSize: 13) with
        {
            KindDetail = AcknowledgementSheetTexts.Detail.Say(data.School, data),
            Body =
            [
                .. AcknowledgementSheetTexts.Lead.Lines(data.School, data).Select(ParagraphBlock.Plain),
                Text.Phrases.TableOf(new("", Template.SheetEntries(data.People))),
                .. data.Remarks.Select(ParagraphBlock.Plain),
                .. AcknowledgementSheetTexts.Note.Blocks(data.School, data),
            ],
        };
}
