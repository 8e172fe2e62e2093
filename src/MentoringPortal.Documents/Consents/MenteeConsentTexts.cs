using MentoringPortal.Documents.Wording;

namespace MentoringPortal.Documents.Consents;

/// <summary>Editable texts of the mentee's consent (D-08a).</summary>
internal static class MenteeConsentTexts
{
    public static readonly KindTexts Texts = new(MenteeConsent.Code);

    public static readonly TextSlot<PairConsentData> Statement = Texts.Text("statement", "Заявление", MentorConsentTexts.OfPair,
        """
        Я, {{ наставляемый.с_должностью }}, даю согласие на закрепление за мной наставника{% if наставник %} – {{ наставник.с_должностью | падеж: "родительный" }} \
        –{% else %}, который будет определён приказом руководителя,{% endif %} и на участие в программе наставничества \
        {{ школа.краткое_название | падеж: "родительный" }} на следующих условиях:
        """);

    public static readonly TextSlot<PairConsentData> Explained = Texts.Lines("explained", "Что разъяснено наставляемому", MentorConsentTexts.OfPair,
        """
        участие в программе наставничества добровольное, я могу отказаться от него, подав письменное заявление куратору;
        я могу обратиться к куратору с просьбой о замене наставника;
        с порядком реализации программы наставничества, правами и обязанностями наставляемого меня ознакомили.
        """);
}
