using MentoringPortal.Documents.Wording;

namespace MentoringPortal.Documents.Orders;

/// <summary>Editable texts of the order on pairs (D-04).</summary>
internal static class PairsOrderTexts
{
    private static readonly Variables<OrderedPair> OfPair = new Variables<OrderedPair>()
        .Person("наставник", "наставник пары", p => p.Mentor)
        .Person("наставляемый", "наставляемый пары", p => p.Mentee)
        .Text("период", "«с 01.09.2026 по 31.05.2027»", p => Words.Period(p.From, p.To))
        .Day("начало", "первый день пары", p => p.From)
        .Day("конец", "последний день пары", p => p.To)
        .Text("форма", "форма наставничества", p => p.Form)
        .Text("модель", "модель взаимодействия", p => p.Model)
        .Text("вид", "вид наставничества", p => p.Kind)
        .Text("тема", "предмет или тема наставничества", p => p.Topic)
        .Text("соглашение", "дополнительное соглашение к трудовому договору наставника: «от 28.08.2026 № 14»", p => p.SupplementaryAgreement);

    private static readonly Variables<PairsOrderData> OfOrder = Variables.OfDocument<PairsOrderData>()
        .Text("учебный_год", "«2026/2027»; нет, если пары работают дольше", d => d.AcademicYear)
        .Number("пар_всего", "сколько пар в приказе", d => d.Pairs.Count)
        .List("пары", "пары приказа", d => d.Pairs, OfPair)
        .Person("куратор", "куратор пар", d => d.Curator)
        .Person("утверждающий", "кто утверждает планы", d => d.PlansApprover)
        .Person("контролёр", "на кого возложен контроль, если не на руководителя", d => d.Controller)
        .Day("срок_планов", "до какого дня представить планы", d => d.PlansDueOn)
        .Text("основание", "основание приказа в родительном падеже, кроме согласий", d => OrderParts.Basis(d.Basis));

    public static readonly KindTexts Texts = new(PairsOrder.Code);

    public static readonly TextSlot<PairsOrderData> Heading = Texts.Heading(OfOrder, "Об утверждении наставнических пар, групп");

    public static readonly TextSlot<PairsOrderData> Preamble = Texts.Text("preamble", "Преамбула", OfOrder,
        """
        В соответствии со ст. 351.8 ТК РФ, Положением о системе наставничества педагогических работников в образовательной организации, на основании \
        {% if основание %}{{ основание }} и {% endif %}письменных согласий участников, в целях профессионального становления молодых специалистов и развития \
        педагогических работников
        """, hint: "Стоит перед словом «ПРИКАЗЫВАЮ»");

    public static readonly TextSlot<PairsOrderData> Approval = Texts.Text("approval", "Пункт об утверждении пар", OfOrder,
        """
        Утвердить {% if пар_всего == 1 %}наставническую пару{% else %}наставнические пары (группы){% endif %}{% if учебный_год %} на {{ учебный_год }} учебный год{% endif %} \
        согласно приложению к настоящему приказу.
        """);

    public static readonly TextSlot<(PairsOrderData Order, OrderedPair Pair)> Appointment =
        Texts.Text("appointment", "Назначение наставника (после слова «Назначить», для каждой пары)",
        new Variables<(PairsOrderData Order, OrderedPair Pair)>().With(OfPair, f => f.Pair).With(OfOrder, f => f.Order),
        """
        {{ наставник.с_должностью | падеж: "винительный" }}, наставником {{ наставляемый.с_должностью | падеж: "родительный" }}, на период \
        {{ период }}{% if соглашение %} (дополнительное соглашение к трудовому договору {{ соглашение }}){% endif %}
        """);

    public static readonly TextSlot<PairsOrderData> Curatorship = Texts.Text("curatorship", "Пункт о кураторе", OfOrder,
        """
        Возложить обязанности куратора {% if пар_всего == 1 %}наставнической пары{% else %}наставнических пар (групп){% endif %} на \
        {{ куратор.должность_и_имя | падеж: "винительный" | с_точкой }}
        """, optional: true);

    public static readonly TextSlot<PairsOrderData> Plans = Texts.Text("plans", "Пункт об индивидуальных планах", OfOrder,
        """
        {% if пар_всего == 1 %}Наставнику совместно с наставляемым{% else %}Наставникам совместно с наставляемыми{% endif %} разработать индивидуальные планы и в срок \
        до {{ срок_планов | дата | если_нет: "____________" }} представить их на утверждение {{ утверждающий.должность_и_имя | падеж: "дательный" | с_точкой }}
        """, optional: true);

    public static readonly TextSlot<PairsOrderData> CuratorDuties = Texts.Text("curator-duties", "Пункт об обязанностях куратора", OfOrder,
        "Куратору ознакомить участников с настоящим приказом под подпись, организовать сопровождение и контроль выполнения индивидуальных планов.", optional: true);

    public static readonly TextSlot<PairsOrderData> Further = Texts.FurtherItems(OfOrder);

    public static readonly TextSlot<PairsOrderData> Control = Texts.Text("control", "Пункт о контроле", OfOrder,
        """
        {% if контролёр %}Контроль за исполнением настоящего приказа возложить на {{ контролёр.должность_и_имя | падеж: "винительный" | с_точкой }}{% else %}Контроль \
        за исполнением настоящего приказа оставляю за собой.{% endif %}
        """, optional: true);

    public static readonly TextSlot<PairsOrderData> Acquainted = Texts.AcquaintedPhrase(OfOrder);
}
