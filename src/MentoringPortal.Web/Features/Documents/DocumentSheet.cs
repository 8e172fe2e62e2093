using MentoringPortal.Documents;
using MentoringPortal.Documents.Orders;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Documents;

namespace MentoringPortal.Web.Features.Documents;

/// <summary>«Лист ознакомления» with an issued document, as it stands now: blanks for those who are still awaited.</summary>
public static class DocumentSheet
{
    /// <param name="date">Date of a sheet that is put into a dossier; null on one printed to be signed.</param>
    public static OfficialDocument Compose(SchoolCard school, IssuedDocument document, IReadOnlyList<AcknowledgementLine> lines, SignatureMeaning meaning, DateOnly? date = null) =>
        AcknowledgementSheet.Compose(new()
        {
            School = school,
            Document = document.Title,
            Date = date,
            Remarks = date is null ? [] : [.. lines.Where(l => l.Disagreement is not null).Select(l => $"Возражения ({l.Name.SurnameWithInitials}): {l.Disagreement}")],
            People = [.. lines.Where(l => l.Method != AcknowledgementMethod.NotNeeded).OrderBy(l => SearchKey.Of(l.Name.Full), StringComparer.Ordinal)
            .Select(l => new Acquainted(new(l.Name, l.Post ?? ""), l.On, Mark(l, meaning)))],
        });

    private static string? Mark(AcknowledgementLine line, SignatureMeaning meaning) => line.Method switch
    {
        AcknowledgementMethod.InPortal => meaning.OfMark(line.On ?? DateOnly.MinValue),
        AcknowledgementMethod.OnPaper => "подпись на бумаге",
        AcknowledgementMethod.Refused => $"отказ от подписи; свидетели: {line.FirstWitness}, {line.SecondWitness}",
        _ => null,
    };
}
