using MentoringPortal.Domain.Language;

namespace MentoringPortal.Documents.Assessments;

/// <summary>What final reports have in common.</summary>
internal static class ReportParts
{
    public static FactsBlock Pair(AssessmentPaperData data) => new(
    [
        new(Words.Upper(data.Status.Nominative), data.Mentee.Full()),
        new("Наставник", data.Mentor.Full()),
        Template.Obligatory("Основание", data.Basis),
        new("Период", Words.Period(data.From, data.To)),
    ]);

    /// <summary>«– посещение урока;», «– открытый урок.»: parts of one sentence, whatever ended or began them where they were typed.</summary>
    public static IEnumerable<Block> List(AssessmentPaperData data, IReadOnlyList<string> items) => items.Select((item, i) =>
        ItemBlock.Dash(PhraseStart.Lower(Orders.OrderParts.Listed(item, i == items.Count - 1), data.Mentee.Name, data.Mentor.Name)));

    /// <summary>A section with its heading; one without a text is left out.</summary>
    public static void Section(List<Block> body, string title, string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return;
        body.Add(new HeadingBlock(title));
        body.AddRange(Words.Paragraphs(text));
    }

    /// <summary>What the author comes to: a paper without it says so.</summary>
    public static void Verdict(List<Block> body, string title, string? text) => Section(body, title, string.IsNullOrWhiteSpace(text) ? "Вывод не сделан." : text);

    /// <summary>A report goes to an official by name and is signed by its author with the date below.</summary>
    public static OfficialDocument Report(AssessmentPaperData data, string code, string kind, string detail, Participant receiver, Participant author, IReadOnlyList<Block> body) =>
        Template.Begin(data, code, $"{kind[..1]}{kind[1..].ToLowerInvariant()} {detail}: {author.Name.SurnameWithInitials}", kind, registered: false, fontSize: 13) with
        {
            KindDetail = detail,
            Addressee = [Words.Upper(Words.Post(receiver.Post, GrammaticalCase.Dative)), receiver.Name.In(GrammaticalCase.Dative).SurnameWithInitials],
            Body = body,
            Signatures = [author.Signs()],
            Closing = [ParagraphBlock.Plain(data.Date is { } date ? RussianDate.Long(date) : "«___» ___________ 20___ г.") with { Indent = false }],
        };
}
