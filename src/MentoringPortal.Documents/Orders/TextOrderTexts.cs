using MentoringPortal.Documents.Wording;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Orders;

namespace MentoringPortal.Documents.Orders;

/// <summary>Editable texts of an order of any content and of the order that approves a program (D-06): each kind has its own.</summary>
internal sealed class TextOrderTexts
{
    private static readonly Variables<TextOrderData> OfOrder = Variables.OfDocument<TextOrderData>()
        .Text("заголовок", "о чём приказ", d => d.Heading)
        .Text("преамбула", "цели и правовые акты, без точки", d => OrderParts.Basis(d.Preamble))
        .Text("основание", "основание приказа в родительном падеже", d => OrderParts.Basis(d.Basis))
        .Flag("распоряжение", "это распоряжение, а не приказ", d => d.Word == OrderWord.Directive)
        .Person("контролёр", "на кого возложен контроль, если не на руководителя", d => d.Controller);

    private static readonly Variables<(TextOrderData Order, TextPoint Point)> OfPoint = new Variables<(TextOrderData Order, TextPoint Point)>()
        .Person("исполнитель", "кому поручено; нет, если никому лично", f => f.Point.Executor)
        .Text("что_сделать", "текст пункта без точки", f => What(f.Point))
        .Day("срок", "до какого дня; нет, если срока нет", f => f.Point.DueOn)
        .With(OfOrder, f => f.Order);

    private static readonly Dictionary<string, TextOrderTexts> ByCode = new[] { TextOrder.Code, TextOrder.ProgramCode, TextOrder.RegulationCode, TextOrder.RoadMapCode }
        .ToDictionary(c => c, c => new TextOrderTexts(c));

    private TextOrderTexts(string code)
    {
        Texts = new(code);
        Heading = Texts.Heading(OfOrder, "{{ заголовок }}");
        Preamble = Texts.Text("preamble", "Преамбула", OfOrder,
            "{% if преамбула %}{{ преамбула }}{% if основание %}, {% endif %}{% endif %}{% if основание %}на основании {{ основание }}{% endif %}",
            optional: true, hint: "Стоит перед словом «ПРИКАЗЫВАЮ»");
        Point = Texts.Text("point", "Пункт приказа", OfPoint,
            """
            {% if исполнитель %}{{ исполнитель.должность_и_имя | падеж: "дательный" | с_заглавной }} {{ что_сделать }}{% else %}{{ что_сделать | с_заглавной }}{% endif %}\
            {% if срок %} в срок до {{ срок }}{% endif %}.
            """);
        Further = Texts.FurtherItems(OfOrder);
        Control = Texts.Text("control", "Пункт о контроле", OfOrder,
            """
            Контроль за исполнением настоящего {% if распоряжение %}распоряжения{% else %}приказа{% endif %} {% if контролёр %}возложить на \
            {{ контролёр.должность_и_имя | падеж: "винительный" | с_точкой }}{% else %}оставляю за собой.{% endif %}
            """, optional: true);
        Acquainted = Texts.Text("acquainted", "Слова перед подписями ознакомленных", OfOrder,
            "С {% if распоряжение %}распоряжением{% else %}приказом{% endif %} ознакомлены:");
    }

    public KindTexts Texts { get; }

    public TextSlot<TextOrderData> Heading { get; }

    public TextSlot<TextOrderData> Preamble { get; }

    public TextSlot<(TextOrderData Order, TextPoint Point)> Point { get; }

    public TextSlot<TextOrderData> Further { get; }

    public TextSlot<TextOrderData> Control { get; }

    public TextSlot<TextOrderData> Acquainted { get; }

    public static TextOrderTexts Of(string code) => ByCode[code];

    private static string? What(TextPoint point) =>
        OrderParts.Basis(point.Executor is { } executor ? PhraseStart.Lower(point.What.Trim(), executor.Name) : point.What);
}
