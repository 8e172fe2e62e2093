using MentoringPortal.Documents.Wording;

namespace MentoringPortal.Documents.Consents;

/// <summary>Editable texts of the mentor's consent (D-08).</summary>
internal static class MentorConsentTexts
{
    internal static readonly Variables<PairConsentData> OfPair = Variables.OfDocument<PairConsentData>()
        .Person("наставник", "наставник; нет, пока не выбран", d => d.Mentor)
        .Person("наставляемый", "наставляемый; нет, пока не выбран", d => d.Mentee)
        .Text("форма", "форма наставничества", d => d.Form)
        .Text("содержание", "что будет делать наставник или тема работы", d => d.Content)
        .Day("начало", "первый день", d => d.From)
        .Day("конец", "последний день", d => d.To)
        .Text("соглашение", "дополнительное соглашение: «от 28.08.2026 № 12»", d => d.SupplementaryAgreement);

    public static readonly KindTexts Texts = new(MentorConsent.Code);

    public static readonly TextSlot<PairConsentData> Statement = Texts.Text("statement", "Заявление", OfPair,
        """
        Я, {{ наставник.с_должностью }}, в соответствии со ст. 351.8 ТК РФ даю согласие на выполнение по поручению работодателя – \
        {{ школа.краткое_название | падеж: "родительный" }} – работы по наставничеству в отношении \
        {% if наставляемый %}{{ наставляемый.с_должностью | падеж: "родительный" }}{% else %}педагогических работников, которые будут определены приказом \
        руководителя{% endif %}, на следующих условиях:
        """);

    public static readonly TextSlot<PairConsentData> Content = Texts.Text("content", "Содержание работы, если оно не указано в паре", OfPair,
        "оказание помощи в овладении навыками работы по профессии: совместное планирование, посещение и разбор уроков, консультации, сопровождение выполнения "
            + "индивидуального плана");

    public static readonly TextSlot<PairConsentData> Payment = Texts.Text("payment", "Размер и условия оплаты", OfPair,
        "в соответствии с дополнительным соглашением к трудовому договору{% if соглашение %} {{ соглашение }}{% endif %}");

    public static readonly TextSlot<PairConsentData> Explained = Texts.Lines("explained", "Что разъяснено наставнику", OfPair,
        """
        я вправе досрочно отказаться от осуществления наставничества, а работодатель – досрочно отменить поручение, предупредив об этом другую сторону не менее чем за \
        три рабочих дня;
        содержание, срок и форма работы по наставничеству, размер и условия её оплаты указываются в трудовом договоре или дополнительном соглашении к нему;
        отказ от наставничества не влечёт дисциплинарной ответственности.
        """);
}
