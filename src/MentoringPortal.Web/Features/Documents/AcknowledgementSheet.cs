using MentoringPortal.Documents;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.Language;

namespace MentoringPortal.Web.Features.Documents;

/// <summary>«Лист ознакомления» with an issued document, as it stands now: blanks for those who are still awaited.</summary>
public static class AcknowledgementSheet
{
    public static OfficialDocument Compose(SchoolCard school, IssuedDocument document, IReadOnlyList<AcknowledgementLine> lines, SignatureMeaning meaning) => new()
    {
        Code = document.Code,
        Title = $"Лист ознакомления: {document.Title}",
        Letterhead = school.Letterhead,
        Kind = "ЛИСТ ОЗНАКОМЛЕНИЯ",
        KindDetail = document.Title,
        HasRegistration = false,
        Body =
        [
            new TableBlock(
                [new("№ п/п", 6, TextAlign.Center), new("Фамилия, имя, отчество", 30), new("Должность", 28), new("Подпись", 18), new("Дата", 18, TextAlign.Center)],
                [.. lines.Where(l => l.Method != AcknowledgementMethod.NotNeeded).OrderBy(l => l.Name.Full, StringComparer.Ordinal).Select((l, i) => TableRow.Of((i + 1).ToString(), l.Name.Full, l.Post, Mark(l, meaning), l.On is { } day ? RussianDate.Short(day) : ""))]),
        ],
    };

    private static string Mark(AcknowledgementLine line, SignatureMeaning meaning) => line.Method switch
    {
        AcknowledgementMethod.InPortal => meaning.OfMark(line.On ?? DateOnly.MinValue),
        AcknowledgementMethod.OnPaper => "подпись на бумаге",
        AcknowledgementMethod.Refused => $"отказ от подписи; свидетели: {line.FirstWitness}, {line.SecondWitness}",
        _ => "",
    };
}
