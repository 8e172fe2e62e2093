using MentoringPortal.Documents.Wording;

namespace MentoringPortal.Documents.Consents;

/// <summary>What the two papers of a legal representative know.</summary>
internal static class RepresentativeVariables
{
    public static readonly Variables<RepresentativeConsentData> OfConsent = Variables.OfDocument<RepresentativeConsentData>()
        .Name("обучающийся", "чей представитель даёт согласие", d => d.Child)
        .Name("представитель", "законный представитель; нет, если вписывается от руки", d => d.Representative)
        .Text("кем_приходится", "«мать», «опекун»", d => d.Relation)
        .Text("класс", "класс", d => d.Class)
        .Day("дата_рождения", "дата рождения обучающегося", d => d.BornOn)
        .Text("форма", "форма наставничества", d => d.Form)
        .Day("начало", "первый день", d => d.From)
        .Day("конец", "последний день", d => d.To);
}

/// <summary>Editable texts of the consent to the processing of a pupil's data (D-09a).</summary>
internal static class RepresentativeDataTexts
{
    public static readonly KindTexts Texts = new(RepresentativeDataConsent.Code);

    public static readonly TextSlot<RepresentativeConsentData> Statement = Texts.Text("statement", "Заявление", RepresentativeVariables.OfConsent,
        """
        Действуя свободно, своей волей и в интересах несовершеннолетнего, в соответствии со ст. 9 Федерального закона от 27.07.2006 № 152-ФЗ «О персональных данных» даю согласие оператору – {{ школа.название | падеж: "дательный" }}{% if школа.адрес %} (адрес: {{ школа.адрес }}){% endif %} – на обработку персональных данных несовершеннолетнего на следующих условиях.
        """);

    public static readonly TextSlot<RepresentativeConsentData> Purpose = Texts.Text("purpose", "Цель обработки", RepresentativeVariables.OfConsent,
        """организация и сопровождение наставничества в {{ школа.краткое_название | падеж: "предложный" }}.""");

    public static readonly TextSlot<RepresentativeConsentData> Categories = Texts.Text("categories", "Перечень персональных данных", RepresentativeVariables.OfConsent,
        "фамилия, имя, отчество, дата рождения, пол, класс, контактные данные, сведения об участии в программе наставничества (планы, встречи, анкеты, отзывы, результаты). Сведения о здоровье и о семье не обрабатываются.");

    public static readonly TextSlot<RepresentativeConsentData> Actions = Texts.Text("actions", "Действия с персональными данными", RepresentativeVariables.OfConsent, ConsentParts.UsualActions);

    public static readonly TextSlot<RepresentativeConsentData> Transfer = Texts.Text("transfer", "Передача третьим лицам и распространение", RepresentativeVariables.OfConsent, "настоящим согласием не разрешаются.");

    public static readonly TextSlot<RepresentativeConsentData> Term = Texts.Text("term", "Срок действия согласия", RepresentativeVariables.OfConsent, "со дня подписания до достижения цели обработки.");

    public static readonly TextSlot<RepresentativeConsentData> Withdrawal = Texts.Text("withdrawal", "Порядок отзыва", RepresentativeVariables.OfConsent,
        "согласие может быть отозвано в любое время письменным заявлением на имя руководителя школы.");
}

/// <summary>Editable texts of the consent to take part (D-09a, the separate paper).</summary>
internal static class RepresentativeParticipationTexts
{
    public static readonly KindTexts Texts = new(RepresentativeParticipationConsent.Code);

    public static readonly TextSlot<RepresentativeConsentData> Statement = Texts.Text("statement", "Заявление", RepresentativeVariables.OfConsent,
        """
        Даю согласие на участие несовершеннолетнего в программе наставничества {{ школа.краткое_название | падеж: "родительный" }} на следующих условиях:
        """);

    public static readonly TextSlot<RepresentativeConsentData> Explained = Texts.Lines("explained", "Что разъяснено представителю", RepresentativeVariables.OfConsent,
        """
        участие добровольное, от него можно отказаться в любое время письменным заявлением куратору;
        встречи проходят в школе или в согласованном со мной месте, в присутствии или с ведома педагога;
        о ходе наставничества я могу узнать у куратора.
        """);
}

/// <summary>Editable texts of the consent to distribution (D-09b).</summary>
internal static class DistributionConsentTexts
{
    private static readonly Variables<DistributionConsentData> OfConsent = Variables.OfDocument<DistributionConsentData>()
        .Person("участник", "кто даёт согласие", d => d.Person)
        .Text("ресурсы", "адреса сайта и страниц через точку с запятой; нет, если вписываются от руки", d => string.Join("; ", d.Resources));

    public static readonly KindTexts Texts = new(DistributionConsent.Code);

    public static readonly TextSlot<DistributionConsentData> Statement = Texts.Text("statement", "Заявление", OfConsent,
        """
        в соответствии со ст. 10.1 Федерального закона от 27.07.2006 № 152-ФЗ «О персональных данных» даю согласие оператору – {{ школа.название | падеж: "дательный" }}{% if школа.реквизиты %} ({{ школа.реквизиты }}){% endif %} – на распространение моих персональных данных на следующих условиях.
        """);

    public static readonly TextSlot<DistributionConsentData> Purpose = Texts.Text("purpose", "Цель", OfConsent, "рассказ о наставничестве и признание заслуг его участников.");

    public static readonly TextSlot<DistributionConsentData> Resources = Texts.Text("resources", "Где размещаются сведения", OfConsent,
        """{{ ресурсы | если_нет: "____________________________" | с_точкой }}""");

    public static readonly TextSlot<DistributionConsentData> Categories = Texts.Lines("categories", "Перечень данных", OfConsent,
        """
        Фамилия, имя, отчество
        Должность, преподаваемый предмет
        Квалификационная категория, награды
        Сведения о наставничестве и его результатах
        Фотографическое изображение, видеозапись
        """, hint: "Каждая строка – строка таблицы; печатаются, если в согласии не указаны другие");

    public static readonly TextSlot<DistributionConsentData> Term = Texts.Text("term", "Срок действия согласия", OfConsent, "со дня подписания до ____________________.");

    public static readonly TextSlot<DistributionConsentData> Withdrawal = Texts.Text("withdrawal", "О прекращении передачи данных", OfConsent,
        "Передача данных может быть прекращена в любое время по моему требованию. Отказ от распространения не влияет на участие в программе наставничества.");
}
