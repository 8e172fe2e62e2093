using MentoringPortal.Documents.Wording;

namespace MentoringPortal.Documents.Consents;

/// <summary>Editable texts of the mentor's refusal (D-08c, the other kind).</summary>
internal static class MentorRefusalTexts
{
    public static readonly KindTexts Texts = new(MentorRefusal.Code);

    public static readonly TextSlot<EarlyEndData> Statement = Texts.Text("statement", "Заявление", EarlyEndVariables.OfEnd,
        """
        В соответствии со ст. 351.8 ТК РФ досрочно отказываюсь от работы по наставничеству в отношении \
        {{ наставляемый.с_должностью | падеж: "родительный" }}{% if приказ_о_паре %} (приказ {{ приказ_о_паре }}){% endif %}. Последний день работы по наставничеству – \
        {{ последний_день }}.
        """);

    public static readonly TextSlot<EarlyEndData> Reason = Texts.Reason();

    public static readonly TextSlot<EarlyEndData> Term = Texts.Lines("term", "О сроке предупреждения", EarlyEndVariables.OfEnd,
        """
        Об отказе предупреждаю {{ предупреждение }}, не менее чем за 3 (три) рабочих дня.
        """, hint: "Каждая строка – отдельный абзац");
}
