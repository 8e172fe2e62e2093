using MentoringPortal.Documents.Wording;
using MentoringPortal.Domain.Language;

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
        Я, {{ наставник.с_должностью }}, в соответствии со ст. 351.8 ТК РФ даю согласие на выполнение по поручению работодателя – {{ школа.краткое_название | падеж: "родительный" }} – работы по наставничеству в отношении {% if наставляемый %}{{ наставляемый.с_должностью | падеж: "родительный" }}{% else %}педагогических работников, которые будут определены приказом руководителя{% endif %}, на следующих условиях:
        """);

    public static readonly TextSlot<PairConsentData> Content = Texts.Text("content", "Содержание работы, если оно не указано в паре", OfPair,
        "оказание помощи в овладении навыками работы по профессии: совместное планирование, посещение и разбор уроков, консультации, сопровождение выполнения индивидуального плана");

    public static readonly TextSlot<PairConsentData> Payment = Texts.Text("payment", "Размер и условия оплаты", OfPair,
        "в соответствии с дополнительным соглашением к трудовому договору{% if соглашение %} {{ соглашение }}{% endif %}");

    public static readonly TextSlot<PairConsentData> Explained = Texts.Lines("explained", "Что разъяснено наставнику", OfPair,
        """
        я вправе досрочно отказаться от осуществления наставничества, а работодатель – досрочно отменить поручение, предупредив об этом другую сторону не менее чем за три рабочих дня;
        содержание, срок и форма работы по наставничеству, размер и условия её оплаты указываются в трудовом договоре или дополнительном соглашении к нему;
        отказ от наставничества не влечёт дисциплинарной ответственности.
        """);
}

/// <summary>Editable texts of the mentee's consent (D-08a).</summary>
internal static class MenteeConsentTexts
{
    public static readonly KindTexts Texts = new(MenteeConsent.Code);

    public static readonly TextSlot<PairConsentData> Statement = Texts.Text("statement", "Заявление", MentorConsentTexts.OfPair,
        """
        Я, {{ наставляемый.с_должностью }}, даю согласие на закрепление за мной наставника{% if наставник %} – {{ наставник.с_должностью | падеж: "родительный" }} –{% else %}, который будет определён приказом руководителя,{% endif %} и на участие в программе наставничества {{ школа.краткое_название | падеж: "родительный" }} на следующих условиях:
        """);

    public static readonly TextSlot<PairConsentData> Explained = Texts.Lines("explained", "Что разъяснено наставляемому", MentorConsentTexts.OfPair,
        """
        участие в программе наставничества добровольное, я могу отказаться от него, подав письменное заявление куратору;
        я могу обратиться к куратору с просьбой о замене наставника;
        с порядком реализации программы наставничества, правами и обязанностями наставляемого меня ознакомили.
        """);
}

/// <summary>Editable texts of the consent to the processing of personal data (D-09).</summary>
internal static class PersonalDataConsentTexts
{
    private static readonly Variables<PersonalDataConsentData> OfConsent = Variables.OfDocument<PersonalDataConsentData>()
        .Person("участник", "кто даёт согласие", d => d.Person)
        .Day("срок", "до какого дня действует; нет, если до достижения цели", d => d.ValidUntil);

    public static readonly KindTexts Texts = new(PersonalDataConsent.Code);

    public static readonly TextSlot<PersonalDataConsentData> Statement = Texts.Text("statement", "Заявление", OfConsent,
        """
        свободно, своей волей и в своём интересе в соответствии со ст. 9 Федерального закона от 27.07.2006 № 152-ФЗ «О персональных данных» даю согласие оператору – {{ школа.название | падеж: "дательный" }}{% if школа.адрес %} (адрес: {{ школа.адрес }}){% endif %} – на обработку моих персональных данных на следующих условиях.
        """);

    public static readonly TextSlot<PersonalDataConsentData> Purpose = Texts.Text("purpose", "Цель обработки", OfConsent, """организация и сопровождение наставничества в {{ школа.краткое_название | падеж: "предложный" }}.""");

    public static readonly TextSlot<PersonalDataConsentData> Categories = Texts.Lines("categories", "Перечень персональных данных", OfConsent,
        """
        фамилия, имя, отчество, пол;
        контактные данные: телефон, адрес электронной почты;
        должность, преподаваемый предмет, дата приёма на работу, образование, квалификационная категория, стаж работы;
        сведения об участии в программе наставничества: планы, встречи, анкеты, отзывы, результаты оценки, поощрения.
        """);

    public static readonly TextSlot<PersonalDataConsentData> Actions = Texts.Text("actions", "Действия с персональными данными", OfConsent, ConsentParts.UsualActions);

    public static readonly TextSlot<PersonalDataConsentData> Transfer = Texts.Text("transfer", "Передача третьим лицам", OfConsent,
        "не осуществляется, кроме случаев, установленных законодательством Российской Федерации. Распространение персональных данных настоящим согласием не разрешается.");

    public static readonly TextSlot<PersonalDataConsentData> Term = Texts.Text("term", "Срок действия согласия", OfConsent,
        "со дня подписания {% if срок %}до {{ срок | дата_словами }}{% else %}до достижения цели обработки.{% endif %}");

    public static readonly TextSlot<PersonalDataConsentData> Withdrawal = Texts.Text("withdrawal", "Порядок отзыва", OfConsent,
        """
        согласие может быть отозвано в любое время письменным заявлением на имя руководителя {{ школа.краткое_название | падеж: "родительный" }}. Мне разъяснены последствия отзыва: участие в программе наставничества прекращается, а данные, обработка которых не требуется по закону, уничтожаются.
        """);
}
