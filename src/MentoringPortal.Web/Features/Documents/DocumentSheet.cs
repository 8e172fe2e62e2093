using MentoringPortal.Documents;
using MentoringPortal.Documents.Orders;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Documents;

namespace MentoringPortal.Web.Features.Documents;

/// <summary>«Лист ознакомления» with an issued document, as it stands now: blanks for those who are still awaited.</summary>
public static class DocumentSheet
{
    public static OfficialDocument Compose(SchoolCard school, IssuedDocument document, IReadOnlyList<AcknowledgementLine> lines, SignatureMeaning meaning) => AcknowledgementSheet.Compose(new()
    {
        School = school,
        Document = document.Title,
        People = [.. lines.Where(l => l.Method != AcknowledgementMethod.NotNeeded).OrderBy(l => SearchKey.Of(l.Name.Full), StringComparer.Ordinal).Select(l => new Acquainted(new(l.Name, l.Post ?? ""), l.On, Mark(l, meaning)))],
    });

    private static string? Mark(AcknowledgementLine line, SignatureMeaning meaning) => line.Method switch
    {
        AcknowledgementMethod.InPortal => meaning.OfMark(line.On ?? DateOnly.MinValue),
        AcknowledgementMethod.OnPaper => "подпись на бумаге",
        AcknowledgementMethod.Refused => $"отказ от подписи; свидетели: {line.FirstWitness}, {line.SecondWitness}",
        _ => null,
    };
}
