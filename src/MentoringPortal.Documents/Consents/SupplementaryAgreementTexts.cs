using MentoringPortal.Documents.Wording;

namespace MentoringPortal.Documents.Consents;

/// <summary>Editable texts of the supplementary agreement (D-08b).</summary>
internal static class SupplementaryAgreementTexts
{
    private static readonly Variables<SupplementaryAgreementData> OfAgreement = Variables.OfDocument<SupplementaryAgreementData>()
        .Person("наставник", "наставник – работник", d => d.Mentor)
        .Person("наставляемый", "наставляемый", d => d.Mentee)
        .Text("договор", "трудовой договор: «от 25.08.2020 № 17»; нет, если не указан", d => d.Contract)
        .Flag("исполняющий_обязанности", "руководитель исполняет обязанности и действует по приказу, а не по уставу", d => IsActing(d.School.Director.Post))
        .Text("форма", "форма наставничества", d => d.Form)
        .Day("начало", "первый день", d => d.From)
        .Day("конец", "последний день", d => d.To);

    private static bool IsActing(string post) =>
        post.StartsWith("исполня", StringComparison.OrdinalIgnoreCase) || post.Replace(" ", "", StringComparison.Ordinal).StartsWith("и.о.", StringComparison.OrdinalIgnoreCase)
        || post.StartsWith("врио", StringComparison.OrdinalIgnoreCase);

    public static readonly KindTexts Texts = new(SupplementaryAgreementDraft.Code);

    public static readonly TextSlot<SupplementaryAgreementData> Parties = Texts.Text("parties", "Стороны соглашения", OfAgreement,
        """
        {{ школа.название }} в лице {{ школа.руководитель.должность | падеж: "родительный" }} {{ школа.руководитель.фио | падеж: "родительный" }}, \
        {{ школа.руководитель | род: "действующего", "действующей" }} на основании \
        {% if исполняющий_обязанности %}приказа от ____________ № ______{% else %}Устава{% endif %}, далее – Работодатель, с одной стороны, и \
        {{ наставник.с_должностью }}, далее – Работник, с другой стороны, заключили настоящее дополнительное соглашение о нижеследующем.
        """);

    public static readonly TextSlot<SupplementaryAgreementData> Assignment = Texts.Text("assignment", "Пункт о поручении", OfAgreement,
        """
        Работник с его письменного согласия выполняет по поручению Работодателя наряду с работой, определённой трудовым договором, работу по наставничеству в отношении \
        {{ наставляемый.с_должностью | падеж: "родительный" }} (ст. 351.8 ТК РФ).
        """);

    public static readonly TextSlot<SupplementaryAgreementData> Content = Texts.Text("content", "Содержание работы, если оно не указано в паре", OfAgreement,
        "совместное планирование работы, посещение и разбор уроков, консультации, сопровождение выполнения индивидуального плана, отзыв о результатах");

    public static readonly TextSlot<SupplementaryAgreementData> Payment = Texts.Text("payment", "Размер и условия оплаты", OfAgreement,
        "______________________________ в соответствии с локальным нормативным актом Работодателя об оплате труда, с учётом содержания и объёма работы.",
        hint: "Портал не хранит суммы: место для них заполняют от руки");

    public static readonly TextSlot<SupplementaryAgreementData> Further = Texts.Lines("further", "Остальные пункты", OfAgreement,
        """
        Работник вправе досрочно отказаться от наставничества, а Работодатель – досрочно отменить поручение, предупредив другую сторону не менее чем за 3 (три) рабочих дня.
        Настоящее соглашение вступает в силу с {{ начало }}.
        Остальные условия трудового договора не изменяются. Соглашение является неотъемлемой частью трудового договора, составлено в двух экземплярах, по одному для \
        каждой из сторон.
        """, hint: "Каждая строка – отдельный пункт; номера ставятся сами");

    public static readonly TextSlot<SupplementaryAgreementData> Received =
        Texts.Text("received", "Слова перед подписью о получении экземпляра", OfAgreement, """Экземпляр соглашения {{ наставник | род: "получил", "получила" }}:""");
}
