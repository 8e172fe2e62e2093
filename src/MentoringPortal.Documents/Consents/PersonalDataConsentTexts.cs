using MentoringPortal.Documents.Wording;

namespace MentoringPortal.Documents.Consents;

/// <summary>Editable texts of the consent to the processing of personal data (D-09).</summary>
internal static class PersonalDataConsentTexts
{
    private static readonly Variables<PersonalDataConsentData> OfConsent = Variables.OfDocument<PersonalDataConsentData>()
        .Person("участник", "кто даёт согласие", d => d.Person)
        .Day("срок", "до какого дня действует; нет, если до достижения цели", d => d.ValidUntil);

    public static readonly KindTexts Texts = new(PersonalDataConsent.Code);

    public static readonly TextSlot<PersonalDataConsentData> Statement = Texts.Text("statement", "Заявление", OfConsent,
        """
        свободно, своей волей и в своём интересе в соответствии со ст. 9 Федерального закона от 27.07.2006 № 152-ФЗ «О персональных данных» даю согласие оператору – \
        {{ школа.название | падеж: "дательный" }}{% if школа.адрес %} (адрес: {{ школа.адрес }}){% endif %} – на обработку моих персональных данных на следующих условиях.
        """);

    public static readonly TextSlot<PersonalDataConsentData> Purpose =
        Texts.Text("purpose", "Цель обработки", OfConsent, """организация и сопровождение наставничества в {{ школа.краткое_название | падеж: "предложный" }}.""");

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
        согласие может быть отозвано в любое время письменным заявлением на имя руководителя {{ школа.краткое_название | падеж: "родительный" }}. Мне разъяснены \
        последствия отзыва: участие в программе наставничества прекращается, а данные, обработка которых не требуется по закону, уничтожаются.
        """);
}
