using MentoringPortal.Documents.Wording;

namespace MentoringPortal.Documents.Consents;

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
