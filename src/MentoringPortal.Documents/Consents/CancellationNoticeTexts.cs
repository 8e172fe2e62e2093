using MentoringPortal.Documents.Wording;

namespace MentoringPortal.Documents.Consents;

/// <summary>Editable texts of the employer's notice (D-08c).</summary>
internal static class CancellationNoticeTexts
{
    public static readonly KindTexts Texts = new(CancellationNotice.Code);

    public static readonly TextSlot<EarlyEndData> Statement = Texts.Text("statement", "Предупреждение", EarlyEndVariables.OfEnd,
        """
        В соответствии со ст. 351.8 ТК РФ {{ школа.краткое_название }} предупреждает Вас о досрочной отмене поручения о выполнении работы по наставничеству в отношении \
        {{ наставляемый.с_должностью | падеж: "родительный" }}{% if приказ_о_паре %} (приказ {{ приказ_о_паре }}){% endif %}. Последний день работы по наставничеству – \
        {{ последний_день }}.
        """);

    public static readonly TextSlot<EarlyEndData> Reason = Texts.Reason();

    public static readonly TextSlot<EarlyEndData> Term = Texts.Lines("term", "О сроке предупреждения и передаче материалов", EarlyEndVariables.OfEnd,
        """
        Вы предупреждены не менее чем за 3 (три) рабочих дня. Просим до {{ последний_день }} включительно передать куратору материалы по наставничеству и отчёт о \
        проделанной работе.
        """, hint: "Каждая строка – отдельный абзац");

    public static readonly TextSlot<EarlyEndData> Received =
        Texts.Text("received", "Слова перед подписью наставника", EarlyEndVariables.OfEnd, """Уведомление {{ наставник | род: "получил", "получила" }}:""");
}
