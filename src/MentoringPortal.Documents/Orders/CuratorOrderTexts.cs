using MentoringPortal.Documents.Wording;

namespace MentoringPortal.Documents.Orders;

/// <summary>Editable texts of the order that appoints the curator (D-03).</summary>
internal static class CuratorOrderTexts
{
    private static readonly Variables<CuratorOrderData> OfOrder = Variables.OfDocument<CuratorOrderData>()
        .Person("куратор", "кого назначают куратором", d => d.Curator)
        .Person("прежний_куратор", "кого новый куратор сменяет; нет, если никого", d => d.Previous)
        .Text("учебный_год", "«2026/2027»; нет, если без срока", d => d.AcademicYear)
        .Day("начало", "первый день обязанностей", d => d.From)
        .Text("основание", "основание приказа в родительном падеже", d => OrderParts.Basis(d.Basis));

    public static readonly KindTexts Texts = new(CuratorOrder.Code);

    public static readonly TextSlot<CuratorOrderData> Heading = Texts.Heading(OfOrder, CuratorOrder.Heading);

    public static readonly TextSlot<CuratorOrderData> Preamble = Texts.Text("preamble", "Преамбула", OfOrder,
        """
        В целях организации наставничества педагогических работников{% if основание %}, на основании {{ основание }}{% endif %}, в соответствии с Положением о системе \
        наставничества педагогических работников в образовательной организации
        """, hint: "Стоит перед словом «ПРИКАЗЫВАЮ»");

    public static readonly TextSlot<CuratorOrderData> Appointment = Texts.Text("appointment", "Пункт о назначении", OfOrder,
        """
        Назначить с {{ начало }} куратором реализации программ наставничества{% if учебный_год %} на {{ учебный_год }} учебный год{% endif %} \
        {{ куратор.должность_и_имя | падеж: "винительный" | с_точкой }}
        """);

    public static readonly TextSlot<CuratorOrderData> Release = Texts.Text("release", "Пункт об освобождении прежнего куратора", OfOrder,
        """
        Освободить от обязанностей куратора с {{ начало }} {{ прежний_куратор.должность_и_имя | падеж: "винительный" | с_точкой }} Документы и сведения о ходе \
        наставничества передать новому куратору.
        """, hint: "Печатается, когда новый куратор сменяет прежнего");

    public static readonly TextSlot<CuratorOrderData> DutiesLead = Texts.Text("duties-lead", "Слова перед обязанностями", OfOrder, "Куратору:");

    public static readonly TextSlot<CuratorOrderData> Duties = Texts.Lines("duties", "Обязанности куратора", OfOrder,
        """
        вести базу наставников и базу наставляемых, собирать согласия и запросы участников;
        готовить предложения о составе наставнических пар (групп) и проекты приказов;
        организовать обучение наставников и сопровождать выполнение индивидуальных планов;
        следить за сроками оценки этапов и помещения документов в дело;
        проводить мониторинг и представлять итоговый отчёт руководителю.
        """, hint: "Каждая строка – отдельный подпункт; печатаются, если в приказе не указаны другие");

    public static readonly TextSlot<CuratorOrderData> Further = Texts.FurtherItems(OfOrder);

    public static readonly TextSlot<CuratorOrderData> Control =
        Texts.Text("control", "Пункт о контроле", OfOrder, "Контроль за исполнением настоящего приказа оставляю за собой.", optional: true);

    public static readonly TextSlot<CuratorOrderData> Acquainted = Texts.AcquaintedPhrase(OfOrder);
}
