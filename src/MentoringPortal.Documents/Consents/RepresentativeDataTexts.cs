using MentoringPortal.Documents.Wording;

namespace MentoringPortal.Documents.Consents;

/// <summary>Editable texts of the consent to the processing of a pupil's data (D-09a).</summary>
internal static class RepresentativeDataTexts
{
    public static readonly KindTexts Texts = new(RepresentativeDataConsent.Code);

    public static readonly TextSlot<RepresentativeConsentData> Statement = Texts.Text("statement", "Заявление", RepresentativeVariables.OfConsent,
        """
        Действуя свободно, своей волей и в интересах несовершеннолетнего, в соответствии со ст. 9 Федерального закона от 27.07.2006 № 152-ФЗ «О персональных данных» \
        даю согласие оператору – {{ школа.название | падеж: "дательный" }}{% if школа.адрес %} (адрес: {{ школа.адрес }}){% endif %} – на обработку персональных данных \
        несовершеннолетнего на следующих условиях.
        """);

    public static readonly TextSlot<RepresentativeConsentData> Purpose = Texts.Text("purpose", "Цель обработки", RepresentativeVariables.OfConsent,
        """организация и сопровождение наставничества в {{ школа.краткое_название | падеж: "предложный" }}.""");

    public static readonly TextSlot<RepresentativeConsentData> Categories = Texts.Text("categories", "Перечень персональных данных", RepresentativeVariables.OfConsent,
        "фамилия, имя, отчество, дата рождения, пол, класс, контактные данные, сведения об участии в программе наставничества (планы, встречи, анкеты, отзывы, "
            + "результаты). Сведения о здоровье и о семье не обрабатываются.");

    public static readonly TextSlot<RepresentativeConsentData> Actions =
        Texts.Text("actions", "Действия с персональными данными", RepresentativeVariables.OfConsent, ConsentParts.UsualActions);

    public static readonly TextSlot<RepresentativeConsentData> Transfer =
        Texts.Text("transfer", "Передача третьим лицам и распространение", RepresentativeVariables.OfConsent, "настоящим согласием не разрешаются.");

    public static readonly TextSlot<RepresentativeConsentData> Term =
        Texts.Text("term", "Срок действия согласия", RepresentativeVariables.OfConsent, "со дня подписания до достижения цели обработки.");

    public static readonly TextSlot<RepresentativeConsentData> Withdrawal = Texts.Text("withdrawal", "Порядок отзыва", RepresentativeVariables.OfConsent,
        "согласие может быть отозвано в любое время письменным заявлением на имя руководителя школы.");
}
