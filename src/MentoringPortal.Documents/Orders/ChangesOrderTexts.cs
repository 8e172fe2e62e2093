using MentoringPortal.Documents.Wording;

namespace MentoringPortal.Documents.Orders;

/// <summary>Editable texts of the order on changes (D-05).</summary>
internal static class ChangesOrderTexts
{
    private static readonly Variables<(SchoolCard School, IReadOnlyList<PairChange> Changes)> OfHeading = new Variables<(SchoolCard School, IReadOnlyList<PairChange> Changes)>()
        .School(f => f.School)
        .Number("изменений_всего", "сколько пар меняется", f => f.Changes.Count)
        .Flag("только_прекращения", "все изменения – досрочные прекращения", f => f.Changes.Count > 0 && f.Changes.All(c => c is { Ends: true, NewMentor: null }))
        .Flag("только_замены", "все изменения – замены наставников", f => f.Changes.Count > 0 && f.Changes.All(c => c.NewMentor is not null))
        .Flag("только_сроки", "все изменения – новые сроки пар", f => f.Changes.Count > 0 && f.Changes.All(c => c is { Ends: false, NewMentor: null, NewEndsOn: not null }));

    private static readonly Variables<PairChange> OfPair = new Variables<PairChange>()
        .Person("наставник", "наставник пары до изменения", c => c.Mentor)
        .Person("наставляемый", "наставляемый", c => c.Mentee)
        .Person("новый_наставник", "кому передаётся наставляемый; нет, если не замена", c => c.NewMentor)
        .Day("действует_с", "первый день, когда изменение действует", c => c.InForceOn)
        .Day("новый_конец", "последний день нового срока; нет, если срок не меняется", c => c.NewEndsOn)
        .Text("приказ_о_паре", "«от 01.09.2026 № 29.2»", c => c.OrderReference)
        .Text("причина", "причина со строчной буквы", c => Words.Reason(c.Reason, c.Mentor.Name, c.Mentee.Name))
        .Text("соглашение", "дополнительное соглашение с новым наставником: «от 20.11.2026 № 31»", c => c.SupplementaryAgreement);

    private static readonly Variables<ChangesOrderData> OfOrder = Variables.OfDocument<ChangesOrderData>()
        .Number("изменений_всего", "сколько пар меняется", d => d.Changes.Count)
        .List("изменения", "изменения приказа", d => d.Changes, OfPair)
        .Person("куратор", "куратор пар", d => d.Curator)
        .Text("основание", "основание приказа в родительном падеже", d => OrderParts.Basis(d.Basis));

    private static readonly Variables<(ChangesOrderData Order, PairChange Change)> OfChange =
        new Variables<(ChangesOrderData Order, PairChange Change)>().With(OfPair, f => f.Change).With(OfOrder, f => f.Order);

    public static readonly KindTexts Texts = new(ChangesOrder.Code);

    public static readonly TextSlot<(SchoolCard School, IReadOnlyList<PairChange> Changes)> Heading = Texts.Heading(OfHeading,
        """
        {% if только_прекращения %}О досрочном прекращении наставничества{% elsif только_замены %}О замене \
        {% if изменений_всего == 1 %}наставника{% else %}наставников{% endif %}{% elsif только_сроки %}Об изменении срока наставничества{% else %}О внесении изменений \
        в состав наставнических пар, групп{% endif %}
        """);

    public static readonly TextSlot<ChangesOrderData> Preamble = Texts.Text("preamble", "Преамбула", OfOrder,
        """
        В соответствии со ст. 351.8 ТК РФ, Положением о системе наставничества педагогических работников в образовательной организации{% if основание %}, на основании \
        {{ основание }}{% endif %}
        """, hint: "Стоит перед словом «ПРИКАЗЫВАЮ»");

    public static readonly TextSlot<(ChangesOrderData Order, PairChange Change)> Release = Texts.Text("release", "Замена: освобождение прежнего наставника", OfChange,
        """
        Освободить {{ наставник.с_должностью | падеж: "винительный" }}, от обязанностей наставника \
        {{ наставляемый.с_должностью | падеж: "родительный" }}{% if приказ_о_паре %} (приказ {{ приказ_о_паре }}){% endif %}, с {{ действует_с }}.{% if причина %} \
        Основание: {{ причина | с_точкой }}{% endif %}
        """);

    public static readonly TextSlot<(ChangesOrderData Order, PairChange Change)> Appointment = Texts.Text("appointment", "Замена: назначение нового наставника", OfChange,
        """
        Назначить {{ новый_наставник.с_должностью | падеж: "винительный" }}, наставником {{ наставляемый.с_должностью | падеж: "родительный" }}, {% if новый_конец %}на \
        период с {{ действует_с }} по {{ новый_конец }}{% else %}с {{ действует_с }}{% endif %}{% if соглашение %} (дополнительное соглашение к трудовому договору \
        {{ соглашение }}){% endif %}. Наставнику совместно с наставляемым продолжить выполнение индивидуального плана.
        """);

    public static readonly TextSlot<(ChangesOrderData Order, PairChange Change)> End = Texts.Text("end", "Прекращение: пункт о досрочном прекращении", OfChange,
        """
        Прекратить с {{ действует_с }} досрочно работу наставнической пары {{ наставник.с_должностью | падеж: "родительный" }}, и \
        {{ наставляемый.с_должностью | падеж: "родительный" }}{% if приказ_о_паре %}, утверждённой приказом {{ приказ_о_паре }}{% endif %}.{% if причина %} Основание: \
        {{ причина | с_точкой }}{% endif %}
        """);

    public static readonly TextSlot<(ChangesOrderData Order, PairChange Change)> Report = Texts.Text("report", "Прекращение: пункт об отчёте наставника", OfChange,
        """
        {{ наставник.должность_и_имя | падеж: "дательный" | с_заглавной }} в день прекращения представить куратору отчёт о проделанной работе и материалы пары.
        """, optional: true);

    public static readonly TextSlot<(ChangesOrderData Order, PairChange Change)> Term = Texts.Text("term", "Срок: пункт об изменении срока", OfChange,
        """
        Установить срок работы наставнической пары {{ наставник.с_должностью | падеж: "родительный" }}, и \
        {{ наставляемый.с_должностью | падеж: "родительный" }}{% if приказ_о_паре %}, утверждённой приказом {{ приказ_о_паре }}{% endif %}, по {{ новый_конец }} \
        включительно. Изменение действует с {{ действует_с }}.{% if причина %} Основание: {{ причина | с_точкой }}{% endif %}
        """);

    public static readonly TextSlot<ChangesOrderData> CuratorDuties = Texts.Text("curator-duties", "Пункт об обязанностях куратора", OfOrder,
        """
        Куратору ({{ куратор.фамилия_инициалы | падеж: "дательный" }}) ознакомить участников с настоящим приказом под подпись и внести изменения в реестр \
        наставнических пар (групп).
        """, optional: true);

    public static readonly TextSlot<ChangesOrderData> Further = Texts.FurtherItems(OfOrder);

    public static readonly TextSlot<ChangesOrderData> Control =
        Texts.Text("control", "Пункт о контроле", OfOrder, "Контроль за исполнением настоящего приказа оставляю за собой.", optional: true);

    public static readonly TextSlot<ChangesOrderData> Acquainted = Texts.AcquaintedPhrase(OfOrder);
}
