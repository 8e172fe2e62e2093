namespace MentoringPortal.Documents.Orders;

/// <summary>Data of a separate acknowledgement sheet.</summary>
public sealed record AcknowledgementSheetData : DocumentData
{
    /// <summary>«с приказом от 01.09.2026 № 29.2 «Об утверждении наставнических пар, групп»».</summary>
    public required string WithWhat { get; init; }

    public required IReadOnlyList<Acquainted> People { get; init; }
}

/// <summary>Лист ознакомления, печатный, к уже изданному документу.</summary>
public static class AcknowledgementSheet
{
    public const string Code = "D-04l";

    public static OfficialDocument Compose(AcknowledgementSheetData data) =>
        Template.Begin(data, Code, $"Лист ознакомления {data.WithWhat}", "ЛИСТ ОЗНАКОМЛЕНИЯ", registered: false, fontSize: 13) with
        {
            KindDetail = data.WithWhat,
            Body = [Text.Phrases.TableOf(new("", Template.SheetEntries(data.People)))],
        };
}
