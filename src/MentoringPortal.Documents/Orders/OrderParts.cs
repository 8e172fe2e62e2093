using System.Text.RegularExpressions;
using MentoringPortal.Documents.Wording;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Orders;

namespace MentoringPortal.Documents.Orders;

/// <summary>What orders have in common.</summary>
internal static partial class OrderParts
{
    /// <summary>«ПРИКАЗЫВАЮ:», in a directive «ОБЯЗЫВАЮ:».</summary>
    public static ParagraphBlock Enacting(OrderWord word) =>
        new([Run.Strong(word == OrderWord.Order ? "ПРИКАЗЫВАЮ:" : "ОБЯЗЫВАЮ:")], TextAlign.Left, Indent: false, KeepWithNext: true);

    /// <summary>What an order is based on, in the genitive and without a full stop at its end.</summary>
    public static string? Basis(string? basis) => basis is null ? null : RussianBasis.Genitive(WithoutEnd(basis.Trim()));

    /// <summary>Without the mark at its end; the full stop of initials and abbreviations belongs to them.</summary>
    private static string WithoutEnd(string text)
    {
        text = text.TrimEnd(';', ',', ' ');
        return Initials().IsMatch(text) || EndsInAbbreviation().IsMatch(text) ? text : text.TrimEnd('.', ';', ',', ' ');
    }

    [GeneratedRegex("""\p{Lu}\.$""")]
    private static partial Regex Initials();

    /// <summary>
    /// Point of a list: small letter is kept, semicolon inside, full stop at the end; a dash or number typed before it gives way to the list's own.
    /// A colon at the end stays, and so does the full stop of «и т. д.».
    /// </summary>
    public static string Listed(string text, bool last)
    {
        var point = Words.Unnumbered(text).TrimEnd(' ', '\u00a0', ';', ',');
        if (point.EndsWith(':') && !last) return point;
        if (EndsInAbbreviation().IsMatch(point)) return last ? point : point + ";";
        return point.TrimEnd(' ', '\u00a0', '.', ';', ',', ':') + (last ? "." : ";");
    }

    [GeneratedRegex("""(?:т\.[ \u00a0]?[дпе]|(?<!\p{L})(?:др|пр|гг?|руб|чел))\.$""")]
    private static partial Regex EndsInAbbreviation();

    public static OfficialDocument Order(DocumentData data, string code, string heading, IReadOnlyList<Block> body, Participant? signer, string acquaintedPhrase,
        IReadOnlyList<Acquainted> acquainted, string? executor, OrderWord word = OrderWord.Order) =>
        Template.Begin(data, code, $"{(word == OrderWord.Order ? "Приказ" : "Распоряжение")} «{heading}»", word == OrderWord.Order ? "ПРИКАЗ" : "РАСПОРЯЖЕНИЕ",
            keptOverTenYears: true) with
        {
            Place = data.School.PlaceOfIssue,
            Heading = heading,
            Body = body,
            Signatures = [(signer ?? data.School.Director).Signs()],
            Acknowledgement = Template.Acknowledgement(acquaintedPhrase,
                $"с {(word == OrderWord.Order ? "приказом" : "распоряжением")} {data.School.Brief(GrammaticalCase.Genitive)} "
                    + $"{Template.FromNumber(data.Date, data.Number)} «{heading}»",
                acquainted),
            Executor = executor,
        };

    /// <summary>Declares the heading of an order.</summary>
    public static TextSlot<T> Heading<T>(this KindTexts texts, Variables<T> facts, string usual) => texts.Text(
        "heading", "Заголовок приказа", facts, usual, hint: "Отвечает на вопрос «о чём?», без точки и кавычек",
        rule: lines => lines.Sum(l => l.Length + 1) - 1 > Domain.Orders.Order.LongestHeading ? $"заголовок длиннее {Domain.Orders.Order.LongestHeading} знаков" : null);

    /// <summary>Declares further items that a school adds before the one on control.</summary>
    public static TextSlot<T> FurtherItems<T>(this KindTexts texts, Variables<T> facts) =>
        texts.Lines("further", "Дополнительные пункты", facts, "", optional: true, hint: "Каждая строка – отдельный пункт перед пунктом о контроле; номера ставятся сами");

    /// <summary>Declares the words before the signatures of those who have read the order.</summary>
    public static TextSlot<T> AcquaintedPhrase<T>(this KindTexts texts, Variables<T> facts) =>
        texts.Text("acquainted", "Слова перед подписями ознакомленных", facts, "С приказом ознакомлены:");
}

/// <summary>Items of an order under numbers that count themselves; a text that came out empty makes no item.</summary>
internal sealed class OrderItems(string preamble, OrderWord word = OrderWord.Order)
{
    private readonly List<Block> _blocks = preamble.Length == 0 ? [OrderParts.Enacting(word)] : [ParagraphBlock.Plain(preamble), OrderParts.Enacting(word)];
    private int _number;

    public IReadOnlyList<Block> Blocks => _blocks;

    public OrderItems Add(params IEnumerable<string> texts)
    {
        foreach (var text in texts.Select(Words.Unnumbered).Where(t => t.Length > 0)) _blocks.Add(ItemBlock.Of($"{++_number}.", text));
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
