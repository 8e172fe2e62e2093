using MentoringPortal.Documents.Wording;
using MentoringPortal.Domain.Language;

namespace MentoringPortal.Documents.Orders;

/// <summary>What orders have in common.</summary>
internal static class OrderParts
{
    public static readonly ParagraphBlock Enacting = new([Run.Strong("ПРИКАЗЫВАЮ:")], TextAlign.Left, Indent: false, KeepWithNext: true);

    /// <summary>What an order is based on, without a full stop at its end.</summary>
    public static string? Basis(string? basis) => basis?.Trim().TrimEnd('.', ';', ',');

    /// <summary>Point of a list: small letter is kept, semicolon inside, full stop at the end; a dash typed before it gives way to the number.</summary>
    public static string Listed(string text, bool last) => text.TrimStart(' ', '\t', '\u00a0', '-', '–', '—', '•', '·', '*').TrimEnd(' ', '\u00a0', '.', ';', ',') + (last ? "." : ";");

    public static OfficialDocument Order(DocumentData data, string code, string heading, IReadOnlyList<Block> body, Participant? signer, string acquaintedPhrase, IReadOnlyList<Acquainted> acquainted, string? executor) =>
        Template.Begin(data, code, $"Приказ «{heading}»", "ПРИКАЗ", keptOverTenYears: true) with
        {
            Place = data.School.PlaceOfIssue,
            Heading = heading,
            Body = body,
            Signatures = [(signer ?? data.School.Director).Signs()],
            Acknowledgement = Template.Acknowledgement(acquaintedPhrase, $"с приказом {data.School.Brief(GrammaticalCase.Genitive)} {Template.FromNumber(data.Date, data.Number)} «{heading}»", acquainted),
            Executor = executor,
        };

    /// <summary>Longest heading: it stands in the title of the document, which lists, journals and file names carry.</summary>
    public const int LongestHeading = 300;

    /// <summary>Declares the heading of an order.</summary>
    public static TextSlot<T> Heading<T>(this KindTexts texts, Variables<T> facts, string usual) => texts.Text(
        "heading", "Заголовок приказа", facts, usual, hint: "Отвечает на вопрос «о чём?», без точки и кавычек",
        rule: lines => lines.Sum(l => l.Length + 1) - 1 > LongestHeading ? $"заголовок длиннее {LongestHeading} знаков" : null);

    /// <summary>Declares further items that a school adds before the one on control.</summary>
    public static TextSlot<T> FurtherItems<T>(this KindTexts texts, Variables<T> facts) =>
        texts.Lines("further", "Дополнительные пункты", facts, "", optional: true, hint: "Каждая строка – отдельный пункт перед пунктом о контроле; номера ставятся сами");

    /// <summary>Declares the words before the signatures of those who have read the order.</summary>
    public static TextSlot<T> AcquaintedPhrase<T>(this KindTexts texts, Variables<T> facts) => texts.Text("acquainted", "Слова перед подписями ознакомленных", facts, "С приказом ознакомлены:");
}

/// <summary>Items of an order under numbers that count themselves; a text that came out empty makes no item.</summary>
internal sealed class OrderItems(ParagraphBlock preamble)
{
    private readonly List<Block> _blocks = [preamble, OrderParts.Enacting];
    private int _number;

    public IReadOnlyList<Block> Blocks => _blocks;

    public OrderItems Add(params IEnumerable<string> texts)
    {
        foreach (var text in texts.Where(t => t.Length > 0)) _blocks.Add(ItemBlock.Of($"{++_number}.", text));
        return this;
    }

    /// <summary>«3. Куратору:» with the points 3.1, 3.2 and so on.</summary>
    public OrderItems AddList(string lead, IReadOnlyList<string> points)
    {
        if (points.Count == 0) return this;
        _blocks.Add(new ItemBlock($"{++_number}.", [lead], KeepWithNext: true));
        for (var i = 0; i < points.Count; i++) _blocks.Add(ItemBlock.Of($"{_number}.{i + 1}.", OrderParts.Listed(points[i], i == points.Count - 1)));
        return this;
    }
}
