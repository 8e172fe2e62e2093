using MentoringPortal.Documents.Wording;

namespace MentoringPortal.Documents.Consents;

/// <summary>Editable texts of the consent to distribution (D-09b).</summary>
internal static class DistributionConsentTexts
{
    private static readonly Variables<DistributionConsentData> OfConsent = Variables.OfDocument<DistributionConsentData>()
        .Person("участник", "кто даёт согласие", d => d.Person)
        .Text("ресурсы", "адреса сайта и страниц через точку с запятой; нет, если вписываются от руки", d => string.Join("; ", d.Resources));

    public static readonly KindTexts Texts = new(DistributionConsent.Code);

    public static readonly TextSlot<DistributionConsentData> Statement = Texts.Text("statement", "Заявление", OfConsent,
        """
        в соответствии со ст. 10.1 Федерального закона от 27.07.2006 № 152-ФЗ «О персональных данных» даю согласие оператору – \
        {{ школа.название | падеж: "дательный" }}{% if школа.реквизиты %} ({{ школа.реквизиты }}){% endif %} – на распространение моих персональных данных на следующих \
        условиях.
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
