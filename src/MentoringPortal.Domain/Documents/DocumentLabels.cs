namespace MentoringPortal.Domain.Documents;

/// <summary>The field's Russian words for the codes of this room (domain reference §1.2–1.10): one word for one thing, in pages and papers alike.</summary>
public static class DocumentLabels
{
    public static string Label(this DocumentState state) => state switch
    {
        DocumentState.Acknowledging => "Ознакомление",
        DocumentState.InForce => "Действует",
        DocumentState.Replaced => "Заменён",
        DocumentState.Cancelled => "Отменён",
        DocumentState.Archived => "В архиве",
    };

    public static string Label(this RecordPeriod period) => period switch
    {
        RecordPeriod.CalendarYear => "Календарный год",
        RecordPeriod.AcademicYear => "Учебный год",
    };

    public static string Label(this AcknowledgementMethod method) => method switch
    {
        AcknowledgementMethod.Awaited => "Ожидается",
        AcknowledgementMethod.NotNeeded => "Не требуется",
        AcknowledgementMethod.InPortal => "Ознакомлен(а) в портале",
        AcknowledgementMethod.OnPaper => "Ознакомлен(а) на бумаге",
        AcknowledgementMethod.Refused => "От подписи отказался(-лась)",
    };
}
